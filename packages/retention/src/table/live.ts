import {
  fields,
  type Json,
  type KindContext,
  type KindLive,
  type Live,
  listOf,
  numberForm,
  type Resource,
  textForm,
} from '@signoz-as-code/core';
import { COLD_DAYS_COLUMN, DAYS_COLUMN } from '../catalogue.ts';
import type { ClickHouse } from '../clickhouse.ts';
import { agreed, same } from '../hosts.ts';
import { type Room, retentionImpact, signalOf } from '../impact.ts';
import type { RetentionServers } from '../servers.ts';
import { settingsNotCompared } from '../setting/not-compared.ts';
import { type Measured, sizes, unmeasured } from '../sizes.ts';
import { expiresText, keepText } from '../ttl.ts';
import { retentionOf } from './artifact.ts';
import { longest } from './days.ts';
import { restoringStatements } from './restore.ts';
import {
  comparable,
  daysOfRule,
  everywhere,
  ruleOfFacts,
  ruleOfStatements,
  type TableFacts,
  type TableRule,
  tableFacts,
} from './rule.ts';
import type { Statement } from './schema/artifact.generated.ts';
import { statementSql } from './script.ts';
import { json, kept } from './shape.ts';
import { waitForMutation } from './wait-for-mutation.ts';

/**
 * The retention of SigNoz's tables. They belong to SigNoz, and a TTL has no room for a mark. An artifact that names a
 * table makes its retention ours to set; the current one is a value to change, never a foreign resource.
 */
export function tableLive(context: KindContext<RetentionServers>): KindLive {
  const server = context.client.clickhouse;
  const desired = context.wanted('table-retention');
  const tables = desired.map((resource) => resource.key);
  let measured: Measurements = { sizes: new Map(), notes: [] };
  const notes: string[] = [];

  async function read(): Promise<readonly Live[]> {
    if (tables.length === 0) return [];
    const rules = rulesOf(await tableFacts(server, tables), server, desired);
    measured = await measure(server, desired, rules);
    notes.splice(0, notes.length, ...(await missingVolumes(server, desired)), ...measured.notes);
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

  /** The rule alone, without mutations that finish by themselves. */
  async function current(live: Live): Promise<Live> {
    const resource = desired.filter(({ key }) => key === live.id);
    const rule = rulesOf(await tableFacts(server, [live.id]), server, resource).get(live.id)!;
    const { recalculating: _, ...now } = rule;
    const { recalculating } = live.spec as TableRule;
    return { ...live, spec: json(recalculating === undefined ? now : { ...now, recalculating }) };
  }

  async function apply(resource: Resource, before: TableRule | undefined): Promise<void> {
    const { statements } = retentionOf(resource);
    const { recalculating: _, ...rule } = before ?? {};
    if (before === undefined || !same(rule, ruleOfStatements({ statements }))) {
      const missing = await missingVolumes(server, [resource]);
      if (missing.length > 0) throw new Error(missing.join('; '));
      await server.run(statements.map(statementSql));
    }
    await waitForMutation(server, resource);
  }

  return {
    read,
    current,
    create: (resource) => apply(resource, undefined),
    update: (resource, live) => apply(resource, live.spec as TableRule),
    delete: async (live) => {
      throw new Error(kept(live));
    },
    impact: ({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : retentionImpact({
            table: after.key,
            before: before.spec as TableRule,
            after: ruleOfStatements(retentionOf(after)),
            materialize: materializes(after),
            size: undefined,
            ...measured.sizes.get(after.key),
            room: measured.room,
            // Log records carry their days; their definition cannot recalculate.
            canRecalculate: signalOf(after.key) !== 'logs',
            drops: context.wanted('overdue-partitions').length > 0,
          }),
    notes: () => [...notes, ...settingsNotCompared(context)],
  };
}

function materializes(resource: Resource): boolean {
  return retentionOf(resource).statements.some((statement) => statement.is === 'modify-ttl' && statement.materialize);
}

/** The rule of each table. Throws when a table does not exist or cannot have the wanted rule. */
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
    const perRow = retentionOf(resource).statements.some(({ is }) => is === 'modify-default');
    if (perRow && there.some((fact) => fact.daysDefault === '')) {
      missing.push(`${resource.key} has no column _retention_days`);
    }
    const wanted = ruleOfStatements(retentionOf(resource));
    const said = there.map((fact) => ({ host: fact.host, value: comparable(ruleOfFacts(fact), wanted) }));
    rules.set(resource.key, agreed(said)!);
  }
  if (missing.length > 0) {
    throw new Error(
      `ClickHouse at ${server.url}: ${missing.join('; ')}. Run the schema migrator of the collector's release first; if it did run, the user of live.clickhouse may not see them`,
    );
  }
  return rules;
}

/** The existing rows, by table, each in the form of {@link retentionImpact}. */
interface Measurements {
  readonly sizes: ReadonlyMap<string, Pick<Change, Limit>>;
  readonly room?: Room | undefined;
  /** Why the sizes could not be found out. */
  readonly notes: readonly string[];
}

type Change = Parameters<typeof retentionImpact>[0];
type Limit = 'size' | 'written' | 'moving';

/**
 * Sizes of the tables whose rule will change; no query when none will. A failure blocks nothing: a change with unknown
 * sizes is reported as one that may delete.
 */
async function measure(
  server: ClickHouse,
  desired: readonly Resource[],
  rules: ReadonlyMap<string, TableRule>,
): Promise<Measurements> {
  const asked = desired.flatMap((resource) => {
    const before = rules.get(resource.key)!;
    const after = ruleOfStatements(retentionOf(resource));
    return same(before, after) ? [] : limitsOf(retentionOf(resource).statements, after);
  });
  try {
    if (asked.length === 0) return { sizes: new Map(), notes: [] };
    const found = await sizes(
      server,
      asked.map(({ measured }) => measured),
    );
    const all = asked.map(({ limit, measured: { table } }, index) => ({ table, limit, size: found[index]! }));
    return {
      sizes: new Map(
        [...Map.groupBy(all, ({ table }) => table)].map(([table, own]) => [
          table,
          Object.fromEntries(own.map(({ limit, size }) => [limit, size])) as unknown as Pick<Change, Limit>,
        ]),
      ),
      room: (await server.rows(roomQuery(server), room))[0],
      notes: [],
    };
  } catch (error) {
    return { sizes: new Map(), notes: [unmeasured(error)] };
  }
}

/** The relevant ages for a change of a table's rule. A Distributed table has no rows of its own, and no TTL. */
function limitsOf(
  statements: readonly Statement[],
  after: TableRule,
): readonly { readonly limit: Limit; readonly measured: Measured }[] {
  const ttl = statements.find(({ is }) => is === 'modify-ttl' || is === 'modify-ttl-by-row');
  if (ttl === undefined || !('from' in ttl)) return [];
  const { table, from, graceSeconds = 0 } = ttl;
  const expires = expiresText(from);
  const one = (limit: Limit, measured: Omit<Measured, 'table' | 'from'>) => [
    { limit, measured: { table, from, ...measured } },
  ];
  if (ttl.is === 'modify-ttl-by-row') {
    const days = daysOfRule(after);
    const movedAfter = keepText({ seconds: graceSeconds, daysColumn: COLD_DAYS_COLUMN });
    const move = ttl.moveTo === undefined ? {} : { move: `${movedAfter} after ${expires}` };
    return [
      ...one('size', { limit: graceSeconds, daysColumn: DAYS_COLUMN, ...move }),
      ...(days === undefined ? [] : one('written', { limit: longest(days) * 86_400 + graceSeconds })),
    ];
  }
  const moves = ttl.move === undefined ? undefined : ttl.move.afterSeconds + graceSeconds;
  const move = moves === undefined ? {} : { move: `${keepText({ seconds: moves })} after ${expires}` };
  return [
    ...one('size', { limit: ttl.keepSeconds + graceSeconds, anew: ttl.materialize, ...move }),
    ...(moves === undefined ? [] : one('moving', { limit: moves })),
  ];
}

const room = fields({ free: numberForm, now: numberForm });

/** A bucket reports unlimited space: only the servers' own disks count. */
function roomQuery(server: ClickHouse): string {
  return `
    SELECT toFloat64(min(free)) AS free, toFloat64(toUnixTimestamp(now())) AS now
    FROM (
      SELECT hostName() AS host, sum(free_space) AS free
      FROM ${everywhere(server, 'system.disks')} WHERE type = 'Local' GROUP BY host
    )`;
}

const volumeRow = fields({ host: textForm, policy: textForm, volumes: listOf(textForm) });

/** What prevents a move: hosts without the wanted volume. Only asked where a resource moves parts. */
async function missingVolumes(server: ClickHouse, desired: readonly Resource[]): Promise<string[]> {
  const wanted = new Set(
    desired.flatMap((resource) => {
      const { statements } = retentionOf(resource);
      const policy = statements.find(({ is }) => is === 'modify-storage');
      const volume = statements.flatMap((statement) =>
        statement.is === 'modify-ttl'
          ? (statement.move?.volume ?? [])
          : statement.is === 'modify-ttl-by-row'
            ? (statement.moveTo ?? [])
            : [],
      )[0];
      return policy?.is === 'modify-storage' && volume !== undefined ? [`${policy.policy}/${volume}`] : [];
    }),
  );
  if (wanted.size === 0) return [];
  const rows = await server.rows(
    `
    SELECT hostName() AS host, policy_name AS policy, groupArray(volume_name) AS volumes
    FROM ${everywhere(server, 'system.storage_policies')} GROUP BY host, policy ORDER BY host, policy`,
    volumeRow,
  );
  const hosts = [...new Set(rows.map(({ host }) => host))];
  return [...wanted].sort().flatMap((name) => {
    const [policy, volume] = name.split('/') as [string, string];
    const without = hosts.filter(
      (host) => !rows.some((row) => row.host === host && row.policy === policy && row.volumes.includes(volume)),
    );
    return without.length === 0
      ? []
      : [
          `ClickHouse at ${server.url}: the storage policy '${policy}' with a volume '${volume}' is not there on ${without.join(', ')}; deploy the stack with clickhouse.cold first`,
        ];
  });
}
