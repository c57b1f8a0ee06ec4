import { types } from 'node:util';

/** What was frozen with everything in it: it is as it was, however often it is asked for. */
const frozen = new WeakSet<object>();

/**
 * Freezes a value with everything in it, and gives it back. What definitions share (the environment, the catalogue, each
 * other's specs) is frozen, so that none of them changes what another one builds. Only lists and plain objects are: what
 * has a class of its own keeps its own rules.
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
    // That of a module is as good as frozen, and refuses to be.
    if (types.isModuleNamespaceObject(one)) hasModule = true;
    else Object.freeze(one);
  };
  freeze(value);
  // Only now: what cannot be frozen has thrown. What a module exports may be another value later.
  if (!hasModule) for (const one of walked) frozen.add(one);
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}
