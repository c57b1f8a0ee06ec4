import { parser } from '@prometheus-io/lezer-promql';
import type { Asks } from '@signoz-as-code/catalogue';
import { type Unreadable, unquote, unreadableIn } from './promql-selectors.ts';
import { type Mistyped, mistypedIn } from './promql-types.ts';

/** The content of a PromQL text, with positions in it. */
export interface ParsedPromQL {
  /** Offset and text around the first syntax error; undefined when there is none. */
  readonly error: { readonly at: number; readonly near: string } | undefined;
  /** A text or a selector that Prometheus refuses although the grammar accepts it. */
  readonly unreadable: Unreadable | undefined;
  /**
   * A type error of Prometheus in a text that can be parsed; undefined when there is none, or the text cannot be
   * parsed.
   */
  readonly mistyped: Mistyped | undefined;
  readonly metrics: readonly PromMetric[];
  /** Every label in a matcher or a grouping, without those that label_replace and label_join create. */
  readonly labels: readonly PromLabel[];
  /** Functions and aggregation operators, by name: rate, histogram_quantile, sum. */
  readonly functions: readonly string[];
  /** Whether a quantile is computed from an aggregation that drops `le`. */
  readonly quantileWithoutLe: boolean;
  /** Whether a quantile is computed from buckets without rate, irate or increase. */
  readonly quantileWithoutRate: boolean;
  /**
   * The operator and the number that the whole expression is compared with: in an alert both belong in the threshold.
   */
  readonly comparison: { readonly operator: string; readonly number: string } | undefined;
}

interface PromMetric {
  readonly name: string;
  readonly at: number;
  /** The function applied to its range: rate, increase, avg_over_time; undefined where there is no range. */
  readonly ranged: string | undefined;
  /** Whether histogram_quantile is applied to it. */
  readonly quantiled: boolean;
}

interface PromLabel {
  readonly name: string;
  readonly at: number;
  /** The metric whose series it selects; undefined in a grouping. */
  readonly of: string | undefined;
  /** The value that it must equal, or the pattern that it must match completely; undefined in a grouping. */
  readonly value?: { readonly asks: Asks; readonly text: string; readonly at: number };
}

type Node = ReturnType<typeof parser.parse>['topNode'];

const RATES = ['rate', 'irate', 'increase'];
/** They add a label to series. */
const MAKING = ['label_replace', 'label_join'];
/** They choose series and leave their labels unchanged. */
const CHOOSING = ['topk', 'bottomk', 'limitk', 'limit_ratio'];

/** Cached: the same text occurs in every environment, and several checks parse it. */
const parsed = new Map<string, ParsedPromQL>();

/** Parses with Prometheus's own editor grammar, which supports the quoted names that SigNoz needs. */
export function parsePromQL(text: string): ParsedPromQL {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const found = parse(text);
  parsed.set(text, found);
  return found;
}

function parse(text: string): ParsedPromQL {
  let error: ParsedPromQL['error'];
  const metrics: PromMetric[] = [];
  const labels: PromLabel[] = [];
  const made = new Set<string>();
  const functions: string[] = [];
  let quantileWithoutLe = false;
  let quantileWithoutRate = false;
  const textOf = (node: { readonly from: number; readonly to: number }): string => text.slice(node.from, node.to);
  const tree = parser.parse(text);
  tree.iterate({
    enter({ node }) {
      if (node.type.isError) {
        error ??= { at: node.from, near: text.slice(Math.max(0, node.from - 12), node.from + 12) };
        return;
      }
      switch (node.name) {
        case 'Identifier':
          if (node.parent?.name === 'VectorSelector') metrics.push(metricAt(node, textOf(node), node.from, textOf));
          return;
        case 'QuotedLabelName':
          if (node.parent?.name === 'LabelMatchers')
            metrics.push(metricAt(node, unquote(textOf(node)), node.from, textOf));
          else if (node.parent?.name === 'GroupingLabels')
            labels.push({ name: unquote(textOf(node)), at: node.from, of: undefined });
          return;
        case 'LabelName':
          if (node.parent?.name === 'GroupingLabels') labels.push({ name: textOf(node), at: node.from, of: undefined });
          return;
        case 'UnquotedLabelMatcher':
        case 'QuotedLabelMatcher': {
          const value = node.getChild('StringLiteral');
          const label = node.getChild('LabelName') ?? node.getChild('QuotedLabelName');
          if (value !== null && namesMetric(node, textOf))
            metrics.push(metricAt(node, unquote(textOf(value)), value.from, textOf));
          else if (label !== null)
            labels.push({
              name: nameOf(label, textOf),
              at: label.from,
              of: selected(node, textOf),
              ...(value === null ? {} : { value: matched(node, value, textOf) }),
            });
          return;
        }
        case 'AggregateOp':
          functions.push(textOf(node));
          return;
        case 'FunctionIdentifier':
          functions.push(textOf(node));
          if (MAKING.includes(textOf(node))) for (const name of madeLabels(node, textOf)) made.add(name);
          if (textOf(node) === 'histogram_quantile' && node.parent !== null) {
            quantileWithoutLe ||= below(node.parent, 'AggregateExpr').some((inner) => losesLe(inner, textOf));
            quantileWithoutRate ||= !below(node.parent, 'FunctionIdentifier').some((inner) =>
              RATES.includes(textOf(inner)),
            );
          }
      }
    },
  });
  if (text.trim() === '') error = { at: 0, near: '' };
  return {
    error,
    unreadable: error === undefined ? unreadableIn(tree.topNode, text) : undefined,
    mistyped: error === undefined ? mistypedIn(tree.topNode, text) : undefined,
    metrics,
    labels: labels.filter(({ name }) => !made.has(name)),
    functions,
    quantileWithoutLe,
    quantileWithoutRate,
    comparison: comparisonOf(tree.topNode.firstChild, textOf),
  };
}

const COMPARISONS = ['Gtr', 'Lss', 'Gte', 'Lte', 'Eql', 'Neq'];

/** With `bool` the result is 0 or 1 and no point is removed; where both sides are telemetry, no number can be moved. */
function comparisonOf(whole: Node | null, textOf: (node: Node) => string): ParsedPromQL['comparison'] {
  if (whole?.name === 'ParenExpr') return comparisonOf(whole.getChild('BinaryExpr'), textOf);
  if (whole?.name !== 'BinaryExpr' || whole.getChild('BoolModifier') !== null) return undefined;
  const operator = COMPARISONS.map((name) => whole.getChild(name)).find((node) => node !== null);
  const [left, right] = [whole.firstChild, whole.lastChild];
  const number = [right, left].find((side) => side !== null && isNumber(side));
  return operator && number ? { operator: textOf(operator), number: textOf(number) } : undefined;
}

function isNumber(node: Node): boolean {
  return !['VectorSelector', 'FunctionCall', 'AggregateExpr', 'StringLiteral'].some(
    (name) => below(node, name).length > 0,
  );
}

/** Whether the whole expression is one operator between two others. */
export function isBinary(text: string): boolean {
  return parser.parse(text).topNode.firstChild?.name === 'BinaryExpr';
}

/** The selector of an expression that is one or only sums it up: `a{b="5"}` of `sum by (c) (a{b="5"})`. */
export function selectorOf(text: string): string | undefined {
  const only = (node: Node | null | undefined): Node | undefined => {
    if (node?.name === 'VectorSelector') return node;
    if (node?.name === 'ParenExpr') return only(node.firstChild);
    const isSum = node?.name === 'AggregateExpr' && node.getChild('AggregateOp')?.getChild('Sum');
    return isSum ? only(node.getChild('FunctionCallBody')?.firstChild) : undefined;
  };
  const found = only(parser.parse(text).topNode.firstChild);
  return found && text.slice(found.from, found.to);
}

/** Whether a matcher is `__name__="…"`; a pattern or an exclusion names no metric. */
function namesMetric(matcher: Node, textOf: (node: Node) => string): boolean {
  const name = matcher.getChild('LabelName') ?? matcher.getChild('QuotedLabelName');
  const equals = matcher.getChild('MatchOp')?.getChild('EqlSingle') ?? null;
  return name !== null && equals !== null && nameOf(name, textOf) === '__name__';
}

function matched(matcher: Node, value: Node, textOf: (node: Node) => string): NonNullable<PromLabel['value']> {
  const operator = matcher.getChild('MatchOp');
  const isPattern = operator !== null && textOf(operator).endsWith('~');
  return { asks: isPattern ? 'fits' : 'equals', text: unquote(textOf(value)), at: value.from };
}

function metricAt(node: Node, name: string, at: number, textOf: (node: Node) => string): PromMetric {
  let ranged: string | undefined;
  let quantiled = false;
  let isRange = false;
  for (let outer = node.parent; outer !== null; outer = outer.parent) {
    if (outer.name === 'MatrixSelector') isRange = true;
    if (outer.name !== 'FunctionCall') continue;
    const called = outer.getChild('FunctionIdentifier');
    if (called === null) continue;
    if (isRange && ranged === undefined) ranged = textOf(called);
    if (textOf(called) === 'histogram_quantile') quantiled = true;
  }
  return { name, at, ranged, quantiled };
}

/** The metric of the selector around a matcher. */
function selected(matcher: Node, textOf: (node: Node) => string): string | undefined {
  const selector = matcher.parent?.parent ?? null;
  const bare = selector?.getChild('Identifier') ?? null;
  if (bare !== null) return textOf(bare);
  const quoted = matcher.parent?.getChild('QuotedLabelName') ?? null;
  if (quoted !== null) return unquote(textOf(quoted));
  const named = [
    ...(matcher.parent?.getChildren('UnquotedLabelMatcher') ?? []),
    ...(matcher.parent?.getChildren('QuotedLabelMatcher') ?? []),
  ].find((one) => namesMetric(one, textOf));
  const value = named?.getChild('StringLiteral') ?? null;
  return value === null ? undefined : unquote(textOf(value));
}

/** The labels that a call of label_replace or label_join makes: its first text. */
function madeLabels(call: Node, textOf: (node: Node) => string): string[] {
  const text = call.parent?.getChild('FunctionCallBody')?.getChild('StringLiteral') ?? null;
  return text === null ? [] : [unquote(textOf(text))];
}

function losesLe(aggregation: Node, textOf: (node: Node) => string): boolean {
  const operator = aggregation.getChild('AggregateOp');
  if (operator !== null && CHOOSING.includes(textOf(operator))) return false;
  const modifier = aggregation.getChild('AggregateModifier');
  const labels = modifier === null ? [] : [...below(modifier, 'LabelName'), ...below(modifier, 'QuotedLabelName')];
  const hasLe = labels.some((label) => nameOf(label, textOf) === 'le');
  return modifier?.getChild('Without') ? hasLe : !hasLe;
}

function nameOf(label: Node, textOf: (node: Node) => string): string {
  return label.name === 'QuotedLabelName' ? unquote(textOf(label)) : textOf(label);
}

/** Every node of a kind inside another. */
function below(node: Node, name: string): Node[] {
  const found: Node[] = [];
  node.cursor().iterate((inner) => {
    if (inner.name === name) found.push(inner.node);
  });
  return found;
}
