/**
 * The list of components as types and values: schema/components gives src/schema/registry.generated.ts.
 * With --check it writes nothing and exits 2 when the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { collectorEditions as editions } from '@signoz-as-code/signoz-client';
import { typedSchemas } from './typed.ts';

interface ComponentSchema {
  readonly title: string;
  readonly 'x-signals'?: readonly string[];
  readonly 'x-connects'?: readonly { readonly from: string; readonly to: string }[];
}

const root = join(import.meta.dirname, '..');
const target = join(root, 'src/schema/registry.generated.ts');
const classes = ['receivers', 'processors', 'exporters', 'connectors', 'extensions'];

/**
 * The components of every edition, with the types of all: a component that only some editions have can be written, and
 * is refused where it does not exist.
 */
const found = classes.map((name) => ({ name, components: ofClass(name) }));

function ofClass(name: string) {
  return [...typedSchemas()]
    .filter(([path]) => path.startsWith(`components/${name}/`))
    .map(([path, { union, editions }]) => ({ type: basename(path), schema: union as ComponentSchema, editions }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

const text = [
  '// Generated from packages/collector-config/schema/components by `pnpm types`; do not edit.',
  ...found.flatMap(({ name, components }) =>
    components.map(
      ({ type, schema }) => `import type { ${schema.title} } from './components/${name}/${type}.generated.ts';`,
    ),
  ),
  '',
  ...found.flatMap(({ name, components }) => [
    `export interface ${name[0]!.toUpperCase()}${name.slice(1, -1)}Types {`,
    ...components.map(({ type, schema }) => `  ${type}: ${schema.title};`),
    '}',
  ]),
  '',
  'export const types = {',
  ...editions.flatMap(({ version }) => [
    `  '${version}': {`,
    ...found.map(({ name, components }) => {
      const own = components.filter(({ editions: of }) => of.includes(version));
      return `    ${name}: [${own.map(({ type }) => `'${type}'`).join(', ')}],`;
    }),
    '  },',
  ]),
  '} as const;',
  '',
  'export const carries = {',
  ...found
    .filter(({ name }) => ['receivers', 'processors', 'exporters'].includes(name))
    .flatMap(({ name, components }) => [
      `  ${name}: {`,
      ...components.map(({ type, schema }) => `    ${type}: ${keys(schema['x-signals'] ?? [])},`),
      '  },',
    ]),
  '} as const;',
  '',
  'export const connects = {',
  ...found
    .filter(({ name }) => name === 'connectors')
    .flatMap(({ components }) =>
      components.map(({ type, schema }) => {
        const pairs = schema['x-connects'] ?? [];
        const list = pairs.map(({ from, to }) => `{ from: '${from}', to: '${to}' }`).join(', ');
        return `  ${type}: { takes: ${keys(pairs.map(({ from }) => from))}, gives: ${keys(pairs.map(({ to }) => to))}, pairs: [${list}] },`;
      }),
    ),
  '} as const;',
  '',
].join('\n');

function keys(signals: readonly string[]): string {
  return `{ ${[...new Set(signals)].map((signal) => `${signal}: true`).join(', ')} }`;
}

function before(): string | undefined {
  try {
    return readFileSync(target, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

if (before() !== text) {
  if (process.argv.includes('--check')) {
    console.error('The list of components is older than their schemas: run `pnpm types`.');
    process.exitCode = 2;
  } else {
    writeFileSync(target, text);
    console.log('written  packages/collector-config/src/schema/registry.generated.ts');
  }
}
