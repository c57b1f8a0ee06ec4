import { attributeOfLabel, type Catalogue, unitHint, unitRatio, unknownValues } from '@signoz-as-code/catalogue';
import type { Importable, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { checkQueries, checkUnit, parsePromQL, queryType, shownQueries, unknownValue } from '@signoz-as-code/queries';
import { dialectOf, firstThat, inRuleUnit, isConverted } from '@signoz-as-code/signoz-client';
import { checkDuration, checkTimeZone } from '../check-time.ts';
import type { sharedCodes } from '../codes.ts';
import { severityHint, severityLabel } from '../severity.ts';
import { templateLabels } from './alert-labels.ts';
import type { Found } from './codes.ts';
import type { RuleSpec, Since } from './define.ts';
import { templateProblems } from './template.ts';

const RESERVED_LABELS = new Set(['severity', 'threshold.name', 'ruleId', 'alertname', 'ruleSource']);
/** Names that SigNoz accepts for labels and annotations. */
export const LABEL_NAME = /^[A-Za-z_.][A-Za-z0-9_.]*$/;
const MATCHES = ['at-least-once', 'all-the-times', 'on-average', 'in-total', 'last'];

/** Rules that SigNoz saves, but never evaluates as intended. */
export function checkRule(
  rule: RuleSpec,
  definitions: Importable<Environment>,
  catalogue: Catalogue,
  problems: Found,
): void {
  if (!rule.name?.trim())
    problems.error('alerts/name', 'name', 'the name is empty', 'give it a name that says what is wrong when it fires');
  checkQueries(rule.queries ?? {}, catalogue, problems as never, 'queries');
  if (rule.unit !== undefined) {
    checkUnit(rule.queries ?? {}, rule.unit, problems as never, 'unit');
    const hint = unitHint(rule.unit);
    if (hint !== undefined)
      problems.warning('alerts/unit', 'unit', `'${rule.unit}' is not a unit that SigNoz knows`, hint);
  }
  checkCompared(rule, problems);
  checkCondition(rule, definitions.environment, problems);
  checkThresholds(rule, definitions, problems);
  checkTimes(rule, definitions.environment, problems);
  checkTexts(rule, problems);
  checkLabelValues(rule, catalogue, problems);
}

function checkCompared(rule: RuleSpec, problems: Found): void {
  const visible = shownQueries(rule.queries ?? {});
  if (rule.compare === undefined) {
    if (visible.length > 1)
      problems.error(
        'alerts/compare',
        'compare',
        `${visible.join(', ')} are all visible`,
        'name the one that is compared, or hide the others',
      );
  } else if (!visible.includes(rule.compare)) {
    problems.error(
      'alerts/compare',
      'compare',
      `'${rule.compare}' is not a visible query of this rule`,
      `use one of ${visible.join(', ')}`,
    );
  }
  for (const [name, query] of Object.entries(rule.queries ?? {})) {
    if (query.type === 'clickhouse_sql') checkValueColumn(query.sql, `queries.${name}`, problems);
    if (query.type !== 'promql') continue;
    const { comparison } = parsePromQL(query.expression.promql);
    // `> 0` keeps every series with any value, whatever the threshold is.
    if (comparison !== undefined && !(comparison.operator === '>' && Number(comparison.number) === 0))
      problems.error(
        'alerts/comparison-in-query',
        `queries.${name}`,
        `the query compares its result with ${comparison.number} (${comparison.operator}): points on the other side are removed before the threshold is evaluated`,
        'move the number to `thresholds` and the operator to `when`',
      );
  }
}

/** The column names by which SigNoz finds the value in a statement (consume.go of v0.108.0). */
const VALUE_COLUMNS = /\b(?:__result(?:_\d+)?|__value|result|res|value)\b/;

function checkValueColumn(sql: string, field: string, problems: Found): void {
  if (sql.trim() === '' || VALUE_COLUMNS.test(sql)) return;
  problems.warning(
    'alerts/sql-value',
    field,
    'no column is called value: SigNoz compares the only number, and nothing if there are several or it may be NULL',
    'call the number `value`, as in toFloat64(count()) AS value, next to a DateTime column',
  );
}

function checkCondition(rule: RuleSpec, { name, versions }: Environment, problems: Found): void {
  const { op, match } = (rule.when ?? {}) as { op?: unknown; match?: unknown };
  const { comparisons } = dialectOf(versions.signoz).facts;
  if (!Object.hasOwn(comparisons, String(op))) {
    const since = firstThat((facts) => Object.hasOwn(facts.comparisons, String(op)));
    const one = `use one of ${Object.keys(comparisons).join(', ')}`;
    if (since === undefined)
      problems.error('alerts/operator', 'when.op', `'${String(op)}' is not an operator that works`, one);
    else
      problems.error(
        'alerts/needs-newer-signoz',
        'when.op',
        `'${String(op)}' needs SigNoz ${since}, and ${name} runs ${versions.signoz}`,
        `${one}, or raise versions.signoz of ${name}`,
      );
  }
  if (!MATCHES.includes(String(match)))
    problems.error('alerts/match', 'when.match', `'${String(match)}' is not known`, `use one of ${MATCHES.join(', ')}`);
  if (op === 'outside' && match === 'last')
    problems.error('alerts/operator', 'when', 'outside never fires with last', 'use at-least-once or all-the-times');
}

function checkThresholds(rule: RuleSpec, definitions: Importable<Environment>, problems: Found): void {
  const thresholds = rule.thresholds ?? [];
  if (thresholds.length === 0)
    problems.error(
      'alerts/no-threshold',
      'thresholds',
      'there is none',
      "add one, for example { severity: 'critical', target: 10, channels: [slack] }",
    );
  const severities = new Set<string>();
  thresholds.forEach((threshold, index) => {
    const at = problems.within(`thresholds[${index}]`);
    const severity = severityLabel(threshold.severity ?? '');
    if (severity.trim() === '') at.error('alerts/name', 'severity', 'it has no name', 'write one, like P1');
    else checkSeverity(threshold.severity, 'severity', at);
    if (severities.has(severity))
      at.error(
        'alerts/duplicate-severity',
        'severity',
        `'${severity}' is there twice`,
        'merge the two, or give one another severity',
      );
    severities.add(severity);
    if (typeof threshold.target !== 'number' || !Number.isFinite(threshold.target))
      at.error(
        'alerts/target',
        'target',
        `'${String(threshold.target)}' is not a number`,
        'write the number that the query is compared with',
      );
    if (threshold.unit !== undefined && rule.unit === undefined)
      at.error(
        'alerts/value-without-unit',
        'unit',
        `'${threshold.unit}' is the threshold’s unit, and the rule has none`,
        'give the rule the `unit` of its query',
      );
    if (threshold.unit !== undefined && rule.unit !== undefined)
      checkThresholdUnit(threshold.unit, rule.unit, definitions.environment, at);
    if (rule.usePolicy && threshold.channels !== undefined)
      at.error(
        'alerts/policy-and-channels',
        'channels',
        'the rule uses routing policies',
        'take the channels away, or `usePolicy`',
      );
    if (!rule.usePolicy && (threshold.channels ?? []).length === 0)
      at.error(
        'alerts/no-channel',
        'channels',
        'there is none',
        'import a channel from definitions/channels and name it here',
      );
    (threshold.channels ?? []).forEach((channel, position) => {
      if (definitions.find(channel as never) === undefined) {
        at.error(
          'alerts/unknown-channel',
          `channels[${position}]`,
          'this channel is not defined in this environment',
          'import the default export of a file in definitions/channels',
        );
      }
    });
  });
}

/**
 * SigNoz converts a threshold between the units that its version knows, but not throughputs: 600 cpm stay 600. Versions
 * before v0.112 convert some by another size.
 */
function checkThresholdUnit(unit: string, ofRule: string, { versions }: Environment, problems: Found): void {
  const { judgement } = dialectOf(versions.signoz).facts;
  const ratio = unitRatio(unit, ofRule);
  const isKnown = isConverted(unit, ofRule, judgement);
  const taken = isKnown ? inRuleUnit(1, unit, ofRule, judgement) : 1;
  if (unit === ofRule || (ratio === undefined ? isKnown : isNearly(taken, ratio))) return;
  const since = firstThat((facts) => isConverted(unit, ofRule, facts.judgement));
  problems.error(
    'alerts/threshold-unit',
    'unit',
    isKnown
      ? `SigNoz ${versions.signoz} takes 1 '${unit}' for ${taken} '${ofRule}', not for ${ratio}`
      : `SigNoz ${versions.signoz} does not convert '${unit}' into the rule’s '${ofRule}': it would compare with the number as it is`,
    `write the target in '${ofRule}'${isKnown || since === undefined ? '' : `; SigNoz ${since} converts it`}`,
  );
}

/** Scales are not binary fractions. */
function isNearly(one: number, other: number): boolean {
  return Math.abs(one / other - 1) < 1e-9;
}

function checkTimes(rule: RuleSpec, environment: Environment, problems: Found): void {
  const over = typeof rule.over === 'object' ? since(rule.over, problems) : checkDuration(rule.over, 'over', problems);
  const every = checkDuration(rule.every, 'every', problems);
  if (over !== undefined && every !== undefined && over < every) {
    problems.error(
      'alerts/window-shorter-than-interval',
      'over',
      `its window is ${rule.over}, but it is evaluated every ${rule.every}`,
      'make `over` at least as long as `every`',
    );
  }
  if (rule.newGroupDelay !== undefined) checkDuration(rule.newGroupDelay, 'newGroupDelay', problems);
  if (rule.minPoints !== undefined && !(Number.isSafeInteger(rule.minPoints) && rule.minPoints > 0))
    problems.error(
      'alerts/min-points',
      'minPoints',
      `${rule.minPoints} is not a positive whole number`,
      'write a number from 1 on',
    );
  const isIgnored =
    queryType(rule.queries) === 'promql' && !dialectOf(environment.versions.signoz).facts.judgement.promqlIsComplete;
  const needed = firstThat(({ judgement }) => judgement.promqlIsComplete);
  if (rule.minPoints !== undefined && isIgnored)
    problems.error(
      'alerts/absent-with-promql',
      'minPoints',
      `SigNoz ${environment.versions.signoz} does not count points for a PromQL rule`,
      `use the query builder; SigNoz ${needed} counts them`,
    );
  if (rule.repeat) checkDuration(rule.repeat.every, 'repeat.every', problems);
  if (rule.absentAfter === undefined) return;
  const absent = checkDuration(rule.absentAfter, 'absentAfter', problems);
  if (absent !== undefined && absent % 60_000_000 !== 0)
    problems.error(
      'alerts/duration',
      'absentAfter',
      `'${rule.absentAfter}' is not whole minutes`,
      'write minutes, like 10m',
    );
  if (isIgnored)
    problems.error(
      'alerts/absent-with-promql',
      'absentAfter',
      `SigNoz ${environment.versions.signoz} does not detect absent data for a PromQL rule`,
      `use the query builder, or alert on absent(…); SigNoz ${needed} detects it`,
    );
}

/** A clock time that SigNoz accepts; it has no length to compare. */
function since(over: Since, problems: Found): undefined {
  const within = (field: string, value: unknown, from: number, to: number): void => {
    if (!Number.isSafeInteger(value) || (value as number) < from || (value as number) > to)
      problems.error(
        'alerts/since',
        `over.${field}`,
        `${String(value)} is not a whole number from ${from} to ${to}`,
        'write the time of day at which the window restarts',
      );
  };
  within('minute', over.minute, 0, 59);
  if (over.since !== 'hour') within('hour', over.hour, 0, 23);
  if (over.since === 'week') within('weekday', over.weekday, 0, 6);
  if (over.since === 'month') within('day', over.day, 1, 31);
  checkTimeZone(over.timezone, 'over.timezone', problems);
}

function checkTexts(rule: RuleSpec, problems: Found): void {
  const known = templateLabels(rule);
  for (const [group, texts] of [
    ['labels', rule.labels ?? {}],
    ['annotations', rule.annotations ?? {}],
  ] as const) {
    for (const [name, text] of Object.entries(texts)) {
      const field = `${group}.${name}`;
      if (!LABEL_NAME.test(name))
        problems.error(
          'alerts/label-name',
          field,
          `SigNoz refuses the name '${name}'`,
          'use letters, digits, underscores and dots',
        );
      if (group === 'labels' && RESERVED_LABELS.has(name))
        problems.error(
          'alerts/reserved-label',
          field,
          `SigNoz sets '${name}' itself`,
          name === 'severity' ? 'the threshold sets the severity' : 'use another name',
        );
      for (const { code, message, hint } of templateProblems(String(text ?? ''), known))
        problems[code === 'alerts/template-label' ? 'warning' : 'error'](code, field, message, hint);
    }
  }
  const critical = (rule.thresholds ?? []).some(({ severity }) => severityLabel(severity ?? '') === 'critical');
  if (critical && rule.annotations?.runbook === undefined)
    problems.warning(
      'alerts/no-runbook',
      'annotations.runbook',
      'a critical alert needs one',
      'write what to do, or a link to it',
    );
}

/** Labels that stand for an attribute: policies and people look for its values. */
function checkLabelValues({ labels = {} }: RuleSpec, catalogue: Catalogue, problems: Found): void {
  for (const [label, value] of Object.entries(labels)) {
    const attribute = attributeOfLabel(label, catalogue);
    if (attribute === undefined || typeof value !== 'string') continue;
    for (const { known } of unknownValues([{ attribute, asks: 'equals', value, at: 0 }], catalogue))
      problems.warning('query/unknown-value', `labels.${label}`, ...unknownValue(value, attribute, known));
  }
}

/** A severity that is probably a mistake: SigNoz accepts every word as one. */
export function checkSeverity(name: string, field: string, problems: Problems<typeof sharedCodes>): void {
  const hint = severityHint(name);
  if (hint !== undefined) problems.error('alerts/severity', field, `the severity '${name}' does not exist`, hint);
}
