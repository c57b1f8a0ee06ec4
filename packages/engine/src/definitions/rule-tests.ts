import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue } from '@signoz-as-code/catalogue';
import {
  buildDefinitions,
  type Diagnostic,
  definitionsFolder,
  importAll,
  importProblems,
  type LoadOptions,
  loadDefinitions,
  testsWithin,
  withCallProblems,
} from '@signoz-as-code/core';
import type { Environment, Project } from '@signoz-as-code/platform';
import { type CheckedTest, checkTests, type TestFile } from '@signoz-as-code/rule-tests/live';
import type { AuthoringConcern } from '../concerns.ts';

/** The tests of rules in these environments, and their problems; problems of the definitions are reported elsewhere. */
export async function checkedTests(
  root: string,
  project: Project,
  concerns: readonly AuthoringConcern[],
  catalogue: Catalogue,
  environments: readonly Environment[],
  options: LoadOptions,
): Promise<{ readonly tests: readonly CheckedTest[]; readonly diagnostics: readonly Diagnostic[] }> {
  const tests: CheckedTest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const concern of concerns.filter(({ hasTests }) => hasTests === true)) {
    const folder = definitionsFolder(project, concern.name);
    const files = testsWithin(root, folder).map((path) => `${folder}/${path}`);
    if (files.length === 0) continue;
    const loaded = await loadDefinitions(root, concern, folder, options);
    const urls = files.map((file) => pathToFileURL(join(root, file)).href);
    const imported = await importAll<{ readonly default?: unknown }>(
      pathToFileURL(join(root, folder)).href,
      urls,
      options.nextStall,
    );
    const exported: TestFile[] = [];
    for (const [index, result] of imported.entries()) {
      const file = files[index] as string;
      if (result.status !== 'fulfilled') diagnostics.push(...importProblems(root, file, urls[index] as string, result));
      else if (isUtf8(readFileSync(join(root, file)))) exported.push({ file, exported: result.value.default });
      else
        diagnostics.push({
          code: 'definition/import-failed',
          severity: 'error',
          message: 'the file is not UTF-8',
          where: { file },
          hint: 'save it as UTF-8',
        });
    }
    // What could not be read may be the tested rule.
    if (loaded.diagnostics.length > 0) continue;
    const built = new Map(
      project.environments.map((one) => [one.name, buildDefinitions(root, loaded.files, one, options).definitions]),
    );
    const keys = new Set([...built.values()].flatMap((one) => one.of('rule').map(({ key }) => key)));
    for (const environment of environments) {
      const definitions = built.get(environment.name);
      if (definitions === undefined) continue;
      const checked = checkTests(exported, { definitions, keys, catalogue, root });
      tests.push(...checked.tests);
      diagnostics.push(
        ...checked.diagnostics.map((one) => ({ ...one, where: { ...one.where, environment: environment.name } })),
      );
    }
  }
  return { tests, diagnostics: withCallProblems(diagnostics, root) };
}
