import { asText, fingerprint, type Json, type JsonObject, type KindContext, type Live } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { readName } from '../../shared/name.ts';
import type { StoredViews } from '../stored.ts';
import { bodyOf } from './mark.ts';

/**
 * Saved views of the v2 form. Only their name can carry a mark, and SigNoz never changes a name. A view that is adopted,
 * whose definition is renamed, or that existed before SigNoz was upgraded to v0.137.0 is created again under its own name
 * before the old one is deleted. A view that is released is created again under a name without a mark.
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
    release: async ({ id, title, spec, restorable }) => {
      // A release that was cut off before it deleted the old one is recognised by this name. Content proves nothing:
      // somebody may have made a view like ours.
      const name = `view-${id}`;
      const made = (await views.list()).map(fromStored).find((live) => asText((live.spec as JsonObject).name) === name);
      if (made === undefined) await views.create({ ...(restorable as JsonObject), name });
      else if (contentOf(made.spec) !== contentOf(spec))
        throw new Error(
          `an earlier release made the view '${made.title}' (${made.id}) of '${title}', and one of the two was changed since: delete the new one, and release again`,
        );
      await views.delete(id);
    },
  };
}

/** A fingerprint of everything but the name. */
function contentOf(spec: Json): string {
  const { name: _name, ...content } = spec as JsonObject;
  return fingerprint(content);
}
