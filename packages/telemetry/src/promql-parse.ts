import { parser } from '@prometheus-io/lezer-promql';

/** What is written in a PromQL text, with positions in it. */
export interface ParsedPromQL {
  /** Offset and text around the first place that does not parse; undefined when all of it does. */
  readonly error: { readonly at: number; readonly near: string } | undefined;
  readonly metrics: readonly { readonly name: string; readonly at: number }[];
  /** Functions and operators called, by name: rate, histogram_quantile. */
  readonly functions: readonly string[];
  /** Whether a quantile is taken of something that was not aggregated by `le` from a rate. */
  readonly quantileWithoutLe: boolean;
  readonly quantileWithoutRate: boolean;
  /** Comparison operators outside of selectors: in an alert they belong to the threshold. */
  readonly comparisons: readonly string[];
}

/** Parses with Prometheus's own editor grammar, which knows the quoted names that SigNoz needs. */
export function parsePromQL(text: string): ParsedPromQL {
  let error: ParsedPromQL['error'];
  const metrics: { name: string; at: number }[] = [];
  const functions: string[] = [];
  const comparisons: string[] = [];
  let quantileWithoutLe = false;
  let quantileWithoutRate = false;
  const tree = parser.parse(text);
  tree.iterate({
    enter(node) {
      const here = (): string => text.slice(node.from, node.to);
      if (node.type.isError) error ??= { at: node.from, near: text.slice(Math.max(0, node.from - 12), node.from + 12) };
      else if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector')
        metrics.push({ name: here(), at: node.from });
      else if (node.name === 'QuotedLabelName' && node.node.parent?.name === 'LabelMatchers')
        metrics.push({ name: unquote(here()), at: node.from });
      else if (node.name === 'UnquotedLabelMatcher' && here().startsWith('__name__')) {
        const literal = node.node.getChild('StringLiteral');
        if (literal) metrics.push({ name: unquote(text.slice(literal.from, literal.to)), at: literal.from });
      } else if (node.name === 'FunctionIdentifier') {
        functions.push(here());
        if (here() === 'histogram_quantile') {
          const body = node.node.parent === null ? '' : text.slice(node.node.parent.from, node.node.parent.to);
          if (!/\bby\s*\([^)]*\ble\b[^)]*\)/.test(body)) quantileWithoutLe = true;
          if (!/\b(rate|increase|irate)\s*\(/.test(body)) quantileWithoutRate = true;
        }
      } else if (
        ['Gtr', 'Lss', 'Gte', 'Lte', 'EqlC', 'Neq'].includes(node.name) &&
        node.node.parent?.name === 'BinaryExpr'
      ) {
        comparisons.push(here());
      }
    },
  });
  if (text.trim() === '') error = { at: 0, near: '' };
  return { error, metrics, functions, quantileWithoutLe, quantileWithoutRate, comparisons };
}

function unquote(literal: string): string {
  return literal.slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}
