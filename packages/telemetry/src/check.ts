import type { CodeTable, Problems } from '@signoz-as-code/core';
import { builderName, type Catalogue, type Metric, storedNames } from './catalogue.ts';
import type { codes } from './codes.ts';
import { parseFilter } from './filter-parse.ts';
import { nearestName } from './nearest.ts';
import { parsePromQL } from './promql-parse.ts';
import { expressionOf, type Queries, type Query, queryType } from './query.ts';

/** Collects problems under the codes of queries; a concern's own table holds them too. */
type QueryProblems = Problems<typeof codes & CodeTable>;

/**
 * Checks a set of queries: names, syntax, operands, and that the catalogue knows what they ask for.
 * `field` is where the queries stand in the definition; `variables` are the dashboard's, where there is one.
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
      'builder, PromQL and ClickHouse queries stand together',
      'use one kind; two panels or rules for two kinds',
    );
  }
  if (names.every((name) => queries[name]?.hidden)) {
    problems.error(
      'query/all-hidden',
      field,
      'every query is hidden',
      'take `hidden` off the one that is shown or compared',
    );
  }
  for (const name of names) {
    const query = queries[name] as Query;
    const expected = query.type === 'formula' ? /^F\d+$/ : /^[A-Z]$/;
    if (!expected.test(name)) {
      problems.error(
        'query/name',
        `${field}.${name}`,
        `'${name}' is not a name for this query`,
        query.type === 'formula' ? 'call it F1, F2 …' : 'call it A, B, C …',
      );
    }
    checkQuery(query, queries, catalogue, problems, `${field}.${name}`, variables);
  }
}

function checkQuery(
  query: Query,
  queries: Queries,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
  variables: readonly string[] | undefined,
): void {
  switch (query.type) {
    case 'promql':
      checkPromQL(query.expression.promql, catalogue, problems, field);
      return;
    case 'clickhouse_sql':
      if (query.sql.trim() === '')
        problems.error('query/empty', field, 'the SQL is empty', 'write a SELECT that returns a value and a timestamp');
      return;
    case 'formula':
      checkFormula(query.expression, queries, problems, field);
      return;
    default:
      if (query.type === 'metrics') checkMetric(query.metric, catalogue, problems, field);
      else if (query.aggregations.some((one) => expressionOf(one).trim() === ''))
        problems.error('query/aggregation', field, 'an aggregation is empty', "write one, like 'count()'");
      if (query.where) checkFilter(query.where.filter, problems, `${field}.where`, variables);
  }
}

/** Formulas cannot be operands: SigNoz computes them in no fixed order, so that one would be missing now and then. */
function checkFormula(expression: string, queries: Queries, problems: QueryProblems, field: string): void {
  const operands = Object.keys(queries).filter((name) => queries[name]?.type !== 'formula');
  if (expression.trim() === '') {
    problems.error('query/empty', field, 'the formula is empty', 'write arithmetic over other queries, like A / B');
    return;
  }
  for (const operand of new Set(namesIn(expression))) {
    if (!operands.includes(operand)) {
      problems.error(
        'query/formula-operand',
        field,
        `'${operand}' in '${expression}' is not another query here`,
        operands.length === 0 ? 'add the query' : `use one of ${operands.join(', ')}`,
      );
    }
  }
}

/** What a formula names: words that are not functions, nor the aggregation in `A.0`. */
function namesIn(expression: string): string[] {
  return expression.match(/(?<![\w.])[A-Za-z_]\w*(?![\w]|\s*\()/g) ?? [];
}

/** Checks a PromQL text against the grammar and the catalogue. */
export function checkPromQL(text: string, catalogue: Catalogue, problems: QueryProblems, field: string): void {
  const parsed = parsePromQL(text);
  if (parsed.error) {
    const place =
      text.trim() === ''
        ? 'the query is empty'
        : `'${text}' does not parse at position ${parsed.error.at + 1} (near '${parsed.error.near.trim()}')`;
    problems.error(
      'query/promql-syntax',
      field,
      place,
      'close every bracket and quote; names with dots are written {"like.this"}',
    );
    return;
  }
  for (const { name, at } of parsed.metrics) {
    const known = catalogue.metrics.find((metric) => storedNames(metric).includes(name));
    if (known === undefined)
      problems.error(
        'query/unknown-metric',
        field,
        `'${name}' (position ${at + 1}) is not in the catalogue`,
        nearest(name, catalogue.metrics.flatMap(storedNames)),
      );
    else if (known.temporality === 'delta') {
      problems.error(
        'query/delta-in-promql',
        field,
        `'${name}' arrives with delta temporality, which PromQL in SigNoz does not read`,
        'ask for it with metric() or percentile(), the query builder',
      );
    }
  }
  if (parsed.quantileWithoutRate) {
    problems.error(
      'query/quantile-without-rate',
      field,
      'histogram_quantile is taken of buckets without rate()',
      'use quantile(0.95, theHistogram), or put rate(…[5m]) around the buckets',
    );
  }
  if (parsed.quantileWithoutLe) {
    problems.error(
      'query/quantile-without-le',
      field,
      'histogram_quantile is taken of something that is not summed by le',
      'use quantile(0.95, theHistogram), or sum by (le) (rate(…))',
    );
  }
}

/** Checks a filter text against SigNoz's grammar, and its variables against those of the dashboard. */
export function checkFilter(text: string, problems: QueryProblems, field: string, variables?: readonly string[]): void {
  const parsed = parseFilter(text);
  if (parsed.error) {
    problems.error(
      'query/filter-syntax',
      field,
      `'${text}' does not parse at position ${parsed.error.at + 1}: ${parsed.error.message}`,
      "write it like service.name = 'fluxer-api' AND body CONTAINS 'timeout'",
    );
    return;
  }
  for (const variable of parsed.variables) {
    if (variables === undefined || !variables.includes(variable)) {
      problems.error(
        'query/unknown-variable',
        field,
        `$${variable} is not a variable here`,
        variables?.length
          ? `use one of ${variables.map((name) => `$${name}`).join(', ')}`
          : 'define the variable, or write the value',
      );
    }
  }
}

function checkMetric(metric: Metric, catalogue: Catalogue, problems: QueryProblems, field: string): void {
  const known = catalogue.metrics.map(builderName);
  const name = builderName(metric);
  if (name === '') {
    problems.error('query/unknown-metric', field, 'no metric is named', 'name one of the catalogue');
    return;
  }
  if (metric.uncatalogued) {
    problems.warning(
      'query/uncatalogued',
      field,
      `'${name}' is not in the catalogue, so that nothing about it can be checked`,
      'define it in the catalogue and use it from there',
    );
    return;
  }
  if (!known.includes(name))
    problems.error('query/unknown-metric', field, `'${name}' is not in the catalogue`, nearest(name, known));
}

function nearest(name: string, known: readonly string[]): string {
  const best = nearestName(name, known);
  return best === undefined ? 'add it to the catalogue' : `did you mean '${best}'? Otherwise add it to the catalogue`;
}
