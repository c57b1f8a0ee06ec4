/** One line of a Caddyfile with its block: `header { … }`, `reverse_proxy signoz:8080`, or a site with its directives. */
export interface Directive {
  /**
   * The words of the line; quoted if needed. Empty for the global options. Caddy replaces `{$NAME}` with a variable of its
   * environment, and placeholders when it uses them.
   */
  readonly line: readonly string[];
  readonly block?: readonly Directive[];
}

/** A directive and, where it has one, its block. */
export function directive(line: readonly string[], block?: readonly Directive[]): Directive {
  return block === undefined ? { line } : { line, block };
}

/** The text of a Caddyfile in the form that `caddy fmt` gives: tabs, one blank line between top-level blocks. */
export function caddyfileText(directives: readonly Directive[]): string {
  return `${directives.map((top) => lines(top, 0).join('\n')).join('\n\n')}\n`;
}

function lines({ line, block }: Directive, depth: number): string[] {
  const indent = '\t'.repeat(depth);
  const words = line.map(quoted).join(' ');
  if (block === undefined) return [`${indent}${words}`];
  const open = words === '' ? '{' : `${words} {`;
  return [`${indent}${open}`, ...block.flatMap((inner) => lines(inner, depth + 1)), `${indent}}`];
}

/** Between double quotes only a quote is escaped, and between backticks nothing: a backslash is otherwise a backslash. */
function quoted(word: string): string {
  if (isPlain(word)) return word;
  return isUnquotable(word) ? `\`${word}\`` : `"${word.replaceAll('"', '\\"')}"`;
}

/** Neither a heredoc nor an escaped one, nor a continued line. */
function isPlain(word: string): boolean {
  return word !== '' && !/[\s"`{}#]|^<<|\\<|\\$/.test(word);
}

/** Whether a backslash would escape the quote after it. */
function isUnquotable(word: string): boolean {
  return /(?<!\\)(\\\\)*\\("|$)/.test(word);
}

/** A part of a Caddyfile that cannot be written, and why. */
export interface Unwritable {
  readonly field: string;
  readonly message: string;
  readonly hint: string;
}

function whyUnwritable(word: string): Omit<Unwritable, 'field'> | undefined {
  if (word === '{' || word === '}')
    return {
      message: `Caddy reads '${word}' as a brace of a block, even in quotes`,
      hint: 'write the lines inside as `block`',
    };
  if (isPlain(word) || !isUnquotable(word) || !word.includes('`')) return undefined;
  return {
    message: 'a Caddyfile cannot contain a backtick together with a backslash before a quote or at the end',
    hint: 'remove one of them',
  };
}

/** What Caddy would not read as it is defined. */
export function unwritableIn(directives: readonly Directive[], field: string, depth = 0): readonly Unwritable[] {
  return directives.flatMap(({ line, block }, index) => {
    const at = `${field}[${index}]`;
    const words = line.flatMap((word, position): Unwritable[] => {
      const why = whyUnwritable(word);
      return why === undefined ? [] : [{ field: `${at}.line[${position}]`, ...why }];
    });
    const isNameless = line.length === 0 && (block === undefined || depth > 0 || index > 0);
    const nameless: Unwritable = {
      field: `${at}.line`,
      message: 'it has no words: only the first block of a Caddyfile, for the global options, has no name',
      hint: 'write the directive or the site',
    };
    return [...words, ...(isNameless ? [nameless] : []), ...unwritableIn(block ?? [], `${at}.block`, depth + 1)];
  });
}
