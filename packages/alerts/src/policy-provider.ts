import {
  diff,
  type Impact,
  type JsonObject,
  type Live,
  type LiveContext,
  type Provider,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import type { SignozClient, StoredPolicy } from '@signoz-as-code/signoz-client';
import { readDescription, withMark } from './described-mark.ts';
import { occupantByTitle } from './occupant.ts';

/**
 * Routing policies. SigNoz's UI drops the tags of a policy that it saves and keeps the description, which people see and
 * may clear; so the mark of ownership stands in both, and either will do.
 */
export function policyProvider(
  context: LiveContext<Endpoints>,
  client: SignozClient,
): Provider & { readonly naming: (channel: string) => string[] } {
  const desired = context.desired.filter((resource) => resource.kind === 'policy');
  const channelKeys = new Map(
    context.desired.filter((resource) => resource.kind === 'channel').map((resource) => [resource.title, resource.key]),
  );
  const { normalize: normalPolicy } = client.dialect.wires.policy;
  let live: readonly Live[] = [];

  const fromStored = (stored: StoredPolicy): Live => {
    const { description, mark } = readDescription(stored.description);
    const { mark: tagged } = readOwnership(context.owner, stored.tags ?? []);
    const { ownership } = readOwnership(context.owner, [mark, tagged]);
    const { name, expression, channels } = stored;
    const spec = normalPolicy({
      name,
      expression,
      channels,
      description,
      tags: stored.tags?.filter((tag) => tag !== tagged),
    });
    return {
      id: stored.id,
      ...ownership,
      title: name,
      spec,
      restorable: { ...spec, expression },
    };
  };

  const body = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    const mark = resourceMark(context.owner, resource, normalPolicy(spec));
    return {
      ...spec,
      description: withMark(String(spec.description ?? ''), mark),
      tags: [...((spec.tags ?? []) as readonly string[]), mark],
    };
  };

  return {
    kind: 'policy',
    after: ['channel'],
    read: async () => {
      live = (await client.policies.list()).map(fromStored);
      return live;
    },
    current: async ({ id }) => {
      const stored = await client.policies.get(id);
      return stored && fromStored(stored);
    },
    normalize: (resource) => normalPolicy(resource.spec),
    create: (resource) => client.policies.create(body(resource)),
    update: (resource, { id }) => client.policies.update(id, body(resource)),
    delete: ({ id }) => client.policies.delete(id),
    release: ({ id, restorable }) => client.policies.update(id, restorable),
    occupant: occupantByTitle,
    references: (resource) =>
      channelsOf(resource.spec).flatMap((name) => (channelKeys.has(name) ? [`channel/${channelKeys.get(name)}`] : [])),
    impact: ({ before, after }) => impact(before, after && normalPolicy(after.spec)),
    itemKey: (item) => (typeof item === 'string' ? item : undefined),
    naming: (channel) => {
      const ours = desired.filter((resource) => channelsOf(resource.spec).includes(channel));
      const others = live.filter((policy) => policy.key === undefined && channelsOf(policy.spec).includes(channel));
      return [...ours, ...others].map(({ title }) => title).sort();
    },
  };
}

function channelsOf(spec: unknown): readonly string[] {
  return (spec as { channels?: readonly string[] }).channels ?? [];
}

function impact(before: Live | undefined, wanted: JsonObject | undefined): Impact[] {
  if (before === undefined) return [];
  if (wanted === undefined)
    return [
      {
        effect: 'notifications-lost',
        text: `'${before.title}' sends nothing to ${channelsOf(before.spec).join(', ')} any more`,
      },
    ];
  const found: Impact[] = [];
  for (const { path, before: was, after: is } of diff(before.spec, wanted, (item) =>
    typeof item === 'string' ? item : undefined,
  )) {
    if (path[0] === 'channels' && was !== undefined && is === undefined)
      found.push({
        effect: 'notifications-lost',
        text: `'${before.title}' sends nothing to ${String(was)} any more`,
      });
    if (path[0] === 'expression')
      found.push({
        effect: 'notifications-lost',
        text: `'${before.title}' sends what is ${String(is)}, and no longer all that is ${String(was)}`,
      });
  }
  return found;
}
