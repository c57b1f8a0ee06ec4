import type { Importable } from '@signoz-as-code/core';
import { sortedMap } from '@signoz-as-code/core';
import { type Environment, goDuration, microseconds } from '@signoz-as-code/platform';
import { envelopes, queryType } from '@signoz-as-code/queries';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { channelNames } from '../channel/names.ts';
import { comparedQuery } from './compared-query.ts';
import { MATCHES } from './comparison.ts';
import type { Comparison, RuleSpec } from './define.ts';
import type { Rule, Threshold } from './schema/artifact.generated.ts';

/** The body to send, without the ownership mark. */
export function ruleBody(rule: RuleSpec, definitions: Importable<Environment>): Rule {
  const type = queryType(rule.queries) as 'builder' | 'promql' | 'clickhouse_sql';
  const { summary, description, ...annotations } = rule.annotations;
  return {
    alert: rule.name,
    ...(rule.description === undefined ? {} : { description: rule.description }),
    alertType: alertType(rule),
    ruleType: type === 'promql' ? 'promql_rule' : 'threshold_rule',
    version: 'v5',
    schemaVersion: 'v2alpha1',
    condition: {
      compositeQuery: {
        queryType: type,
        panelType: 'graph',
        ...(rule.unit === undefined ? {} : { unit: rule.unit }),
        queries: envelopes(rule.queries) as unknown as Rule['condition']['compositeQuery']['queries'],
      },
      selectedQueryName: comparedQuery(rule),
      ...(rule.absentAfter === undefined
        ? {}
        : { alertOnAbsent: true, absentFor: microseconds(rule.absentAfter) / 60_000_000 }),
      ...(rule.minPoints === undefined ? {} : { requireMinPoints: true, requiredNumPoints: rule.minPoints }),
      thresholds: { kind: 'basic', spec: thresholds(rule, definitions) },
    },
    evaluation: evaluation(rule),
    notificationSettings: {
      groupBy: (rule.groupBy ?? []).map((attribute) => attribute.name),
      renotify: rule.repeat
        ? {
            enabled: true,
            interval: goDuration(rule.repeat.every),
            alertStates: [...(rule.repeat.while ?? (['firing'] as const))],
          }
        : { enabled: false },
      ...(rule.newGroupDelay === undefined ? {} : { newGroupEvalDelay: goDuration(rule.newGroupDelay) }),
      usePolicy: rule.usePolicy ?? false,
    },
    labels: sortedMap(rule.labels ?? {}),
    annotations: {
      summary,
      description,
      ...sortedMap(
        Object.fromEntries(
          Object.entries(annotations).filter((entry): entry is [string, string] => entry[1] !== undefined),
        ),
      ),
    },
    disabled: rule.disabled ?? false,
  };
}

function thresholds(rule: RuleSpec, definitions: Importable<Environment>): [Threshold, ...Threshold[]] {
  const { op, match }: Comparison = rule.when;
  const { comparisons } = dialectOf(definitions.environment.versions.signoz).facts;
  return rule.thresholds.map((threshold) => ({
    name: threshold.severity,
    target: threshold.target,
    targetUnit: threshold.unit ?? rule.unit ?? '',
    recoveryTarget: threshold.recovery ?? null,
    matchType: MATCHES[match],
    op: comparisons[op],
    channels: channelNames(threshold.channels, definitions),
  })) as [Threshold, ...Threshold[]];
}

const SCHEDULES = { hour: 'hourly', day: 'daily', week: 'weekly', month: 'monthly' } as const;

function evaluation({ over, every }: RuleSpec): Rule['evaluation'] {
  if (typeof over === 'string')
    return { kind: 'rolling', spec: { evalWindow: goDuration(over), frequency: goDuration(every) } };
  const { since, timezone, ...at } = over;
  return {
    kind: 'cumulative',
    spec: { schedule: { type: SCHEDULES[since], ...at }, frequency: goDuration(every), timezone },
  };
}

/** Which page of SigNoz's alert editor a rule opens in. */
function alertType(rule: RuleSpec): Rule['alertType'] {
  if (rule.about === 'exceptions') return 'EXCEPTIONS_BASED_ALERT';
  const types = Object.values(rule.queries).map((query) => query.type);
  if (types.includes('logs')) return 'LOGS_BASED_ALERT';
  return types.includes('traces') ? 'TRACES_BASED_ALERT' : 'METRIC_BASED_ALERT';
}
