import { type LiveContext, resolveSetting } from '@signoz-as-code/core';
import { type Endpoints, hosts } from '@signoz-as-code/platform';
import { asker, awaitArrival, newMarker, type Patience, sendHttp } from '@signoz-as-code/probe';

/** Why telemetry does not arrive; undefined when a marked span, metric and log arrived in ClickHouse. */
export type Proof = (patience: Omit<Patience, 'limit'>) => Promise<string | undefined>;

/**
 * Tail sampling keeps a trace for its decision_wait, and the batch processors and the exporters' queues add their
 * delays.
 */
const LIMIT_MS = 120_000;

/** Services that telemetry passes through: a collector can be healthy for days without a pipeline. */
const carriers: ReadonlySet<string> = new Set([hosts.collector, 'otel-sampler']);

/** Whether a rollout of these services may have interrupted telemetry. */
export function carriesTelemetry(names: readonly string[]): boolean {
  return names.some((name) => carriers.has(name));
}

/** The proof for an environment; undefined where it does not say where telemetry is sent or stored. */
export function proofOf(context: LiveContext<Endpoints>): Proof | undefined {
  const { otlp } = context.endpoints;
  const ask = asker(context.endpoints, context.secrets);
  if (otlp === undefined || ask === undefined) return undefined;
  const url = resolveSetting(otlp.http, context.secrets);
  return async (patience) => {
    const marker = newMarker();
    const refused = await sendHttp(url, marker);
    if (refused.length > 0) {
      return `${url} did not take ${refused.map(({ signal, reason }) => `${signal} (${reason})`).join(', ')}`;
    }
    const left = await awaitArrival(ask, marker, { ...patience, limit: LIMIT_MS });
    if (left.length === 0) return undefined;
    return `${url} took a marked span, metric and log, and ${left.join(' and ')} did not arrive in ClickHouse within ${LIMIT_MS / 1000} s`;
  };
}
