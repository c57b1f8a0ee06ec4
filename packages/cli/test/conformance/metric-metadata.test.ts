import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineMetric } from '@signoz-as-code/catalogue';
import { type Address, type Defined, type Definition, definitions, makePlan, type Planned } from '@signoz-as-code/core';
import { describeMetrics } from '@signoz-as-code/metadata';
import { concern as metadata } from '@signoz-as-code/metadata/concern';
import type { Environment } from '@signoz-as-code/platform';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { dialectOf, signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** As in conformance.test.ts. SigNoz's metadata cannot be removed: a server keeps it under names of this suite. */
const { CONFORMANCE_URL, CONFORMANCE_KEY, CONFORMANCE_VERSION } = process.env;
const version = CONFORMANCE_VERSION ?? 'v0.138.0';
const prefix = `suite_${process.pid}_${Date.now()}`;
const directory = mkdtempSync(join(tmpdir(), 'metric-metadata-'));
let sandbox: Sandbox | undefined;
let connection: { readonly url: string; readonly apiKey: string };
beforeAll(async () => {
  if (CONFORMANCE_URL !== undefined && CONFORMANCE_KEY !== undefined)
    connection = { url: CONFORMANCE_URL, apiKey: CONFORMANCE_KEY };
  else {
    sandbox = await startSandbox({ directory, release: 'v0.138.0' });
    connection = sandbox.signoz;
  }
});
afterAll(async () => {
  await sandbox?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const owner = { project: 'suite', environment: 'test' };
const concern = metadata({ attributes: [], metrics: [], services: [] });
const metric = (name: string, description: string) =>
  defineMetric({
    name: `${prefix}.${name}`,
    description,
    instrument: 'counter',
    unit: '{order}',
    temporality: 'cumulative',
    arrives: 'otlp',
    emitter: 'service',
    attributes: [],
  });

/** A plan that wants the catalogue's metadata of these. */
async function planned(
  metrics: Parameters<typeof describeMetrics>[0],
  remove: readonly Address[] = [],
): Promise<Planned> {
  const environment = { name: 'test', versions: { signoz: version } } as Environment;
  const entries = Object.entries(describeMetrics(metrics)).map(
    ([key, definition]): Defined => ({
      kind: 'metric-metadata',
      key,
      file: `${key}.ts`,
      definition: definition as Definition,
      spec: definition.build(environment),
    }),
  );
  const all = definitions(environment, entries);
  expect(concern.check(all)).toEqual([]);
  const artifacts = concern.compile(all, () => undefined, owner).map((one) => ({ ...one, file: one.path }));
  const desired = concern.resources(artifacts);
  const endpoints = { signoz: { url: connection.url, apiKey: { $secret: 'KEY' } } };
  const { versions } = environment;
  const providers = concern.providers({ owner, endpoints, desired, versions, secrets: () => connection.apiKey });
  return makePlan({ owner, resources: desired, providers, remove: new Set(remove) });
}

const changes = ({ plan }: Planned): string[] =>
  plan.changes.map(({ action, address, differences }) =>
    [action, address, ...differences.map(({ label, before, after }) => `${label}: ${before} → ${after}`)].join(' '),
  );

it.runIf(dialectOf(version).facts.metricMetadata)(
  "SigNoz's metadata of a metric becomes the catalogue's, with the received type",
  async () => {
    const { metricMetadata } = signozClient(connection, version);
    const orders = metric('orders', 'Orders "paid"\nå');
    const name = orders.name;
    const waiting = await planned({ orders });
    expect(changes(waiting)).toEqual([]);
    expect(waiting.plan.notes).toEqual([
      `not yet: ${name}: SigNoz has not received '${name}' yet, and keeps no description before`,
    ]);

    const received = { type: 'sum', temporality: 'delta', isMonotonic: true };
    await metricMetadata.set(name, { ...received, description: 'Somebody’s', unit: '1' });
    const first = await planned({ orders });
    expect(changes(first)).toEqual([
      `update metric-metadata/orders description: Somebody’s → Orders "paid"\nå unit: 1 → {order}`,
    ]);
    for (const { provider, resource, live } of first.steps) if (resource && live) await provider.update(resource, live);
    expect(await metricMetadata.get(name)).toEqual({ ...received, description: 'Orders "paid"\nå', unit: '{order}' });
    const clean = await planned({ orders });
    expect([changes(clean), clean.plan.unchanged]).toEqual([[], { 'metric-metadata': 1 }]);

    // Without its definition nothing is changed, and the plan reports the kept metadata until that is acknowledged.
    const kept = async (...remove: readonly Address[]) => {
      const after = await planned({}, remove);
      const { plan, steps } = after;
      for (const { provider, live } of steps) if (live) await provider.delete(live);
      return [plan.kept.map(({ address }) => address), changes(after)];
    };
    expect(await kept()).toEqual([['metric-metadata/orders'], []]);
    expect(await kept('metric-metadata/orders')).toEqual([[], ['delete metric-metadata/orders']]);
    expect(await kept()).toEqual([[], []]);
    expect(await metricMetadata.get(name)).toMatchObject({ description: 'Orders "paid"\nå' });
  },
);
