import { isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { normalRule } from '../../normal/rule.ts';

/** A comparison may be a word, a short word, a sign or a number; the server keeps what was sent. */
const OPERATORS: Readonly<Record<string, string>> = {
  above: '1',
  '>': '1',
  below: '2',
  '<': '2',
  equal: '3',
  eq: '3',
  '=': '3',
  '==': '3',
  not_equal: '4',
  not_eq: '4',
  '!=': '4',
  above_or_equal: '5',
  above_or_eq: '5',
  '>=': '5',
  below_or_equal: '6',
  below_or_eq: '6',
  '<=': '6',
  outside_bounds: '7',
};
const MATCHES: Readonly<Record<string, string>> = {
  at_least_once: '1',
  all_the_times: '2',
  on_average: '3',
  in_total: '4',
  last: '5',
};

/**
 * An alert rule as SigNoz v0.118.0 and later read it: {@link normalRule}, with one spelling for the comparisons of
 * thresholds and for which points count.
 */
export function normalRuleSpelled(given: unknown): JsonObject {
  const rule = normalRule(given);
  const { condition } = rule;
  if (!isObject(condition)) return rule;
  const { thresholds } = condition;
  const list = isObject(thresholds) && Array.isArray(thresholds.spec) ? thresholds.spec : undefined;
  return {
    ...rule,
    condition: {
      ...spelled(condition as JsonObject),
      ...(list === undefined ? {} : { thresholds: { ...(thresholds as JsonObject), spec: list.map(spelled) } }),
    },
  };
}

function spelled<Value extends Json>(value: Value): Value {
  if (!isObject(value)) return value;
  const { op, matchType } = value;
  return {
    ...(value as JsonObject),
    ...(typeof op === 'string' ? { op: OPERATORS[op] ?? op } : {}),
    ...(typeof matchType === 'string' ? { matchType: MATCHES[matchType] ?? matchType } : {}),
  } as Value;
}
