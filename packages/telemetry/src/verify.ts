import { type Attribute, type Catalogue, type Metric, storedNames } from './catalogue.ts';

/** A name in signoz_metrics.time_series_v4. Times are Unix milliseconds; SigNoz rounds them down to the hour. */
interface StoredMetric {
  readonly name: string;
  readonly temporalities: readonly string[];
  readonly unit: string;
  readonly series: number;
  readonly first: number;
  readonly last: number;
}

/** A label of a metric's series, and how many values it has. */
interface StoredLabel {
  readonly metric: string;
  readonly label: string;
  readonly values: number;
}

/** An attribute of spans or log records, in tag_attributes_v2: at most as many values as the exporter keeps of one. */
interface StoredAttribute {
  readonly name: string;
  readonly context: 'resource' | 'attribute';
  readonly values: number;
  readonly first: number;
  readonly last: number;
}

/** What arrived, as the queries of {@link arrivalQueries} give it. */
export interface Arrivals {
  readonly metrics: readonly StoredMetric[];
  readonly labels: readonly StoredLabel[];
  readonly attributes: readonly StoredAttribute[];
  readonly services: readonly string[];
}

/**
 * The statements that ask what arrived since `since` (Unix milliseconds), for the schema of the migrator v0.129.12.
 * `clustered`: through the Distributed tables, which see every shard.
 */
export function arrivalQueries(since: number, clustered: boolean): { readonly [Of in keyof Arrivals]: string } {
  const table = (database: string, name: string): string => `${database}.${clustered ? 'distributed_' : ''}${name}`;
  const from = Math.max(0, Math.trunc(since));
  const series = table('signoz_metrics', 'time_series_v4');
  const tags = (database: string): string => `
    SELECT tag_key, tag_type, string_value, number_value, unix_milli FROM ${table(database, 'tag_attributes_v2')}
    WHERE unix_milli >= ${from} AND tag_type IN ('tag', 'resource')`;
  return {
    metrics: `
      SELECT metric_name AS name, groupUniqArray(toString(temporality)) AS temporalities, any(toString(unit)) AS unit,
        toFloat64(uniqExact(fingerprint)) AS series, toFloat64(min(unix_milli)) AS first, toFloat64(max(unix_milli)) AS last
      FROM ${series} WHERE unix_milli >= ${from} GROUP BY name ORDER BY name`,
    labels: `
      SELECT metric_name AS metric, pair.1 AS label, toFloat64(uniqExact(pair.2)) AS values
      FROM ${series} ARRAY JOIN JSONExtractKeysAndValues(labels, 'String') AS pair
      WHERE unix_milli >= ${from} AND label != 'le' AND NOT startsWith(label, '__')
      GROUP BY metric, label ORDER BY metric, label`,
    attributes: `
      SELECT tag_key AS name, if(tag_type = 'resource', 'resource', 'attribute') AS context,
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
   * `found`: it arrives as the catalogue says; `wrong`: it arrives otherwise; `missing`: it does not arrive; `unknown`: it
   * arrives, and the catalogue does not have it.
   */
  readonly verdict: 'found' | 'wrong' | 'missing' | 'unknown';
  /** Series of a metric, values of an attribute. */
  readonly cardinality?: number;
  /** Unix milliseconds. */
  readonly first?: number;
  readonly last?: number;
  /** What is wrong. */
  readonly problems: readonly string[];
}

/** Compares what arrived with the catalogue: everything that either of them has, each once, by kind and name. */
export function compareArrivals(catalogue: Catalogue, arrivals: Arrivals): readonly Arrival[] {
  return [
    ...compareMetrics(catalogue, arrivals),
    ...compareAttributes(catalogue, arrivals),
    ...compareServices(catalogue, arrivals),
  ];
}

function compareMetrics(catalogue: Catalogue, { metrics, labels }: Arrivals): Arrival[] {
  const stored = new Map(metrics.map((metric) => [metric.name, metric]));
  const known = new Set(catalogue.metrics.flatMap(storedNames));
  const found = catalogue.metrics.map((metric): Arrival => {
    const parts = storedNames(metric).flatMap((name) => stored.get(name) ?? []);
    if (parts.length === 0) return { kind: 'metric', name: metric.name, verdict: 'missing', problems: [] };
    const problems = [
      ...temporalityProblems(metric, parts),
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
    const name = metric.name.replace(/\.(bucket|count|sum|min|max)$/, '');
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

function temporalityProblems(metric: Metric, parts: readonly StoredMetric[]): string[] {
  const seen = new Set(parts.flatMap(({ temporalities }) => temporalities.map((one) => one.toLowerCase())));
  return seen.size === 1 && seen.has(metric.temporality)
    ? []
    : [`arrives ${[...seen].sort().join(' and ')}, the catalogue says ${metric.temporality}`];
}

/** What is scraped comes without a unit. */
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
    if (cardinality === undefined) return { kind: 'attribute', name, verdict: 'missing', problems: [] };
    const problems =
      attribute !== undefined && attribute.cardinality !== 'unbounded' && cardinality > attribute.cardinality
        ? [`has ${cardinality} values, the catalogue allows ${attribute.cardinality}`]
        : [];
    const parts = stored.get(name) ?? [];
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

function compareServices({ services: expected }: Catalogue, { services }: Arrivals): Arrival[] {
  const names = new Set([...expected.map(({ name }) => name), ...services]);
  return [...names].sort().map((name) => ({
    kind: 'service',
    name,
    verdict: !services.includes(name) ? 'missing' : expected.some((one) => one.name === name) ? 'found' : 'unknown',
    problems: [],
  }));
}

function span(parts: readonly { readonly first: number; readonly last: number }[]): { first: number; last: number } {
  return { first: Math.min(...parts.map(({ first }) => first)), last: Math.max(...parts.map(({ last }) => last)) };
}

function byName(a: Arrival, b: Arrival): number {
  return a.name < b.name ? -1 : 1;
}
