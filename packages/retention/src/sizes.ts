import type { ClickHouse } from './clickhouse.ts';
import { type Expression, parseExpression, printExpression } from './sql/expression.ts';
import { literal } from './sql/lex.ts';

/** How much a table holds, and how much of it is older than a limit. Times are seconds since 1970, 0 where there are no rows. */
export interface Size {
  readonly rows: number;
  readonly bytes: number;
  readonly oldest: number;
  readonly newest: number;
  readonly olderRows: number;
  /** Of the partition that the limit falls into, in proportion to its rows. */
  readonly olderBytes: number;
  readonly oldestKept: number;
  /** The server's clock. */
  readonly now: number;
}

/** What to measure: a table, the DateTime that a row's age is counted from, and the age in seconds that is the limit. */
export interface Measured {
  readonly table: string;
  readonly from: string;
  readonly limit: number;
}

/** What the parts say, before any column is read. */
interface Bounds {
  readonly table: string;
  /** The server's clock. */
  readonly now: number;
  readonly rows: number;
  readonly bytes: number;
  readonly oldest: number;
  readonly newest: number;
  readonly olderRows: number;
  readonly olderBytes: number;
  readonly oldestKept: number;
  /** The partitions that the limit falls into. */
  readonly edges: readonly string[];
  readonly edgeRows: number;
  readonly edgeBytes: number;
}

const EMPTY: Size = { rows: 0, bytes: 0, oldest: 0, newest: 0, olderRows: 0, olderBytes: 0, oldestKept: 0, now: 0 };

/**
 * The sizes of tables, in two queries whatever their number. The first takes each partition's bounds from its parts'
 * own minimum and maximum; the second reads the time column of the partitions that the limit falls into, a day each.
 * In a cluster every shard is asked once.
 */
export async function sizes(server: ClickHouse, tables: readonly Measured[]): Promise<ReadonlyMap<string, Size>> {
  if (tables.length === 0) return new Map();
  const bounds = new Map((await partitionBounds(server, tables)).map((found) => [found.table, found]));
  const edges = await edgeRows(
    server,
    tables.flatMap((table) => {
      const found = bounds.get(table.table);
      return found === undefined || found.edges.length === 0 ? [] : [{ ...table, found }];
    }),
  );
  return new Map(
    tables.map(({ table }) => {
      const found = bounds.get(table);
      if (found === undefined) return [table, EMPTY];
      const edge = edges.get(table) ?? { older: 0, oldestKept: 0 };
      const share = found.edgeRows === 0 ? 0 : edge.older / found.edgeRows;
      const { rows, bytes, oldest, newest, now } = found;
      return [
        table,
        {
          rows,
          bytes,
          oldest,
          newest,
          now,
          olderRows: found.olderRows + edge.older,
          olderBytes: found.olderBytes + Math.round(found.edgeBytes * share),
          oldestKept: edge.oldestKept === 0 ? found.oldestKept : edge.oldestKept,
        },
      ];
    }),
  );
}

/** A table on one replica of each shard, or on the one server that there is. */
export function onShards(server: ClickHouse, table: string): string {
  return server.cluster === undefined ? table : `cluster(${literal(server.cluster)}, ${table})`;
}

function partitionBounds(server: ClickHouse, tables: readonly Measured[]): Promise<Bounds[]> {
  const partitions = tables.map(
    ({ table, from, limit }) => `
      SELECT ${literal(table)} AS name, _partition_id AS id, toUInt64(${limit}) AS max_age, count() AS part_rows,
        toUInt64(toUnixTimestamp(${bound(from, 'min')})) AS first, toUInt64(toUnixTimestamp(${bound(from, 'max')})) AS last
      FROM ${onShards(server, table)} GROUP BY id`,
  );
  const names = tables.map(({ table }) => literal(table)).join(', ');
  return server.rows<Bounds>(`
    WITH toUnixTimestamp(now()) AS clock, last + max_age <= clock AS older, NOT older AND first + max_age <= clock AS edge
    SELECT t.name AS table, toFloat64(any(clock)) AS now,
      toFloat64(sum(part_rows)) AS rows, toFloat64(sum(part_bytes)) AS bytes,
      toFloat64(min(first)) AS oldest, toFloat64(max(last)) AS newest,
      toFloat64(sumIf(part_rows, older)) AS olderRows, toFloat64(sumIf(part_bytes, older)) AS olderBytes,
      toFloat64(minIf(first, NOT older AND NOT edge)) AS oldestKept,
      groupArrayIf(t.id, edge) AS edges, toFloat64(sumIf(part_rows, edge)) AS edgeRows,
      toFloat64(sumIf(part_bytes, edge)) AS edgeBytes
    FROM (${partitions.join('\n      UNION ALL')}
    ) AS t
    LEFT JOIN (
      SELECT concat(database, '.', table) AS name, partition_id AS id, sum(bytes_on_disk) AS part_bytes
      FROM ${onShards(server, 'system.parts')} WHERE active AND name IN (${names}) GROUP BY name, id
    ) AS p ON t.name = p.name AND t.id = p.id
    GROUP BY table ORDER BY table`);
}

async function edgeRows(
  server: ClickHouse,
  tables: readonly (Measured & { readonly found: Bounds })[],
): Promise<ReadonlyMap<string, { readonly older: number; readonly oldestKept: number }>> {
  if (tables.length === 0) return new Map();
  const counts = tables.map(
    ({ table, from, limit, found }) => `
      SELECT ${literal(table)} AS table, toFloat64(countIf(at <= ${found.now - limit})) AS older,
        toFloat64(minIf(at, at > ${found.now - limit})) AS oldestKept
      FROM (SELECT toUInt64(toUnixTimestamp(${from})) AS at FROM ${onShards(server, table)}
        WHERE _partition_id IN (${found.edges.map(literal).join(', ')}))`,
  );
  const rows = await server.rows<{ table: string; older: number; oldestKept: number }>(
    counts.join('\n      UNION ALL'),
  );
  return new Map(rows.map(({ table, ...counted }) => [table, counted]));
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
