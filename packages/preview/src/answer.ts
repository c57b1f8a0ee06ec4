import { asObjects, isObject } from '@signoz-as-code/core';

/** The data of a panel. */
export type PanelData =
  | { readonly is: 'series'; readonly series: readonly Series[] }
  | { readonly is: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly is: 'records'; readonly records: readonly Readonly<Record<string, unknown>>[] }
  | { readonly is: 'nothing'; readonly why?: string }
  | { readonly is: 'failed'; readonly reason: string };

export interface Series {
  /** `A · channel.type=text`, or the query's legend filled in. */
  readonly name: string;
  /** Milliseconds since 1970, and the value then. */
  readonly points: readonly (readonly [time: number, value: number])[];
}

export interface Column {
  readonly name: string;
  readonly isValue: boolean;
  /** The query of a value, and the index of its aggregation. */
  readonly query?: string;
  readonly aggregation?: number;
}

export type Cell = string | number | null;

/**
 * The answer of `POST /api/v5/query_range` (v0.108.0) in the form of a panel. `legends` are those of the queries by
 * name. Throws an Error for another answer.
 */
export function panelData(answer: unknown, legends: Readonly<Record<string, string>>): PanelData {
  const data = isObject(answer) && isObject(answer.data) ? answer.data : undefined;
  const results =
    isObject(data?.data) && Array.isArray(data.data.results) ? (data.data.results as unknown[]) : undefined;
  if (data === undefined || results === undefined)
    throw new Error('SigNoz answered something that is not a query result');
  switch (data.type) {
    case 'time_series': {
      const series = results.flatMap((result) => seriesOf(result, legends));
      return series.length === 0 ? { is: 'nothing' } : { is: 'series', series };
    }
    case 'scalar': {
      const tables = results.map(tableOf).filter(({ rows }) => rows.length > 0);
      return tables.length === 0 ? { is: 'nothing' } : { is: 'table', ...joined(tables) };
    }
    case 'raw': {
      const records = results.flatMap((result) => asObjects(isObject(result) ? result.rows : undefined)).map(recordOf);
      return records.length === 0 ? { is: 'nothing' } : { is: 'records', records };
    }
    default:
      throw new Error(`SigNoz answered a query result of the type '${String(data.type)}'`);
  }
}

function seriesOf(result: unknown, legends: Readonly<Record<string, string>>): Series[] {
  if (!isObject(result)) return [];
  const query = String(result.queryName ?? '');
  return asObjects(result.aggregations).flatMap(({ series }) =>
    asObjects(series).map(({ labels, values }) => ({
      name: seriesName(query, legends[query] ?? '', labelsOf(labels)),
      points: asObjects(values).flatMap(({ timestamp, value }): [number, number][] => {
        const point = [Number(timestamp), Number(value ?? Number.NaN)] as [number, number];
        return point.every(Number.isFinite) ? [point] : [];
      }),
    })),
  );
}

/** The name of a series: the filled-in legend, else its labels, else the query. */
export function seriesName(query: string, legend: string, labels: Readonly<Record<string, string>>): string {
  const filled = legend.replaceAll(/\{\{\s*([^}\s]+)\s*\}\}/g, (_, name: string) => labels[name] ?? '');
  if (filled.trim() !== '') return filled;
  const told = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return told.length === 0 ? query : told.join(', ');
}

function labelsOf(labels: unknown): Record<string, string> {
  return Object.fromEntries(
    asObjects(labels).map(({ key, value }) => [isObject(key) ? String(key.name) : String(key), String(value)]),
  );
}

function tableOf(result: unknown): {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
} {
  if (!isObject(result)) return { columns: [], rows: [] };
  const columns = asObjects(result.columns).map(({ name, columnType, queryName, aggregationIndex }) => {
    if (columnType !== 'aggregation') return { name: String(name), isValue: false };
    return {
      name: String(name),
      isValue: true,
      query: String(queryName ?? ''),
      aggregation: Number(aggregationIndex ?? 0),
    };
  });
  const rows = Array.isArray(result.data) ? (result.data as unknown[]) : [];
  return { columns, rows: rows.map((row) => (Array.isArray(row) ? row.map(cellOf) : [])) };
}

/** Tables of several queries below each other, where their columns are the same. */
function joined(tables: readonly ReturnType<typeof tableOf>[]): ReturnType<typeof tableOf> {
  const [first, ...more] = tables as readonly [ReturnType<typeof tableOf>, ...ReturnType<typeof tableOf>[]];
  return {
    columns: first.columns,
    rows: [first, ...more.filter((one) => one.columns.length === first.columns.length)].flatMap(({ rows }) => rows),
  };
}

function recordOf({ timestamp, data }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { timestamp, ...(isObject(data) ? data : {}) };
}

function cellOf(value: unknown): Cell {
  return typeof value === 'number' || value === null ? value : String(value);
}
