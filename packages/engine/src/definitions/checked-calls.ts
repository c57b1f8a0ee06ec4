import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type DefinitionSchemas, isOfProject } from '@signoz-as-code/core';

/** The path at which this program's modules find core, for a module that only Node's loader sees. */
const CORE = import.meta.resolve('@signoz-as-code/core');
/** The folder of all packages of this program; compiled ones are siblings too. */
const PACKAGES = new URL('../../../', import.meta.url).href;
const CHECKED = '?checked';

/**
 * From here on, functions that files of the project at `root` import from this program's packages check their arguments
 * against the types in schema/definitions.json of the package (checkedCalls). This program itself gets them unchecked.
 */
export function checkCalls(root: string): void {
  const isOurs = isOfProject(root);
  const isUser = (from = ''): boolean => from.startsWith('file:') && isOurs(fileURLToPath(from));
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      return callsOf(found.url) !== undefined && isUser(context.parentURL)
        ? { ...found, url: `${found.url}${CHECKED}` }
        : found;
    },
    load: (loaded, context, next) => {
      const url = loaded.endsWith(CHECKED) ? loaded.slice(0, -CHECKED.length) : undefined;
      const known = url === undefined ? undefined : callsOf(url);
      return url === undefined || known === undefined
        ? next(loaded, context)
        : { source: sourceOf(url, known, root), format: 'module', shortCircuit: true };
    },
  });
}

interface Known {
  readonly schema: string;
  readonly names: readonly string[];
}

const read = new Map<string, Known | undefined>();

/** The exports of an entry point with known calls. */
function callsOf(url: string): Known | undefined {
  if (!url.startsWith(PACKAGES) || !/^[^/]+\/src\/index\.[tj]s$/.test(url.slice(PACKAGES.length))) return undefined;
  if (!read.has(url)) read.set(url, readCalls(new URL('../schema/definitions.json', url).href));
  return read.get(url);
}

function readCalls(schema: string): Known | undefined {
  const path = fileURLToPath(schema);
  if (!existsSync(path)) return undefined;
  const { calls = {} } = JSON.parse(readFileSync(path, 'utf8')) as DefinitionSchemas;
  const names = [...new Set(Object.keys(calls).map((name) => name.split('.', 1)[0] as string))];
  return names.length === 0 ? undefined : { schema, names };
}

/** All exports of the entry point, with checked functions instead of the original ones. */
function sourceOf(url: string, { schema, names }: Known, root: string): string {
  return [
    `import * as real from ${JSON.stringify(url)};`,
    `import { checkedCalls } from ${JSON.stringify(CORE)};`,
    `import schemas from ${JSON.stringify(schema)} with { type: 'json' };`,
    `const checked = checkedCalls(real, schemas, ${JSON.stringify(root)});`,
    `export * from ${JSON.stringify(url)};`,
    ...names.map((name) => `export const ${name} = checked.${name};`),
  ].join('\n');
}
