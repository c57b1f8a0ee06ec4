import { printable, printableLines } from './visible.ts';

/**
 * A text as a piece of a line of Markdown. Anybody may have written it: nothing in it is a link, an image, a row or
 * HTML, and nobody is mentioned and nothing referred to by it. GitHub and GitLab look for mentions, references and bare
 * addresses in what is displayed, so that escapes do not help: a comment between two letters does.
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

/** A text as code within a line: as it is, and nothing in it is a link or a mention. */
export function code(raw: string): string {
  const text = printable(raw);
  const fence = backticks(text, 1);
  return `${fence}${fence.length > 1 ? ` ${text} ` : text}${fence}`;
}

/** Lines as a block of code, which none of them ends. */
export function fenced(raw: string, language = ''): string[] {
  const text = printableLines(raw);
  const fence = backticks(text, 3);
  return [`${fence}${language}`, text, fence];
}

/** More backticks than are anywhere in a text together. */
function backticks(text: string, least: number): string {
  return '`'.repeat(Math.max(least, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
}
