import {
  type Formed,
  fields,
  isOwnershipMark,
  listOf,
  numberForm,
  type Owner,
  type Ownership,
  readMark,
  readOwnership,
  textForm,
} from '@signoz-as-code/core';
import type { ClickHouse } from '../clickhouse.ts';
import { agreed } from '../hosts.ts';
import { newestSchema } from '../schema.ts';
import { printExpression, Reader } from '../sql/expression.ts';
import { identifier } from '../sql/lex.ts';
import { everywhere } from '../table/rule.ts';
import { expiryOf, keepText, ttlClause } from '../ttl.ts';
import type { ViewScript } from './schema/artifact.generated.ts';
import {
  distributedSql,
  distributedTableName,
  engineSql,
  partitionSql,
  selectOf,
  sortingSql,
  tableName,
  viewColumns,
  viewName,
} from './script.ts';
import { parseSelect } from './select.ts';

/** A view with its table, in the form for comparing artifacts and live views. Absent parts are left out. */
export interface ViewState {
  readonly columns?: readonly string[];
  readonly engine?: string;
  readonly partition?: string;
  readonly order?: string;
  readonly expires?: string;
  readonly keep?: string;
  readonly distributed?: string;
  readonly select?: readonly string[];
  readonly from?: string;
  readonly where?: string;
  readonly groupBy?: string;
}

/** The view that an artifact wants. */
export function stateOfScript(view: ViewScript): ViewState {
  return {
    columns: viewColumns(view).map(({ name, type }) => `${name} ${type}`),
    engine: engineSql(view),
    partition: partitionSql(view),
    order: sortingSql(view),
    expires: identifier(view.time.name),
    keep: keepText({ seconds: view.seconds }),
    ...(view.cluster === undefined ? {} : { distributed: distributedSql(view, view.cluster) }),
    ...selectOf(view),
  };
}

/** One existing view with its table, or the remains of either. */
export interface LiveView {
  /** The table to query: `signoz_traces.top_endpoints`. */
  readonly table: string;
  /** Its owner: ours where its mark names this table. */
  readonly ownership: Ownership;
  readonly state: ViewState;
  /** Its existing parts, by their role; a table of SigNoz's migrator is never part of a view that fills it. */
  readonly parts: { readonly views: readonly string[]; readonly tables: readonly string[] };
  readonly rows: number;
  readonly bytes: number;
}

const tableRow = fields({
  host: textForm,
  table: textForm,
  engine: textForm,
  engineFull: textForm,
  createQuery: textForm,
  asSelect: textForm,
  comment: textForm,
  partitionKey: textForm,
  sortingKey: textForm,
  columns: listOf(textForm),
  rows: numberForm,
  bytes: numberForm,
});
type TableRow = Formed<typeof tableRow>;

/**
 * The materialized views in SigNoz's databases that the schema migrator did not make, the tables that they fill, and
 * tables with a mark of ours without a view. `wanted` are the artifacts' views, which are looked up by name too.
 */
export async function liveViews(
  server: ClickHouse,
  owner: Owner,
  wanted: readonly ViewScript[],
): Promise<readonly LiveView[]> {
  const rows = await tableRows(server, wanted);
  const hosts = [...new Set(rows.map((row) => row.host))];
  const byTable = Map.groupBy(rows, readTable);
  const ownershipOf = (table: string, parts: readonly TableRow[]): Ownership =>
    readOwnership(
      owner,
      parts
        .filter(({ engine }) => engine !== 'Distributed')
        .map(({ comment }) => comment)
        .filter((comment) => (readMark(owner, comment)?.key ?? table) === table),
    ).ownership;
  return [...byTable].map(([table, parts]) => ({
    table,
    ownership: ownershipOf(table, parts),
    state: agreed(
      hosts.map((host) => ({
        host,
        value: Object.assign({}, ...parts.filter((part) => part.host === host).map(stateOfRow)) as ViewState,
      })),
    )!,
    parts: {
      views: namesOf(parts, ({ engine }) => engine === 'MaterializedView'),
      tables: namesOf(
        parts,
        (part) => part.engine !== 'MaterializedView' && !Object.hasOwn(newestSchema.tables, readTable(part)),
      ),
    },
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
  }));
}

/** Distributed tables before those behind them. */
function namesOf(parts: readonly TableRow[], isMeant: (part: TableRow) => boolean): readonly string[] {
  const meant = [...parts.filter(isMeant)].sort(
    (a, b) => Number(b.engine === 'Distributed') - Number(a.engine === 'Distributed'),
  );
  return [...new Set(meant.map(({ table }) => table))];
}

async function tableRows(server: ClickHouse, wanted: readonly ViewScript[]): Promise<TableRow[]> {
  const named = wanted.flatMap((view) => [tableName(view), viewName(view), distributedTableName(view)]);
  const rows = await server.rows(
    `
    SELECT t.host AS host, t.full_name AS table, t.engine AS engine, t.engine_full AS engineFull,
      t.create_table_query AS createQuery, t.as_select AS asSelect, t.comment AS comment,
      t.partition_key AS partitionKey, t.sorting_key AS sortingKey, c.columns AS columns,
      toFloat64(ifNull(t.total_rows, 0)) AS rows, toFloat64(ifNull(t.total_bytes, 0)) AS bytes
    FROM (
      SELECT hostName() AS host, concat(database, '.', name) AS full_name, *
      FROM ${everywhere(server, 'system.tables')} WHERE database LIKE 'signoz\\_%'
    ) AS t
    LEFT JOIN (
      SELECT host, full_name, arrayMap(column -> concat(column.2, ' ', column.3), arraySort(groupArray((position, name, type)))) AS columns
      FROM (
        SELECT hostName() AS host, concat(database, '.', table) AS full_name, position, name, type
        FROM ${everywhere(server, 'system.columns')} WHERE database LIKE 'signoz\\_%'
      )
      GROUP BY host, full_name
    ) AS c ON t.host = c.host AND t.full_name = c.full_name
    ORDER BY table, host`,
    tableRow,
  );
  const views = rows.filter((row) => row.engine === 'MaterializedView' && !newestSchema.views.includes(row.table));
  const filled = new Set([...named, ...views.map(readTable)]);
  return rows.filter(
    (row) =>
      views.includes(row) ||
      named.includes(row.table) ||
      (isOwnershipMark(row.comment) && !row.engine.includes('View')) ||
      (filled.has(readTable(row)) && row.engine !== 'MaterializedView'),
  );
}

/** The table to query: the one that a view fills, the one behind a Distributed table, or the table itself. */
function readTable(row: TableRow): string {
  if (row.engine === 'MaterializedView') return /\bTO ([\w.]+)/.exec(row.createQuery)?.[1] ?? row.table;
  if (row.engine === 'Distributed') return row.table.replace('.distributed_', '.');
  return row.table;
}

function stateOfRow(row: TableRow): ViewState {
  if (row.engine === 'MaterializedView') return parseSelect(row.asSelect) ?? { select: [row.asSelect] };
  if (row.engine === 'Distributed') return { distributed: inOneForm(row.engineFull) };
  const clause = ttlClause(row.engineFull);
  return {
    columns: row.columns,
    engine: inOneForm(row.engineFull.split(/ (?:PARTITION BY|ORDER BY|PRIMARY KEY|TTL|SETTINGS) /)[0]!),
    partition: inOneForm(row.partitionKey),
    order: inOneForm(row.sortingKey),
    ...(clause === undefined ? { keep: 'for ever' } : expiryOf(clause)),
  };
}

/** Expressions separated by commas, printed again: ClickHouse and the artifacts quote different names. */
function inOneForm(sql: string): string {
  try {
    const reader = new Reader(sql);
    const expressions = reader.list(() => printExpression(reader.expression()));
    return reader.atEnd ? expressions.join(', ') : sql;
  } catch {
    return sql;
  }
}
