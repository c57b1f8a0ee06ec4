import type { Attribute, Metric } from '@signoz-as-code/catalogue';
import { callCode, literal, objectCode, type SourceFile } from '@signoz-as-code/core';
import { and, equals, exists, type Filter, inVariable, notEquals } from '../filter.ts';
import type { BuilderQuery, Formula, Queries, Query, SpanQuery, TraceOperator } from '../query.ts';
import type { CatalogueModule } from './lookup.ts';
import { promqlCode } from './promql.ts';

const TELEMETRY = '@signoz-as-code/telemetry';
const CATALOGUE = '#catalogue';

/** Writes queries and their parts as a person would: with the catalogue's names, without defaults. */
export interface QueryPrinter {
  attribute(attribute: Attribute): string;
  attributes(attributes: readonly Attribute[] | undefined): string | undefined;
  filter(filter: Filter | undefined): string | undefined;
  queries(queries: Queries): string;
}

export function queryPrinter(source: SourceFile, catalogue: CatalogueModule): QueryPrinter {
  const names = new Map<object, string>([
    ...Object.entries(catalogue.attributes).map(([name, one]) => [one, `attributes.${name}`] as const),
    ...Object.entries(catalogue.metrics).map(([name, one]) => [one, `metrics.${name}`] as const),
  ]);
  const telemetry = (name: string): string => source.use(TELEMETRY, name);

  /** `attributes.serviceName`, or undefined where the catalogue does not have it. */
  const catalogued = (one: object): string | undefined => {
    const name = names.get(one);
    if (name !== undefined) source.use(CATALOGUE, name.slice(0, name.indexOf('.')));
    return name;
  };

  const attribute = (one: Attribute): string =>
    catalogued(one) ??
    source.share(
      callCode(
        telemetry('uncataloguedAttribute'),
        literal(one.name),
        literal({
          type: one.type === 'string' ? undefined : one.type,
          context: one.context === 'attribute' ? undefined : one.context,
        }),
      ),
      one.name,
    );

  const attributes = (all: readonly Attribute[] | undefined): string | undefined =>
    all === undefined ? undefined : `[${all.map(attribute).join(', ')}]`;

  const metric = (one: Metric): string =>
    catalogued(one) ??
    source.share(callCode(telemetry('uncataloguedMetric'), literal(one.name)), one.name.replace(/\.bucket$/, ''));

  const filter = (one: Filter | undefined): string | undefined => {
    if (one === undefined) return undefined;
    // Only a text can declare names as uncatalogued.
    const isOpen = (one.uncatalogued ?? []).length > 0;
    const typed = isOpen ? undefined : typedFilter(one.filter, Object.values(catalogue.attributes));
    if (typed === undefined)
      return callCode(telemetry('rawFilter'), literal(one.filter), literal({ uncatalogued: one.uncatalogued }));
    const clauses = typed.map(({ call, attribute: of, value }) => callCode(telemetry(call), attribute(of), value));
    return clauses.length === 1 ? clauses[0] : callCode(telemetry('and'), ...clauses);
  };

  const shape = (query: BuilderQuery | Formula | TraceOperator): (readonly [string, string | undefined])[] => [
    ['having', 'having' in query ? optional(query.having) : undefined],
    ['orderBy', optional(query.orderBy)],
    ['limit', optional(query.limit)],
    ['functions', 'functions' in query ? optional(query.functions) : undefined],
  ];
  const common = (query: Query): (readonly [string, string | undefined])[] => [
    ['legend', optional(query.legend)],
    ['hidden', optional(query.hidden)],
  ];
  const builder = (
    query: BuilderQuery | TraceOperator,
    own: readonly (readonly [string, string | undefined])[] = [],
  ): string =>
    objectCode([
      ['where', 'where' in query ? filter(query.where) : undefined],
      ['by', attributes(query.by)],
      ...shape(query),
      ['stepSeconds', optional(query.stepSeconds)],
      ...own,
      ...common(query),
    ]);

  const print = (query: Query): string => {
    switch (query.type) {
      case 'promql':
        return callCode(
          telemetry('promql'),
          (query.expression.uncatalogued?.length
            ? undefined
            : promqlCode(query.expression.promql, catalogue, { call: telemetry, attribute, metric })) ??
            callCode(
              telemetry('raw'),
              literal(query.expression.promql),
              literal({ uncatalogued: query.expression.uncatalogued }),
            ),
          objectCode(common(query)),
        );
      case 'clickhouse_sql':
        return callCode(
          telemetry('clickhouse'),
          literal(query.sql),
          objectCode([...common(query), ['uncatalogued', optional(query.uncatalogued)]]),
        );
      case 'formula':
        return callCode(
          telemetry('formula'),
          literal(query.expression),
          objectCode([...shape(query), ...common(query)]),
        );
      case 'metrics': {
        const options = builder(query, [
          ['reduce', optional(query.reduce)],
          ['temporality', optional(query.temporality)],
          ['source', optional(query.source)],
        ]);
        if (query.metric.instrument === 'histogram')
          return callCode(telemetry('percentile'), query.space.slice(1), metric(query.metric), options);
        const { time, space } = query;
        return callCode(telemetry('metric'), metric(query.metric), literal({ time, space }), options);
      }
      case 'trace_operator':
        return callCode(
          telemetry('traceOperator'),
          literal(query.expression),
          literal(aggregations(query)),
          builder(query, [['uncatalogued', optional(query.uncatalogued)]]),
        );
      default:
        return callCode(
          telemetry(query.type === 'traces' ? 'spans' : 'logs'),
          literal(aggregations(query)),
          builder(query, [['uncatalogued', optional(query.uncatalogued)]]),
        );
    }
  };

  return {
    attribute,
    attributes,
    filter,
    queries: (queries) => objectCode(Object.entries(queries).map(([name, query]) => [name, print(query)])),
  };
}

/** A single one without a name stands alone. */
function aggregations({ aggregations: all }: Pick<SpanQuery, 'aggregations'>): unknown {
  const [first, ...others] = all;
  return others.length === 0 && typeof first === 'string' ? first : all;
}

function optional(value: unknown): string | undefined {
  return value === undefined ? undefined : literal(value);
}

interface Clause {
  readonly call: 'equals' | 'notEquals' | 'exists' | 'inVariable';
  readonly attribute: Attribute;
  /** Code of the second argument. */
  readonly value?: string;
  readonly filter: Filter;
}

/** The clauses of a filter whose attributes are all in the catalogue, when the constructors give back the same text. */
function typedFilter(text: string, attributes: readonly Attribute[]): Clause[] | undefined {
  const clauses: Clause[] = [];
  for (const part of text.split(' AND ')) {
    const clause = typedClause(part, attributes);
    if (clause === undefined) return undefined;
    clauses.push(clause);
  }
  const [first, ...rest] = clauses.map((clause) => clause.filter);
  return first !== undefined && and(first, ...rest).filter === text ? clauses : undefined;
}

function typedClause(text: string, attributes: readonly Attribute[]): Clause | undefined {
  const [, name, rest = ''] = /^([\w.]+) (.+)$/s.exec(text) ?? [];
  const attribute = attributes.find((one) => one.name === name);
  if (attribute === undefined) return undefined;
  const variable = /^IN \$([\w.]+)$/.exec(rest)?.[1];
  if (variable !== undefined)
    return { call: 'inVariable', attribute, value: literal(variable), filter: inVariable(attribute, variable) };
  if (rest === 'EXISTS') return { call: 'exists', attribute, filter: exists(attribute) };
  const [, operator, quoted, number] = /^(!?=) (?:'([^'\\]*)'|(\d+|true|false))$/.exec(rest) ?? [];
  if (operator === undefined) return undefined;
  const value = quoted ?? (JSON.parse(number as string) as number | boolean);
  return operator === '='
    ? { call: 'equals', attribute, value: literal(value), filter: equals(attribute, value) }
    : { call: 'notEquals', attribute, value: literal(value), filter: notEquals(attribute, value) };
}
