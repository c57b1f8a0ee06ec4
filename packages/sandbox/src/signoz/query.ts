import { isObject, type Json } from '../json.ts';
import { GoError } from './go-json.ts';
import { parseDuration } from './go-time.ts';
import {
  always,
  anything,
  boolean,
  custom,
  decode,
  enumeration,
  integer,
  list,
  map,
  pointer,
  type Shape,
  string,
  struct,
  UnknownField,
  unlessEmpty,
} from './shape.ts';

/** Seconds, or a Go duration; written as seconds. */
const step = custom('Step', 0, (value) => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    return parseDuration(value) / 1e9;
  }
  throw new GoError(
    'invalid step, expected duration in seconds (example: 60 - 1 minute, 240 - 4 minutes, 3600 - 1 hour)',
  );
});

/** An enumeration with older names for its values; what it does not know becomes empty. */
function renamed(names: Readonly<Record<string, string>>): Shape {
  return custom('string', '', (value) => {
    if (typeof value !== 'string') throw new GoError('json: cannot unmarshal into Go value of type string');
    return names[value.trim().toLowerCase()] ?? '';
  });
}

const fieldContext = renamed({
  resource: 'resource',
  scope: 'scope',
  tag: 'attribute',
  point: 'attribute',
  attribute: 'attribute',
  event: 'event',
  body: 'body',
  spanfield: 'span',
  span: 'span',
  logfield: 'log',
  log: 'log',
  metric: 'metric',
  tracefield: 'trace',
});

const NUMBERS =
  'int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 float float32 float64 double decimal number'.split(' ');
const ARRAYS = ['string', 'int64', 'float64', 'number', 'bool'];

const fieldDataType = renamed({
  string: 'string',
  str: 'string',
  bool: 'bool',
  ...Object.fromEntries(NUMBERS.map((name) => [name, 'number'])),
  ...Object.fromEntries(ARRAYS.flatMap((name) => [`[]${name}`, `${name}[]`].map((alias) => [alias, `[]${name}`]))),
});

const fieldKey = struct(
  'TelemetryFieldKey',
  {
    name: always(string),
    description: unlessEmpty(string),
    unit: unlessEmpty(string),
    signal: always(enumeration),
    fieldContext: always(fieldContext),
    fieldDataType: always(fieldDataType),
  },
  { strict: true },
);

const expression = struct('Filter', { expression: always(string) }, { strict: true });
const order = struct('OrderBy', { key: always(fieldKey), direction: always(enumeration) }, { strict: true });
const limitBy = struct('LimitBy', { keys: always(list(string)), value: always(string) }, { strict: true });
const argument = struct('FunctionArg', { name: unlessEmpty(string), value: always(anything) }, { strict: true });
const func = struct('Function', { name: always(enumeration), args: unlessEmpty(list(argument)) }, { strict: true });
const secondary = struct(
  'SecondaryAggregation',
  {
    stepInterval: always(step),
    expression: always(string),
    alias: unlessEmpty(string),
    groupBy: unlessEmpty(list(fieldKey)),
    order: unlessEmpty(list(order)),
    limit: unlessEmpty(integer),
    limitBy: unlessEmpty(pointer(limitBy)),
  },
  { strict: true },
);
const expressionAggregation = struct(
  'TraceAggregation',
  { expression: always(string), alias: unlessEmpty(string) },
  { strict: true },
);
const metricAggregation = struct(
  'MetricAggregation',
  {
    metricName: always(string),
    temporality: always(enumeration),
    timeAggregation: always(enumeration),
    spaceAggregation: always(enumeration),
    reduceTo: always(enumeration),
  },
  { strict: true },
);

function builderQuery(aggregation: Shape): Shape {
  return struct(
    'QueryBuilderQuery',
    {
      name: always(string),
      stepInterval: always(step),
      signal: always(enumeration),
      source: always(enumeration),
      aggregations: unlessEmpty(list(aggregation)),
      disabled: unlessEmpty(boolean),
      filter: unlessEmpty(pointer(expression)),
      groupBy: unlessEmpty(list(fieldKey)),
      order: unlessEmpty(list(order)),
      selectFields: unlessEmpty(list(fieldKey)),
      limit: unlessEmpty(integer),
      limitBy: unlessEmpty(pointer(limitBy)),
      offset: unlessEmpty(integer),
      cursor: unlessEmpty(string),
      having: unlessEmpty(pointer(expression)),
      secondaryAggregations: unlessEmpty(list(secondary)),
      functions: unlessEmpty(list(func)),
      legend: unlessEmpty(string),
    },
    { strict: true },
  );
}

const BUILDER: Readonly<Record<string, readonly [string, Shape]>> = {
  traces: ['trace', builderQuery(expressionAggregation)],
  logs: ['log', builderQuery(expressionAggregation)],
  metrics: ['metric', builderQuery(metricAggregation)],
};

const formula = struct(
  'QueryBuilderFormula',
  {
    name: always(string),
    expression: always(string),
    disabled: unlessEmpty(boolean),
    order: unlessEmpty(list(order)),
    limit: unlessEmpty(integer),
    having: unlessEmpty(pointer(expression)),
    functions: unlessEmpty(list(func)),
    legend: unlessEmpty(string),
  },
  { strict: true },
);

const reference = struct('QueryRef', { name: always(string) }, { strict: true });
const join = struct(
  'QueryBuilderJoin',
  {
    name: always(string),
    disabled: unlessEmpty(boolean),
    left: always(reference),
    right: always(reference),
    type: always(enumeration),
    on: always(string),
    aggregations: unlessEmpty(list(anything)),
    selectFields: unlessEmpty(list(fieldKey)),
    filter: unlessEmpty(pointer(expression)),
    groupBy: unlessEmpty(list(fieldKey)),
    having: unlessEmpty(pointer(expression)),
    order: unlessEmpty(list(order)),
    limit: unlessEmpty(integer),
    secondaryAggregations: unlessEmpty(list(secondary)),
    functions: unlessEmpty(list(func)),
  },
  { strict: true },
);

const traceOperator = struct(
  'QueryBuilderTraceOperator',
  {
    name: always(string),
    disabled: unlessEmpty(boolean),
    expression: always(string),
    filter: unlessEmpty(pointer(expression)),
    returnSpansFrom: unlessEmpty(string),
    order: unlessEmpty(list(order)),
    aggregations: unlessEmpty(list(expressionAggregation)),
    stepInterval: always(step),
    groupBy: unlessEmpty(list(fieldKey)),
    having: unlessEmpty(pointer(expression)),
    limit: unlessEmpty(integer),
    offset: unlessEmpty(integer),
    cursor: unlessEmpty(string),
    legend: unlessEmpty(string),
    selectFields: unlessEmpty(list(fieldKey)),
    functions: unlessEmpty(list(func)),
  },
  { strict: true },
);

const promQuery = struct(
  'PromQuery',
  {
    name: always(string),
    query: always(string),
    disabled: always(boolean),
    step: always(step),
    stats: always(boolean),
    legend: unlessEmpty(string),
  },
  { strict: true },
);

const clickhouseQuery = struct(
  'ClickHouseQuery',
  { name: always(string), query: always(string), disabled: always(boolean), legend: unlessEmpty(string) },
  { strict: true },
);

const SPECS: Readonly<Record<string, readonly [string, Shape]>> = {
  builder_formula: ['formula', formula],
  builder_join: ['join', join],
  builder_trace_operator: ['trace operator', traceOperator],
  promql: ['PromQL', promQuery],
  clickhouse_sql: ['ClickHouse SQL', clickhouseQuery],
};

/** The query of version v5: what its spec looks like depends on its type, and for the builder on its signal. */
const envelope: Shape = { ...custom('QueryEnvelope', { type: '', spec: null }, readEnvelope), readsNull: true };

function readEnvelope(value: Json): Json {
  const { type, spec } = decode(
    struct('', { type: always(enumeration), spec: always(anything) }, { strict: true }),
    value,
  ) as { readonly type: string; readonly spec: Json };
  const known = type === 'builder_query' || type === 'builder_sub_query' ? builderOf(spec) : SPECS[type];
  if (known === undefined) throw new GoError(`unknown query type {${JSON.stringify(type)}}`);
  const [kind, shape] = known;
  const isGiven = isObject(value) && Object.keys(value).some((field) => field.toLowerCase() === 'spec');
  if (!isGiven) throw new GoError(`invalid ${kind} spec: invalid JSON: EOF`);
  try {
    return { type, spec: decode(shape, spec) };
  } catch (error) {
    const isBuilder = kind === 'trace' || kind === 'log' || kind === 'metric';
    if (error instanceof UnknownField) throw new GoError(`${error.message} in ${isBuilder ? 'query' : kind} spec`);
    if (!(error instanceof GoError)) throw error;
    throw new GoError(`invalid ${isBuilder ? `${kind} builder query` : kind} spec: invalid JSON: ${error.message}`);
  }
}

function builderOf(spec: Json): readonly [string, Shape] {
  const { signal } = decode(struct('', { signal: always(enumeration) }), spec) as { readonly signal: string };
  const found = BUILDER[signal];
  if (found === undefined) throw new GoError(`unknown builder signal {${JSON.stringify(signal)}}`);
  return found;
}

/** The queries of a rule or a saved view. The maps of versions before v5 are kept as they were sent. */
export const compositeQuery = struct('v3.CompositeQuery', {
  builderQueries: unlessEmpty(map(anything)),
  chQueries: unlessEmpty(map(anything)),
  promQueries: unlessEmpty(map(anything)),
  queries: unlessEmpty(list(envelope)),
  panelType: always(string),
  queryType: always(string),
  unit: unlessEmpty(string),
  fillGaps: unlessEmpty(boolean),
});

/** Whether every query of the older maps is disabled; those of v5 are not looked at. */
export function areAllDisabled(query: Json): boolean {
  if (!isObject(query)) return false;
  const key = { builder: 'builderQueries', promql: 'promQueries', clickhouse_sql: 'chQueries' }[`${query.queryType}`];
  const maps = ['builderQueries', 'promQueries', 'chQueries'].some((name) => isObject(query[name]));
  if (!maps) return false;
  if (key === undefined) return true;
  const queries = isObject(query[key]) ? Object.values(query[key]) : [];
  return queries.length > 0 && queries.every((entry) => isObject(entry) && entry.disabled === true);
}
