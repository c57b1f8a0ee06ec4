import { isObject, type Json } from '../value/json.ts';
import { isOwnershipMark } from './resource.ts';

/** A description with the ownership mark as its last line: for kinds that have no other field for it. */
export function withMark(description: string, mark: string): string {
  return description === '' ? mark : `${description}\n${mark}`;
}

/** The description without its mark, and the mark itself, of any owner; undefined where there is none. */
export function readDescription(text: string): { readonly description: string; readonly mark: string | undefined } {
  const lines = text.split('\n');
  const last = (lines.at(-1) ?? '').trim();
  if (!isOwnershipMark(last)) return { description: text, mark: undefined };
  return { description: lines.slice(0, -1).join('\n'), mark: last };
}

/**
 * A body without ownership marks, wherever kinds have them: as a field or an item of a list, as the last line of a
 * description, as the fragment of a URL. An exported resource has the mark of its owner, and so does a copy.
 */
export function withoutMarks(value: Json): Json {
  if (typeof value === 'string') return readDescription(value).description.replace(/(?<=.)#signoz-as-code:\S+$/, '');
  const isMark = (one: Json): boolean => typeof one === 'string' && isOwnershipMark(one);
  if (Array.isArray(value)) return value.filter((one: Json) => !isMark(one)).map(withoutMarks);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>).flatMap(([field, one]) =>
      isMark(one) ? [] : [[field, withoutMarks(one)]],
    ),
  );
}
