/**
 * Checks the templates of labels and annotations like SigNoz does when it saves a rule: whether Go's text/template
 * parses them, with SigNoz's functions and the variables $labels, $value and $threshold.
 */
export function templateProblem(name: string, text: string): string | undefined {
  const fail = (line: number, message: string) => `template: ${name}:${line}: ${message}`;
  const source = preprocess(text);
  const blocks: string[] = [];
  const variables = new Set(['$', '$labels', '$value', '$threshold']);
  let at = 0;
  let line = 1;
  for (;;) {
    const open = source.indexOf('{{', at);
    if (open < 0) break;
    line += newlines(source.slice(at, open));
    const action = readAction(source, open + 2);
    if (typeof action === 'string') return fail(line, action);
    at = action.end;
    if (action.isComment) continue;
    const problem = actionProblem(action.tokens, blocks, variables);
    if (problem !== undefined) return fail(line, problem);
    line += newlines(source.slice(open, at));
  }
  return blocks.length > 0 ? fail(line + newlines(source.slice(at)), 'unexpected EOF') : undefined;
}

/** SigNoz's own syntax, `$service.name` and `{{.Labels.service.name}}`, becomes an index into the labels. */
function preprocess(text: string): string {
  return text
    .replace(/(\{\{.*?\}\})|\$(\w+(?:\.\w+)*)/g, (whole, block: string | undefined, path: string) =>
      block === undefined ? `{{index $labels "${path}"}}` : whole,
    )
    .replace(/\{\{\s*\.Labels\.([a-zA-Z0-9_.]+)(.*?)\}\}/g, '{{index .Labels "$1"$2}}')
    .replace(/\{\{\s*\$\s*[a-zA-Z0-9_.]+\s*\}\}/g, (whole) => {
      if (whole === '{{$threshold}}' || whole === '{{$value}}') return whole;
      return `{{index .Labels "${whole.replace(/^\{\{\$/, '').replace(/\}\}$/, '')}"}}`;
    });
}

interface Action {
  readonly tokens: readonly string[];
  readonly isComment: boolean;
  readonly end: number;
}

const TOKEN = /\s*("(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|:=|[|(),=]|[^\s"`'|(),=]+)/y;

/** The tokens up to the closing braces, or the problem. */
function readAction(source: string, start: number): Action | string {
  const inner = /^-\s/.test(source.slice(start)) ? start + 1 : start;
  const comment = /^\s*\/\*[\s\S]*?\*\/\s*-?\}\}/.exec(source.slice(inner))?.[0];
  if (comment !== undefined) return { tokens: [], isComment: true, end: inner + comment.length };
  const tokens: string[] = [];
  let at = inner;
  for (;;) {
    const close = /^\s*(?:\s-)?\}\}/.exec(source.slice(at))?.[0];
    if (close !== undefined) return { tokens, isComment: false, end: at + close.length };
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    const token = match?.[1];
    if (match === null || token === undefined) {
      if (/^\s*"/.test(source.slice(at))) return 'unterminated quoted string';
      return 'unclosed action';
    }
    const end = token.startsWith('"') || token.startsWith('`') ? -1 : token.indexOf('}}');
    const taken = end < 0 ? token : token.slice(0, end);
    if (taken !== '') tokens.push(taken);
    at = match.index + match[0].length - token.length + taken.length;
  }
}

const OPENING = new Set(['if', 'range', 'with', 'block', 'define']);
const WORDS = new Set([...OPENING, 'else', 'end', 'template', 'break', 'continue', 'true', 'false', 'nil']);
const FUNCTIONS = new Set(
  `and or not len index slice print printf println html js urlquery eq ne lt le gt ge call first label value strvalue
  args reReplaceAll safeHtml match title toUpper toLower sortByLabel humanize humanize1024 humanizeDuration
  humanizeTimestamp pathPrefix externalURL`.split(/\s+/),
);

function actionProblem(tokens: readonly string[], blocks: string[], variables: Set<string>): string | undefined {
  const [first] = tokens;
  if (first === undefined) return 'missing value for command';
  if (first === 'end') return blocks.pop() === undefined ? 'unexpected {{end}}' : undefined;
  if (first === 'else' && blocks.length === 0) return 'unexpected {{else}}';
  if ((first === 'break' || first === 'continue') && !blocks.includes('range')) {
    return `{{${first}}} outside {{range}}`;
  }
  if (['if', 'range', 'with'].includes(first) && tokens.length === 1) return `missing value for ${first}`;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const variable = /^\$\w*/.exec(token)?.[0];
    if (variable !== undefined) {
      if (tokens[index + 1] === ':=' || tokens[index + 1] === ',') variables.add(variable);
      else if (!variables.has(variable)) return `undefined variable "${variable}"`;
    }
    const isName = /^[A-Za-z_]\w*$/.test(token) && !WORDS.has(token);
    if (isName && !FUNCTIONS.has(token)) return `function "${token}" not defined`;
    if (
      /^[+-]?\d/.test(token) &&
      !/^[+-]?(\d[\d_]*\.?\d*([eE][+-]?\d+)?|0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+)i?$/.test(token)
    ) {
      return `bad number syntax: "${token}"`;
    }
    if (!/^[\w.$"'`|(),=:+-]/.test(token)) return `unexpected "${token.charAt(0)}" in command`;
    if (token === '(') depth++;
    if (token === ')' && --depth < 0) return 'unexpected right paren';
    if (tokens[index - 1] === '|' && /^["`\d]/.test(token)) {
      const stage = tokens.slice(0, index).filter((before) => before === '|').length + 1;
      return `non executable command in pipeline stage ${stage}`;
    }
  }
  if (depth > 0) return 'unclosed left paren';
  if (OPENING.has(first)) blocks.push(first);
  return undefined;
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
