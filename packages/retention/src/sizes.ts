import { type Formed, fields, listOf, messageOf, numberForm, textForm } from '@signoz-as-code/core';
import type { ClickHouse } from './clickhouse.ts';
import { type Expression, parseExpression, printExpression } from './sql/expression.ts';
import { literal } from './sql/lex.ts';
import { ageText } from './ttl.ts';

/** The size of a table, and of its rows older than a limit. Times are seconds since 1970, 0 where there are no rows. */
export interface Size {
  readonly rows: number;
  readonly bytes: number;
  readonly oldest: number;
  readonly newest: number;
  readonly older: Amount;
  /** Of these, the rows in partitions whose next merge applies the table's current rule to each row. */
  readonly unheld: Amount;
  /**
   * Of these, the rows that expire within days under any rule: no part of their partition keeps them longer. Where
   * every expiry is recalculated at once, a part that holds a later one than the new rule keeps them longer.
   */
  readonly due: Amount;
  /** The first expiry, by the parts, of older rows that are not unheld. */
  readonly heldUntil: number;
  readonly oldestKept: number;
  /** The server's clock. */
  readonly now: number;
}

export interface Amount {
  readonly rows: number;
  /** For a partition that contains the limit, in proportion to its rows. */
  readonly bytes: number;
}

/** What to measure: a table, the DateTime of a row's age, and the age limit. */
export interface Measured {
  readonly table: string;
  readonly from: string;
  /** The age in seconds; beyond the days in `daysColumn`, where rows carry their own. */
  readonly limit: number;
  readonly daysColumn?: string;
  /** The move of the table's rule, as {@link ageText} writes it. The next merge recalculates a part without it. */
  readonly move?: string;
  /** Whether the expiry of every part is recalculated at once. */
  readonly anew?: boolean;
}

/**
 * Rows that are due within this time, or have been due for no longer, always exist: a part expires as a whole, a day's
 * rows are one part, and ClickHouse checks again after four hours.
 */
const LAG_SECONDS = 2 * 86_400;

/** One partition, from its parts' own minimum and maximum and from system.parts, before any column is read. */
const partition = fields({
  /** The index in the list of measured tables. */
  index: numberForm,
  id: textForm,
  /** The server's clock. */
  now: numberForm,
  rows: numberForm,
  bytes: numberForm,
  oldest: numberForm,
  newest: numberForm,
  /** When the first and the last of its rows reach the limit, at the earliest and at the latest. */
  firstDue: numberForm,
  lastDue: numberForm,
  /** The first and the last expiry of its parts; 0 for a part without one. */
  heldFrom: numberForm,
  heldTo: numberForm,
  /** The moves of its parts, one list for each part. */
  moves: listOf(listOf(textForm)),
});
type Partition = Formed<typeof partition>;

/**
 * The sizes of tables, in their order and in two queries whatever their number. The first asks for the bounds of each
 * partition; the second reads the time column of the partitions that the limit falls into, a day each. In a cluster
 * every shard is asked once.
 */
export async function sizes(server: ClickHouse, tables: readonly Measured[]): Promise<readonly Size[]> {
  if (tables.length === 0) return [];
  const partitions = await partitionsOf(server, tables);
  const edges = await edgesOf(server, tables, partitions.filter(isEdge));
  return tables.map((table, index) => {
    const own = partitions.filter((partition) => partition.index === index);
    return sizeOf(table, own, (id) => edges.get(`${index}/${id}`));
  });
}

/** Why there are no sizes, as a note of a plan. */
export function unmeasured(error: unknown): string {
  return `how much data the changes concern could not be found out: ${messageOf(error)}`;
}

function isEdge({ now, firstDue, lastDue }: Partition): boolean {
  return firstDue <= now && now < lastDue;
}

/** Older rows in the partition that contains the limit, and the oldest row that is younger. */
const edge = fields({
  older: numberForm,
  oldestKept: numberForm,
});
type Edge = Formed<typeof edge>;
const edgeRow = fields({ index: numberForm, id: textForm, older: numberForm, oldestKept: numberForm });

function sizeOf(table: Measured, partitions: readonly Partition[], edgeOf: (id: string) => Edge | undefined): Size {
  const older = partitions.map((partition): Amount => {
    if (partition.lastDue <= partition.now) return partition;
    const rows = edgeOf(partition.id)?.older ?? 0;
    return { rows, bytes: Math.round((partition.bytes * rows) / partition.rows) };
  });
  const sum = (isMeant: (partition: Partition, index: number) => boolean, of: readonly Amount[] = older): Amount => {
    const meant = of.filter((_, index) => isMeant(partitions[index]!, index));
    return {
      rows: meant.reduce((total, { rows }) => total + rows, 0),
      bytes: meant.reduce((total, { bytes }) => total + bytes, 0),
    };
  };
  const kept = partitions.flatMap((partition, index) => {
    if (partition.lastDue <= partition.now) return [];
    return edgeOf(partition.id)?.oldestKept || (older[index]!.rows === 0 ? partition.oldest : []);
  });
  const held = partitions.filter((partition, index) => older[index]!.rows > 0 && !isUnheld(partition, table));
  return {
    ...sum(() => true, partitions),
    oldest: least(partitions.map(({ oldest }) => oldest)),
    newest: Math.max(0, ...partitions.map(({ newest }) => newest)),
    older: sum(() => true),
    unheld: sum((partition) => isUnheld(partition, table)),
    due: sum((partition) => isUnheld(partition, table) && isDue(partition, table)),
    heldUntil: least(held.map(({ heldFrom }) => heldFrom)),
    oldestKept: least(kept),
    now: partitions[0]?.now ?? 0,
  };
}

function least(times: readonly number[]): number {
  return times.length === 0 ? 0 : Math.min(...times);
}

/**
 * Whether the next merge in a partition applies the table's rule to each row: a part has no expiry, none for the rule's
 * move, or one that has passed (observed on ClickHouse 25.5 and 26.7).
 */
function isUnheld({ now, heldFrom, moves }: Partition, { move, anew = false }: Measured): boolean {
  const isWithoutMove = move !== undefined && !moves.every((held) => held.some((one) => ageText(one) === move));
  return anew || heldFrom <= now || isWithoutMove;
}

function isDue({ now, heldFrom, heldTo, lastDue }: Partition, { anew = false }: Measured): boolean {
  return heldFrom > 0 && Math.abs(heldTo - now) <= LAG_SECONDS && !(anew && heldTo > Math.max(lastDue, now));
}

/** A table on one replica of each shard, or on the one server that there is. */
export function onShards(server: ClickHouse, table: string): string {
  return server.cluster === undefined ? table : `cluster(${literal(server.cluster)}, ${table})`;
}

/** `toUInt64(…)` of the second on which a row reaches the limit; of the first or the last one with an aggregate. */
function dueSql({ from, limit, daysColumn }: Measured, aggregate?: 'min' | 'max'): string {
  const time = `toUInt64(toUnixTimestamp(${aggregate === undefined ? from : bound(from, aggregate)}))`;
  if (daysColumn === undefined) return `${time} + ${limit}`;
  return `${time} + ${aggregate === undefined ? daysColumn : `${aggregate}(${daysColumn})`} * 86400 + ${limit}`;
}

function partitionsOf(server: ClickHouse, tables: readonly Measured[]): Promise<readonly Partition[]> {
  const partitions = tables.map(
    (measured, index) => `
      SELECT ${index} AS place, ${literal(measured.table)} AS name, _partition_id AS id, count() AS part_rows,
        toUInt64(toUnixTimestamp(${bound(measured.from, 'min')})) AS first, toUInt64(toUnixTimestamp(${bound(measured.from, 'max')})) AS last,
        ${dueSql(measured, 'min')} AS first_due, ${dueSql(measured, 'max')} AS last_due
      FROM ${onShards(server, measured.table)} GROUP BY id`,
  );
  const names = [...new Set(tables.map(({ table }) => table))].map(literal).join(', ');
  return server.rows(
    `
    SELECT t.place AS index, t.id AS id, toFloat64(toUnixTimestamp(now())) AS now,
      toFloat64(part_rows) AS rows, toFloat64(part_bytes) AS bytes, toFloat64(first) AS oldest, toFloat64(last) AS newest,
      toFloat64(first_due) AS firstDue, toFloat64(last_due) AS lastDue,
      toFloat64(held_from) AS heldFrom, toFloat64(held_to) AS heldTo, held_moves AS moves
    FROM (${partitions.join('\n      UNION ALL')}
    ) AS t
    LEFT JOIN (
      SELECT concat(database, '.', table) AS name, partition_id AS id, sum(bytes_on_disk) AS part_bytes,
        minIf(toUnixTimestamp(delete_ttl_info_min), rows > 0) AS held_from,
        maxIf(toUnixTimestamp(delete_ttl_info_max), rows > 0) AS held_to,
        groupUniqArrayIf(move_ttl_info.expression, rows > 0) AS held_moves
      FROM ${onShards(server, 'system.parts')} WHERE active AND name IN (${names}) GROUP BY name, id
    ) AS p ON t.name = p.name AND t.id = p.id
    ORDER BY index, id`,
    partition,
  );
}

async function edgesOf(
  server: ClickHouse,
  tables: readonly Measured[],
  partitions: readonly Partition[],
): Promise<ReadonlyMap<string, Edge>> {
  if (partitions.length === 0) return new Map();
  const counts = [...Map.groupBy(partitions, ({ index }) => index)].map(([index, edges]) => {
    const measured = tables[index]!;
    const ids = edges.map(({ id }) => literal(id)).join(', ');
    return `
      SELECT ${index} AS index, id, toFloat64(countIf(due <= ${edges[0]!.now})) AS older,
        toFloat64(minIf(at, due > ${edges[0]!.now})) AS oldestKept
      FROM (SELECT _partition_id AS id, toUInt64(toUnixTimestamp(${measured.from})) AS at, ${dueSql(measured)} AS due
        FROM ${onShards(server, measured.table)} WHERE _partition_id IN (${ids}))
      GROUP BY id`;
  });
  const rows = await server.rows(counts.join('\n      UNION ALL'), edgeRow);
  return new Map(rows.map(({ index, id, ...edge }) => [`${index}/${id}`, edge]));
}

/** `toDateTime(unix_milli / 1000)` with min(unix_milli) in place of unix_milli. */
export function bound(from: string, aggregate: 'min' | 'max'): string {
  const inside = (expression: Expression): Expression => {
    if (expression.is === 'column') return { is: 'call', name: aggregate, of: [expression] };
    if (expression.is === 'call' || expression.is === 'operator')
      return { ...expression, of: expression.of.map(inside) };
    return expression;
  };
  return printExpression(inside(parseExpression(from)));
}
