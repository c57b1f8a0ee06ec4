import { isDeepStrictEqual } from 'node:util';
import { isObject } from '@signoz-as-code/core';
import { patched } from '../src/patch.ts';

/**
 * The JSON merge patch from `before` to `after`; undefined where they are equal. Throws an Error where no patch can
 * express it.
 */
export function patchBetween(before: unknown, after: unknown): unknown {
  if (isDeepStrictEqual(before, after)) return undefined;
  const patch = difference(before, after);
  if (!isDeepStrictEqual(patched(before, patch), after)) throw new Error('a merge patch cannot say null');
  return patch;
}

function difference(before: unknown, after: unknown): unknown {
  if (!isObject(after) || !isObject(before)) return after;
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    if (!isDeepStrictEqual(before[key], value)) patch[key] = difference(before[key], value);
  }
  return patch;
}
