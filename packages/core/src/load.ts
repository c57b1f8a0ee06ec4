import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { codes } from './codes.ts';
import { type Defined, type Definition, type Definitions, definitions, isDefinition } from './definition.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Drafts } from './drafts.ts';
import { messageWithPlace } from './error.ts';
import { filesBelow } from './files.ts';
import { importAll } from './import-all.ts';
import { isObject } from './json.ts';

/** A definition file as it was imported, before it is built for an environment. */
export interface LoadedFile {
  /** From the project's root. */
  readonly file: string;
  readonly definition: Definition;
}

export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Imports every file of packages/<concern>/definitions; all problems are collected. Files starting with `_` are helpers. */
export async function loadDefinitions(
  root: string,
  concern: { readonly name: string; readonly kinds: readonly string[] },
  drafts: Drafts = new Map(),
): Promise<Loaded> {
  const inside = `packages/${concern.name}/definitions/`;
  const folder = join(root, inside);
  const drafted = [...drafts.keys()].filter((file) => file.startsWith(inside)).map((file) => file.slice(inside.length));
  const paths = [...(await filesBelow(folder)), ...drafted].filter(
    (path) => /\.(ts|mts|js|mjs)$/.test(path) && !basename(path).startsWith('_'),
  );
  const diagnostics: Diagnostic[] = [];
  const files: LoadedFile[] = [];
  const urls = paths.map((path) => pathToFileURL(join(folder, path)).href);
  const imported = await importAll<{ readonly default?: unknown }>(pathToFileURL(folder).href, urls);
  imported.forEach((result, index) => {
    const file = `${inside}${paths[index]}`;
    if (result.status === 'rejected') {
      diagnostics.push(
        problem(
          'definition/import-failed',
          file,
          messageWithPlace(result.reason, root),
          'mend the file; `pnpm typecheck` shows the place',
        ),
      );
      return;
    }
    // Node takes it all the same, with another character for each that it cannot read.
    if (!drafts.has(file) && !isUtf8(readFileSync(join(folder, paths[index] as string)))) {
      diagnostics.push(problem('definition/import-failed', file, 'the file is not UTF-8', 'save it as UTF-8'));
      return;
    }
    const exported = result.value.default;
    if (!isDefinition(exported)) {
      diagnostics.push(
        problem(
          'definition/not-a-definition',
          file,
          `the default export is ${describe(exported)}, not a definition`,
          'write `export default define…({ … })`, or start the name of a helper file with an underscore',
        ),
      );
    } else if (!concern.kinds.includes(exported.kind)) {
      diagnostics.push(
        problem(
          'definition/wrong-place',
          file,
          `a ${exported.kind} does not belong to ${concern.name}, which takes ${concern.kinds.join(', ')}`,
          'move the file to the definitions/ of its concern',
        ),
      );
    } else files.push({ file, definition: exported });
  });
  return { files, diagnostics };
}

/** Builds what was loaded for one environment. A definition that gives undefined is absent there. */
export function buildDefinitions<Environment extends { readonly name: string }>(
  root: string,
  files: readonly LoadedFile[],
  environment: Environment,
): { readonly definitions: Definitions<Environment>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const all: Defined[] = [];
  const seen = new Map<string, string>();
  for (const { file, definition } of files) {
    let spec: unknown;
    try {
      spec = definition.build(environment as never);
    } catch (error) {
      diagnostics.push({
        ...problem('definition/build-failed', file, messageWithPlace(error, root), 'mend the definition'),
        where: { file, environment: environment.name },
      });
      continue;
    }
    if (spec === undefined) continue;
    const protect = isObject(spec) && spec.protect === true;
    if (isObject(spec) && 'protect' in spec) {
      const { protect: _, ...rest } = spec;
      spec = rest;
    }
    const key = isObject(spec) && typeof spec.key === 'string' ? spec.key : basename(file, extname(file));
    if (!/^[a-z0-9][a-z0-9-]*$/.test(key)) {
      diagnostics.push(
        problem(
          'definition/key',
          file,
          `'${key}' cannot be a key`,
          'use lower-case letters, digits and hyphens in the file name, or give a `key`',
        ),
      );
      continue;
    }
    const before = seen.get(`${definition.kind}/${key}`);
    if (before !== undefined) {
      diagnostics.push(
        problem(
          'definition/duplicate-key',
          file,
          `the ${definition.kind} '${key}' is defined in ${before} too`,
          'rename one file, or give one a `key`',
        ),
      );
      continue;
    }
    seen.set(`${definition.kind}/${key}`, file);
    all.push({ kind: definition.kind, key, file, definition, spec, ...(protect ? { protect } : {}) });
  }
  return { definitions: definitions(environment, all), diagnostics };
}

function problem(code: keyof typeof codes, file: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, where: { file }, hint };
}

function describe(value: unknown): string {
  return value === undefined ? 'missing' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
