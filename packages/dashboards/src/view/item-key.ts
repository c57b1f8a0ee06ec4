import { isObject, type Json } from '@signoz-as-code/core';

/** Queries by name, columns and groups by theirs. */
export function viewItemKey(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const name = isObject(item.spec) ? item.spec.name : item.name;
  return typeof name === 'string' ? name : undefined;
}
