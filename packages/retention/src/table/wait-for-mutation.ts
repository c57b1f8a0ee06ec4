import { setTimeout as sleep } from 'node:timers/promises';
import { fields, NotWorkingError, type Resource, textForm } from '@signoz-as-code/core';
import type { ClickHouse } from '../clickhouse.ts';
import { same } from '../hosts.ts';
import { literal } from '../sql/lex.ts';
import { retentionOf } from './artifact.ts';
import { comparable, everywhere, ruleOfFacts, ruleOfStatements, tableFacts } from './rule.ts';
import { onCluster } from './script.ts';

/** How long replicas may take to show an accepted ALTER. */
const SHOWN_MS = 30_000;
/** How long an apply waits for a mutation, which continues in ClickHouse in any case. */
const MUTATION_MS = 600_000;

/**
 * Resolves when every host has the rule and its mutations are done. Throws an Error with the state when that takes too
 * long, and when a mutation was killed: it leaves no trace, and parts keep their expiry.
 */
export async function waitForMutation(server: ClickHouse, resource: Resource): Promise<void> {
  const wanted = ruleOfStatements(retentionOf(resource));
  const began = performance.now();
  const seen = new Map<string, Set<string>>();
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
    const busy = facts.filter((fact) => fact.recalculating.length > 0);
    for (const { host, recalculating } of busy) seen.set(host, new Set([...(seen.get(host) ?? []), ...recalculating]));
    if (facts.length > 0 && different.length === 0 && busy.length === 0) {
      await requireDone(server, resource, seen);
      return;
    }
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

/** Throws an Error that names the hosts on which one of these mutations is neither done nor unfinished. */
async function requireDone(
  server: ClickHouse,
  { key: table }: Resource,
  mutations: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  if (mutations.size === 0) return;
  const ids = [...new Set([...mutations.values()].flatMap((own) => [...own]))].map(literal).join(', ');
  const known = await server.rows(
    `
    SELECT hostName() AS host, mutation_id AS id
    FROM ${everywhere(server, 'system.mutations')}
    WHERE is_done AND concat(database, '.', table) = ${literal(table)} AND mutation_id IN (${ids})`,
    fields({ host: textForm, id: textForm }),
  );
  const killed = [...mutations].flatMap(([host, own]) =>
    [...own].every((id) => known.some((one) => one.host === host && one.id === id)) ? [] : [host],
  );
  if (killed.length === 0) return;
  throw new NotWorkingError(
    `ClickHouse at ${server.url}: the TTL of ${table} is set, but computing the expiry of its parts was stopped on ${killed.sort().join(', ')} (KILL MUTATION): parts may still hold the old expiry. \`plan\` does not show that. Run \`ALTER TABLE ${table}${onCluster(server.cluster)} MATERIALIZE TTL\` to compute it again`,
  );
}
