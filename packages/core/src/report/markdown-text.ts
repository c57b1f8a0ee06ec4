import { printable, printableLines } from './visible.ts';

/**
 * A text as part of a line of Markdown. It may come from anyone: nothing in it becomes a link, an image, a row, HTML, a
 * mention or a reference. GitHub and GitLab look for mentions, references and bare addresses in the rendered text, so
 * escapes do not help; a comment between two letters does.
 */
export function cell(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' '))
    .replaceAll(/[\\`*_[\]|~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(
      /@(?=[\p{L}\p{N}\\-])|#(?=[\p{L}\p{N}])|[!$%;](?=\d)|:(?=\/\/)|\bwww(?=\.)|\bgh(?=-\d)/giu,
      '$&<!-- -->',
    );
}

/** A text as inline code, unchanged; nothing in it becomes a link or a mention. */
export function code(raw: string): string {
  const text = printable(raw);
  const fence = backticks(text, 1);
  return `${fence}${fence.length > 1 ? ` ${text} ` : text}${fence}`;
}

/** Lines as a code block that none of them can close. */
export function fenced(raw: string, language = ''): string[] {
  const text = printableLines(raw);
  const fence = backticks(text, 3);
  return [`${fence}${language}`, text, fence];
}

/** One more backtick than the longest run in a text. */
function backticks(text: string, least: number): string {
  return '`'.repeat(Math.max(least, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
}
