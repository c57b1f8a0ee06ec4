import type { Json, Live, LiveContext, Provider, Resource } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import type { ClickHouse } from './clickhouse.ts';
import { agreed, same } from './hosts.ts';
import { type Room, retentionImpact } from './impact.ts';
import { retentionOf, TABLE_RETENTION } from './resources.ts';
import { restoringStatements } from './restore.ts';
import { longest } from './rules.ts';
import { settled } from './settled.ts';
import { type Measured, type Size, sizes } from './sizes.ts';
import { statementSql } from './sql/script.ts';
import {
  comparable,
  daysOfRule,
  everywhere,
  ruleOfFacts,
  ruleOfStatements,
  type TableFacts,
  type TableRule,
  tableFacts,
} from './tables-live.ts';

/**
 * The retention of SigNoz's tables. They are SigNoz's own, and a TTL has no room for a mark: a table is ours to set by
 * being named in an artifact, and what it has now is a value to be changed, never a stranger.
 */
export function tableRetentionProvider(context: LiveContext<Endpoints>, server: ClickHouse): Provider {
  const desired = context.desired.filter((resource) => resource.kind === TABLE_RETENTION);
  const tables = desired.map((resource) => resource.key);
  let measured: Measurements = { older: new Map(), moving: new Map() };
  const notes: string[] = [];

  async function read(): Promise<readonly Live[]> {
    if (tables.length === 0) return [];
    const rules = rulesOf(await tableFacts(server, tables), server, desired);
    measured = await measure(server, desired, rules);
    notes.splice(0, notes.length, ...(await missingVolumes(server, desired)));
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
      const missing = await missingVolumes(server, [resource]);
      if (missing.length > 0) throw new Error(missing.join('; '));
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
            size: measured.older.get(after.key),
            moving: measured.moving.get(after.key),
            room: measured.room,
          }),
    notes: () => notes,
    label: ([first = '', ...rest]) => [LABELS[first] ?? first, ...rest].join(' · '),
  };
}

const KEPT = (title: string): string =>
  `${title}: a definition that is gone changes nothing in ClickHouse; the table keeps its TTL, and with it its data`;

const LABELS: Readonly<Record<string, string>> = {
  expires: 'age counted from',
  keep: 'kept',
  moved: 'moved',
  also: 'TTL also',
  newRows: 'new rows kept',
  rules: 'new rows kept otherwise',
  newRowsMoved: 'new rows moved after',
  storage: 'storage policy',
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
    const perRow = retentionOf(resource).statements.some(({ is }) => is === 'modify-default');
    if (perRow && there.some((fact) => fact.daysDefault === '')) {
      missing.push(`${resource.key} has no column _retention_days`);
    }
    const wanted = ruleOfStatements(retentionOf(resource));
    const said = there.map((fact) => ({ host: fact.host, value: comparable(ruleOfFacts(fact), wanted) }));
    rules.set(resource.key, agreed(said)!);
  }
  if (missing.length > 0) {
    throw new Error(`ClickHouse at ${server.url}: ${missing.join('; ')}. Run the schema migrator of v0.129.12 first`);
  }
  return rules;
}

/** What is there, by table: how much is older than the new period, and how much than the new move. */
interface Measurements {
  readonly older: ReadonlyMap<string, Size>;
  readonly moving: ReadonlyMap<string, Size>;
  readonly room?: Room | undefined;
}

/**
 * Sizes of the tables whose rule will change; none are asked for when nothing will. Sizes only explain a change, so
 * that a failure to get them is said in its impact and hinders nothing.
 */
async function measure(
  server: ClickHouse,
  desired: readonly Resource[],
  rules: ReadonlyMap<string, TableRule>,
): Promise<Measurements> {
  const changing = desired.filter(
    (resource) => !same(rules.get(resource.key), ruleOfStatements(retentionOf(resource))),
  );
  const older: Measured[] = [];
  const moving: Measured[] = [];
  for (const resource of changing) {
    const { statements } = retentionOf(resource);
    const ttl = statements.find(({ is }) => is === 'modify-ttl' || is === 'modify-ttl-by-row');
    if (ttl === undefined || !('from' in ttl)) continue;
    const { from, graceSeconds = 0 } = ttl;
    const days = daysOfRule(ruleOfStatements({ statements }));
    const keep = ttl.is === 'modify-ttl' ? ttl.keepSeconds : (days === undefined ? 0 : longest(days)) * 86_400;
    older.push({ table: resource.key, from, limit: keep + graceSeconds });
    if (ttl.is !== 'modify-ttl' || ttl.move === undefined) continue;
    moving.push({ table: resource.key, from, limit: ttl.move.afterSeconds + graceSeconds });
  }
  try {
    if (older.length === 0) return { older: new Map(), moving: new Map() };
    return {
      older: await sizes(server, older),
      moving: await sizes(server, moving),
      room: (await server.rows<Room>(roomQuery(server)))[0],
    };
  } catch {
    return { older: new Map(), moving: new Map() };
  }
}

/** A bucket says that it has room without end: only the servers' own disks count. */
function roomQuery(server: ClickHouse): string {
  return `
    SELECT toFloat64(min(free)) AS free, toFloat64(toUnixTimestamp(now())) AS now
    FROM (
      SELECT hostName() AS host, sum(free_space) AS free
      FROM ${everywhere(server, 'system.disks')} WHERE type = 'Local' GROUP BY host
    )`;
}

interface VolumeRow {
  readonly host: string;
  readonly policy: string;
  readonly volumes: readonly string[];
}

/** What hinders a move: hosts without the volume that these resources want parts to move to. Asked only where one does. */
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
  const rows = await server.rows<VolumeRow>(`
    SELECT hostName() AS host, policy_name AS policy, groupArray(volume_name) AS volumes
    FROM ${everywhere(server, 'system.storage_policies')} GROUP BY host, policy ORDER BY host, policy`);
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
