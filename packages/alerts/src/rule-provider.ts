import {
  diff,
  type Impact,
  isObject,
  type Json,
  type JsonObject,
  type Live,
  type LiveContext,
  type Provider,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { type SignozClient, type StoredRule, withoutServerFields } from '@signoz-as-code/signoz-client';
import { MATCHES, wordFor } from './comparison.ts';
import { occupantByTitle } from './occupant.ts';
import { ruleItemKey, ruleLabel } from './rule-label.ts';

/** The annotation that carries the mark of ownership: annotations route nothing, labels do. */
const MARK = 'signoz_as_code';

/** Rules by the ids that SigNoz gives them, for what names them by id there and by key here. */
export interface RuleIds {
  /** Reads the rules, unless they are known. */
  known(): Promise<void>;
  /** The id of what a `reference` stands for; the rules are read again when it is not among them. Throws when there is none. */
  id(reference: string): Promise<string>;
  /** The key of a rule of ours; what others made is called by its title. */
  name(id: string): string;
  /** What `id` gives that very id for: a key, or the id itself. */
  reference(id: string): string;
  /** What `name` gives for the rule of a reference. */
  display(reference: string): string;
  /** What people call the rule of a `name`. */
  title(name: string): string;
}

/** Before the id of a rule that is none of ours. */
const BY_ID = 'id:';

/**
 * Alert rules, and what channels and maintenance need to know of them. `maintaining` tells what of others names a rule:
 * SigNoz does not delete it then.
 */
export function ruleProvider(
  context: LiveContext<Endpoints>,
  client: SignozClient,
  maintaining: (id: string) => string[],
): Provider & { readonly naming: (channel: string) => string[]; readonly ids: RuleIds } {
  const desired = context.desired.filter((resource) => resource.kind === 'rule');
  const channelKeys = new Map(
    context.desired.filter((resource) => resource.kind === 'channel').map((resource) => [resource.title, resource.key]),
  );
  const policies = context.desired
    .filter((resource) => resource.kind === 'policy')
    .map((resource) => `policy/${resource.key}`);
  const { normalize: normalRule } = client.dialect.wires.rule;
  let live: readonly Live[] = [];
  let reading: Promise<readonly Live[]> | undefined;

  const fromStored = (stored: StoredRule): Live => {
    const { [MARK]: mark, ...annotations } = (stored.annotations ?? {}) as Record<string, Json>;
    const { ownership } = readOwnership(context.owner, [mark]);
    const unmarked = { ...(stored as unknown as JsonObject), annotations };
    return {
      id: stored.id,
      ...ownership,
      get restorable() {
        return withoutServerFields(unmarked);
      },
      title: stored.alert ?? '(no name)',
      spec: normalRule(unmarked),
    };
  };

  const readRules = async (): Promise<readonly Live[]> => {
    live = (await client.rules.list()).map(fromStored);
    return live;
  };
  const read = (): Promise<readonly Live[]> => {
    reading = readRules();
    return reading;
  };

  /** A rule whose definition was renamed, or that is to be adopted, is called as it will be. */
  const keyOf = ({ key, title }: Live): string | undefined => {
    if (desired.some((resource) => resource.key === key)) return key;
    const wanted = desired.find((resource) => resource.title === title);
    return wanted === undefined || live.some((one) => one.key === wanted.key) ? key : wanted.key;
  };
  const nameOf = (id: string): string => {
    const rule = live.find((one) => one.id === id);
    return rule === undefined ? `${id} (gone)` : (keyOf(rule) ?? `'${rule.title}' (not ours)`);
  };
  const withKey = (key: string): Live | undefined => live.find((one) => keyOf(one) === key);
  const ids: RuleIds = {
    known: async () => {
      await (reading ?? read());
    },
    id: async (reference) => {
      if (reference.startsWith(BY_ID)) return reference.slice(BY_ID.length);
      if (withKey(reference) === undefined) await read();
      const rule = withKey(reference);
      if (rule === undefined) throw new Error(`the rule ${reference} is not there`);
      return rule.id;
    },
    name: nameOf,
    reference: (id) => {
      const rule = live.find((one) => one.id === id);
      return (rule && keyOf(rule)) ?? `${BY_ID}${id}`;
    },
    display: (reference) => (reference.startsWith(BY_ID) ? nameOf(reference.slice(BY_ID.length)) : reference),
    title: (name) => desired.find(({ key }) => key === name)?.title ?? withKey(name)?.title ?? name,
  };

  const body = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    return {
      ...spec,
      annotations: {
        ...(spec.annotations as JsonObject),
        [MARK]: resourceMark(context.owner, resource, normalRule(spec)),
      },
    };
  };

  return {
    kind: 'rule',
    after: ['channel', 'policy'],
    // Updates and deletions, and inhibitions between severities, rewrite the same configuration as channels do.
    serial: true,
    read,
    current: async ({ id }) => {
      const stored = await client.rules.get(id);
      return stored && fromStored(stored);
    },
    normalize: (resource) => normalRule(resource.spec),
    create: async (resource) => {
      const id = await client.rules.create(body(resource));
      // SigNoz ignores `disabled` on create: the rule is evaluated, and fires, until its first update.
      if ((resource.spec as JsonObject).disabled === true) await client.rules.update(id, body(resource));
    },
    update: (resource, { id }) => client.rules.update(id, body(resource)),
    delete: ({ id }) => client.rules.delete(id),
    release: ({ id, restorable }) => client.rules.update(id, restorable),
    occupant: occupantByTitle,
    references: (resource) => [
      ...channelsOf(resource.spec).flatMap((name) =>
        channelKeys.has(name) ? [`channel/${channelKeys.get(name)}`] : [],
      ),
      // Whom it tells depends on labels that come with alerts: without one of the policies it may be nobody.
      ...(usesPolicies(resource.spec) ? policies : []),
    ],
    keepReason: ({ id }) => {
      const names = maintaining(id);
      return names.length === 0
        ? undefined
        : `SigNoz deletes no rule that a planned maintenance names: ${names.map((name) => `'${name}'`).join(', ')}`;
    },
    impact: ({ before, after }) => impact(before, after && normalRule(after.spec), client.dialect.facts.comparisons),
    itemKey: ruleItemKey,
    label: ruleLabel,
    ids,
    naming: (channel) => {
      const ours = desired
        .filter((resource) => channelsOf(resource.spec).includes(channel))
        .map((resource) => resource.title);
      const others = live
        .filter((rule) => rule.key === undefined && channelsOf(rule.spec).includes(channel))
        .map((rule) => rule.title);
      return [...ours, ...others].sort();
    },
  };
}

/** The channels that a rule names, in either form of rule. */
function channelsOf(spec: Json): string[] {
  const rule = spec as {
    condition?: { thresholds?: { spec?: readonly { channels?: readonly string[] }[] } };
    preferredChannels?: readonly string[];
  };
  return [
    ...(rule.preferredChannels ?? []),
    ...(rule.condition?.thresholds?.spec ?? []).flatMap((threshold) => threshold.channels ?? []),
  ];
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
    return before === undefined
      ? []
      : [{ effect: 'alerts-silenced', text: `'${before.title}' is not watched any more` }];
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
      found.push({ effect: 'alerts-silenced', text: `'${before.title}' has no ${severity} any more` });
  }
  return found;
}
