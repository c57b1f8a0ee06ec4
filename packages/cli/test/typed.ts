import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { concern as alerts } from '@signoz-as-code/alerts/concern';
import type { Catalogue } from '@signoz-as-code/catalogue';
import { concern as collectorConfig } from '@signoz-as-code/collector-config/concern';
import { concern as compose } from '@signoz-as-code/compose/concern';
import { compileProject, type Diagnostic } from '@signoz-as-code/core';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Environment } from '@signoz-as-code/platform';
import { concern as retention } from '@signoz-as-code/retention/concern';
import { withUnknownNames } from '../../engine/src/unknown-names.ts';

/** A minimal shop: the catalogue of these tests' definitions. */
const CATALOGUE = `
import { defineAttribute, defineMetric, defineService } from '@signoz-as-code/telemetry';

const common = { type: 'string', cardinality: 10, personal: false } as const;
export const serviceName = defineAttribute({ ...common, name: 'service.name', context: 'resource', description: 'Who' });
export const paymentMethod = defineAttribute({
  ...common, name: 'payment.method', context: 'attribute', values: ['card', 'invoice', 'pay-pal'], description: 'How',
});
export const country = defineAttribute({ ...common, name: 'country', context: 'attribute', description: 'Where' });
export const attributes = { serviceName, paymentMethod, country };

const otlp = { arrives: 'otlp', temporality: 'cumulative', emitter: 'service', description: '' } as const;
const by = [serviceName, paymentMethod] as const;
export const metrics = {
  orders: defineMetric({ ...otlp, name: 'shop.orders', instrument: 'counter', unit: '{order}', attributes: by }),
  kafkaLag: defineMetric({ ...otlp, name: 'shop.kafka.lag', instrument: 'gauge', unit: '{message}', attributes: by }),
  duration: defineMetric({
    ...otlp, name: 'shop.order.duration', instrument: 'histogram', unit: 's', buckets: [1, 2], attributes: by,
  }),
};

export const services = {
  storefront: defineService({ name: 'storefront', owner: 'web', runtime: 'node', description: 'Sells' }),
  payments: defineService({ name: 'payments', owner: 'money', runtime: 'node', description: 'Takes money' }),
};
export const catalogue = {
  attributes: Object.values(attributes), metrics: Object.values(metrics), services: Object.values(services),
};
`;

export const environment = {
  name: 'test',
  live: {},
  deployment: 'test',
  topology: 'single',
  contacts: { onCallEmail: 'a@b.example' },
  domain: 'signoz.example',
  versions: {},
  retention: { traces: '7d', metrics: '7d', logs: '7d' },
  collector: { memoryMiB: 512, cpus: 1 },
  clickhouse: { memoryMiB: 1024, cpus: 1 },
} as unknown as Environment;

/** A project in its own folder with these definitions, by their path below packages/. */
export function projectOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'typed-'));
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries({ ...files, 'catalogue.ts': CATALOGUE })) {
    const file = join(root, 'packages', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** The diagnostics of `generate` for these definitions. */
export async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const root = projectOf(files);
  const { catalogue } = (await import(pathToFileURL(join(root, 'packages/catalogue.ts')).href)) as {
    catalogue: Catalogue;
  };
  // First one after the other: when files import each other, Vite's loader sometimes evaluates one twice if they are
  // imported at once. Their problems are reported below.
  for (const path of Object.keys(files))
    await import(pathToFileURL(join(root, 'packages', path)).href).catch(() => undefined);
  const concerns = [compose, collectorConfig, retention, alerts, dashboards].map((concern) => concern(catalogue));
  const project = { name: 'shop', defaultEnvironment: 'test', environments: [environment] };
  return withUnknownNames(root, (await compileProject(root, project, concerns)).diagnostics);
}

/** A rule with all required fields, some of them replaced. */
export function rule(fields: string, before = ''): string {
  return `import { defineRule, defineChannel } from '@signoz-as-code/alerts';
import * as telemetry from '@signoz-as-code/telemetry';
import { attributes, metrics, services } from '../../../catalogue.ts';
import slack from '../channels/slack.ts';
${before}
const { promql, rate, spans, logs, metric, equals, value, sum, clickhouse } = telemetry;
export default defineRule({
  name: 'Orders are slow',
  queries: { A: promql(rate(metrics.orders, '5m')) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: 1, channels: [slack] }],
  over: '5m',
  every: '1m',
  annotations: { summary: 'Slow', description: 'Slow', runbook: 'https://runbook.example' },
  ${fields}
});
`;
}

export const CHANNEL = `import { defineChannel, } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({
  name: 'slack',
  slack: { send_resolved: true, api_url: secret('SLACK'), channel: '#alerts' },
});
`;
