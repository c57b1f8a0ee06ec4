import {
  carriedMark,
  type JsonObject,
  type KindContext,
  type KindLive,
  type Live,
  type Resource,
  readCarried,
  readDescription,
  readOwnership,
  withMark,
} from '@signoz-as-code/core';
import type { SignozClient, StoredPolicy } from '@signoz-as-code/signoz-client';

/**
 * Routing policies. SigNoz's UI drops the tags of a policy on save and keeps the description, which people see and may
 * clear. The ownership mark is therefore in both, and either one is enough.
 */
export function policyLive(context: KindContext<SignozClient>): KindLive {
  const { client } = context;
  const { normalize: normalPolicy } = client.dialect.wires.policy;

  const fromStored = (stored: StoredPolicy): Live => {
    const { description, mark } = readDescription(stored.description);
    const { mark: tagged } = readOwnership(context.owner, stored.tags ?? []);
    const { id, name, expression, channels } = stored;
    const { ownership } = readCarried(context.owner, [mark, tagged], { id, title: name });
    const spec = normalPolicy({
      name,
      expression,
      channels,
      description,
      tags: stored.tags?.filter((tag) => tag !== tagged),
    });
    return {
      id,
      ...ownership,
      ...(typeof stored.createdBy === 'string' ? { madeBy: stored.createdBy } : {}),
      title: name,
      spec,
      restorable: { ...spec, expression },
    };
  };

  const body = (resource: Resource, live?: Live): JsonObject => {
    const spec = resource.spec as JsonObject;
    const mark = carriedMark(context.owner, resource, normalPolicy(spec), live);
    return {
      ...spec,
      description: withMark(String(spec.description ?? ''), mark),
      tags: [...((spec.tags ?? []) as readonly string[]), mark],
    };
  };

  return {
    read: async () => (await client.policies.list()).map(fromStored),
    current: async ({ id }) => {
      const stored = await client.policies.get(id);
      return stored && fromStored(stored);
    },
    create: (resource) => client.policies.create(body(resource)),
    update: (resource, live) => client.policies.update(live.id, body(resource, live)),
    delete: ({ id }) => client.policies.delete(id),
    release: ({ id, restorable }) => client.policies.update(id, restorable),
  };
}
