import { type Catalogue, defineAttribute, defineMetric, type Metric } from '@signoz-as-code/catalogue';
import { type Reviewed, review } from '@signoz-as-code/lineage';
import { describe, expect, test } from 'vitest';

const attribute = (name: string, context: 'attribute' | 'resource' = 'attribute') =>
  defineAttribute({ name, type: 'string', context, cardinality: 8, personal: false, description: name });
const serviceName = attribute('service.name', 'resource');
const hostName = attribute('host.name', 'resource');
const channelType = attribute('channel.type');
const userId = attribute('user.id');
const operation = attribute('operation');

const base = {
  instrument: 'counter',
  unit: '1',
  temporality: 'cumulative',
  arrives: 'otlp',
  emitter: 'service',
  attributes: [serviceName, channelType],
  description: 'One',
} as const;
const sent = defineMetric({ ...base, name: 'messages.sent' });
const took = defineMetric({ ...base, name: 'send.duration', instrument: 'histogram' });
const queued = defineMetric({ ...base, name: 'queue.length', instrument: 'gauge', temporality: 'unspecified' });
const calls = defineMetric({
  ...base,
  name: 'signoz_calls',
  temporality: 'delta',
  arrives: 'prometheus',
  emitter: 'collector',
  component: 'signozspanmetrics',
  attributes: [serviceName, operation, channelType],
});
const load = defineMetric({
  ...base,
  name: 'system.cpu.load_average.5m',
  instrument: 'gauge',
  temporality: 'unspecified',
  emitter: 'collector',
  component: 'hostmetrics',
  attributes: [hostName],
});
const catalogue: Catalogue = {
  services: [],
  attributes: [serviceName, hostName, channelType, userId, operation],
  metrics: [sent, took, queued, calls, load] as readonly Metric[],
};

const artifact = (concern: string, path: string, content: unknown, environment = 'local'): Reviewed => ({
  environment,
  concern,
  path,
  content: typeof content === 'string' ? content : JSON.stringify(content),
  source: `packages/${concern}/definitions/${path.replace(/\.\w+$/, '.ts')}`,
});
const asking = (...queries: unknown[]): Reviewed => artifact('dashboards', 'views/q.json', { queries });
const metricQuery = (metricName: string, more: object = {}) => ({
  type: 'builder_query',
  spec: { signal: 'metrics', aggregations: [{ metricName }], ...more },
});
const spanQuery = (expression: string, signal = 'traces') => ({
  type: 'builder_query',
  spec: { signal, filter: { expression } },
});
const promql = (query: string) => ({ type: 'promql', spec: { query } });

interface Shape {
  readonly processors?: Record<string, unknown>;
  readonly traces?: readonly string[];
  readonly metrics?: readonly string[];
  readonly logs?: readonly string[];
  readonly more?: Record<string, unknown>;
}

/** One collector that writes all three signals, with these processors in its pipelines. */
function collector({ processors = {}, traces, metrics, logs, more = {} }: Shape, name = 'otel-config'): Reviewed {
  const all = Object.keys(processors);
  const pipeline = (own: readonly string[] | undefined, exporter: string) => ({
    receivers: ['otlp'],
    processors: [...(own ?? all)],
    exporters: [exporter],
  });
  return artifact('collector-config', `${name}.yaml`, {
    receivers: { otlp: {}, hostmetrics: { scrapers: { load: {}, cpu: {} } } },
    processors: { tail_sampling: {}, ...processors },
    exporters: { clickhousetraces: {}, signozclickhousemetrics: {}, clickhouselogsexporter: {} },
    service: {
      telemetry: { resource: { 'service.name': name } },
      pipelines: {
        traces: pipeline(['tail_sampling', ...(traces ?? all)], 'clickhousetraces'),
        metrics: pipeline(metrics, 'signozclickhousemetrics'),
        'metrics/host': { receivers: ['hostmetrics'], processors: [], exporters: ['signozclickhousemetrics'] },
        logs: pipeline(logs, 'clickhouselogsexporter'),
      },
    },
    ...more,
  });
}

const IGNORED = ['review/metric-unused', 'review/service-without-alert', 'review/no-sampling'];

/** `code: message` of what does not arrive. */
function told(...artifacts: readonly Reviewed[]): string[] {
  return review(catalogue, artifacts, 'packages/telemetry/definitions')
    .filter(({ code }) => !IGNORED.includes(code))
    .map(
      ({ code, message, severity }) =>
        `${severity === 'error' ? '✗' : '!'} ${code.slice('review/'.length)}: ${message}`,
    );
}

/** The verdicts on a query for spans with user.id and channel.type, a metric by channel.type, and logs by user.id. */
function with1(processors: Record<string, unknown>, ...queries: unknown[]): string[] {
  return told(collector({ processors }), asking(...queries));
}
const user = spanQuery("user.id = '7'");
const byType = metricQuery('messages.sent', { groupBy: [{ name: 'channel.type' }] });

describe('a condition on the names of metrics', () => {
  const filtered = (condition: string) => with1({ filter: { metrics: { metric: [condition] } } }, byType);
  const drops = 'drops it';
  const sometimes = 'drops it where its condition holds';

  test.each([
    ['name == "messages.sent" or type == METRIC_DATA_TYPE_SUM', drops],
    ['not IsMatch(name, "^http")', drops],
    ['name != "other"', drops],
    ['not (name == "other" or name == "another")', drops],
    ['(name == "other" or (metric.name == "messages.sent"))', drops],
    ['name == "messages.sent" and type == METRIC_DATA_TYPE_GAUGE', sometimes],
    ['type == METRIC_DATA_TYPE_SUM and not IsMatch(name, "^http")', sometimes],
    ['name == "other" or name == "messages.sent" and unit == "1"', sometimes],
  ])('removes what it names: %s', (condition, what) => {
    expect(filtered(condition)).toEqual([
      `${what === drops ? '✗ lost' : '! changed'}-in-pipeline: messages.sent is asked for, and filter (processors.filter.metrics.metric[0] of otel-config.yaml, pipeline metrics) ${what}`,
    ]);
  });

  test.each([
    'name == "other" and type == METRIC_DATA_TYPE_SUM',
    'not IsMatch(name, "^messages")',
    'name != "messages.sent" and name != "other"',
    '(unit == "name" or unit == "s") and name == "other"',
    // These are about the sender.
    'resource.attributes["service.name"] == "noise"',
    'instrumentation_scope.name == "noise"',
    'HasAttrKeyOnDatapoint("name")',
  ])('and keeps the others: %s', (condition) => {
    expect(filtered(condition)).toEqual([]);
  });

  test('that names them in another way is left to the reader', () => {
    expect(filtered('Substring(name, 0, 4) == "mess" and type == METRIC_DATA_TYPE_SUM')).toEqual([
      `! not-judged: what filter does to names with 'Substring(name, 0, 4) == "mess" and type == METRIC_DATA_TYPE_SUM' is unknown`,
    ]);
  });

  test('limits a statement of transform to them, and is no such condition in spans', () => {
    const statements = (where: string) => [
      `set(metric.name, "chat.sent") where ${where}`,
      `delete_key(datapoint.attributes, "channel.type") where ${where}`,
    ];
    const of = (where: string) => with1({ transform: { metric_statements: statements(where) } }, byType);
    expect(of('metric.name == "other" and resource.attributes["service.name"] == "x"')).toEqual([]);
    expect(of('resource.attributes["service.name"] == "x" and metric.name == "messages.sent"')).toEqual([
      expect.stringMatching(
        /^! changed-in-pipeline: messages\.sent .+ renames it to chat\.sent where its condition holds$/,
      ),
      expect.stringMatching(/^! changed-in-pipeline: channel\.type .+ deletes it where its condition holds$/),
    ]);
    const spans = { context: 'span', statements: ['delete_key(attributes, "user.id") where name == "GET /"'] };
    expect(with1({ transform: { trace_statements: [spans] } }, user)).toEqual([
      expect.stringMatching(/^! changed-in-pipeline: user\.id .+ deletes it where its condition holds$/),
    ]);
  });
});

test('only counters become delta: no gauge, and no type that the processor excludes', () => {
  const delta = (config: object, name: string) => with1({ cumulativetodelta: config }, promql(`{"${name}"}`));
  const isDelta = [expect.stringContaining('makes it delta')];
  expect(delta({}, 'messages.sent')).toEqual(isDelta);
  expect(delta({ include: { metric_types: ['histogram'] } }, 'messages.sent')).toEqual([]);
  expect(delta({ include: { metric_types: ['histogram'] } }, 'send.duration.bucket')).toEqual(isDelta);
  expect(delta({ exclude: { metric_types: ['sum'] } }, 'messages.sent')).toEqual([]);
  expect(delta({}, 'queue.length')).toEqual([]);
});

test('a change of only the kind of a metric keeps its name', () => {
  expect(
    with1({ transform: { metric_statements: ['convert_sum_to_gauge() where metric.name == "a"'] } }, byType),
  ).toEqual([]);
});

test('an untouched name is not reported', () => {
  expect(
    told(
      collector({ processors: { batch: {}, memory_limiter: {}, k8sattributes: {} } }),
      asking(
        user,
        byType,
        promql('{"send.duration.bucket","service.name"="x"}'),
        metricQuery('system.cpu.load_average.5m'),
      ),
    ),
  ).toEqual([]);
});

describe('a processor that removes a name', () => {
  const deletes = 'user.id is asked for, and';
  test.each<[string, Record<string, unknown>, string]>([
    [
      'attributes',
      { 'attributes/p': { actions: [{ key: 'user.id', action: 'delete' }] } },
      'attributes/p (processors.attributes/p.actions[0] of otel-config.yaml, pipeline traces) deletes it',
    ],
    [
      'attributes by a pattern',
      { attributes: { actions: [{ pattern: '^user\\.', action: 'delete' }] } },
      'attributes (processors.attributes.actions[0] of otel-config.yaml, pipeline traces) deletes it',
    ],
    [
      'redaction without its key',
      { redaction: { allowed_keys: ['channel.type'] } },
      'redaction (processors.redaction.allowed_keys of otel-config.yaml, pipeline traces) deletes it',
    ],
    [
      'transform',
      { transform: { trace_statements: [{ context: 'span', statements: ['delete_key(attributes, "user.id")'] }] } },
      'transform (processors.transform.trace_statements[0].statements[0] of otel-config.yaml, pipeline traces) deletes it',
    ],
    [
      'transform with a list of statements',
      { transform: { trace_statements: ['keep_keys(span.attributes, ["channel.type"])'] } },
      'transform (processors.transform.trace_statements[0] of otel-config.yaml, pipeline traces) deletes it',
    ],
    [
      'transform by patterns',
      { transform: { trace_statements: ['delete_matching_keys(span.attributes, "(?i)^USER")'] } },
      'transform (processors.transform.trace_statements[0] of otel-config.yaml, pipeline traces) deletes it',
    ],
    [
      'transform that renames keys',
      { transform: { trace_statements: ['replace_all_patterns(span.attributes, "key", "^user\\\\.", "enduser.")'] } },
      'transform (processors.transform.trace_statements[0] of otel-config.yaml, pipeline traces) renames it to enduser.id',
    ],
  ])('%s', (_, processors, message) => {
    expect(with1(processors, user)).toEqual([`✗ lost-in-pipeline: ${deletes} ${message}`]);
    expect(with1(processors, spanQuery("channel.type = 'x'"))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'filter by name',
      { filter: { metrics: { exclude: { match_type: 'strict', metric_names: ['messages.sent'] } } } },
      'filter (processors.filter.metrics.exclude of otel-config.yaml, pipeline metrics) drops it',
    ],
    [
      'filter that keeps others',
      { filter: { metrics: { include: { match_type: 'regexp', metric_names: ['^http\\.'] } } } },
      'filter (processors.filter.metrics.include of otel-config.yaml, pipeline metrics) drops it',
    ],
    [
      'filter by a condition',
      { filter: { metrics: { metric: ['IsMatch(name, "^messages")'] } } },
      'filter (processors.filter.metrics.metric[0] of otel-config.yaml, pipeline metrics) drops it',
    ],
    [
      'metricstransform',
      { metricstransform: { transforms: [{ include: 'messages.sent', action: 'update', new_name: 'chat.sent' }] } },
      'metricstransform (processors.metricstransform.transforms[0].new_name of otel-config.yaml, pipeline metrics) renames it to chat.sent',
    ],
    [
      'metricstransform by a pattern',
      {
        metricstransform: {
          transforms: [{ include: '^messages\\.(.*)$', match_type: 'regexp', action: 'update', new_name: 'chat.${1}' }],
        },
      },
      'metricstransform (processors.metricstransform.transforms[0].new_name of otel-config.yaml, pipeline metrics) renames it to chat.sent',
    ],
    [
      'transform',
      {
        transform: {
          metric_statements: [
            { context: 'metric', statements: ['set(name, "chat.sent") where name == "messages.sent"'] },
          ],
        },
      },
      'transform (processors.transform.metric_statements[0].statements[0] of otel-config.yaml, pipeline metrics) renames it to chat.sent',
    ],
    [
      'transform by a pattern',
      { transform: { metric_statements: ['replace_pattern(metric.name, "^messages", "chat")'] } },
      'transform (processors.transform.metric_statements[0] of otel-config.yaml, pipeline metrics) renames it to chat.sent',
    ],
  ])('a metric: %s', (_, processors, message) => {
    expect(with1(processors, byType)).toEqual([`✗ lost-in-pipeline: messages.sent is asked for, and ${message}`]);
    expect(with1(processors, metricQuery('system.cpu.load_average.5m'))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      'metricstransform',
      {
        metricstransform: {
          transforms: [
            {
              include: 'messages.sent',
              action: 'update',
              operations: [{ action: 'aggregate_labels', label_set: ['state'], aggregation_type: 'sum' }],
            },
          ],
        },
      },
      'metricstransform (processors.metricstransform.transforms[0].operations[0] of otel-config.yaml, pipeline metrics) deletes it',
    ],
    [
      'metricstransform that renames it',
      {
        metricstransform: {
          transforms: [
            {
              include: '.*',
              match_type: 'regexp',
              action: 'update',
              operations: [{ action: 'update_label', label: 'channel.type', new_label: 'type' }],
            },
          ],
        },
      },
      'metricstransform (processors.metricstransform.transforms[0].operations[0] of otel-config.yaml, pipeline metrics) renames it to type',
    ],
    [
      'transform',
      {
        transform: {
          metric_statements: ['aggregate_on_attributes("sum", ["state"]) where metric.name == "messages.sent"'],
        },
      },
      'transform (processors.transform.metric_statements[0] of otel-config.yaml, pipeline metrics) deletes it',
    ],
  ])('a label of a metric: %s', (_, processors, message) => {
    expect(with1(processors, byType)).toEqual([`✗ lost-in-pipeline: channel.type is asked for, and ${message}`]);
    expect(with1(processors, user, spanQuery("channel.type = 'x'"))).toEqual([]);
  });

  test('operators of logs', () => {
    const processors = {
      signozlogspipeline: { operators: [{ type: 'move', from: 'attributes["user.id"]', to: 'attributes.who' }] },
    };
    expect(
      told(collector({ processors, traces: [], metrics: [] }), asking(spanQuery("user.id = '7'", 'logs'))),
    ).toEqual([
      '✗ lost-in-pipeline: user.id is asked for, and signozlogspipeline (processors.signozlogspipeline.operators[0] of otel-config.yaml, pipeline logs) renames it to who',
    ]);
  });

  test('delta for queries in PromQL', () => {
    const processors = { cumulativetodelta: { include: { match_type: 'strict', metrics: ['messages.sent'] } } };
    expect(with1(processors, promql('rate({"messages.sent"}[5m])'), byType)).toEqual([
      '✗ lost-in-pipeline: messages.sent is asked for, and cumulativetodelta (processors.cumulativetodelta.include of otel-config.yaml, pipeline metrics) makes it delta, which PromQL in SigNoz does not read',
    ]);
  });
});

describe('a changed name, or one that is only missing in part', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['hashed', { attributes: { actions: [{ key: 'user.id', action: 'hash' }] } }, 'hashes it'],
    [
      'hashed by transform',
      { transform: { trace_statements: ['set(span.attributes["user.id"], SHA256(span.attributes["user.id"]))'] } },
      'hashes it',
    ],
    [
      'deleted under a condition',
      { transform: { trace_statements: ['delete_key(span.attributes, "user.id") where span.attributes["x"] == 1'] } },
      'deletes it where its condition holds',
    ],
    [
      'deleted from what is included',
      {
        attributes: {
          include: { match_type: 'strict', services: ['a'] },
          actions: [{ key: 'user.id', action: 'delete' }],
        },
      },
      'deletes it where its condition holds',
    ],
    ['moved to the resource', { groupbyattrs: { keys: ['user.id'] } }, 'moves it to the resource'],
    ['masked', { redaction: { allow_all_keys: true, blocked_key_patterns: ['user'] } }, 'replaces it'],
  ])('%s is a warning', (_, processors, verb) => {
    const [only, ...more] = with1(processors, user);
    expect(more).toEqual([]);
    expect(only).toMatch(/^! changed-in-pipeline: user\.id is asked for, and /);
    expect(only?.endsWith(verb)).toBe(true);
  });

  test('the host name of services, replaced by that of the collector', () => {
    const host = metricQuery('messages.sent', { filter: { expression: "host.name = 'a'" } });
    const processors = { resourcedetection: { detectors: ['system'] } };
    expect(with1(processors, host)[0]).toMatch(/^! changed-in-pipeline: host\.name .* replaces it$/);
    expect(with1({ resourcedetection: { detectors: ['system'], override: false } }, host)).toEqual([]);
    const ofHost = metricQuery('system.cpu.load_average.5m', { groupBy: [{ name: 'host.name' }] });
    expect(with1(processors, ofHost)).toEqual([]);
  });
});

test('a restored name is not lost', () => {
  expect(
    with1(
      {
        attributes: { actions: [{ key: 'user.id', action: 'delete' }] },
        transform: { trace_statements: ['set(span.attributes["user.id"], "anybody")'] },
      },
      user,
    ),
  ).toEqual([]);
  expect(
    with1({ resource: { attributes: [{ key: 'user.id', action: 'delete' }] } }, user),
    'a key of the resource is another',
  ).toEqual([]);
  const other = { attributes: { actions: [{ key: 'user.id', action: 'delete' }] } };
  expect(told(collector({ processors: other, traces: [] }), asking(user)), 'another pipeline').toEqual([]);
});

test.each([
  [
    'a function that nobody knows',
    { transform: { trace_statements: ['forget(span.attributes, "user.id")'] } },
    'forget(span.attributes, "user.id")',
  ],
  [
    'all attributes at once',
    { transform: { trace_statements: ['set(span.attributes, span.cache)'] } },
    'set(span.attributes, span.cache)',
  ],
  ['what does not parse', { transform: { trace_statements: ['delete_key('] } }, 'delete_key('],
  ['a processor that nobody knows', { homemade: {} }, 'homemade'],
])('%s is reported as not judged, once', (_, processors, text) => {
  const found = with1(processors as Record<string, unknown>, user, spanQuery("service.name = 'x'"));
  expect(found.filter((one) => one.startsWith('! not-judged'))).toEqual([
    expect.stringContaining(`with '${text}' is unknown`),
  ]);
  expect(found.every((one) => one.startsWith('! not-judged'))).toBe(true);
});

describe('through several collectors', () => {
  const forwarding = (
    name: string,
    processors: Record<string, unknown>,
    more: object = {},
    exporter = 'otlp',
  ): Reviewed =>
    artifact('collector-config', `${name}.yaml`, {
      receivers: { otlp: {}, hostmetrics: { scrapers: { cpu: {}, load: {} } } },
      processors,
      exporters: { [exporter]: { endpoint: 'otel-config:4317' } },
      service: {
        telemetry: { resource: { 'service.name': name } },
        pipelines: {
          metrics: { receivers: ['hostmetrics'], processors: Object.keys(processors), exporters: [exporter] },
        },
      },
      ...more,
    });
  const ask = asking(metricQuery('system.cpu.load_average.5m', { groupBy: [{ name: 'host.name' }] }));
  const store = (processors: Record<string, unknown>) => {
    const one = collector({ processors });
    const document = JSON.parse(one.content) as { service: { pipelines: Record<string, unknown> } };
    delete document.service.pipelines['metrics/host'];
    return { ...one, content: JSON.stringify(document) };
  };

  test('each processor counts, also those of the last collector', () => {
    const drop = { filter: { metrics: { metric: ['name == "system.cpu.load_average.5m"'] } } };
    expect(told(forwarding('agent', {}), store({}), ask)).toEqual([]);
    expect(told(forwarding('agent', {}), store(drop), ask)).toEqual([
      '✗ lost-in-pipeline: system.cpu.load_average.5m is asked for, and filter (processors.filter.metrics.metric[0] of otel-config.yaml, pipeline metrics) drops it',
    ]);
    expect(told(forwarding('agent', drop), store({}), ask)[0]).toContain('of agent.yaml, pipeline metrics) drops it');
  });

  test.each(['otlp', 'otlp_grpc', 'otlphttp', 'otlp_http/gateway', 'loadbalancing'])('sent on by %s', (exporter) => {
    expect(told(forwarding('agent', {}, {}, exporter), store({}), ask)).toEqual([]);
  });

  test('what another route still carries is not lost', () => {
    const drop = { filter: { metrics: { metric: ['name == "system.cpu.load_average.5m"'] } } };
    expect(told(forwarding('agent', {}), forwarding('agent-2', drop), store({}), ask)).toEqual([
      expect.stringMatching(/^! changed-in-pipeline: system\.cpu\.load_average\.5m .* of agent-2\.yaml/),
    ]);
  });

  test('what no receiver accepts, or no exporter writes', () => {
    expect(told(store({}), ask)).toEqual([
      '✗ not-carried: no collector takes system.cpu.load_average.5m in (hostmetrics) and writes it',
    ]);
    const elsewhere = { exporters: { otlp: { endpoint: 'otel-sampler:4317' } } };
    const sampler = collector({}, 'otel-sampler');
    const document = JSON.parse(sampler.content) as { service: { pipelines: Record<string, unknown> } };
    document.service.pipelines = { traces: document.service.pipelines.traces };
    const tracesOnly = { ...sampler, content: JSON.stringify(document) };
    expect(told(forwarding('agent', {}, elsewhere), store({}), tracesOnly, ask)).toHaveLength(1);
    const without = { receivers: { otlp: {}, hostmetrics: { scrapers: { cpu: {} } } } };
    expect(told(forwarding('agent', {}, without), store({}), ask)[0]).toMatch(/^✗ not-carried/);
    const off = {
      receivers: {
        hostmetrics: { scrapers: { load: { metrics: { 'system.cpu.load_average.5m': { enabled: false } } } } },
      },
    };
    expect(told(forwarding('agent', {}, off), store({}), ask)[0]).toMatch(/^✗ not-carried/);
  });
});

describe('span metrics', () => {
  const counts = (dimensions: readonly object[]) => ({ signozspanmetrics: { dimensions } });
  const ask = asking(metricQuery('signoz_calls_total', { groupBy: [{ name: 'operation' }, { name: 'channel.type' }] }));

  test('have the dimensions of their processor', () => {
    expect(told(collector({ processors: counts([{ name: 'channel.type' }]), metrics: [], logs: [] }), ask)).toEqual([]);
    expect(told(collector({ processors: counts([]), metrics: [], logs: [] }), ask)).toEqual([
      '✗ not-a-dimension: signozspanmetrics makes signoz_calls_total and has no dimension channel.type',
    ]);
  });

  test('count what spans have when they get there', () => {
    const remove = { attributes: { actions: [{ key: 'channel.type', action: 'delete' }] } };
    const count = counts([{ name: 'channel.type' }]);
    const found = told(collector({ processors: { ...remove, ...count }, metrics: [], logs: [] }), ask);
    expect(found).toEqual([
      expect.stringMatching(/^✗ lost-in-pipeline: channel\.type is asked for/),
      expect.stringMatching(/^✗ lost-in-pipeline: signozspanmetrics needs channel\.type/),
    ]);
    expect(told(collector({ processors: { ...count, ...remove }, metrics: [], logs: [] }), ask)).toEqual([]);
  });
});

test('a sampling policy needs its attribute up to its place', () => {
  const remove = { attributes: { actions: [{ key: 'user.id', action: 'delete' }] } };
  const sample = {
    tail_sampling: {
      policies: [
        { type: 'and', and: { and_sub_policy: [{ type: 'string_attribute', string_attribute: { key: 'user.id' } }] } },
        { type: 'ottl_condition', ottl_condition: { span: ['attributes["user.id"] == "7"'] } },
      ],
    },
  };
  const with2 = (traces: readonly string[]) =>
    told(collector({ processors: { ...remove, ...sample }, traces, metrics: [], logs: [] }));
  const [policy, ...others] = with2(['attributes', 'tail_sampling']);
  expect(policy).toMatch(/^✗ lost-in-pipeline: tail_sampling needs user\.id, and attributes .* deletes it$/);
  expect(others).toEqual([]);
});

test('one definition in two environments is reported once, two queries separately', () => {
  const processors = { attributes: { actions: [{ key: 'user.id', action: 'delete' }] } };
  const both = ['local', 'production'].flatMap((environment) =>
    [collector({ processors }), asking(user)].map((one) => ({ ...one, environment })),
  );
  const another = { ...asking(user), source: 'packages/dashboards/definitions/other.ts' };
  expect(told(...both, another)).toHaveLength(2);
});

test('SQL, dashboards’ widgets, variables and columns of views are queries too', () => {
  const processors = { attributes: { actions: [{ key: 'user.id', action: 'delete' }] } };
  const ask = (concern: string, path: string, body: unknown) =>
    told(collector({ processors }), artifact(concern, path, body));
  const userId = (signal: string) => ({ name: 'user.id', signal, fieldContext: 'attribute' });
  for (const found of [
    ask('retention', 'views/top.sql', "SELECT attributes_string['user.id'] FROM signoz_traces.signoz_index_v3"),
    ask('dashboards', 'dashboards/a.json', {
      widgets: [
        {
          query: {
            queryType: 'builder',
            builder: {
              queryData: [{ queryName: 'A', dataSource: 'traces', groupBy: [{ key: 'user.id', type: 'tag' }] }],
            },
          },
        },
      ],
    }),
    ask('dashboards', 'dashboards/a.json', {
      widgets: [
        {
          query: {
            queryType: 'clickhouse_sql',
            clickhouse_sql: [{ query: "SELECT attributes_string['user.id'] FROM signoz_logs.distributed_logs_v2" }],
          },
        },
      ],
    }),
    ask('dashboards', 'dashboards/a.json', {
      variables: { v: { type: 'DYNAMIC', dynamicVariablesAttribute: 'user.id', dynamicVariablesSource: 'Traces' } },
    }),
    ask('dashboards', 'dashboards/a.json', {
      widgets: [
        {
          panelTypes: 'list',
          query: { builder: { queryData: [{ dataSource: 'logs' }] } },
          selectedLogFields: [userId('logs')],
        },
      ],
    }),
    ask('dashboards', 'views/a.json', {
      sourcePage: 'logs',
      extraData: JSON.stringify({ selectColumns: [{ name: 'user.id', fieldContext: 'attribute' }] }),
    }),
    ask('dashboards', 'views/a.json', {
      schemaVersion: 'v2',
      source: 'logs',
      spec: { queries: [], selectedFields: [userId('logs')] },
    }),
    ...[
      { kind: 'signoz/BuilderQuery', spec: { signal: 'logs', groupBy: [userId('logs')] } },
      { kind: 'signoz/BuilderQuery', spec: { signal: 'traces', selectFields: [userId('traces')] } },
      { kind: 'signoz/TraceOperator', spec: { groupBy: [userId('traces')] } },
      {
        kind: 'signoz/ClickHouseSQL',
        spec: { query: "SELECT attributes_string['user.id'] FROM signoz_logs.distributed_logs_v2" },
      },
      {
        kind: 'signoz/CompositeQuery',
        spec: { queries: [{ type: 'builder_query', spec: { signal: 'logs', groupBy: [userId('logs')] } }] },
      },
    ].map((plugin) => ask('dashboards', 'dashboards/a.json', { spec: { panels: { a: { plugin } } } })),
    ask('dashboards', 'dashboards/a.json', {
      spec: { panels: { a: { plugin: { kind: 'signoz/ListPanel', spec: { selectFields: [userId('logs')] } } } } },
    }),
    ask('dashboards', 'dashboards/a.json', {
      spec: {
        variables: [{ plugin: { kind: 'signoz/DynamicVariable', spec: { name: 'user.id', signal: 'traces' } } }],
      },
    }),
  ])
    expect(found).toEqual([expect.stringMatching(/^✗ lost-in-pipeline: user\.id is asked for/)]);
});
