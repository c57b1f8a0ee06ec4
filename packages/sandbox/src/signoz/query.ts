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
  type Field,
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

/** An enumeration with older names for its values; unknown values become empty. */
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

/**
 * Which fields of a query are written: `brief`: those that are not empty; `said`: also its name, whether it is
 * disabled, and empty lists; `whole`: every field, with null for missing lists.
 */
export type Written = 'brief' | 'said' | 'whole';

/** Shapes of queries, by which fields are written. */
export interface QueryShapes {
  /** The query of a rule or a saved view. Maps of versions before v5 are stored as sent. */
  readonly compositeQuery: Shape;
  /** A query of version v5: its type determines the spec, for the builder together with its signal. */
  readonly envelope: Shape;
}

const unlessNil = (shape: Shape): Field => unlessEmpty({ ...shape, isEmpty: (encoded) => encoded === shape.zero });

function shapesOf(written: Written): QueryShapes {
  const nil = { brief: unlessEmpty, said: unlessNil, whole: always }[written];
  const nonZero = { brief: always, said: unlessNil, whole: always }[written];
  const said = written === 'brief' ? unlessEmpty : always;
  const metricAggregation = struct(
    'MetricAggregation',
    {
      metricName: always(string),
      temporality: always(enumeration),
      timeAggregation: always(enumeration),
      spaceAggregation: always(enumeration),
      reduceTo: nonZero(enumeration),
    },
    { strict: true },
  );

  const builderQuery = (aggregation: Shape): Shape =>
    struct(
      'QueryBuilderQuery',
      {
        name: always(string),
        stepInterval: nonZero(step),
        signal: always(enumeration),
        source: always(enumeration),
        aggregations: nil(list(aggregation)),
        disabled: said(boolean),
        filter: unlessEmpty(pointer(expression)),
        groupBy: nil(list(fieldKey)),
        order: nil(list(order)),
        selectFields: nil(list(fieldKey)),
        limit: unlessEmpty(integer),
        limitBy: unlessEmpty(pointer(limitBy)),
        offset: unlessEmpty(integer),
        cursor: unlessEmpty(string),
        having: unlessEmpty(pointer(expression)),
        secondaryAggregations: nil(list(secondary)),
        functions: nil(list(func)),
        legend: said(string),
      },
      { strict: true },
    );

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
      disabled: said(boolean),
      order: nil(list(order)),
      limit: unlessEmpty(integer),
      having: unlessEmpty(pointer(expression)),
      functions: nil(list(func)),
      legend: said(string),
    },
    { strict: true },
  );

  const traceOperator = struct(
    'QueryBuilderTraceOperator',
    {
      name: always(string),
      disabled: said(boolean),
      expression: always(string),
      filter: unlessEmpty(pointer(expression)),
      returnSpansFrom: unlessEmpty(string),
      order: nil(list(order)),
      aggregations: nil(list(expressionAggregation)),
      stepInterval: nonZero(step),
      groupBy: nil(list(fieldKey)),
      having: unlessEmpty(pointer(expression)),
      limit: unlessEmpty(integer),
      offset: unlessEmpty(integer),
      cursor: unlessEmpty(string),
      legend: said(string),
      selectFields: nil(list(fieldKey)),
      functions: nil(list(func)),
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
      legend: said(string),
    },
    { strict: true },
  );

  const clickhouseQuery = struct(
    'ClickHouseQuery',
    { name: always(string), query: always(string), disabled: always(boolean), legend: said(string) },
    { strict: true },
  );

  const SPECS: Readonly<Record<string, readonly [string, Shape]>> = {
    builder_formula: ['formula', formula],
    builder_join: ['join', join],
    builder_trace_operator: ['trace operator', traceOperator],
    promql: ['PromQL', promQuery],
    clickhouse_sql: ['ClickHouse SQL', clickhouseQuery],
  };

  const builderOf = (spec: Json): readonly [string, Shape] => {
    const { signal } = decode(struct('', { signal: always(enumeration) }), spec) as { readonly signal: string };
    const found = BUILDER[signal];
    if (found === undefined) throw new GoError(`unknown builder signal {${JSON.stringify(signal)}}`);
    return found;
  };

  const readEnvelope = (value: Json): Json => {
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
  };
  const envelope: Shape = { ...custom('QueryEnvelope', { type: '', spec: null }, readEnvelope), readsNull: true };
  const compositeQuery = struct('v3.CompositeQuery', {
    builderQueries: unlessEmpty(map(anything)),
    chQueries: unlessEmpty(map(anything)),
    promQueries: unlessEmpty(map(anything)),
    queries: unlessEmpty(list(envelope)),
    panelType: always(string),
    queryType: always(string),
    unit: unlessEmpty(string),
    fillGaps: unlessEmpty(boolean),
  });
  return { compositeQuery, envelope };
}

export const queryShapes: Readonly<Record<Written, QueryShapes>> = {
  brief: shapesOf('brief'),
  said: shapesOf('said'),
  whole: shapesOf('whole'),
};

/** Whether every query of the older maps is disabled; those of v5 are not checked. */
export function areAllDisabled(query: Json): boolean {
  if (!isObject(query)) return false;
  const key = { builder: 'builderQueries', promql: 'promQueries', clickhouse_sql: 'chQueries' }[`${query.queryType}`];
  const maps = ['builderQueries', 'promQueries', 'chQueries'].some((name) => isObject(query[name]));
  if (!maps) return false;
  if (key === undefined) return true;
  const queries = isObject(query[key]) ? Object.values(query[key]) : [];
  return queries.length > 0 && queries.every((entry) => isObject(entry) && entry.disabled === true);
}
