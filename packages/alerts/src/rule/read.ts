import { type Attribute, uncataloguedAttribute } from '@signoz-as-code/catalogue';
import { asList, asObjects, asText, isObject, type JsonObject } from '@signoz-as-code/core';
import { type Duration, shortDuration } from '@signoz-as-code/platform';
import { type CatalogueModule, optional, readEnvelopes, shownQueries } from '@signoz-as-code/queries';
import { type Facts, firstThat } from '@signoz-as-code/signoz-client';
import type { ChannelDefinition } from '../channel/define.ts';
import { ownSeverity } from '../severity.ts';
import type { Comparison, RuleSpec, Since, Threshold } from './define.ts';

type Fields = Record<string, unknown>;

/** The operators of a threshold, and how they are stored. */
type Comparisons = Facts['comparisons'];

/** A field that no definition can express: the rule cannot be imported. */
export class Unreadable extends Error {}

const MATCHES: Readonly<Record<string, Comparison['match']>> = {
  '1': 'at-least-once',
  '2': 'all-the-times',
  '3': 'on-average',
  '4': 'in-total',
  '5': 'last',
};

/**
 * The definition of a rule in the normal form of v2alpha1, without the fields that a definition cannot have: compare
 * afterwards. Throws an {@link Unreadable} that names a field that must not be left out.
 */
export function readRule(
  rule: JsonObject,
  catalogue: CatalogueModule,
  channelOf: (name: string) => ChannelDefinition | undefined,
  comparisons: Comparisons,
): RuleSpec {
  if (rule.ruleType === 'anomaly_rule')
    throw new Unreadable('it detects anomalies, which this build of SigNoz does not support');
  const condition = fields(rule.condition);
  const query = fields(condition.compositeQuery);
  if (!Array.isArray(query.queries))
    throw new Unreadable('its queries are in the form before v5: save it once in SigNoz');
  const queries = readEnvelopes(query.queries, catalogue);
  const thresholds = asObjects(fields(condition.thresholds).spec);
  const unit = asText(query.unit);
  const visible = shownQueries(queries);
  const selected = asText(condition.selectedQueryName);
  const settings = fields(rule.notificationSettings);
  const renotify = fields(settings.renotify);
  const annotations = fields(rule.annotations) as Record<string, string>;
  const [first, ...others] = thresholds.map((one) => readThreshold(one, unit, channelOf));
  if (first === undefined) throw new Unreadable('it has no threshold');
  return {
    name: asText(rule.alert),
    ...optional('description', asText(rule.description), ''),
    queries,
    ...(visible.length > 1 && selected !== '' ? { compare: selected } : {}),
    ...optional('unit', unit, ''),
    when: comparisonOf(thresholds, comparisons),
    thresholds: [first, ...others],
    ...timesOf(fields(rule.evaluation)),
    ...(condition.alertOnAbsent === true ? { absentAfter: `${Number(condition.absentFor ?? 0)}m` as Duration } : {}),
    ...(condition.requireMinPoints === true ? { minPoints: Number(condition.requiredNumPoints ?? 0) } : {}),
    ...(rule.alertType === 'EXCEPTIONS_BASED_ALERT' ? { about: 'exceptions' as const } : {}),
    ...(settings.usePolicy === true ? { usePolicy: true } : {}),
    ...(settings.newGroupEvalDelay === undefined
      ? {}
      : { newGroupDelay: durationOf(settings.newGroupEvalDelay, 'newGroupEvalDelay') }),
    ...optional('labels', fields(rule.labels) as Record<string, string>, {}),
    annotations: { ...annotations, summary: asText(annotations.summary), description: asText(annotations.description) },
    ...optional(
      'groupBy',
      asList(settings.groupBy).map((name) => attributeNamed(asText(name), catalogue)),
      [],
    ),
    ...(renotify.enabled === true ? { repeat: repeatOf(renotify) } : {}),
    ...(rule.disabled === true ? { disabled: true } : {}),
  };
}

function readThreshold(
  threshold: Fields,
  unit: string,
  channelOf: (name: string) => ChannelDefinition | undefined,
): Threshold {
  const severity = asText(threshold.name);
  if (typeof threshold.target !== 'number') throw new Unreadable(`its threshold ${severity} has no target`);
  const names = asList(threshold.channels).map(asText);
  const [first, ...others] = names.flatMap((name) => channelOf(name) ?? []);
  if (first === undefined && names.length > 0)
    throw new Unreadable(`it sends to ${names.join(', ')}, which have no definition: import channels too`);
  return {
    severity: ownSeverity(severity),
    target: threshold.target,
    ...optional('unit', asText(threshold.targetUnit), unit),
    ...(typeof threshold.recoveryTarget === 'number' ? { recovery: threshold.recoveryTarget } : {}),
    ...(first === undefined ? {} : { channels: [first, ...others] }),
  };
}

/** A definition has one comparison for all thresholds: that of the first one. */
function comparisonOf([threshold = {}]: readonly Fields[], comparisons: Comparisons): Comparison {
  const op = (Object.keys(comparisons) as Comparison['op'][]).find((word) => comparisons[word] === threshold.op);
  const match = MATCHES[asText(threshold.matchType)];
  if (op === undefined) {
    const stored = asText(threshold.op);
    const since = firstThat((facts) => Object.values(facts.comparisons).includes(stored));
    throw new Unreadable(
      since === undefined
        ? `it uses the comparison '${stored}', which SigNoz does not know`
        : `it uses at-or-above or at-or-below, which never fire, or always fire, before SigNoz ${since}`,
    );
  }
  if (match === undefined)
    throw new Unreadable(`it uses the match '${asText(threshold.matchType)}', which SigNoz does not know`);
  if (op === 'outside') {
    if (match === 'last') throw new Unreadable('it uses outside with the match last, which never fires in SigNoz');
    return { op, match };
  }
  return { op, match };
}

const SCHEDULES: Readonly<Record<string, Since['since']>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
};

function timesOf({ kind, spec }: Fields): Pick<RuleSpec, 'over' | 'every'> {
  const { evalWindow, frequency, schedule, timezone } = fields(spec);
  const every = durationOf(frequency, 'frequency');
  if (kind !== 'cumulative') return { over: durationOf(evalWindow, 'evalWindow'), every };
  const { type, ...at } = fields(schedule);
  const since = SCHEDULES[asText(type)];
  if (since === undefined) throw new Unreadable(`its window restarts '${asText(type)}', which SigNoz does not know`);
  return { over: { since, ...at, timezone: asText(timezone) } as unknown as Since, every };
}

function repeatOf({ interval, alertStates }: Fields): NonNullable<RuleSpec['repeat']> {
  return {
    every: durationOf(interval, 'renotify · interval'),
    ...optional('while', asList(alertStates) as readonly ('firing' | 'nodata')[], ['firing']),
  };
}

function durationOf(value: unknown, field: string): Duration {
  const duration = shortDuration(asText(value));
  if (duration === undefined)
    throw new Unreadable(`its ${field} is '${String(value)}', which a definition cannot express`);
  return duration;
}

/** A label by its name alone, which is all that grouping needs. */
function attributeNamed(name: string, { attributes }: CatalogueModule): Attribute {
  return Object.values(attributes).find((attribute) => attribute.name === name) ?? uncataloguedAttribute(name);
}

function fields(value: unknown): Fields {
  return isObject(value) ? value : {};
}
