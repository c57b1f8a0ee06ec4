/** Characters that end a line, or begin a document, in YAML 1.1 as Go reads it, and in 1.2 do not. */
const ONLY_IN_QUOTES = /[\u0085\u2028\u2029\ufeff]/g;

/**
 * Whether a text keeps its meaning only in double quotes, for every parser of YAML: `<<` as a key merges its value, and
 * some characters end a line.
 */
export function needsDoubleQuotes(value: unknown): boolean {
  return typeof value === 'string' && (value === '<<' || value.search(ONLY_IN_QUOTES) >= 0);
}

/** A text of YAML in which these characters are escaped; they must be in double quotes or in comments. */
export function escapedLineEnds(yaml: string): string {
  return yaml.replaceAll(ONLY_IN_QUOTES, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
