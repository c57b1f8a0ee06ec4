import {
  address,
  canonicalJson,
  diff,
  type Impact,
  isObject,
  type Json,
  type JsonObject,
  type KindContext,
  type KindShape,
  type Live,
  lazy,
  unownedNamesake,
} from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { channelReferences } from '../channel/names.ts';
import { MATCHES, wordFor } from './comparison.ts';
import { ruleFieldsFor } from './fields.ts';
import type { NamesRules } from './ids.ts';
import { ruleItemKey, ruleLabel } from './label.ts';

/** Alert rules as SigNoz reads them, and what a change means for the people on call. */
export function ruleShape(context: KindContext<SignozClient>): KindShape {
  const { wires, facts } = context.client.dialect;
  const { normalize } = wires.rule;
  const channels = channelReferences(context);
  const policies = lazy(() => context.wanted('policy').map(address));
  return {
    normalize: ({ spec }) => normalize(spec),
    nameConflict: unownedNamesake,
    // The button Clone of SigNoz's UI.
    copiesMarks: true,
    // The editor for rules of the second schema saves a summary and a description, and no other annotation.
    likeness: {
      name: 'query',
      of: (spec) =>
        canonicalJson((spec as { condition?: { compositeQuery?: Json } }).condition?.compositeQuery ?? null),
    },
    references: (resource) => [
      ...channels(resource),
      // Who is notified depends on the labels of the alerts: without one of the policies it may be nobody.
      ...(usesPolicies(resource.spec) ? policies() : []),
    ],
    keepReason: ({ id }) => {
      const names = (context.seen('maintenance') as readonly NamesRules[])
        .filter(({ key, ruleIds }) => key === undefined && ruleIds.includes(id))
        .map(({ title }) => `'${title}'`)
        .sort();
      return names.length === 0
        ? undefined
        : `SigNoz does not delete a rule that a planned maintenance names: ${names.join(', ')}`;
    },
    impact: ({ before, after }) => impact(before, after && normalize(after.spec), facts.comparisons),
    itemKey: ruleItemKey,
    label: ruleLabel,
    fieldsFor: (path, live) => ruleFieldsFor(path, live, facts.comparisons),
  };
}

function usesPolicies(spec: Json): boolean {
  return (spec as { notificationSettings?: { usePolicy?: boolean } }).notificationSettings?.usePolicy === true;
}

function impact(
  before: Live | undefined,
  wanted: JsonObject | undefined,
  comparisons: Readonly<Record<string, string>>,
): Impact[] {
  if (before === undefined || wanted === undefined)
    return before === undefined ? [] : [{ effect: 'alerts-silenced', text: `'${before.title}' is no longer watched` }];
  const was = before.spec as JsonObject;
  const found: Impact[] = [];
  if (wanted.disabled === true && was.disabled !== true)
    found.push({ effect: 'alerts-silenced', text: `'${before.title}' is switched off` });
  for (const difference of diff(was, wanted, (item) =>
    isObject(item) ? (item.name as string | undefined) : undefined,
  )) {
    const [, , , severity, field] = difference.path;
    if (difference.path[1] !== 'thresholds') continue;
    if (field === 'target')
      found.push({
        effect: 'alert-threshold',
        text: `'${before.title}' fires (${severity}) at ${String(difference.after)} instead of ${String(difference.before)}`,
      });
    for (const [name, words] of [
      ['op', comparisons],
      ['matchType', MATCHES],
    ] as const)
      if (field === name && difference.before !== undefined && difference.after !== undefined)
        found.push({
          effect: 'alert-threshold',
          text: `'${before.title}' fires (${severity}) ${wordFor(words, difference.after)} instead of ${wordFor(words, difference.before)}`,
        });
    if (field === undefined && difference.after === undefined)
      found.push({ effect: 'alerts-silenced', text: `'${before.title}' no longer has ${severity}` });
  }
  return found;
}
