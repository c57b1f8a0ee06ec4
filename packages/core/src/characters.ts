import { isObject } from './json.ts';

/** A character that no live system gives back as it was sent, and where it is. */
export interface StrangeCharacter {
  readonly field: string | undefined;
  /** `U+0000`, and what that is. */
  readonly character: string;
}

/** Control characters but tabs and ends of lines, and halves of surrogate pairs, which UTF-8 cannot say. */
const STRANGE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
/** How JSON and YAML may write one; texts without are not looked through. */
const ESCAPED = /\\[u0xabefvN]/;

/** Every text, and every name of a field, in a value or in the content that it was read from, that holds one. */
export function strangeCharacters(content: string, value: unknown): StrangeCharacter[] {
  if (!STRANGE.test(content) && !ESCAPED.test(content)) return [];
  const found: StrangeCharacter[] = [];
  const look = (text: string, field: string): void => {
    const [character] = STRANGE.exec(text) ?? [];
    if (character !== undefined) found.push({ field: field === '' ? undefined : field, character: named(character) });
  };
  const walk = (part: unknown, field: string): void => {
    if (typeof part === 'string') look(part, field);
    else if (Array.isArray(part)) for (const [index, item] of part.entries()) walk(item, `${field}[${index}]`);
    else if (isObject(part))
      for (const [key, item] of Object.entries(part)) {
        const inside = field === '' ? key : `${field}.${key}`;
        look(key, inside);
        walk(item, inside);
      }
  };
  walk(value, '');
  if (found.length === 0) look(content, '');
  return found;
}

function named(character: string): string {
  const code = character.charCodeAt(0);
  const what = code >= 0xd800 ? 'half of a surrogate pair' : 'a control character';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} (${what})`;
}
