import * as types from 'node:util/types';
import { didYouMean } from '../diagnostic/nearest.ts';
import { isObject } from '../value/json.ts';
import type { DefinitionSchemas, ValueSchema } from './value-schema.ts';

/** Properties that JavaScript itself reads from any object, to find out what it is. */
const ASKED_OF_ALL = new Set(['toJSON', 'then']);

/**
 * A frozen copy of a collection that definitions share. It throws a TypeError with the nearest name on access to a
 * missing one: JavaScript gives undefined, which texts and comparisons silently accept. A value that is not a
 * collection is returned unchanged.
 */
export function strictNames<T>(of: T, called: string): T {
  return isNames(of) ? (refusing({ ...of }, called, new Set()) as T) : of;
}

/** A frozen copy of a value whose objects refuse, at every depth, fields that their schema does not have: see {@link strictNames}. */
export function strictFields<T>(schemas: DefinitionSchemas, schema: ValueSchema, value: T, called: string): T {
  const branchesOf = (one: ValueSchema): readonly ValueSchema[] => {
    const whole = one.$ref === undefined ? one : (schemas.definitions[one.$ref] ?? {});
    return whole.anyOf?.flatMap(branchesOf) ?? (whole.$ref === undefined ? [whole] : branchesOf(whole));
  };
  const strict = (branches: readonly ValueSchema[], it: unknown, name: string): unknown => {
    if (Array.isArray(it)) {
      const items = branches.flatMap(({ items = {} }) => branchesOf(items));
      return Object.freeze(it.map((item: unknown) => strict(items, item, name)));
    }
    if (!isNames(it)) return it;
    const inner = (field: string): readonly ValueSchema[] =>
      branches.flatMap(({ properties = {} }) =>
        Object.hasOwn(properties, field) ? branchesOf(properties[field]!) : [],
      );
    const copy = Object.fromEntries(
      Object.entries(it).map(([field, item]) => [field, strict(inner(field), item, `${name}.${field}`)]),
    );
    const known = branches.filter(({ type }) => type === 'object');
    const isOpen =
      known.length === 0 || known.some(({ additionalProperties = true }) => additionalProperties !== false);
    if (isOpen) return Object.freeze(copy);
    return refusing(copy, name, new Set(known.flatMap(({ properties = {} }) => Object.keys(properties))));
  };
  return strict(branchesOf(schema), value, called) as T;
}

function refusing(copy: Readonly<Record<string, unknown>>, called: string, mayBeAbsent: ReadonlySet<string>): object {
  return new Proxy(Object.freeze(copy), {
    get: (target, name, receiver) => {
      if (typeof name === 'string' && !(name in target) && !mayBeAbsent.has(name) && !ASKED_OF_ALL.has(name)) {
        const known = [...new Set([...Object.keys(target), ...mayBeAbsent])];
        throw new TypeError(
          `${called} has no '${name}': ${didYouMean(name, known, `it has ${known.slice(0, 12).join(', ')} …`)}`,
        );
      }
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}

/** A plain object or a module. Instances of classes keep their own rules. */
function isNames(value: unknown): value is Readonly<Record<string, unknown>> {
  if (types.isModuleNamespaceObject(value)) return true;
  return isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
}
