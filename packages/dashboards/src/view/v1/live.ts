import {
  asList,
  type JsonObject,
  type KindContext,
  type Live,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import { type SignozClient, viewExtra } from '@signoz-as-code/signoz-client';
import type { StoredViews } from '../stored.ts';

/** The field of a view's extra data that carries the mark of ownership. */
const MARK = 'managedBy';

/**
 * Saved views of the v1 form. Both the tags and the extra data carry the mark of ownership, and one of the two is enough:
 * when SigNoz's UI updates a view it drops the tags, and keeps the fields of the extra data that it does not know if the
 * view is saved in the explorer. Renaming a view or changing its colour on the page of saved views drops both: the view is
 * then no longer ours, and conflicts with the wanted one until it is adopted or deleted.
 */
export function viewsV1({ owner, client }: KindContext<SignozClient>): StoredViews {
  const { views, dialect } = client;
  const { normalize } = dialect.wires.view;

  const body = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    const mark = resourceMark(owner, resource, normalize(spec));
    return {
      ...spec,
      tags: [...((spec.tags ?? []) as readonly string[]), mark],
      extraData: JSON.stringify({ ...viewExtra(spec.extraData), [MARK]: mark }),
    };
  };

  return {
    fromStored: (stored): Live => {
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
        ...(typeof stored.createdBy === 'string' ? { madeBy: stored.createdBy } : {}),
        title: stored.name,
        spec: normalize(unmarked),
        restorable: restorable as unknown as JsonObject,
      };
    },
    create: (resource) => views.create(body(resource)),
    update: (resource, { id }) => views.update(id, body(resource)),
    release: ({ id, restorable }) => views.update(id, restorable),
  };
}
