import { diff, type ImportNote, type Json, type JsonObject } from '@signoz-as-code/core';

/**
 * The parts of a stored resource that a definition leaves out: the differences of the two normal forms, each by its
 * label.
 */
export function notesOf(
  stored: JsonObject,
  generated: JsonObject,
  itemKey: (item: Json) => string | undefined,
  label: (path: readonly string[]) => string,
  isLost: (path: readonly string[]) => boolean = () => true,
): ImportNote[] {
  return diff(stored, generated, itemKey).map(({ path, before, after }) => ({
    field: label(path),
    text: `is ${shown(before)}, but a definition makes it ${shown(after)}`,
    lost: isLost(path),
  }));
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
