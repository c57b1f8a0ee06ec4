import {
  canonicalJson,
  type Impact,
  type Json,
  type JsonObject,
  type KindContext,
  type KindShape,
  type Live,
  type Resource,
  unownedNamesake,
} from '@signoz-as-code/core';
import type { Schedule, SignozClient } from '@signoz-as-code/signoz-client';
import { type NamesRules, ruleIds } from '../rule/ids.ts';
import { silencesNoMore, timesOf } from './silenced-times.ts';

/** Planned maintenance as SigNoz reads it, with rules by their keys, and what a change leaves unwatched. */
export function maintenanceShape(context: KindContext<SignozClient>): KindShape {
  const wire = context.client.dialect.wires.maintenance;
  const rules = ruleIds(context);
  const normalize = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    const named = spec.rules === 'all' ? 'all' : (spec.rules as readonly string[]).map(rules.display);
    return wire.normalize({ ...spec, rules: named });
  };

  return {
    normalize,
    nameConflict: unownedNamesake,
    likeness: { name: 'schedule', of: (spec) => canonicalJson((spec as JsonObject).schedule ?? null) },
    calledAs: (now, before) => {
      const [is, was] = [now, before].map((one) => String((one as NamesRules).ruleIds));
      const { rules: named } = before.spec as JsonObject;
      return is === was ? { ...now, spec: { ...(now.spec as JsonObject), rules: named as Json } } : now;
    },
    references: ({ spec }) => {
      const named = (spec as JsonObject).rules;
      return Array.isArray(named) ? named.map((rule) => `rule/${rule}`) : [];
    },
    impact: ({ before, after }) => impact(before, after, normalize, rules.title),
    itemKey: (item) => (typeof item === 'string' ? item : undefined),
    label,
  };
}

/** schedule · recurrence · repeatOn · sunday → on · sunday */
function label(path: readonly string[]): string {
  const known = Object.keys(LABELS).find((field) => field === path.slice(0, field.split('.').length).join('.'));
  if (known === undefined) return path.filter((part) => part !== 'schedule').join(' · ') || 'schedule';
  return [LABELS[known], ...path.slice(known.split('.').length)].join(' · ');
}

const LABELS: Readonly<Record<string, string>> = {
  'schedule.timezone': 'timezone',
  'schedule.startTime': 'from',
  'schedule.endTime': 'to',
  'schedule.recurrence.repeatType': 'repeat',
  'schedule.recurrence.duration': 'for',
  'schedule.recurrence.repeatOn': 'on',
  'schedule.recurrence.endTime': 'until',
  // After its fields, because the first that fits is used.
  'schedule.recurrence': 'repeat',
};

function impact(
  before: Live | undefined,
  after: Resource | undefined,
  normalize: (resource: Resource) => JsonObject,
  title: (rule: string) => string,
): Impact[] {
  if (after === undefined) return [];
  const wanted = normalize(after);
  if (before !== undefined && silencesNoMore(before.spec as JsonObject, wanted)) return [];
  const named = wanted.rules === 'all' ? 'no rule is' : `${(wanted.rules as string[]).map(title).join(', ')}: not`;
  const scope = wanted.scope === undefined ? '' : ` for alerts of ${String(wanted.scope)}`;
  return [
    { effect: 'alerts-silenced', text: `${named} watched${scope} ${timesOf(wanted.schedule as unknown as Schedule)}` },
  ];
}
