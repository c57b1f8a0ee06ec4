import { builderName, type Catalogue } from '@signoz-as-code/catalogue';
import { aggregationKeys } from './aggregation.ts';
import { checkFilter, checkKeys } from './check-filter.ts';
import { nearest, type QueryProblems, warnUncatalogued } from './check-names.ts';
import { checkPromQL } from './check-promql.ts';
import { checkSql } from './check-sql.ts';
import { havingNames, unknownInHaving } from './having.ts';
import { known } from './known.ts';
import { aggregationProblem } from './metric-aggregation.ts';
import { isOrderColumn, type Ordered, orderColumns } from './order.ts';
import {
  type BuilderQuery,
  expressionOf,
  type LogQuery,
  type MetricQuery,
  ordersOf,
  type Queries,
  type Query,
  queryType,
  type SpanQuery,
  shownQueries,
  type TraceOperator,
  traceOperands,
} from './query.ts';
import { unitProblem } from './query-unit.ts';
import { MAX_RELATIONS, queriesOf, readTraceExpression, relationsOf } from './trace-expression.ts';

/**
 * Checks a set of queries: names, syntax, operands, and whether the catalogue has the names that they use. `field` is
 * the queries' place in the definition; `variables` are the dashboard's, where there is one.
 */
export function checkQueries(
  queries: Queries,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
  variables?: readonly string[],
): void {
  const names = Object.keys(queries);
  if (names.length === 0) {
    problems.error(
      'query/empty',
      field,
      'there is no query',
      "add one, for example { A: promql(rate(messagesSent, '5m')) }",
    );
    return;
  }
  if (queryType(queries) === undefined) {
    problems.error(
      'query/mixed-types',
      field,
      'builder, PromQL and ClickHouse queries are mixed',
      'use one kind; two panels or rules for two kinds',
    );
  }
  if (shownQueries(queries).length === 0) {
    problems.error(
      'query/all-hidden',
      field,
      'every query is hidden',
      'take `hidden` off the one that is shown or compared',
    );
  }
  for (const name of names) {
    const query = queries[name] as Query;
    const [expected, hint] = NAMES[query.type] ?? [/^[A-Z]$/, 'call it A, B, C …'];
    if (!expected.test(name))
      problems.error('query/name', `${field}.${name}`, `'${name}' is not a name for this query`, hint);
    checkQuery(name, queries, catalogue, problems, `${field}.${name}`, variables);
  }
}

/** SigNoz's UI calls the trace operator that it makes by its kind. */
const NAMES: Partial<Readonly<Record<Query['type'], readonly [RegExp, string]>>> = {
  formula: [/^F\d+$/, 'call it F1, F2 …'],
  trace_operator: [/^(T\d+|Trace Operator)$/, 'call it T1'],
};

function checkQuery(
  name: string,
  queries: Queries,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
  variables: readonly string[] | undefined,
): void {
  const query = queries[name] as Query;
  switch (query.type) {
    case 'promql':
      checkPromQL(query.expression, catalogue, problems, field);
      return;
    case 'clickhouse_sql':
      if (query.sql.trim() === '')
        problems.error('query/empty', field, 'the SQL is empty', 'write a SELECT that returns a value and a timestamp');
      checkSql(query, catalogue, problems, field);
      return;
    case 'formula':
      checkFormula(query.expression, queries, problems, field);
      checkShape(name, query, queries, problems, field);
      return;
    case 'trace_operator':
      checkTraceOperator(query, name, queries, problems, field);
      checkAggregations(query, 'traces', catalogue, problems, field);
      checkShape(name, query, queries, problems, field);
      return;
    default:
      checkShape(name, query, queries, problems, field);
      if (query.type === 'metrics') checkMetric(query, catalogue, problems, field);
      else checkAggregations(query, query.type, catalogue, problems, field);
      if (query.where) {
        const about = query.type === 'metrics' ? { metric: query.metric } : {};
        const context = { catalogue, signal: query.type, variables, ...about };
        checkFilter(query.where, context, problems, `${field}.where`);
      }
  }
}

/** Looks up the fields that spans and records are aggregated by. */
function checkAggregations(
  query: SpanQuery | LogQuery | TraceOperator,
  signal: 'traces' | 'logs',
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
): void {
  const texts = query.aggregations.map(expressionOf);
  if (texts.some((text) => text.trim() === ''))
    problems.error('query/aggregation', field, 'an aggregation is empty', "write one, like 'count()'");
  const uncatalogued = new Set(query.uncatalogued);
  const context = { catalogue, signal };
  for (const text of texts) {
    const keys = aggregationKeys(text);
    const own = [...uncatalogued].filter((name) => keys.some((key) => key.name === name));
    checkKeys(keys, own, context, problems, field);
    for (const name of own) uncatalogued.delete(name);
  }
  // Declared names that no query uses.
  checkKeys([], [...uncatalogued], context, problems, field);
}

/**
 * Compares the unit of a panel or rule with the unit of its queries in the catalogue. `field` is that of the unit;
 * `only` the query that is shown in it, where that is one of several.
 */
export function checkUnit(queries: Queries, unit: string, problems: QueryProblems, field: string, only?: string): void {
  for (const name of shownQueries(queries)) {
    if (only !== undefined && name !== only) continue;
    const wrong = unitProblem(queries[name] as Query, queries, unit);
    if (wrong !== undefined)
      problems.error(
        'query/unit',
        field,
        `query ${name}: ${wrong}`,
        'use the unit that the query gives, or convert it in the query',
      );
  }
}

/**
 * The processing of a result: SigNoz stores any order, limit and step, and later answers with an error, or ignores
 * them.
 */
function checkShape(name: string, query: Ordered, queries: Queries, problems: QueryProblems, field: string): void {
  checkWhole(query.limit, `${field}.limit`, problems);
  if ('stepSeconds' in query) checkWhole(query.stepSeconds, `${field}.stepSeconds`, problems);
  if (query.type === 'metrics') checkGroups(query, problems, field);
  if (query.type !== 'formula') checkHaving(query, problems, `${field}.having`);
  for (const [index, { column }] of ordersOf(query).entries()) {
    if (isOrderColumn(column, name, query, queries)) continue;
    problems.error(
      'query/order-by',
      `${field}.orderBy${Array.isArray(query.orderBy) ? `[${index}]` : ''}.column`,
      `'${column}' is neither grouped by nor a value of the query`,
      `use one of #value, ${orderColumns(name, query, queries).join(', ')}`,
    );
  }
}

function checkHaving(query: BuilderQuery | TraceOperator, problems: QueryProblems, field: string): void {
  const unknown = unknownInHaving(query);
  if (unknown === undefined) return;
  const names = havingNames(query).filter((name) => !name.startsWith('__'));
  problems.error(
    'query/having',
    field,
    `'${unknown}' is not a value of the query`,
    `use ${names.join(', ')}, as it is written there`,
  );
}

function checkWhole(value: number | undefined, field: string, problems: QueryProblems): void {
  if (value !== undefined && !(Number.isSafeInteger(value) && value > 0))
    problems.error('query/limit', field, `${value} is not a positive whole number`, 'write a number from 1 on');
}

function checkGroups(query: MetricQuery, problems: QueryProblems, field: string): void {
  if (query.metric.uncatalogued) return;
  const carried = query.metric.attributes.map((attribute) => attribute.name);
  for (const [index, attribute] of (query.by ?? []).entries()) {
    if (!carried.includes(attribute.name))
      problems.error(
        'query/group-by',
        `${field}.by[${index}]`,
        `${query.metric.name} does not carry ${attribute.name}`,
        `use one of ${carried.join(', ')}`,
      );
  }
}

/** SigNoz stores any expression, and later answers with an error if it cannot be parsed or names a missing query. */
function checkTraceOperator(
  { expression: text }: TraceOperator,
  name: string,
  queries: Queries,
  problems: QueryProblems,
  field: string,
): void {
  const others = Object.keys(queries).filter((one) => one !== name && queries[one]?.type === 'trace_operator');
  if (others.length > 0)
    problems.error(
      'query/trace-operator',
      field,
      `there is another trace operator, ${others.join(', ')}`,
      'use one, with everything in its expression: SigNoz’s UI knows one only',
    );
  if (text.trim() === '') {
    problems.error('query/empty', field, 'the expression is empty', "say how spans belong together, like 'A => B'");
    return;
  }
  const { expression, unreadable, ambiguous } = readTraceExpression(text);
  if (expression === undefined) {
    problems.error(
      'query/trace-expression',
      field,
      `'${unreadable}' in '${text}' is not the name of a query`,
      'write names of queries with =>, ->, &&, ||, NOT (with blanks around it) and parentheses',
    );
    return;
  }
  const relations = relationsOf(expression);
  if (relations > MAX_RELATIONS)
    problems.error(
      'query/trace-expression',
      field,
      `there are ${relations} relations, and SigNoz takes ${MAX_RELATIONS}`,
      'find some of the spans with the filter of one query',
    );
  const spans = Object.keys(queries).filter((one) => queries[one]?.type === 'traces');
  for (const operand of queriesOf(expression)) {
    if (!spans.includes(operand))
      problems.error(
        'query/trace-operand',
        field,
        `'${operand}' in '${text}' is not a query of spans here`,
        spans.length === 0 ? "add the query, made with spans('count()', …)" : `use one of ${spans.join(', ')}`,
      );
  }
  if (ambiguous !== undefined)
    problems.warning(
      'query/trace-grouping',
      field,
      `SigNoz reads '${text}' as '${ambiguous}'`,
      'write the parentheses that say what is meant',
    );
}

/**
 * Formulas cannot be operands: SigNoz computes them in no fixed order, so one would be missing sometimes. Operands of a
 * trace operator are not computed by themselves.
 */
function checkFormula(expression: string, queries: Queries, problems: QueryProblems, field: string): void {
  const spent = traceOperands(queries);
  const operands = Object.keys(queries).filter((name) => queries[name]?.type !== 'formula' && !spent.has(name));
  if (expression.trim() === '') {
    problems.error('query/empty', field, 'the formula is empty', 'write arithmetic over other queries, like A / B');
    return;
  }
  for (const operand of new Set(namesIn(expression))) {
    if (!operands.includes(operand)) {
      problems.error(
        'query/formula-operand',
        field,
        spent.has(operand)
          ? `'${operand}' in '${expression}' is part of a trace operator, and SigNoz does not compute it by itself`
          : `'${operand}' in '${expression}' is not another query here`,
        operands.length === 0 ? 'add the query' : `use one of ${operands.join(', ')}`,
      );
    }
  }
}

/** The names in a formula: words that are not functions, and not the aggregation in `A.0`. */
function namesIn(expression: string): string[] {
  return expression.match(/(?<![\w.])[A-Za-z_]\w*(?![\w]|\s*\()/g) ?? [];
}

function checkMetric(
  { metric, time, space }: MetricQuery,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
): void {
  const { builder } = known(catalogue);
  const name = builderName(metric);
  if (name === '') {
    problems.error('query/unknown-metric', field, 'no metric is named', 'name one of the catalogue');
    return;
  }
  if (metric.uncatalogued) {
    warnUncatalogued(name, problems, field);
    return;
  }
  if (!builder.has(name))
    problems.error('query/unknown-metric', field, `'${name}' is not in the catalogue`, nearest(name, [...builder]));
  const wrong = aggregationProblem(metric, time, space);
  if (wrong !== undefined)
    problems.error(
      'query/metric-aggregation',
      `${field}.${wrong.field}`,
      `'${wrong.field === 'time' ? time : space}' is nothing to take of ${metric.name}, a ${metric.instrument}`,
      wrong.hint,
    );
}
