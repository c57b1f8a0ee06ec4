import {
  ANOTHER_VALUE,
  type JsonObject,
  type KindContext,
  type KindLive,
  type Live,
  type Resource,
  resourceMark,
  secretNames,
} from '@signoz-as-code/core';
import {
  isRefused,
  type Marks,
  marksBeside,
  type SignozClient,
  type StoredSsoDomain,
} from '@signoz-as-code/signoz-client';
import { normalSsoDomain } from './normal.ts';
import { keepWanted, resolved, withoutSecrets } from './secrets.ts';

/**
 * SSO domains. They have no field for an ownership mark, so the mark is in a note. SigNoz returns their secrets in
 * clear text: none leaves this module. Without a definition or a mark no other request is made.
 */
export function ssoDomainLive(context: KindContext<SignozClient>): KindLive {
  const { owner, client } = context;
  const api = client.ssoDomains;
  const marks = marksBeside(client.notes, owner, 'sso-domain');
  const wanted = context.wanted('sso-domain');
  const unknown = new Set<string>();
  keepWanted(
    wanted.map(({ spec }) => spec),
    context.secrets,
  );

  const fromStored = (stored: StoredSsoDomain, { of }: Marks): Live => {
    const ownership = of(stored);
    // By its name where its definition was renamed.
    const own = wanted.find(({ key }) => key === ownership.key) ?? wanted.find(({ title }) => title === stored.name);
    const login = (own?.spec as { readonly config?: { readonly spec?: JsonObject } } | undefined)?.config?.spec;
    const { kind } = stored.config;
    // For a login other than Google's, only its type is shown: we do not know which of its fields are secret.
    const { shown, secrets } = withoutSecrets(kind === 'google' ? stored.config.spec : {}, login, context.secrets);
    const spec = normalSsoDomain({ ...stored, config: { kind, spec: shown } });
    for (const { name, is } of secrets) if (is === 'unknown') unknown.add(name);
    // A value without a known reference cannot be written down.
    const isLost = secretNames(spec).includes(ANOTHER_VALUE.$secret) || secrets.some(({ is }) => is === 'other');
    return {
      id: stored.id,
      ...ownership,
      title: stored.name,
      spec,
      ...(secrets.length === 0 ? {} : { secrets }),
      ...(isLost || kind !== 'google' ? {} : { restorable: spec }),
    };
  };
  const markOf = (resource: Resource): string => resourceMark(owner, resource, resource.spec);

  return {
    read: async () => {
      unknown.clear();
      const found = await marks.read();
      if (wanted.length === 0 && !found.hasOurs) return [];
      const all = await api.list();
      found.sweepOthers(all);
      return all.map((stored) => fromStored(stored, found));
    },
    current: async ({ id }) => {
      const stored = await api.get(id);
      return stored && fromStored(stored, await marks.read());
    },
    create: async (resource) => {
      const mark = markOf(resource);
      const name = resource.title;
      const body = resolved(resource.spec as JsonObject, context.secrets);
      await marks.announce(name, mark);
      let id: string;
      try {
        id = await api.create(body);
      } catch (error) {
        if (isRefused(error)) await marks.withdraw(name);
        throw error;
      }
      await marks.put({ id, name }, mark);
    },
    update: async (resource, { id, title }) => {
      const { name: _, ...body } = resolved(resource.spec as JsonObject, context.secrets) as Record<string, never>;
      await marks.put({ id, name: title }, markOf(resource));
      await api.update(id, body);
    },
    delete: async ({ id, title }) => {
      await api.delete(id);
      await marks.remove({ id, name: title });
    },
    release: ({ id, title }) => marks.remove({ id, name: title }),
    notes: () =>
      unknown.size === 0
        ? []
        : [
            `not compared, because not set here, and written if the live value differs: ${[...unknown].sort().join(', ')}`,
          ],
  };
}
