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
  readMark,
  resourceMark,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { normalRule, type SignozClient, withoutServerFields } from '@signoz-as-code/signoz-client';

/** The annotation that carries the mark of ownership: annotations route nothing, labels do. */
const MARK = 'signoz_as_code';

/** Alert rules, and what the channels need to know of them. */
export function ruleProvider(
  context: LiveContext<Endpoints>,
  client: SignozClient,
): Provider & { readonly naming: (channel: string) => string[] } {
  const desired = context.desired.filter((resource) => resource.kind === 'rule');
  const channelKeys = new Map(
    context.desired.filter((resource) => resource.kind === 'channel').map((resource) => [resource.title, resource.key]),
  );
  let live: readonly Live[] = [];

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
    after: ['channel'],
    // Updates and deletions, and inhibitions between severities, rewrite the same configuration as channels do.
    serial: true,
    read: async () => {
      live = (await client.rules.list()).map((stored) => {
        const { [MARK]: mark, ...annotations } = (stored.annotations ?? {}) as Record<string, Json>;
        const owned = readMark(context.owner, typeof mark === 'string' ? mark : undefined);
        const unmarked = { ...(stored as unknown as JsonObject), annotations };
        return {
          id: stored.id,
          key: owned?.key,
          applied: owned?.applied,
          protected: owned?.protected === true,
          restorable: withoutServerFields(unmarked),
          title: stored.alert ?? '(no name)',
          spec: normalRule(unmarked),
        };
      });
      return live;
    },
    normalize: (resource) => normalRule(resource.spec as JsonObject),
    create: async (resource) => {
      const id = await client.rules.create(body(resource));
      // SigNoz ignores `disabled` on create: the rule is evaluated, and fires, until its first update.
      if ((resource.spec as JsonObject).disabled === true) await client.rules.update(id, body(resource));
    },
    update: (resource, { id }) => client.rules.update(id, body(resource)),
    delete: ({ id }) => client.rules.delete(id),
    // SigNoz would take a second rule of the name, and people would be told twice.
    occupant: (resource, all) => all.find(({ key, title }) => key === undefined && title === resource.title),
    references: (resource) =>
      channelsOf(resource.spec).flatMap((name) => (channelKeys.has(name) ? [`channel/${channelKeys.get(name)}`] : [])),
    impact: ({ before, after }) => impact(before, after),
    itemKey: (item) =>
      isObject(item)
        ? ((item.name as string | undefined) ??
          (isObject(item.spec) ? (item.spec.name as string | undefined) : undefined))
        : undefined,
    label,
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

function impact(before: Live | undefined, after: Resource | undefined): Impact[] {
  if (before === undefined || after === undefined)
    return before === undefined
      ? []
      : [{ effect: 'alerts-silenced', text: `'${before.title}' is not watched any more` }];
  const wanted = normalRule(after.spec as JsonObject);
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
    if (field === undefined && difference.after === undefined)
      found.push({ effect: 'alerts-silenced', text: `'${before.title}' has no ${severity} any more` });
  }
  return found;
}

/** condition · thresholds · spec · critical · target → threshold critical · target */
function label(path: readonly string[]): string {
  const text = path.join('.');
  const threshold = /^condition\.thresholds\.spec\.([^.]+)(?:\.(.+))?$/.exec(text);
  if (threshold) return [`threshold ${threshold[1]}`, threshold[2]].filter(Boolean).join(' · ');
  const query = /^condition\.compositeQuery\.queries\.([^.]+)(?:\.spec)?(?:\.(.+))?$/.exec(text);
  if (query) return [`query ${query[1]}`, query[2]?.replaceAll('.', ' · ')].filter(Boolean).join(' · ');
  return path.filter((part) => !['condition', 'compositeQuery', 'spec'].includes(part)).join(' · ');
}
