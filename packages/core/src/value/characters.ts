import { eachText } from './texts.ts';

/** A character that no live system gives back as it was sent, and where it is. */
export interface StrangeCharacter {
  /** Empty for the value itself. */
  readonly field: string;
  /** `U+0000`, and what that is. */
  readonly character: string;
}

/** Control characters but tabs and ends of lines, and halves of surrogate pairs, which UTF-8 cannot say. */
const STRANGE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
/** How JSON and YAML may write one; texts without are not looked through. */
const ESCAPED = /\\[u0xabefvN]/;

/** Every text, and every name of a field, in a value that holds one. */
export function strangeCharacters(value: unknown): StrangeCharacter[] {
  const found: StrangeCharacter[] = [];
  eachText(value, (text, field) => {
    const [character] = STRANGE.exec(text) ?? [];
    if (character !== undefined) found.push({ field, character: named(character) });
  });
  return found;
}

/** The same of what was read from `content`; a value is looked through only where there may be one. */
export function strangeCharactersOf(content: string, value: unknown): StrangeCharacter[] {
  if (!STRANGE.test(content) && !ESCAPED.test(content)) return [];
  const found = strangeCharacters(value);
  return found.length > 0 ? found : strangeCharacters(content);
}

function named(character: string): string {
  const code = character.charCodeAt(0);
  const what = code >= 0xd800 ? 'half of a surrogate pair' : 'a control character';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} (${what})`;
}
