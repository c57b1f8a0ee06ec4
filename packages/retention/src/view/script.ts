import { identifier, literal } from '../sql/lex.ts';
import { comment, onCluster } from '../table/script.ts';
import type { ViewScript } from './schema/artifact.generated.ts';
import type { Select } from './select.ts';

/** The statements that make a view, each of which may be run again. */
export interface ViewStatements {
  /** The table that holds the sums. */
  readonly table: string;
  /** The table over all shards; only in a cluster. */
  readonly distributed?: string;
  /** The view that fills the table from rows inserted after it was made. */
  readonly view: string;
}

/** `signoz_traces.top_endpoints`: the name of the view, and the table with its sums. */
export function tableName(view: Pick<ViewScript, 'database' | 'name'>): string {
  return `${view.database}.${view.name}`;
}

export function viewName(view: Pick<ViewScript, 'database' | 'name'>): string {
  return `${view.database}.${view.name}_mv`;
}

export function distributedTableName(view: Pick<ViewScript, 'database' | 'name'>): string {
  return `${view.database}.distributed_${view.name}`;
}

/** The columns of the table, in order, with their types. */
export function viewColumns(view: ViewScript): readonly { readonly name: string; readonly type: string }[] {
  return [
    { name: view.time.name, type: 'DateTime' },
    ...view.dimensions.map(({ name, type }) => ({ name, type })),
    ...view.sums.map(({ name }) => ({ name, type: 'UInt64' })),
  ];
}

/** SummingMergeTree: rows of one key become one row when parts merge, so that readers still sum and group. */
export function engineSql(view: ViewScript): string {
  const summed = names(view.sums);
  return `SummingMergeTree(${view.sums.length === 1 ? summed : `(${summed})`})`;
}

export function partitionSql(view: ViewScript): string {
  return `toDate(${identifier(view.time.name)})`;
}

export function sortingSql(view: ViewScript): string {
  return names([...view.dimensions, view.time]);
}

export function viewTtlSql(view: ViewScript): string {
  return `${identifier(view.time.name)} + toIntervalSecond(${view.seconds})`;
}

/** Sharded by the counted key, so that a key's rows are on one shard when they are written through this table. */
export function distributedSql(view: ViewScript, cluster: string): string {
  return `Distributed('${cluster}', '${view.database}', '${view.name}', cityHash64(${names(view.dimensions)}))`;
}

/** The SELECT of the materialized view, clause by clause. */
export function selectOf(view: ViewScript): Select {
  return {
    select: [view.time, ...view.dimensions, ...view.sums].map(({ name, expression }) => aliased(expression, name)),
    from: view.source,
    ...(view.where === undefined ? {} : { where: view.where }),
    groupBy: names([view.time, ...view.dimensions]),
  };
}

/** The same as text, one clause a line. */
export function selectSql(view: ViewScript): string {
  const { select, from, where, groupBy } = selectOf(view);
  return [
    'SELECT',
    select.map((column) => `    ${column}`).join(',\n'),
    `FROM ${from}`,
    ...(where === undefined ? [] : [`WHERE ${where}`]),
    `GROUP BY ${groupBy}`,
  ].join('\n');
}

/** A column that keeps its name needs no alias: ClickHouse drops it. */
function aliased(expression: string, name: string): string {
  return expression === identifier(name) ? expression : `${expression} AS ${identifier(name)}`;
}

/**
 * The statements of a view. With `mark` they carry it as a comment on table and view, which identifies the owner of
 * live ones; artifacts have none.
 */
export function viewStatements(view: ViewScript, mark?: string): ViewStatements {
  const cluster = onCluster(view.cluster);
  const marked = mark === undefined ? '' : `\nCOMMENT ${literal(mark)}`;
  return {
    table: [
      `CREATE TABLE IF NOT EXISTS ${tableName(view)}${cluster}`,
      '(',
      viewColumns(view)
        .map(({ name, type }) => `    ${identifier(name)} ${type}`)
        .join(',\n'),
      ')',
      `ENGINE = ${engineSql(view)}`,
      `PARTITION BY ${partitionSql(view)}`,
      `ORDER BY (${sortingSql(view)})`,
      `TTL ${viewTtlSql(view)}`,
      `SETTINGS ttl_only_drop_parts = 1${marked}`,
    ].join('\n'),
    ...(view.cluster === undefined
      ? {}
      : {
          distributed: [
            `CREATE TABLE IF NOT EXISTS ${distributedTableName(view)}${cluster} AS ${tableName(view)}`,
            `ENGINE = ${distributedSql(view, view.cluster)}${marked}`,
          ].join('\n'),
        }),
    view: `CREATE MATERIALIZED VIEW IF NOT EXISTS ${viewName(view)}${cluster} TO ${tableName(view)}\nAS ${selectSql(view)}${marked}`,
  };
}

const NOTES = {
  table: (view: ViewScript) =>
    `The sums, kept ${view.seconds / 86_400} days. Rows of one key merge late: read them with sum(…) and GROUP BY.`,
  distributed: () => 'The sums of all shards.',
  view: (view: ViewScript) => `Fills the table with what is inserted into ${view.source} from now on.`,
} as const;

/** The .sql of a view, as people review it. */
export function printViewScript(view: ViewScript): string {
  const statements = viewStatements(view);
  const lines = view.header.map(comment);
  for (const part of ['table', 'distributed', 'view'] as const) {
    const sql = statements[part];
    if (sql !== undefined) lines.push('', comment(NOTES[part](view)), `${sql};`);
  }
  return `${lines.join('\n')}\n`;
}

function names(of: readonly { readonly name: string }[]): string {
  return of.map(({ name }) => identifier(name)).join(', ');
}
