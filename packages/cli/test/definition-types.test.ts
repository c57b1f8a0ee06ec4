import { describe, expect, test } from 'vitest';
import { CHANNEL, problemsOf, rule } from './typed.ts';

const slack = { 'alerts/definitions/channels/slack.ts': CHANNEL };

/** `field: message — hint` of each error in one definition. */
async function told(text: string, path = 'alerts/definitions/rules/slow.ts'): Promise<string[]> {
  const found = await problemsOf({ ...slack, [path]: text });
  return found
    .filter(({ severity, where }) => severity === 'error' && where.file === `packages/${path}`)
    .map(({ where, message, hint }) => `${where.field}: ${message} — ${hint}`);
}

describe('a rule with fields that its type does not allow', () => {
  test('has no problem when it is valid', async () => {
    expect(await told(rule(''))).toEqual([]);
  });

  test.each([
    ["absentAfer: '5m',", "absentAfer: there is no field 'absentAfer' — did you mean 'absentAfter'?"],
    ["every: '1 minute',", 'every: "1 minute" is not allowed here — expected a text like Nd, Nh, Nm, Nms, Ns, Nus'],
    [
      "when: { op: 'abov', match: 'last' },",
      expect.stringContaining('when.op: "abov" is not allowed here — did you mean \'above\'? Expected "'),
    ],
    [
      "thresholds: [{ severity: 'warnin', target: 1, channels: [slack] }],",
      "thresholds[0].severity: the severity 'warnin' does not exist — did you mean 'warning'?",
    ],
    [
      "thresholds: [{ severity: 'critical', target: 1, channels: ['slack'] }],",
      'thresholds[0].channels[0]: a text is not allowed here — expected a definition of a channel, imported from its file',
    ],
    [
      "queries: { A: metric(metrics.kafkaLag, { time: 'rate', space: 'sum' }) },",
      "queries.A.time: 'rate' is nothing to take of shop.kafka.lag, a gauge — use time: 'latest', 'sum', 'avg', 'min', 'max' or 'count'",
    ],
    ["over: { since: 'day', timezone: 'UTC', minute: 0 },", 'over.hour: the field is missing — expected a number'],
  ])('%s', async (field, expected) => {
    expect(await told(rule(field))).toContainEqual(expected);
  });

  test('is reported with all of its problems at once, and the other definitions too', async () => {
    const found = await problemsOf({
      ...slack,
      'alerts/definitions/rules/slow.ts': rule("absentAfer: '5m', unit: 5,"),
      'alerts/definitions/policies/all.ts': `import { definePolicy } from '@signoz-as-code/alerts';
        export default definePolicy({ name: 'All', wen: 'always', channels: [] });`,
    });
    expect(found.map(({ where }) => `${where.file.replace(/.*\//, '')} ${where.field}`)).toEqual(
      expect.arrayContaining(['slow.ts absentAfer', 'slow.ts unit', 'all.ts wen', 'all.ts channels']),
    );
  });
});

describe('a name that an import does not have', () => {
  test.each([
    ['inside of a call', "queries: { A: promql(rate(metrics.ordrs, '5m')) },", 'queries.A', 'orders'],
    ['in a list', 'groupBy: [attributes.servicName],', 'groupBy[0]', 'serviceName'],
    ['in a value', 'description: services.storefrnt,', 'description', 'storefront'],
    ['of a module', "queries: { A: promql(telemetry.rat(metrics.orders, '5m')) },", 'queries.A', 'rate'],
    [
      'as an argument that is left out of a text',
      "queries: { A: spans('count()', { where: equals(attributes.countri, 'SE') }) },",
      'queries.A.where',
      'country',
    ],
  ])('is reported with its field and the nearest one, %s', async (_, field, at, near) => {
    const found = await told(rule(field));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(`^${at.replaceAll(/[[\]]/g, '\\$&')}: .* has no '.*' \\(line \\d+\\) — did you mean '${near}'\\?$`),
    );
  });

  test('is reported with all others, even if the first one ends the file', async () => {
    const text = rule(
      "queries: { A: promql(rate(metrics.ordrs, '5m')), B: promql(rate(metrics.orderz, '5m')) },",
      'const { kafkaLagg } = metrics;',
    );
    expect(await told(text)).toEqual([
      "undefined: metrics has no 'kafkaLagg' (line 5) — did you mean 'kafkaLag'?",
      "queries.A: metrics has no 'ordrs' (line 15) — did you mean 'orders'?",
      "queries.B: metrics has no 'orderz' (line 15) — did you mean 'orders'?",
    ]);
  });

  test('is reported with the constant around it', async () => {
    const before = 'const common = { groupBy: [attributes.servicName] };';
    expect(await told(rule('...common,', before))).toEqual([
      expect.stringMatching(/^groupBy\[0\]: the value is undefined/),
      "common.groupBy[0]: attributes has no 'servicName' (line 5) — did you mean 'serviceName'?",
    ]);
  });

  test('is reported in an import itself', async () => {
    expect(
      await told(
        rule('groupBy: [attributes.serviceName],').replace(
          'import { attributes, metrics, services }',
          'import { attributs, metrics, services }',
        ),
      ),
    ).toEqual(["undefined: '../../../catalogue.ts' has no 'attributs' (line 3) — did you mean 'attributes'?"]);
  });
});

/** Definitions of every other kind, each with one mistake and its place. */
const mistakes: readonly (readonly [path: string, text: string, expected: readonly string[]])[] = [
  [
    'alerts/definitions/channels/other.ts',
    `import { defineChannel } from '@signoz-as-code/alerts';
     export default defineChannel({ name: 'other', slack: { send_resolved: 'yes', api_url: 'https://hooks.example/secret', chanel: '#a' } });`,
    ['slack.api_url', 'slack.chanel', 'slack.channel', 'slack.send_resolved'],
  ],
  [
    'alerts/definitions/channels/mail.ts',
    `import { defineChannel } from '@signoz-as-code/alerts';
     export default defineChannel({ name: 'mail', emial: { to: 'a@b.test', send_resolved: true } });`,
    ['email', 'emial'],
  ],
  [
    'alerts/definitions/maintenance/nightly.ts',
    `import { defineMaintenance } from '@signoz-as-code/alerts';
     export default defineMaintenance({ name: 'Nightly', rules: 'al', timezone: 'UTC', repeat: 'daily', from: '2026-12-06T02:00', for: '3h', on: [] });`,
    ['on', 'rules'],
  ],
  [
    'dashboards/definitions/dashboards/shop.ts',
    `import { customVariable, defineDashboard, list, row, table, timeSeries } from '@signoz-as-code/dashboards';
     import { metric } from '@signoz-as-code/telemetry';
     import { metrics } from '../../../catalogue.ts';
     const queries = { A: metric(metrics.orders, { time: 'rate', space: 'sum' }, { legnd: 'x' }) };
     export default defineDashboard({ title: 'Shop',
       variables: { method: customVariable(['card'], { multiselect: true }) },
       panels: {
         a: timeSeries({ title: 'A', queries, tresholds: [] }),
         b: row('B', { c: list({ title: 'C', from: 'metrics' }) }),
         d: table({ title: 'D', queries: {}, thresholds: [{ operator: '≥', value: '5' }] }),
       } });`,
    [
      'panels.a.queries.A.legnd',
      'panels.a.tresholds',
      'panels.b.panels.c.from',
      'panels.d.thresholds[0].operator',
      'panels.d.thresholds[0].value',
      'variables.method.multiselect',
    ],
  ],
  [
    'dashboards/definitions/views/errors.ts',
    `import { defineView } from '@signoz-as-code/dashboards';
     export default defineView({ name: 'Errors', page: 'logs', where: { fliter: 'a = 1' } });`,
    ['where.filter', 'where.fliter'],
  ],
  [
    'retention/definitions/traces.ts',
    `import { defineRetention } from '@signoz-as-code/retention';
     export default defineRetention({ signal: 'trace', keep: '15 days', coldAfer: '3d' });`,
    ['coldAfer', 'keep', 'signal'],
  ],
  [
    'retention/definitions/view.ts',
    `import { defineMaterializedView } from '@signoz-as-code/retention';
     export default defineMaterializedView({ database: 'signoz_traces', name: 'v', description: '', from: 'signoz_traces.signoz_index_v3',
       time: { name: 't', expresion: 'x' }, dimensions: [], sums: [undefined], keep: '7d' });`,
    ['sums[0]', 'time.expresion', 'time.expression'],
  ],
  [
    'compose/definitions/services/web.ts',
    `import { defineService } from '@signoz-as-code/compose';
     export default defineService({ image: 'nginx:1', healthcheck: { test: ['CMD-SHELL', 'true'] }, deploi: {} });`,
    [
      'deploi',
      'deploy',
      'healthcheck.interval',
      'healthcheck.retries',
      'healthcheck.start_period',
      'healthcheck.test[0]',
      'healthcheck.timeout',
      'networks',
    ],
  ],
  [
    'compose/definitions/configs/web.ts',
    `import { defineConfig } from '@signoz-as-code/compose';
     export default defineConfig({ format: 'script', content: { interpreter: '/bin/zsh', body: 'true' } });`,
    ['content.interpreter'],
  ],
  [
    'compose/definitions/stack.ts',
    `import { defineStack } from '@signoz-as-code/compose';
     export default defineStack({ name: 'shop', network: {}, volumes: {} });`,
    ['network', 'networks'],
  ],
  [
    'collector-config/definitions/collectors/main.ts',
    `import { defineCollector } from '@signoz-as-code/collector-config';
     export default defineCollector('main', { container: { memoryMb: 512, instances: 'all' }, extensions: ['health'], telemetry: {} });`,
    ['container.instances', 'container.memoryMb', 'container.memoryMiB', 'extensions[0]'],
  ],
  [
    'collector-config/definitions/receivers/otlp.ts',
    `import { defineReceiver } from '@signoz-as-code/collector-config';
     export default defineReceiver('otlp', { protocols: { grpc: new Map([['endpoint', 'a:1']]), http: { max_request_body_size: 10n, cors: { allowed_origins: ['a', , 'b'], max_age: () => 1 } } } });`,
    [
      'config.protocols.grpc',
      'config.protocols.http.cors.allowed_origins[1]',
      'config.protocols.http.cors.max_age',
      'config.protocols.http.max_request_body_size',
    ],
  ],
  [
    'collector-config/definitions/exporters/otlp.ts',
    `import { defineExporter } from '@signoz-as-code/collector-config';
     export default defineExporter('otlp', 'a:4317');`,
    ['config'],
  ],
  [
    'collector-config/definitions/pipelines/traces.ts',
    `import { defineCollector, definePipeline } from '@signoz-as-code/collector-config';
     export default definePipeline(undefined, 'traces', { receivers: [undefined], exporters: ['otlp'] });`,
    ['collector', 'exporters[0]', 'receivers[0]'],
  ],
  [
    'collector-config/definitions/log-pipelines/cut.ts',
    `import { all, defineLogPipeline, where } from '@signoz-as-code/collector-config';
     import { attributes } from '../../../catalogue.ts';
     export default defineLogPipeline({ name: 'Cut', order: 'first', filter: all(where(attributes.serviceName, 'is', 'storefront')), config: [] });`,
    ['config', 'filter.conditions[0].op', 'order'],
  ],
];

describe('every kind of definition', () => {
  test.each(mistakes)('%s', async (path, text, expected) => {
    const found = await problemsOf({ ...slack, [path]: text });
    const fields = found
      .filter(({ code, where }) => code === 'definition/type' && where.file === `packages/${path}`)
      .map(({ where }) => where.field);
    expect(fields.sort()).toEqual(expected);
    expect(found.map(({ code }) => code)).not.toContain('definition/unchecked');
    expect(JSON.stringify(found)).not.toContain('hooks.example');
  });
});

describe('a malformed part of the stack', () => {
  const web = (more: string): string => `import { defineService } from '@signoz-as-code/compose';
const policy = { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' } as const;
export default defineService({
  image: 'example/web:1.2.3', networks: { backend: {} }, ${more}
  healthcheck: { test: ['CMD', 'true'], interval: '10s', timeout: '5s', retries: 3, start_period: '30s' },
  deploy: { resources: { limits: { cpus: '1', memory: '1G' } }, restart_policy: { condition: 'any', delay: '5s' }, update_config: policy, rollback_config: policy },
});`;
  const stack = (fields: string): string =>
    `import { defineStack } from '@signoz-as-code/compose';\nexport default defineStack({ name: 'shop', ${fields} });`;
  const found = async (fields: string, service = ''): Promise<string[]> =>
    (
      await problemsOf({
        'compose/definitions/stack.ts': stack(fields),
        'compose/definitions/services/web.ts': web(service),
      })
    )
      .filter(({ severity }) => severity === 'error')
      .map(({ code, where }) => `${code} ${where.file.split('/').at(-1)} · ${where.field}`);

  test.each([
    ["networks: 'backend', volumes: {}", 'definition/type'],
    ['networks: new Map(), volumes: {}', 'definition/type'],
    ["get networks() { throw new Error('no'); }, volumes: {}", 'definition/build-failed'],
  ])('is the only problem: %s', async (fields, code) => {
    expect(await found(fields)).toEqual([`${code} stack.ts · networks`]);
  });

  test('is also a field of a list', async () => {
    const networks = "networks: { backend: { driver: 'overlay' } }, volumes: {}";
    expect(await found(networks, "command: Object.assign(['a'], { constructor: 1, more: 2 }),")).toEqual([
      'definition/type web.ts · command.constructor',
      'definition/type web.ts · command.more',
    ]);
  });
});
