import { diffWordsWithSpace } from 'diff';
import { isSecret } from '../reference.ts';

const LONGEST = 80;

/** A value on one line: texts quoted, secrets by name only, long ones cut with how long they are. */
export function oneLineValue(value: unknown): string {
  if (value === undefined) return '(absent)';
  if (isSecret(value)) return `secret ${value.$secret}`;
  const text = printable(
    typeof value === 'string'
      ? JSON.stringify(value)
      : JSON.stringify(value, (_, inner: unknown) => (isSecret(inner) ? `secret ${inner.$secret}` : inner)),
  );
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}… (${text.length} characters)`;
}

/** Texts longer than this are told word by word. */
const LONG_TEXT = 40;

/** Whether a difference is between two texts of which one is long. */
export function isLongText(before: unknown, after: unknown): before is string {
  return typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) > LONG_TEXT;
}

/** A text's way to another, in words. */
export function wordChanges(
  before: unknown,
  after: unknown,
): { readonly text: string; readonly is: 'same' | 'added' | 'removed' }[] {
  return diffWordsWithSpace(String(before), String(after)).map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** A text on one line without control characters but tabs: what anybody wrote into a live system must not steer a terminal. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
