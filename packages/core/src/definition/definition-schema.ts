import { messageOf } from '../diagnostic/error.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { isObject } from '../value/json.ts';
import { isDefinition } from './definition.ts';
import { isOpaque } from './freeze.ts';
import { unreadableIn } from './unreadable.ts';
import { isValidValue } from './validate-value.ts';
import type { DefinitionSchemas, Looking, ValueSchema } from './value-schema.ts';

/** The problem of one field of a value. */
export interface ValueProblem {
  /** `thresholds[0].severity`; empty for the value itself. */
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}

/** A problem, and the valid alternatives in its place, so that several branches of a union can be reported together. */
interface Found extends Expectation {
  readonly field: string;
  readonly depth: number;
  readonly what: 'unknown' | 'missing' | 'undefined' | 'value' | 'length';
  readonly message: string;
}

interface Expectation {
  readonly expected: readonly string[];
  readonly names: readonly string[];
}

/**
 * Every part of a value that its type does not allow, each with its field. In a union it chooses the intended branch:
 * the one whose fixed fields (`type`, `kind`, `op`) the value has, or else the best match. A JSON Schema library
 * reports every branch, which gives hundreds of problems for a panel.
 */
export function valueProblems(
  schemas: DefinitionSchemas,
  schema: ValueSchema,
  value: unknown,
  { mayHaveMore = () => false, isTold = () => false }: Looking = {},
): readonly ValueProblem[] {
  // Nearly every value is valid: problems are only looked for where one is not.
  if (isValidValue(schemas, schema, value, { mayHaveMore, isTold })) return [];
  const unreadable = unreadableIn(value);
  if (unreadable !== undefined)
    return [
      {
        field: unreadable.field,
        message: `it cannot be read: ${messageOf(unreadable.error)}`,
        hint: 'write the value itself instead of a getter',
      },
    ];
  const seen = new Map<ValueSchema, WeakSet<object>>();

  const resolved = (one: ValueSchema): ValueSchema => {
    if (one.$ref === undefined) return one;
    const named = schemas.definitions[one.$ref];
    if (named === undefined) throw new Error(`there is no schema '${one.$ref}'`);
    return resolved(named);
  };

  const branchesOf = (one: ValueSchema): readonly ValueSchema[] => {
    const whole = resolved(one);
    return whole.anyOf === undefined ? [whole] : remembered(BRANCHES, whole, () => whole.anyOf!.flatMap(branchesOf));
  };

  /** The fields for which a branch allows only a few values. */
  const fixedFields = (branch: ValueSchema): readonly (readonly [name: string, words: readonly unknown[]])[] =>
    remembered(FIXED, branch, () =>
      Object.entries(branch.properties ?? {}).flatMap(([name, unresolved]) => {
        const { enum: words, const: word } = resolved(unresolved);
        const fixed = words ?? (word === undefined ? undefined : [word]);
        return fixed === undefined ? [] : [[name, fixed] as const];
      }),
    );

  const check = (unresolved: ValueSchema, it: unknown, field: string, depth: number): readonly Found[] => {
    const one = resolved(unresolved);
    if (one.anyOf !== undefined) return ofUnion(branchesOf(one), it, field, depth);
    if (one.not !== undefined) return it === undefined ? [] : [mismatch(one, it, field, depth)];
    if (it === undefined) return [missing('undefined', one, field, depth)];
    if (isObject(it) && isTold(it)) return [];
    if (one.definition !== undefined) return isOfKind(one.definition, it) ? [] : [mismatch(one, it, field, depth)];
    if (one.enum !== undefined) return one.enum.includes(it) ? [] : [mismatch(one, it, field, depth)];
    if (one.const !== undefined) return one.const === it ? [] : [mismatch(one, it, field, depth)];
    switch (one.type) {
      case 'object':
        return isObject(it) && !isOpaque(it) && !isDefinition(it)
          ? once(one, it, () => ofObject(one, it, field, depth))
          : [mismatch(one, it, field, depth)];
      case 'array':
        return Array.isArray(it)
          ? once(one, it, () => ofList(one, it, field, depth))
          : [mismatch(one, it, field, depth)];
      case 'string':
        return typeof it === 'string' && (one.pattern === undefined || expression(one.pattern).test(it))
          ? []
          : [mismatch(one, it, field, depth)];
      case 'number':
        return Number.isFinite(it) ? [] : [mismatch(one, it, field, depth)];
      case 'boolean':
        return typeof it === 'boolean' ? [] : [mismatch(one, it, field, depth)];
      case 'null':
        return it === null ? [] : [mismatch(one, it, field, depth)];
      default:
        return [];
    }
  };

  /** Cached: a valid value is valid wherever else it is used; an attribute is part of many metrics and queries. */
  const once = (one: ValueSchema, it: object, work: () => readonly Found[]): readonly Found[] => {
    const right = seen.get(one) ?? new WeakSet();
    seen.set(one, right);
    if (right.has(it)) return [];
    right.add(it);
    const found = work();
    if (found.length > 0) right.delete(it);
    return found;
  };

  const ofObject = (
    one: ValueSchema,
    it: Readonly<Record<string, unknown>>,
    field: string,
    depth: number,
  ): readonly Found[] => {
    const { properties = {}, required = [], additionalProperties = true } = one;
    const found: Found[] = [];
    for (const [name, item] of Object.entries(it)) {
      const inner = inside(field, name);
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (known !== undefined) found.push(...check(known, item, inner, depth + 1));
      else if (typeof additionalProperties === 'object')
        found.push(...check(additionalProperties, item, inner, depth + 1));
      else if (!additionalProperties && !mayHaveMore(it))
        found.push({
          field: inner,
          depth: depth + 1,
          what: 'unknown',
          message: `there is no field '${name}'${field === '' ? '' : ` in ${field}`}`,
          expected: [],
          names: Object.keys(properties).filter((other) => !Object.hasOwn(it, other)),
        });
    }
    for (const name of required) {
      if (!Object.hasOwn(it, name))
        found.push(missing('missing', properties[name] ?? {}, inside(field, name), depth + 1));
    }
    return found;
  };

  const ofList = (one: ValueSchema, it: readonly unknown[], field: string, depth: number): readonly Found[] => {
    const { prefixItems = [], items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = one;
    const found = [...it.keys()].flatMap((at) => check(prefixItems[at] ?? items, it[at], `${field}[${at}]`, depth + 1));
    if (it.length >= minItems && it.length <= maxItems) return found;
    const expected = it.length < minItems ? `at least ${minItems}` : `at most ${maxItems}`;
    return [
      ...found,
      { field, depth, what: 'length', message: `there are ${it.length} entries`, expected: [`${expected}`], names: [] },
    ];
  };

  const ofUnion = (branches: readonly ValueSchema[], it: unknown, field: string, depth: number): readonly Found[] => {
    const tried: { readonly found: readonly Found[]; readonly strays: number }[] = [];
    // The intended branch first: where it matches, no other is tried.
    const order = branches.map((branch) => ({ branch, strays: strays(branch, it) }));
    for (const one of order.toSorted((a, b) => a.strays - b.strays)) {
      const found = check(one.branch, it, field, depth);
      if (found.length === 0) return [];
      tried[order.indexOf(one)] = { found, strays: one.strays };
    }
    // Where no branch is similar, one problem lists all alternatives.
    const inner = tried.filter(({ found }) => found.some((one) => one.depth > depth || one.what === 'length'));
    if (inner.length === 0) {
      const all = tried.flatMap(({ found }) => found);
      // In place of a reference a text may be the secret itself; in place of words it is a misspelt word.
      const mayBeSecret = branches.some(({ type }) => type === 'object');
      const first = all.find(({ message }) => message.startsWith('"') !== mayBeSecret) ?? all[0]!;
      return [
        {
          ...first,
          expected: [...new Set(all.flatMap(({ expected }) => expected))],
          names: [...new Set(all.flatMap(({ names }) => names))],
        },
      ];
    }
    return inner.reduce((best, one) => (score(one, depth) < score(best, depth) ? one : best)).found;
  };

  /** How many of a branch's fixed fields have another value. */
  const strays = (branch: ValueSchema, it: unknown): number =>
    isObject(it)
      ? fixedFields(branch).filter(([name, words]) => Object.hasOwn(it, name) && !words.includes(it[name])).length
      : 0;

  /**
   * The distance of a value from a branch: differing fixed fields, then superfluous or missing fields; a misspelt one
   * counts less.
   */
  const score = (
    { found, strays: count }: { readonly found: readonly Found[]; readonly strays: number },
    depth: number,
  ): number =>
    found.reduce((sum, one) => {
      if (one.depth !== depth + 1 || one.what === 'value') return sum + 1;
      const isMisspelt = one.what === 'unknown' && nearest(unknownName(one), one.names) !== undefined;
      return sum + (isMisspelt ? 99 : 100);
    }, count * 10_000);

  const missing = (what: 'missing' | 'undefined', one: ValueSchema, field: string, depth: number): Found => ({
    field,
    depth,
    what,
    message: what === 'missing' ? `the field is missing` : 'the value is undefined',
    ...expectation(one),
  });

  const mismatch = (one: ValueSchema, it: unknown, field: string, depth: number): Found => ({
    field,
    depth,
    what: 'value',
    message: `${described(it, one)} is not allowed here`,
    ...expectation(one),
  });

  const expectation = (unresolved: ValueSchema): Expectation =>
    remembered(EXPECTED, unresolved, () => {
      const branches = branchesOf(unresolved);
      const words = branches.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const]));
      return {
        expected: [...new Set(branches.map(expected).filter((text) => text !== ''))],
        names: words.filter((word) => typeof word === 'string'),
      };
    });

  return check(schema, value, '', 0).map((one) => ({ field: one.field, message: one.message, hint: hint(one, value) }));
}

function hint({ what, field, expected, names, message }: Found, whole: unknown): string {
  const text = `expected ${expected.join(' or ')}`;
  const written = what === 'unknown' ? unknownName({ message }) : at(whole, field);
  const near = typeof written === 'string' ? nearest(written, names) : undefined;
  if (what === 'unknown') {
    if (near !== undefined) return `did you mean '${near}'?`;
    return names.length === 0 ? 'remove it' : `remove it; fields that could be added are ${names.join(', ')}`;
  }
  if (what === 'undefined') return `${text}; look for a misspelt name where it comes from, or leave the field out`;
  return near === undefined ? text : `did you mean '${near}'? ${text[0]!.toUpperCase()}${text.slice(1)}`;
}

function unknownName({ message }: Pick<Found, 'message'>): string {
  return /'(.*)'/s.exec(message)?.[1] ?? '';
}

function at(value: unknown, field: string): unknown {
  let found = value;
  for (const part of field.split(/[.[\]]+/).filter((one) => one !== ''))
    found = isObject(found) || Array.isArray(found) ? (found as Record<string, unknown>)[part] : undefined;
  return found;
}

/** The expectation of a schema, in words. */
function expected(schema: ValueSchema): string {
  if (schema.not !== undefined) return '';
  if (schema.definition !== undefined)
    return schema.definition === ''
      ? 'a definition, imported from its file'
      : `a definition of a ${schema.definition}, imported from its file`;
  if (schema.enum !== undefined) {
    const words = schema.enum.map((word) => JSON.stringify(word));
    return words.length > 12 ? `one of ${words.length} words, like ${words.slice(0, 3).join(', ')}` : words.join(', ');
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.pattern !== undefined) return `a text like ${schema.title}`;
  switch (schema.type) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      if (schema.required?.includes('$secret')) return "a reference, secret('NAME')";
      return schema.required?.length ? `an object with ${schema.required.join(', ')}` : 'an object';
    default:
      return schema.type ?? 'a value';
  }
}

/** Any value in words, without the value where it may be a secret. */
export function valueInWords(value: unknown): string {
  return described(value, {});
}

/**
 * A text is quoted only where texts are allowed: elsewhere it may be the secret itself, in place of a reference to it.
 */
function described(value: unknown, { enum: words, const: word, pattern }: ValueSchema): string {
  if (isDefinition(value)) return `a definition of a ${value.kind}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (isObject(value)) return isOpaque(value) ? `an instance of ${classOf(value)}` : 'an object';
  if (typeof value !== 'string') return String(value);
  return [...(words ?? [word])].some((one) => typeof one === 'string') || pattern !== undefined
    ? JSON.stringify(value)
    : 'a text';
}

/** The name of an object's class. */
function classOf(value: object): string {
  const { constructor: made } = Object.getPrototypeOf(value) as { readonly constructor?: unknown };
  return typeof made === 'function' && made.name !== '' ? made.name : 'a class';
}

function isOfKind(kind: string, value: unknown): boolean {
  return isDefinition(value) && (kind === '' || value.kind === kind);
}

/** Cached facts about schemas, which never change. */
const BRANCHES = new WeakMap<ValueSchema, readonly ValueSchema[]>();
const EXPECTED = new WeakMap<ValueSchema, Expectation>();
const FIXED = new WeakMap<ValueSchema, readonly (readonly [name: string, words: readonly unknown[]])[]>();

function remembered<T>(memory: WeakMap<ValueSchema, T>, schema: ValueSchema, work: () => T): T {
  const known = memory.get(schema) ?? work();
  memory.set(schema, known);
  return known;
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

function inside(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
