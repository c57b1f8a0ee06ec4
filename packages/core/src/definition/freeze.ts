import * as types from 'node:util/types';

/** Values that were deeply frozen: they stay unchanged. */
const frozen = new WeakSet<object>();

/**
 * Deeply freezes a value and returns it. Everything that definitions share (the environment, the catalogue, each
 * other's specs) is frozen, so that none can change another's value. Only lists and plain objects are frozen: instances
 * of classes keep their own rules.
 */
export function deepFreeze<T>(value: T): T {
  const walked = new Set<object>();
  let hasModule = false;
  const freeze = (one: unknown): void => {
    if (!isPlain(one) || frozen.has(one) || walked.has(one)) return;
    walked.add(one);
    for (const key of Reflect.ownKeys(one)) {
      const property = Object.getOwnPropertyDescriptor(one, key);
      if (property !== undefined && 'value' in property) freeze(property.value);
    }
    // A module's namespace is effectively frozen, and cannot be frozen explicitly.
    if (types.isModuleNamespaceObject(one)) hasModule = true;
    else Object.freeze(one);
  };
  freeze(value);
  // Only now, because freezing may have thrown. A module's exports may change later.
  if (!hasModule) for (const one of walked) frozen.add(one);
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}

/** Whether an object is an instance of a class without fields of its own, as a Map or a Date is: an empty object as JSON. */
export function isOpaque(value: object): boolean {
  return !isPlain(value) && Object.keys(value).length === 0;
}
