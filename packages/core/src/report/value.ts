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

/** A text on one line without control characters but tabs: what anybody wrote into a live system must not steer a terminal. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
