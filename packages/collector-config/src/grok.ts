import oldPatterns from '../schema/grok-patterns.json' with { type: 'json' };
import ottl from '../schema/ottl.json' with { type: 'json' };
import { didYouMean } from './nearest.ts';
import { groupNames, regexProblem } from './regex.ts';

/** How a kind of grok reads what stands in `%{…}`. */
export interface Grok {
  readonly patterns: readonly string[];
  /** Of them those that have fields themselves. */
  readonly composed: readonly string[];
  readonly place: RegExp;
  readonly types: readonly string[];
  /** A pattern without a field is a field of its own name. */
  readonly namesAll: boolean;
}

/** Of the operator grok_parser, and of GrokParse in OTTL. */
export const oldGrok: Grok = {
  patterns: oldPatterns.names,
  composed: oldPatterns.fields,
  place: /^\w+([-.]\w+)*(:[-.\w]+(:\w+)?)?$/,
  types: ['string', 'float', 'int'],
  namesAll: false,
};

/** Of ExtractGrokPatterns in OTTL. */
export const newGrok: Grok = {
  patterns: ottl.grok.names,
  composed: ottl.grok.fields,
  place: /^\w+(:[\w.]+(:\w+)?)?$/,
  types: ['string', 'int', 'long', 'float', 'double', 'bool', 'boolean'],
  namesAll: true,
};

/** Why a pattern cannot be read: the places of names, the names that are known, and what is left as a regular expression. */
export function grokProblem(pattern: string, kind: Grok): string | undefined {
  const { patterns, place } = kind;
  for (const [whole, inside = ''] of pattern.matchAll(places)) {
    const [name = ''] = inside.split(':');
    if (!place.test(inside)) return `'${whole}' cannot be read`;
    if (!patterns.includes(name)) return `there is no pattern '${name}', ${didYouMean(name, patterns)}`;
  }
  const rest = withoutPlaces(pattern, kind);
  const unread = /%\{[^}]*\}?/.exec(rest);
  if (unread !== null) return `'${unread[0]}' cannot be read as %{NAME:field}`;
  const reason = regexProblem(rest);
  return reason === undefined ? undefined : `what is left of it is no regular expression: ${reason}`;
}

/** What is wrong with the types of fields, `%{NUMBER:count:int}`. */
export function unknownType(pattern: string, { types }: Grok): string | undefined {
  const given = [...pattern.matchAll(places)].map(([, inside = '']) => inside.split(':')[2]);
  const unknown = given.find((type) => type !== undefined && !types.includes(type));
  return unknown && `there is no type '${unknown}': ${types.slice(0, -1).join(', ')} or ${types.at(-1)}`;
}

/** Whether a pattern that can be read finds anything: it has a field, or a named group. */
export function namesFields(pattern: string, kind: Grok): boolean {
  const used = [...pattern.matchAll(places)].map(([, inside = '']) => inside.split(':')[0] ?? '');
  return used.some((name) => kind.composed.includes(name)) || groupNames(withoutPlaces(pattern, kind)).length > 0;
}

const places = /%\{([^{}]*)\}/g;

function withoutPlaces(pattern: string, { namesAll }: Grok): string {
  return pattern.replaceAll(places, (_, inside: string) => {
    const [name, field = namesAll ? name : undefined] = inside.split(':');
    return field === undefined ? '(x)' : `(?P<${field.replaceAll(/\W/g, '_')}>x)`;
  });
}
