import type { Json, NamedDifference } from '@signoz-as-code/core';
import { literalPatches } from './literal.ts';
import type { Patched, Primitive } from './source.ts';
import { additionPatches, itemAdditionPatches, itemRemovalPatches, removalPatches } from './structure.ts';

export { limitPatches } from './limit.ts';
export type { Patched } from './source.ts';
export { fieldsPatch } from './structure.ts';

/**
 * The ways in which one change of a definition could make it want what is live, the likeliest first: another literal,
 * a field or a text of a list that is new, one that goes. None where no single change can.
 */
export function patches(text: string, { label, path, before: live, after: wanted }: NamedDifference): Patched[] {
  const words = [label, ...path];
  if (isPrimitive(live) && isPrimitive(wanted)) return literalPatches(text, words, wanted, live);
  if (live !== undefined && wanted !== undefined) return [];
  const names = namesOf(label, path);
  const isItem = /^\d+$/.test(path.at(-1) ?? '');
  if (wanted === undefined && live !== undefined) {
    if (isItem)
      return typeof live === 'string' ? names.flatMap((name) => itemAdditionPatches(text, words, name, live)) : [];
    return isPlain(live) ? names.flatMap((name) => additionPatches(text, words, name, live)) : [];
  }
  if (isItem)
    return typeof wanted === 'string' ? names.flatMap((name) => itemRemovalPatches(text, words, name, wanted)) : [];
  return names.flatMap((name) => removalPatches(text, words, name));
}

/** What a definition may call the field, or the list that an item is in: as people are told, or as it is stored. */
function namesOf(label: string, path: readonly string[]): string[] {
  const last = (parts: readonly string[]): string | undefined => parts.filter((part) => !/^\d+$/.test(part)).at(-1);
  return [...new Set([last(label.split(' · ')), last(path)])].filter((name) => name !== undefined);
}

function isPrimitive(value: unknown): value is Primitive {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Values that a person would write the same way: what is deeper is made by constructors. */
function isPlain(value: Json): boolean {
  return isPrimitive(value) || (Array.isArray(value) && value.every(isPrimitive));
}
