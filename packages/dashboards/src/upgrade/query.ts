import { asList, asObjects, asText, isObject } from '@signoz-as-code/core';
import { builderQueryV5 } from '@signoz-as-code/expr-lang/before-v5';
import { type Fields, numberIn, type StoredReader } from './stored.ts';

/** Which values a panel asks for. */
export type Request = 'time_series' | 'scalar' | 'raw';

interface Envelope {
  readonly type: string;
  readonly spec: Record<string, unknown>;
}

/** The query of a panel in the new form; undefined where nothing of it can be drawn, and the panel is dropped. */
export function queryV6(reader: StoredReader, widget: Fields, request: Request): object | undefined {
  const all = envelopesOf(reader, widget, request);
  const [first] = all;
  if (first === undefined) return undefined;
  const panelType = asText(widget.panelTypes);
  const isTaken =
    request === 'raw'
      ? first.type === 'builder_query'
      : first.type !== 'promql' || !['table', 'pie'].includes(panelType);
  if (!isTaken) reader.troubles.add(`the panel '${asText(widget.id)}' of the type ${panelType} asks by ${first.type}`);
  const isAlone = request === 'raw' || all.length === 1;
  return {
    kind: request,
    spec:
      isAlone && first.type in PLUGINS
        ? { name: first.spec.name, plugin: { kind: PLUGINS[first.type], spec: first.spec } }
        : { plugin: { kind: 'signoz/CompositeQuery', spec: { queries: all } } },
  };
}

/** A single query is written without a composite. */
const PLUGINS: Readonly<Record<string, string>> = {
  builder_query: 'signoz/BuilderQuery',
  promql: 'signoz/PromQLQuery',
  clickhouse_sql: 'signoz/ClickHouseSQL',
};

function envelopesOf(reader: StoredReader, widget: Fields, request: Request): readonly Envelope[] {
  const id = asText(widget.id);
  if (!isObject(widget.query)) {
    reader.troubles.add(`the panel '${id}' has no query`);
    return [];
  }
  const { query } = widget;
  const type = reader.text(query, 'queryType');
  if (type === 'promql' || type === 'clickhouse_sql')
    return reader
      .objects(query, type)
      .filter((one) => reader.text(one, 'query') !== '')
      .map(({ name, query: text, disabled, legend }) => ({ type, spec: { name, query: text, disabled, legend } }));
  if (type !== 'builder' && type !== '') {
    reader.troubles.add(`the query of the panel '${id}' is of the type '${type}'`);
    return [];
  }
  if (!isObject(query.builder)) {
    reader.troubles.add(`the panel '${id}' has no query of a builder`);
    return [];
  }
  const { builder } = query;
  const panelType = reader.text(widget, 'panelTypes');
  return [
    ...named(reader.objects(builder, 'queryData'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''))
      .map((one) => dataV5(one, panelType, request))
      .filter(isDrawn)
      .map((one) => ({ type: 'builder_query', spec: specOf(one) })),
    ...named(
      reader.objects(builder, 'queryFormulas'),
      Array.from({ length: 20 }, (_, index) => `F${index + 1}`),
    )
      .filter(({ expression }) => asText(expression) !== '')
      .map((one) => withNumber(builderQueryV5(one, { panelType }), 'limit', MOST))
      .map(({ queryName, expression, disabled, legend, functions, limit, having, orderBy }) => ({
        type: 'builder_formula',
        spec: {
          ...{ name: queryName, expression, disabled, legend, functions: validFunctions(functions), limit, having },
          order: orderV6(orderBy),
        },
      })),
    ...reader
      .objects(builder, 'queryTraceOperator')
      .filter((one) => reader.text(one, 'expression') !== '')
      .map((one) => {
        const { signal: _, ...spec } = specOf(ordered(dataV5(one, panelType, 'raw')));
        return { type: 'builder_trace_operator', spec: { ...spec, expression: one.expression } };
      }),
  ];
}

/** A query without a name gets the first free one. */
function named(queries: readonly Fields[], names: readonly string[]): Fields[] {
  const taken = new Set(queries.map(({ queryName }) => asText(queryName)));
  return queries.map((one) => {
    if (asText(one.queryName) !== '') return one;
    const queryName = names.find((name) => !taken.has(name)) ?? '';
    taken.add(queryName);
    return { ...one, queryName };
  });
}

/** The highest limit. */
const MOST = 10_000;

/** A builder's query in the v5 form, as the migration fixes it. */
function dataV5(given: Fields, panelType: string, request: Request): Fields {
  const isMetric = given.dataSource === 'metrics';
  const isV4Filter = isObject(given.filter) && ('items' in given.filter || 'op' in given.filter);
  const { filter, ...others } = given;
  const before = withLowerExists({
    ...others,
    ...(filter === undefined || isV4Filter ? {} : { filter }),
    ...(isMetric ? { aggregations: withReduceTo(given) } : {}),
  });
  const isRowLimited = panelType === 'list' || panelType === 'table';
  const query: Record<string, unknown> = builderQueryV5(before, { panelType });
  query.functions = validFunctions(query.functions);
  query.groupBy = asObjects(query.groupBy).map(fieldV4);
  query.selectColumns = asObjects(query.selectColumns).map(fieldV4);
  if (isRowLimited && (query.limit === null || query.limit === undefined)) query.limit = query.pageSize;
  query.aggregations = isMetric
    ? asObjects(query.aggregations).map((one) => metricAggregation(one, request))
    : callsOf(query.aggregations, request);
  const limited = withNumber(withNumber(query, 'limit', MOST), 'offset', Number.POSITIVE_INFINITY);
  return ordered(limited);
}

function withReduceTo({ reduceTo, aggregations }: Fields): unknown {
  if (typeof reduceTo !== 'string' || reduceTo === '') return aggregations;
  return asList(aggregations).map((one) => (isObject(one) && !('reduceTo' in one) ? { ...one, reduceTo } : one));
}

/** The editor writes some operators in upper case, which the migration only knows in lower case. */
function withLowerExists(query: Fields): Fields {
  if (!isObject(query.filters) || !Array.isArray(query.filters.items)) return query;
  const items = query.filters.items.map((item) => {
    const operator = isObject(item) ? asText(item.op).replaceAll('_', ' ').toLowerCase() : '';
    if (operator === 'exists') return { ...item, op: 'exists' };
    return operator === 'nexists' || operator === 'not exists' ? { ...item, op: 'nexists' } : item;
  });
  return { ...query, filters: { ...query.filters, items } };
}

const FUNCTIONS = new Set(
  `cutoffmin cutoffmax clampmin clampmax absolute runningdiff log2 log10 cumulativesum ewma3 ewma5 ewma7 median3 median5
  median7 timeshift anomaly fillzero`.split(/\s+/),
);

/** Functions that need a number. */
const WITH_NUMBER = /^(cutoff|clamp|timeshift)/;

/** Functions that the new release knows, with their arguments; it drops others. */
function validFunctions(functions: unknown): unknown {
  return asObjects(functions)
    .map((one) => ({
      ...one,
      args: asList(one.args).map((argument) =>
        isObject(argument) && isObject(argument.value) && 'value' in argument.value
          ? { ...argument, value: argument.value.value }
          : argument,
      ),
    }))
    .filter(({ name, args }: { readonly name?: unknown; readonly args: readonly unknown[] }) => {
      const called = asText(name).toLowerCase();
      const [first] = args;
      return (
        FUNCTIONS.has(called) &&
        (!WITH_NUMBER.test(called) || numberIn(isObject(first) ? first.value : undefined) !== undefined)
      );
    });
}

/** A field by the names of the form before v5, also where it has those of v5. */
function fieldV4(field: Fields): Fields {
  const { key, name, dataType, fieldDataType, type, fieldContext } = field;
  return {
    key: 'key' in field ? key : name,
    dataType: 'dataType' in field ? dataType : fieldDataType,
    type: 'type' in field ? type : fieldContext,
  };
}

const SPACE = ['sum', 'avg', 'min', 'max', 'count', 'p50', 'p75', 'p90', 'p95', 'p99'];
const REDUCE = ['sum', 'count', 'avg', 'min', 'max', 'last', 'median'];

function metricAggregation(one: Fields, request: Request): Fields {
  const { metricName, comparisonSpaceAggregationParam } = one;
  const lower = (value: unknown): string => asText(value).toLowerCase();
  const temporality = lower(one.temporality);
  const timeAggregation = lower(one.timeAggregation);
  const spaceAggregation = SPACE.includes(lower(one.spaceAggregation)) ? lower(one.spaceAggregation) : 'sum';
  const reduceTo = lower(one.reduceTo);
  return {
    ...{ metricName, temporality, timeAggregation, spaceAggregation, comparisonSpaceAggregationParam },
    reduceTo:
      request === 'scalar' && !REDUCE.includes(reduceTo) ? usualReduction(spaceAggregation, timeAggregation) : reduceTo,
  };
}

/** How a series becomes one number by default: by the likely kind of its metric. */
function usualReduction(space: string, time: string): string {
  if (/^p\d+$/.test(space)) return 'avg';
  return time === 'rate' || time === 'increase' ? 'sum' : 'last';
}

const CALL = String.raw`(?:\s*as\s+('[^']*'|"[^"]*"|[a-zA-Z0-9_-]+))?`;
const FLAT = new RegExp(String.raw`([a-zA-Z0-9_]+\([^)]*\))${CALL}`, 'g');
const NESTED = new RegExp(String.raw`([a-zA-Z0-9_]+\((?:[a-zA-Z0-9_]+\([^()]*\)|[^()])*\))${CALL}`, 'g');

/** Aggregations with one call each; the number of spans or records when none remains. */
function callsOf(aggregations: unknown, request: Request): readonly Fields[] {
  const all = asObjects(aggregations).flatMap(({ expression, alias }) => {
    const flat = [...asText(expression).matchAll(FLAT)];
    const isOpen = flat.some(([, call = '']) => call.split('(').length !== call.split(')').length);
    const found = (isOpen ? [...asText(expression).matchAll(NESTED)] : flat).map(([, call, own]) => {
      const name = (own ?? asText(alias)).replaceAll(/^['"]+|['"]+$/g, '');
      return { expression: call, ...(name === '' ? {} : { alias: name }) };
    });
    return found.length === 0 ? [{ expression: 'count()' }] : found;
  });
  return all.length === 0 && request !== 'raw' ? [{ expression: 'count()' }] : all;
}

/** A number, possibly written as a text; absent where it is not one, or too high. */
function withNumber(query: Fields, field: string, most: number): Fields {
  const { [field]: value, ...others } = query;
  const number = numberIn(value);
  return number === undefined || number > most ? others : { ...others, [field]: Math.trunc(number) };
}

/** Orders by the value itself, which has many names, use the new release's name. */
function ordered(query: Fields): Fields {
  const [first] = asObjects(query.aggregations);
  if (first === undefined || !Array.isArray(query.orderBy)) return query;
  const isMetric = query.dataSource === 'metrics';
  const metric = asText(first.metricName);
  const usual = isMetric ? `${asText(first.spaceAggregation)}(${metric})` : asText(first.expression);
  if (isMetric ? metric === '' : usual === '') return query;
  const known = new Set(asObjects(query.groupBy).map(({ key }) => asText(key)));
  for (const [index, one] of asObjects(query.aggregations).entries()) {
    known.add(String(index));
    const [time, space, name] = [asText(one.timeAggregation), asText(one.spaceAggregation), asText(one.metricName)];
    if (isMetric)
      for (const key of ['__result', `${space}(${name})`, `${time}(${name})`, `${space}(${time}(${name}))`])
        known.add(key);
    else for (const key of [asText(one.alias), asText(one.expression)]) known.add(key);
  }
  const orderBy = asObjects(query.orderBy).map((one) => {
    const column = asText(one.columnName);
    return column === '' || known.has(column) ? one : { ...one, columnName: usual };
  });
  return { ...query, orderBy };
}

function isDrawn({ dataSource, aggregations }: Fields): boolean {
  const all = asObjects(aggregations);
  if (dataSource !== 'metrics') return all.every(({ expression }) => asText(expression) !== '');
  return all.length > 0 && all.every(({ metricName }) => asText(metricName) !== '');
}

function specOf(query: Fields): Record<string, unknown> {
  const { queryName, disabled, legend, dataSource, source, stepInterval, aggregations, filter, limit, offset } = query;
  const field = ({ key, dataType, type }: Fields): object => ({
    name: key,
    fieldDataType: dataType,
    fieldContext: type,
  });
  return {
    ...{
      name: queryName,
      disabled,
      legend,
      signal: dataSource,
      source,
      stepInterval,
      aggregations,
      filter,
      limit,
      offset,
    },
    groupBy: asObjects(query.groupBy)
      .filter(({ key }) => asText(key) !== '')
      .map(field),
    order: orderV6(query.orderBy),
    selectFields: asObjects(query.selectColumns)
      .filter(({ key }) => asText(key) !== '')
      .map(field),
    having: query.having,
    functions: query.functions,
  };
}

function orderV6(orderBy: unknown): object[] {
  return asObjects(orderBy).map(({ columnName, order }) => ({ key: { name: columnName }, direction: order }));
}
