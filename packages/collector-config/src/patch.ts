import { isObject } from '@signoz-as-code/core';

/** Applies a JSON merge patch (RFC 7386): null in the patch removes a value. */
export function patched(base: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(base) ? { ...base } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = patched(result[key], value);
  }
  return result;
}
