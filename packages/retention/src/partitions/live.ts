import { setTimeout as sleep } from 'node:timers/promises';
import {
  fields,
  type Impact,
  type KindContext,
  type KindLive,
  type Live,
  numberForm,
  type Resource,
  textForm,
} from '@signoz-as-code/core';
import type { ClickHouse } from '../clickhouse.ts';
import { amountText, day } from '../impact.ts';
import { periodText } from '../period.ts';
import type { RetentionServers } from '../servers.ts';
import { bound, onShards } from '../sizes.ts';
import { literal } from '../sql/lex.ts';
import { everywhere } from '../table/rule.ts';
import { onCluster } from '../table/script.ts';
import { partitionsOf } from './artifact.ts';
import type { OverduePartitions } from './schema/artifact.generated.ts';
import { contents, json, type Overdue, type Partition } from './shape.ts';

/** How long replicas may still show a dropped partition. */
const SHOWN_MS = 30_000;

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

/**
 * Partitions of the logs tables that remain after a shortened period, because each row keeps the days with which it was
 * written. Only the partitions that the plan named by id are dropped.
 */
export function partitionsLive(context: KindContext<RetentionServers>): KindLive {
  const server = context.client.clickhouse;
  const desired = context.wanted('overdue-partitions');
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
          // The plan has shown its size, which is the purpose of ClickHouse's own limit.
          `ALTER TABLE ${table}${onCluster(cluster)} DROP PARTITION ID ${literal(id)} SETTINGS max_partition_size_to_drop = 0`,
      ),
    );
    await gone(server, dropped);
  };

  return {
    read,
    // An earlier change of the tables in the same apply may leave fewer of them: the drop uses the planned list.
    current: async (live) => live,
    create: async () => undefined,
    update,
    delete: async () => undefined,
    impact: ({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : dropImpacts(before.spec as Overdue, found, partitionsOf(after)),
  };
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

/** These partitions, sorted. One query, which reads the bounds of rows that parts store, and no column. */
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

/**
 * Resolves when no host has any of these any more. Throws an Error that names the remaining ones when that takes too
 * long. A part without rows may stand for dropped ones until no query reads them.
 */
async function gone(server: ClickHouse, dropped: readonly Partition[]): Promise<void> {
  if (dropped.length === 0) return;
  const pairs = dropped.map(({ table, id }) => `(${literal(table)}, ${literal(id)})`).join(', ');
  const began = performance.now();
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    const left = await server.rows(
      `
      SELECT DISTINCT hostName() AS host, concat(database, '.', table) AS place, partition_id AS id
      FROM ${everywhere(server, 'system.parts')}
      WHERE active AND rows > 0 AND (place, id) IN (${pairs}) ORDER BY host, place, id`,
      fields({ host: textForm, place: textForm, id: textForm }),
    );
    if (left.length === 0) return;
    if (performance.now() - began > SHOWN_MS) {
      throw new Error(
        `ClickHouse at ${server.url}: dropping was accepted, but ${left.map(({ host, place, id }) => `${host} still has partition ${id} of ${place}`).join('; ')}`,
      );
    }
    await sleep(pause, undefined, server.signal === undefined ? {} : { signal: server.signal });
  }
}
