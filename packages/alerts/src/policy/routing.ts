import { type Defined, didYouMean } from '@signoz-as-code/core';
import { expressionProblem, type Labels, type Match, match } from '@signoz-as-code/expr-lang';
import { noDataLabels, thresholdLabels } from '../rule/alert-labels.ts';
import type { RuleSpec } from '../rule/define.ts';
import type { Found } from './codes.ts';
import type { PolicySpec } from './define.ts';
import { comparedInPolicy, fieldOfLabel, policyExpression } from './expression.ts';

interface Alert {
  readonly rule: Defined<RuleSpec>;
  /** The place where the rule produces such an alert. */
  readonly field: string;
  readonly labels: Labels;
}

interface Policy {
  readonly entry: Defined<PolicySpec>;
  readonly expression: string;
}

/**
 * Checks policies together with the rules that use them, and reports alerts that SigNoz would silently send to nobody.
 */
export function checkRouting(
  policies: readonly Defined<PolicySpec>[],
  rules: readonly Defined<RuleSpec>[],
  of: (entry: Defined) => Found,
): void {
  const parsed = policies
    .map((entry) => ({ entry, expression: policyExpression(entry.spec) }))
    .filter(({ expression }) => expression !== '' && expressionProblem(expression) === undefined);
  const routed = rules.filter(({ spec }) => spec.usePolicy === true);
  const alerts = routed.flatMap(alertsOf);
  for (const alert of alerts) checkAlert(alert, parsed, of(alert.rule));
  for (const policy of parsed) {
    if (alerts.every(({ labels }) => match(policy.expression, labels).matches === 'never'))
      unreached(policy, alerts, of(policy.entry));
    else checkPassedOver(policy, alerts, of(policy.entry));
    checkWords(policy, alerts, of(policy.entry));
  }
}

function alertsOf(rule: Defined<RuleSpec>): Alert[] {
  const thresholds = (rule.spec.thresholds ?? []).map((threshold, index) => ({
    rule,
    field: `thresholds[${index}]`,
    labels: thresholdLabels(rule.spec, threshold),
  }));
  return rule.spec.absentAfter === undefined
    ? thresholds
    : [...thresholds, { rule, field: 'absentAfter', labels: noDataLabels(rule.spec) }];
}

function checkAlert({ field, labels }: Alert, policies: readonly Policy[], problems: Found): void {
  const verdicts = policies.map((policy) => ({ policy, verdict: match(policy.expression, labels) }));
  if (verdicts.some(({ verdict }) => verdict.matches !== 'never')) return;
  const isNoData = field === 'absentAfter';
  const reasons = verdicts.map(({ policy, verdict }) => `'${policy.entry.spec.name}' ${reasonOf(verdict)}`);
  problems.error(
    isNoData ? 'alerts/policy-no-data' : 'alerts/policy-unmatched',
    field,
    `no policy matches ${isNoData ? 'its alerts for absent data' : 'these alerts'}${reasons.length === 0 ? ': there is none' : ` (${reasons.join('; ')})`}`,
    isNoData
      ? `add one, like when: { nodata: 'true' }; such an alert has ${[...labels.known.keys()].join(', ')}`
      : `add one in definitions/policies; these have ${[...labels.known.keys()].join(', ')}`,
  );
}

function reasonOf({ because }: Match): string {
  if (because === undefined) return 'wants other values';
  return /^[\w.]+$/.test(because) ? `wants the label '${because}'` : `does not fit: ${because}`;
}

function unreached({ entry, expression }: Policy, alerts: readonly Alert[], problems: Found): void {
  const field = entry.spec.when === undefined ? 'expression' : 'when';
  if (alerts.length === 0) {
    problems.warning(
      'alerts/policy-unreached',
      field,
      'no rule uses routing policies',
      'set `usePolicy: true` in the rules that it is for, or remove the file',
    );
    return;
  }
  const missing = new Set(
    alerts.map(({ labels }) => match(expression, labels).because).filter((one) => one !== undefined),
  );
  const reasons = [...missing].map((one) => (/^[\w.]+$/.test(one) ? `they have no label '${one}'` : one));
  problems.warning(
    'alerts/policy-unreached',
    field,
    `it matches no alert of the rules that use policies${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
    `use labels that these alerts have: ${labelsOf(alerts).join(', ')}`,
  );
}

/**
 * A text that a policy compares a label with, but that no alert has there: a misspelt value matches nothing, or too
 * much.
 */
function checkWords({ entry: { spec } }: Policy, alerts: readonly Alert[], problems: Found): void {
  for (const { label, asks, text } of comparedInPolicy(spec)) {
    const having = alerts.filter(({ labels }) => labels.known.has(label) || labels.open);
    const values = [...new Set(having.map(({ labels }) => labels.known.get(label)))];
    // A severity is looked up by itself; for values that only telemetry has, the catalogue is asked.
    if (['severity', 'threshold.name', 'nodata'].includes(label)) continue;
    if (asks !== 'equals' || values.includes(undefined) || values.length === 0 || values.includes(text)) continue;
    problems.warning(
      'alerts/policy-value',
      fieldOfLabel(spec, label),
      `no alert of the rules that use policies has ${label} '${text}'`,
      didYouMean(text, values as string[], 'use a value that rules give this label'),
    );
  }
}

/** SigNoz skips an expression that names a label which the alert does not have, also after `||`. */
function checkPassedOver({ entry, expression }: Policy, alerts: readonly Alert[], problems: Found): void {
  const told = new Set<string>();
  for (const { rule, labels } of alerts) {
    const { matches, because } = match(expression, labels);
    if (matches !== 'never' || because === undefined || !/^[\w.]+$/.test(because)) continue;
    if (match(expression, labels, { lenient: true }).matches === 'never') continue;
    if (told.has(because)) continue;
    told.add(because);
    problems.warning(
      'alerts/policy-label',
      entry.spec.when === undefined ? 'expression' : `when.${because}`,
      `alerts of '${rule.spec.name}' have no label '${because}', so SigNoz skips the whole policy for them`,
      'split the policy in two, or give the rule the label',
    );
  }
}

function labelsOf(alerts: readonly Alert[]): string[] {
  return [...new Set(alerts.flatMap(({ labels }) => [...labels.known.keys()]))].sort();
}
