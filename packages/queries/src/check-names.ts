import { SERVICE_NAME, type UnknownValue } from '@signoz-as-code/catalogue';
import type { CodeTable, Problems } from '@signoz-as-code/core';
import { didYouMean, nearest as nearestName } from '@signoz-as-code/core';
import type { codes } from './codes.ts';

/** Collects problems under the codes of queries; a concern's own table holds them too. */
export type QueryProblems = Problems<typeof codes & CodeTable>;

/** A name in a text, and where it begins. */
export interface Named {
  readonly name: string;
  readonly at: number;
}

/** The names in a text that the catalogue does not have. */
export interface Unknown {
  readonly metrics: readonly Named[];
  readonly attributes: readonly Named[];
  /** The values that attributes are compared with. */
  readonly values: readonly UnknownValue[];
}

/**
 * Reports names that the catalogue does not have, with the nearest one that it has: as errors, or as warnings for those
 * that the author declared `uncatalogued`. A superfluous declaration is an error: it would hide the next mistake.
 * `known` lists the candidates.
 */
export function checkNames(
  unknown: Unknown,
  known: { readonly metrics?: () => readonly string[]; readonly attributes: () => readonly string[] },
  uncatalogued: readonly string[],
  problems: QueryProblems,
  field: string,
): void {
  const allowed = new Set(uncatalogued);
  const told = new Set<string>();
  for (const [code, names, others] of [
    ['query/unknown-metric', unknown.metrics, known.metrics],
    ['query/unknown-attribute', unknown.attributes, known.attributes],
  ] as const) {
    for (const { name, at } of names) {
      if (!allowed.has(name)) {
        problems.error(
          code,
          field,
          `'${name}' (position ${at + 1}) is not in the catalogue`,
          nearest(name, others?.() ?? []),
        );
      } else if (!told.has(name)) warnUncatalogued(name, problems, field);
      told.add(name);
    }
  }
  for (const { name, at, attribute, known: values } of unknown.values) {
    if (!allowed.has(name)) problems.error('query/unknown-value', field, ...unknownValue(name, attribute, values, at));
    else if (!told.has(name)) warnUncatalogued(name, problems, field);
    told.add(name);
  }
  for (const name of uncatalogued) {
    if (!told.has(name))
      problems.error(
        'query/not-uncatalogued',
        field,
        `'${name}' is called uncatalogued, and the text does not name it, or the catalogue has it`,
        'take it out of `uncatalogued`',
      );
  }
}

/** The message for a value that nothing has, and the hint. */
export function unknownValue(
  value: string,
  attribute: string,
  known: readonly string[],
  at?: number,
): readonly [message: string, hint: string] {
  const place = at === undefined ? '' : ` (position ${at + 1})`;
  const isService = attribute === SERVICE_NAME;
  const hint = didYouMean(value, known, 'use one of those that the catalogue lists');
  return [
    `${isService ? 'no service of the catalogue is called' : `${attribute} has no value`} '${value}'${place}`,
    `${hint}${hint.endsWith('?') ? ' Otherwise' : ', or'} add it to the ${isService ? 'services' : 'values of the attribute'} in the catalogue`,
  ];
}

export function warnUncatalogued(name: string, problems: QueryProblems, field: string): void {
  problems.warning(
    'query/uncatalogued',
    field,
    `'${name}' is not in the catalogue, so that nothing about it can be checked`,
    'define it in the catalogue and use it from there',
  );
}

export function nearest(name: string, known: readonly string[]): string {
  const best = nearestName(name, known);
  return best === undefined ? 'add it to the catalogue' : `did you mean '${best}'? Otherwise add it to the catalogue`;
}
