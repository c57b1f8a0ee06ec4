import { isFound, matchesWhole, regexProblem } from '@signoz-as-code/core/go-regex';
import type { Catalogue } from './catalogue.ts';

/** The attribute whose values are the names of services. */
export const SERVICE_NAME = 'service.name';

/**
 * How a text asks for a value: exactly, by a pattern that is found in it or matches all of it, by a part, a beginning
 * or an end, or by an SQL pattern (`%`, `_`), with or without regard to case.
 */
export type Asks = 'equals' | 'matches' | 'fits' | 'contains' | 'begins' | 'ends' | 'like' | 'ilike';

/** What a text compares an attribute with. */
export interface Compared {
  readonly attribute: string;
  readonly asks: Asks;
  readonly value: string;
  /** Where the value is in the text. */
  readonly at: number;
}

/** A value that telemetry does not have, according to the catalogue. */
export interface UnknownValue {
  readonly name: string;
  readonly at: number;
  readonly attribute: string;
  /** The values that it has. */
  readonly known: readonly string[];
}

/**
 * Every value that an attribute may have: the services of the catalogue, or the attribute's own list; undefined where
 * unknown.
 */
export function valuesOf(attribute: string, { attributes, services }: Catalogue): readonly string[] | undefined {
  if (attribute === SERVICE_NAME) return services.length === 0 ? undefined : services.map(({ name }) => name);
  return attributes.find(({ name }) => name === attribute)?.values;
}

/** The attribute that a label of an alert means: one with its name, or with underscores in it. */
export function attributeOfLabel(label: string, { attributes }: Catalogue): string | undefined {
  return attributes.find(({ name }) => name === label || name.replaceAll('.', '_') === label)?.name;
}

/** The compared values that no telemetry has: a comparison never matches, and its negation always does. */
export function unknownValues(compared: readonly Compared[], catalogue: Catalogue): UnknownValue[] {
  return compared.flatMap(({ attribute, asks, value, at }) => {
    const known = valuesOf(attribute, catalogue);
    // An empty text matches nothing, and the value of a variable or template is not known here.
    if (known === undefined || value === '' || /\$\w|\{\{|\[\[/.test(value)) return [];
    return sought(asks, value)
      .filter((one) => !known.some(one.finds))
      .map(({ text }) => ({ name: text, at, attribute, known }));
  });
}

interface Sought {
  readonly text: string;
  readonly finds: (value: string) => boolean;
}

/** The values to look for: `a|b` means two. Patterns are Go's; empty for one that cannot be parsed. */
function sought(asks: Asks, value: string): readonly Sought[] {
  switch (asks) {
    case 'equals':
      return [{ text: value, finds: (one) => one === value }];
    case 'contains':
      return [{ text: value, finds: (one) => one.toLowerCase().includes(value.toLowerCase()) }];
    case 'begins':
      return [{ text: value, finds: (one) => one.startsWith(value) }];
    case 'ends':
      return [{ text: value, finds: (one) => one.endsWith(value) }];
    case 'like':
    case 'ilike': {
      const pattern = `(?${asks === 'like' ? 's' : 'is'})^${likeSource(value)}$`;
      return [{ text: value, finds: (one) => isFound(pattern, one) }];
    }
    default: {
      const patterns = /^[\w. -]+(\|[\w. -]+)*$/.test(value) ? value.split('|') : [value];
      const finds = asks === 'fits' ? matchesWhole : isFound;
      return patterns
        .filter((text) => regexProblem(text) === undefined)
        .map((text) => ({ text, finds: (one) => finds(text, one) }));
    }
  }
}

/** An SQL LIKE pattern as a regular expression: `%` is any text, `_` any character, and a backslash escapes them. */
function likeSource(pattern: string): string {
  return pattern.replaceAll(/\\([%_\\])|([\s\S])/g, (_, escaped: string | undefined, plain: string) => {
    if (escaped === undefined && plain === '%') return '.*';
    if (escaped === undefined && plain === '_') return '.';
    return (escaped ?? plain).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
}
