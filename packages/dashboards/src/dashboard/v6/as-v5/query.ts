import { asObjects, asText, isObject } from '@signoz-as-code/core';
import { type Fields, type Ledger, Untranslatable } from './ledger.ts';

/** Names that the server writes in small letters, as v0.108.0's UI knows them. */
const FUNCTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  ['cutOffMin', 'cutOffMax', 'clampMin', 'clampMax', 'runningDiff', 'cumulativeSum', 'timeShift', 'fillZero'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** One query, or the parts of several. */
export function query(panel: Fields, path: string, ledger: Ledger): Fields {
  const builder = { queryData: [] as Fields[], queryFormulas: [] as Fields[], queryTraceOperator: [] };
  const promql: Fields[] = [];
  const clickhouse: Fields[] = [];
  const add = (kind: unknown, spec: unknown): void => {
    const at = `${path} · query ${asText(isObject(spec) ? spec.name : '')}`;
    switch (kind) {
      case 'signoz/BuilderQuery':
      case 'builder_query':
        builder.queryData.push(builderQuery(spec, at, ledger));
        return;
      case 'signoz/Formula':
      case 'builder_formula': {
        const known = ['name', 'expression', 'legend', 'disabled', 'having', 'order', 'limit', 'functions'];
        const { name, expression, legend, disabled, ...rest } = ledger.take(spec, at, known);
        builder.queryFormulas.push({ queryName: name, expression, legend, disabled, ...shape(rest, at, ledger) });
        return;
      }
      case 'signoz/PromQLQuery':
      case 'promql':
        promql.push(written(spec, at, ledger));
        return;
      case 'signoz/ClickHouseSQL':
      case 'clickhouse_sql':
        clickhouse.push(written(spec, at, ledger));
        return;
      case 'signoz/CompositeQuery':
        for (const one of asObjects(ledger.take(spec, at, ['queries']).queries)) add(one.type, one.spec);
        return;
      default:
        throw new Untranslatable(`${path} has a query of the kind ${String(kind)}`);
    }
  };
  for (const one of asObjects(panel.queries)) {
    const { plugin } = ledger.take(one.spec, `${path}.query`, ['name', 'plugin']);
    if (isObject(plugin)) add(plugin.kind, plugin.spec);
  }
  const queryType = promql.length > 0 ? 'promql' : clickhouse.length > 0 ? 'clickhouse_sql' : 'builder';
  if (queryType !== 'builder' && builder.queryData.length > 0)
    throw new Untranslatable(`${path} mixes queries of the builder with texts`);
  return { queryType, promql, clickhouse_sql: clickhouse, builder };
}

function builderQuery(value: unknown, path: string, ledger: Ledger): Fields {
  const spec = ledger.take(value, path, [
    ...['name', 'signal', 'source', 'aggregations', 'disabled', 'filter', 'groupBy', 'order', 'limit', 'legend'],
    ...['having', 'stepInterval', 'functions', 'selectFields', 'offset'],
  ]);
  ledger.lost(`${path}.offset`, spec.offset === 0 ? undefined : spec.offset);
  return {
    queryName: spec.name,
    expression: spec.name,
    dataSource: spec.signal,
    source: spec.source ?? '',
    legend: asText(spec.legend),
    disabled: spec.disabled === true,
    filter: { expression: asText(ledger.take(spec.filter, `${path}.filter`, ['expression']).expression) },
    aggregations: asObjects(spec.aggregations).map((one) =>
      ledger.take(one, `${path}.aggregation`, [
        ...['expression', 'alias', 'metricName', 'temporality', 'timeAggregation', 'spaceAggregation', 'reduceTo'],
      ]),
    ),
    groupBy: asObjects(spec.groupBy).map((one) => {
      const { key, fieldContext, fieldDataType } = field(one, `${path}.groupBy`, spec.signal, ledger);
      return { key, type: fieldContext, dataType: fieldDataType };
    }),
    stepInterval: spec.stepInterval ?? null,
    selectColumns: asObjects(spec.selectFields).map((one) => field(one, `${path}.selectFields`, spec.signal, ledger)),
    ...shape(spec, path, ledger),
  };
}

/** A query that is a text: PromQL or SQL. */
function written(value: unknown, path: string, ledger: Ledger): Fields {
  const spec = ledger.take(value, path, ['name', 'query', 'legend', 'disabled', 'step', 'stats']);
  ledger.usual(`${path}.step`, spec.step, 0, undefined);
  ledger.usual(`${path}.stats`, spec.stats, false, undefined);
  return { name: spec.name, query: spec.query, legend: asText(spec.legend), disabled: spec.disabled === true };
}

/** Common parts of a query and a formula: limit, order, and functions on the result. */
function shape(spec: Fields, path: string, ledger: Ledger): Fields {
  return {
    having: { expression: asText(ledger.take(spec.having, `${path}.having`, ['expression']).expression) },
    limit: spec.limit ?? null,
    orderBy: asObjects(spec.order).map((one) => {
      const key = field(one.key, `${path}.order`, '', ledger);
      ledger.lost(`${path}.order.fieldContext`, key.fieldContext);
      ledger.lost(`${path}.order.fieldDataType`, key.fieldDataType);
      return { columnName: key.name, order: one.direction };
    }),
    functions: asObjects(spec.functions).map((one) => ({ ...one, name: FUNCTIONS[asText(one.name)] ?? one.name })),
  };
}

/** A column or a group-by field. */
export function field(value: unknown, path: string, signal: unknown, ledger: Ledger): Fields {
  const one = ledger.take(value, path, ['name', 'signal', 'fieldContext', 'fieldDataType']);
  ledger.usual(`${path}.signal`, one.signal, '', undefined, signal);
  return { name: one.name, key: one.name, fieldContext: one.fieldContext, fieldDataType: one.fieldDataType };
}
