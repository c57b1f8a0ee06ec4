import type { Catalogue } from './catalogue.ts';

/** The attribute whose values are the names of services. */
export const SERVICE_NAME = 'service.name';

/** How a text asks for a value: the very one, one that a pattern finds in it or fits from end to end, or one that holds a part. */
export type Asks = 'equals' | 'matches' | 'fits' | 'contains';

/** What a text compares an attribute with. */
export interface Compared {
  readonly attribute: string;
  readonly asks: Asks;
  readonly value: string;
  /** Where the value stands in the text. */
  readonly at: number;
}

/** A value that telemetry does not have, by the catalogue. */
export interface UnknownValue {
  readonly name: string;
  readonly at: number;
  readonly attribute: string;
  /** Those that it has. */
  readonly known: readonly string[];
}

/** Every value that an attribute may have: the services of the catalogue, or what the attribute lists; undefined where nobody says. */
export function valuesOf(attribute: string, { attributes, services }: Catalogue): readonly string[] | undefined {
  if (attribute === SERVICE_NAME) return services.length === 0 ? undefined : services.map(({ name }) => name);
  return attributes.find(({ name }) => name === attribute)?.values;
}

/** Of what a text compares with, what no telemetry has: it is never found, and its opposite always. */
export function unknownValues(compared: readonly Compared[], catalogue: Catalogue): UnknownValue[] {
  return compared.flatMap(({ attribute, asks, value, at }) => {
    const known = valuesOf(attribute, catalogue);
    // Nothing is asked for by an empty text, and a variable or template is somebody else's value.
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

/** What is asked for, one by one: `a|b` asks for two. */
function sought(asks: Asks, value: string): readonly Sought[] {
  if (asks === 'equals') return [{ text: value, finds: (one) => one === value }];
  if (asks === 'contains') return [{ text: value, finds: (one) => one.toLowerCase().includes(value.toLowerCase()) }];
  const patterns = /^[\w. -]+(\|[\w. -]+)*$/.test(value) ? value.split('|') : [value];
  return patterns.flatMap((text) => {
    const pattern = expression(asks === 'fits' ? `^(?:${text})$` : text);
    return pattern === undefined ? [] : [{ text, finds: (one: string) => pattern.test(one) }];
  });
}

/** Undefined for what only RE2 reads: nothing is known about it then. */
function expression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
