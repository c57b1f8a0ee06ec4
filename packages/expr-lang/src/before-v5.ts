/**
 * SigNoz's conversion of builder queries from before v5: operators, attributes and filter items become aggregations and
 * expressions. v0.108.0 does so when a dashboard is posted, and later releases when they migrate dashboards.
 */

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [field: string]: Json;
}
type Query = Record<string, Json>;

/** The form of a query. */
export interface BeforeV5 {
  /** The version in its dashboard; absent where the query's own parts decide, one by one: the dashboard says v5. */
  readonly version?: string;
  readonly panelType: string;
}

const REMOVED = [
  'aggregateOperator',
  'aggregateAttribute',
  'temporality',
  'timeAggregation',
  'spaceAggregation',
  'reduceTo',
  'filters',
  'ShiftBy',
  'IsAnomaly',
  'QueriesUsedInFormula',
  'seriesAggregation',
];

/** A query of a builder in the v5 form. */
export function builderQueryV5(before: object, { version, panelType }: BeforeV5): Record<string, unknown> {
  const query = { ...before } as Query;
  const isMixed = version === undefined;
  const source = text(query.dataSource);
  const isV4 = isMixed ? 'timeAggregation' in query || 'spaceAggregation' in query : version === 'v4';
  const hasOwn = isMixed && isArray(query.aggregations) && query.aggregations.length > 0;
  const aggregation = hasOwn ? undefined : aggregationOf(query, isV4, panelType);
  if (aggregation !== undefined) query.aggregations = [aggregation];

  if (isArray(query.groupBy)) query.groupBy = query.groupBy.map(groupKey);
  const filter = isMixed && 'filter' in query ? undefined : filterOf(query, source);
  if (filter !== undefined) query.filter = { expression: filter };

  const value = valueExpression(query, source);
  if (!isMixed || !isObject(query.having)) {
    const conditions = (isArray(query.having) ? query.having : []).map((item) =>
      isObject(item) && value !== undefined ? { ...item, columnName: value, key: { key: value } } : item,
    );
    query.having = { expression: joined(conditions, 'AND') };
  }
  if (isArray(query.orderBy) && (!isMixed || query.orderBy.some(isOrderBeforeV5)))
    query.orderBy = orderOf(query.orderBy, query, source, value);
  if (isArray(query.functions) && (!isMixed || isBeforeV5(query.functions)))
    query.functions = query.functions.map(functionOf);
  for (const key of REMOVED) delete query[key];
  return query;
}

function isOrderBeforeV5(order: Json): boolean {
  return isObject(order) && 'columnName' in order;
}

/** Arguments of functions are bare values before v5, and fields since then; the first one decides. */
function isBeforeV5(functions: readonly Json[]): boolean {
  for (const one of functions) {
    const [first] = isObject(one) && isArray(one.args) ? one.args : [];
    if (first !== undefined) return !isObject(first);
  }
  return false;
}

/** How a metric operator of version 3 splits into the aggregation over time, the one over series, and the reduction. */
const METRIC_OPERATORS: Readonly<Record<string, readonly [string, string, string]>> = {
  ...Object.fromEntries(
    ['sum', 'avg', 'min', 'max'].flatMap((name): [string, readonly [string, string, string]][] => [
      [name, [name, name, name]],
      [`${name}_rate`, ['rate', name, name]],
      [`rate_${name}`, ['rate', name, name]],
    ]),
  ),
  ...Object.fromEntries(
    ['50', '75', '90', '95', '99'].map((quantile) => [`hist_quantile_${quantile}`, ['', `p${quantile}`, 'avg']]),
  ),
  ...Object.fromEntries(
    ['p99', 'p90', 'p75', 'p50', 'p25', 'p20', 'p10', 'p05'].map((name) => [name, ['avg', 'avg', 'avg']]),
  ),
  rate: ['rate', 'sum', 'sum'],
  count: ['count', 'sum', 'sum'],
  count_distinct: ['count_distinct', 'sum', 'sum'],
  noop: ['max', 'max', 'max'],
};

function aggregationOf(query: Query, isV4: boolean, panelType: string): JsonObject | undefined {
  const operator = query.aggregateOperator;
  const attribute = query.aggregateAttribute;
  if (typeof operator !== 'string' || !isObject(attribute)) return undefined;
  const source = query.dataSource;
  if (source === 'logs' || source === 'traces') {
    return operator === 'noop' ? undefined : { expression: call(operator, text(attribute.key)) };
  }
  if (source !== 'metrics') return undefined;
  const common = { metricName: attribute.key ?? null, temporality: query.temporality ?? null };
  const reduceTo = typeof query.reduceTo === 'string' ? { reduceTo: query.reduceTo } : {};
  if (isV4) {
    const timeAggregation = query.timeAggregation ?? null;
    return { ...common, timeAggregation, spaceAggregation: query.spaceAggregation ?? operator, ...reduceTo };
  }
  const [timeAggregation, spaceAggregation, reduction] = METRIC_OPERATORS[operator] ?? ['', '', ''];
  const reduced = panelType === 'table' ? { reduceTo: reduction } : reduceTo;
  return { ...common, timeAggregation, spaceAggregation, ...reduced };
}

function call(operator: string, key: string): string {
  if (operator === 'count') return 'count()';
  if (operator === 'sum_rate') return `sum(rate(${key}))`;
  return `${operator}(${key})`;
}

/** What `#SIGNOZ_VALUE` stands for in an order or a having of this query. */
function valueExpression(query: Query, source: string): string | undefined {
  const operator = query.aggregateOperator;
  const attribute = query.aggregateAttribute;
  if (typeof operator !== 'string' || operator === 'noop' || !isObject(attribute)) return undefined;
  if (source === 'logs' || source === 'traces') return call(operator, text(attribute.key));
  const aggregations = query.aggregations;
  const first = isArray(aggregations) ? aggregations[0] : undefined;
  if (source !== 'metrics' || !isObject(first) || typeof first.spaceAggregation !== 'string') return undefined;
  return `${first.spaceAggregation}(${text(attribute.key)})`;
}

/** Columns of the span table: as group-by keys they lose their type. */
const SPAN_COLUMNS = new Set(
  `trace_id span_id trace_state parent_span_id flags name kind kind_string duration_nano status_code status_message
  status_code_string timestamp response_status_code external_http_url http_url external_http_method http_method http_host
  db_name db_operation has_error is_remote traceID spanID parentSpanID spanKind durationNano statusCode statusMessage
  statusCodeString traceState references responseStatusCode externalHttpUrl httpUrl externalHttpMethod httpMethod httpHost
  dbName dbOperation hasError isRemote serviceName httpRoute msgSystem msgOperation dbSystem rpcSystem rpcService rpcMethod
  peerService`.split(/\s+/),
);

/** Whether a group-by field loses its context. */
export function isSpanColumn(name: string): boolean {
  return SPAN_COLUMNS.has(name);
}

function groupKey(item: Json): Json {
  if (!isObject(item) || !isSpanColumn(text(item.key))) return item;
  const { type: _, ...rest } = item;
  return rest;
}

function filterOf(query: Query, source: string): string | undefined {
  const filters = query.filters;
  if (!isObject(filters) || !isArray(filters.items) || filters.items.length === 0) return undefined;
  const expression = joined(filters.items, typeof filters.op === 'string' ? filters.op : 'AND');
  if (expression === '') return undefined;
  const keys = isArray(query.groupBy)
    ? query.groupBy.map((item) => (isObject(item) ? text(item.key) : '')).filter((key) => key !== '')
    : [];
  const exist = keys.map((key) => `${key} EXISTS`).join(' AND ');
  // The blank without AND is SigNoz's own.
  return exist !== '' && source !== 'metrics' ? `${expression} ${exist}` : expression;
}

function joined(items: readonly Json[], operator: string): string {
  const conditions = items.flatMap((item) => {
    if (!isObject(item) || !isObject(item.key) || typeof item.op !== 'string' || item.value === undefined) {
      return [];
    }
    const key = item.key.key;
    return typeof key === 'string' ? [condition(key, item.op, item.value, text(item.key.dataType))] : [];
  });
  return conditions.length > 1 ? `(${conditions.join(` ${operator} `)})` : (conditions[0] ?? '');
}

const OPERATORS: Readonly<Record<string, string>> = {
  like: 'LIKE',
  nlike: 'NOT LIKE',
  contains: 'CONTAINS',
  ncontains: 'NOT CONTAINS',
  regex: 'REGEXP',
  nregex: 'NOT REGEXP',
};

function condition(key: string, operator: string, value: Json, dataType: string): string {
  const literal = literalOf(value, dataType);
  const isMany = literal.startsWith('[') || isVariable(literal);
  switch (operator) {
    case 'in':
    case 'IN':
      return isMany ? `${key} IN ${literal}` : `${key} = ${literal}`;
    case 'nin':
    case 'NOT IN':
      return isMany ? `${key} NOT IN ${literal}` : `${key} != ${literal}`;
    case 'exists':
      return `${key} EXISTS`;
    case 'nexists':
      return `${key} NOT EXISTS`;
    case 'has':
      return `has(${key}, ${literal})`;
    case 'nhas':
      return `NOT has(${key}, ${literal})`;
    default:
      return `${key} ${OPERATORS[operator] ?? operator} ${literal}`;
  }
}

function literalOf(value: Json, dataType: string): string {
  if (typeof value === 'string') {
    if (isVariable(value)) return variable(value.trim());
    const isNumeric = /^(u?int(8|16|32|64)?|float(32|64)?|number|numeric|integer)$/.test(dataType);
    if (isNumeric && /^\s*[+-]?\d/.test(value)) return value;
    return `'${value.replaceAll("'", "\\'")}'`;
  }
  if (isArray(value)) {
    const [only] = value;
    if (value.length === 1 && only !== undefined) return literalOf(only, dataType);
    return `[${value.map((item) => literalOf(item, dataType)).join(', ')}]`;
  }
  return printed(value);
}

/** A value as Go prints it: numbers of a million and more with an exponent, maps as `map[key:value]`. */
function printed(value: Json): string {
  if (value === null) return '<nil>';
  if (isArray(value)) return `[${value.map(printed).join(' ')}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, item]) => `${key}:${printed(item)}`).join(' ')}]`;
  }
  if (typeof value !== 'number') return `${value}`;
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  if (Number(exponent) >= -4 && Number(exponent) < 6) return `${value}`;
  return `${mantissa}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

function isVariable(value: string): boolean {
  return /^(\{.*\}|\$.*|\[\[.*\]\])$/.test(value.trim());
}

function variable(value: string): string {
  if (value.startsWith('$') && !value.startsWith('${{')) return value;
  const inner = value.replace(/^\$?(\{\{|\{|\[\[)/, '').replace(/(\}\}|\}|\]\])$/, '');
  return `$${inner.replace(/^\./, '').replace(/^\$/, '').replaceAll(' ', '')}`;
}

function orderOf(orders: readonly Json[], query: Query, source: string, value: string | undefined): readonly Json[] {
  const isAggregated = typeof query.aggregateOperator === 'string' && !['', 'noop'].includes(query.aggregateOperator);
  const groups = isArray(query.groupBy)
    ? query.groupBy.map((item) => (isObject(item) ? item.key : undefined))
    : undefined;
  return orders.flatMap((order) => {
    if (!isObject(order)) return [];
    const column = text(order.columnName);
    if (!isAggregated) {
      const isDropped = (column === 'id' || column === 'timestamp') && (source === 'traces' || source === 'logs');
      return isDropped ? [] : [order];
    }
    if (column === 'timestamp' || column === 'samples' || column === 'id') return [];
    if (column === '#SIGNOZ_VALUE') return [value === undefined ? order : { ...order, columnName: value }];
    return groups?.includes(column) === true ? [order] : [];
  });
}

function functionOf(entry: Json): Json {
  if (!isObject(entry)) return null;
  const args: Json[] | undefined = isArray(entry.args) ? entry.args.map((value) => ({ name: '', value })) : undefined;
  const named: Json[] | undefined = isObject(entry.namedArgs)
    ? Object.entries(entry.namedArgs).map(([name, value]) => ({ name, value }))
    : undefined;
  const all = args === undefined && named === undefined ? {} : { args: [...(args ?? []), ...(named ?? [])] };
  return { name: entry.name ?? null, ...all };
}

function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
