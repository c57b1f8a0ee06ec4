import type { ViewScript } from '../schema/view.generated.ts';
import { identifier, literal } from './lex.ts';
import { comment, onCluster } from './script.ts';

/** What a dimension's column may be: what spans, samples and log records are told apart by. */
export const dimensionTypes = [
  'LowCardinality(String)',
  'String',
  'Bool',
  'Int8',
  'Int16',
  'UInt8',
  'UInt16',
  'UInt64',
] as const satisfies readonly ViewScript['dimensions'][number]['type'][];

/** The statements that make a view, each of which may be run again. */
export interface ViewStatements {
  /** The table that holds the sums. */
  readonly table: string;
  /** The table over all shards; only in a cluster. */
  readonly distributed?: string;
  /** The view that fills the table with what is inserted from then on. */
  readonly view: string;
}

/** `signoz_traces.top_endpoints`: what the view is called, and where its sums are read. */
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
  return `SummingMergeTree((${names(view.sums)}))`;
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

/** Sharded by what is counted, so that a key's rows meet on one shard when they are written through this table. */
export function distributedSql(view: ViewScript, cluster: string): string {
  return `Distributed('${cluster}', '${view.database}', '${view.name}', cityHash64(${names(view.dimensions)}))`;
}

/** The SELECT of the materialized view, one clause a line. */
export function selectSql(view: ViewScript): string {
  const columns = [view.time, ...view.dimensions, ...view.sums];
  return [
    'SELECT',
    columns.map(({ name, expression }) => `    ${aliased(expression, name)}`).join(',\n'),
    `FROM ${view.source}`,
    ...(view.where === undefined ? [] : [`WHERE ${view.where}`]),
    `GROUP BY ${names([view.time, ...view.dimensions])}`,
  ].join('\n');
}

/** A column that keeps its name needs no alias: ClickHouse drops it. */
function aliased(expression: string, name: string): string {
  return expression === identifier(name) ? expression : `${expression} AS ${identifier(name)}`;
}

/**
 * The statements of a view. With `mark` they carry it as a comment on table and view, which is how the live side knows
 * whose they are; in an artifact there is none.
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

/** The .sql artifact of a view: what {@link parseViewScript} reads back. */
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
