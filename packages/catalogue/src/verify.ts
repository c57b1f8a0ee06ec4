import { type Formed, fields, listOf, numberForm, oneOf, textForm } from '@signoz-as-code/core';
import { type Attribute, type Catalogue, type Metric, storedNames } from './catalogue.ts';

const texts = listOf(textForm);

/** The rows of the queries of {@link arrivalQueries}. Times are Unix milliseconds. */
export const arrivalRows = {
  /** A name in signoz_metrics.time_series_v4: when it was first and last reported; `kinds` is `Sum monotonic`, `Gauge` … */
  metrics: fields({
    name: textForm,
    temporalities: texts,
    kinds: texts,
    unit: textForm,
    series: numberForm,
    first: numberForm,
    last: numberForm,
  }),
  /** A label of a metric's series, and how many values it has. */
  labels: fields({ metric: textForm, label: textForm, values: numberForm }),
  /**
   * An attribute of spans or log records, in tag_attributes_v2, with at most the number of values that the exporter
   * keeps.
   */
  attributes: fields({
    name: textForm,
    context: oneOf('resource', 'attribute'),
    types: texts,
    values: numberForm,
    first: numberForm,
    last: numberForm,
  }),
  services: fields({ service: textForm }),
};
type Row<Of extends keyof typeof arrivalRows> = Formed<(typeof arrivalRows)[Of]>;
type StoredMetric = Row<'metrics'>;
type StoredLabel = Row<'labels'>;
type StoredAttribute = Row<'attributes'>;

/** The telemetry that arrived, as the queries of {@link arrivalQueries} return it. */
export interface Arrivals {
  readonly metrics: readonly StoredMetric[];
  readonly labels: readonly StoredLabel[];
  readonly attributes: readonly StoredAttribute[];
  readonly services: readonly string[];
}

/** The rows of series and attributes have the time of their hour's beginning. */
const HOUR = 3_600_000;

/** When the telemetry of {@link arrivalQueries} begins: with the hour of `since`, because ClickHouse knows no less. */
export function arrivalsBegin(since: number): number {
  const from = Math.max(0, Math.trunc(since));
  return from - (from % HOUR);
}

/**
 * The statements that read the telemetry since the hour of `since` (Unix milliseconds), for the schema of the migrator
 * v0.129.12.
 * `clustered`: through the Distributed tables, which see every shard.
 */
export function arrivalQueries(since: number, clustered: boolean): { readonly [Of in keyof Arrivals]: string } {
  const table = (database: string, name: string): string => `${database}.${clustered ? 'distributed_' : ''}${name}`;
  const from = arrivalsBegin(since);
  const series = table('signoz_metrics', 'time_series_v4');
  const tags = (database: string): string => `
    SELECT tag_key, tag_type, tag_data_type, string_value, number_value, unix_milli FROM ${table(database, 'tag_attributes_v2')}
    WHERE unix_milli >= ${from} AND tag_type IN ('tag', 'resource')`;
  return {
    // Series are rounded down to the hour; the metadata table knows when a metric was first and last reported.
    metrics: `
      SELECT name, temporalities, kinds, unit, series,
        if(reported.first > 0, toFloat64(reported.first), found.first) AS first,
        if(reported.last > 0, toFloat64(reported.last), found.last) AS last
      FROM (
        SELECT metric_name AS name, groupUniqArray(toString(temporality)) AS temporalities,
          groupUniqArray(concat(toString(type), if(is_monotonic, ' monotonic', ''))) AS kinds,
          any(toString(unit)) AS unit, toFloat64(uniqExact(fingerprint)) AS series,
          toFloat64(min(unix_milli)) AS first, toFloat64(max(unix_milli)) AS last
        FROM ${series} WHERE unix_milli >= ${from} GROUP BY name
      ) AS found
      LEFT JOIN (
        SELECT metric_name AS name, min(first_reported_unix_milli) AS first, max(last_reported_unix_milli) AS last
        FROM ${table('signoz_metrics', 'metadata')} GROUP BY name
      ) AS reported USING name
      ORDER BY name`,
    labels: `
      SELECT metric_name AS metric, pair.1 AS label, toFloat64(uniqExact(pair.2)) AS values
      FROM ${series} ARRAY JOIN JSONExtractKeysAndValues(labels, 'String') AS pair
      WHERE unix_milli >= ${from} AND label != 'le' AND NOT startsWith(label, '__')
      GROUP BY metric, label ORDER BY metric, label`,
    attributes: `
      SELECT tag_key AS name, if(tag_type = 'resource', 'resource', 'attribute') AS context,
        groupUniqArray(toString(tag_data_type)) AS types,
        toFloat64(uniqExact(string_value, ifNull(number_value, 0))) AS values,
        toFloat64(min(unix_milli)) AS first, toFloat64(max(unix_milli)) AS last
      FROM (${tags('signoz_traces')} UNION ALL ${tags('signoz_logs')})
      GROUP BY name, context ORDER BY name, context`,
    services: `
      SELECT DISTINCT service FROM (
        SELECT JSONExtractString(labels, 'service.name') AS service FROM ${series} WHERE unix_milli >= ${from}
        UNION ALL
        SELECT string_value AS service FROM (${tags('signoz_traces')} UNION ALL ${tags('signoz_logs')})
        WHERE tag_key = 'service.name' AND tag_type = 'resource'
      ) WHERE service != '' ORDER BY service`,
  };
}

export interface Arrival {
  readonly kind: 'metric' | 'attribute' | 'service';
  readonly name: string;
  /**
   * `found`: arrives as the catalogue says; `wrong`: arrives in another form; `missing`: does not arrive; `quiet`: does
   * not arrive and need not (`occasional`); `unknown`: arrives, and is not in the catalogue.
   */
  readonly verdict: 'found' | 'wrong' | 'missing' | 'quiet' | 'unknown';
  /** Series of a metric, values of an attribute. */
  readonly cardinality?: number;
  /** Unix milliseconds. */
  readonly first?: number;
  readonly last?: number;
  /** What is wrong. */
  readonly problems: readonly string[];
}

/**
 * Compares the telemetry that arrived with the catalogue: everything that either of them has, once each, by kind and
 * name.
 */
export function compareArrivals(catalogue: Catalogue, arrivals: Arrivals): readonly Arrival[] {
  return [
    ...compareMetrics(catalogue, arrivals),
    ...compareAttributes(catalogue, arrivals),
    ...compareServices(catalogue, arrivals),
  ];
}

function compareMetrics(catalogue: Catalogue, { metrics, labels }: Arrivals): Arrival[] {
  const known = new Set(catalogue.metrics.flatMap(storedNames));
  const stored = new Map(metrics.map((metric) => [metric.name, metric]));
  const found = catalogue.metrics.map((metric): Arrival => {
    const parts = storedNames(metric).flatMap((name) => stored.get(name) ?? []);
    if (parts.length === 0) return { kind: 'metric', name: metric.name, verdict: absence(metric), problems: [] };
    const problems = [
      ...temporalityProblems(metric, parts),
      ...kindProblems(metric, parts),
      ...unitProblems(metric, parts),
      ...labelProblems(metric, labels),
    ];
    return {
      kind: 'metric',
      name: metric.name,
      verdict: problems.length > 0 ? 'wrong' : 'found',
      cardinality: Math.max(...parts.map(({ series }) => series)),
      ...span(parts),
      problems,
    };
  });
  const others = new Map<string, StoredMetric[]>();
  for (const metric of metrics.filter(({ name }) => !known.has(name))) {
    const base = metric.name.replace(/\.(bucket|count|sum|min|max)$/, '');
    // Only a histogram has buckets; `delay.max` may be a gauge.
    const name = stored.has(`${base}.bucket`) ? base : metric.name;
    others.set(name, [...(others.get(name) ?? []), metric]);
  }
  const unknown = [...others].map(
    ([name, parts]): Arrival => ({
      kind: 'metric',
      name,
      verdict: 'unknown',
      cardinality: Math.max(...parts.map(({ series }) => series)),
      ...span(parts),
      problems: [],
    }),
  );
  return [...found, ...unknown].sort(byName);
}

function absence({ occasional }: { readonly occasional?: true }): 'missing' | 'quiet' {
  return occasional ? 'quiet' : 'missing';
}

/** SigNoz stores the extremes of a histogram as separate gauges. */
function isExtreme(metric: Metric, { name }: StoredMetric): boolean {
  return metric.instrument === 'histogram' && /\.(min|max)$/.test(name);
}

function temporalityProblems(metric: Metric, parts: readonly StoredMetric[]): string[] {
  const own = parts.filter((part) => !isExtreme(metric, part));
  const seen = new Set(own.flatMap(({ temporalities }) => temporalities.map((one) => one.toLowerCase())));
  return seen.size === 1 && seen.has(metric.temporality)
    ? []
    : [`arrives ${[...seen].sort().join(' and ')}, the catalogue says ${metric.temporality}`];
}

const KINDS: Readonly<Record<string, string>> = {
  'Sum monotonic': 'counter',
  Sum: 'updowncounter',
  Gauge: 'gauge',
  'Histogram monotonic': 'histogram',
  Histogram: 'histogram',
};

/** A kind that is not one of OpenTelemetry's (a summary, an unreported type) is shown unchanged. */
function kindProblems(metric: Metric, parts: readonly StoredMetric[]): string[] {
  const own = metric.instrument === 'histogram' ? parts.filter(({ name }) => name.endsWith('.bucket')) : parts;
  const kinds = [...new Set(own.flatMap((part) => part.kinds.map((kind) => KINDS[kind] ?? kind)))];
  const others = kinds.filter((kind) => kind !== metric.instrument);
  return others.length === 0 ? [] : [`arrives as a ${others.join(' and a ')}, the catalogue says ${metric.instrument}`];
}

/** Scraped metrics have no unit. */
function unitProblems(metric: Metric, parts: readonly StoredMetric[]): string[] {
  const other = parts.find(({ unit }) => unit !== '' && unit !== metric.unit)?.unit;
  return other === undefined ? [] : [`arrives in '${other}', the catalogue says '${metric.unit}'`];
}

function labelProblems(metric: Metric, labels: readonly StoredLabel[]): string[] {
  const names = storedNames(metric);
  const seen = new Map<string, number>();
  for (const { metric: name, label, values } of labels)
    if (names.includes(name)) seen.set(label, Math.max(values, seen.get(label) ?? 0));
  return metric.attributes.flatMap(({ name, cardinality }) => {
    const values = seen.get(name) ?? 0;
    return values > cardinality ? [`${name} has ${values} values, the catalogue allows ${cardinality}`] : [];
  });
}

function compareAttributes(catalogue: Catalogue, { attributes, labels }: Arrivals): Arrival[] {
  const expected = new Map<string, Attribute>();
  for (const attribute of catalogue.attributes) {
    if (attribute.context === 'attribute' || attribute.context === 'resource') expected.set(attribute.name, attribute);
  }
  const values = new Map<string, number>();
  for (const { label: name, values: count } of labels) values.set(name, Math.max(count, values.get(name) ?? 0));
  const stored = Map.groupBy(attributes, ({ name }) => name);
  for (const [name, parts] of stored)
    values.set(name, Math.max(values.get(name) ?? 0, ...parts.map(({ values: count }) => count)));
  return [...new Set([...expected.keys(), ...values.keys()])].sort().map((name): Arrival => {
    const attribute = expected.get(name);
    const cardinality = values.get(name);
    if (cardinality === undefined) return { kind: 'attribute', name, verdict: absence(attribute ?? {}), problems: [] };
    const parts = stored.get(name) ?? [];
    const problems = attribute === undefined ? [] : attributeProblems(attribute, cardinality, parts);
    return {
      kind: 'attribute',
      name,
      verdict: attribute === undefined ? 'unknown' : problems.length > 0 ? 'wrong' : 'found',
      cardinality,
      ...(parts.length > 0 ? span(parts) : {}),
      problems,
    };
  });
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  float64: 'number',
  int64: 'number',
  bool: 'boolean',
};

function attributeProblems(attribute: Attribute, cardinality: number, parts: readonly StoredAttribute[]): string[] {
  const types = new Set(parts.flatMap((part) => part.types.map((type) => TYPES[type] ?? type)));
  types.delete(attribute.type);
  return [
    ...(attribute.cardinality !== 'unbounded' && cardinality > attribute.cardinality
      ? [`has ${cardinality} values, the catalogue allows ${attribute.cardinality}`]
      : []),
    // Groups and columns are only asked for where the catalogue says that they exist.
    ...(parts.length > 0 && parts.every(({ context }) => context !== attribute.context)
      ? [`arrives as ${parts[0]!.context === 'resource' ? 'a resource attribute' : 'an attribute of spans or records'}`]
      : []),
    ...(types.size > 0 ? [`arrives as ${[...types].sort().join(' and ')}, the catalogue says ${attribute.type}`] : []),
  ];
}

function compareServices({ services: expected }: Catalogue, { services }: Arrivals): Arrival[] {
  const names = new Set([...expected.map(({ name }) => name), ...services]);
  return [...names].sort().map((name) => {
    const service = expected.find((one) => one.name === name);
    const isThere = services.includes(name);
    const verdict = service === undefined ? 'unknown' : isThere ? 'found' : absence(service);
    return { kind: 'service', name, verdict, problems: [] };
  });
}

function span(parts: readonly { readonly first: number; readonly last: number }[]): { first: number; last: number } {
  return { first: Math.min(...parts.map(({ first }) => first)), last: Math.max(...parts.map(({ last }) => last)) };
}

function byName(a: Arrival, b: Arrival): number {
  return a.name < b.name ? -1 : 1;
}
