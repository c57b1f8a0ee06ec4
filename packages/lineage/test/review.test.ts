import { impact, type Reviewed, review } from '@signoz-as-code/lineage';
import { describe, expect, test } from 'vitest';
import {
  calls,
  channelType,
  connections,
  duration,
  load,
  sent,
  serviceName,
  state,
} from '../../queries/test/metrics.ts';

const catalogue = {
  services: [{ name: 'chat-api', owner: 'backend', runtime: 'node', description: 'API' }] as const,
  attributes: [serviceName, channelType, state],
  metrics: [sent, duration, connections, load, calls],
};

const artifact = (concern: string, path: string, body: unknown): Reviewed => ({
  environment: 'local',
  concern,
  path,
  content: typeof body === 'string' ? body : JSON.stringify(body),
  source: `packages/${concern}/definitions/${path.replace(/\.\w+$/, '.ts')}`,
});
const annotations = { description: 'What', runbook: 'Do', basis: 'Measured' };
const rule = artifact('alerts', 'rules/errors.json', {
  annotations,
  labels: { service: 'chat-api' },
  query: 'sum by (state) (rate({"messages.sent","channel.type"="text"}[5m]))',
});
const dashboard = artifact('dashboards', 'dashboards/all.json', {
  title: 'The state of messages.sent.daily',
  variables: { service: { type: 'DYNAMIC', dynamicVariablesAttribute: 'service.name' } },
  widgets: [
    { metricName: 'send.duration.bucket', groupBy: [{ key: 'state' }], legend: '{{channel.type}}' },
    { query: '{"connections"}' },
    { filter: { expression: "cpu.load > 1 AND name = 'state'" } },
    { metricName: 'signoz_calls_total' },
  ],
});
const sampling = artifact(
  'collector-config',
  'otel-config.yaml',
  'attributes:\n  - key: channel.type\n  - key: channel.types\n',
);
const view = artifact(
  'retention',
  'views/top.sql',
  'SELECT `resource_string_service$$name`,\n attribute_string_channel$$type',
);
const all = [rule, dashboard, sampling, view];

const codes = (artifacts: readonly Reviewed[]): string[] =>
  review(catalogue, artifacts, 'packages/telemetry/definitions').map(
    ({ code, where }) => `${code} ${where.file} ${where.field}`,
  );

describe('review', () => {
  test('finds nothing when everything is used, watched and explained', () => {
    expect(codes(all)).toEqual([]);
  });

  test('a metric that no query uses; texts and longer names do not count', () => {
    expect(
      codes([{ ...rule, content: rule.content.replace('messages.sent', 'messages.sent.daily') }, dashboard]),
    ).toEqual(['review/metric-unused packages/telemetry/definitions/metrics.ts messages.sent']);
    expect(codes([rule, { ...dashboard, content: dashboard.content.replace('send.duration.bucket', 'x') }])).toEqual([
      'review/metric-unused packages/telemetry/definitions/metrics.ts send.duration',
    ]);
  });

  test('a metric that a preset offers may be unused', () => {
    const offered = {
      ...catalogue,
      metrics: [...catalogue.metrics, { ...load, name: 'cpu.idle', offered: true as const }],
    };
    expect(review(offered, all, 'packages/telemetry/definitions')).toEqual([]);
  });

  test('an optional program of the platform is checked where the stack contains it', () => {
    const sampler = { name: 'sampler', owner: 'a', runtime: 'collector', occasional: true, description: '' } as const;
    const found = (...more: readonly Reviewed[]) =>
      review({ ...catalogue, services: [sampler] }, [...all, ...more], 'x').map(({ code }) => code);
    expect(found()).toEqual([]);
    expect(found(artifact('compose', 'compose.yaml', 'services: { sampler: {} }'))).toContain(
      'review/service-without-alert',
    );
  });

  test('a metric that only the collector’s configuration names is unused', () => {
    const filter = artifact('collector-config', 'otel-config.yaml', 'metrics: [connections, cpu.load]');
    const found = codes([rule, { ...dashboard, content: dashboard.content.replace('cpu.load', 'x') }, filter]);
    expect(found).toEqual(['review/metric-unused packages/telemetry/definitions/metrics.ts cpu.load']);
  });

  test.each(['go', 'java', 'python', 'a runtime of tomorrow'])(
    'a service in %s is checked like one in node',
    (runtime) => {
      const other = { ...catalogue, services: [{ ...catalogue.services[0], runtime }] };
      expect(review(other, all, 'packages/telemetry/definitions')).toEqual([]);
      expect(
        review(other, [dashboard, sampling, view], 'packages/telemetry/definitions').map(({ message }) => message),
      ).toContain('no alert rule is about errors of chat-api');
    },
  );

  describe('a service is watched', () => {
    const watched = (query: string, labels: object = {}): boolean =>
      !codes([artifact('alerts', 'rules/x.json', { annotations, labels, ...promql(query) }), dashboard]).some((text) =>
        text.startsWith('review/service-without-alert'),
      );
    const promql = (query: string) => ({ queries: [{ type: 'promql', spec: { query } }] });
    test.each<[string, boolean]>([
      ['sum(rate({"messages.sent","service.name"="chat-api","error.type"!=""}[5m]))', true],
      ['sum(rate({"messages.sent","service.name"=~"other|chat-api","error.type"!=""}[5m]))', true],
      ['sum by ("service.name") (rate({"messages.sent","error.type"!=""}[5m]))', true],
      ['sum by ("service.name") (rate({"messages.sent","service.name"="other","error.type"!=""}[5m]))', false],
      ['sum(rate({"messages.sent","service.name"="chat-api-2","error.type"!=""}[5m]))', false],
    ])('by a rule about its errors: %s', (query, expected) => {
      expect(watched(query)).toBe(expected);
    });

    test('not by a rule about something else', () => {
      expect(watched('sum(rate({"messages.sent","service.name"="chat-api"}[5m]))')).toBe(false);
      expect(watched('sum({"connections"})', { service: 'chat-api' })).toBe(false);
    });
  });

  test('a service without an alert, and without a dashboard', () => {
    expect(codes([{ ...rule, content: rule.content.replace('chat-api', 'chat-api-2') }, dashboard])).toEqual([
      'review/service-without-alert packages/telemetry/definitions/services.ts chat-api',
    ]);
    const noVariable = { ...dashboard, content: dashboard.content.replace('service.name', 'host.name') };
    expect(codes([rule, noVariable])).toEqual([
      'review/service-without-dashboard packages/telemetry/definitions/services.ts chat-api',
    ]);
  });

  test('a rule without a runbook, or without a basis for its threshold', () => {
    const body = JSON.parse(rule.content) as object;
    expect(
      codes([artifact('alerts', 'rules/errors.json', { ...body, annotations: { description: 'What' } }), dashboard]),
    ).toEqual([
      'review/rule-without-runbook packages/alerts/definitions/rules/errors.ts annotations.runbook',
      'review/threshold-without-basis packages/alerts/definitions/rules/errors.ts annotations.basis',
    ]);
  });

  test('traces that are stored without sampling', () => {
    const config = (processors: string) =>
      artifact(
        'collector-config',
        'otel-config.yaml',
        `receivers: { otlp: {} }\nexporters: { clickhousetraces: {} }\nservice: { pipelines: { traces: { receivers: [otlp], processors: [${processors}], exporters: [clickhousetraces] } } }`,
      );
    expect(codes([...all, config('batch')])).toEqual([
      'review/no-sampling packages/collector-config/definitions/otel-config.ts service.pipelines.traces.processors',
    ]);
    expect(codes([...all, config('tail_sampling, batch')])).toEqual([]);
  });
});

describe('what an environment keeps and counts', () => {
  const settings = (type: string, body: object) => artifact('retention', `settings/${type}.json`, { type, ...body });
  const kept = [settings('logs', { defaultTTLDays: 7 }), settings('metrics', { duration: '720h' })];
  const collector = artifact(
    'collector-config',
    'otel-config.yaml',
    `processors: { signozspanmetrics/delta: { latency_histogram_buckets: [100us, 250ms, 1.4s] } }
receivers: { otlp: {} }
exporters: { clickhousetraces: {} }
service: { pipelines: { traces: { receivers: [otlp], processors: [signozspanmetrics/delta], exporters: [clickhousetraces] } } }
`,
  );
  const asking = (type: string, query: string, window = '5m0s') =>
    artifact('alerts', 'rules/one.json', {
      annotations,
      evaluation: { kind: 'rolling', spec: { evalWindow: window, frequency: '1m0s' } },
      condition: { compositeQuery: { queries: [{ type, spec: { name: 'A', query } }] } },
    });
  const messages = (...more: readonly Reviewed[]): string[] =>
    review(catalogue, [...kept, collector, ...more], '')
      .filter(({ code }) => ['review/reads-what-is-gone', 'review/no-such-bound'].includes(code))
      .map(({ severity, message }) => `${severity}: ${message}`);

  test.each([
    ['promql', 'sum(rate({"messages.sent"}[40d])) or sum(rate({"messages.sent"}[7d]))', '5m0s', '40 days'],
    ['promql', 'sum(rate({"messages.sent"}[1h] offset 5w))', '1h0m0s', '35 days'],
  ])('%s %s', (type, query, window, reads) => {
    expect(messages(asking(type, query, window))[0]).toContain(
      `it reads ${reads} of metrics, and local keeps them for`,
    );
    expect(messages(asking(type, query.replaceAll(/40d|5w/g, '29d'), window))).toEqual([]);
  });

  test('SQL over logs reads expired rows by its offset from the end, and a rule by its window', () => {
    const sql = (days: number) =>
      `SELECT count() FROM signoz_logs.distributed_logs_v2 WHERE timestamp > ({{.end_timestamp_ms}} - ${days * 86_400_000}) * 1000000`;
    expect(messages(asking('clickhouse_sql', sql(30)))).toEqual([
      'warning: it reads 30 days of logs, and local keeps them for 7 days',
    ]);
    expect(messages(asking('clickhouse_sql', sql(6)))).toEqual([]);
    expect(messages(asking('clickhouse_sql', sql(0), '192h0m0s'))).toHaveLength(1);
  });

  test('a bucket bound of durations that no collector has never has data', () => {
    const sql = (bound: number) =>
      `SELECT 1 FROM signoz_metrics.distributed_time_series_v4 WHERE metric_name = 'signoz_latency.bucket' AND toFloat64OrNull(JSONExtractString(labels, 'le')) = ${bound}`;
    expect(messages(asking('clickhouse_sql', sql(300)))).toEqual([
      'error: no span is counted up to 300 ms in local: its collectors have no such bound',
    ]);
    for (const bound of [0.1, 250, 1400]) expect(messages(asking('clickhouse_sql', sql(bound)))).toEqual([]);
  });
});

describe('impact', () => {
  const places = (name: string): string[] =>
    impact(catalogue, all, name).dependents.map(({ source, field }) => `${source.split('/').at(-1)} ${field}`);

  test('of a metric, by any of its names', () => {
    expect(places('messages.sent')).toEqual(['errors.ts query']);
    expect(places('send.duration')).toEqual(['all.ts widgets.0.metricName']);
    expect(places('send.duration.count')).toEqual(['all.ts widgets.0.metricName']);
    expect(places('signoz_calls')).toEqual(['all.ts widgets.3.metricName']);
    expect(impact(catalogue, all, 'signoz_calls').forms).toEqual(['signoz_calls', 'signoz_calls_total']);
  });

  test('of an attribute, in every concern, and the metrics with it', () => {
    expect(places('channel.type')).toEqual([
      'errors.ts query',
      'all.ts widgets.0.legend',
      'otel-config.ts line 2',
      'top.ts line 2',
    ]);
    expect(places('service.name')).toEqual(['all.ts variables.service.dynamicVariablesAttribute', 'top.ts line 1']);
    expect(impact(catalogue, all, 'channel.type').metrics).toEqual(
      [sent, duration, connections, calls].map(({ name }) => name),
    );
  });

  test('of a plain word: where it is a name, not in other texts', () => {
    expect(places('state')).toEqual([
      'errors.ts query',
      'all.ts widgets.0.groupBy.0.key',
      'all.ts widgets.2.filter.expression',
    ]);
  });

  test('of a service', () => {
    expect(places('chat-api')).toEqual(['errors.ts labels.service']);
    expect(impact(catalogue, all, 'chat-api').metrics).toEqual([]);
  });

  test('of an unknown name: the nearest name', () => {
    expect(() => impact(catalogue, all, 'messages.send')).toThrow("did you mean 'messages.sent'?");
  });
});
