import type { parser } from '@prometheus-io/lezer-promql';
import { unquote } from './promql-selectors.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];
type Type = 'instant vector' | 'range vector' | 'scalar' | 'string';

/** A type error of Prometheus: a function gets another type than it accepts. */
export interface Mistyped {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

interface Signature {
  readonly takes: readonly Type[];
  readonly gives: Type;
  /** The number of optional arguments at the end. */
  readonly optional: number;
  /** Whether the last argument may be repeated. */
  readonly more: boolean;
}

const TYPES = { v: 'instant vector', r: 'range vector', s: 'scalar', t: 'string' } as const;

/**
 * The functions of Prometheus v0.304.1, which SigNoz v0.108.0 uses for PromQL, with their argument types: a vector, a
 * range, a scalar, a text; `?` is optional, `*` may be repeated or left out. Experimental functions are off there.
 */
const FUNCTIONS: readonly (readonly [takes: string, gives: keyof typeof TYPES, names: string])[] = [
  ['', 's', 'pi time'],
  ['s', 'v', 'vector'],
  ['v', 's', 'scalar'],
  [
    'r',
    'v',
    `absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate last_over_time max_over_time
    min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time`,
  ],
  ['rs', 'v', 'predict_linear'],
  ['sr', 'v', 'quantile_over_time'],
  ['ssv', 'v', 'histogram_fraction'],
  ['sv', 'v', 'histogram_quantile'],
  [
    'v',
    'v',
    `abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev
    histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp`,
  ],
  ['v?', 'v', 'day_of_month day_of_week day_of_year days_in_month hour minute month year'],
  ['vs', 'v', 'clamp_max clamp_min'],
  ['vs?', 'v', 'round'],
  ['vss', 'v', 'clamp'],
  ['vttt*', 'v', 'label_join'],
  ['vtttt', 'v', 'label_replace'],
];

const signatures: ReadonlyMap<string, Signature> = new Map(
  FUNCTIONS.flatMap(([takes, gives, names]) => {
    const signature: Signature = {
      takes: [...takes.replace(/[?*]/, '')].map((one) => TYPES[one as keyof typeof TYPES]),
      gives: TYPES[gives],
      optional: /[?*]/.test(takes) ? 1 : 0,
      more: takes.endsWith('*'),
    };
    return names.split(/\s+/).map((name) => [name, signature] as const);
  }),
);

/** The argument of an aggregation before the vector. */
const PARAMETERS: Readonly<Record<string, Type>> = {
  topk: 'scalar',
  bottomk: 'scalar',
  quantile: 'scalar',
  count_values: 'string',
};
const EXPERIMENTAL = ['limitk', 'limit_ratio'];
const COMPARISONS = ['Eql', 'Neq', 'Gtr', 'Lss', 'Gte', 'Lte'];
const SETS = ['And', 'Or', 'Unless'];

class Refused extends Error {
  readonly mistyped: Mistyped;
  constructor(node: Node, message: string, hint: string) {
    super(message);
    this.mistyped = { at: node.from, message, hint };
  }
}

/** The first type error in a valid PromQL text; undefined when there is none. */
export function mistypedIn(tree: Node, text: string): Mistyped | undefined {
  const [expression] = children(tree);
  if (expression === undefined) return undefined;
  try {
    const type = typeOf(expression, text);
    return type === 'range vector' || type === 'string'
      ? {
          at: expression.from,
          message: `the query gives a ${type}, which cannot be drawn or compared`,
          hint: type === 'string' ? 'ask for a metric' : 'wrap it in rate(…) or avg_over_time(…)',
        }
      : undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.mistyped;
  }
}

function typeOf(node: Node, text: string): Type {
  switch (node.name) {
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'StringLiteral':
      return 'string';
    case 'MatrixSelector':
      return 'range vector';
    case 'SubqueryExpr':
      expect(children(node)[0]!, 'instant vector', 'a subquery', text);
      return 'range vector';
    case 'ParenExpr':
      return typeOf(children(node)[0]!, text);
    case 'OffsetExpr':
    case 'StepInvariantExpr':
      return ofMoved(node, text);
    case 'UnaryExpr':
      return operand(children(node).at(-1)!, text);
    case 'BinaryExpr':
      return ofBinary(node, text);
    case 'AggregateExpr':
      return ofAggregation(node, text);
    case 'FunctionCall':
      return ofCall(node, text);
    default:
      return 'instant vector';
  }
}

const MOVING = ['OffsetExpr', 'StepInvariantExpr'];

/**
 * `offset` and `@` apply to a selector, each once. The grammar applies them to everything on their left, including `-a`
 * and `a + b`; Prometheus to the selector directly before them.
 */
function ofMoved(node: Node, text: string): Type {
  const what = node.name === 'OffsetExpr' ? 'offset' : '@';
  let inner = node;
  do {
    inner = MOVING.includes(inner.name) ? children(inner)[0]! : children(inner).at(-1)!;
    if (inner.name === node.name && !/\b0(ms|[smhdwy])?$/.test(text.slice(inner.from, inner.to)))
      throw new Refused(node, `${what} is written twice`, 'write it once');
  } while ([...MOVING, 'UnaryExpr', 'BinaryExpr'].includes(inner.name));
  if (!['VectorSelector', 'MatrixSelector', 'SubqueryExpr'].includes(inner.name))
    throw new Refused(node, `${what} is allowed only after a selector`, 'write it right behind a selector');
  const number = node.name === 'StepInvariantExpr' ? node.getChild('NumberDurationLiteral') : null;
  if (number !== null && /^(nan|inf)$/i.test(text.slice(number.from, number.to)))
    throw new Refused(number, '@ takes a time', 'write seconds since 1970, start() or end()');
  return typeOf(children(node)[0]!, text);
}

function ofCall(node: Node, text: string): Type {
  const name = called(node, 'FunctionIdentifier', text);
  const signature = signatures.get(name);
  if (signature === undefined)
    throw new Refused(node, `SigNoz's PromQL has no function ${name}()`, 'use one that Prometheus 3.4 has');
  const given = children(node.getChild('FunctionCallBody'));
  const { takes, gives, optional, more } = signature;
  const [least, most] = [takes.length - optional, more ? Number.POSITIVE_INFINITY : takes.length];
  if (given.length < least || given.length > most) throw wrongCount(node, `${name}()`, least, most, given.length);
  given.forEach((argument, index) => {
    expect(argument, takes[Math.min(index, takes.length - 1)]!, `${name}()`, text);
  });
  return gives;
}

function ofAggregation(node: Node, text: string): Type {
  const name = called(node, 'AggregateOp', text).toLowerCase();
  if (EXPERIMENTAL.includes(name))
    throw new Refused(node, `${name} is experimental, and not switched on in SigNoz`, 'use topk or bottomk');
  const grouping = node.getChild('AggregateModifier')?.getChild('GroupingLabels') ?? null;
  if (grouping !== null) labelsIn(grouping, text);
  const parameter = PARAMETERS[name];
  const takes: readonly Type[] = [...(parameter === undefined ? [] : [parameter]), 'instant vector'];
  const given = children(node.getChild('FunctionCallBody'));
  if (given.length !== takes.length) throw wrongCount(node, name, takes.length, takes.length, given.length);
  given.forEach((argument, index) => {
    expect(argument, takes[index]!, name, text);
  });
  return 'instant vector';
}

function ofBinary(node: Node, text: string): Type {
  const parts = children(node);
  const [left, right] = [operand(parts[0]!, text), operand(parts.at(-1)!, text)];
  const is = (names: readonly string[]): boolean => parts.some(({ name }) => names.includes(name));
  const isScalar = left === 'scalar' && right === 'scalar';
  if (is(SETS) && (left === 'scalar' || right === 'scalar'))
    throw new Refused(
      node,
      '`and`, `or` and `unless` need a vector on both sides',
      'write vector(…) around the number',
    );
  checkMatching(node, text, { isSet: is(SETS), isComparison: is(COMPARISONS), ofVectors: left === right && !isScalar });
  if (isScalar && is(COMPARISONS) && !is(['BoolModifier']))
    throw new Refused(node, 'two numbers are compared without `bool`', 'write `bool` behind the operator');
  return isScalar ? 'scalar' : 'instant vector';
}

function checkMatching(
  node: Node,
  text: string,
  {
    isSet,
    isComparison,
    ofVectors,
  }: { readonly isSet: boolean; readonly isComparison: boolean; readonly ofVectors: boolean },
): void {
  const bool = node.getChild('BoolModifier');
  if (bool !== null && !isComparison)
    throw new Refused(bool, '`bool` is allowed only after a comparison operator', 'leave it out');
  const matching = node.getChild('MatchingModifierClause');
  if (matching === null) return;
  const [matched, grouped] = matching.getChildren('GroupingLabels').map((labels) => labelsIn(labels, text));
  if (!ofVectors && matched?.length !== 0)
    throw new Refused(matching, 'labels are matched where one side is a number', 'leave on(…) or ignoring(…) out');
  const many = matching.getChild('GroupLeft') ?? matching.getChild('GroupRight');
  if (many !== null && isSet) throw new Refused(many, '`and`, `or` and `unless` take no group', 'leave it out');
  const both = matching.getChild('On') === null ? undefined : grouped?.find((label) => matched?.includes(label));
  if (both !== undefined)
    throw new Refused(matching, `'${both}' is matched and taken from the other side`, 'name it in one of the two');
}

function labelsIn(labels: Node, text: string): string[] {
  return children(labels)
    .filter(({ name }) => name === 'LabelName' || name === 'QuotedLabelName')
    .map((label) => {
      const written = text.slice(label.from, label.to);
      const name = unquote(written);
      if (name === '' || /^(nan|inf)$/i.test(written))
        throw new Refused(
          label,
          `${written} is not a label to group by`,
          'name a label; one called nan or inf in quotes',
        );
      return name;
    });
}

function operand(node: Node, text: string): Type {
  const type = typeOf(node, text);
  if (type === 'scalar' || type === 'instant vector') return type;
  throw new Refused(node, `an operator is given a ${type}`, hintFor('instant vector', type));
}

function expect(node: Node, wanted: Type, by: string, text: string): void {
  const type = typeOf(node, text);
  if (type !== wanted)
    throw new Refused(node, `${by} takes ${article(wanted)}, and is given ${article(type)}`, hintFor(wanted, type));
}

function hintFor(wanted: Type, type: Type): string {
  if (wanted === 'range vector' && type === 'instant vector')
    return 'write a range behind the selector, {"like.this"}[5m]; behind an expression, [5m:]';
  if (wanted === 'instant vector' && type === 'range vector') return 'leave the range out, or wrap it in rate(…)';
  return `give it ${article(wanted)}`;
}

function wrongCount(node: Node, by: string, least: number, most: number, given: number): Refused {
  const count =
    most === least ? String(least) : most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`;
  return new Refused(
    node,
    `${by} takes ${count} ${most === 1 ? 'argument' : 'arguments'}, and is given ${given}`,
    'see prometheus.io/docs/prometheus/latest/querying/functions',
  );
}

function called(node: Node, kind: string, text: string): string {
  const name = node.getChild(kind);
  return name === null ? '' : text.slice(name.from, name.to);
}

function article(type: Type): string {
  return type === 'instant vector' ? `an ${type}` : `a ${type}`;
}

/** The children of a node, without comments. */
function children(node: Node | null): Node[] {
  const found: Node[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling)
    if (child.name !== 'LineComment') found.push(child);
  return found;
}
