import {
  carriedMark,
  type Json,
  type JsonObject,
  type KindContext,
  type KindLive,
  type Live,
  type Resource,
  readCarried,
} from '@signoz-as-code/core';
import { type SignozClient, type StoredRule, withoutServerFields } from '@signoz-as-code/signoz-client';

/** The annotation with the ownership mark: alerts are routed by labels, not by annotations. */
const MARK = 'signoz_as_code';

export function ruleLive(context: KindContext<SignozClient>): KindLive {
  const { client } = context;
  const { normalize: normalRule } = client.dialect.wires.rule;

  const fromStored = (stored: StoredRule): Live => {
    const { [MARK]: mark, ...annotations } = (stored.annotations ?? {}) as Record<string, Json>;
    const title = stored.alert ?? '(no name)';
    const { ownership } = readCarried(context.owner, [mark], { id: stored.id, title });
    // Its name in /api/v1 and in /api/v2.
    const maker = stored.createBy ?? stored.createdBy;
    const unmarked = { ...(stored as unknown as JsonObject), annotations };
    return {
      id: stored.id,
      ...ownership,
      ...(typeof maker === 'string' ? { madeBy: maker } : {}),
      get restorable() {
        return withoutServerFields(unmarked);
      },
      title,
      spec: normalRule(unmarked),
    };
  };

  const body = (resource: Resource, live?: Pick<Live, 'id'>): JsonObject => {
    const spec = resource.spec as JsonObject;
    return {
      ...spec,
      annotations: {
        ...(spec.annotations as JsonObject),
        [MARK]: carriedMark(context.owner, resource, normalRule(spec), live),
      },
    };
  };

  return {
    read: async () => (await client.rules.list()).map(fromStored),
    current: async ({ id }) => {
      const stored = await client.rules.get(id);
      return stored && fromStored(stored);
    },
    create: async (resource) => {
      const id = await client.rules.create(body(resource));
      // SigNoz ignores `disabled` on create: it evaluates the rule, which may fire, until the first update.
      if ((resource.spec as JsonObject).disabled === true) await client.rules.update(id, body(resource, { id }));
    },
    update: (resource, { id }) => client.rules.update(id, body(resource, { id })),
    delete: ({ id }) => client.rules.delete(id),
    release: ({ id, restorable }) => client.rules.update(id, restorable),
  };
}
