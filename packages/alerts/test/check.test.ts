import { uncataloguedMetric } from '@signoz-as-code/catalogue';
import { secret } from '@signoz-as-code/core';
import {
  clickhouse,
  formula,
  logs,
  metric,
  percentile,
  promql,
  quantile,
  rate,
  raw,
  rawFilter,
  spans,
  sum,
  traceOperator,
} from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { attributes, metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import {
  type ChannelDefinition,
  type ChannelSpec,
  defineChannel,
  defineRule,
  ownSeverity,
  type RuleSpec,
} from '../src/index.ts';
import { routingMistakes } from './routing.ts';
import { concern, goodChannel, loaded, problemsOf, problemsOfChannel, production } from './support.ts';

const good = (slack: ChannelDefinition): RuleSpec => ({
  name: 'High Error Rate',
  queries: { A: promql(sum(rate(metrics.errors, '5m'))) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 10, channels: [slack] }],
  over: '5m',
  every: '1m',
  annotations: {
    summary: 's',
    description: 'Error rate is {{$value}} ({{.Labels.severity}}, threshold {{$threshold}})',
  },
});

const twoSpans = { A: spans('count()'), B: spans('count()') };

/** Changes to a valid rule that SigNoz v0.108 accepts silently, breaks on or crashes on. */
const mistakes: readonly (readonly [code: string, field: string, change: (slack: ChannelDefinition) => object])[] = [
  ['query/promql-type', 'queries.A', () => ({ queries: { A: promql(raw('sum(rate({"fluxer.errors"}))')) } })],
  ['query/promql-syntax', 'queries.A', () => ({ queries: { A: promql(raw('sum(rate({"fluxer.errors"}[5m])')) } })],
  ['query/unknown-metric', 'queries.A', () => ({ queries: { A: promql(raw('rate(fluxer_errors_total[5m])')) } })],
  [
    'query/uncatalogued',
    'queries.A',
    () => ({ queries: { A: metric(uncataloguedMetric('pool.size'), { time: 'avg', space: 'sum' }) } }),
  ],
  [
    'query/unknown-attribute',
    'queries.A.where',
    () => ({ queries: { A: logs('count()', { where: rawFilter('levle = 1') }) } }),
  ],
  [
    'query/unknown-attribute',
    'queries.A',
    () => ({ queries: { A: promql(raw('sum by (service) ({"fluxer.errors"})')) } }),
  ],
  [
    'query/not-carried',
    'queries.A',
    () => ({ queries: { A: promql(raw('{"fluxer.errors","channel.type"="text"}')) } }),
  ],
  [
    'query/not-uncatalogued',
    'queries.A',
    () => ({ queries: { A: promql(raw('{"fluxer.errors"}', { uncatalogued: ['fluxer.errors'] })) } }),
  ],
  [
    'query/unknown-value',
    'queries.A',
    () => ({ queries: { A: promql(raw('{"fluxer.errors","service.name"="nobody"}')) } }),
  ],
  [
    'query/metric-aggregation',
    'queries.A.time',
    () => ({ queries: { A: metric(metrics.errors as never, { time: 'avg' as never, space: 'sum' }) } }),
  ],
  [
    'query/table-out-of-use',
    'queries.A',
    () => ({ queries: { A: clickhouse('SELECT count() FROM signoz_traces.signoz_index_v2') } }),
  ],
  [
    'query/rate-of-level',
    'queries.A',
    () => ({ queries: { A: promql(raw('rate({"system.cpu.load_average.5m"}[5m])')) } }),
  ],
  [
    'query/quantile-of-other',
    'queries.A',
    () => ({ queries: { A: promql(raw('histogram_quantile(0.9, sum by (le) (rate({"fluxer.errors"}[5m])))')) } }),
  ],
  ['query/unit', 'unit', () => ({ unit: 'ms' })],
  ['query/unit', 'unit', () => ({ queries: { A: promql(quantile(0.9, metrics.cassandraQueryDuration)) }, unit: 'ms' })],
  ['alerts/duration', 'over', () => ({ over: 5 as never })],
  ['alerts/unit', 'unit', () => ({ unit: 'cpss' })],
  [
    'alerts/threshold-unit',
    'thresholds[0].unit',
    (slack) => ({ unit: 'cps', thresholds: [{ severity: 'warning', target: 600, unit: 'cpm', channels: [slack] }] }),
  ],
  [
    'alerts/threshold-unit',
    'thresholds[0].unit',
    (slack) => ({ unit: 'By', thresholds: [{ severity: 'warning', target: 2, unit: 'GiBy', channels: [slack] }] }),
  ],
  // v0.108.0 takes it for 1,024³ bytes.
  [
    'alerts/threshold-unit',
    'thresholds[0].unit',
    (slack) => ({ unit: 'By', thresholds: [{ severity: 'warning', target: 2, unit: 'GBy', channels: [slack] }] }),
  ],
  ['alerts/absent-with-promql', 'minPoints', () => ({ minPoints: 3 })],
  ['alerts/policy-and-channels', 'thresholds[0].channels', () => ({ usePolicy: true })],
  ['alerts/since', 'over.hour', () => ({ over: { since: 'day', hour: 24, minute: 0, timezone: 'UTC' } })],
  ['alerts/time-zone', 'over.timezone', () => ({ over: { since: 'hour', minute: 0, timezone: 'Mars/Base' } })],
  ['alerts/min-points', 'minPoints', () => ({ minPoints: 0 })],
  ['query/aggregation', 'queries.A', () => ({ queries: { A: logs([{ expression: ' ' }]) } })],
  ['query/delta-in-promql', 'queries.A', () => ({ queries: { A: promql(raw('rate(signoz_calls_total[5m])')) } })],
  [
    'query/quantile-without-rate',
    'queries.A',
    () => ({
      queries: { A: promql(raw('histogram_quantile(0.95, sum by (le) ({"cassandra.query.duration.bucket"}))')) },
    }),
  ],
  [
    'query/quantile-without-le',
    'queries.A',
    () => ({
      queries: { A: promql(raw('histogram_quantile(0.95, sum(rate({"cassandra.query.duration.bucket"}[5m])))')) },
    }),
  ],
  [
    'query/filter-syntax',
    'queries.A.where',
    () => ({ queries: { A: logs('count()', { where: rawFilter("severity_text = 'ERROR' AND") }) } }),
  ],
  [
    'query/filter-syntax',
    'queries.A.where',
    () => ({ queries: { A: logs('count()', { where: rawFilter("-- all errors\nservice.name = 'x'") }) } }),
  ],
  [
    'query/unknown-variable',
    'queries.A.where',
    () => ({ queries: { A: spans('count()', { where: rawFilter('service.name IN $service') }) } }),
  ],
  [
    'query/mixed-types',
    'queries',
    () => ({ compare: 'A', queries: { A: promql(sum(rate(metrics.errors, '5m'))), B: logs('count()') } }),
  ],
  [
    'query/formula-operand',
    'queries.F1',
    () => ({ compare: 'F1', queries: { A: logs('count()', { hidden: true }), F1: formula('A / B') } }),
  ],
  [
    'query/trace-expression',
    'queries.T1',
    () => ({ queries: { ...twoSpans, T1: traceOperator('A <= B', 'count()') } }),
  ],
  ['query/trace-operand', 'queries.T1', () => ({ queries: { ...twoSpans, T1: traceOperator('A => C', 'count()') } })],
  [
    'query/trace-operator',
    'queries.T1',
    () => ({
      queries: { ...twoSpans, T1: traceOperator('A', 'count()'), T2: traceOperator('B', 'count()') },
      compare: 'T1',
    }),
  ],
  [
    'query/trace-grouping',
    'queries.T1',
    () => ({ queries: { ...twoSpans, T1: traceOperator('A => B => A', 'count()') } }),
  ],
  [
    'alerts/compare',
    'compare',
    () => ({ queries: { ...twoSpans, T1: traceOperator('A => B', 'count()') }, compare: 'A' }),
  ],
  [
    'query/order-by',
    'queries.A.orderBy.column',
    () => ({ queries: { A: logs('count()', { limit: 3, orderBy: { column: 'value', direction: 'desc' } }) } }),
  ],
  [
    'alerts/sql-value',
    'queries.A',
    () => ({
      queries: { A: clickhouse('SELECT toStartOfMinute(now()) AS ts, count() AS errors, 1 AS valued GROUP BY ts') },
    }),
  ],
  ['query/having', 'queries.A.having', () => ({ queries: { A: logs('count()', { having: '#value > 3' }) } })],
  ['query/limit', 'queries.A.limit', () => ({ queries: { A: logs('count()', { limit: -1 }) } })],
  [
    'query/group-by',
    'queries.A.by[0]',
    () => ({
      queries: { A: { ...metric(metrics.errors, { time: 'rate', space: 'sum' }), by: [attributes.operation] } },
    }),
  ],
  ['query/all-hidden', 'queries', () => ({ queries: { A: logs('count()', { hidden: true }) } })],
  ['query/empty', 'queries', () => ({ queries: {} })],
  ['query/name', 'queries.errors', () => ({ queries: { errors: logs('count()') } })],
  ['alerts/name', 'name', () => ({ name: ' ' })],
  [
    'alerts/unknown-channel',
    'thresholds[0].channels[0]',
    () => ({ thresholds: [{ severity: 'warning', target: 10, channels: [goodChannel()] }] }),
  ],
  ['alerts/no-threshold', 'thresholds', () => ({ thresholds: [] })],
  [
    'alerts/no-channel',
    'thresholds[0].channels',
    () => ({ thresholds: [{ severity: 'warning', target: 10, channels: [] }] }),
  ],
  [
    'alerts/severity',
    'thresholds[0].severity',
    (slack) => ({ thresholds: [{ severity: 'warnin', target: 10, channels: [slack] }] }),
  ],
  [
    'alerts/duplicate-severity',
    'thresholds[1].severity',
    (slack) => ({
      thresholds: [
        { severity: ownSeverity('P1'), target: 10, channels: [slack] },
        { severity: ownSeverity('p1'), target: 20, channels: [slack] },
      ],
    }),
  ],
  [
    'alerts/name',
    'thresholds[0].severity',
    (slack) => ({ thresholds: [{ severity: ownSeverity(' '), target: 10, channels: [slack] }] }),
  ],
  [
    'alerts/duplicate-severity',
    'thresholds[1].severity',
    (slack) => ({
      thresholds: [
        { severity: 'warning', target: 10, channels: [slack] },
        { severity: 'warning', target: 20, channels: [slack] },
      ],
    }),
  ],
  ['alerts/operator', 'when.op', () => ({ when: { op: '5', match: 'at-least-once' } })],
  ['alerts/needs-newer-signoz', 'when.op', () => ({ when: { op: 'at-or-above', match: 'at-least-once' } })],
  ['alerts/operator', 'when', () => ({ when: { op: 'outside', match: 'last' } })],
  ['alerts/match', 'when.match', () => ({ when: { op: 'above', match: 'once' } })],
  [
    'alerts/target',
    'thresholds[0].target',
    (slack) => ({ thresholds: [{ severity: 'warning', target: Number.NaN, channels: [slack] }] }),
  ],
  ['alerts/target', 'thresholds[0].target', (slack) => ({ thresholds: [{ severity: 'warning', channels: [slack] }] })],
  ['alerts/compare', 'compare', () => ({ queries: { A: logs('count()'), B: logs('count()') } })],
  ['alerts/compare', 'compare', () => ({ compare: 'B' })],
  ['alerts/duration', 'over', () => ({ over: 'banana' })],
  ['alerts/duration', 'over', () => ({ over: '0m' })],
  ['alerts/duration', 'every', () => ({ every: '250ms' })],
  ['alerts/duration', 'repeat.every', () => ({ repeat: { every: '-4h' } })],
  ['alerts/duration', 'absentAfter', () => ({ queries: { A: logs('count()') }, absentAfter: '90s' })],
  ['alerts/window-shorter-than-interval', 'over', () => ({ over: '1m', every: '5m' })],
  ['alerts/absent-with-promql', 'absentAfter', () => ({ absentAfter: '10m' })],
  ['alerts/label-name', 'labels.on-call', () => ({ labels: { 'on-call': 'backend' } })],
  ['alerts/reserved-label', 'labels.severity', () => ({ labels: { severity: 'critical' } })],
  [
    'alerts/template-blanks',
    'annotations.description',
    () => ({ annotations: { summary: 's', description: 'Error rate is {{ $value }}/s' } }),
  ],
  [
    'alerts/template-function',
    'annotations.description',
    () => ({ annotations: { summary: 's', description: 'Memory is {{ $value | humanizePercentage }}' } }),
  ],
  [
    'alerts/template-function',
    'annotations.description',
    () => ({ annotations: { summary: 's', description: '{{ nosuch .Value }}' } }),
  ],
  [
    'alerts/template-variable',
    'annotations.description',
    () => ({ annotations: { summary: 's', description: 'of {{$labels.service}}' } }),
  ],
  [
    'alerts/template-variable',
    'annotations.summary',
    () => ({ annotations: { summary: 'it is $value', description: 'd' } }),
  ],
  [
    'alerts/template-label',
    'annotations.summary',
    () => ({ annotations: { summary: 'costs $5 an hour', description: 'd' } }),
  ],
  [
    'alerts/template-syntax',
    'annotations.summary',
    () => ({ annotations: { summary: 'it is {{$value', description: 'd' } }),
  ],
  [
    'alerts/comparison-in-query',
    'queries.A',
    () => ({ queries: { A: promql(raw('sum(rate({"fluxer.errors"}[5m])) > 10')) } }),
  ],
  [
    'alerts/value-without-unit',
    'thresholds[0].unit',
    (slack) => ({ thresholds: [{ severity: 'warning', target: 10, unit: 'ms', channels: [slack] }] }),
  ],
  ['alerts/suppress', 'suppress[0]', () => ({ suppress: ['alerts/template-blanks'] })],
  ['alerts/suppress', 'suppress[0]', () => ({ suppress: ['alerts/no-channel'] })],
  [
    'alerts/no-runbook',
    'annotations.runbook',
    (slack) => ({ thresholds: [{ severity: 'critical', target: 10, channels: [slack] }] }),
  ],
];

describe('a rule', () => {
  it('has no problem when it is valid', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  it.each(mistakes)('%s is refused at %s, with the fix', (code, field, change) => {
    const found = problemsOf((slack) => ({ ...good(slack), ...change(slack) }) as RuleSpec);
    const problem = found.find((one) => one.code === code && one.where.field === field);
    expect(problem, JSON.stringify(found, null, 1)).toMatchObject({
      where: { file: 'packages/alerts/definitions/rule.ts', field },
    });
    expect(problem?.message).not.toBe('');
    expect(problem?.hint).not.toBe('');
  });

  it('may have what its version of SigNoz does: units that it converts, and absent data of PromQL', () => {
    const slack = goodChannel();
    const rule = defineRule({
      ...good(slack),
      unit: 'By',
      absentAfter: '10m',
      minPoints: 3,
      thresholds: [
        { severity: 'warning', target: 2, unit: 'GiBy', channels: [slack] },
        { severity: 'critical', target: 3, unit: 'GBy', channels: [slack] },
      ],
    });
    const codes = (signoz: `v${number}.${number}.${number}`): string[] =>
      concern
        .check(loaded({ slack, rule }, { ...production, versions: { ...production.versions, signoz } }))
        .map(({ code }) => code)
        .filter((code) => ['alerts/threshold-unit', 'alerts/absent-with-promql'].includes(code));
    expect(codes('v0.108.0')).toEqual([
      'alerts/threshold-unit',
      'alerts/threshold-unit',
      'alerts/absent-with-promql',
      'alerts/absent-with-promql',
    ]);
    expect(codes('v0.138.0')).toEqual([]);
  });

  it('may suppress a problem, which is then a warning', () => {
    const found = problemsOf((slack) => ({
      ...good(slack),
      annotations: { summary: 's', description: 'is {{ $value }}' },
      suppress: ['alerts/template-blanks'],
    }));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['alerts/template-blanks', 'warning']]);
  });

  it('reports all problems at once', () => {
    const found = problemsOf(
      (slack) =>
        ({ ...good(slack), name: '', over: 'banana', when: { op: '6', match: 'never' } }) as unknown as RuleSpec,
    );
    expect(found.map((problem) => problem.code).sort()).toEqual([
      'alerts/duration',
      'alerts/match',
      'alerts/name',
      'alerts/operator',
    ]);
  });

  it('cannot have the name of another', () => {
    const slack = goodChannel();
    const found = concern.check(loaded({ slack, one: defineRule(good(slack)), two: defineRule(good(slack)) }));
    expect(found).toMatchObject([
      { code: 'alerts/duplicate-name', where: { file: 'packages/alerts/definitions/two.ts', field: 'name' } },
    ]);
  });

  it('may suppress a duplicate name, in either file', () => {
    const slack = goodChannel();
    const suppressing = defineRule({ ...good(slack), suppress: ['alerts/duplicate-name'] });
    const found = concern.check(loaded({ slack, one: suppressing, two: defineRule(good(slack)) }));
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning alerts/duplicate-name']);
    expect(
      concern.check(loaded({ slack, one: suppressing })).map(({ code, severity }) => `${severity} ${code}`),
    ).toEqual(['warning alerts/suppress']);
  });
});

describe('the type system refuses, in the editor,', () => {
  const slack = goodChannel();
  it('invalid fields of a rule', () => {
    const rules: unknown[] = [
      // @ts-expect-error outside with last never fires
      defineRule({ ...good(slack), when: { op: 'outside', match: 'last' } }),
      // @ts-expect-error a channel is a definition, not a name that may not exist
      defineRule({ ...good(slack), thresholds: [{ severity: 'warning', target: 1, channels: ['slack'] }] }),
      // @ts-expect-error a severity that is typed wrong
      defineRule({ ...good(slack), thresholds: [{ severity: 'warnin', target: 1, channels: [slack] }] }),
      // @ts-expect-error a threshold without a channel tells nobody
      defineRule({ ...good(slack), thresholds: [{ severity: 'warning', target: 1, channels: [] }] }),
      // @ts-expect-error a rule without thresholds is refused by the server
      defineRule({ ...good(slack), thresholds: [] }),
      // @ts-expect-error there are no anomaly rules in the community build
      defineRule({ ...good(slack), ruleType: 'anomaly_rule' }),
      // @ts-expect-error without a query the server drops the connection
      defineRule({ ...good(slack), queries: undefined }),
      // @ts-expect-error a window is a duration
      defineRule({ ...good(slack), over: 'banana' }),
      // @ts-expect-error no rate of something that goes up and down
      () => rate(metrics.websocketConnections, '5m'),
      // @ts-expect-error no quantile of a counter
      () => quantile(0.95, metrics.errors),
      // @ts-expect-error PromQL reads no delta series
      () => quantile(0.95, metrics.spanLatency),
      // @ts-expect-error an attribute that the metric does not carry
      () => rate(metrics.errors, '5m', { 'guild.id': '1' }),
      // @ts-expect-error the rate of a level
      () => metric(metrics.containerMemoryUsed, { time: 'rate', space: 'sum' }),
      // @ts-expect-error a percentile of a counter
      () => percentile(95, metrics.errors),
    ];
    expect(rules).toHaveLength(14);
  });

  it('invalid fields of a channel', () => {
    const url = secret('URL');
    const discord = { send_resolved: true, webhook_url: url };
    const slack = { send_resolved: true, api_url: url, channel: '#a' };
    const unsaid = { webhook_url: url };
    const clear = { send_resolved: true, webhook_url: 'https://discord.com/api/webhooks/1/x' };
    const channels: unknown[] = [
      // @ts-expect-error two kinds
      defineChannel({ name: 'two', slack, discord }),
      // @ts-expect-error no kind
      defineChannel({ name: 'none' }),
      // @ts-expect-error whether the end is told is a decision
      defineChannel({ name: 'unsaid', discord: unsaid }),
      // @ts-expect-error a secret is a reference
      defineChannel({ name: 'clear', discord: clear }),
    ];
    expect(channels).toHaveLength(4);
  });
});

describe('a channel', () => {
  it.each([
    [
      'alerts/channel-name',
      'name',
      { name: 'default-receiver', discord: { send_resolved: true, webhook_url: secret('D') } },
    ],
    ['alerts/channel-name', 'name', { name: '', discord: { send_resolved: true, webhook_url: secret('D') } }],
    ['alerts/channel-kind', undefined, { name: 'none' }],
    [
      'alerts/channel-kind',
      undefined,
      {
        name: 'two',
        discord: { send_resolved: true, webhook_url: secret('D') },
        email: { send_resolved: true, to: 'a@b.c' },
      },
    ],
    [
      'alerts/secret-in-clear',
      'pagerduty.routing_key',
      { name: 'pd', pagerduty: { send_resolved: true, routing_key: 'abc' } },
    ],
    [
      'alerts/empty-field',
      'slack.text',
      { name: 's', slack: { send_resolved: true, api_url: secret('S'), channel: '#a', text: '' } },
    ],
    [
      'alerts/empty-field',
      'discord.content',
      { name: 's', discord: { send_resolved: true, webhook_url: secret('D'), content: '' } },
    ],
    [
      'alerts/channel-url',
      'pagerduty.url',
      { name: 's', pagerduty: { send_resolved: true, routing_key: secret('K'), url: 'events.pagerduty.com' } },
    ],
    [
      'alerts/channel-url',
      'opsgenie.api_url',
      { name: 's', opsgenie: { send_resolved: true, api_key: secret('K'), api_url: 'ftp://a.example' } },
    ],
    [
      'alerts/duration',
      'webhook.timeout',
      { name: 's', webhook: { send_resolved: true, url: secret('U'), timeout: '99999999999s' } },
    ],
    [
      'alerts/duration',
      'webhook.timeout',
      { name: 's', webhook: { send_resolved: true, url: secret('U'), timeout: '-1m' } },
    ],
    [
      'alerts/header',
      'email.headers.subject',
      { name: 's', email: { send_resolved: true, to: 'a@example.com', headers: { Subject: 'a', subject: 'b' } } },
    ],
    [
      'alerts/secret-in-clear',
      'slack.api_url',
      { name: 's', slack: { send_resolved: true, api_url: 'https://hooks.slack.com/x', channel: '#a' } },
    ],
  ] as const)('%s is refused at %s', (code, field, spec) => {
    const found = problemsOfChannel(spec as unknown as ChannelSpec);
    expect(found).toMatchObject([
      { code, where: { file: 'packages/alerts/definitions/channel.ts', ...(field === undefined ? {} : { field }) } },
    ]);
  });

  it('that no rule uses is reported', () => {
    expect(concern.check(loaded({ slack: goodChannel() }))).toMatchObject([
      { code: 'alerts/unused-channel', severity: 'warning' },
    ]);
  });

  it('cannot have the name of another', () => {
    const found = concern.check(loaded({ a: goodChannel(), b: goodChannel() }));
    expect(found.map((problem) => problem.code)).toContain('alerts/duplicate-name');
  });
});

it('a test provokes every code of alerts', () => {
  const provoked = new Set<string>([
    ...mistakes.map(([code]) => code),
    ...routingMistakes.map(([, code]) => code),
    'alerts/duplicate-name',
    'alerts/channel-name',
    'alerts/channel-kind',
    'alerts/channel-url',
    'alerts/empty-field',
    'alerts/header',
    'alerts/mail-server',
    'alerts/not-kept',
    'alerts/secret-in-clear',
    'alerts/unused-channel',
  ]);
  // Those with an example are tested in codes.test.ts.
  const others = Object.entries(concern.codes).filter(
    ([, code]) => typeof code === 'string' || code.example === undefined,
  );
  expect(others.map(([code]) => code).filter((code) => !provoked.has(code))).toEqual([]);
});
