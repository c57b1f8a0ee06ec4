import { type ComparedLabel, comparedIn, type Expression, labelOf, parse } from '@signoz-as-code/expr-lang';
import { canonical } from '@signoz-as-code/expr-lang/canonical';
import { severityLabel } from '../severity.ts';
import type { LabelMatcher, LabelMatchers, PolicySpec } from './define.ts';

/** The condition of a policy on labels, in expr-lang. */
export function policyExpression({ when, expression }: Pick<PolicySpec, 'when' | 'expression'>): string {
  if (when === undefined) return (expression ?? '').trim();
  if (when === 'always') return 'true';
  return Object.entries(when)
    .flatMap(([label, matcher]) => (matcher === undefined ? [] : [clause(label, matcher)]))
    .join(' && ');
}

/** Every text that a policy compares a label with; empty where its expression cannot be parsed. */
export function comparedInPolicy(policy: Pick<PolicySpec, 'when' | 'expression'>): readonly ComparedLabel[] {
  const parsed = parsedOrNothing(policyExpression(policy));
  return parsed === undefined ? [] : comparedIn(parsed);
}

/** The field of a policy that concerns a label. */
export function fieldOfLabel({ when }: Pick<PolicySpec, 'when'>, label: string): string {
  return when === undefined ? 'expression' : `when.${label}`;
}

function clause(name: string, matcher: LabelMatcher): string {
  const label = labelOf(name);
  const value = (one: string): string => text(name === 'severity' ? severityLabel(one) : one);
  const listed = (values: readonly string[]): string => `[${values.map(value).join(', ')}]`;
  if (typeof matcher === 'string') return `${label} == ${value(matcher)}`;
  if (isList(matcher)) return `${label} in ${listed(matcher)}`;
  if ('matches' in matcher) return `${label} matches ${text(matcher.matches)}`;
  return typeof matcher.not === 'string'
    ? `${label} != ${value(matcher.not)}`
    : `${label} not in ${listed(matcher.not)}`;
}

function isList(matcher: LabelMatcher): matcher is readonly [string, ...string[]] {
  return Array.isArray(matcher);
}

/** A text of expr-lang, whose escapes are those of Go. */
function text(value: string): string {
  return JSON.stringify(value);
}

/** The matchers that give this expression, apart from its spelling; undefined where there are none. */
export function matchersOf(expression: string): LabelMatchers | 'always' | undefined {
  const parsed = parsedOrNothing(expression);
  if (parsed === undefined) return undefined;
  if (parsed.type === 'boolean' && parsed.value) return 'always';
  const found: Record<string, LabelMatcher> = {};
  for (const part of conjuncts(parsed)) {
    const [label, matcher] = matcherOf(part) ?? [];
    if (label === undefined || matcher === undefined || label in found) return undefined;
    found[label] = matcher;
  }
  if (![undefined, 'true'].includes(found.nodata as string | undefined)) return undefined;
  const matchers = found as LabelMatchers;
  return canonical(expression) === policyExpression({ when: matchers }) ? matchers : undefined;
}

function parsedOrNothing(expression: string): Expression | undefined {
  try {
    return parse(expression);
  } catch {
    return undefined;
  }
}

function conjuncts(expression: Expression): Expression[] {
  return expression.type === 'binary' && expression.operator === 'and'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];
}

function matcherOf(expression: Expression): readonly [label: string, matcher: LabelMatcher] | undefined {
  const isNot = expression.type === 'unary' && expression.operator === 'not';
  const compared = isNot ? expression.of : expression;
  if (compared.type !== 'binary') return undefined;
  const label = labelIn(compared.left);
  const { operator, right } = compared;
  if (label === undefined) return undefined;
  if (operator === 'in' && right.type === 'array') {
    const values = right.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
    const [first, ...others] = values;
    if (first === undefined || values.length !== right.items.length) return undefined;
    return [label, isNot ? { not: [first, ...others] } : [first, ...others]];
  }
  if (isNot || right.type !== 'string') return undefined;
  if (operator === '==') return [label, right.value];
  if (operator === '!=') return [label, { not: right.value }];
  return operator === 'matches' ? [label, { matches: right.value }] : undefined;
}

/** The label, where an expression is only a label. */
function labelIn(expression: Expression): string | undefined {
  if (expression.type === 'name') return expression.name;
  if (expression.type !== 'member' || expression.property.type !== 'string') return undefined;
  const { of, property } = expression;
  if (of.type === 'name' && of.name === '$env') return property.value;
  const before = labelIn(of);
  return before === undefined ? undefined : `${before}.${property.value}`;
}
