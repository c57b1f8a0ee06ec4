import jsTokens from 'js-tokens';

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
  const traits = traitsIn(text);
  // Most modules have none, whatever their comments say: only in doubt it is worth the time to leave those out.
  return traits.keeps || traits.reaches || traits.isGlobal ? traitsIn(withoutWords(text)) : traits;
}

function traitsIn(text: string): Traits {
  const code = text.replaceAll(CONSTANT, ' ');
  return { keeps: KEEPS.test(code), reaches: REACHES.test(code), isGlobal: GLOBAL.test(code) };
}

/**
 * The text without its comments and without the words of its strings, which are not code. A text with a part that is not
 * closed may have been read wrongly, so it stays as it is.
 */
function withoutWords(text: string): string {
  let code = '';
  for (const token of jsTokens(text)) {
    if (token.type === 'Invalid' || ('closed' in token && !token.closed)) return text;
    code += WITHOUT_WORDS[token.type] ?? token.value;
  }
  return code;
}

const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  SingleLineComment: ' ',
  MultiLineComment: ' ',
  StringLiteral: "''",
  NoSubstitutionTemplate: '``',
  TemplateHead: '`${',
  TemplateMiddle: '}${',
  TemplateTail: '}`',
};

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
