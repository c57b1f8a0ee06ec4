/**
 * Invisible characters with an effect: they control a terminal (ESC, BEL, CR, C1), change the direction of the text
 * around them, or hide in it (zero width, tags, fillers), and halves of a character. Tabs and the joiners inside emoji
 * are not among them.
 */
const UNSEEN =
  /(?!\t|\ufe0e|\ufe0f)(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text on one line, with `\\u202e` in place of each invisible character. Texts from a live system may come from
 * anyone. Within a JSON text the result is the same JSON.
 */
export function printable(text: string): string {
  return text.replaceAll(UNSEEN, escaped);
}

/** The same for a text with several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

const ESC = String.fromCharCode(27);
const OWN = new RegExp(`(${ESC}\\[\\d+(?:;\\d+)*m|\r${ESC}\\[2K)`);

/**
 * A text for a terminal or the log of a CI job: like {@link printableLines}, without lines that the job's runner would
 * read as a command, and with colours and the clearing of a line only where they are our own.
 */
export function terminalText(text: string, style: { readonly color: boolean; readonly annotations?: boolean }): string {
  const parts = style.annotations ? text.split(ANNOTATION) : style.color ? text.split(OWN) : [text];
  return parts.map((part, index) => (index % 2 === 1 ? part : withoutCommands(printableLines(part)))).join('');
}

/** The beginning of an annotation: no text from outside may begin a line with it. */
const ANNOTATION = /^(::(?:error|warning) file=)/gm;

/** GitHub's runner reads `::` after any blanks as a command, and `##[` anywhere in a line; Azure's reads `##vso[`. */
function withoutCommands(text: string): string {
  return text
    .replaceAll(/^([^\S\n]*):(?=:)/gm, (_, blanks: string) => `${blanks}${escaped(':')}`)
    .replaceAll(/#(?=#(?:vso)?\[)/g, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
