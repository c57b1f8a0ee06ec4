import {
  asList,
  isObject,
  type Json,
  type JsonObject,
  type Live,
  type Owner,
  type Provider,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import { type Collection, normalView, type StoredView, viewExtra } from '@signoz-as-code/signoz-client';
import { viewLabel } from './label.ts';

/** The field of a view's extra data that carries the mark of ownership. */
const MARK = 'managedBy';

/**
 * Saved views. SigNoz's UI drops the tags of a view that it updates, and keeps what it does not know of its extra data
 * when it does so from the explorer; so the mark of ownership stands in both, and either will do. Renaming a view or
 * giving it a colour on the page of saved views drops both: such a view is no more ours, and is in the way of the one
 * that is wanted until it is adopted or deleted.
 */
export function viewProvider(owner: Owner, views: Collection<StoredView>): Provider {
  const body = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    const mark = resourceMark(owner, resource, normalView(spec));
    return {
      ...spec,
      tags: [...((spec.tags ?? []) as readonly string[]), mark],
      extraData: JSON.stringify({ ...viewExtra(spec.extraData), [MARK]: mark }),
    };
  };

  const fromStored = (stored: StoredView): Live => {
    const { [MARK]: kept, ...extra } = viewExtra(stored.extraData) ?? {};
    const tags = asList(stored.tags).filter((tag) => typeof tag === 'string');
    const marks = [...tags, ...(typeof kept === 'string' ? [kept] : [])];
    const { mark, ownership } = readOwnership(owner, marks);
    const unmarked = {
      ...stored,
      tags: tags.filter((tag) => tag !== mark),
      ...(mark !== undefined && kept === mark ? { extraData: JSON.stringify(extra) } : {}),
    };
    const { id, ...restorable } = unmarked;
    return {
      id,
      ...ownership,
      title: stored.name,
      spec: normalView(unmarked),
      restorable: restorable as unknown as Json,
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
    normalize: (resource) => normalView(resource.spec),
    create: (resource) => views.create(body(resource)),
    update: (resource, { id }) => views.update(id, body(resource)),
    delete: ({ id }) => views.delete(id),
    release: ({ id, restorable }) => views.update(id, restorable),
    nameConflict: (resource, live) => {
      const wanted = normalView(resource.spec);
      return live.find(
        ({ key, spec }) =>
          key === undefined && isObject(spec) && spec.name === wanted.name && spec.sourcePage === wanted.sourcePage,
      );
    },
    itemKey,
    label: viewLabel,
  };
}

/** Queries by name, columns and groups by theirs. */
function itemKey(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const name = isObject(item.spec) ? item.spec.name : item.name;
  return typeof name === 'string' ? name : undefined;
}
