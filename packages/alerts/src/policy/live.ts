import {
  type JsonObject,
  type KindContext,
  type KindLive,
  type Live,
  type Resource,
  readDescription,
  readOwnership,
  resourceMark,
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
    read: async () => (await client.policies.list()).map(fromStored),
    current: async ({ id }) => {
      const stored = await client.policies.get(id);
      return stored && fromStored(stored);
    },
    create: (resource) => client.policies.create(body(resource)),
    update: (resource, { id }) => client.policies.update(id, body(resource)),
    delete: ({ id }) => client.policies.delete(id),
    release: ({ id, restorable }) => client.policies.update(id, restorable),
  };
}
