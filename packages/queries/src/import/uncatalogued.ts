import type { Catalogue } from '@signoz-as-code/catalogue';
import { aggregationKeys } from '../aggregation.ts';
import { unknownInFilter, unknownKeys } from '../check-filter.ts';
import { unknownInPromQL } from '../check-promql.ts';
import { unknownInSql } from '../check-sql.ts';
import type { Signal } from '../fields.ts';
import type { Filter } from '../filter.ts';
import { parseFilter } from '../filter-parse.ts';
import { parsePromQL } from '../promql-parse.ts';
import { expressionOf, type Queries, type Query } from '../query.ts';
import { parseSql } from '../sql-parse.ts';

/**
 * The same queries, with every unknown name of a raw text declared `uncatalogued`: imported texts stay unchanged, and
 * the definition lists the names that are not checked.
 */
export function withUncatalogued(queries: Queries, catalogue: Catalogue): Queries {
  return Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, escaped(query, catalogue)]));
}

/** A filter with its unknown attributes declared `uncatalogued`. */
export function uncataloguedFilter(filter: Filter, signal: Signal, catalogue: Catalogue): Filter {
  const parsed = parseFilter(filter.filter);
  return {
    ...filter,
    ...called([...unknownKeys(parsed.keys, signal, catalogue), ...unknownInFilter(parsed, signal, catalogue)]),
  };
}

function escaped(query: Query, catalogue: Catalogue): Query {
  switch (query.type) {
    case 'formula':
      return query;
    case 'promql': {
      const unknown = unknownInPromQL(parsePromQL(query.expression.promql), catalogue);
      return { ...query, expression: { ...query.expression, ...called(Object.values(unknown).flat()) } };
    }
    case 'clickhouse_sql': {
      return { ...query, ...called(Object.values(unknownInSql(parseSql(query.sql), catalogue)).flat()) };
    }
    case 'trace_operator': {
      const keys = query.aggregations.flatMap((one) => aggregationKeys(expressionOf(one)));
      return { ...query, ...called(unknownKeys(keys, 'traces', catalogue)) };
    }
    default: {
      const where = query.where === undefined ? {} : { where: uncataloguedFilter(query.where, query.type, catalogue) };
      if (query.type === 'metrics') return { ...query, ...where };
      const keys = query.aggregations.flatMap((one) => aggregationKeys(expressionOf(one)));
      return { ...query, ...where, ...called(unknownKeys(keys, query.type, catalogue)) };
    }
  }
}

function called(unknown: readonly { readonly name: string }[]): { readonly uncatalogued?: readonly string[] } {
  const names = [...new Set(unknown.map(({ name }) => name))].sort();
  return names.length === 0 ? {} : { uncatalogued: names };
}
