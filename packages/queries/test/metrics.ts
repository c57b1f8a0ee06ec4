import { defineAttribute, defineMetric, type Metric, type MetricAttribute } from '@signoz-as-code/catalogue';
import fc from 'fast-check';

export const serviceName = defineAttribute({
  name: 'service.name',
  type: 'string',
  context: 'resource',
  cardinality: 8,
  personal: false,
  description: 'The program',
});
export const channelType = defineAttribute({
  name: 'channel.type',
  type: 'string',
  context: 'attribute',
  cardinality: 8,
  personal: false,
  description: 'text, voice …',
});
export const state = defineAttribute({
  name: 'state',
  type: 'string',
  context: 'attribute',
  cardinality: 8,
  personal: false,
  description: 'idle, used',
});
export const failed = defineAttribute({
  name: 'failed',
  type: 'boolean',
  context: 'attribute',
  cardinality: 2,
  personal: false,
  description: 'Failed',
});
export const size = defineAttribute({
  name: 'size',
  type: 'number',
  context: 'attribute',
  cardinality: 8,
  personal: false,
  description: 'Bytes',
});

const common = {
  arrives: 'otlp',
  temporality: 'cumulative',
  unit: '1',
  emitter: 'service',
  description: 'One',
} as const;
const attributes = [serviceName, channelType] as const;

export const sent = defineMetric({ ...common, name: 'messages.sent', instrument: 'counter', attributes });
export const scraped = defineMetric({
  ...common,
  name: 'messages_sent',
  instrument: 'counter',
  arrives: 'prometheus',
  attributes: [state],
});
export const duration = defineMetric({ ...common, name: 'send.duration', instrument: 'histogram', attributes });
export const connections = defineMetric({ ...common, name: 'connections', instrument: 'updowncounter', attributes });
export const load = defineMetric({
  ...common,
  name: 'cpu.load',
  instrument: 'gauge',
  temporality: 'unspecified',
  attributes: [state],
});
export const calls = defineMetric({
  ...common,
  name: 'signoz_calls',
  instrument: 'counter',
  temporality: 'delta',
  arrives: 'prometheus',
  attributes,
});

/** Names as OpenTelemetry and Prometheus allow them. */
export const names = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[a-z_][a-zA-Z0-9_.:-]{0,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('on', 'by', 'inf', 'NaN', 'offset', 'sum', 'rate', 'le', 'start', 'and') },
);

/** Any text that a label or an attribute may have. */
export const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', "'", '\\', '\n', '`', '{', '}', '$', ' ', 'é', '\t') }),
  fc.string({ unit: 'grapheme' }),
);

export const anyAttribute: fc.Arbitrary<MetricAttribute> = names.map((name) =>
  defineAttribute({ name, type: 'string', context: 'attribute', cardinality: 8, personal: false, description: 'Any' }),
);

export function anyMetric<I extends Metric['instrument']>(
  instrument: I,
): fc.Arbitrary<Metric & { readonly instrument: I; readonly temporality: 'cumulative' }> {
  return fc
    .record({ name: names, arrives: fc.constantFrom('otlp', 'prometheus', 'prometheus-bare') })
    .map(({ name, arrives }) => ({ ...common, name, arrives, instrument, attributes: [] }));
}
