import { parser } from '@prometheus-io/lezer-promql';
import { prometheusDuration } from '@signoz-as-code/core';

type Node = ReturnType<typeof parser.parse>['topNode'];

/**
 * How far before an evaluation PromQL reads points, in milliseconds: the selector that reads furthest back, by its
 * range, its offset, and its enclosing subqueries, without Prometheus's own look-back for the latest point. Where the
 * text has a syntax error, only the valid parts count.
 */
export function promqlLooksBack(text: string): number {
  return Math.max(0, furthest(parser.parse(text).topNode, text));
}

function furthest(node: Node, text: string): number {
  const inner = childrenOf(node).map((child) => furthest(child, text));
  const most = inner.length === 0 ? 0 : Math.max(...inner);
  if (node.name === 'MatrixSelector' || node.name === 'SubqueryExpr')
    return most + duration(node.getChild('DurationExpr'), text);
  if (node.name === 'OffsetExpr') return most + duration(node.getChild('OffsetDurationExpr'), text);
  return most;
}

/** Milliseconds of `1h30m`, of `300` (seconds), and of those with a sign. */
function duration(node: Node | null, text: string): number {
  const written = node === null ? '' : text.slice(node.from, node.to).replaceAll(/[\s()+]/g, '');
  const length = written.replace(/^-/, '');
  const amount = prometheusDuration(length) ?? Number(length) * 1_000;
  return Number.isFinite(amount) ? (written.startsWith('-') ? -amount : amount) : 0;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
