import { type Attribute, type Catalogue, type Metric, storedNames, unknownValues } from '@signoz-as-code/catalogue';
import { checkNames, type Named, type QueryProblems, type Unknown } from './check-names.ts';
import { type Known, known } from './known.ts';
import type { PromQL } from './promql.ts';
import { type ParsedPromQL, parsePromQL } from './promql-parse.ts';

/** Labels that no catalogue has: Prometheus's own, and those that SigNoz adds to every series. */
const OWN_LABELS = new Set(['le', 'quantile', '__name__', '__temporality__']);
const RATES = ['rate', 'irate', 'increase'];

/** Checks a PromQL text against the grammar and the catalogue. */
export function checkPromQL(
  expression: string | PromQL,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
): void {
  const { promql: text, uncatalogued = [] } = typeof expression === 'string' ? { promql: expression } : expression;
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
  if (parsed.unreadable) {
    const { at, message, hint } = parsed.unreadable;
    problems.error('query/promql-syntax', field, `${message} (position ${at + 1} of '${text}')`, hint);
    return;
  }
  if (parsed.mistyped) {
    const { at, message, hint } = parsed.mistyped;
    problems.error('query/promql-type', field, `${message} (position ${at + 1} of '${text}')`, hint);
  }
  checkNames(
    unknownInPromQL(parsed, catalogue),
    {
      metrics: () => catalogue.metrics.flatMap(storedNames),
      attributes: () => catalogue.attributes.filter(isLabel).map(({ name }) => name),
    },
    uncatalogued,
    problems,
    field,
  );
  const knows = known(catalogue);
  for (const named of parsed.metrics) {
    const metric = knows.metrics.get(named.name);
    if (metric !== undefined) checkMeaning(metric, named, problems, field);
  }
  checkLabels(parsed, knows, problems, field);
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

/** The metrics and labels of a text that the catalogue does not have. */
export function unknownInPromQL({ metrics, labels }: ParsedPromQL, catalogue: Catalogue): Unknown {
  const { metrics: stored, attributes } = known(catalogue);
  return {
    metrics: metrics.filter(({ name }) => !stored.has(name)),
    attributes: labels.filter(({ name }) => !attributes.has(name) && !OWN_LABELS.has(name)),
    values: unknownValues(
      labels.flatMap(({ name, value }) =>
        value === undefined ? [] : [{ attribute: name, asks: value.asks, value: value.text, at: value.at }],
      ),
      catalogue,
    ),
  };
}

/** Operations that the metric does not support. */
function checkMeaning(
  metric: Metric,
  { name, at, ranged, quantiled }: ParsedPromQL['metrics'][number],
  problems: QueryProblems,
  field: string,
): void {
  if (metric.temporality === 'delta')
    problems.error(
      'query/delta-in-promql',
      field,
      `'${name}' arrives with delta temporality, which PromQL in SigNoz does not read`,
      'ask for it with metric() or percentile(), the query builder',
    );
  const isLevel = metric.instrument === 'gauge' || metric.instrument === 'updowncounter';
  if (isLevel && ranged !== undefined && RATES.includes(ranged))
    problems.error(
      'query/rate-of-level',
      field,
      `${ranged}() is taken of '${name}' (position ${at + 1}), a ${metric.instrument}: each decrease would count as a restart`,
      'use its value, deriv(…) or delta(…)',
    );
  if (quantiled && !name.endsWith('.bucket') && !name.endsWith('_bucket'))
    problems.error(
      'query/quantile-of-other',
      field,
      `histogram_quantile is taken of '${name}' (position ${at + 1}), which has no buckets`,
      metric.instrument === 'histogram' ? `take it of '${metric.name}.bucket'` : 'take it of a histogram',
    );
}

/** Labels that the catalogue has, but the metrics of this text do not. */
function checkLabels(
  { metrics: named, labels }: ParsedPromQL,
  { metrics, attributes }: Known,
  problems: QueryProblems,
  field: string,
): void {
  const of = (names: readonly string[]): readonly Metric[] | undefined => {
    const found = names.map((name) => metrics.get(name));
    return found.every((metric) => metric !== undefined) && found.length > 0 ? found : undefined;
  };
  for (const label of labels) {
    const attribute = attributes.get(label.name);
    const asked = of(label.of === undefined ? named.map(({ name }) => name) : [label.of]);
    if (attribute === undefined || asked === undefined) continue;
    if (asked.some((metric) => mayCarry(metric, attribute))) continue;
    reportNotCarried(label, asked, problems, field);
  }
}

/** Whether series of a metric may have a label. A service's metrics carry its whole resource. */
export function mayCarry(metric: Metric, { name, context }: Attribute): boolean {
  const isOfService = metric.emitter === 'service' || metric.emitter === 'instrumentation';
  return (isOfService && context === 'resource') || metric.attributes.some((attribute) => attribute.name === name);
}

export function reportNotCarried(
  { name, at }: Named,
  metrics: readonly Metric[],
  problems: QueryProblems,
  field: string,
): void {
  const carried = [...new Set(metrics.flatMap(({ attributes }) => attributes.map((attribute) => attribute.name)))];
  problems.error(
    'query/not-carried',
    field,
    `${metrics.map((metric) => metric.name).join(', ')} ${metrics.length > 1 ? 'do' : 'does'} not carry '${name}' (position ${at + 1})`,
    `use one of ${carried.join(', ')}`,
  );
}

function isLabel({ context }: Catalogue['attributes'][number]): boolean {
  return context === 'attribute' || context === 'resource';
}
