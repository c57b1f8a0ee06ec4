import { parser } from '@prometheus-io/lezer-promql';
import { unquote } from './promql-selectors.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

const CHOOSING = ['topk', 'bottomk', 'limitk', 'limit_ratio'];
/** Functions whose result has no labels, and those with unknown labels; all others keep them. */
const NONE = ['vector', 'scalar', 'time', 'pi'];
const CHANGING = ['label_replace', 'label_join', 'absent', 'absent_over_time', 'info'];

/** Cached: the same text occurs in every environment, and several checks parse it. */
const read = new Map<string, readonly string[] | undefined>();

/** The labels that the series of a PromQL text may have, sorted; undefined where they depend on the telemetry. */
export function promqlLabels(text: string): readonly string[] | undefined {
  if (read.has(text)) return read.get(text);
  const expression = parser.parse(text).topNode.firstChild;
  const found = expression === null ? undefined : labelsOf(expression, text);
  const labels = found === undefined ? undefined : [...found].sort();
  read.set(text, labels);
  return labels;
}

function labelsOf(node: Node, text: string): ReadonlySet<string> | undefined {
  switch (node.name) {
    case 'NumberDurationLiteral':
    case 'StringLiteral':
      return new Set();
    case 'ParenExpr':
      return node.firstChild === null ? undefined : labelsOf(node.firstChild, text);
    case 'UnaryExpr':
      return node.lastChild === null ? undefined : labelsOf(node.lastChild, text);
    case 'AggregateExpr':
      return aggregated(node, text);
    case 'FunctionCall':
      return called(node, text);
    case 'BinaryExpr':
      return combined(node, text);
    default:
      return undefined;
  }
}

function aggregated(node: Node, text: string): ReadonlySet<string> | undefined {
  const operator = node.getChild('AggregateOp');
  if (operator !== null && CHOOSING.includes(text.slice(operator.from, operator.to))) return lastArgument(node, text);
  const modifier = node.getChild('AggregateModifier');
  if (modifier === null) return new Set();
  if (modifier.getChild('Without') !== null) return undefined;
  const names = new Set<string>();
  for (const kind of ['LabelName', 'QuotedLabelName'])
    for (const label of modifier.getChild('GroupingLabels')?.getChildren(kind) ?? [])
      names.add(nameOf(text.slice(label.from, label.to)));
  return names;
}

function nameOf(label: string): string {
  return /^["'`]/.test(label) ? unquote(label) : label;
}

function called(node: Node, text: string): ReadonlySet<string> | undefined {
  const identifier = node.getChild('FunctionIdentifier');
  const name = identifier === null ? '' : text.slice(identifier.from, identifier.to);
  if (NONE.includes(name)) return new Set();
  const inner = CHANGING.includes(name) ? undefined : lastArgument(node, text);
  return name === 'histogram_quantile' && inner !== undefined
    ? new Set([...inner].filter((label) => label !== 'le'))
    : inner;
}

function lastArgument(node: Node, text: string): ReadonlySet<string> | undefined {
  const argument = node.getChild('FunctionCallBody')?.lastChild ?? null;
  return argument === null ? undefined : labelsOf(argument, text);
}

/** The labels of either side, where no side is matched by explicit labels. */
function combined(node: Node, text: string): ReadonlySet<string> | undefined {
  const [left, right] = [node.firstChild, node.lastChild];
  if (left === null || right === null || node.getChild('MatchingModifierClause') !== null) return undefined;
  const [a, b] = [labelsOf(left, text), labelsOf(right, text)];
  return a === undefined || b === undefined ? undefined : new Set([...a, ...b]);
}
