import { aggregationKeys } from './aggregation.ts';
import { builderName, type Catalogue, type Metric } from './catalogue.ts';
import { checkFilter, checkKeys } from './check-filter.ts';
import { nearest, type QueryProblems, warnUncatalogued } from './check-names.ts';
import { checkPromQL } from './check-promql.ts';
import { checkSql } from './check-sql.ts';
import { known } from './known.ts';
import { type BuilderQuery, expressionOf, type Queries, type Query, queryType } from './query.ts';
import { unitProblem } from './query-unit.ts';

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
      checkPromQL(query.expression, catalogue, problems, field);
      return;
    case 'clickhouse_sql':
      if (query.sql.trim() === '')
        problems.error('query/empty', field, 'the SQL is empty', 'write a SELECT that returns a value and a timestamp');
      checkSql(query, catalogue, problems, field);
      return;
    case 'formula':
      checkFormula(query.expression, queries, problems, field);
      return;
    default:
      if (query.type === 'metrics') checkMetric(query.metric, catalogue, problems, field);
      else checkAggregations(query, catalogue, problems, field);
      if (query.where) {
        const about = query.type === 'metrics' ? { metric: query.metric } : {};
        const context = { catalogue, signal: query.type, variables, ...about };
        checkFilter(query.where, context, problems, `${field}.where`);
      }
  }
}

/** Looks up what spans and records are counted, summed up and ranked by. */
function checkAggregations(
  query: Exclude<BuilderQuery, { readonly type: 'metrics' }>,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
): void {
  const texts = query.aggregations.map(expressionOf);
  if (texts.some((text) => text.trim() === ''))
    problems.error('query/aggregation', field, 'an aggregation is empty', "write one, like 'count()'");
  const uncatalogued = new Set(query.uncatalogued);
  const context = { catalogue, signal: query.type };
  for (const text of texts) {
    const keys = aggregationKeys(text);
    const own = [...uncatalogued].filter((name) => keys.some((key) => key.name === name));
    checkKeys(keys, own, context, problems, field);
    for (const name of own) uncatalogued.delete(name);
  }
  // What none of them names.
  checkKeys([], [...uncatalogued], context, problems, field);
}

/**
 * Holds the unit that queries are shown or compared in against what the catalogue says that they give. `field` is that of
 * the unit; `only` the query that is shown in it, where that is one of several.
 */
export function checkUnit(queries: Queries, unit: string, problems: QueryProblems, field: string, only?: string): void {
  for (const [name, query] of Object.entries(queries)) {
    if (only !== undefined && name !== only) continue;
    const wrong = query.hidden ? undefined : unitProblem(query, queries, unit);
    if (wrong !== undefined)
      problems.error(
        'query/unit',
        field,
        `query ${name}: ${wrong}`,
        'use the unit that the query gives, or convert it in the query',
      );
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

function checkMetric(metric: Metric, catalogue: Catalogue, problems: QueryProblems, field: string): void {
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
}
