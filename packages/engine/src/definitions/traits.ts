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
  const isPlain = !traits.keeps && !traits.reaches && !traits.isGlobal && !text.includes('\\');
  return isPlain ? traits : traitsIn(withoutWords(text));
}

function traitsIn(text: string): Traits {
  const code = text.replaceAll(CONSTANT, '$1 ');
  const keeps = KEEPS.test(code);
  // Whatever changes values from elsewhere could as well change its own.
  return { keeps, reaches: keeps && REACHES.test(code), isGlobal: GLOBAL.test(code) };
}

/**
 * The text without its comments and without the words of its strings, which are not code unless they may name a member. A
 * text with a part that is not closed may have been read wrongly, so its words stay. So do those of a text where quotes are in
 * what may be a regular expression, or two divisions.
 */
function withoutWords(text: string): string {
  let code = '';
  const isComputed = COMPUTED.test(text);
  for (const { type, value, ...token } of jsTokens(text.replaceAll(NON_NULL, ' '))) {
    const isDoubtful =
      type === 'Invalid' ||
      ('closed' in token && !token.closed) ||
      (type === 'RegularExpressionLiteral' && /['"`]/.test(value));
    if (isDoubtful) return unescaped(text);
    const written = value.includes('\\') && type !== 'RegularExpressionLiteral' ? unescaped(value) : value;
    code += isComputed && MEMBER.test(written) ? written : (WITHOUT_WORDS[type] ?? written);
  }
  return code;
}

/** The text with the characters that its escapes stand for, where those may be part of a name in {@link KEEPS}. */
function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (_, inBraces?: string, plain?: string, short?: string, own = '') => {
    const digits = inBraces ?? plain ?? short;
    return digits === undefined ? own : String.fromCharCode(Number.parseInt(digits, 16));
  });
}

const ESCAPE = /\\(?:u\{0*([\da-f]{2})\}|u00([\da-f]{2})|x([\da-f]{2})|(.))/gis;

/** TypeScript's `value!` before a slash; in JavaScript, a regular expression would follow. */
const NON_NULL = /(?<=[\w$)\]])!(?=\s*\/)/g;

const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  SingleLineComment: ' ',
  MultiLineComment: ' ',
  StringLiteral: ' 0 ',
  NoSubstitutionTemplate: '``',
  TemplateHead: '`${',
  TemplateMiddle: '}${',
  TemplateTail: '}`',
};

/** Equals signs that change nothing: constants, types, comparisons and arrows. What is before the sign stays. */
const CONSTANT =
  /(\bconst(?<!\.\s*const)[ \t]+(?:[\w$]+|\{[^{}=;]*\}|\[[^[\]=;]*\])[ \t]*(?::[^=;/'"`\r\n\u2028\u2029]+)?)=(?![=>])|\btype[ \t]+[\w$]+[ \t]*=|[=!]==?|[<>](?<![<>]{2})=|=>/g;
const MUTATORS =
  'push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|clear|assign|defineProperty|defineProperties|setPrototypeOf|swap\\d+|getOrInsert\\w*|__define\\w+|readv?Sync|Atomics|Reflect|captureStackTrace|inherits|setFrom(?:Base64|Hex)|set(?:UTC)?(?:Date|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)|set(?:Time|Year)|(?:ascii|base64|base64url|hex|latin1|ucs2|utf8|utf16le)Write';
/** These are names of other things, too. */
const MUTATING_MEMBERS = 'append|compile|copy|write(?:[BDFIU]\\w+)?';
/** A member that is reached by a name that is computed. */
const COMPUTED = /[\w$)\]](?<!\b(?:as|case|const|default|extends|in|of|return|typeof))\s*(?:\?\.\s*)?\[\s*(?![\s\d\]])/;
/** A string that may be such a name. */
const MEMBER = new RegExp(
  `^['"\`](?:${MUTATORS}|${MUTATING_MEMBERS}|next|values|keys|entries|matchAll|iterator|constructor)['"\`]$`,
);
/** A loop that assigns to something that exists. */
const ASSIGNING_LOOP = '\\bfor\\s*(?:await\\s*)?\\(\\s*(?!const\\b|let\\b|var\\b|\\s)';
/** An iterator keeps its position, unless it is used up at once. */
const ITERATOR =
  '\\b(?:values|keys|entries)\\b(?<=[.\'"`]\\s*\\w+)(?=[\\s\'"`\\]?.!]*\\()(?<!\\bObject\\s*\\.\\s*\\w+)(?<!(?:\\.\\.\\.|\\bof\\s|\\bArray\\.from\\()\\s*[\\w$.]*)';
/** What `transfer` names loses its content. */
const TRANSFER = '\\bstructuredClone\\b[^]*\\btransfer\\b|\\btransfer\\b[^]*\\bstructuredClone\\b';
const KEEPS = new RegExp(
  [
    `=|\\+\\+|--|\\b(?:let|var|class|new|delete|yield|await|next|matchAll|iterator|Iterator|${MUTATORS})\\b`,
    '\\b(?:function\\s*\\*|RegExp\\s*\\(|import\\s*[(/])|/[dgimsuv]*[gy][dgimsuvy]*\\b',
    ...[`[.'"\`]\\s*(?:${MUTATING_MEMBERS})\\b`, ASSIGNING_LOOP, ITERATOR, TRANSFER],
  ].join('|'),
);
const NAME = '[$\\p{ID_Continue}]*';
const REACHES = new RegExp(
  [
    `[.\\]})]\\s*#?${NAME}[\\s!]*(?:[-+*/%&|^?<>]*=|\\+\\+|--)`,
    `(?:\\+\\+|--)\\s*(?:[(<\\[]|${NAME}[\\s!]*[.?(\\[])`,
    `\\b(?:delete|${MUTATORS})\\b`,
    ...[`[.'"\`]\\s*(?:${MUTATING_MEMBERS})\\b`, ASSIGNING_LOOP, TRANSFER],
  ].join('|'),
  'u',
);
/** Members of functions that all modules share: of Node's, which are not frozen, and what was found last, `RegExp.$1`. */
const MEMBER_OF_GLOBAL =
  '\\b(?:RegExp|atob|btoa|fetch|queueMicrotask|(?:clear|set)(?:Immediate|Interval|Timeout)|structuredClone)\\b(?<![.$]\\w+)\\s*(?:as\\b|!?\\s*(?:\\?\\.|\\.(?!\\s*escape\\b)|\\[(?!\\s*\\])))';
const GLOBAL = new RegExp(
  [
    '\\b(?:globalThis|global|eval|Function|ownSeverity|sessionStorage|localStorage)\\b|\\bprocess\\b(?!\\s*\\.\\s*env\\b)',
    `\\.\\s*constructor\\b|\\bconstructor\\b(?!\\s*\\()|${MEMBER_OF_GLOBAL}`,
  ].join('|'),
);
