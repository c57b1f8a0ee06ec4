import {
  clickhouse,
  formula,
  inVariable,
  logs,
  metric,
  percentile,
  promql,
  rate,
  raw,
  rawFilter,
  spanColumn,
  spans,
  traceOperator,
} from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { attributes, metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { codes } from '../src/dashboard/codes.ts';
import {
  customVariable,
  type Dashboard,
  dynamicVariable,
  type ListView,
  list,
  type Panel,
  pie,
  queryVariable,
  row,
  singleValue,
  table,
  timeSeries,
  type Variable,
  type View,
} from '../src/index.ts';
import { errorLogs, everything, slowSpans } from './samples.ts';
import { found, problems } from './support.ts';

const { serviceName, hostName, operation } = attributes;
const { messagesSent, spanCalls } = metrics;
const sent = metric(messagesSent, { time: 'rate', space: 'sum' });
const spansOfTwo = { A: spans('count()'), B: spans('count()') };
const plain = timeSeries({ title: 'Plain', queries: { A: clickhouse('SELECT 1') } });
const lines = timeSeries({ title: 'Lines', queries: { A: sent } });

const withPanel = (panel: Panel): Dashboard => ({ title: 'D', panels: { p: panel } });
const withPanels = (panels: Dashboard['panels']): Dashboard => ({ title: 'D', panels });
/** Used by the panel, so that the only problem is in the variable itself. */
const withVariable = (name: string, variable: Variable): Dashboard => ({
  title: 'D',
  variables: { [name]: variable },
  panels: { p: timeSeries({ title: 'P', queries: { A: clickhouse(`SELECT {{.${name}}}`) } }) },
});
const view = (change: Partial<ListView>): ListView => ({ name: 'V', page: 'logs', ...change });
const place = (x: number, y: number, w = 6, h = 6): Panel => ({ ...lines, place: { x, y, w, h } });

/** What types, or a careless cast, let through: SigNoz accepts all of it. */
const mistakes: readonly (readonly [string, string, Dashboard | View])[] = [
  ['an empty title', 'dashboards/title title', { ...withPanel(lines), title: ' ' }],
  ['a panel without a title', 'dashboards/title panels.p.title', withPanel({ ...lines, title: '' })],
  ['a row without a title', 'dashboards/title panels.r.title', withPanels({ r: row('', { p: lines }) })],
  ['no panels', 'dashboards/no-panels panels', withPanels({})],
  [
    'a problem suppressed that is not there',
    'dashboards/suppress suppress[0]',
    { ...withPanels({ p: lines }), suppress: ['dashboards/legend'] },
  ],
  [
    'a problem suppressed that cannot be',
    'dashboards/suppress suppress[0]',
    { ...withPanels({ p: lines }), suppress: ['dashboards/no-panels' as never] },
  ],
  [
    'arithmetic within an aggregation',
    'dashboards/aggregation panels.p.queries.A.aggregations[0]',
    withPanel(timeSeries({ title: 'P', queries: { A: spans([{ expression: 'sum(duration_nano) / count()' }]) } })),
  ],
  ['an empty row', 'dashboards/row-empty panels.r.panels', withPanels({ p: lines, r: row('R', {}) })],
  ['a key that is none', 'dashboards/panel-key panels.my panel', withPanels({ 'my panel': lines })],
  ['a panel behind a row', 'dashboards/panel-after-row panels.q', withPanels({ r: row('R', { p: lines }), q: lines })],
  [
    'one key in two rows',
    'dashboards/panel-key panels.s.panels.p',
    withPanels({ r: row('R', { p: lines }), s: row('S', { p: lines }) }),
  ],
  ['a panel outside the 12 columns', 'dashboards/place-outside panels.p.place', withPanel(place(7, 0))],
  ['a panel left of the grid', 'dashboards/place-outside panels.p.place', withPanel(place(-1, 0))],
  ['a size of 0', 'dashboards/place-outside panels.p.size', withPanel({ ...lines, size: { w: 0, h: 6 } })],
  ['one place twice', 'dashboards/place-overlap panels.q.place', withPanels({ p: place(0, 0), q: place(0, 0) })],
  ['overlapping places', 'dashboards/place-overlap panels.q.place', withPanels({ p: place(0, 0), q: place(5, 5) })],
  ['a floating panel', 'dashboards/place-floating panels.p.place.y', withPanel(place(0, 3))],
  [
    'PromQL in a pie',
    'dashboards/query-type panels.p.queries',
    withPanel(pie({ title: 'P', queries: { A: promql(rate(messagesSent, '5m')) } })),
  ],
  [
    'PromQL in a table',
    'dashboards/query-type panels.p.queries',
    withPanel(table({ title: 'P', queries: { A: promql(rate(messagesSent, '5m')) } })),
  ],
  [
    'two visible queries of one value',
    'dashboards/value-queries panels.p.queries',
    withPanel(singleValue({ title: 'P', queries: { A: sent, B: sent } })),
  ],
  [
    'an order by something else',
    'query/order-by panels.p.queries.A.orderBy.column',
    withPanel(
      table({
        title: 'P',
        queries: { A: spans('count()', { by: [serviceName], orderBy: { column: 'name', direction: 'asc' } }) },
      }),
    ),
  ],
  [
    'a limit of 0',
    'query/limit panels.p.queries.A.limit',
    withPanel(timeSeries({ title: 'P', queries: { A: spans('count()', { limit: 0 }) } })),
  ],
  [
    'a function over a formula, which the UI does not ask for',
    'dashboards/not-asked panels.p.queries.F1.functions',
    withPanel(
      timeSeries({
        title: 'P',
        queries: { A: { ...sent, hidden: true }, F1: formula('A * 2', { functions: [{ name: 'absolute' }] }) },
      }),
    ),
  ],
  [
    'gaps filled of a trace operator',
    'dashboards/fill-gaps panels.p.fillGaps',
    withPanel(
      timeSeries({ title: 'P', fillGaps: true, queries: { ...spansOfTwo, T1: traceOperator('A => B', 'count()') } }),
    ),
  ],
  [
    'lines that SigNoz draws only later',
    'dashboards/later panels.p.lines',
    withPanel({ ...lines, lines: { style: 'dashed' } }),
  ],
  [
    'a variable in what a trace operator is made of',
    'dashboards/variable-in-operand panels.p.queries.B.where',
    {
      ...withPanel(
        timeSeries({
          title: 'P',
          queries: {
            ...spansOfTwo,
            B: spans('count()', { where: inVariable(serviceName, 'service') }),
            C: spans('count()', { where: inVariable(serviceName, 'service') }),
            T1: traceOperator('A => B', 'count()'),
          },
        }),
      ),
      variables: { service: dynamicVariable(serviceName) },
    },
  ],
  [
    'a hidden trace operator, which the UI shows',
    'dashboards/not-asked panels.p.queries.T1.hidden',
    withPanel(
      timeSeries({
        title: 'P',
        queries: { ...spansOfTwo, T1: traceOperator('A => B', 'count()', { hidden: true }), F1: formula('T1 * 2') },
      }),
    ),
  ],
  [
    'the largest of a trace operator in a table, which shows all',
    'dashboards/not-asked panels.p.queries.T1.limit',
    withPanel(
      table({
        title: 'P',
        queries: { ...spansOfTwo, T1: traceOperator('A => B', 'count()', { by: [serviceName], limit: 3 }) },
      }),
    ),
  ],
  [
    'an aggregation of a trace operator that is several calls',
    'dashboards/aggregation panels.p.queries.T1.aggregations[0]',
    withPanel(
      timeSeries({
        title: 'P',
        queries: { ...spansOfTwo, T1: traceOperator('A => B', [{ expression: 'sum(duration_nano) / count()' }]) },
      }),
    ),
  ],
  [
    'a unit of the column of what a trace operator is made of',
    'dashboards/column panels.p.units.A',
    withPanel(
      table({ title: 'P', queries: { ...spansOfTwo, T1: traceOperator('A => B', 'count()') }, units: { A: 'short' } }),
    ),
  ],
  [
    'a legend of what is not grouped by',
    'dashboards/legend panels.p.queries.A.legend',
    withPanel(
      timeSeries({
        title: 'P',
        queries: { A: spans('count()', { by: [serviceName], legend: '{{ host.name }}' }) },
      }),
    ),
  ],
  [
    'a legend of a formula without groups',
    'dashboards/legend panels.p.queries.F1.legend',
    withPanel(
      timeSeries({
        title: 'P',
        queries: { A: { ...sent, hidden: true }, F1: formula('A * 2', { legend: '{{service.name}}' }) },
      }),
    ),
  ],
  [
    'a group that the metric does not carry',
    'query/group-by panels.p.queries.A.by[0]',
    withPanel(timeSeries({ title: 'P', queries: { A: { ...sent, by: [operation] } } })),
  ],
  ['an axis upside down', 'dashboards/soft-axis panels.p.softMin', withPanel({ ...lines, softMin: 5, softMax: 1 })],
  [
    'a threshold that is not a number',
    'dashboards/threshold panels.p.thresholds[0].value',
    withPanel({ ...lines, thresholds: [{ operator: '>', value: Number.NaN }] }),
  ],
  [
    'a threshold of a table without its column',
    'dashboards/threshold panels.p.thresholds[0].column',
    withPanel(table({ title: 'P', queries: { A: sent }, thresholds: [{ operator: '>', value: 1 }] })),
  ],
  [
    'a threshold in another kind of unit',
    'dashboards/threshold-unit panels.p.thresholds[0].unit',
    withPanel({ ...plain, unit: 'By', thresholds: [{ operator: '>', value: 1, unit: 'ms' }] }),
  ],
  [
    'seconds shown as milliseconds',
    'query/unit panels.p.unit',
    withPanel(timeSeries({ title: 'P', unit: 'ms', queries: { A: percentile(95, metrics.messageSendDuration) } })),
  ],
  [
    'a column of bytes shown as a share',
    'query/unit panels.p.units.B',
    withPanel(
      table({
        title: 'P',
        queries: { A: sent, B: metric(metrics.containerMemoryUsed, { time: 'latest', space: 'sum' }) },
        units: { A: 'cps', B: 'percentunit' },
      }),
    ),
  ],
  [
    'an attribute in a list that nobody knows',
    'query/unknown-attribute panels.p.where',
    withPanel(list({ title: 'P', from: 'logs', where: rawFilter("sevrity_text = 'ERROR'") })),
  ],
  [
    'a field of spans in a view of logs',
    'query/unknown-attribute where',
    view({ where: rawFilter('duration_nano > 1000') }),
  ],
  ['a unit that SigNoz does not know', 'dashboards/unit panels.p.unit', withPanel({ ...lines, unit: 'seconds' })],
  [
    'a unit of a column that is not there',
    'dashboards/column panels.p.units.B',
    withPanel(table({ title: 'P', queries: { A: sent }, units: { B: 'ms' } })),
  ],
  [
    'a variable whose name holds a blank',
    'dashboards/variable-name variables.my service',
    withVariable('my service', dynamicVariable(serviceName)),
  ],
  [
    'two variables over one attribute',
    'dashboards/variable-attribute variables.b.attribute',
    {
      title: 'D',
      variables: { a: dynamicVariable(hostName), b: dynamicVariable(hostName) },
      panels: { p: timeSeries({ title: 'P', queries: { A: clickhouse('SELECT $a, $b') } }) },
    },
  ],
  ['a query variable without SQL', 'dashboards/variable-values variables.v.sql', withVariable('v', queryVariable(' '))],
  [
    'a value with a comma',
    'dashboards/variable-values variables.v.values[0]',
    withVariable('v', customVariable(['a,b'])),
  ],
  [
    'a default that is not offered',
    'dashboards/variable-default variables.v.default',
    withVariable('v', customVariable(['a', 'b'], { default: 'c' })),
  ],
  [
    'a variable that nothing uses',
    'dashboards/variable-unused variables.v',
    { ...withPanel(lines), variables: { v: dynamicVariable(serviceName) } },
  ],
  [
    'an unknown variable in a filter',
    'query/unknown-variable panels.p.queries.A.where',
    withPanel(
      timeSeries({ title: 'P', queries: { A: spans('count()', { where: rawFilter('service.name IN $servce') }) } }),
    ),
  ],
  [
    'a variable that is called like the end of a column',
    'dashboards/variable-in-column panels.p.queries.A',
    {
      ...withPanel(
        timeSeries({
          title: 'P',
          queries: { A: clickhouse(`SELECT ${spanColumn(serviceName)}, {{.name}}, {{.start_timestamp}}`) },
        }),
      ),
      variables: { name: dynamicVariable(serviceName) },
    },
  ],
  [
    'an unknown variable in SQL',
    'dashboards/unknown-variable panels.p.queries.A',
    withPanel(timeSeries({ title: 'P', queries: { A: clickhouse('SELECT {{.servce}}, {{.start_timestamp}}') } })),
  ],
  [
    'an unknown variable in PromQL',
    'dashboards/unknown-variable panels.p.queries.A',
    withPanel(
      timeSeries({ title: 'P', queries: { A: promql(raw('{"fluxer.messages.sent","service.name"=~"$servce"}')) } }),
    ),
  ],
  [
    'an unknown variable in a list',
    'query/unknown-variable panels.p.where',
    withPanel(list({ title: 'P', from: 'logs', where: rawFilter('service.name IN $servce') })),
  ],
  [
    'PromQL that does not parse',
    'query/promql-syntax panels.p.queries.A',
    withPanel(timeSeries({ title: 'P', queries: { A: promql(raw('sum(')) } })),
  ],
  [
    'a delta metric in PromQL',
    'query/delta-in-promql panels.p.queries.A',
    withPanel(timeSeries({ title: 'P', queries: { A: promql(raw('rate(signoz_calls_total[5m])')) } })),
  ],
  [
    'two types of queries in one panel',
    'query/mixed-types panels.p.queries',
    withPanel(timeSeries({ title: 'P', queries: { A: sent, B: promql(rate(messagesSent, '5m')) } })),
  ],
  [
    'a formula over a query that is not there',
    'query/formula-operand panels.p.queries.F1',
    withPanel(timeSeries({ title: 'P', queries: { A: sent, F1: formula('A / B') } })),
  ],
  [
    'a filter that does not parse',
    'query/filter-syntax panels.p.queries.A.where',
    withPanel(timeSeries({ title: 'P', queries: { A: spans('count()', { where: rawFilter("name = 'x") }) } })),
  ],
  ['a time that is none', 'dashboards/time panels.p.time', withPanel({ ...lines, time: 'LAST_YEAR' as 'LAST_1_DAY' })],
  [
    'a colour that is none',
    'dashboards/color panels.p.thresholds[0].color',
    withPanel({ ...lines, thresholds: [{ operator: '>', value: 1, color: '#nix' }] }),
  ],
  ['a mark of ownership as a tag', 'dashboards/tag tags[0]', { ...withPanel(lines), tags: ['signoz-as-code:a/b/c'] }],
  ['a view without a name', 'views/name name', view({ name: '' })],
  ['a page that does not exist', 'views/page page', view({ page: 'nowhere' as 'logs' })],
  ['metrics one by one', 'views/panel page', view({ page: 'metrics' as 'logs' })],
  [
    'a chart that SigNoz refuses',
    'views/panel panel',
    { name: 'V', page: 'logs', panel: 'pie' as 'graph', queries: { A: logs('count()') } },
  ],
  [
    'spans on the page of logs',
    'views/queries queries.A',
    { name: 'V', page: 'logs', panel: 'graph', queries: { A: spans('count()') } },
  ],
  ['a comma in a tag of a view', 'views/tag tags[0]', view({ tags: ['a,b'] })],
  ['a filter of a view that does not parse', 'query/filter-syntax where', view({ where: rawFilter('level =') })],
  ['a variable in a view', 'query/unknown-variable where', view({ where: rawFilter('service.name IN $service') })],
  ['half a record', 'dashboards/limit limit', view({ limit: 0.5 })],
];

describe('refused before anything is sent', () => {
  it.each(mistakes)('%s', (_, expected, spec) => {
    expect(problems(spec)).toEqual([expected]);
  });

  it('two dashboards with one title', () => {
    expect(problems(withPanel(lines), withPanel(lines))).toEqual(['dashboards/title-duplicate title']);
  });

  it('two views with one name on one page', () => {
    expect(problems(view({}), view({}), view({ page: 'traces' }))).toEqual(['views/name-duplicate name']);
  });

  it('all at once, with file, field and fix', () => {
    const all = found({ ...withPanel({ ...lines, title: '', unit: 'second' }), title: '' });
    expect(all.map(({ where, hint }) => [where.file, where.field, hint !== undefined])).toEqual([
      ['definitions/d1.ts', 'title', true],
      ['definitions/d1.ts', 'panels.p.title', true],
      ['definitions/d1.ts', 'panels.p.unit', true],
    ]);
  });

  it('a mistake here provokes every code of this package', () => {
    const told = new Set([
      ...mistakes.flatMap(([, , spec]) => found(spec).map(({ code }) => code)),
      'dashboards/title-duplicate',
      'views/name-duplicate',
      // Only for environments with a later SigNoz: test/view-v2.test.ts.
      'views/tags',
    ]);
    // Those with an example are tested in codes.test.ts.
    const own = Object.entries(codes)
      .filter(([code, of]) => !code.startsWith('query/') && (typeof of === 'string' || of.example === undefined))
      .map(([code]) => code);
    expect(own.filter((code) => !told.has(code))).toEqual([]);
  });
});

describe('accepted', () => {
  it('everything that the package offers', () => {
    expect(problems(everything, errorLogs, slowSpans)).toEqual([]);
  });

  it.each([
    [
      'a group of a metric',
      metric(spanCalls, { time: 'rate', space: 'sum' }, { by: [operation], legend: '{{operation}}' }),
    ],
    ['an order by the value', spans('count()', { orderBy: { column: 'count()', direction: 'desc' } })],
    ['a dollar that ends a pattern', promql(raw('rate({"fluxer.messages.sent","channel.type"=~"te.*$"}[5m])'))],
  ])('%s', (_, query) => {
    expect(problems(withPanel(timeSeries({ title: 'P', queries: { A: query } })))).toEqual([]);
  });

  it('a threshold in a unit that can be converted', () => {
    expect(problems(withPanel({ ...plain, unit: 's', thresholds: [{ operator: '>', value: 1, unit: 'ms' }] }))).toEqual(
      [],
    );
  });
});
