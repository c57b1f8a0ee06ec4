/** One line of a Caddyfile with its block: `header { … }`, `reverse_proxy signoz:8080`, or a site with its directives. */
export interface Directive {
  /** The words of the line; quoted if needed. Empty for the global options. */
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

function quoted(word: string): string {
  if (/[\r\n]/.test(word)) throw new Error(`a Caddyfile word cannot span lines: ${JSON.stringify(word)}`);
  if (word !== '' && !/[\s"`{}#]/.test(word)) return word;
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
