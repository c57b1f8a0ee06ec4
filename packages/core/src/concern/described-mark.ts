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
