/** What a module may do besides returning values, by its text. In doubt, it may. */
export interface Traits {
  /** It may keep state after it was loaded, so that its results depend on its earlier users. */
  readonly keeps: boolean;
  /** It may change values from elsewhere. */
  readonly reaches: boolean;
  /** It may change what every module sees. */
  readonly isGlobal: boolean;
}

export const UNKNOWN_CODE: Traits = { keeps: true, reaches: true, isGlobal: false };

/** Definitions are constants and functions that return values; for anything else this assumes the worst. */
export function traitsOf(text: string): Traits {
  const code = withoutTexts(text).replaceAll(CONSTANT, ' ');
  return { keeps: KEEPS.test(code), reaches: REACHES.test(code), isGlobal: GLOBAL.test(code) };
}

/**
 * The text without its plain strings, whose words are not code. A line stays whole when a quote in it may mean
 * something else: in a template, a regular expression or a comment. So does a text in which a string continues on the
 * next line.
 */
function withoutTexts(text: string): string {
  if (/\\\r?\n/.test(text)) return text;
  return text.replaceAll(/^[^`/]*$/gm, (line) =>
    line.includes('${') ? line : line.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''"),
  );
}

/** Equals signs that change nothing: constants, types, comparisons and arrows. */
const CONSTANT =
  /\bconst\s+(?:[\w$]+|\{[^{}=;]*\}|\[[^[\]=;]*\])\s*(?::[^=;]+)?=(?![=>])|\btype\s+[\w$]+\s*=|[=!]==?|[<>]=|=>/g;
const MUTATORS =
  'push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|clear|assign|defineProperty|defineProperties|setPrototypeOf';
const KEEPS = new RegExp(
  `=|\\+\\+|--|\\b(?:let|var|class|new|delete|yield|await|function\\s*\\*|next|${MUTATORS})\\b|import\\s*\\(|/[dgimsuv]*[gy][dgimsuvy]*\\b`,
);
const REACHES = new RegExp(
  `[.\\]})]\\s*[#\\w$]*\\s*(?:[-+*/%&|^?<>]*=|\\+\\+|--)|(?:\\+\\+|--)\\s*[\\w$]+\\s*[.?[]|\\b(?:delete|Reflect|${MUTATORS})\\b`,
);
const GLOBAL = /\b(?:globalThis|global|eval|Function|ownSeverity)\b|\bprocess\b(?!\s*\.\s*env\b)/;
