import { isSecret } from '../definition/reference.ts';
import { canonicalJson, isObject, type Json, type JsonObject } from '../value/json.ts';

/**
 * One field that differs. `before` is the live value, `after` the wanted one; one of them is absent for a new or
 * removed field.
 */
export interface Difference {
  /** Object keys, and for items of lists their identity or position. */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  /** The secret, where only its value differs: the reference is the same on both sides. */
  readonly secret?: string;
}

/** The identity of a list's item, which aligns two lists; undefined to align by position. */
export type ItemKey = (item: Json) => string | undefined;

/**
 * The fields in which two values differ, in the order of their paths; empty exactly when the values are equal (the
 * order of an object's keys means nothing, and a secret is one value). Lists whose items all have an identity are
 * aligned by it, so that an inserted item is one difference; a changed order is reported as `[…path, 'order']`.
 */
export function diff(
  before: Json | undefined,
  after: Json | undefined,
  itemKey: ItemKey = () => undefined,
): Difference[] {
  if (sameJson(before, after)) return [];
  const differences: Difference[] = [];
  compare(before, after, [], itemKey, differences);
  return differences;
}

/** Whether two values are equal apart from the order of keys: most are, so this must be fast. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index += 1) if (!sameJson(a[index], b[index])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  // Without arrays of keys: they take half of the time.
  let more = 0;
  for (const key in a) {
    const value = (a as JsonObject)[key];
    const other = (b as JsonObject)[key];
    if (value !== other && (typeof value !== 'object' || !sameJson(value, other))) return false;
    // Only in these two cases an inherited value can look equal.
    if ((other === undefined || key === '__proto__') && !Object.hasOwn(b, key)) return false;
    more += 1;
  }
  for (const _ in b) more -= 1;
  return more === 0;
}

function compare(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[],
  itemKey: ItemKey,
  into: Difference[],
): void {
  if (isObject(before) && isObject(after) && !isSecret(before) && !isSecret(after)) {
    for (const key of unionSorted(Object.keys(before), Object.keys(after))) {
      compare(own(before, key), own(after, key), [...path, key], itemKey, into);
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    compareLists(before, after, path, itemKey, into);
    return;
  }
  if (before === after || canonicalJson(before) === canonicalJson(after)) return;
  into.push({ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
}

/** Without inherited properties: a key may be called `constructor`. */
function own(object: Readonly<Record<string, unknown>>, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? (object[key] as Json) : undefined;
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  path: readonly string[],
  itemKey: ItemKey,
  into: Difference[],
): void {
  const keysBefore = identities(before, itemKey);
  const keysAfter = identities(after, itemKey);
  if (keysBefore === undefined || keysAfter === undefined) {
    for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
      compare(before[index], after[index], [...path, String(index)], itemKey, into);
    }
    return;
  }
  const inBefore = new Map(keysBefore.map((key, index) => [key, before[index] as Json]));
  const inAfter = new Map(keysAfter.map((key, index) => [key, after[index] as Json]));
  for (const key of new Set([...keysAfter, ...keysBefore])) {
    compare(inBefore.get(key), inAfter.get(key), [...path, key], itemKey, into);
  }
  const orderBefore = keysBefore.filter((key) => inAfter.has(key));
  const orderAfter = keysAfter.filter((key) => inBefore.has(key));
  if (orderBefore.some((key, index) => key !== orderAfter[index]))
    into.push({ path: [...path, 'order'], before: orderBefore, after: orderAfter });
}

function identities(items: readonly Json[], itemKey: ItemKey): string[] | undefined {
  const keys = new Set<string>();
  for (const item of items) {
    const key = itemKey(item);
    if (key === undefined || keys.has(key)) return undefined;
    keys.add(key);
  }
  return [...keys];
}

function unionSorted(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}
