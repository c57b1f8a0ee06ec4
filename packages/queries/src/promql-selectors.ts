import type { parser } from '@prometheus-io/lezer-promql';
import { matchesWhole, regexProblem } from '@signoz-as-code/core/go-regex';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** A text or a selector that Prometheus refuses although the grammar accepts it. */
export interface Unreadable {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * The first text in a PromQL query with invalid escapes, or the first selector that Prometheus refuses: because of an
 * invalid pattern, two names, or because it would select every series. Undefined where there is none. Facts:
 * prometheus/parser v0.304.1, which SigNoz v0.108.0 links; its recorded verdicts are among the tests.
 */
export function unreadableIn(tree: Node, text: string): Unreadable | undefined {
  let found: Unreadable | undefined;
  tree.cursor().iterate(({ node }) => {
    if (found !== undefined) return false;
    if (node.name === 'StringLiteral' || node.name === 'QuotedLabelName') found = escapeProblem(node, text);
    return undefined;
  });
  if (found !== undefined) return found;
  tree.cursor().iterate(({ node }) => {
    if (found !== undefined) return false;
    if (node.name === 'VectorSelector') found = selectorProblem(node, text);
    return undefined;
  });
  return found;
}

const ESCAPE = /\\(?:([abfnrtv\\])|([0-7]{3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

function escapeProblem({ from, to }: Node, text: string): Unreadable | undefined {
  const literal = text.slice(from, to);
  const quote = literal[0];
  if (quote === '`') return undefined;
  const inner = literal.slice(1, -1);
  if (inner.includes('\n'))
    return {
      at: from,
      message: 'a text in quotes goes over a line break',
      hint: 'write \\n, or quote it with backticks',
    };
  for (const match of inner.matchAll(ESCAPE)) {
    const [whole, letter, octal, , short, long, other] = match;
    if (letter !== undefined || other === quote) continue;
    const code = Number.parseInt(short ?? long ?? '0', 16);
    if (
      other === undefined &&
      Number.parseInt(octal ?? '0', 8) <= 0xff &&
      code <= 0x10ffff &&
      (code < 0xd800 || code > 0xdfff)
    )
      continue;
    return {
      at: from + 1 + match.index,
      message: `'${whole}' is not an escape in a text of PromQL`,
      hint: `write a backslash twice ('\\\\${whole}'), or quote the text with backticks`,
    };
  }
  return undefined;
}

interface Matcher {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
  readonly at: number;
}

function selectorProblem(selector: Node, text: string): Unreadable | undefined {
  const of = (node: Node): string => text.slice(node.from, node.to);
  const block = selector.getChild('LabelMatchers');
  const bare = selector.getChild('Identifier');
  const quoted = (block?.getChildren('QuotedLabelName') ?? []).map(
    (node): Matcher => ({ name: '__name__', operator: '=', value: unquote(of(node)), at: node.from }),
  );
  const written = [
    ...(block?.getChildren('UnquotedLabelMatcher') ?? []),
    ...(block?.getChildren('QuotedLabelMatcher') ?? []),
  ];
  const matchers = written.flatMap((node): Matcher[] => {
    const name = node.getChild('LabelName') ?? node.getChild('QuotedLabelName');
    const [operator, value] = [node.getChild('MatchOp'), node.getChild('StringLiteral')];
    if (name === null || operator === null || value === null) return [];
    return [{ name: unquote(of(name)), operator: of(operator), value: unquote(of(value)), at: value.from }];
  });
  for (const { operator, value, at } of matchers) {
    const problem = operator.includes('~') ? regexProblem(value) : undefined;
    if (problem !== undefined)
      return {
        at,
        message: `'${value}' is not a regular expression of Prometheus: ${problem}`,
        hint: 'it reads RE2 (github.com/google/re2/wiki/Syntax)',
      };
  }
  const second = [...quoted, ...matchers].find(({ name }) => name === '__name__');
  if (bare !== null && second !== undefined)
    return {
      at: second.at,
      message: `the selector names its metric twice: '${of(bare)}' and '${second.value}'`,
      hint: 'name it once',
    };
  if (bare === null && [...quoted, ...matchers].every(matchesNothing))
    return {
      at: selector.from,
      message: 'the selector would choose every series there is',
      hint: 'name a metric, or match a label by something that is not empty',
    };
  return undefined;
}

/** Whether a matcher also matches series without the label. */
function matchesNothing({ operator, value }: Matcher): boolean {
  if (operator === '=') return value === '';
  if (operator === '!=') return value !== '';
  return matchesWhole(value, '') === (operator === '=~');
}

const SHORT: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** The value of a quoted text or an unquoted name: backquotes keep every character, other quotes escape as in Go. */
export function unquote(literal: string): string {
  if (!/^["'`]/.test(literal)) return literal;
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner;
  return inner.replaceAll(ESCAPE, (_, letter, octal, hex, short, long, other) => {
    if (letter !== undefined) return SHORT[letter] ?? letter;
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const code = hex ?? short ?? long;
    return code === undefined ? other : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  });
}
