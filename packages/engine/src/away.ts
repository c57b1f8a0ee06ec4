import { type EnvironmentFile, type Lookup, messageOf } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, OtherVersionError } from '@signoz-as-code/signoz-client';
import { swarmId } from './servers.ts';

/** Asks a live system whether it answers. Throws an Error that names the system and why it does not. */
type Ask = () => Promise<unknown>;

/** How to ask each live system of an environment. */
export function systemsOf(
  { endpoints, versions }: Pick<EnvironmentFile<Endpoints>, 'endpoints' | 'versions'>,
  secrets: Lookup,
): Readonly<Record<keyof Pick<Endpoints, 'signoz' | 'clickhouse' | 'swarm'>, Ask>> {
  const { signoz, swarm } = endpoints;
  return {
    signoz: async () => signoz && connectSignoz(signoz, { secrets, versions }).version(),
    clickhouse: async () => {
      const { reachClickHouse } = await import('@signoz-as-code/retention/live');
      await reachClickHouse({ endpoints, secrets });
    },
    swarm: async () => swarm && swarmId(swarm.context),
  };
}

/**
 * The result of `first`. If it fails because its system does not answer, the others are asked too, and the error names
 * all that do not answer, so that the user can start them together. A server of another version counts as answering.
 */
export async function namingAllAway<Value>(first: () => Promise<Value>, others: readonly Ask[]): Promise<Value> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof OtherVersionError) throw error;
    const asked = await Promise.allSettled(others.map((ask) => ask()));
    const failures = [error, ...asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))];
    const messages = [...new Set(failures.map(messageOf))];
    throw messages.length === 1 ? error : new AggregateError(failures, messages.join('\n'));
  }
}
