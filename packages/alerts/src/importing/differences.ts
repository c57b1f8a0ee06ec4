import { diff, type ImportNote, type Json, type JsonObject } from '@signoz-as-code/core';

/** The differences between what a definition makes and what is stored, both in the normal form. */
export function differences(
  before: JsonObject,
  after: JsonObject,
  label: (path: readonly string[]) => string,
  itemKey?: (item: Json) => string | undefined,
): ImportNote[] {
  return diff(before, after, itemKey).map((one) => ({
    field: label(one.path),
    text: `is ${shown(one.before)}, but a definition makes it ${shown(one.after)}`,
    lost: true,
  }));
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
