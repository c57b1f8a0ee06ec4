import {
  type ChannelSpec,
  type MaintenanceSpec,
  ownSeverity,
  type PolicySpec,
  type RuleSpec,
} from '@signoz-as-code/alerts';
import { uncataloguedAttribute, uncataloguedMetric } from '@signoz-as-code/catalogue';
import { all, any, type LogOperator, type LogPipelineSpec, operators, where } from '@signoz-as-code/collector-config';
import { secret } from '@signoz-as-code/core';
import {
  bar,
  customVariable,
  type Dashboard,
  dynamicVariable,
  histogram,
  list,
  pie,
  queryVariable,
  row,
  singleValue,
  table,
  textVariable,
  timeSeries,
} from '@signoz-as-code/dashboards';
import {
  clickhouse,
  equals,
  formula,
  logs,
  metric,
  percentile,
  promql,
  type Queries,
  quantile,
  rate,
  raw,
  spans,
  sum,
  traceOperator,
} from '@signoz-as-code/queries';
import type { Facts } from '@signoz-as-code/signoz-client';
import { attributes, metrics } from '../fixtures/platform/packages/telemetry/definitions/index.ts';
import { type AnyCase, type Change, channel, rule as knownRule, otherChannel, otherRule } from './suite.ts';

const { serviceName } = attributes;
const calls = { time: 'rate', space: 'sum' } as const;
const sql = 'SELECT toStartOfMinute(now()) AS ts, toFloat64(count()) AS value FROM system.one GROUP BY ts';

/** Spans that a trace operator can relate. */
const related = { A: spans('count()', { where: equals(attributes.hasError, true) }), B: spans('count()') };

const panels = {
  lines: timeSeries({ title: 'Lines', unit: 's', queries: { A: promql(quantile(0.95, metrics.messageSendDuration)) } }),
  bars: bar({ title: 'Bars', stacked: true, queries: { A: metric(metrics.spanCalls, calls, { by: [serviceName] }) } }),
  share: pie({ title: 'Share', queries: { A: logs('count()', { by: [serviceName] }) } }),
  number: singleValue({ title: 'Number', unit: 'ms', queries: { A: percentile(95, metrics.spanLatency) } }),
  rows: row('Rows', {
    columns: table({ title: 'Columns', queries: { A: clickhouse('SELECT 1 AS a') } }),
    spread: histogram({
      title: 'Spread',
      queries: { A: metric(uncataloguedMetric('pool.size'), { time: 'avg', space: 'max' }) },
    }),
  }),
  closed: row('Closed', { single: list({ title: 'Single', from: 'traces' }) }, { collapsed: true }),
};

const dashboard: Dashboard = {
  title: 'conformance dashboard',
  variables: {
    service: dynamicVariable(serviceName, { source: 'Traces', multiSelect: true }),
    database: queryVariable('SELECT name FROM system.databases', { all: true }),
    level: customVariable(['warn', 'error'], { default: 'error' }),
    user: textVariable({ default: '42' }),
  },
  panels,
};

const withLines = (change: object): Partial<Dashboard> => ({
  panels: { ...panels, lines: { ...panels.lines, ...change } },
});
const asking = (queries: Queries): Partial<Dashboard> => withLines({ queries });

const dashboards: readonly AnyCase[] = [
  {
    kind: 'dashboard',
    name: 'all',
    spec: dashboard,
    changes: [
      ['title', { title: 'conformance dashboard, renamed' }],
      ['description', { description: 'new' }],
      ['tags', { tags: ['a'] }],
      ['image', { image: '/assets/Icons/eight-ball' }],
      [
        'variable service',
        {
          variables: {
            ...dashboard.variables,
            service: dynamicVariable(serviceName, { multiSelect: true, source: 'Logs' }),
          },
        },
      ],
      ['panel "Lines" · unit', withLines({ unit: 'none' })],
      ['panel "Lines" · description', withLines({ description: 'new' })],
      ['panel "Lines" · decimals', withLines({ decimals: 0 })],
      ['panel "Lines" · thresholds', withLines({ thresholds: [{ operator: '>', value: 1 }] })],
      ['panel "Lines" · links', withLines({ links: [{ label: 'L', url: 'https://example.com' }] })],
      ['panel "Lines" · time', withLines({ time: 'LAST_1_DAY' })],
      ['panel "Lines" · softMax', withLines({ softMax: 9 })],
      ['panel "Lines" · colors', withLines({ colors: { A: '#ff0000' } })],
      // The text of a query has another name in each form of dashboards.
      [
        /^panel "Lines" · query A · (expression|query)$/,
        asking({ A: promql(quantile(0.99, metrics.messageSendDuration)) }),
      ],
      [
        'panel "Lines" · query A · legend',
        asking({ A: promql(quantile(0.95, metrics.messageSendDuration), { legend: 'l' }) }),
      ],
      [
        'panel "Lines" · query',
        asking({
          A: metric(uncataloguedMetric('m'), calls, {
            functions: [{ name: 'timeShift', args: [60] }],
            having: 'sum(rate(m)) > 0',
            orderBy: [{ column: '#value', direction: 'desc' }],
            by: [uncataloguedAttribute('a')],
            temporality: 'delta',
            source: 'meter',
            limit: 5,
          }),
        }),
      ],
      [
        'panel "Lines" · query',
        asking({ A: metric(uncataloguedMetric('m'), calls, { hidden: true }), F1: formula('A * 2', { limit: 3 }) }),
      ],
      [
        'panel "Lines" · query',
        asking({
          ...related,
          T1: traceOperator('A -> B', ['count()', 'p95(duration_nano)'], {
            by: [serviceName],
            having: 'count() > 1',
            orderBy: { column: '#value', direction: 'desc' },
            limit: 5,
            stepSeconds: 300,
          }),
        }),
      ],
      [
        '',
        {
          panels: {
            ...panels,
            another: timeSeries({ title: 'Another', queries: { A: spans([{ expression: 'count()', alias: 'n' }]) } }),
            rows: panels.rows,
            closed: panels.closed,
          },
        },
      ],
    ].map(([label, change]) => [label, reordered(change as Partial<Dashboard>)]) as never,
  },
];

/** Panels come before rows. */
function reordered(change: Partial<Dashboard>): Partial<Dashboard> {
  if (change.panels === undefined) return change;
  const entries = Object.entries(change.panels);
  const isRow = ([, one]: (typeof entries)[number]): boolean => one.kind === 'row';
  return { panels: Object.fromEntries([...entries.filter((one) => !isRow(one)), ...entries.filter(isRow)]) };
}

const views: readonly AnyCase[] = [
  {
    kind: 'view',
    name: 'list',
    spec: { name: 'conformance list', page: 'logs', where: equals(uncataloguedAttribute('pod'), 'a') },
    changes: [
      [/^(name|title)$/, { name: 'conformance list, renamed' }],
      ['tags', { tags: ['a', 'b'] }, (facts: Facts) => facts.views === 'v1'],
      ['where', { where: equals(uncataloguedAttribute('pod'), 'b') }],
      ['limit', { limit: 20 }],
      ['color', { color: '#ff0000' }],
      [/^(columns|selectedFields)/, { columns: [serviceName] }],
      ['format', { format: 'table' }],
    ] as never,
  },
  {
    kind: 'view',
    name: 'chart',
    spec: {
      name: 'conformance chart',
      page: 'traces',
      panel: 'graph',
      queries: { A: spans('count()', { by: [serviceName] }) },
    },
    changes: [
      // The request type of a panel changes with it.
      [/^(panel|requestType)$/, { panel: 'table' }],
      ['query A', { queries: { A: spans('p95(duration_nano)', { by: [serviceName] }) } }],
      [
        'query A',
        { queries: { A: spans('count()', { by: [serviceName], functions: [{ name: 'cutOffMin', args: [1] }] }) } },
      ],
      ['query A', { queries: { A: spans('count()', { by: [serviceName], functions: [{ name: 'absolute' }] }) } }],
      ['query', { queries: { ...related, T1: traceOperator('A => B', 'count()', { by: [serviceName] }) } }],
    ] as never,
  },
];

const url = secret('URL');
const channelOf = (name: string, spec: object, changes: readonly (readonly [string, object])[]): AnyCase => ({
  kind: 'channel',
  name,
  spec: { name: `conformance ${name}`, [name]: { send_resolved: true, ...spec } } as unknown as ChannelSpec,
  changes: changes.map(([label, change]) => [label, { [name]: { send_resolved: true, ...spec, ...change } }]) as never,
});
const resolved = ['send_resolved', { send_resolved: false }] as const;

const channels: readonly AnyCase[] = [
  channelOf('slack', { api_url: url, channel: '#a' }, [
    resolved,
    ['channel', { channel: '#b' }],
    ['title', { title: 't', link_names: false }],
    ['api_url', { api_url: secret('OTHER') }],
  ]),
  channelOf('email', { to: 'a@example.com' }, [
    resolved,
    ['to', { to: 'b@example.com' }],
    ['html', { html: 'h' }],
    ['headers', { headers: { Subject: 's' } }],
    ['headers', { headers: { 'reply-TO': 's', 'a b': 't' } }],
  ]),
  channelOf('webhook', { url }, [
    resolved,
    ['max_alerts', { max_alerts: 3 }],
    ['timeout', { timeout: '5s' }],
    ['http_config', { http_config: { basic_auth: { username: 'u', password: secret('P') } } }],
  ]),
  channelOf('pagerduty', { routing_key: secret('KEY') }, [
    resolved,
    ['severity', { severity: 'critical' }],
    ['details', { details: { a: 'b' } }],
  ]),
  channelOf('opsgenie', { api_key: secret('KEY') }, [
    resolved,
    ['priority', { priority: 'P1' }],
    ['message', { message: 'm', details: {} }],
  ]),
  channelOf('msteamsv2', { webhook_url: url }, [resolved, ['title', { title: 't' }], ['text', { text: 't' }]]),
  channelOf('discord', { webhook_url: url }, [resolved, ['title', { title: 't' }], ['message', { message: 'm' }]]),
];

const rule = (queries: Queries, more: Partial<RuleSpec> = {}): RuleSpec => ({
  name: 'conformance rule',
  queries,
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 1e9, channels: [channel] }],
  over: '4h',
  every: '1h',
  annotations: { summary: 's', description: 'd' },
  disabled: true,
  ...more,
});
const logged = { A: logs('count()') };
const ruleOf = (
  name: string,
  spec: RuleSpec,
  changes: readonly (readonly [string | RegExp, Partial<RuleSpec>])[] = [],
): AnyCase => ({
  kind: 'rule',
  name,
  spec: { ...spec, name: `conformance ${name}` },
  changes,
});

const rules: readonly AnyCase[] = [
  ruleOf('promql', rule({ A: promql(sum(rate(metrics.errors, '5m'))) }), [
    ['query A', { queries: { A: promql(raw('sum({"fluxer.errors"})')) } }],
  ]),
  ruleOf('logs', rule(logged), [
    ['name', { name: 'conformance logs, renamed' }],
    ['description', { description: 'new' }],
    [/unit/i, { unit: 'short' }],
    ['threshold warning · op', { when: { op: 'below', match: 'at-least-once' } }],
    ['threshold warning · match', { when: { op: 'above', match: 'in-total' } }],
    ['threshold warning · target', { thresholds: [{ severity: 'warning', target: 2e9, channels: [channel] }] }],
    [
      'threshold warning · recovery',
      { thresholds: [{ severity: 'warning', target: 1e9, recovery: 5, channels: [channel] }] },
    ],
    [
      'threshold critical',
      {
        thresholds: [
          { severity: 'warning', target: 1e9, channels: [channel] },
          { severity: 'critical', target: 2e9, channels: [channel] },
        ],
        annotations: { summary: 's', description: 'd' },
      },
    ],
    [/^threshold (P1|warning)$/, { thresholds: [{ severity: ownSeverity('P1'), target: 1e9, channels: [channel] }] }],
    ['over', { over: '6h' }],
    ['every', { every: '2h' }],
    ['over', { over: { since: 'hour', minute: 5, timezone: 'UTC' } }],
    ['over', { over: { since: 'day', hour: 0, minute: 0, timezone: 'Europe/Berlin' } }],
    ['over', { over: { since: 'week', weekday: 0, hour: 1, minute: 0, timezone: 'UTC' } }],
    ['over', { over: { since: 'month', day: 31, hour: 1, minute: 2, timezone: 'UTC' } }],
    [/absent/i, { absentAfter: '10m' }],
    [/MinPoints|NumPoints/, { minPoints: 3 }],
    ['labels · team', { labels: { team: 'a' } }],
    ['annotations · runbook', { annotations: { summary: 's', description: 'd', runbook: 'r' } }],
    ['groupBy', { groupBy: [serviceName] }],
    ['repeat', { repeat: { every: '4h' } }],
    ['notificationSettings · newGroupEvalDelay', { newGroupDelay: '2m' }],
    [/usePolicy|channels/, { usePolicy: true, thresholds: [{ severity: 'warning', target: 1e9 }] }],
    ['disabled', { disabled: false }],
    ['query A', { queries: { A: logs('count()', { where: equals(uncataloguedAttribute('pod'), 'a') }) } }],
    [
      'query A',
      {
        queries: {
          A: logs('count()', {
            by: [serviceName],
            limit: 5,
            having: 'count() > 0',
            orderBy: { column: 'count()', direction: 'desc' },
          }),
        },
      },
    ],
    ['query A', { queries: { A: logs('count()', { functions: [{ name: 'timeShift', args: [60] }] }) } }],
  ]),
  ruleOf('metrics', rule({ A: metric(metrics.spanCalls, calls) }), [
    ['query A', { queries: { A: metric(metrics.spanCalls, calls, { temporality: 'delta' }) } }],
  ]),
  ruleOf('formula', rule({ A: spans('count()', { hidden: true }), F1: formula('A * 2') }, { compare: 'F1' }), [
    ['query F1', { queries: { A: spans('count()', { hidden: true }), F1: formula('A * 3') } }],
  ]),
  ruleOf('trace operator', rule({ ...related, T1: traceOperator('A => B', 'count()') }), [
    ['query T1', { queries: { ...related, T1: traceOperator('A => (NOT B)', 'count()') } }],
    [
      'query T1',
      {
        queries: {
          ...related,
          T1: traceOperator('A -> B', [{ expression: 'count()', alias: 'n' }], {
            by: [serviceName],
            having: 'n > 0',
            orderBy: { column: '#value', direction: 'desc' },
            limit: 5,
            stepSeconds: 300,
            legend: 'l',
          }),
        },
      },
    ],
    [
      /^(query T1 · disabled|query F1|selectedQueryName)$/,
      { queries: { ...related, T1: traceOperator('A => B', 'count()', { hidden: true }), F1: formula('T1 * 2') } },
    ],
  ]),
  ruleOf('sql', rule({ A: clickhouse(sql) }), [['query A', { queries: { A: clickhouse(`${sql} LIMIT 1`) } }]]),
  ruleOf('exceptions', rule({ A: clickhouse(sql) }, { about: 'exceptions' })),
];

const policyOf = (name: string, spec: object, changes: readonly (readonly [string | RegExp, object])[]): AnyCase => ({
  kind: 'policy',
  name,
  spec: { name: `conformance ${name}`, channels: [channel], ...spec } as unknown as PolicySpec,
  changes: changes as never,
});
/** For no existing alert. */
const none = { alertname: 'conformance, none' } as const;

const policies: readonly AnyCase[] = [
  policyOf('when', { when: none, description: 'Two\nlines', tags: ['a'] }, [
    ['name', { name: 'conformance when, renamed' }],
    ['description', { description: undefined }],
    ['description', { description: 'new' }],
    ['tags', { tags: undefined }],
    ['tags', { tags: ['b', 'a'] }],
    ['channels', { channels: [channel, otherChannel] }],
    ['channels', { channels: [otherChannel] }],
    ['expression', { when: { ...none, severity: 'critical' } }],
    ['expression', { when: { ...none, severity: ['critical', 'error'] } }],
    ['expression', { when: { ...none, severity: ownSeverity('P1') } }],
    ['expression', { when: { ...none, team: { not: 'a' } } }],
    ['expression', { when: { ...none, team: { not: ['a', 'b'] } } }],
    ['expression', { when: { ...none, 'service.name': { matches: '^a|"b"$' } } }],
    ['expression', { when: { ...none, type: 'x\ty' } }],
  ]),
  policyOf(
    'expression',
    { expression: 'alertname = "conformance, none" AND (team in ["a"] OR not (zone contains "b"))' },
    [
      ['expression', { expression: 'alertname == "conformance, none" && service.name startsWith "a"' }],
      ['expression', { when: none, expression: undefined }],
    ],
  ),
];

const maintenanceOf = (name: string, spec: object, changes: readonly Change<object>[]): AnyCase => ({
  kind: 'maintenance',
  name,
  spec: { name: `conformance ${name}`, rules: [knownRule], ...spec } as unknown as MaintenanceSpec,
  changes: changes as never,
});
/** All of it begins in the far future. */
const first = { from: '2035-01-06T02:00' } as const;

const maintenance: readonly AnyCase[] = [
  maintenanceOf('once', { timezone: 'Europe/Stockholm', ...first, to: '2035-01-06T05:30' }, [
    ['name', { name: 'conformance once, renamed' }],
    ['description', { description: 'why' }],
    ['rules', { rules: [knownRule, otherRule] }],
    ['rules', { rules: [otherRule] }],
    ['rules', { rules: 'all' }],
    ['timezone', { timezone: 'UTC' }],
    ['timezone', { timezone: 'Asia/Kolkata' }],
    ['from', { from: '2035-01-05T23:59:30' }],
    ['to', { to: '2035-07-06T05:30' }],
    ['scope', { scope: { team: ['a', 'b'] } }, (facts: Facts) => facts.maintenanceScope],
    ['scope', { scope: 'team == "a" || zone contains "b"' }, (facts: Facts) => facts.maintenanceScope],
    [
      /^(to|repeat|for|on|schedule|recurrence|until)?$/,
      { to: undefined, repeat: 'weekly', on: ['saturday'], for: '3h' },
    ],
  ]),
  maintenanceOf('daily', { timezone: 'UTC', ...first, repeat: 'daily', for: '2h' }, [
    ['timezone', { timezone: 'America/New_York' }],
    ['from', { from: '2035-01-06T03:00' }],
    ['for', { for: '90m' }],
    ['until', { until: '2036-01-01T00:00' }],
  ]),
  maintenanceOf(
    'weekly',
    { timezone: 'America/New_York', ...first, repeat: 'weekly', on: ['monday', 'sunday'], for: '45m', rules: 'all' },
    [
      ['on', { on: ['monday'] }],
      ['on', { on: ['friday', 'monday', 'sunday'] }],
      ['rules', { rules: [otherRule] }],
      ['until', { until: '2035-02-01T00:00' }],
    ],
  ),
  maintenanceOf(
    'monthly',
    { timezone: 'Asia/Kolkata', from: '2035-01-31T02:00', repeat: 'monthly', for: '2d', until: '2036-01-01T00:00' },
    [
      ['from', { from: '2035-01-30T02:00' }],
      ['until', { until: undefined }],
      [/^(repeat|on)$/, { repeat: 'weekly', on: ['monday'] }],
    ],
  ),
];

const { logBody, severityNumber } = attributes;
const nobodys = all(where(serviceName, '=', 'conformance'));
const mark = operators.add({ name: 'mark', field: 'attributes.a', value: 'x' });
const steps: readonly LogOperator[] = [
  operators.json_parser({ name: 'json', enable_flattening: true, mapping: { host: ['h'] } }),
  operators.grok_parser({ name: 'grok', pattern: '%{WORD:w} %{INT:n:int}' }),
  operators.regex_parser({ name: 'regex', regex: '"(?P<user>\\w+)"' }),
  operators.copy({ name: 'copy', from: 'attributes.a', to: serviceName }),
  operators.move({ name: 'move', from: 'attributes["a.b"]', to: "attributes['c d']" }),
  mark,
  operators.remove({ name: 'remove', field: 'resource' }),
  operators.trace_parser({ name: 'trace', trace_id: 'attributes.t' }),
  operators.time_parser({
    name: 'time',
    parse_from: 'attributes.t',
    layout_type: 'strptime',
    layout: '%Y-%m-%dT%T.%f%z',
  }),
  operators.severity_parser({ name: 'severity', parse_from: 'attributes.l', mapping: { error: ['oops'] } }),
];
/** The steps with one of them changed. */
const otherwise = (name: string, change: object): Partial<LogPipelineSpec> => ({
  config: steps.map((one) => (one.name === name ? { ...one, ...change } : one)) as never,
});

const logPipelines: readonly AnyCase[] = [
  {
    kind: 'log-pipeline',
    name: 'filter',
    spec: { name: 'conformance filter', order: 1000, filter: nobodys, config: [mark] },
    changes: [
      ['name', { name: 'conformance filter, renamed' }],
      ['description', { description: 'two\nlines' }],
      ['order', { order: 1 }],
      ['enabled', { enabled: false }],
      ['filter', { filter: any(where(serviceName, 'in', ['conformance', 'b']), where(severityNumber, '>=', 17)) }],
      ['filter', { filter: all(where(logBody, 'contains', 'conformance')) }],
      ['filter', { filter: all(where(logBody, 'nregex', '^"\\d'), where(serviceName, 'exists')) }],
      ['filter', { filter: all(where(uncataloguedAttribute('a', { type: 'boolean' }), '!=', true)) }],
    ],
  },
  {
    kind: 'log-pipeline',
    name: 'operators',
    spec: { name: 'conformance operators', order: 1000, filter: nobodys, config: steps as never },
    changes: [
      ['operator json', otherwise('json', { enable_paths: true, path_prefix: 'p' })],
      ['operator json', otherwise('json', { mapping: { severity: ['l', 'm'] } })],
      ['operator grok · pattern', otherwise('grok', { pattern: '%{WORD:v}' })],
      ['operator regex', otherwise('regex', { regex: '(?P<v>x)', parse_to: 'attributes.r' })],
      ['operator copy · to', otherwise('copy', { to: 'body' })],
      ['operator move · from', otherwise('move', { from: 'body.x' })],
      ['operator mark · value', otherwise('mark', { value: 'EXPR(attributes.b + "!")' })],
      ['operator mark · if', otherwise('mark', { if: 'attributes.k == "v"' })],
      ['operator mark · on_error', otherwise('mark', { on_error: 'drop_quiet' })],
      ['operator mark · enabled', otherwise('mark', { enabled: false })],
      ['operator remove · field', otherwise('remove', { field: 'attributes' })],
      ['operator trace', otherwise('trace', { span_id: { parse_from: 'attributes.s' } })],
      ['operator time', otherwise('time', { layout_type: 'epoch', layout: 's.ms' })],
      ['operator severity', otherwise('severity', { overwrite_text: true })],
      ['config · order', { config: steps.toReversed() as never }],
      ['operator mark', { config: steps.filter((one) => one !== mark) as never }],
    ],
  },
];

const accounts: readonly AnyCase[] = [
  {
    kind: 'service-account',
    name: 'account',
    where: (facts) => facts.serviceAccounts,
    spec: { name: 'conformance-account', roles: ['signoz-viewer'] },
    changes: [
      ['name', { name: 'conformance-renamed' }],
      ['roles', { roles: ['signoz-editor'] }],
      ['roles', { roles: ['signoz-viewer', 'signoz-editor', 'signoz-admin'] }, (facts) => facts.severalRoles],
    ],
  },
];

const google = { clientId: 'a', clientSecret: secret('GOOGLE_CLIENT_SECRET') };
const groups = { serviceAccountJson: secret('GOOGLE_ACCOUNT'), admins: { '*': 'Admin@conformance.invalid' } };

const domains: readonly AnyCase[] = [
  {
    kind: 'sso-domain',
    name: 'domain',
    where: (facts) => facts.ssoDomains,
    // Nobody has an address in this domain.
    spec: { name: 'conformance.invalid', enabled: false, google },
    changes: [
      ['name', { name: 'renamed.conformance.invalid' }],
      ['enabled', { enabled: true }],
      ['clientId', { google: { ...google, clientId: 'b' } }],
      ['clientSecret', { google: { ...google, clientSecret: secret('OTHER') } }],
      ['insecureSkipEmailVerified', { google: { ...google, insecureSkipEmailVerified: true } }],
      [/fetchGroups|serviceAccountJson|domainToAdminEmail/, { google: { ...google, groups } }],
      [
        /Group|serviceAccountJson|domainToAdminEmail|roleMapping/,
        { google: { ...google, groups: { ...groups, nested: true, allowed: ['b', 'a'] } }, roles: { fromLogin: true } },
      ],
      [/roleMapping/, { roles: {} }],
      [/roleMapping/, { roles: { default: 'signoz-editor' } }],
    ],
  },
];

/** Every kind and form of a definition. */
export const cases: readonly AnyCase[] = [
  ...dashboards,
  ...views,
  ...channels,
  ...policies,
  ...rules,
  ...maintenance,
  ...logPipelines,
  ...accounts,
  ...domains,
];
