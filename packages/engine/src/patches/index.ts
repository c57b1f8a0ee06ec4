import type { Json, NamedDifference } from '@signoz-as-code/core';
import { literalPatches } from './literal.ts';
import { referenceAdditionPatches, referenceRemovalPatches, type Titles } from './reference.ts';
import type { Patched, Primitive } from './source.ts';
import { additionPatches, itemAdditionPatches, itemRemovalPatches, removalPatches } from './structure.ts';
import { withinPatches } from './within.ts';

export { limitPatches } from './limit.ts';
export { limitedTo } from './limited.ts';
export type { Patched } from './source.ts';
export { fieldsPatch } from './structure.ts';

/** Where a definition is, and what it may name. */
export interface Surroundings {
  /** From the project's root. */
  readonly file: string;
  readonly titles: Titles;
}

/**
 * The ways in which one change of a definition could make it want what is live, the likeliest first: another literal,
 * a field or an item of a list that is new, one that goes. None where no single change can.
 */
export function patches(
  text: string,
  { label, path, before: live, after: wanted }: NamedDifference,
  { file, titles }: Surroundings = { file: '', titles: new Map() },
): Patched[] {
  const words = [label, ...path];
  if (isPrimitive(live) && isPrimitive(wanted)) {
    const within =
      typeof live === 'string' && typeof wanted === 'string' ? withinPatches(text, words, wanted, live) : [];
    return [...literalPatches(text, words, wanted, live), ...within];
  }
  if (live !== undefined && wanted !== undefined) return [];
  const item = live ?? wanted;
  // Texts of a list are told by their place, or by themselves.
  const isItem = /^\d+$/.test(path.at(-1) ?? '') || (typeof item === 'string' && path.at(-1) === item);
  const lists = isItem ? namesOf(label.replace(` · ${path.at(-1)}`, ''), path.slice(0, -1)) : [];
  const names = namesOf(label, path);
  if (wanted === undefined && live !== undefined) {
    if (!isItem) return isPlain(live) ? names.flatMap((name) => additionPatches(text, words, name, live)) : [];
    return typeof live !== 'string'
      ? []
      : lists.flatMap((name) => [
          ...referenceAdditionPatches(text, words, name, live, file, titles),
          ...itemAdditionPatches(text, words, name, live),
        ]);
  }
  if (!isItem) return names.flatMap((name) => removalPatches(text, words, name));
  return typeof wanted !== 'string'
    ? []
    : lists.flatMap((name) => [
        ...itemRemovalPatches(text, words, name, wanted),
        ...referenceRemovalPatches(text, words, name, wanted, file, titles),
      ]);
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
