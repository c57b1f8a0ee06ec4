import { asText, fingerprint, type Json, type JsonObject, type KindContext, type Live } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { readName } from '../../shared/name.ts';
import type { StoredViews } from '../stored.ts';
import { bodyOf } from './mark.ts';

/**
 * Saved views of the v2 form. Only their name can carry a mark, and SigNoz never changes a name. A view that is adopted,
 * whose definition is renamed, or that existed before SigNoz was upgraded to v0.137.0 is created again under its own name
 * before the old one is deleted. A view that is released is created again under a name that SigNoz makes.
 */
export function viewsV2({ owner, client, wanted }: KindContext<SignozClient>): StoredViews {
  const { views, dialect } = client;
  const keys = wanted('view').map(({ key }) => key);

  const fromStored: StoredViews['fromStored'] = ({ id, ...stored }): Live => {
    const { schemaVersion, name, source, spec } = stored as unknown as JsonObject;
    const restorable = { schemaVersion, name, source, spec } as JsonObject;
    const normal = dialect.wires.view.normalize(restorable);
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
    fromStored,
    create: (resource) => views.create(bodyOf(owner, resource)),
    update: async (resource, { id, spec }) => {
      const whole = bodyOf(owner, resource);
      const { name, ...body } = whole;
      if ((spec as JsonObject).name === name) return views.update(id, body);
      await views.create(whole);
      await views.delete(id);
    },
    release: async ({ id, spec, restorable }) => {
      const content = contentOf(spec);
      // A release that was cut off before it deleted the old one left a view like it.
      const isCreated = (await views.list())
        .map(fromStored)
        .some((live) => live.key === undefined && live.foreignOwner === undefined && contentOf(live.spec) === content);
      if (!isCreated) {
        const { name: _name, ...body } = restorable as JsonObject;
        await views.create({ ...body, generateName: true });
      }
      await views.delete(id);
    },
  };
}

/** A fingerprint of everything but the name. */
function contentOf(spec: Json): string {
  const { name: _name, ...content } = spec as JsonObject;
  return fingerprint(content);
}
