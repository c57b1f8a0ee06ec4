import { copyFileSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '@signoz-as-code/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type TestProject } from './support.ts';

/** Rules that SigNoz, and services that Swarm, accept silently although they never work. */
const fixtures = join(import.meta.dirname, 'fixtures/broken');
const folders = { rules: 'packages/alerts/definitions/rules', services: 'packages/compose/definitions/services' };

let project: TestProject;
let found: readonly Diagnostic[];

beforeAll(async () => {
  project = copyProject();
  project.env.SIGNOZ_AS_CODE_CHECKER = 'none';
  for (const [from, to] of Object.entries(folders))
    for (const path of globSync(`${from}/*.ts`, { cwd: fixtures }))
      copyFileSync(join(fixtures, path), join(project.root, to, basename(path)));
  const { out } = await project.run('check', '--format', 'json');
  found = (JSON.parse(out) as { diagnostics: readonly Diagnostic[] }).diagnostics;
}, 60_000);
afterAll(() => project.remove());

/** `severity code field` of a fixture's diagnostics, each once, for all environments. */
function told(path: string): string[] {
  const [folder = '', name] = path.split('/');
  const file = `${folders[folder as keyof typeof folders]}/${name}.ts`;
  return [
    ...new Set(
      found
        .filter(({ code, where }) => where.file === file && code !== 'query/uncatalogued')
        .map(({ severity, code, where }) => `${severity} ${code} ${where.field}`),
    ),
  ].sort();
}

test.each<[string, readonly string[]]>([
  ['rules/empty', ['error query/promql-syntax queries.A']],
  ['rules/escape', ['error query/promql-syntax queries.A']],
  ['rules/twice', ['error query/promql-syntax queries.A']],
  ['rules/and', []],
  ['rules/count', []],
  ['rules/ratio', ['error alerts/comparison-in-query queries.A']],
  [
    'rules/templates',
    [
      'error alerts/template-function annotations.wrong5',
      ...[1, 2, 3, 4].map((number) => `error alerts/template-variable annotations.wrong${number}`),
      ...[1, 2].map((number) => `warning alerts/template-label annotations.empty${number}`),
    ],
  ],
  [
    'services/constraint-never-met',
    [
      'error compose/capacity deploy.replicas',
      'error compose/constraint deploy.placement.constraints[0]',
      'error compose/start-first deploy.rollback_config.order',
      'error compose/start-first deploy.update_config.order',
    ],
  ],
  ['services/global-with-replicas', ['error compose/mode deploy.replicas']],
  [
    'services/host-port-start-first',
    ['error compose/start-first deploy.rollback_config.order', 'error compose/start-first deploy.update_config.order'],
  ],
])('%s', (path, expected) => {
  expect(told(path)).toEqual(expected);
});
