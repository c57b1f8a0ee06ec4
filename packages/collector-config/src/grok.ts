import { didYouMean } from '@signoz-as-code/core';
import { groupNames, regexProblem } from '@signoz-as-code/core/go-regex';
import oldPatterns from '../schema/grok-patterns.json' with { type: 'json' };
import { language } from './ottl/language.ts';

/** How a kind of grok reads the text inside `%{…}`. */
export interface Grok {
  readonly patterns: readonly string[];
  /** The patterns that have fields themselves. */
  readonly composed: readonly string[];
  /** Matches a placeholder; the rest of a pattern is a regular expression. */
  readonly places: RegExp;
  /** The form of a placeholder; the library reports others itself. */
  readonly valid?: RegExp;
  readonly types: readonly string[];
  /** A pattern without a field name becomes a field of its own name. */
  readonly namesAll: boolean;
}

/** For the operator grok_parser, and GrokParse in OTTL. */
export const oldGrok: Grok = {
  patterns: oldPatterns.names,
  composed: oldPatterns.fields,
  places: /%\{([\w.-]+(?::[\w.-]+){0,2})\}/g,
  valid: /^\w+([-.]\w+)*(:[-.\w]+(:\w+)?)?$/,
  types: ['string', 'float', 'int'],
  namesAll: false,
};

/** For ExtractGrokPatterns in OTTL. */
export function newGrok(): Grok {
  const { names, fields } = language().grok;
  return {
    patterns: names,
    composed: fields,
    places: /%\{(\w+(?::[\w+.]+(?::\w+)?)?)\}/g,
    types: ['string', 'int', 'long', 'float', 'double', 'bool', 'boolean'],
    namesAll: true,
  };
}

/** Why a pattern cannot be parsed: its placeholders, the names of its patterns, or the resulting regular expression. */
export function grokProblem(pattern: string, kind: Grok): string | undefined {
  const { patterns, places, valid } = kind;
  for (const [whole, inside = ''] of pattern.matchAll(places)) {
    const [name = ''] = inside.split(':');
    if (valid?.test(inside) === false) return `'${whole}' cannot be read`;
    if (!patterns.includes(name))
      return `there is no pattern '${name}', ${didYouMean(name, patterns, 'its names are those of logstash')}`;
  }
  const reason = regexProblem(withoutPlaces(pattern, kind));
  return reason === undefined ? undefined : `the expanded pattern is not a regular expression: ${reason}`;
}

/** Parts of a valid pattern without effect: a broken placeholder, which is plain text, and types that do not exist. */
export function grokInVain(pattern: string, kind: Grok): string | undefined {
  const torn = /%\{[^}]*\}?/.exec(withoutPlaces(pattern, kind));
  if (torn !== null) return `'${torn[0]}' is not a valid %{NAME:field}`;
  const given = [...pattern.matchAll(kind.places)].map(([, inside = '']) => inside.split(':')[2]);
  const unknown = given.find((type) => type !== undefined && !kind.types.includes(type));
  return unknown && `there is no type '${unknown}': ${kind.types.slice(0, -1).join(', ')} or ${kind.types.at(-1)}`;
}

/** Whether a valid pattern extracts anything: it has a field, or a named group. */
export function namesFields(pattern: string, kind: Grok): boolean {
  const used = [...pattern.matchAll(kind.places)].map(([, inside = '']) => inside.split(':')[0] ?? '');
  return used.some((name) => kind.composed.includes(name)) || groupNames(withoutPlaces(pattern, kind)).length > 0;
}

function withoutPlaces(pattern: string, { places, namesAll }: Grok): string {
  return pattern.replaceAll(places, (_, inside: string) => {
    const [name, field = namesAll ? name : undefined] = inside.split(':');
    return field === undefined ? '(x)' : `(?P<${field.replaceAll(/[.-]/g, '_')}>x)`;
  });
}
