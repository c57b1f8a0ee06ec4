import { type Artifact, type Defined, type Definitions, jsonText, sortedMap } from '@signoz-as-code/core';
import { type Environment, goDuration, microseconds } from '@signoz-as-code/platform';
import { channelKinds, type Dialect, dialectOf } from '@signoz-as-code/signoz-client';
import { envelopes, queryType } from '@signoz-as-code/telemetry';
import { comparedQuery } from './compared-query.ts';
import { MATCHES } from './comparison.ts';
import type {
  ChannelDefinition,
  ChannelSpec,
  Comparison,
  MaintenanceSpec,
  PolicySpec,
  RuleSpec,
  Weekday,
} from './define.ts';
import { policyExpression } from './policy-expression.ts';
import type { Channel } from './schema/channel.generated.ts';
import type { Maintenance } from './schema/maintenance.generated.ts';
import type { Policy } from './schema/policy.generated.ts';
import type { Rule, Threshold } from './schema/rule.generated.ts';

/**
 * channels/, policies/ and rules/<key>.json: the bodies that are sent, without the mark of ownership. A maintenance/<key>.json
 * names rules by their keys, because their ids are SigNoz's own, and times without the offset that SigNoz drops.
 */
export function compile(definitions: Definitions<Environment>): Artifact[] {
  const dialect = dialectOf(definitions.environment.versions.signoz);
  const artifacts = <Spec>(kind: string, folder: string, body: (entry: Defined<Spec>) => object): Artifact[] =>
    definitions.of<Spec>(kind).map((entry) => ({
      path: `${folder}/${entry.key}.json`,
      content: jsonText(body(entry)),
      source: entry.file,
    }));
  return [
    ...artifacts<ChannelSpec>('channel', 'channels', ({ spec }) => channelBody(spec, dialect)),
    ...artifacts<MaintenanceSpec>('maintenance', 'maintenance', ({ spec }) => maintenanceBody(spec, definitions)),
    ...artifacts<PolicySpec>('policy', 'policies', ({ spec }) => policyBody(spec, definitions)),
    ...artifacts<RuleSpec>('rule', 'rules', (entry) => ruleBody(entry, definitions, dialect)),
  ];
}

function policyBody(policy: PolicySpec, definitions: Definitions<Environment>): Policy {
  return {
    name: policy.name,
    description: policy.description ?? '',
    expression: policyExpression(policy),
    channels: channelNames(policy.channels, definitions) as Policy['channels'],
    tags: [...new Set(policy.tags ?? [])].sort(),
  };
}

function maintenanceBody(maintenance: MaintenanceSpec, definitions: Definitions<Environment>): Maintenance {
  const { name, description = '', rules, timezone } = maintenance;
  return {
    name,
    description,
    rules:
      rules === 'all'
        ? 'all'
        : (rules.map((rule) => (definitions.find(rule as never) as Defined).key).sort() as [string, ...string[]]),
    schedule: { timezone, ...times(maintenance) },
  };
}

function times(maintenance: MaintenanceSpec): Omit<Maintenance['schedule'], 'timezone'> {
  const startTime = withSeconds(maintenance.from);
  if (maintenance.repeat === undefined) return { startTime, endTime: withSeconds(maintenance.to) };
  return {
    startTime,
    recurrence: {
      repeatType: maintenance.repeat,
      ...(maintenance.repeat === 'weekly' ? { repeatOn: inWeek(maintenance.on) } : {}),
      duration: goDuration(maintenance.for),
      ...(maintenance.until === undefined ? {} : { endTime: withSeconds(maintenance.until) }),
    },
  };
}

function withSeconds(time: string): string {
  return time.length === 16 ? `${time}:00` : time;
}

const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function inWeek(days: readonly Weekday[]): [Weekday, ...Weekday[]] {
  return WEEK.filter((day) => days.includes(day)) as [Weekday, ...Weekday[]];
}

function channelNames(
  channels: readonly ChannelDefinition[] | undefined,
  definitions: Definitions<Environment>,
): string[] {
  return (channels ?? []).map((channel) => (definitions.find(channel as never) as Defined<ChannelSpec>).spec.name);
}

function channelBody(channel: ChannelSpec, { wires }: Dialect): Channel {
  const kind = channelKinds.find((candidate) => channel[candidate] !== undefined) as (typeof channelKinds)[number];
  const { timeout, ...given } = channel[kind] as { readonly timeout?: `${number}s` };
  const config = { ...given, ...(timeout === undefined ? {} : { timeout: microseconds(timeout) * 1_000 }) };
  return { name: channel.name, [`${kind}_configs`]: [wires.channel.filled(kind, config as never)] };
}

function ruleBody({ spec: rule }: Defined<RuleSpec>, definitions: Definitions<Environment>, dialect: Dialect): Rule {
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
      thresholds: { kind: 'basic', spec: thresholds(rule, definitions, dialect) },
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

function thresholds(
  rule: RuleSpec,
  definitions: Definitions<Environment>,
  { facts }: Dialect,
): [Threshold, ...Threshold[]] {
  const { op, match }: Comparison = rule.when;
  return rule.thresholds.map((threshold) => ({
    name: threshold.severity,
    target: threshold.target,
    targetUnit: threshold.unit ?? rule.unit ?? '',
    recoveryTarget: threshold.recovery ?? null,
    matchType: MATCHES[match],
    op: facts.comparisons[op],
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
