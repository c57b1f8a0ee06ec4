import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Imports, type JsonObject, valueProblems } from '@signoz-as-code/core';
import { normalDashboard } from '@signoz-as-code/signoz-client';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributes,
  metrics,
  services,
} from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { dashboardImporter } from '../src/dashboard/import.ts';
import { errorsOf, V6 } from '../src/dashboard/repair.ts';
import { validate } from '../src/dashboard/schema/v5.validate.generated.ts';
import { validate as validateV6 } from '../src/dashboard/schema/v6.validate.generated.ts';
import { dashboardBody } from '../src/dashboard/v5/body.ts';
import { importDashboard } from '../src/dashboard/v5/import.ts';
import type { Dashboard, Panel } from '../src/index.ts';
import { live } from '../src/live.ts';
import { everything } from './samples.ts';
import { body } from './support.ts';

const catalogue = { attributes, metrics, services };
const folder = join(import.meta.dirname, 'fixtures/imports');
const stored = (name: string): JsonObject =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as JsonObject;
const read = (data: unknown): { dashboard: Dashboard; notes: string[] } => {
  const { dashboard, notes } = importDashboard('d', data, catalogue);
  return { dashboard, notes: notes.map(({ field, text, lost }) => `${lost ? 'lost' : 'left out'} ${field}: ${text}`) };
};
const panelOf = (name: string): Panel => Object.values(read(stored(name)).dashboard.panels)[0] as Panel;

describe('dashboards of other authors come back as SigNoz draws them', () => {
  it('with a panel below a closed row, and the panels of the row', () => {
    const { dashboard, notes } = read(stored('row-collapsed'));
    expect(notes).toEqual([]);
    expect(dashboard.panels).toMatchObject({
      row: { collapsed: true, panels: { in: { title: 'In' } } },
      after: { title: 'After' },
    });
    expect(errorsOf('d', dashboard, catalogue)).toEqual([]);
    expect(dashboardBody('d', dashboard).layout.map(({ i, x, y }) => [i, x, y])).toEqual([
      ['r', 0, 0],
      ['b', 0, 1],
    ]);
  });

  it('with a panel that is both in the layout and hidden, in the layout', () => {
    const data = stored('row-collapsed');
    const twice = { ...data, panelMap: { r: { collapsed: true, widgets: [{ i: 'b', x: 0, y: 1, w: 6, h: 6 }] } } };
    expect(read(twice).dashboard.panels).toMatchObject({ row: { panels: { after: { title: 'After' } } } });
  });

  it('with the last value when the query does not say how a series becomes one number', () => {
    const { dashboard, notes } = read(stored('reduce-none'));
    expect(notes).toEqual([]);
    expect(Object.values(dashboard.panels)).toMatchObject([
      { queries: { A: { reduce: 'last' } } },
      { queries: { A: { reduce: 'last' } } },
      { queries: { A: { reduce: 'max' } } },
    ]);
  });

  it('with unchanged minimums of axes', () => {
    const [widget] = stored('css-colour').widgets as unknown as readonly [JsonObject];
    const bounds = (own: JsonObject): unknown => {
      const { softMin, softMax } = Object.values(
        read({ ...stored('css-colour'), widgets: [{ ...widget, ...own }] }).dashboard.panels,
      )[0] as { softMin?: unknown; softMax?: unknown };
      return [softMin, softMax];
    };
    expect(bounds({})).toEqual([null, null]);
    expect(bounds({ softMin: 0, softMax: 0 })).toEqual([undefined, undefined]);
    expect(bounds({ softMax: 9, thresholds: [] })).toEqual([null, 9]);
    expect(bounds({ softMin: null, softMax: null, thresholds: [] })).toEqual([undefined, undefined]);
  });

  it('with the first of two widgets with one id', () => {
    const { dashboard, notes } = read(stored('dup'));
    expect(Object.values(dashboard.panels)).toMatchObject([{ title: 'First', queries: { A: { legend: 'first' } } }]);
    expect(notes).toEqual(['left out panel "Second": SigNoz draws panel "First" of the same id']);
  });

  it('with the named colours of CSS', () => {
    expect(panelOf('css-colour')).toMatchObject({ thresholds: [{ operator: '>', value: 80 }] });
    expect(read(stored('css-colour')).notes).toEqual([]);
    const [widget] = stored('css-colour').widgets as unknown as readonly [JsonObject];
    const [threshold] = widget.thresholds as unknown as readonly [JsonObject];
    const colored = (thresholdColor: string): unknown =>
      Object.values(
        read({ ...stored('css-colour'), widgets: [{ ...widget, thresholds: [{ ...threshold, thresholdColor }] }] })
          .dashboard.panels,
      )[0];
    expect(colored('RebeccaPurple')).toMatchObject({ thresholds: [{ color: '#663399' }] });
    expect(colored('#ABC')).toMatchObject({ thresholds: [{ color: '#aabbcc' }] });
  });
});

describe('a panel that cannot become a definition', () => {
  type Asked = { builder: { queryData: JsonObject[]; queryFormulas: JsonObject[] }; promql: JsonObject[] };
  const first =
    (change: Partial<JsonObject>) =>
    (query: Asked): void => {
      Object.assign(query.builder.queryData[0] as object, change);
    };
  const aggregated = (change: JsonObject) =>
    first({ aggregations: [{ metricName: 'm.one', timeAggregation: 'avg', spaceAggregation: 'avg', ...change }] });

  it.each<[what: string, reason: string, (query: Asked) => void]>([
    ['a function', '"fancy" is not allowed here', first({ functions: [{ name: 'fancy', args: [] }] })],
    ['a way over time', '"mode" is not allowed here', aggregated({ timeAggregation: 'mode' })],
    ['a way over series', '"p42" is not allowed here', aggregated({ spaceAggregation: 'p42' })],
    ['a way to one number', '"p42" is not allowed here', aggregated({ reduceTo: 'p42' })],
    ['a source', '"xx" is not allowed here', first({ source: 'xx' })],
    ['a name of a query', 'must be a string like "A"', first({ queryName: 'my-q', expression: 'my-q' })],
    [
      'a name of a formula',
      'must be a string like "F1"',
      ({ builder }) => builder.queryFormulas.push({ queryName: 'Ratio', expression: 'A / 2', legend: '' }),
    ],
    ['an order by nothing', 'must not be empty', first({ orderBy: [{ columnName: '', order: 'asc' }] })],
  ])('is dropped alone, with its texts in the note: %s', (_, reason, change) => {
    const data = structuredClone(stored('reduce-none'));
    const [widget] = data.widgets as unknown as readonly [{ query: Asked }];
    change(widget.query);
    const { dashboard, notes } = read(data);
    expect(
      Object.values(dashboard.panels)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Max', 'Top reduceTo last']);
    expect(notes).toEqual([expect.stringMatching(/^lost panel "No reduceTo": left out: /)]);
    expect(notes[0]).toContain(reason);
    expect(notes[0]).not.toContain('pattern');
    expect(valueProblems(schemas, schemas.kinds.dashboard, dashboard)).toEqual([]);
    expect(validate(dashboardBody('d', dashboard))).toBe(true);
  });
});

it('a schema has an example of a valid text for each pattern that messages quote', () => {
  const patterns = (schema: unknown): { pattern: string; examples?: string[] }[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    const { not: _, if: __, ...told } = schema as Record<string, unknown>;
    const inner = Object.values(told).flatMap(patterns);
    return typeof told.pattern === 'string' ? [told as never, ...inner] : inner;
  };
  const all = live.formats.flatMap(({ schema }) => patterns(schema)).filter(({ pattern }) => pattern !== '\\S');
  expect(all.length).toBeGreaterThan(10);
  for (const { pattern, examples = [] } of all)
    expect(examples, pattern).toEqual([expect.stringMatching(new RegExp(pattern, 'u'))]);
});

describe('thresholds come back as their kind of panel draws them', () => {
  const [widget] = stored('css-colour').widgets as unknown as readonly [JsonObject];
  const drawn = (panelTypes: string, threshold: JsonObject): unknown => {
    const thresholds = [{ thresholdOperator: '>', thresholdValue: 80, thresholdUnit: 'none', ...threshold }];
    const { dashboard, notes } = read({ ...stored('css-colour'), widgets: [{ ...widget, panelTypes, thresholds }] });
    const [panel] = Object.values(dashboard.panels) as { thresholds?: unknown[] }[];
    return panel?.thresholds?.[0] ?? notes.filter((note) => note.includes('thresholds'));
  };
  const own = { operator: '>', value: 80 };
  const nothing = [expect.stringContaining('left out: SigNoz does not draw it')];

  it.each([
    // A line is red by default; a number has a colour when both are given; a cell colours its text by default.
    ['graph', {}, own],
    ['value', {}, { ...own, format: 'none' }],
    ['value', { thresholdColor: 'Green' }, { ...own, format: 'none' }],
    ['value', { thresholdFormat: 'Background' }, { ...own, format: 'none' }],
    ['value', { thresholdColor: 'Green', thresholdFormat: 'Text' }, { ...own, color: 'Green' }],
    ['table', { thresholdColor: 'Green' }, { ...own, color: 'Green' }],
    ['table', { thresholdColor: 'Green', thresholdFormat: 'none' }, { ...own, color: 'Green' }],
    [
      'table',
      { thresholdColor: 'Green', thresholdFormat: 'Background' },
      { ...own, color: 'Green', format: 'Background' },
    ],
    ['table', {}, nothing],
    // Nothing is compared without an operator and a value.
    ['value', { thresholdOperator: null, thresholdColor: 'Red', thresholdFormat: 'Text' }, nothing],
    ['graph', { thresholdOperator: null }, own],
    ['graph', { thresholdValue: null }, nothing],
  ])('%s with %j', (kind, threshold, expected) => {
    expect(drawn(kind, threshold)).toEqual(expected);
  });
});

describe('what a definition cannot express is reported once, at its place', () => {
  it.each([
    ['list-null', ['lost panel "List" · query A · pageSize: is null, but a definition makes it 100']],
    ['list-zero', ['lost panel "List" · query A · pageSize: is 0, but a definition makes it 100']],
    ['float-layout', [expect.stringContaining('lost panel "T" · place: is {"x":0,"y":0,"w":6,"h":6.25}')]],
    ['rule-form', ['lost panel "Rule form": left out: there is no query']],
    ['colwidth', [expect.stringContaining('lost panel "List" · columnWidths: is {"body":350,"timestamp":100}')]],
    ['variables', [expect.stringContaining('lost variable env · selectedValue: is ["b"]')]],
  ])('%s', (name, notes) => {
    expect(read(stored(name)).notes).toEqual(notes);
  });

  it('a dashboard with only texts is not imported, and does not stop the others', () => {
    const documents = ['textpanel', 'dup'].map((name) => ({ from: name, content: stored(name) }));
    const nonsense = { from: 'nonsense', content: { title: 'n', version: 'v5', widgets: [{ query: 5 }], layout: 5 } };
    const made = dashboardImporter(catalogue, 'packages/dashboards/definitions/dashboards').import(
      [...documents, nonsense],
      { taken: new Set(), known: new Map() },
    );
    expect(made.definitions.map(({ from }) => from)).toEqual(['dup']);
    expect(made.failed).toEqual([
      { from: 'textpanel', reason: "the dashboard 'text': panels.panel.queries: there is no query" },
      { from: 'nonsense', reason: expect.stringContaining('no panel') },
    ]);
  });
});

describe('an export of the form v5, for a SigNoz that stores v6', () => {
  it("has texts as SigNoz's upgrade makes them, and no variable without values, and says so", () => {
    const content = stored('variables');
    const { v1 } = content.variables as { v1: JsonObject };
    const v2 = {
      ...v1,
      id: 'v2',
      name: 'k8s.node',
      type: 'DYNAMIC',
      dynamicVariablesSource: 'All telemetry',
      order: 1,
    };
    const document = { from: 'f', content: { ...content, tags: ['team: web', 'error rate'], variables: { v1, v2 } } };
    const { definitions, failed } = dashboardImporter(catalogue, 'packages/dashboards/definitions/dashboards').import(
      [document],
      { taken: new Set(), known: new Map(), versions: V6.versions },
    );
    expect(failed).toEqual([]);
    const [{ source, notes } = expect.fail('there is none')] = definitions;
    expect(source).toContain("tags: ['error_rate', 'team:web']");
    expect(source).not.toContain('k8s.node');
    expect(notes.filter(({ lost }) => lost).map(({ field }) => field)).toEqual([
      'variable env · selectedValue',
      'variable k8s.node',
      'tags · 0',
      'tags · 1',
    ]);
  });

  it('keeps a picture that it takes', () => {
    const image = 'data:image/svg+xml;base64,PHN2Zy8+';
    const { dashboard, notes } = importDashboard('d', { ...stored('dup'), image }, catalogue, false, V6);
    expect(dashboard.image).toBe(image);
    expect(notes.filter(({ lost }) => lost)).toEqual([]);
  });

  it.each<[string, (content: JsonObject) => JsonObject]>([
    ['a long title', (content) => ({ ...content, title: 'x'.repeat(400) })],
    ['a picture that it does not take', (content) => ({ ...content, image: 'x' })],
    ['many tags', (content) => ({ ...content, tags: Array.from({ length: 12 }, (_, index) => `tag${index}`) })],
    [
      'a long title of a panel',
      (content) => ({ ...content, widgets: [{ ...(content.widgets as JsonObject[])[0], title: 'x'.repeat(400) }] }),
    ],
  ])('is not refused for %s, which is reported', (_, change) => {
    const { definitions, failed } = dashboardImporter(catalogue, 'packages/dashboards/definitions/dashboards').import(
      [{ from: 'f', content: change(stored('variables')) }],
      { taken: new Set(), known: new Map(), versions: V6.versions },
    );
    expect(failed).toEqual([]);
    expect(definitions[0]?.notes.filter(({ lost }) => lost).length).toBeGreaterThan(1);
  });
});

/** Any JSON in place of the expected value, including values of other fields. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1.5, true, false, [], {}, 'x', 'table', 'A', ['a'], { key: 'x' }, 1e300),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A dashboard in which some deep values are changed, removed or duplicated. */
const mutated = fc
  .tuple(
    fc.constantFrom(
      body(everything) as unknown as JsonObject,
      ...readdirSync(folder).map((file) => stored(file.replace('.json', ''))),
    ),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'remove', 'double'), anything), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([base, changes]) => changes.reduce<unknown>((data, [at, how, value]) => mutate(data, at, how, value), base));

function mutate(data: unknown, at: number, how: string, value: unknown): unknown {
  const root = { data: structuredClone(data) };
  const places: [Record<string, unknown>, string][] = [];
  const visit = (holder: Record<string, unknown>): void => {
    for (const [key, item] of Object.entries(holder)) {
      places.push([holder, key]);
      if (typeof item === 'object' && item !== null) visit(item as Record<string, unknown>);
    }
  };
  visit(root.data as Record<string, unknown>);
  const [holder, key] = places[at % places.length] ?? [root as Record<string, unknown>, 'data'];
  if (Array.isArray(holder)) {
    if (how === 'double') holder.push(structuredClone(holder[Number(key)]));
    else holder.splice(Number(key), 1, ...(how === 'remove' ? [] : [value]));
  } else if (how === 'remove') delete holder[key];
  else holder[key] = value;
  return root.data;
}

describe('for any dashboard', () => {
  it('an imported definition generates, and draws the same except for what is reported', () => {
    fc.assert(
      fc.property(mutated, (data) => {
        const importer = dashboardImporter(catalogue, 'packages/dashboards/definitions/dashboards');
        const content = JSON.parse(JSON.stringify(data)) as JsonObject;
        const { definitions, failed } = importer.import([{ from: 'f', content }], {
          taken: new Set(),
          known: new Map(),
        });
        expect(definitions.length + failed.length).toBe(1);
        if (failed.length > 0) return;
        const key = definitions[0]?.key as string;
        const { dashboard } = importDashboard(key, content, catalogue);
        const errors = errorsOf(key, dashboard, catalogue);
        expect(errors.filter(({ code }) => !dashboard.suppress?.includes(code as never))).toEqual([]);
        const made = dashboardBody(key, dashboard);
        expect(validate(JSON.parse(JSON.stringify(made)))).toBe(true);
        const again = importDashboard(key, JSON.parse(JSON.stringify(made)), catalogue);
        expect(again.notes.filter(({ lost }) => lost)).toEqual([]);
        expect(normalDashboard(dashboardBody(key, again.dashboard))).toEqual(normalDashboard(made));
      }),
      { numRuns: 200 },
    );
  });

  it('an export of the form v5 also becomes a definition for a SigNoz that stores v6', () => {
    fc.assert(
      fc.property(mutated, (data) => {
        const content = JSON.parse(JSON.stringify(data)) as JsonObject;
        const imported = [{}, V6.versions].map((versions) =>
          dashboardImporter(catalogue, 'packages/dashboards/definitions/dashboards').import([{ from: 'f', content }], {
            taken: new Set(),
            known: new Map(),
            versions,
          }),
        );
        const [asV5, asV6] = imported as [Imports, Imports];
        if (asV5.failed.length > 0) return;
        expect(asV6.failed).toEqual([]);
        const key = asV6.definitions[0]?.key as string;
        const { dashboard } = importDashboard(key, content, catalogue, false, V6);
        const errors = errorsOf(key, dashboard, catalogue, V6);
        expect(errors.filter(({ code }) => !dashboard.suppress?.includes(code as never))).toEqual([]);
        const made = JSON.parse(JSON.stringify(V6.body(key, dashboard)));
        expect(validateV6(made)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
