import type { JsonObject } from '@signoz-as-code/core';
import { normalDashboard } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import {
  attributes,
  metrics,
  services,
} from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { dashboardImporter } from '../src/dashboard/import.ts';
import { importDashboard } from '../src/dashboard/v5/import.ts';
import type { Dashboard } from '../src/index.ts';
import { everything } from './samples.ts';
import { body, changed } from './support.ts';

const catalogue = { attributes, metrics, services };
const importer = dashboardImporter(catalogue, 'packages/dashboards/definitions/dashboards');
const imported = (content: JsonObject) =>
  importer.import([{ from: 'f.json', content }], { taken: new Set(), known: new Map() });
const source = (content: JsonObject): string => imported(content).definitions[0]?.source ?? '';
const read = (data: unknown): Dashboard => importDashboard('d', data, catalogue).dashboard;
const lost = (data: unknown): string[] =>
  importDashboard('d', data, catalogue)
    .notes.filter((note) => note.lost)
    .map(({ field }) => field);

/** A panel made in the UI, with one builder query. */
function panel(query: JsonObject, widget: JsonObject = {}): JsonObject {
  const data = { queryName: 'A', expression: 'A', dataSource: 'metrics', ...query };
  const builder = { queryData: [data], queryFormulas: [], queryTraceOperator: [] };
  return {
    title: 'T',
    version: 'v5',
    layout: [{ i: 'w', x: 0, y: 0, w: 6, h: 6 }],
    widgets: [{ id: 'w', panelTypes: 'graph', title: 'W', query: { queryType: 'builder', builder }, ...widget }],
  };
}
const gauge = { aggregations: [{ metricName: 'pool.size', timeAggregation: 'avg', spaceAggregation: 'sum' }] };
const queryOf = (data: JsonObject): unknown => {
  const first = Object.values(read(data).panels)[0];
  return first !== undefined && 'queries' in first ? first.queries.A : undefined;
};

describe('a dashboard of ours comes back unchanged', () => {
  it('with every kind of panel, query and variable', () => {
    const stored = body(everything);
    const { dashboard, notes } = importDashboard('d', stored, catalogue);
    expect(notes).toEqual([]);
    const again = normalDashboard(body(dashboard));
    expect(again.variables).toEqual(normalDashboard(stored).variables);
    expect(Object.keys(dashboard.panels)).toEqual(
      ['lines', 'bars', 'related', 'numbers', 'closed'].filter((key) => key in dashboard.panels),
    );
    expect(dashboard.title).toBe('Everything');
  });

  it('after changes by the server and the UI', () => {
    const stored = changed(body(everything), ['layout'], (before) => [...(before as unknown[])].reverse());
    expect(lost(stored)).toEqual([]);
  });
});

describe('a trace operator of SigNoz’s UI', () => {
  const spansOf = (queryName: string): JsonObject => ({
    queryName,
    expression: queryName,
    dataSource: 'traces',
    aggregations: [{ expression: 'count() ' }],
    filter: { expression: 'has_error = true' },
  });
  const operator = {
    dataSource: 'traces',
    queryName: 'Trace Operator',
    aggregateOperator: 'count',
    aggregateAttribute: { id: '----', dataType: '', key: '', type: '' },
    timeAggregation: 'rate',
    spaceAggregation: 'sum',
    filter: { expression: '' },
    aggregations: [{ expression: 'count() p95(duration_nano)' }],
    functions: [],
    filters: { items: [], op: 'AND' },
    expression: 'A => B',
    disabled: false,
    stepInterval: null,
    having: [],
    limit: null,
    orderBy: [],
    groupBy: [{ key: 'service.name', dataType: 'string', type: 'resource' }],
    legend: '',
    reduceTo: 'avg',
    source: '',
  };
  const stored = (of: JsonObject): JsonObject =>
    panel({}, {
      query: {
        queryType: 'builder',
        builder: { queryData: [spansOf('A'), spansOf('B')], queryFormulas: [], queryTraceOperator: [of] },
      },
    } as JsonObject);

  it('is imported completely', () => {
    const { dashboard, notes } = importDashboard('d', stored(operator as never), catalogue);
    expect(notes).toEqual([]);
    const [first] = Object.values(dashboard.panels) as { queries: object }[];
    expect(first?.queries).toMatchObject({
      'Trace Operator': {
        type: 'trace_operator',
        expression: 'A => B',
        aggregations: ['count()', 'p95(duration_nano)'],
        by: [{ name: 'service.name' }],
      },
    });
  });

  it('is written in its usual form', () => {
    const written = source(stored({ ...operator, orderBy: [{ columnName: 'count()', order: 'desc' }] } as never));
    expect(written).toContain("'Trace Operator': traceOperator('A => B', ['count()', 'p95(duration_nano)'], {");
    expect(written).toContain("orderBy: { column: '#value', direction: 'desc' }");
  });

  it('reports functions, which the UI does not send in a trace operator', () => {
    expect(lost(stored({ ...operator, functions: [{ name: 'absolute', args: [] }] } as never))).toEqual([
      'panel "W" · query Trace Operator · functions · absolute',
    ]);
  });
});

describe('a formula', () => {
  const stored = (of: JsonObject): JsonObject =>
    panel(
      {},
      {
        query: {
          queryType: 'builder',
          builder: {
            queryData: [{ queryName: 'A', expression: 'A', dataSource: 'metrics', ...gauge }],
            queryFormulas: [{ queryName: 'F1', expression: 'A * 2', disabled: false, legend: '', ...of }],
          },
        },
      },
    );
  const notes = (of: JsonObject): string[] =>
    importDashboard('d', stored(of), catalogue).notes.map(({ field, lost: isLost }) => `${field} ${isLost}`);

  it('loses the condition and the functions that the UI stores and does not send', () => {
    expect(notes({ having: { expression: 'F1 > 1' }, functions: [{ name: 'absolute', args: [] }] })).toEqual([
      'formula · functions false',
      'formula · having false',
    ]);
    expect(notes({ having: [], functions: [] })).toEqual([]);
    expect(notes({ having: { expression: '' } })).toEqual([]);
  });

  it.each([
    ['F1', '#value'],
    ['A * 2', 'A * 2'],
  ])('ordered by %j is ordered by %j', (columnName, column) => {
    const { dashboard, notes: none } = importDashboard(
      'd',
      stored({ orderBy: [{ columnName, order: 'desc' }] }),
      catalogue,
    );
    expect(Object.values(dashboard.panels)).toMatchObject([
      { queries: { F1: { orderBy: { column, direction: 'desc' } } } },
    ]);
    expect(none.filter(({ lost: isLost }) => isLost)).toEqual([]);
  });
});

describe('dashboards of other authors', () => {
  it.each<[string, JsonObject, object]>([
    [
      'functions',
      { ...gauge, functions: [{ name: 'timeShift', args: [{ value: 600 }] }] },
      { functions: [{ name: 'timeShift', args: [600] }] },
    ],
    ['having', { ...gauge, having: { expression: 'sum(pool.size) > 0' } }, { having: 'sum(pool.size) > 0' }],
    ['an empty list of having', { ...gauge, having: [] }, { space: 'sum' }],
    [
      'two orders',
      {
        ...gauge,
        orderBy: [
          { columnName: 'sum(avg(pool.size))', order: 'desc' },
          { columnName: 'host', order: 'asc' },
        ],
      },
      {
        orderBy: [
          { column: '#value', direction: 'desc' },
          { column: 'host', direction: 'asc' },
        ],
      },
    ],
    [
      'the fields of the form before v5',
      {
        aggregateAttribute: { key: 'pool.size' },
        timeAggregation: 'latest',
        spaceAggregation: 'max',
        reduceTo: 'last',
      },
      { time: 'latest', space: 'max', reduce: 'last' },
    ],
    [
      'items of a filter',
      {
        ...gauge,
        filters: {
          op: 'AND',
          items: [
            { key: { key: 'host.name' }, op: 'in', value: '$host' },
            { key: { key: 'state' }, op: 'nin', value: ["it's", 'b'] },
            { key: { key: 'zone' }, op: 'exists', value: '' },
          ],
        },
      },
      { where: { filter: "host.name IN $host AND state NOT IN ('it\\'s', 'b') AND zone EXISTS" } },
    ],
    ['a temporality', { aggregations: [{ ...gauge.aggregations[0], temporality: 'delta' }] }, { temporality: 'delta' }],
    ['the meter', { ...gauge, source: 'meter' }, { source: 'meter' }],
    [
      'a step, a limit and a legend',
      { ...gauge, stepInterval: 60, limit: 5, legend: 'l' },
      { stepSeconds: 60, limit: 5, legend: 'l' },
    ],
    [
      'the fields of the form before v5 that are empty in the other',
      {
        aggregations: [{ metricName: 'pool.size', timeAggregation: '', spaceAggregation: 'max' }],
        timeAggregation: 'latest',
        spaceAggregation: 'sum',
      },
      { time: 'latest', space: 'max' },
    ],
    [
      'aggregations with names, and arithmetic, which the UI takes apart',
      { dataSource: 'traces', aggregations: [{ expression: "sum(a) as 'sum' / count()", alias: 'n' }] },
      {
        type: 'traces',
        aggregations: [
          { expression: 'sum(a)', alias: 'sum' },
          { expression: 'count()', alias: 'n' },
        ],
      },
    ],
    [
      'what is not an aggregation',
      { dataSource: 'logs', aggregations: [{ expression: ' ' }] },
      { type: 'logs', aggregations: ['count()'] },
    ],
    ['no aggregation', { dataSource: 'logs', aggregations: [] }, { type: 'logs', aggregations: ['count()'] }],
  ])('%s', (_, query, expected) => {
    expect(queryOf(panel(query))).toMatchObject(expected);
    expect(lost(panel(query))).toEqual([]);
  });

  it('lose fields that nothing reads, which are named', () => {
    const data = panel(gauge, { lineInterpolation: 'spline', columnUnits: { A: 's' } });
    expect(importDashboard('d', data, catalogue).notes).toEqual([
      { field: 'panel · lineInterpolation', text: expect.stringContaining('1 place'), lost: false },
      { field: 'graph panel · columnUnits', text: expect.stringContaining('does not read'), lost: false },
    ]);
  });

  it('name every field that a definition cannot have', () => {
    expect(lost(panel(gauge, { hologram: { depth: 3 } }))).toEqual(['panel "W" · hologram']);
    expect(lost({ ...panel(gauge), theme: 'dark' })).toEqual(['theme']);
    expect(lost(panel({ ...gauge, limitBy: { keys: ['a'] } }))).toEqual(['panel "W" · query A · limitBy']);
  });

  it('name a panel without a place, which SigNoz does not draw', () => {
    const data = panel(gauge);
    const [widget] = data.widgets as JsonObject[];
    const notes = importDashboard(
      'd',
      { ...data, widgets: [widget, { ...widget, id: 'x', title: 'X' }] },
      catalogue,
    ).notes;
    expect(notes).toEqual([{ field: 'panel "X"', text: expect.stringContaining('no place'), lost: false }]);
    expect(imported({ ...data, layout: [] }).failed).toEqual([
      { from: 'f.json', reason: "the dashboard 'T': it has no panel that SigNoz draws" },
    ]);
  });

  it('report their own problems, and no others', () => {
    expect(read(panel({ ...gauge, legend: '{{host}}' })).suppress).toEqual(['dashboards/legend']);
    expect(read(panel(gauge)).suppress).toBeUndefined();
  });

  it('have an open row’s panels in the row, and a closed row without panels becomes an open one', () => {
    const data = {
      ...panel(gauge),
      layout: [
        { i: 'r', x: 0, y: 0, w: 12, h: 1 },
        { i: 'w', x: 0, y: 1, w: 6, h: 6 },
      ],
      panelMap: { r: { collapsed: true, widgets: [] } },
      widgets: [{ id: 'r', panelTypes: 'row', title: 'R' }, ...(panel(gauge).widgets as JsonObject[])],
    };
    expect(read(data).panels).toMatchObject({ r: { kind: 'row', title: 'R', panels: { w: { kind: 'graph' } } } });
    expect(lost(data)).toEqual([]);
  });

  it('have places only where the layout would differ without them', () => {
    const beside = { ...panel(gauge), layout: [{ i: 'w', x: 6, y: 3, w: 6, h: 6 }] };
    expect(read(beside).panels.w).toMatchObject({ place: { x: 6, y: 0, w: 6, h: 6 } });
    expect(read(panel(gauge)).panels.w).not.toHaveProperty('place');
    expect(read(panel(gauge)).panels.w).not.toHaveProperty('size');
  });
});

describe('the written file', () => {
  it('uses the catalogue where it matches, and reports where it does not', () => {
    const calls = { metricName: 'signoz_calls_total', timeAggregation: 'rate', spaceAggregation: 'sum' };
    const groupBy = [{ key: 'service.name', dataType: 'string', type: 'resource' }];
    const filter = { expression: "service.name IN $service AND span.kind = 'SPAN_KIND_SERVER'" };
    const known = source(panel({ aggregations: [calls], groupBy, filter }));
    expect(known).toContain("metric(metrics.spanCalls, { time: 'rate', space: 'sum' }, { where: and(");
    expect(known).toContain("inVariable(attributes.serviceName, 'service')");
    expect(known).toContain('by: [attributes.serviceName]');
    const unknown = source(panel({ ...gauge, groupBy: [{ key: 'pool', dataType: 'string', type: 'tag' }] }));
    expect(unknown).toContain("metric(uncataloguedMetric('pool.size'), { time: 'avg', space: 'sum' }");
    expect(unknown).toContain("by: [uncataloguedAttribute('pool')]");
    // The catalogue's own constructor cannot average a counter.
    expect(source(panel({ aggregations: [{ ...calls, timeAggregation: 'avg' }] }))).toContain(
      "uncataloguedMetric('signoz_calls_total')",
    );
  });

  it('declares names in raw texts that the catalogue does not have', () => {
    const filtered = panel({ ...gauge, filter: { expression: "pool = 'a' AND service.name = 'b' AND zone EXISTS" } });
    expect(source(filtered)).toContain(
      `rawFilter("pool = 'a' AND service.name = 'b' AND zone EXISTS", { uncatalogued: ['b', 'pool', 'zone'] })`,
    );
    const text = (queryType: string, query: string): JsonObject =>
      panel({}, { query: { queryType, [queryType]: [{ name: 'A', query }] } });
    expect(source(text('promql', 'sum by (job) (node_load1)'))).toContain(
      "raw('sum by (job) (node_load1)', { uncatalogued: ['job', 'node_load1'] })",
    );
    expect(source(text('clickhouse_sql', "SELECT attributes_string['pool']"))).toContain(
      `clickhouse("SELECT attributes_string['pool']", { uncatalogued: ['pool'] })`,
    );
    const spans = { dataSource: 'traces', aggregations: [{ expression: 'p95(took)' }] };
    expect(source(panel(spans))).toContain("spans('p95(took)', { uncatalogued: ['took'] })");
    for (const data of [filtered, text('promql', 'sum by (job) (node_load1)'), panel(spans)])
      expect(read(data).suppress).toBeUndefined();
  });

  it('repeats no default', () => {
    expect(source(panel(gauge))).toBe(
      "import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';\nimport { metric, uncataloguedMetric } from '@signoz-as-code/telemetry';\n\n\nexport default defineDashboard({ title: 'T', panels: { w: timeSeries({ id: 'w', title: 'W', queries: { A: metric(uncataloguedMetric('pool.size'), { time: 'avg', space: 'sum' }) } }) } });\n",
    );
  });

  it('names files and panels after their titles, each unique', () => {
    const { definitions } = importer.import(
      ['Übersicht – Pool (prod)', 'Übersicht – Pool (prod)', '!!!'].map((title) => ({
        from: 'f',
        content: { ...panel(gauge), title },
      })),
      { taken: new Set(['dashboard']), known: new Map() },
    );
    expect(definitions.map(({ key }) => key)).toEqual(['ubersicht-pool-prod', 'ubersicht-pool-prod-2', 'dashboard-2']);
    expect(definitions[1]?.source).toContain("suppress: ['dashboards/title-duplicate']");
  });
});

describe('dashboards of the v6 form', () => {
  const v6 = (spec: JsonObject, query: JsonObject = {}): JsonObject => ({
    schemaVersion: 'v6',
    tags: [
      { key: 'tag', value: 'pool' },
      { key: 'team', value: 'db' },
    ],
    spec: {
      display: { name: 'V6', description: 'd' },
      variables: [],
      panels: {
        p: {
          kind: 'Panel',
          spec: {
            display: { name: 'P' },
            plugin: {
              kind: 'signoz/NumberPanel',
              spec: {
                formatting: { unit: 's', decimalPrecision: '0' },
                thresholds: [{ value: 3, operator: 'above_or_equal', color: 'Red', format: 'background', unit: 's' }],
              },
            },
            queries: [
              {
                kind: 'scalar',
                spec: {
                  name: 'A',
                  plugin: { kind: 'signoz/BuilderQuery', spec: { name: 'A', signal: 'metrics', ...gauge, ...query } },
                },
              },
            ],
          },
        },
      },
      layouts: [
        {
          kind: 'Grid',
          spec: {
            display: { title: 'Row', collapse: { open: false } },
            items: [{ x: 0, y: 0, width: 3, height: 3, content: { $ref: '#/spec/panels/p' } }],
          },
        },
      ],
      ...spec,
    },
  });

  it('become definitions', () => {
    const { definitions } = imported(v6({}));
    expect(definitions[0]).toMatchObject({ key: 'v6', title: 'V6', notes: [] });
    for (const code of [
      "tags: ['pool', 'team:db']",
      'decimals: 0',
      "thresholds: [{ operator: '>=', value: 3, format: 'Background' }]",
      'collapsed: true',
      "unit: 's'",
    ])
      expect(definitions[0]?.source).toContain(code);
  });

  it('report every field that v0.108.0 cannot have, known or not', () => {
    const variables = [
      {
        kind: 'ListVariable',
        spec: {
          name: 'host',
          display: { name: 'Host' },
          defaultValue: ['a', 'b'],
          plugin: { kind: 'signoz/DynamicVariable', spec: { name: 'host.name', signal: 'metrics' } },
        },
      },
    ];
    const { definitions } = imported(v6({ variables, refreshInterval: '30s' }, { secondaryAggregations: [{ a: 1 }] }));
    expect(definitions[0]?.notes.map(({ field }) => field)).toEqual([
      'spec.refreshInterval',
      'panel "P" · query A.secondaryAggregations',
      'variable host.display.name',
      'variable host.defaultValue',
    ]);
    expect(definitions[0]?.source).toContain("default: 'a'");
  });

  it('with a kind that v0.108.0 does not have are refused with the reason', () => {
    const plugin = { kind: 'signoz/HeatmapPanel', spec: {} };
    const panels = { p: { kind: 'Panel', spec: { display: { name: 'P' }, plugin, queries: [] } } };
    expect(imported(v6({ panels }))).toEqual({
      definitions: [],
      failed: [{ from: 'f.json', reason: 'the dashboard \'V6\': panel "P" is a signoz/HeatmapPanel' }],
    });
  });
});

it('a dashboard of a form before v5 is refused with what to do', () => {
  expect(imported({ ...panel(gauge), version: 'v4' }).failed).toEqual([
    { from: 'f.json', reason: expect.stringContaining('import it into SigNoz once') },
  ]);
});

it("a field is reported by its name, even if JavaScript's objects have a property with that name", () => {
  const stored = { ...panel(gauge), constructor: 'a', ...JSON.parse('{"__proto__":{"x":1},"toString":"b"}') };
  expect(lost(stored)).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'toString']));
});
