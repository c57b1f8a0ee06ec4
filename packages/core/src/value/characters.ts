import { eachText } from './texts.ts';

/** A character that no live system returns as it was sent, and its place. */
export interface StrangeCharacter {
  /** Empty for the value itself. */
  readonly field: string;
  /** `U+0000`, and its name. */
  readonly character: string;
}

/** Control characters except tabs and line ends, and halves of surrogate pairs, which UTF-8 cannot express. */
const STRANGE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
/** How JSON and YAML may write one; texts without such an escape are not searched. */
const ESCAPED = /\\[u0xabefvN]/;

/** Every such character in a value's texts and field names. */
export function strangeCharacters(value: unknown): StrangeCharacter[] {
  const found: StrangeCharacter[] = [];
  eachText(value, (text, field) => {
    const [character] = STRANGE.exec(text) ?? [];
    if (character !== undefined) found.push({ field, character: named(character) });
  });
  return found;
}

/**
 * The same for a value that was parsed from `content`, by JSON.parse or by another parser; it is only searched where it may
 * contain one.
 */
export function strangeCharactersOf(content: string, value: unknown, isJson = false): StrangeCharacter[] {
  if (!(isJson ? mayBeInJson(content) : STRANGE.test(content) || ESCAPED.test(content))) return [];
  const found = strangeCharacters(value);
  return found.length > 0 ? found : strangeCharacters(content);
}

/**
 * Whether a text that JSON.parse accepts may contain one. It accepts none below U+0020 that is not escaped, so only U+007F
 * is left in ASCII. These searches take a fifth of the time that the patterns take.
 */
function mayBeInJson(content: string): boolean {
  const isAscii = Buffer.byteLength(content) === content.length;
  return ['\\u', '\\b', '\\f', '\x7f'].some((part) => content.includes(part)) || (!isAscii && STRANGE.test(content));
}

function named(character: string): string {
  const code = character.charCodeAt(0);
  const what = code >= 0xd800 ? 'half of a surrogate pair' : 'a control character';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} (${what})`;
}
