import { types } from 'node:util';

/**
 * Freezes a value with everything in it, and gives it back. What definitions share (the environment, the catalogue, each
 * other's specs) is frozen, so that none of them changes what another one builds. Only lists and plain objects are: what
 * has a class of its own keeps its own rules.
 */
export function deepFreeze<T>(value: T, seen: Set<unknown> = new Set()): T {
  if (!isPlain(value) || seen.has(value)) return value;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property !== undefined && 'value' in property) deepFreeze(property.value, seen);
  }
  // That of a module is as good as frozen, and refuses to be.
  return types.isModuleNamespaceObject(value) ? value : Object.freeze(value);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}
