/** The pattern that matches `text` itself. What `RegExp.escape` does from Node 24 on. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}
