import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { live as alerts } from '@signoz-as-code/alerts/live';
import { live as catalogue } from '@signoz-as-code/applied-catalogue/live';
import { withExactIntegers } from '@signoz-as-code/core';
import { live as dashboards } from '@signoz-as-code/dashboards/live';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, it } from 'vitest';
import { copyProject } from './support.ts';

/** The artifacts for a SigNoz of the first known version, and for one of the latest. */
const projects = ['v0.108.0', 'v0.138.0'].map((version) => {
  const project = copyProject();
  project.write('signoz.config.ts', project.read('signoz.config.ts').replace("'v0.108.0'", `'${version}'`));
  project.write(
    'packages/alerts/definitions/policies/pages.ts',
    `import { definePolicy } from '@signoz-as-code/alerts';
import slack from '../channels/slack-alerts.ts';
export default definePolicy({ name: 'Pages', when: { severity: 'critical' }, channels: [slack] });
`,
  );
  return { ...project, versions: { signoz: version } };
});
afterAll(() => {
  for (const { remove } of projects) remove();
});
for (const project of projects) {
  const { code, err } = await project.run('generate');
  if (code !== 0) throw new Error(err);
}
const formats = [alerts, catalogue, dashboards].flatMap((concern) =>
  concern.formats.flatMap((format) => {
    const { validate, schema } = format;
    if (validate === undefined) return [];
    const paths = projects.flatMap(({ root, versions }) => {
      const folder = join(root, 'generated/local', concern.name);
      return globSync('**/*.json', { cwd: folder })
        .filter((path) => format.matches(path, versions))
        .map((path) => join(folder, path));
    });
    const { $schema: _, ...body } = schema as { $schema?: string; title: string };
    return [
      { title: body.title, validate, whole: new Ajv2020({ strict: false }).compile(withExactIntegers(body)), paths },
    ];
  }),
);

/** Values to put in place of any other, with `undefined` for none. */
const others = [undefined, null, true, 0, -1, 1.5, 1e21, '', ' ', 'text', [], {}, [null], { unknown: 1 }];

/** A value with each of its parts replaced, one at a time, and with one additional field. */
function* edited(value: unknown): Generator<unknown> {
  for (const other of others) yield other;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const other of edited(item))
        yield other === undefined ? value.toSpliced(index, 1) : value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unknown: 1 };
    for (const [key, item] of Object.entries(value))
      for (const other of edited(item)) {
        const { [key]: _, ...rest } = value as Record<string, unknown>;
        yield other === undefined ? rest : { ...rest, [key]: other };
      }
  }
}

it('there are formats that are validated by generated code', () => {
  expect(formats.map(({ title }) => title).sort()).toEqual([
    'Catalogue',
    'Channel',
    'DashboardBody',
    'DashboardV6',
    'Policy',
    'Rule',
    'ViewBody',
    'ViewV2',
  ]);
});

it.each(formats)(
  'the generated code of $title agrees with the schema, whatever is edited',
  ({ validate, whole, paths }) => {
    let fitting = 0;
    let refused = 0;
    for (const path of paths.sort().slice(0, 2)) {
      const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
      expect(validate(value), path).toBe(true);
      for (const other of edited(value)) {
        if (other === undefined) continue;
        const expected = whole(other);
        if (validate(other) !== expected)
          expect.fail(`${path}: ${JSON.stringify(other)} ${expected ? 'fits' : 'does not fit'}`);
        if (expected) fitting += 1;
        else refused += 1;
      }
    }
    expect(fitting).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(100);
  },
);
