import { setTimeout as sleep } from 'node:timers/promises';
import type { Resource } from '@signoz-as-code/core';
import type { ClickHouse } from '../clickhouse.ts';
import { same } from '../hosts.ts';
import { retentionOf } from './artifact.ts';
import { comparable, ruleOfFacts, ruleOfStatements, tableFacts } from './rule.ts';

/** How long replicas may take to show an accepted ALTER. */
const SHOWN_MS = 30_000;
/** How long an apply waits for a mutation, which continues in ClickHouse in any case. */
const MUTATION_MS = 600_000;

/**
 * Resolves when every host has the rule and no mutation is left. Throws an Error with the state when that takes too
 * long.
 */
export async function waitForMutation(server: ClickHouse, resource: Resource): Promise<void> {
  const wanted = ruleOfStatements(retentionOf(resource));
  const began = performance.now();
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    const facts = await tableFacts(server, [resource.key]);
    const failed = facts.find((fact) => fact.failure !== '');
    if (failed !== undefined) {
      throw new Error(
        `ClickHouse at ${server.url}: the TTL of ${resource.key} is set, but computing the expiry of its parts fails on ${failed.host}: ${failed.failure}`,
      );
    }
    const different = facts.filter((fact) => {
      const { recalculating: _, ...rule } = comparable(ruleOfFacts(fact), wanted);
      return !same(rule, wanted);
    });
    const busy = facts.filter((fact) => fact.recalculating > 0);
    if (facts.length > 0 && different.length === 0 && busy.length === 0) return;
    const waited = performance.now() - began;
    if (different.length > 0 && waited > SHOWN_MS) {
      throw new Error(
        `ClickHouse at ${server.url}: the statements for ${resource.key} were accepted, but ${different
          .map((fact) => `${fact.host} has ${JSON.stringify(comparable(ruleOfFacts(fact), wanted))}`)
          .join(', ')}; wanted ${JSON.stringify(wanted)}`,
      );
    }
    if (facts.length === 0 || waited > MUTATION_MS) {
      throw new Error(
        `ClickHouse at ${server.url}: the TTL of ${resource.key} is set; parts on ${busy.map((fact) => fact.host).join(', ')} still hold the old expiry. ClickHouse goes on with it (system.mutations); plan again to see whether it is done`,
      );
    }
    await sleep(pause, undefined, server.signal === undefined ? {} : { signal: server.signal });
  }
}
