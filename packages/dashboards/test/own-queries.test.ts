import type { Attribute, Catalogue, Metric } from '@signoz-as-code/catalogue';
import { definition, definitions } from '@signoz-as-code/core';
import {
  and,
  atLeast,
  clickhouse,
  contains,
  equals,
  exists,
  type Filter,
  isMetric,
  logColumn,
  logs,
  metric,
  not,
  notEquals,
  oneOf,
  or,
  type PromQL,
  percentile,
  promql,
  type Query,
  quantile,
  rate,
  seriesLabel,
  spanColumn,
  spans,
  sum,
  tables,
  total,
} from '@signoz-as-code/queries';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { type Dashboard, timeSeries } from '../src/index.ts';

/**
 * Names as OpenTelemetry and people write them: with dots, dashes, and words with a meaning in SQL, PromQL and filters.
 */
const name = fc
  .array(fc.constantFrom('service', 'name', 'http', 'route', 'and', 'in', 'le', 'by', 'x-id', 'a_b'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join('.'))
  // Alone these are words of SigNoz's filters, which cannot express an attribute with such a name.
  .filter((one) => !['and', 'in'].includes(one));
/** Values with all kinds of quotes, and without what is read as a variable. */
const value = fc
  .oneof(fc.string({ maxLength: 6 }), fc.constantFrom("it's", 'a"b', '\\', "\\'", 'a\nb', 'C:\\x', '(', 'x AND y'))
  .filter((text) => !/[$[{]/.test(text));

const catalogue = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 2, maxLength: 5 }),
    contexts: fc.array(fc.constantFrom('resource', 'attribute'), { minLength: 5, maxLength: 5 }),
    values: fc.option(fc.uniqueArray(value, { minLength: 1, maxLength: 4 }), { nil: undefined }),
    metrics: fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
  })
  .map(({ names, contexts, values, metrics }): Catalogue => {
    const attributes = names.map(
      (one, at): Attribute => ({
        name: one,
        type: 'string',
        context: contexts[at] as 'resource',
        cardinality: 9,
        personal: false,
        ...(values === undefined ? {} : { values }),
        description: '',
      }),
    );
    const usual = {
      unit: '1',
      temporality: 'cumulative',
      arrives: 'otlp',
      emitter: 'service',
      description: '',
    } as const;
    const instruments = ['counter', 'gauge', 'histogram'] as const;
    return {
      services: [],
      attributes,
      metrics: instruments.map((instrument, at) => ({
        ...usual,
        instrument,
        name: `${metrics[at]}.${at}`,
        attributes: attributes as never,
      })),
    };
  });

const filterOf = (attribute: Attribute, texts: readonly [string, ...string[]]): Filter =>
  or(
    and(equals(attribute, texts[0]), not(notEquals(attribute, texts[0]))),
    oneOf(attribute, texts),
    exists(attribute),
    contains(attribute, texts[0]),
    atLeast('duration_nano', 5),
  );

test('the results of constructors pass the checks, whatever the names are', () => {
  fc.assert(
    fc.property(catalogue, fc.array(value, { minLength: 1, maxLength: 3 }), (all, anything) => {
      const [attribute, other = attribute] = all.attributes as readonly [Attribute, ...Attribute[]];
      const [counter, gauge, histogram] = all.metrics as readonly (Metric & never)[];
      const texts = (attribute.values ?? anything) as readonly [string, ...string[]];
      const where = filterOf(attribute, texts);
      const sql = (from: string, column: string, more = '') =>
        clickhouse(
          `SELECT now() AS ts, toFloat64(count()) AS value, ${column} AS label FROM ${from}${more} GROUP BY label`,
        );
      const matchers = { [attribute.name]: { not: texts[0] } } as never;
      const queries: readonly Query[] = [
        spans('count()', { where, by: [other] }),
        logs('count()', { where: and(equals(attribute, texts[0]), exists(other)), by: [attribute, other] }),
        metric(counter!, { time: 'rate', space: 'sum' } as never, {
          where: equals(attribute, texts[0]),
          by: [other] as never,
        }),
        metric(gauge!, { time: 'avg', space: 'max' } as never, { by: [attribute] as never }),
        percentile(95, histogram as never, { where: oneOf(attribute, texts) }),
        promql(total(sum((rate as (...all: unknown[]) => PromQL)(counter, '5m', matchers)))),
        promql(sum(rate(counter as never, '5m'), { by: [attribute, other] })),
        promql(quantile(0.95, histogram as never, { by: [other] as never, where: matchers })),
        sql(tables.spans, spanColumn(attribute as never)),
        sql(tables.logs, logColumn(attribute as never)),
        sql(
          tables.series,
          seriesLabel(counter as never, other as never),
          ` WHERE ${(isMetric as (of: unknown) => string)(counter)}`,
        ),
      ];
      const panels = Object.fromEntries(
        queries.map((query, at) => [`p${at}`, timeSeries({ title: `P${at}`, queries: { A: query } })]),
      );
      const spec: Dashboard = { title: 'All', panels };
      const entry = { kind: 'dashboard', key: 'all', file: 'all.ts', definition: definition('dashboard', spec), spec };
      const found = concern(all).check(definitions({} as never, [entry]));
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
