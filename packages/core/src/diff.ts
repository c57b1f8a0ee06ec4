import { canonicalJson, isObject, type Json } from './json.ts';
import { isSecret } from './reference.ts';

/** One field that differs. `before` is what is live, `after` what is wanted; one of them is absent where a field is new or gone. */
export interface Difference {
  /** Object keys, and for items of lists their identity or position. */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
}

/** The identity of a list's item, by which two lists are aligned; undefined to go by position. */
export type ItemKey = (item: Json) => string | undefined;

/**
 * The fields in which two values differ, in the order of their paths; empty exactly when the values are equal (the
 * order of an object's keys means nothing, and a secret is one value). Lists whose items all have an identity are
 * aligned by it, so that an inserted item is one difference; a change of their order is told as `[…path, 'order']`.
 */
export function diff(
  before: Json | undefined,
  after: Json | undefined,
  itemKey: ItemKey = () => undefined,
): Difference[] {
  if (equal(before, after)) return [];
  const differences: Difference[] = [];
  compare(before, after, [], itemKey, differences);
  return differences;
}

/** Whether two values are the same but for the order of keys: most are, and finding that out must cost nothing. */
function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key] as Json, b[key] as Json))
  );
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

/** Without what every object inherits: a key may be called `constructor`. */
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
  for (const key of [...keysAfter, ...keysBefore.filter((key) => !keysAfter.includes(key))]) {
    compare(at(before, keysBefore, key), at(after, keysAfter, key), [...path, key], itemKey, into);
  }
  const orderBefore = keysBefore.filter((key) => keysAfter.includes(key));
  const orderAfter = keysAfter.filter((key) => keysBefore.includes(key));
  if (orderBefore.some((key, index) => key !== orderAfter[index]))
    into.push({ path: [...path, 'order'], before: orderBefore, after: orderAfter });
}

function at(items: readonly Json[], keys: readonly string[], key: string): Json | undefined {
  const index = keys.indexOf(key);
  return index === -1 ? undefined : items[index];
}

function identities(items: readonly Json[], itemKey: ItemKey): string[] | undefined {
  const keys: string[] = [];
  for (const item of items) {
    const key = itemKey(item);
    if (key === undefined || keys.includes(key)) return undefined;
    keys.push(key);
  }
  return keys;
}

function unionSorted(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}
