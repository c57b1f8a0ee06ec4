import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { live as alerts } from '@signoz-as-code/alerts/live';
import { live as catalogue } from '@signoz-as-code/applied-catalogue/live';
import { live as dashboards } from '@signoz-as-code/dashboards/live';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, it } from 'vitest';
import { copyProject } from './support.ts';

const project = copyProject();
afterAll(project.remove);
const { code, err } = await project.run('generate');
if (code !== 0) throw new Error(err);
const { root } = project;
const formats = [alerts, catalogue, dashboards].flatMap((concern) =>
  concern.formats.flatMap((format) => {
    const { fits, schema } = format;
    if (fits === undefined) return [];
    const folder = `generated/local/${concern.name}`;
    const paths = globSync('**/*.json', { cwd: join(root, folder) }).filter((path) => format.matches(path));
    const { $schema: _, ...body } = schema as { $schema?: string; title: string };
    return [{ title: body.title, fits, whole: new Ajv2020({ strict: false }).compile(body), folder, paths }];
  }),
);

/** What may stand in the place of anything, and `undefined` for nothing. */
const others = [undefined, null, true, 0, -1, 1.5, '', ' ', 'text', [], {}, [null], { unknown: 1 }];

/** A value with each of its parts replaced, one at a time, and with one field too many. */
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

it('there are formats that are validated by code made beforehand', () => {
  expect(formats.map(({ title }) => title).sort()).toEqual([
    'Catalogue',
    'Channel',
    'DashboardBody',
    'Rule',
    'ViewBody',
  ]);
});

it.each(formats)(
  'the code made of $title says what the schema says, whatever is edited',
  ({ fits, whole, folder, paths }) => {
    let fitting = 0;
    let refused = 0;
    for (const path of paths.sort().slice(0, 2)) {
      const value: unknown = JSON.parse(readFileSync(join(root, folder, path), 'utf8'));
      expect(fits(value), path).toBe(true);
      for (const other of edited(value)) {
        if (other === undefined) continue;
        const expected = whole(other);
        if (fits(other) !== expected)
          expect.fail(`${path}: ${JSON.stringify(other)} ${expected ? 'fits' : 'does not fit'}`);
        if (expected) fitting += 1;
        else refused += 1;
      }
    }
    expect(fitting).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(100);
  },
);
