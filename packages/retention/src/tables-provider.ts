import { setTimeout as sleep } from 'node:timers/promises';
import type { Json, Live, LiveContext, Provider, Resource } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import type { ClickHouse } from './clickhouse.ts';
import { agreed, same } from './hosts.ts';
import { retentionImpact } from './impact.ts';
import { retentionOf, TABLE_RETENTION } from './resources.ts';
import { restoringStatements } from './restore.ts';
import { type Size, sizes } from './sizes.ts';
import { statementSql } from './sql/script.ts';
import { ruleOfFacts, ruleOfStatements, type TableFacts, type TableRule, tableFacts } from './tables-live.ts';

/** How long replicas may take to show an ALTER that was accepted. */
const SHOWN_MS = 30_000;
/** How long an apply waits for a mutation; it goes on in ClickHouse whatever happens here. */
const MUTATION_MS = 600_000;

/**
 * The retention of SigNoz's tables. They are SigNoz's own, and a TTL has no room for a mark: a table is ours to set by
 * being named in an artifact, and what it has now is a value to be changed, never a stranger.
 */
export function tableRetentionProvider(context: LiveContext<Endpoints>, server: ClickHouse): Provider {
  const desired = context.desired.filter((resource) => resource.kind === TABLE_RETENTION);
  const tables = desired.map((resource) => resource.key);
  let measured: ReadonlyMap<string, Size> = new Map();

  async function read(): Promise<readonly Live[]> {
    if (tables.length === 0) return [];
    const rules = rulesOf(await tableFacts(server, tables), server, desired);
    measured = await measure(server, desired, rules);
    return desired.map((resource) => {
      const table = resource.key;
      const rule = rules.get(table)!;
      return {
        id: table,
        key: table,
        title: `retention of ${table}`,
        spec: json(rule),
        restorable: restoringStatements(retentionOf(resource), rule) as unknown as Json | undefined,
      };
    });
  }

  async function apply(resource: Resource, before: TableRule | undefined): Promise<void> {
    const { statements } = retentionOf(resource);
    const { recalculating: _, ...rule } = before ?? {};
    if (before === undefined || !same(rule, ruleOfStatements({ statements }))) {
      await server.run(statements.map(statementSql));
    }
    await settled(server, resource);
  }

  return {
    kind: TABLE_RETENTION,
    after: [],
    manyAtOnce: true,
    read,
    normalize: (resource) => json(ruleOfStatements(retentionOf(resource))),
    create: (resource) => apply(resource, undefined),
    update: (resource, live) => apply(resource, live.spec as TableRule),
    delete: async (live) => {
      throw new Error(KEPT(live.title));
    },
    keepReason: (live) => KEPT(live.title),
    impact: ({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : retentionImpact({
            table: after.key,
            before: before.spec as TableRule,
            after: ruleOfStatements(retentionOf(after)),
            materialize: materializes(after),
            size: measured.get(after.key),
          }),
    label: (path) => LABELS[path[0] ?? ''] ?? path.join('.'),
  };
}

const KEPT = (title: string): string =>
  `${title}: a definition that is gone changes nothing in ClickHouse; the table keeps its TTL, and with it its data`;

const LABELS: Readonly<Record<string, string>> = {
  expires: 'age counted from',
  keep: 'kept',
  also: 'TTL also',
  newRows: 'new rows kept',
  recalculating: 'under way',
};

function json(rule: TableRule): Json {
  return { ...rule } as Json;
}

function materializes(resource: Resource): boolean {
  return retentionOf(resource).statements.some((statement) => statement.is === 'modify-ttl' && statement.materialize);
}

/** The rule of each table. Throws when one is not there or cannot carry what the artifact asks of it. */
function rulesOf(
  facts: readonly TableFacts[],
  server: ClickHouse,
  desired: readonly Resource[],
): ReadonlyMap<string, TableRule> {
  const byTable = Map.groupBy(facts, (fact) => fact.table);
  const hosts = new Set(facts.map((fact) => fact.host));
  const missing: string[] = [];
  const rules = new Map<string, TableRule>();
  for (const resource of desired) {
    const there = byTable.get(resource.key) ?? [];
    const without = [...hosts].filter((host) => !there.some((fact) => fact.host === host));
    if (there.length === 0 || without.length > 0) {
      missing.push(`there is no table ${resource.key}${there.length === 0 ? '' : ` on ${without.join(', ')}`}`);
      continue;
    }
    const perRow = retentionOf(resource).statements.some((statement) => statement.is !== 'modify-ttl');
    if (perRow && there.some((fact) => fact.daysDefault === '')) {
      missing.push(`${resource.key} has no column _retention_days`);
    }
    rules.set(resource.key, agreed(there.map((fact) => ({ host: fact.host, value: ruleOfFacts(fact) })))!);
  }
  if (missing.length > 0) {
    throw new Error(`ClickHouse at ${server.url}: ${missing.join('; ')}. Run the schema migrator of v0.129.12 first`);
  }
  return rules;
}

/**
 * Sizes of the tables whose rule will change; none are asked for when nothing will. Sizes only explain a change, so
 * that a failure to get them is said in its impact and hinders nothing.
 */
async function measure(
  server: ClickHouse,
  desired: readonly Resource[],
  rules: ReadonlyMap<string, TableRule>,
): Promise<ReadonlyMap<string, Size>> {
  const changing = desired.filter(
    (resource) => !same(rules.get(resource.key), ruleOfStatements(retentionOf(resource))),
  );
  const measured = changing.flatMap((resource) => {
    const { statements } = retentionOf(resource);
    const days = statements.find((statement) => statement.is === 'modify-default')?.days;
    const ttl = statements.find((statement) => statement.is !== 'modify-default');
    if (ttl === undefined) return [];
    const keep = ttl.is === 'modify-ttl' ? ttl.keepSeconds : (days ?? 0) * 86_400;
    return [{ table: resource.key, from: ttl.from, limit: keep + (ttl.graceSeconds ?? 0) }];
  });
  try {
    return await sizes(server, measured);
  } catch {
    return new Map();
  }
}

/** Returns when every host shows the rule and no mutation is left. Throws saying where it stands when that takes too long. */
async function settled(server: ClickHouse, resource: Resource): Promise<void> {
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
      const { recalculating: _, ...rule } = ruleOfFacts(fact);
      return !same(rule, wanted);
    });
    const busy = facts.filter((fact) => fact.recalculating > 0);
    if (facts.length > 0 && different.length === 0 && busy.length === 0) return;
    const waited = performance.now() - began;
    if (different.length > 0 && waited > SHOWN_MS) {
      throw new Error(
        `ClickHouse at ${server.url}: the statements for ${resource.key} were accepted, but ${different
          .map((fact) => `${fact.host} has ${JSON.stringify(ruleOfFacts(fact))}`)
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
