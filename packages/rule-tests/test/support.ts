import { defineChannel, defineRule } from '@signoz-as-code/alerts';
import { defineAttribute, defineMetric } from '@signoz-as-code/catalogue';
import { type Defined, definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type RuleTestSpec, ruleTest, staysSilent, type Telemetry } from '../src/index.ts';
import { type Checked, checkTests, type Stream } from '../src/live.ts';

const common = { type: 'string', cardinality: 10, personal: false, description: '' } as const;
export const serviceName = defineAttribute({ ...common, name: 'service.name', context: 'resource' });
export const kind = defineAttribute({ ...common, name: 'kind', context: 'attribute' });

const own = {
  arrives: 'otlp',
  emitter: 'service',
  unit: '1',
  attributes: [serviceName, kind],
  description: '',
} as const;
export const metrics = {
  total: defineMetric({ ...own, name: 'a.total', instrument: 'counter', temporality: 'cumulative' }),
  delta: defineMetric({ ...own, name: 'a.delta', instrument: 'counter', temporality: 'delta' }),
  level: defineMetric({ ...own, name: 'a.level', instrument: 'gauge', temporality: 'unspecified' }),
  duration: defineMetric({
    ...own,
    name: 'a.duration',
    instrument: 'histogram',
    temporality: 'cumulative',
    buckets: [0.1, 0.5, 1],
  }),
};

export const slack = defineChannel({ name: '#alerts', slack: { channel: '#alerts' } as never });
export const rule = defineRule({
  name: 'A',
  queries: {},
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: 1, channels: [slack] }],
  over: '5m',
  every: '1m',
  annotations: { summary: '', description: '' },
});

const environment = { name: 'local' } as Environment;
const defined = (of: string, key: string, definition: typeof rule | typeof slack): Defined => ({
  ...{ kind: of, key, file: `${key}.ts`, definition: definition as never },
  spec: (definition.build as (given: Environment) => unknown)(environment),
});
export const all = definitions(environment, [defined('rule', 'much', rule), defined('channel', 'slack', slack)]);
const catalogue = { services: [], attributes: [serviceName, kind], metrics: Object.values(metrics) };

/** The result of the check for a file with these tests. */
export function checkedFile(exported: unknown): Checked {
  const against = { definitions: all, keys: new Set(['much', 'elsewhere']), catalogue, root: import.meta.dirname };
  return checkTests([{ file: 'rules/much.test.ts', exported }], against);
}

export function checked(telemetry: readonly Telemetry[], spec: Partial<RuleTestSpec> = {}): Checked {
  return checkedFile([ruleTest(rule, { name: 'a', telemetry: telemetry as never, expect: [staysSilent()], ...spec })]);
}

/** One piece of telemetry after the check. */
export function stream(telemetry: Telemetry): Stream {
  const { tests, diagnostics } = checked([telemetry]);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return tests[0]!.streams[0]!;
}
