import type { Widget } from '@signoz-as-code/dashboards';
import type { Column } from './answer.ts';

/** The value columns of a table: one for each aggregation of each query. */
export function valueColumns({ query }: Widget): Column[] {
  if (query.queryType !== 'builder')
    return query[query.queryType].filter(({ disabled }) => !disabled).map(({ name }) => valueColumn(name, 0));
  const { queryData, queryFormulas, queryTraceOperator } = query.builder;
  return [
    ...[...queryData, ...queryTraceOperator]
      .filter(({ disabled }) => !disabled)
      .flatMap(({ queryName, aggregations }) => aggregations.map((_, index) => valueColumn(queryName, index))),
    ...queryFormulas.filter(({ disabled }) => !disabled).map(({ queryName }) => valueColumn(queryName, 0)),
  ];
}

function valueColumn(query: string, aggregation: number): Column {
  return { name: query, isValue: true, query, aggregation };
}

/** The name of a column in units and thresholds: its query, or `A.count()` where that has several aggregations. */
export function columnKey({ query = '', aggregation = 0 }: Column, widget: Widget): string {
  const all = aggregationsOf(query, widget);
  return all.length < 2 ? query : `${query}.${all[aggregation] ?? ''}`;
}

/** The heading of a column: the legend, else the aggregation. SigNoz numbers columns without a name. */
export function titleOf({ name, isValue, query = '', aggregation = 0 }: Column, widget: Widget): string {
  if (!isValue || (name !== query && !/^__result/.test(name))) return name;
  const { builder, promql, clickhouse_sql } = widget.query;
  const all = aggregationsOf(query, widget);
  const legend = [
    ...[...builder.queryData, ...builder.queryFormulas, ...builder.queryTraceOperator].filter(
      ({ queryName }) => queryName === query,
    ),
    ...[...promql, ...clickhouse_sql].filter((one) => one.name === query),
  ][0]?.legend;
  return (all.length < 2 && legend) || all[aggregation] || query || name;
}

function aggregationsOf(query: string, { query: { builder } }: Widget): readonly string[] {
  const of = [...builder.queryData, ...builder.queryTraceOperator].find(({ queryName }) => queryName === query);
  return (of?.aggregations ?? []).map((one) =>
    'metricName' in one ? `${one.spaceAggregation}(${one.metricName})` : (one.alias ?? one.expression),
  );
}
