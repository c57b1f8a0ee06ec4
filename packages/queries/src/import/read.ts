import type { Attribute } from '@signoz-as-code/catalogue';
import { asObjects, asText, isObject } from '@signoz-as-code/core';
import { OF_ENVELOPES, type UsualQuery } from '../envelope.ts';
import { orderedByValue } from '../order.ts';
import type {
  Aggregation,
  BuilderQuery,
  Formula,
  MetricQuery,
  NamedAggregation,
  Order,
  Queries,
  Query,
  SeriesFunction,
  TraceOperator,
} from '../query.ts';
import { attributeFor, type CatalogueModule, catalogueOf, metricFor } from './lookup.ts';
import { withUncatalogued } from './uncatalogued.ts';

type Fields = Record<string, unknown>;

/** A query without a constructor: a join, for example. */
export class UnreadableQuery extends Error {}

/**
 * The queries of SigNoz's v5 form, `{ type, spec }`, in the catalogue's terms; unknown names in their texts are
 * declared uncatalogued. Fields without a counterpart are left out: compare afterwards. Throws an {@link
 * UnreadableQuery} for a kind of query without a constructor.
 */
export function readEnvelopes(
  envelopes: unknown,
  catalogue: CatalogueModule,
  usual: UsualQuery = OF_ENVELOPES,
): Queries {
  const queries = asObjects(envelopes).map((envelope) => {
    const spec = isObject(envelope.spec) ? envelope.spec : {};
    const name = asText(spec.name);
    const query = readQuery(asText(envelope.type), spec, catalogue, usual);
    const isOrdered = query.type !== 'promql' && query.type !== 'clickhouse_sql';
    return [name, isOrdered ? orderedByValue(name, query) : query];
  });
  return withUncatalogued(Object.fromEntries(queries), catalogueOf(catalogue));
}

function readQuery(type: string, spec: Fields, catalogue: CatalogueModule, usual: UsualQuery): Query {
  switch (type) {
    case 'promql':
      return { type, expression: { promql: asText(spec.query) }, ...common(spec) };
    case 'clickhouse_sql':
      return { type, sql: asText(spec.query), ...common(spec) };
    case 'builder_formula':
      return readFormula(spec);
    case 'builder_query':
      return readBuilder(spec, catalogue, usual);
    case 'builder_trace_operator':
      return readTraceOperator(spec, catalogue, usual);
    default:
      throw new UnreadableQuery(`query ${asText(spec.name)} is a ${type || 'query of no kind'}`);
  }
}

function readBuilder(spec: Fields, catalogue: CatalogueModule, usual: UsualQuery): BuilderQuery {
  const by = asObjects(spec.groupBy).map((field) => readField(field, catalogue));
  const filter = expressionOf(spec.filter);
  const rest = {
    ...(filter === '' ? {} : { where: { filter } }),
    ...optional('by', by, []),
    ...shape(spec),
    ...step(spec, usual),
    ...common(spec),
  };
  if (spec.signal !== 'metrics')
    return { type: spec.signal === 'traces' ? 'traces' : 'logs', aggregations: aggregationsOf(spec), ...rest };
  const aggregation = asObjects(spec.aggregations)[0] ?? {};
  const time = asText(aggregation.timeAggregation) as MetricQuery['time'];
  const space = asText(aggregation.spaceAggregation) as MetricQuery['space'];
  return {
    type: 'metrics',
    metric: metricFor(catalogue, asText(aggregation.metricName), { time, space, by }),
    time,
    space,
    ...rest,
    ...optional('reduce', asText(aggregation.reduceTo) as 'avg', usual.reduce),
    ...optional('temporality', asText(aggregation.temporality) as 'delta', ''),
    ...optional('source', asText(spec.source) as 'meter', ''),
  };
}

function readFormula(spec: Fields): Formula {
  const { having: _, ...rest } = shape(spec);
  return { type: 'formula', expression: asText(spec.expression), ...rest, ...common(spec) };
}

function readTraceOperator(spec: Fields, catalogue: CatalogueModule, usual: UsualQuery): TraceOperator {
  const by = asObjects(spec.groupBy).map((field) => readField(field, catalogue));
  const { functions: _, ...rest } = shape(spec);
  return {
    type: 'trace_operator',
    expression: asText(spec.expression),
    aggregations: aggregationsOf(spec),
    ...optional('by', by, []),
    ...rest,
    ...step(spec, usual),
    ...common(spec),
  };
}

function step({ stepInterval }: Fields, usual: UsualQuery): { stepSeconds?: number } {
  return typeof stepInterval === 'number' && stepInterval !== (usual.stepSeconds ?? 0)
    ? { stepSeconds: stepInterval }
    : {};
}

function aggregationsOf(spec: Fields): TraceOperator['aggregations'] {
  const [first, ...others] = asObjects(spec.aggregations).map(readAggregation);
  if (first === undefined) throw new UnreadableQuery(`query ${asText(spec.name)} has no aggregation`);
  return [first, ...others];
}

/** A field by its name, context and type, in the spelling of the query range. */
export function readField(field: Fields, catalogue: CatalogueModule): Attribute {
  return attributeFor(catalogue, asText(field.name), typeOf(field.fieldDataType), contextOf(field.fieldContext));
}

function readAggregation({ expression, alias }: Fields): Aggregation | NamedAggregation {
  const plain = /^(count\(\)|rate\(\)|(count_distinct|sum|avg|min|max|p50|p75|p90|p95|p99)\([^()]*\))$/;
  if (alias === undefined && plain.test(asText(expression))) return asText(expression) as Aggregation;
  return { expression: asText(expression), ...(alias === undefined ? {} : { alias: asText(alias) }) };
}

/** Names that the server writes in small letters, as its UI and the constructors know them. */
const FUNCTIONS = new Map(
  ['cutOffMin', 'cutOffMax', 'clampMin', 'clampMax', 'runningDiff', 'cumulativeSum', 'timeShift', 'fillZero'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

function shape(spec: Fields): Pick<BuilderQuery, 'having' | 'limit' | 'orderBy' | 'functions'> {
  const orders = asObjects(spec.order).map(readOrder);
  return {
    ...optional('having', expressionOf(spec.having), ''),
    ...optional('orderBy', orders.length === 1 ? (orders[0] as Order) : orders, []),
    ...(typeof spec.limit === 'number' && spec.limit > 0 ? { limit: spec.limit } : {}),
    ...optional(
      'functions',
      asObjects(spec.functions).map((one) => ({
        name: (FUNCTIONS.get(asText(one.name)) ?? one.name) as SeriesFunction['name'],
        ...optional(
          'args',
          asObjects(one.args).map((argument) => argument.value as number),
          [],
        ),
      })),
      [],
    ),
  };
}

function readOrder({ key, direction }: Fields): Order {
  return { column: isObject(key) ? asText(key.name) : '', direction: direction === 'asc' ? 'asc' : 'desc' };
}

function common(spec: Fields): { legend?: string; hidden?: true } {
  return { ...optional('legend', asText(spec.legend), ''), ...(spec.disabled === true ? { hidden: true } : {}) };
}

const TYPES: Readonly<Record<string, Attribute['type']>> = {
  string: 'string',
  float64: 'number',
  int64: 'number',
  number: 'number',
  bool: 'boolean',
};

function typeOf(value: unknown): Attribute['type'] {
  return TYPES[asText(value)] ?? 'unknown';
}

const CONTEXTS: readonly string[] = ['resource', 'attribute', 'span', 'log'] satisfies Attribute['context'][];

function contextOf(value: unknown): Attribute['context'] {
  if (value === 'tag') return 'attribute';
  return CONTEXTS.includes(asText(value)) ? (value as Attribute['context']) : 'unknown';
}

/** A filter or `having`, as the server writes it or in a normal form. */
function expressionOf(value: unknown): string {
  return isObject(value) ? asText(value.expression) : asText(value);
}

/** A field, unless it has its usual value. */
export function optional<Key extends string, const Value>(
  key: Key,
  value: Value,
  usual: unknown,
): { [K in Key]?: Value } {
  return (JSON.stringify(value) === JSON.stringify(usual) ? {} : { [key]: value }) as { [K in Key]?: Value };
}
