import { pathToFileURL } from 'node:url';
import { compileProject, type Definition, isDefinition, isObject } from '@signoz-as-code/core';
import { concernsOf } from '@signoz-as-code/engine/concerns';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyKind } from './kinds.ts';
import { environment, projectOf } from './typed.ts';

type Path = readonly string[];
type Change = (spec: unknown) => unknown;

/** What the definitions of this test are changed by: see {@link wrapped}. */
const changes = new Map<string, Change>();
const specs = new Map<string, unknown>();
Object.assign(globalThis, {
  changedByTest: (file: string, definition: Definition): Definition => ({
    ...definition,
    build: (of) => {
      const spec = definition.build(of);
      specs.set(file, spec);
      return changes.get(file)?.(spec) ?? spec;
    },
  }),
});

function wrapped(file: string, text: string): string {
  return text.replace(/export default ([\s\S]*);\n$/, `export default changedByTest('${file}', $1);\n`);
}

const definitions: Readonly<Record<string, string>> = {
  ...everyKind,
  'packages/alerts/definitions/channels/timed.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'timed', webhook: { send_resolved: true, url: secret('U'), timeout: '5s', max_alerts: 3 } });
`,
  'packages/retention/definitions/logs.ts': `import { defineRetention } from '@signoz-as-code/retention';
export default defineRetention({ signal: 'logs', keep: '7d' });
`,
  'packages/retention/definitions/view.ts': `import { defineMaterializedView } from '@signoz-as-code/retention';
export default defineMaterializedView({ database: 'signoz_traces', name: 'v', description: 'Calls', from: 'signoz_traces.signoz_index_v3',
  time: { name: 't', expression: 'toStartOfMinute(toDateTime(timestamp))' }, dimensions: [{ name: 'n', expression: 'name' }], sums: [{ name: 'calls', expression: 'count()' }], keep: '7d' });
`,
};

const root = projectOf(
  Object.fromEntries(
    Object.entries(definitions).map(([path, text]) => [path.replace(/^packages\//, ''), wrapped(path, text)]),
  ),
);
const project = { name: 'shop', defaultEnvironment: 'test', environments: [environment] };
const concerns = await concernsOf({ attributes: [], metrics: [], services: [] }, 'packages/telemetry/definitions');
// One after the other: see `problemsOf`.
for (const path of Object.keys(definitions)) await import(pathToFileURL(`${root}/${path}`).href);

/** Every place in a value, but not in other definitions. */
function placesIn(value: unknown, path: Path = []): readonly { readonly path: Path; readonly value: unknown }[] {
  const inner = (Array.isArray(value) || isObject(value)) && !isDefinition(value) ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

function put(value: unknown, [name, ...rest]: Path, to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === name ? put(one, rest, to) : one));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: put(fields[name], rest, to) };
}

const texts = fc.constantFrom(
  ...[
    '',
    ' ',
    '\t',
    'a\nb',
    'a\u0000b',
    '\ud800',
    'x'.repeat(70_000),
    '${x}',
    '{{',
    '{{.x',
    '__proto__',
    'constructor',
  ],
  ...[
    '../..',
    'a.b',
    'a:b',
    '%zz',
    '(',
    '[a',
    '\\',
    '(?<a>x)',
    'a{1001}',
    'http://[',
    'https://u:p@h:99999/',
    "'",
    '`',
  ],
  ...['99999999999s', '9'.repeat(400), '-5m', '0s', '1.5h', '007d', '99999d', '2026-02-30T00:00', '9999-12-31T23:59'],
  ...['Europe/Atlantis', 'UTC', 'NaN', '1e400', '18446744073709551616', 'null', '~', '<a>', ']]>', '-- x', 'up[5m]'],
);
const numbers = fc.constantFrom(0, -0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, 1e21, 1e-7, NaN, Infinity);

/** An odd value of the type of another one. A number in a text may be changed alone. */
function odd(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string')
    return fc.oneof(
      texts,
      fc
        .constantFrom('0', '99999999999', '9'.repeat(400), '007', '-1', '1.5', '60')
        .map((n) => value.replace(/\d+/, n)),
    );
  if (typeof value === 'number') return numbers;
  if (typeof value === 'boolean') return fc.constant(!value);
  if (Array.isArray(value)) return fc.constantFrom([], [...value, ...value], value.slice(1));
  return fc.constant(isObject(value) && !isDefinition(value) ? {} : value);
}

test('one odd value in a valid definition is accepted, or reported with its file and its field', async () => {
  const valid = await compileProject(root, project, concerns);
  expect(valid.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const places = [...specs].flatMap(([file, spec]) =>
    placesIn(spec).flatMap(({ path, value }) => (path.length === 0 ? [] : [{ file, path, value }])),
  );
  const changed = fc
    .constantFrom(...places)
    .chain(({ file, path, value }) => odd(value).map((to) => ({ file, path, to })));
  await fc.assert(
    fc.asyncProperty(changed, async ({ file, path, to }) => {
      changes.set(file, (spec) => put(spec, path, to));
      const { diagnostics } = await compileProject(root, project, concerns);
      changes.delete(file);
      const lost = diagnostics.filter(
        ({ code, where }) =>
          code === 'definition/unchecked' || (code.startsWith('artifact/') && where.field === undefined),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
