import { createRequire } from 'node:module';
import { isSecret } from '../definition/reference.ts';
import { printable } from './visible.ts';

const require = createRequire(import.meta.url);

const LONGEST = 80;
/** Texts that differ in more words than this have nothing useful in common, and comparing them takes minutes. */
const FURTHEST = 1_000;
/** How much of an equal part is shown around a difference. */
const BESIDE = 160;

/** A value on one line: texts quoted, secrets only by name, long ones cut, with their length. */
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

/** Longer texts are compared word by word. */
const LONG_TEXT = 40;

/** Whether a difference is between two texts, at least one of them long. */
export function isLongText(before: unknown, after: unknown): before is string {
  return typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) > LONG_TEXT;
}

/** The difference between two texts, by words. */
export function wordChanges(
  before: unknown,
  after: unknown,
): { readonly text: string; readonly is: 'same' | 'added' | 'removed' }[] {
  // Loaded on first use: most plans need none.
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
