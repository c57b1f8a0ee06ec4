import { isOwnershipMark } from '@signoz-as-code/core';

/** A description with the mark of ownership as its last line: where a kind has no other room that SigNoz's UI keeps. */
export function withMark(description: string, mark: string): string {
  return description === '' ? mark : `${description}\n${mark}`;
}

/** The description as it was, and the mark that stands in it, whoever's: or none. */
export function readDescription(text: string): { readonly description: string; readonly mark: string | undefined } {
  const lines = text.split('\n');
  const last = (lines.at(-1) ?? '').trim();
  if (!isOwnershipMark(last)) return { description: text, mark: undefined };
  return { description: lines.slice(0, -1).join('\n'), mark: last };
}
