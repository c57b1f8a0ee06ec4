import { builderName } from '@signoz-as-code/catalogue';
import { type BuilderQuery, expressionOf, type TraceOperator } from './query.ts';

const WORDS = new Set(['AND', 'OR', 'NOT', 'IN', 'BETWEEN', 'LIKE', 'ILIKE', 'IS', 'NULL', 'TRUE', 'FALSE']);

/** The names that `having` of a query can use, the most common first (having_rewriter.go of SigNoz v0.108.0). */
export function havingNames(query: BuilderQuery | TraceOperator): readonly string[] {
  if (query.type === 'metrics') {
    const metric = builderName(query.metric);
    const { time, space } = query;
    const calls = [
      ...(time !== '' && space !== '' ? [`${space}(${time}(${metric}))`] : []),
      ...(space === '' ? [] : [`${space}(${metric})`]),
      ...(time === '' ? [] : [`${time}(${metric})`]),
    ];
    return [...(calls.length === 0 ? [metric] : calls), 'value', '__result', '__result0'];
  }
  const { aggregations } = query;
  return [
    ...aggregations.map(expressionOf),
    ...aggregations.flatMap((one) => (typeof one === 'string' || one.alias === undefined ? [] : [one.alias])),
    ...aggregations.flatMap((_, index) => [`__result${index}`, `__result_${index}`]),
    ...(aggregations.length === 1 ? ['__result'] : []),
  ];
}

/**
 * The first name in a query's `having` that ClickHouse will not find. For spans and records it may call functions over
 * any column, which are not checked.
 */
export function unknownInHaving(query: BuilderQuery | TraceOperator): string | undefined {
  if (query.having === undefined) return undefined;
  const names = [...havingNames(query)].sort((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\w.#])(?:${names.map(escaped).join('|')})(?![\\w.(])`, 'g');
  const rest = query.having
    .replaceAll(/'(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`/g, ' ')
    .replaceAll(known, ' ')
    .replaceAll(query.type === 'metrics' ? /[A-Za-z_]\w*(?=\()/g : /[A-Za-z_]\w*\([^()]*\)/g, ' ');
  const groups = (query.by ?? []).map((attribute) => attribute.name);
  return [...rest.matchAll(/(?<![\w.])#?[A-Za-z_][\w.]*/g)]
    .map(([word]) => word)
    .find((word) => !WORDS.has(word.toUpperCase()) && !groups.includes(word));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
