import { asObjects, isObject } from '@signoz-as-code/core';
import { inRuleUnit, type Judgement } from '@signoz-as-code/signoz-client';
import { type NewGroups, newGroupsOf } from './new-groups.ts';
import { NotReplayed, replayedMilliseconds } from './not-replayed.ts';
import { type Evaluation, evaluationOf } from './window.ts';

export type Operator = 'above' | 'below' | 'equal' | 'not-equal' | 'above-or-equal' | 'below-or-equal' | 'outside';
type Matching = 'at-least-once' | 'all-the-times' | 'on-average' | 'in-total' | 'last';

/** A threshold with its numbers in the rule's unit. */
export interface Threshold {
  readonly name: string;
  readonly target: number;
  /** The value at which the alert resolves; undefined where that is the target. */
  readonly recovery: number | undefined;
  readonly operator: Operator;
  readonly matching: Matching;
  readonly channels: readonly string[];
}

/** The fields of a rule's body that decide when it fires. */
export interface JudgedRule {
  readonly name: string;
  /** `promql`, `builder` or `clickhouse_sql`. */
  readonly queryType: string;
  readonly queries: readonly Query[];
  /** The query to compare. */
  readonly selected: string;
  readonly unit: string;
  /** The most severe first, as SigNoz sorts them. */
  readonly thresholds: readonly Threshold[];
  readonly evaluation: Evaluation;
  /** After how long without data it fires. Milliseconds; undefined where it does not. */
  readonly absentAfter: number | undefined;
  /** Undefined where new groups are judged like all others. */
  readonly newGroups: NewGroups | undefined;
  readonly minimumPoints: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly notify: Notify;
}

export interface Query {
  readonly type: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** How a firing rule notifies. */
interface Notify {
  readonly groupBy: readonly string[];
  /** After how long it notifies again while it fires, and while data is absent. Milliseconds; infinite for never. */
  readonly repeat: { readonly firing: number; readonly absent: number };
  readonly usePolicy: boolean;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  1: 'above',
  2: 'below',
  3: 'equal',
  4: 'not-equal',
  5: 'above-or-equal',
  6: 'below-or-equal',
  7: 'outside',
};

const MATCHINGS: Readonly<Record<string, Matching>> = {
  1: 'at-least-once',
  2: 'all-the-times',
  3: 'on-average',
  4: 'in-total',
  5: 'last',
};

/**
 * The judged fields of a rule's body in the normal form of its dialect (schema v2alpha1), as this version judges them.
 * Throws a {@link NotReplayed} that names a field that cannot be replayed.
 */
export function judgedRule(body: Readonly<Record<string, unknown>>, judgement: Judgement): JudgedRule {
  if (body.disabled === true) throw new NotReplayed('it is switched off: it never fires');
  const condition = object(body.condition, 'condition');
  const composite = object(condition.compositeQuery, 'condition.compositeQuery');
  if (body.ruleType === 'anomaly_rule')
    throw new NotReplayed('anomaly rules are not replayed: their forecast is SigNoz’s own');
  if (!isObject(condition.thresholds)) throw new NotReplayed('it has no thresholds in the form v2alpha1');
  const unit = typeof composite.unit === 'string' ? composite.unit : '';
  const settings = isObject(body.notificationSettings) ? body.notificationSettings : {};
  const labels = Object.fromEntries(
    Object.entries(isObject(body.labels) ? body.labels : {}).map(([name, value]) => [name, String(value)]),
  );
  const templated = Object.entries(labels).find(([, value]) => value.includes('{{'));
  if (templated !== undefined)
    throw new NotReplayed(`its label ${templated[0]} is a template: its text decides which alerts are the same`);
  const queries = asObjects(composite.queries).map(({ type, spec }) => ({
    type: String(type),
    spec: object(spec, 'queries'),
  }));
  const queryType = String(composite.queryType);
  return {
    name: String(body.alert ?? ''),
    queryType,
    queries,
    selected: String(condition.selectedQueryName ?? queries.at(0)?.spec.name ?? 'A'),
    unit,
    thresholds: sorted(asObjects(condition.thresholds.spec)).map((spec) => threshold(spec, unit, judgement)),
    evaluation: evaluationOf(body.evaluation),
    absentAfter: condition.alertOnAbsent === true ? Number(condition.absentFor ?? 0) * 60_000 : undefined,
    newGroups:
      settings.newGroupEvalDelay === undefined
        ? undefined
        : newGroupsOf(replayedMilliseconds(settings.newGroupEvalDelay), queryType, queries),
    minimumPoints: condition.requireMinPoints === true ? Number(condition.requiredNumPoints ?? 0) : 0,
    labels,
    notify: notifyOf(settings),
  };
}

/** SigNoz's default, for states that a rule's repetition does not name (v0.108.0 to v0.138.0). */
const REPEAT = 4 * 3_600_000;

function notifyOf(settings: Readonly<Record<string, unknown>>): Notify {
  const renotify = isObject(settings.renotify) ? settings.renotify : {};
  const states = Array.isArray(renotify.alertStates) ? renotify.alertStates : [];
  const every = (state: string): number => {
    if (renotify.enabled !== true) return Number.POSITIVE_INFINITY;
    return states.includes(state) ? replayedMilliseconds(renotify.interval) : REPEAT;
  };
  return {
    groupBy: Array.isArray(settings.groupBy) ? settings.groupBy.map(String) : [],
    repeat: { firing: every('firing'), absent: every('nodata') },
    usePolicy: settings.usePolicy === true,
  };
}

function threshold(spec: Readonly<Record<string, unknown>>, unit: string, judgement: Judgement): Threshold {
  const own = typeof spec.targetUnit === 'string' ? spec.targetUnit : '';
  const operator = OPERATORS[String(spec.op)];
  const matching = MATCHINGS[String(spec.matchType)];
  if (operator === undefined || matching === undefined || typeof spec.target !== 'number')
    throw new NotReplayed(`its threshold ${JSON.stringify(spec.name)} has an unknown operator, match or target`);
  return {
    name: String(spec.name),
    target: inRuleUnit(spec.target, own, unit, judgement),
    recovery:
      typeof spec.recoveryTarget === 'number' ? inRuleUnit(spec.recoveryTarget, own, unit, judgement) : undefined,
    operator,
    matching,
    channels: Array.isArray(spec.channels) ? spec.channels.map(String) : [],
  };
}

/** SigNoz compares the numbers as they are written, even where their units differ. */
function sorted<Spec extends Readonly<Record<string, unknown>>>(thresholds: readonly Spec[]): readonly Spec[] {
  const isBelow = ({ op }: Spec): boolean => (OPERATORS[String(op)] ?? '').startsWith('below');
  return [...thresholds].sort((a, b) => (isBelow(a) ? 1 : -1) * (Number(a.target) - Number(b.target)));
}

function object(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new NotReplayed(`it has no ${name}`);
  return value;
}

/** Whether this version looks at the rule's minimum of points and its absence of data. */
export function looksAtData(rule: JudgedRule, { promqlIsComplete }: Judgement): boolean {
  return rule.queryType !== 'promql' || promqlIsComplete;
}
