import {
  and,
  clickhouse,
  equals,
  formula,
  inVariable,
  logs,
  metric,
  percentile,
  promql,
  quantile,
  rawFilter,
  spans,
  traceOperator,
} from '@signoz-as-code/queries';
import { attributes, metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import {
  bar,
  type ChartView,
  customVariable,
  type Dashboard,
  dynamicVariable,
  histogram,
  type ListView,
  list,
  pie,
  queryVariable,
  row,
  singleValue,
  table,
  textVariable,
  timeSeries,
} from '../src/index.ts';

const { durationNano, serviceName, spanName } = attributes;
const calls = { time: 'rate', space: 'sum' } as const;
const ofService = inVariable(serviceName, 'service');

/** One panel of every kind, one query and one variable of every type. */
export const everything: Dashboard = {
  title: 'Everything',
  description: 'Every kind of panel',
  tags: ['b', 'a'],
  variables: {
    service: dynamicVariable(serviceName, { source: 'Traces', multiSelect: true }),
    database: queryVariable('SELECT name FROM system.databases', { all: true, sort: 'DESC' }),
    level: customVariable(['warn', 'error'], { default: 'error', description: 'From which level on' }),
    user: textVariable({ default: '42' }),
  },
  panels: {
    lines: timeSeries({
      title: 'Lines',
      unit: 's',
      decimals: 3,
      legendPosition: 'right',
      colors: { P95: '#ff0000' },
      queries: { A: promql(quantile(0.95, metrics.messageSendDuration), { legend: 'P95' }) },
      thresholds: [{ operator: '>', value: 500, unit: 'ms', color: 'Orange', label: 'slow' }],
      softMin: 0,
      softMax: 1,
      logScale: true,
      fillGaps: true,
      links: [{ label: 'Runbook', url: 'https://example.com/runbook' }],
    }),
    bars: bar({
      title: 'Bars',
      stacked: true,
      queries: {
        A: metric(metrics.spanCalls, calls, { where: ofService, by: [serviceName], hidden: true }),
        B: metric(metrics.spanCalls, calls, { by: [serviceName], hidden: true, stepSeconds: 300 }),
        F1: formula('A / B', {
          legend: '{{service.name}}',
          orderBy: { column: '#value', direction: 'desc' },
          limit: 3,
        }),
      },
      time: 'LAST_6_HR',
    }),
    related: timeSeries({
      title: 'Related',
      queries: {
        A: spans('count()', { where: equals(serviceName, 'fluxer-api') }),
        B: spans('count()', { where: equals(attributes.hasError, true) }),
        C: spans('count()', { hidden: true }),
        T1: traceOperator('A -> (B && C)', ['count()', 'p95(duration_nano)'], {
          by: [serviceName],
          having: 'count() > 1',
          orderBy: { column: '#value', direction: 'desc' },
          limit: 5,
          stepSeconds: 300,
          legend: '{{service.name}}',
        }),
      },
    }),
    numbers: row('Numbers', {
      value: singleValue({
        title: 'Value',
        unit: 'ms',
        queries: { A: percentile(95, metrics.spanLatency, { reduce: 'last' }) },
        thresholds: [{ operator: '<=', value: 1, color: '#00ff00', format: 'Background' }],
      }),
      pie: pie({
        title: 'Pie',
        queries: { A: logs('count()', { by: [serviceName], where: and(ofService, rawFilter('user.id = $user')) }) },
      }),
      table: table({
        title: 'Table',
        queries: {
          A: spans(['count()', 'p95(duration_nano)'], {
            by: [serviceName, spanName],
            where: equals(attributes.hasError, true),
            orderBy: { column: '#value', direction: 'desc' },
            having: 'count() > 1',
            limit: 10,
          }),
        },
        units: { 'A.p95(duration_nano)': 'ns' },
        thresholds: [{ column: 'A.count()', operator: '>', value: 5 }],
        place: { x: 0, y: 6, w: 9, h: 5 },
      }),
    }),
    closed: row(
      'Closed',
      {
        spread: histogram({
          title: 'Spread',
          bucketCount: 10,
          bucketWidth: 5,
          merge: true,
          queries: { A: metric(metrics.containerCpu, { time: 'avg', space: 'sum' }) },
        }),
        sql: timeSeries({
          title: 'SQL',
          queries: {
            A: clickhouse('SELECT now() AS ts, 1 AS value WHERE {{.database}} = 1 AND {{.start_timestamp}} > 0'),
          },
        }),
        spans: list({ title: 'Spans', from: 'traces', columns: [serviceName, durationNano], pageSize: 20 }),
        logs: list({
          title: 'Logs',
          from: 'logs',
          where: and(ofService, rawFilter("severity_text IN ($level, 'fatal')")),
        }),
      },
      { collapsed: true },
    ),
  },
};

export const errorLogs: ListView = {
  name: 'Errors',
  page: 'logs',
  tags: ['b', 'a'],
  where: equals(attributes.severityText, 'ERROR'),
  format: 'table',
  color: '#e5484d',
};

export const slowSpans: ChartView = {
  name: 'Slow spans',
  page: 'traces',
  panel: 'table',
  queries: { A: spans('p95(duration_nano)', { by: [serviceName], limit: 5 }) },
};
