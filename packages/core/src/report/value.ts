import { createRequire } from 'node:module';
import { isSecret } from '../definition/reference.ts';
import { printable } from './visible.ts';

const require = createRequire(import.meta.url);

const LONGEST = 80;
/** Texts that are further apart than so many words have nothing in common that would help to read; looking for it takes minutes. */
const FURTHEST = 1_000;
/** Of what is the same on both sides, this much is shown beside what is not. */
const BESIDE = 160;

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
  // Loaded when there is something to tell: most plans have nothing.
  const { diffWordsWithSpace } = require('diff') as typeof import('diff');
  const changes = diffWordsWithSpace(String(before), String(after), { maxEditLength: FURTHEST }) ?? [
    { value: String(before), removed: true, added: false },
    { value: String(after), removed: false, added: true },
  ];
  return changes.map(({ value, added, removed }) => ({
    text: added || removed ? value : shortened(value),
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function shortened(text: string): string {
  return text.length <= 2 * BESIDE ? text : `${text.slice(0, BESIDE)} … ${text.slice(-BESIDE)}`;
}
