import type { Json, JsonObject } from '../json.ts';

/** An error with the text of Go's encoding/json, as SigNoz returns it. */
export class GoError extends Error {}

/** Parses JSON, with the errors of Go's encoding/json. Throws a {@link GoError}. */
export function parseJson(text: string): Json {
  try {
    return (MAYBE_TOO_LARGE.test(text) ? JSON.parse(text, refuseInfinity) : JSON.parse(text)) as Json;
  } catch (error) {
    throw error instanceof GoError ? error : new GoError(syntaxError(text));
  }
}

const MAYBE_TOO_LARGE = /[eE]\+?\d{3}|\d{309}/;

/** The third argument of a reviver has the source text of the value; TypeScript's own types lack it. */
function refuseInfinity(_key: string, value: unknown, ...rest: readonly unknown[]): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  const { source } = rest[0] as { readonly source: string };
  throw new GoError(`json: cannot unmarshal number ${source} into Go value of type float64`);
}

/** Text as Go's encoding/json writes it: without blanks, and with <, > and & escaped. */
export function goJson(value: Json): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A copy with sorted keys, as Go writes a map, and without lone surrogates, which Go's strings cannot contain. */
export function sorted(value: Json): Json {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as JsonObject;
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(object).sort()) copy[key.toWellFormed()] = sorted(object[key] ?? null);
  return copy;
}

const END = 'unexpected end of JSON input';

/** The error of Go's scanner for a text that is not JSON. */
function syntaxError(text: string): string {
  let at = 0;
  const blank = () => {
    while (/[ \t\r\n]/.test(text.charAt(at)) && at < text.length) at++;
  };
  const fail = (where: string): never => {
    throw new GoError(at >= text.length ? END : `invalid character ${quoted(text.charAt(at))} ${where}`);
  };
  const literal = (word: string) => {
    for (const [index, expected] of [...word].entries()) {
      if (text.charAt(at) !== expected) fail(index === 0 ? BEGINNING : `in literal ${word} (expecting '${expected}')`);
      at++;
    }
  };
  const digits = (where: string) => {
    if (!/\d/.test(text.charAt(at))) fail(where);
    while (/\d/.test(text.charAt(at))) at++;
  };
  const number = () => {
    if (text.charAt(at) === '-') at++;
    if (text.charAt(at) === '0') at++;
    else digits('in numeric literal');
    if (text.charAt(at) === '.') {
      at++;
      digits('after decimal point in numeric literal');
    }
    if (/[eE]/.test(text.charAt(at))) {
      at++;
      if (/[+-]/.test(text.charAt(at))) at++;
      digits('in exponent of numeric literal');
    }
  };
  const string = () => {
    at++;
    for (;;) {
      const character = text.charAt(at);
      if (character === '"') break;
      if (character === '\\') {
        at++;
        if (text.charAt(at) === 'u') {
          for (let digit = 0; digit < 4; digit++) {
            at++;
            if (!/[0-9a-fA-F]/.test(text.charAt(at))) fail('in \\u hexadecimal character escape');
          }
        } else if (!/["\\/bfnrt]/.test(text.charAt(at))) fail('in string escape code');
      } else if (character === '' || character < ' ') fail('in string literal');
      at++;
    }
    at++;
  };
  const members = (close: '}' | ']') => {
    at++;
    blank();
    if (text.charAt(at) === close) {
      at++;
      return;
    }
    for (;;) {
      blank();
      if (close === '}') {
        if (text.charAt(at) !== '"') fail('looking for beginning of object key string');
        string();
        blank();
        if (text.charAt(at) !== ':') fail('after object key');
        at++;
      }
      value();
      blank();
      const next = text.charAt(at);
      if (next !== ',' && next !== close) fail(close === '}' ? 'after object key:value pair' : 'after array element');
      at++;
      if (next === close) return;
    }
  };
  const value = () => {
    blank();
    const character = text.charAt(at);
    if (character === '{') members('}');
    else if (character === '[') members(']');
    else if (character === '"') string();
    else if (character === 't') literal('true');
    else if (character === 'f') literal('false');
    else if (character === 'n') literal('null');
    else if (character === '-' || /\d/.test(character)) number();
    else fail(BEGINNING);
  };
  try {
    value();
    blank();
    if (at < text.length) fail('after top-level value');
    return END;
  } catch (error) {
    if (error instanceof GoError) return error.message;
    throw error;
  }
}

const BEGINNING = 'looking for beginning of value';

function quoted(character: string): string {
  if (character === "'") return `'\\''`;
  if (character === '"') return `'"'`;
  return `'${JSON.stringify(character).slice(1, -1)}'`;
}
