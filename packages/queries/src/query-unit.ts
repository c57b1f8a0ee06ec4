import { perSecond, unitMistake, unitOf } from '@signoz-as-code/catalogue';
import { expressionOf, type Queries, type Query } from './query.ts';

/** The UCUM unit of a query's numbers; undefined where unknown. */
export function queryUnit(query: Query, queries: Queries): string | undefined {
  switch (query.type) {
    case 'promql':
      return query.expression.unit;
    case 'clickhouse_sql':
      return undefined;
    case 'formula':
      return formulaUnit(query.expression, queries);
    case 'metrics': {
      if (query.metric.uncatalogued) return undefined;
      if (query.time === 'count' || query.space === 'count') return '1';
      return query.time === 'rate' ? perSecond(unitOf(query.metric)) : unitOf(query.metric);
    }
    default: {
      const [first, ...others] = query.aggregations.map(expressionOf);
      if (first === undefined || others.length > 0) return undefined;
      if (/^(count\(\)|count_distinct\([^()]*\))$/.test(first)) return '1';
      if (first === 'rate()') return '1/s';
      return /^(sum|avg|min|max|p\d+)\((duration_nano|durationNano)\)$/.test(first) ? 'ns' : undefined;
    }
  }
}

/** Only obvious cases: a share, and a share in percent. */
function formulaUnit(expression: string, queries: Queries): string | undefined {
  const [, a, b, percent] = /^([A-Z])\s*\/\s*([A-Z])(\s*\*\s*100)?$/.exec(expression.trim()) ?? [];
  const units = [a, b].map((name) => {
    const query = queries[name ?? ''];
    return query === undefined ? undefined : queryUnit(query, queries)?.replaceAll(/\{[^}]*\}/g, '1');
  });
  if (units[0] === undefined || units[0] !== units[1]) return undefined;
  return percent === undefined ? '1' : '%';
}

/** The problem of showing a query in a unit; undefined where there is none, or the unit is unknown. */
export function unitProblem(query: Query, queries: Queries, shown: string): string | undefined {
  const is = queryUnit(query, queries);
  const mistake = is === undefined ? undefined : unitMistake(is, shown);
  if (mistake === undefined) return undefined;
  if (mistake === 'other') return `it gives '${is}', which is not '${shown}'`;
  const factor = mistake > 1 ? mistake : 1 / mistake;
  return `it gives '${is}' and is taken for '${shown}', ${times(factor)} too ${mistake > 1 ? 'large' : 'small'}`;
}

function times(factor: number): string {
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(factor)} times`;
}
