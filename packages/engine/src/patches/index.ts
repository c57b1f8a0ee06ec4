import { isObject, type Json, type NamedDifference, type Provider } from '@signoz-as-code/core';
import { literalPatches } from './literal.ts';
import { referenceAdditionPatches, referenceRemovalPatches, type Titles } from './reference.ts';
import type { Patched, Primitive } from './source.ts';
import {
  additionPatches,
  fieldsPatch,
  isSaid,
  itemAdditionPatches,
  itemRemovalPatches,
  namedRemovalPatches,
  removalPatches,
  replacementPatches,
} from './structure.ts';
import { withinPatches } from './within.ts';

export { graft } from './graft.ts';
export { limitPatches } from './limit.ts';
export { limitedTo } from './limited.ts';
export { lineAfter } from './line-after.ts';
export type { Patched } from './source.ts';

/** The place of a definition, and what it may refer to. */
export interface Surroundings {
  /** From the project's root. */
  readonly file: string;
  readonly titles: Titles;
}

/** A live and a wanted resource, and the functions that map parts of it to its definition. */
export interface Known {
  readonly provider: Pick<Provider, 'fieldsFor'>;
  readonly live: Json;
  readonly wanted: Json;
}

/**
 * The edits of a definition that could settle a difference, each once, those of its kind first. An edit that leaves the
 * text unchanged means that an earlier edit settles this difference too.
 */
export function editsOf(
  text: string,
  difference: NamedDifference,
  { provider, live, wanted }: Known,
  surroundings: Surroundings,
): readonly Patched[] {
  const known = (provider.fieldsFor?.(difference.path, live, wanted) ?? []).flatMap((owners) => {
    const patch = fieldsPatch(text, owners);
    return patch === undefined ? [] : [patch];
  });
  const all = [...known, ...patches(text, difference, surroundings)];
  return [...new Map(all.map((one) => [one.text, one])).values()];
}

/**
 * The single edits of a definition that could make it want the live state, likeliest first: another literal, a new
 * field or item, a removed one. Empty where no single edit can.
 */
export function patches(
  text: string,
  { label, path, before: live, after: wanted }: NamedDifference,
  { file, titles }: Surroundings = { file: '', titles: new Map() },
): Patched[] {
  const words = [label, ...path];
  const names = namesOf(label, path);
  if (isPrimitive(live) && isPrimitive(wanted)) {
    const within =
      typeof live === 'string' && typeof wanted === 'string' ? withinPatches(text, words, wanted, live) : [];
    // The definition uses a default, so there is no literal.
    const isLeftOut = !names.some((name) => isSaid(text, words, name));
    const added = isLeftOut ? names.flatMap((name) => additionPatches(text, words, name, live)) : [];
    return inTurn(literalPatches(text, words, wanted, live), within, added);
  }
  // Where SigNoz stores null, a definition mostly has no field.
  if (live === null && isPrimitive(wanted))
    return names.flatMap((name) => [...removalPatches(text, words, name), ...additionPatches(text, words, name, null)]);
  if (wanted === null && isPrimitive(live)) return names.flatMap((name) => additionPatches(text, words, name, live));
  if (live !== undefined && wanted !== undefined)
    return isPlain(live) && isPlain(wanted) ? names.flatMap((name) => replacementPatches(text, words, name, live)) : [];
  const item = live ?? wanted;
  // Texts of a list are identified by their index, or by themselves.
  const isItem = /^\d+$/.test(path.at(-1) ?? '') || (typeof item === 'string' && path.at(-1) === item);
  const lists = isItem ? namesOf(label.replace(` · ${path.at(-1)}`, ''), path.slice(0, -1)) : [];
  if (wanted === undefined && live !== undefined) {
    const said = isExpression(live) ? live.expression : live;
    if (!isPlain(said) && !(isItem && isPlainObject(said))) return [];
    if (!isItem) {
      // The first field of an object that the definition does not have.
      const [outer] = namesOf(label.split(' · ').slice(0, -1).join(' · '), path.slice(0, -1));
      const whole =
        outer === undefined || !label.includes(' · ')
          ? []
          : additionPatches(text, words, outer, { [String(path.at(-1))]: said });
      return inTurn(
        names.flatMap((name) => additionPatches(text, words, name, said)),
        whole,
      );
    }
    return lists.flatMap((name) => [
      ...(typeof said === 'string' ? referenceAdditionPatches(text, words, name, said, file, titles) : []),
      ...itemAdditionPatches(text, words, name, said),
      // The first item of a list that the definition does not have.
      ...additionPatches(text, words, name, [said]),
    ]);
  }
  if (!isItem)
    return [
      ...names.flatMap((name) => removalPatches(text, words, name)),
      ...(isObject(wanted) ? namedRemovalPatches(text, words, String(path.at(-1))) : []),
    ];
  return typeof wanted !== 'string'
    ? []
    : lists.flatMap((name) => [
        ...itemRemovalPatches(text, words, name, wanted),
        ...referenceRemovalPatches(text, words, name, wanted, file, titles),
      ]);
}

/** The kinds take turns, so that many edits of one kind do not keep the others from being tried. */
function inTurn(...kinds: readonly (readonly Patched[])[]): Patched[] {
  const most = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => kinds.flatMap((kind) => kind.slice(index, index + 1))).flat();
}

/** Possible names of the field, or of an item's list, in a definition: the label's or the stored name. */
function namesOf(label: string, path: readonly string[]): string[] {
  const last = (parts: readonly string[]): string | undefined => parts.filter((part) => !/^\d+$/.test(part)).at(-1);
  return [...new Set([last(label.split(' · ')), last(path)])].filter((name) => name !== undefined);
}

function isPrimitive(value: unknown): value is Primitive {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Values that a person would write as literals: deeper ones are made by constructors. */
function isPlain(value: Json): boolean {
  return isPrimitive(value) || (Array.isArray(value) && value.every(isPrimitive));
}

function isPlainObject(value: Json): boolean {
  return isObject(value) && Object.values(value).every((one) => isPlain(one as Json));
}

/** How SigNoz wraps a filter or a condition, which is a text in a definition. */
function isExpression(value: Json): value is { readonly expression: string } {
  return isObject(value) && Object.keys(value).join() === 'expression' && typeof value.expression === 'string';
}
