import type { Catalogue, Metric } from '@signoz-as-code/catalogue';
import { type UnknownValue, unknownValues } from '@signoz-as-code/catalogue';
import { checkNames, type Named, type QueryProblems } from './check-names.ts';
import { mayCarry, reportNotCarried } from './check-promql.ts';
import type { Signal } from './fields.ts';
import type { Filter } from './filter.ts';
import { type ParsedFilter, parseFilter } from './filter-parse.ts';
import { appliesTo, known, knownKey } from './known.ts';

/** The context of a filter. */
export interface FilterContext {
  readonly catalogue: Catalogue;
  readonly signal: Signal;
  /** The metric, where its series are filtered. */
  readonly metric?: Metric;
  /** Those of the dashboard, where there is one. */
  readonly variables?: readonly string[] | undefined;
}

/** Checks a filter against SigNoz's grammar, its keys against the catalogue, its variables against those of the dashboard. */
export function checkFilter(
  { filter: text, uncatalogued = [] }: Filter,
  { catalogue, signal, metric, variables }: FilterContext,
  problems: QueryProblems,
  field: string,
): void {
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
  const values = unknownInFilter(parsed, signal, catalogue);
  const context = { catalogue, signal, ...(metric ? { metric } : {}) };
  checkKeys(parsed.keys, uncatalogued, context, problems, field, values);
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

/** Looks keys up in the catalogue, and among the metric's attributes. An uncatalogued metric may have any. */
export function checkKeys(
  keys: readonly Named[],
  uncatalogued: readonly string[],
  { catalogue, signal, metric }: FilterContext,
  problems: QueryProblems,
  field: string,
  values: readonly UnknownValue[] = [],
): void {
  checkNames(
    { metrics: [], attributes: unknownKeys(keys, signal, catalogue), values },
    { attributes: () => catalogue.attributes.filter((one) => appliesTo(one, signal)).map(({ name }) => name) },
    uncatalogued,
    problems,
    field,
  );
  if (metric === undefined || metric.uncatalogued) return;
  const knows = known(catalogue);
  for (const key of keys) {
    const attribute = knows.attributes.get(knownKey(key.name, signal, knows) ?? '');
    if (attribute !== undefined && !mayCarry(metric, attribute)) reportNotCarried(key, [metric], problems, field);
  }
}

/** The keys that neither the catalogue nor SigNoz itself knows. */
export function unknownKeys(keys: readonly Named[], signal: Signal, catalogue: Catalogue): Named[] {
  return keys.filter(({ name }) => knownKey(name, signal, known(catalogue)) === undefined);
}

/** The values in a filter that the attribute does not have, by the catalogue. */
export function unknownInFilter({ compared }: ParsedFilter, signal: Signal, catalogue: Catalogue): UnknownValue[] {
  const knows = known(catalogue);
  return unknownValues(
    compared.map(({ key, ...rest }) => ({ ...rest, attribute: knownKey(key, signal, knows) ?? key })),
    catalogue,
  );
}
