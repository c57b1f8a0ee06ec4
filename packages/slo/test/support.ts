import { defineChannel } from '@signoz-as-code/alerts';
import { concern } from '@signoz-as-code/alerts/concern';
import { defineMetric, defineService, type Metric } from '@signoz-as-code/catalogue';
import { type Defined, type Definition, type DefinitionSet, definitions, secret } from '@signoz-as-code/core';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Environment } from '@signoz-as-code/platform';
import * as attributes from '@signoz-as-code/presets/attributes';
import { spanCalls, spanLatency } from '@signoz-as-code/presets/metrics';

export const shop = defineService({ name: 'shop', owner: 'team-shop', runtime: 'node', description: 'Sells' });

const carried = [attributes.serviceName, attributes.httpRoute, attributes.httpStatus] as const;
const own = { arrives: 'otlp', emitter: 'service', attributes: carried, unit: '1', description: 'one' } as const;
export const requests = defineMetric({
  ...own,
  name: 'shop.requests',
  instrument: 'counter',
  temporality: 'cumulative',
});
export const failures = defineMetric({
  ...own,
  name: 'shop.failures',
  instrument: 'counter',
  temporality: 'cumulative',
});
export const drops = defineMetric({ ...own, name: 'shop.drops', instrument: 'counter', temporality: 'delta' });
export const queue = defineMetric({ ...own, name: 'shop.queue', instrument: 'gauge', temporality: 'unspecified' });
export const duration = defineMetric({
  ...own,
  name: 'shop.duration',
  instrument: 'histogram',
  temporality: 'cumulative',
  unit: 's',
  buckets: [0.1, 0.25, 0.5, 1],
});
export const sizes = defineMetric({
  ...own,
  name: 'shop.size',
  instrument: 'histogram',
  temporality: 'cumulative',
  unit: 'By',
  buckets: [256, 1024, 4096],
});
export const metrics = { requests, failures, drops, queue, duration, sizes, spanCalls, spanLatency };

export const catalogue = {
  services: [shop],
  attributes: Object.values(attributes),
  metrics: Object.values<Metric>(metrics),
};

export const channel = defineChannel({
  name: 'chat',
  slack: { channel: '#a', send_resolved: true, api_url: secret('SLACK') },
});
export const notify = { page: [channel], ticket: [channel] } as const;

export const environment = (signoz = 'v0.108.0') =>
  ({ name: 'test', versions: { signoz }, mail: 'none' }) as unknown as Environment;

/**
 * What generate writes for a file of alerts or dashboards, by path, and the problems that the concern's checks find.
 */
export function generated(set: Definition<string, never, Environment> | DefinitionSet, signoz?: string) {
  const about = environment(signoz);
  const all = 'build' in set ? { dashboard: set as Definition } : (set as Record<string, Definition>);
  const entry = (kind: string, key: string, definition: Definition): Defined => ({
    kind,
    key: (definition.build(about) as { key?: string }).key ?? key,
    file: `${key}.ts`,
    definition,
    spec: definition.build(about),
  });
  const entries = Object.entries(all).map(([key, one]) => entry(one.kind, key, one));
  const isDashboard = entries.some(({ kind }) => kind === 'dashboard');
  const given = definitions(about, isDashboard ? entries : [entry('channel', 'chat', channel as never), ...entries]);
  const owner = { project: 'test', environment: 'test' };
  const of = (isDashboard ? dashboards : concern)(catalogue);
  const diagnostics = of.check(given);
  const artifacts = of.compile(given, () => undefined, owner);
  return {
    diagnostics,
    bodies: new Map(artifacts.map(({ path, content }) => [path, JSON.parse(content) as Record<string, unknown>])),
  };
}
