import { createClient } from '@clickhouse/client';

/** Bodies of OTLP/JSON requests, by signal. */
export interface Otlp {
  readonly metrics?: unknown;
  readonly traces?: unknown;
  readonly logs?: unknown;
}

/** Rows as signoz-otel-collector v0.129.12 writes them: time_series_v4, metadata and the two tag_attributes_v2. */
interface Rows {
  readonly series: readonly Row[];
  readonly metadata: readonly Row[];
  readonly tracesTags: readonly Row[];
  readonly logsTags: readonly Row[];
}

type Row = Readonly<Record<string, unknown>>;
type Node = Readonly<Record<string, unknown>>;

const HOUR = 3_600_000;
const TEMPORALITIES: Readonly<Record<string, string>> = { 1: 'Delta', 2: 'Cumulative' };

/**
 * The rows that signoz-otel-collector's exporters make of OTLP, as far as `telemetry verify` reads them; compared with
 * rows that they really wrote (fixtures/otlp-rows.json). `at`: Unix milliseconds when it was received.
 */
export function rowsOf({ metrics, traces, logs }: Otlp, at: number): Rows {
  const series = new Map<string, Row>();
  for (const one of seriesIn(metrics, at)) series.set(JSON.stringify(one), one);
  const all = [...series.values()];
  return {
    series: all.map((row) => ({
      ...row,
      fingerprint: fingerprint(JSON.stringify(row.labels)),
      labels: JSON.stringify(row.labels),
    })),
    metadata: all.flatMap((row) =>
      Object.entries(row.labels as Record<string, string>).map(([attr_name, attr_string_value]) => ({
        metric_name: row.metric_name,
        temporality: row.temporality,
        type: row.type,
        is_monotonic: row.is_monotonic,
        unit: row.unit,
        attr_name,
        attr_string_value,
        first_reported_unix_milli: at,
        last_reported_unix_milli: at,
      })),
    ),
    tracesTags: tags(traces, 'resourceSpans', 'scopeSpans', 'spans', at),
    logsTags: tags(logs, 'resourceLogs', 'scopeLogs', 'logRecords', at),
  };
}

/** Writes OTLP that was received now into a ClickHouse with the migrator's tables. */
export async function insertOtlp(url: string, bodies: readonly Otlp[]): Promise<void> {
  const client = createClient({ url });
  for (const body of bodies) {
    const rows = rowsOf(body, Date.now());
    const into = {
      'signoz_metrics.time_series_v4': rows.series,
      'signoz_metrics.metadata': rows.metadata,
      'signoz_traces.tag_attributes_v2': rows.tracesTags,
      'signoz_logs.tag_attributes_v2': rows.logsTags,
    };
    for (const [table, values] of Object.entries(into))
      if (values.length > 0) await client.insert({ table, format: 'JSONEachRow', values });
  }
  await client.close();
}

function* seriesIn(body: unknown, at: number): Generator<Row> {
  for (const group of list(object(body).resourceMetrics)) {
    const resource = attributes(object(group.resource).attributes);
    for (const { scope, metrics } of list(group.scopeMetrics)) {
      const { name = '', version = '' } = object(scope);
      for (const metric of list(metrics)) yield* partsOf(metric, resource, { name, version }, at);
    }
  }
}

function* partsOf(metric: Node, resource: Node, scope: Node, at: number): Generator<Row> {
  const data = object(metric.sum ?? metric.gauge ?? metric.histogram);
  const temporality = TEMPORALITIES[String(data.aggregationTemporality)] ?? 'Unspecified';
  for (const point of list(data.dataPoints)) {
    const own = { ...resource, ...attributes(point.attributes) };
    const row = (suffix: string, type: string, is_monotonic: boolean, kept = temporality, more: Node = {}): Row => ({
      env: resource['deployment.environment'] ?? 'default',
      metric_name: `${metric.name}${suffix}`,
      temporality: kept,
      type,
      is_monotonic,
      unit: metric.unit ?? '',
      description: metric.description ?? '',
      unix_milli: at - (at % HOUR),
      labels: sorted({
        ...own,
        ...more,
        __name__: `${metric.name}${suffix}`,
        __temporality__: kept,
        '__scope.name__': scope.name,
        '__scope.version__': scope.version,
        '__scope.schema_url__': '',
      }),
    });
    if (metric.sum !== undefined) yield row('', 'Sum', data.isMonotonic === true);
    else if (metric.gauge !== undefined) yield row('', 'Gauge', false);
    else {
      for (const bound of [...((point.explicitBounds ?? []) as readonly number[]), '+Inf'])
        yield row('.bucket', 'Histogram', true, temporality, { le: String(bound) });
      yield row('.count', 'Sum', true);
      yield row('.sum', 'Sum', true);
      // Gauges that the exporter nevertheless marks as monotonic.
      for (const extreme of ['min', 'max'].filter((one) => point[one] !== undefined))
        yield row(`.${extreme}`, 'Gauge', true, 'Unspecified');
    }
  }
}

function tags(body: unknown, groups: string, scopes: string, items: string, at: number): Row[] {
  const found = new Map<string, Row>();
  const add = (of: unknown, tag_type: 'resource' | 'tag'): void => {
    for (const { key, value } of list(of)) {
      const [type, content] = Object.entries(object(value))[0] ?? [];
      const row = { unix_milli: at - (at % HOUR), tag_key: key, tag_type, ...stored(type, content) };
      found.set(JSON.stringify(row), row);
    }
  };
  for (const group of list(object(body)[groups])) {
    add(object(group.resource).attributes, 'resource');
    for (const scope of list(group[scopes])) for (const item of list(scope[items])) add(item.attributes, 'tag');
  }
  return [...found.values()];
}

/** Only texts and numbers keep their values. */
function stored(type: string | undefined, content: unknown): Row {
  switch (type) {
    case 'stringValue':
      return { tag_data_type: 'string', string_value: content, number_value: null };
    case 'boolValue':
      return { tag_data_type: 'bool', string_value: '', number_value: null };
    case 'intValue':
    case 'doubleValue':
      return { tag_data_type: 'float64', string_value: '', number_value: Number(content) };
    default:
      return { tag_data_type: 'string', string_value: JSON.stringify(content), number_value: null };
  }
}

function attributes(of: unknown): Record<string, string> {
  return Object.fromEntries(list(of).map(({ key, value }) => [String(key), String(Object.values(object(value))[0])]));
}

function sorted(entries: Node): Node {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Any number that differs for other labels. */
function fingerprint(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) % 2 ** 45;
  return hash;
}

function object(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? (value as readonly Node[]) : [];
}
