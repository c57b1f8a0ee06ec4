import {
  asText,
  isObject,
  type JsonObject,
  type Live,
  type Owner,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';
import { type Collection, normalViewV2, type StoredView } from '@signoz-as-code/signoz-client';
import { itemKeyV6 } from '../../dashboard/v6/label.ts';
import { viewLabel } from '../../label.ts';
import { readName } from '../../named/name.ts';

/**
 * Saved views of the v2 form. They have nothing that could carry a mark but their name, which SigNoz never changes: one
 * that is taken over, whose definition is renamed, or that was there before SigNoz was raised to v0.137.0, is made anew
 * under its own name before the other one goes.
 */
export function viewV2Provider(owner: Owner, views: Collection<StoredView>, desired: readonly Resource[]): Provider {
  const keys = desired.flatMap(({ kind, key }) => (kind === 'view' ? [key] : []));

  const fromStored = ({ id, ...stored }: StoredView): Live => {
    const { schemaVersion, name, source, spec } = stored as unknown as JsonObject;
    const restorable = { schemaVersion, name, source, spec } as JsonObject;
    const normal = normalViewV2(restorable);
    return {
      id,
      key: undefined,
      ...readName(owner, keys, asText(name)),
      title: asText(normal.title),
      spec: normal,
      restorable,
    };
  };

  return {
    kind: 'view',
    after: [],
    read: async () => (await views.list()).map(fromStored),
    current: async ({ id }) => {
      const stored = await views.get(id);
      return stored && fromStored(stored);
    },
    normalize: (resource) => normalViewV2(resource.spec),
    create: (resource) => views.create(resource.spec),
    update: async (resource, { id, spec }) => {
      const { name, ...body } = resource.spec as JsonObject;
      if ((spec as JsonObject).name === name) return views.update(id, body);
      await views.create(resource.spec);
      await views.delete(id);
    },
    delete: ({ id }) => views.delete(id),
    nameConflict: (resource, live) => {
      const wanted = normalViewV2(resource.spec);
      return live.find(
        ({ key, spec }) =>
          key === undefined && isObject(spec) && spec.title === wanted.title && spec.source === wanted.source,
      );
    },
    replaceReason: (before, after) =>
      (before as JsonObject).source === (after as JsonObject).source
        ? undefined
        : 'SigNoz does not move a saved view to another page',
    impact: ({ before, after }) => {
      const isRenamed =
        before !== undefined &&
        after !== undefined &&
        asText((after.spec as JsonObject).name) !== asText((before.spec as JsonObject).name);
      const text = `SigNoz never changes the name of a saved view: '${before?.title}' is made anew, and what links to the old one ends`;
      return isRenamed ? [{ effect: 'other', text }] : [];
    },
    itemKey: itemKeyV6,
    label: viewLabel,
  };
}
