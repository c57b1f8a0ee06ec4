import { setTimeout as sleep } from 'node:timers/promises';
import {
  fields,
  type Impact,
  type Json,
  type Live,
  type LiveContext,
  numberForm,
  type Provider,
  type Resource,
  textForm,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { dataDeleted } from '@signoz-as-code/platform';
import type { ClickHouse } from './clickhouse.ts';
import { amountText, day } from './impact.ts';
import { periodText } from './period.ts';
import { OVERDUE_PARTITIONS, partitionsOf, TABLE_RETENTION } from './resources.ts';
import type { OverduePartitions } from './schema/partitions.generated.ts';
import { bound, onShards } from './sizes.ts';
import { literal } from './sql/lex.ts';
import { onCluster } from './sql/script.ts';
import { everywhere } from './tables-live.ts';

/** How long replicas may still show a partition that was dropped. */
const SHOWN_MS = 30_000;

/** A partition whose rows were all to be gone under the periods that hold now, and were written under a longer one. */
interface Partition {
  readonly table: string;
  /** As in system.parts. */
  readonly id: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of its rows; seconds since 1970. */
  readonly oldest: number;
  readonly newest: number;
  /** The days its rows were written with. */
  readonly days: number;
  /** Whether merges leave the number of its rows as it is. */
  readonly isCounted: boolean;
}
/** ClickHouse has 1 for true. */
const partition = fields({
  table: textForm,
  id: textForm,
  rows: numberForm,
  bytes: numberForm,
  oldest: numberForm,
  newest: numberForm,
  days: numberForm,
  isCounted: numberForm,
});

/** What is compared: table → partition → what is in it. A partition that is not there is not to be dropped. */
type Overdue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Partitions of the logs tables that a shorter period leaves behind, because each row keeps the days it was written
 * with. Dropped are those that the plan named, by their ids, and no others.
 */
export function overduePartitionsProvider(context: LiveContext<Endpoints>, server: ClickHouse): Provider {
  const desired = context.desired.filter(({ kind }) => kind === OVERDUE_PARTITIONS);
  let found: readonly Partition[] = [];

  const read = async (): Promise<readonly Live[]> => {
    const lives = await Promise.all(
      desired.map(async (resource): Promise<readonly [Live, readonly Partition[]]> => {
        const partitions = await overdue(server, partitionsOf(resource));
        const live = {
          id: resource.key,
          key: resource.key,
          title: resource.title,
          spec: json(partitionsOf(resource), partitions),
        };
        return [live, partitions];
      }),
    );
    found = lives.flatMap(([, partitions]) => partitions);
    return lives.map(([live]) => live);
  };

  const update = async (resource: Resource, live: Live): Promise<void> => {
    const { cluster, ...about } = partitionsOf(resource);
    const planned = live.spec as Overdue;
    const now = await overdue(server, about);
    const named = (partition: Partition): string | undefined => planned[partition.table]?.[partition.id];
    const other = now.filter((partition) => named(partition) !== undefined && named(partition) !== contents(partition));
    if (other.length > 0) {
      throw new Error(
        `ClickHouse at ${server.url}: ${other.map((one) => `partition ${one.id} of ${one.table} has ${contents(one)} now, the plan says ${named(one)}`).join('; ')}. Nothing was dropped: plan again`,
      );
    }
    const dropped = now.filter((partition) => named(partition) !== undefined);
    await server.run(
      dropped.map(
        ({ table, id }) =>
          // The plan has said how large it is, which is what ClickHouse's own limit is to make sure of.
          `ALTER TABLE ${table}${onCluster(cluster)} DROP PARTITION ID ${literal(id)} SETTINGS max_partition_size_to_drop = 0`,
      ),
    );
    await gone(server, dropped);
  };

  return {
    kind: OVERDUE_PARTITIONS,
    effects: [dataDeleted],
    after: [TABLE_RETENTION],
    manyAtOnce: true,
    read,
    // A change of the tables before it, in the same apply, may leave fewer of them: the drop holds on to what was planned.
    current: async (live) => live,
    normalize: (resource) => json(partitionsOf(resource), []),
    create: async () => undefined,
    update,
    delete: async () => undefined,
    keepReason: ({ title }) => `${title}: nothing is dropped any more`,
    impact: ({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : dropImpacts(before.spec as Overdue, found, partitionsOf(after)),
    label: ([table = '', id]) => (id === undefined ? table : `partition ${id} of ${table}`),
  };
}

function json({ tables }: OverduePartitions, partitions: readonly Partition[]): Json {
  const byTable = Map.groupBy(partitions, ({ table }) => table);
  return Object.fromEntries(
    tables.map(({ table }) => [
      table,
      Object.fromEntries((byTable.get(table) ?? []).map((one) => [one.id, contents(one)])),
    ]),
  );
}

/** What of a partition the plan holds on to: rows that have come since are not what was reviewed. */
function contents({ rows, oldest, newest, days, isCounted }: Partition): string {
  const first = day(oldest);
  const when = first === day(newest) ? first : `${first} to ${day(newest)}`;
  const what = `rows of ${when}, written to be kept ${periodText(days * 86_400)}`;
  return isCounted ? `${new Intl.NumberFormat('en-US').format(rows)} ${what}` : what;
}

function dropImpacts(planned: Overdue, found: readonly Partition[], { signal, days }: OverduePartitions): Impact[] {
  const concerned = Object.keys(planned).filter((table) => Object.keys(planned[table]!).length > 0);
  return concerned.map((table): Impact => {
    const own = found.filter((partition) => partition.table === table);
    const sum = (of: (partition: Partition) => number): number => own.reduce((total, one) => total + of(one), 0);
    const oldest = Math.min(...own.map((one) => one.oldest));
    const newest = Math.max(...own.map((one) => one.newest));
    return {
      effect: 'data-deleted',
      subject: signal,
      text: `${table}: ${own.length} ${own.length === 1 ? 'partition is' : 'partitions are'} dropped with ${amountText({
        rows: sum((one) => one.rows),
        bytes: sum((one) => one.bytes),
      })}, of ${day(oldest)} to ${day(newest)}: all of it is older than ${periodText(days * 86_400)}`,
    };
  });
}

/** The partitions concerned, sorted. One query, which reads the bounds that parts keep of their rows, and no column. */
function overdue(server: ClickHouse, { days, tables }: Omit<OverduePartitions, 'cluster'>): Promise<Partition[]> {
  if (tables.length === 0) return Promise.resolve([]);
  const partitions = tables.map(
    ({ table, from, graceSeconds = 0 }) => `
      SELECT ${literal(table)} AS name, _partition_id AS partition, count() AS part_rows, max(_retention_days) AS written_for,
        toUInt64(toUnixTimestamp(${bound(from, 'min')})) AS first, toUInt64(toUnixTimestamp(${bound(from, 'max')})) AS last,
        toUInt64(${days * 86_400 + graceSeconds}) AS max_age
      FROM ${onShards(server, table)} GROUP BY partition`,
  );
  const names = tables.map(({ table }) => literal(table)).join(', ');
  return server
    .rows(
      `
    SELECT t.name AS table, t.partition AS id, toFloat64(t.part_rows) AS rows, toFloat64(p.part_bytes) AS bytes,
      toFloat64(t.first) AS oldest, toFloat64(t.last) AS newest, toFloat64(t.written_for) AS days,
      p.engine NOT LIKE '%Replacing%' AS isCounted
    FROM (${partitions.join('\n      UNION ALL')}
    ) AS t
    LEFT JOIN (
      SELECT concat(database, '.', table) AS name, partition_id AS partition, sum(bytes_on_disk) AS part_bytes, any(engine) AS engine
      FROM ${onShards(server, 'system.parts')} WHERE active AND name IN (${names}) GROUP BY name, partition
    ) AS p ON t.name = p.name AND t.partition = p.partition
    WHERE t.written_for > ${days} AND t.last + t.max_age <= toUnixTimestamp(now())
    ORDER BY table, id`,
      partition,
    )
    .then((rows) => rows.map((row) => ({ ...row, isCounted: Boolean(row.isCounted) })));
}

/** Returns when no host has any of these any more. Throws naming what is left where when that takes too long. */
async function gone(server: ClickHouse, dropped: readonly Partition[]): Promise<void> {
  if (dropped.length === 0) return;
  const pairs = dropped.map(({ table, id }) => `(${literal(table)}, ${literal(id)})`).join(', ');
  const began = performance.now();
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    const left = await server.rows(
      `
      SELECT DISTINCT hostName() AS host, concat(database, '.', table) AS table, partition_id AS id
      FROM ${everywhere(server, 'system.parts')}
      WHERE active AND (concat(database, '.', table), partition_id) IN (${pairs}) ORDER BY host, table, id`,
      fields({ host: textForm, table: textForm, id: textForm }),
    );
    if (left.length === 0) return;
    if (performance.now() - began > SHOWN_MS) {
      throw new Error(
        `ClickHouse at ${server.url}: dropping was accepted, but ${left.map(({ host, table, id }) => `${host} still has partition ${id} of ${table}`).join('; ')}`,
      );
    }
    await sleep(pause, undefined, server.signal === undefined ? {} : { signal: server.signal });
  }
}
