import type { Json, JsonObject } from '@signoz-as-code/core';
import { normalDashboard, normalView } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { errorLogs, everything, slowSpans } from './samples.ts';
import { body, changed } from './support.ts';

const dashboard = body(everything);
const normal = normalDashboard(dashboard);
type Path = readonly (string | number)[];

const at = (id: string): number =>
  (dashboard.widgets as readonly { id: string }[]).findIndex((widget) => widget.id === `d.${id}`);
const same = (path: Path, change: (before: unknown) => unknown): void =>
  expect(normalDashboard(changed(dashboard, path, change))).toEqual(normal);
const differs = (path: Path, change: (before: unknown) => unknown): void =>
  expect(normalDashboard(changed(dashboard, path, change))).not.toEqual(normal);
const spread = (extra: Record<string, unknown>) => (before: unknown) => ({ ...(before as object), ...extra });
const queryOf = (id: string): Path => ['widgets', at(id), 'query'];
const dataOf = (id: string): Path => [...queryOf(id), 'builder', 'queryData', 0];

describe('a save of another change in the UI shows no difference', () => {
  it.each<[string, Path, (before: unknown) => unknown]>([
    ['a panel’s query gets a new id', [...queryOf('bars'), 'id'], () => '6b1d…'],
    ['a query gets an empty unit', queryOf('bars'), spread({ unit: '' })],
    [
      'the query types not in use get blank entries',
      queryOf('bars'),
      spread({ promql: [{ name: 'A', query: '', legend: '', disabled: false }] }),
    ],
    [
      'a PromQL panel gets a builder query',
      [...queryOf('lines'), 'builder', 'queryData'],
      () => [{ queryName: 'A', dataSource: 'metrics', aggregations: [{ metricName: '' }] }],
    ],
    ['`having` is a list', [...dataOf('bars'), 'having'], () => []],
    ['blanks behind an aggregation', [...dataOf('pie'), 'aggregations', 0, 'expression'], () => 'count() '],
    ['a percentile’s time aggregation', [...dataOf('value'), 'aggregations', 0, 'timeAggregation'], () => 'rate'],
    [
      'group-by keys gain fields',
      [...dataOf('pie'), 'groupBy', 0],
      spread({ isColumn: false, isJSON: false, id: 'x' }),
    ],
    [
      'fields of the form before v5',
      dataOf('bars'),
      spread({
        aggregateOperator: 'count',
        reduceTo: 'avg',
        timeAggregation: 'rate',
        filters: { items: [], op: 'AND' },
      }),
    ],
    ['bounds of a panel without an axis', ['widgets', at('table'), 'softMin'], () => 3],
    ['a default goes', ['widgets', at('lines'), 'contextLinks', 'linksData', 0], (before) => before],
    ['an unset default goes', ['widgets', at('bars'), 'decimalPrecision'], () => undefined],
    ['widths of columns', ['widgets', at('table')], spread({ columnWidths: { A: 145 } })],
    ['ids of thresholds', ['widgets', at('lines'), 'thresholds', 0], spread({ index: 'uuid', keyIndex: 7 })],
    ['columns of a panel that has none', ['widgets', at('lines'), 'selectedLogFields'], () => [{ name: 'body' }]],
    ['places gain bounds', ['layout', 0], spread({ minW: 1, minH: 1, moved: true })],
    ['places in another order', ['layout'], (before) => [...(before as unknown[])].reverse()],
    ['widgets in another order', ['widgets'], (before) => [...(before as unknown[])].reverse()],
    ['tags in another order', ['tags'], () => ['b', 'a']],
    ['what a viewer chose', ['variables', 'service'], spread({ selectedValue: ['x'], allSelected: false })],
    ['a variable’s stamp', ['variables', 'service'], spread({ modificationUUID: 'x', change: true, id: 'uuid' })],
    ['values of other types', ['variables', 'service'], spread({ queryValue: '', customValue: '', textboxValue: '' })],
    ['a row that is closed and hides nothing', ['panelMap', 'd.numbers', 'collapsed'], () => true],
    [
      'gaps in the layout, which the grid closes',
      ['layout'],
      (before) => (before as { y: number }[]).map((one) => ({ ...one, y: one.y * 2 })),
    ],
    ['the places in an open row', ['panelMap', 'd.numbers', 'widgets'], () => [{ i: 'd.pie', x: 0, y: 9, w: 1, h: 1 }]],
    ['an exporter’s leftovers', [], spread({ uuid: 'x', uploadedGrafana: false, image: '' })],
  ])('%s', (_, path, change) => same(path, change));

  it('variables keyed by id, with gaps in their order', () => {
    same(['variables'], (before) =>
      Object.fromEntries(
        Object.entries(before as Record<string, { order: number }>)
          .reverse()
          .map(([key, variable]) => [`id-${key}`, { ...variable, order: variable.order * 3 + 1 }]),
      ),
    );
  });
});

describe('a change of what is shown is a difference', () => {
  it.each<[string, Path, (before: unknown) => unknown]>([
    ['a title', ['title'], () => 'other'],
    ['an absent bound, which is not 0', ['widgets', at('bars'), 'softMin'], () => null],
    ['a query', [...queryOf('lines'), 'promql', 0, 'query'], () => 'up'],
    ['an SQL text', [...queryOf('sql'), 'clickhouse_sql', 0, 'query'], () => 'SELECT 2'],
    ['a filter', [...dataOf('bars'), 'filter', 'expression'], () => ''],
    ['the order of groups', [...dataOf('table'), 'groupBy'], (before) => [...(before as unknown[])].reverse()],
    ['another aggregation', [...dataOf('bars'), 'aggregations', 0, 'timeAggregation'], () => 'increase'],
    ['a limit', [...dataOf('table'), 'limit'], () => 11],
    ['a query hidden', [...dataOf('pie'), 'disabled'], () => true],
    ['a threshold', ['widgets', at('lines'), 'thresholds', 0, 'thresholdValue'], () => 501],
    ['a moved panel', ['layout', 0, 'h'], () => 7],
    [
      'a row closed',
      ['panelMap', 'd.numbers'],
      () => ({ collapsed: true, widgets: [{ i: 'd.pie', x: 0, y: 9, w: 1, h: 1 }] }),
    ],
    ['a place in a closed row', ['panelMap', 'd.closed', 'widgets', 0, 'x'], () => 3],
    ['a column of a list', ['widgets', at('spans'), 'selectedTracesFields', 0, 'name'], () => 'name'],
    ['the order of variables', ['variables', 'service', 'order'], () => 9],
    ['a variable’s default', ['variables', 'level', 'defaultValue'], () => 'warn'],
    ['something that SigNoz’s next version adds', ['widgets', at('lines')], spread({ lineStyle: 'dashed' })],
    ['a query type', [...queryOf('lines'), 'queryType'], () => 'builder'],
  ])('%s', (_, path, change) => differs(path, change));
});

it("is the same for a server's answer, with sorted keys", () => {
  expect(normalDashboard(sorted(dashboard))).toEqual(normal);
});

it.each<[unknown]>([
  [null],
  [[]],
  ['nonsense'],
  [{}],
  [{ foo: 1 }],
  [{ title: 5, widgets: [null, {}, { id: 'a' }], layout: 'x', variables: [], tags: [1], panelMap: null }],
  [{ schemaVersion: 'v6', spec: { panels: {} } }],
  [{ widgets: [{ id: 'a', panelTypes: 'graph', query: { queryType: 'builder' } }] }],
])('accepts any body that the server stores: %j', (data) => {
  expect(() => normalDashboard(data)).not.toThrow();
});

describe('saved views', () => {
  const view = body(errorLogs);
  const chart = body(slowSpans);
  const query: Path = ['compositeQuery', 'queries', 0, 'spec'];

  it.each<[string, JsonObject, Path, (before: unknown) => unknown]>([
    ['the server’s empty fields', view, query, spread({ stepInterval: 0, source: '', disabled: false })],
    [
      'the server’s empty fields of an order',
      view,
      [...query, 'order', 0, 'key'],
      spread({ signal: '', fieldContext: '' }),
    ],
    ['the server’s signal of a group', chart, [...query, 'groupBy', 0], spread({ signal: '' })],
    ['an empty offset', view, query, spread({ offset: 0 })],
    ['the category, which the list leaves out', view, [], spread({ category: 'x', id: 'x', createdBy: 'x' })],
    ['one empty tag for none', view, ['tags'], (before) => ['', ...(before as string[])]],
    [
      'blanks in the extra data',
      view,
      ['extraData'],
      (before) => JSON.stringify(JSON.parse(before as string) as unknown, null, 1),
    ],
  ])('do not show %s', (_, sent, path, change) => {
    expect(normalView(changed(sent, path, change))).toEqual(normalView(sent));
  });

  it.each<[string, Path, (before: unknown) => unknown]>([
    ['a name', ['name'], () => 'x'],
    ['a page', ['sourcePage'], () => 'traces'],
    ['a filter', [...query, 'filter', 'expression'], () => ''],
    ['a limit', [...query, 'limit'], () => 5],
    ['a colour', ['extraData'], (before) => (before as string).replace('#e5484d', '#000000')],
    ['a column', ['extraData'], (before) => (before as string).replace('"body"', '"name"')],
    ['an extra text that is not JSON', ['extraData'], () => 'nonsense'],
  ])('show %s', (_, path, change) => {
    expect(normalView(changed(view, path, change))).not.toEqual(normalView(view));
  });

  it.each<[unknown]>([[null], [{}], [{ compositeQuery: null, extraData: 5, tags: null }]])('accept %j', (data) => {
    expect(() => normalView(data)).not.toThrow();
  });
});

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item as Json)]),
  );
}
