import {
  type Impact,
  type JsonObject,
  type KindContext,
  type KindLive,
  type KindShape,
  type Live,
  type Resource,
  resourceMark,
} from '@signoz-as-code/core';
import {
  inTurn,
  isRefused,
  type Marks,
  marksBeside,
  type SignozClient,
  type StoredServiceAccount,
} from '@signoz-as-code/signoz-client';
import { normalServiceAccount } from './shape.ts';

const ADMIN = 'signoz-admin';

/**
 * Service accounts. They have no field for an ownership mark, so the mark is in a note. Without a definition or a mark
 * no other request is made, because only an administrator may list accounts.
 */
export function serviceAccountLive(context: KindContext<SignozClient>, { normalize }: KindShape): KindLive {
  const { owner, client } = context;
  const api = client.serviceAccounts;
  const marks = marksBeside(client.notes, owner, 'service-account');
  /** The account that owns the API key in use, as of the last read. */
  let own: string | undefined;

  const fromStored = (stored: StoredServiceAccount, { of }: Marks): Live => {
    const spec = normalServiceAccount({ name: stored.name, roles: stored.roles ?? [] });
    return { id: stored.id, ...of(stored), title: stored.name, spec, restorable: spec };
  };
  const markOf = (resource: Resource): string => resourceMark(owner, resource, normalize(resource));

  /** Refused: without it nothing could be applied any more. */
  const refuseOwn = (id: string, title: string, does: string): void => {
    if (id === own)
      throw new Error(`'${title}' is the account whose key this command uses: it would ${does}. ${WAY_OUT}`);
  };

  const bringRoles = async (id: string, title: string, has: readonly string[], wanted: readonly string[]) => {
    const given = wanted.filter((name) => !has.includes(name));
    const taken = has.filter((name) => !wanted.includes(name));
    if (taken.includes(ADMIN)) refuseOwn(id, title, `lose ${ADMIN}`);
    if (given.length + taken.length === 0) return;
    const roles = await api.roles();
    const idOf = (name: string): string => {
      const found = roles.get(name);
      if (found === undefined) throw new Error(`SigNoz at ${client.url} has no role '${name}'`);
      return found;
    };
    // Add the new roles before removing the old ones: at no time may the account do less than before and after.
    for (const name of given) await api.give(id, idOf(name));
    for (const name of taken) await api.take(id, idOf(name));
  };

  return {
    read: async () => {
      const found = await marks.read();
      const names = new Set(context.wanted('service-account').map(({ title }) => title));
      if (names.size === 0 && !found.hasOurs) return [];
      const [all, me] = await Promise.all([api.list(), api.own()]);
      own = me;
      found.sweepOthers(all);
      return inTurn(all, async (stored) => {
        // The list has no roles. They are read only for accounts that concern this project.
        const isAsked = names.has(stored.name) || found.of(stored).key !== undefined;
        return fromStored((isAsked ? await api.get(stored.id) : undefined) ?? stored, found);
      });
    },
    current: async ({ id }) => {
      const stored = await api.get(id);
      return stored && fromStored(stored, await marks.read());
    },
    create: async (resource) => {
      const mark = markOf(resource);
      const { name, roles } = normalize(resource) as { readonly name: string; readonly roles: readonly string[] };
      await marks.announce(name, mark);
      let id: string;
      try {
        id = await api.create(name);
      } catch (error) {
        if (isRefused(error)) await marks.withdraw(name);
        throw error;
      }
      await marks.put({ id, name }, mark);
      await bringRoles(id, name, [], roles);
    },
    update: async (resource, { id, title, spec }) => {
      const { name, roles } = normalize(resource) as { readonly name: string; readonly roles: readonly string[] };
      const has = (spec as JsonObject).roles as readonly string[];
      if (has.includes(ADMIN) && !roles.includes(ADMIN)) refuseOwn(id, title, `lose ${ADMIN}`);
      await marks.put({ id, name: title }, markOf(resource));
      if (name !== title) await api.rename(id, name);
      await bringRoles(id, title, has, roles);
    },
    delete: async ({ id, title }) => {
      refuseOwn(id, title, 'be gone');
      await api.delete(id);
      await marks.remove({ id, name: title });
    },
    release: ({ id, title }) => marks.remove({ id, name: title }),
    impact: ({ before, after }) => impact(before, after && (normalize(after) as JsonObject), own),
  };
}

const WAY_OUT = 'Apply with a key of another account that is an administrator';

function impact(before: Live | undefined, wanted: JsonObject | undefined, own: string | undefined): Impact[] {
  if (before === undefined)
    return wanted === undefined
      ? []
      : [
          {
            effect: 'other',
            text: `'${String(wanted.name)}' has no key: create one in SigNoz, which shows it only once`,
          },
        ];
  const { title, id } = before;
  const lost = (text: string): Impact => ({
    effect: 'access-lost',
    text: id === own ? `${text}; this command uses its key, so apply refuses this` : text,
  });
  if (wanted === undefined) return [lost(`every key of '${title}' is revoked permanently`)];
  const has = (before.spec as JsonObject).roles as readonly string[];
  const roles = wanted.roles as readonly string[];
  const taken = has.filter((name) => !roles.includes(name));
  const isAdminNow = roles.includes(ADMIN) && !has.includes(ADMIN);
  return [
    ...taken.map((name): Impact => {
      const text = `keys of '${title}' lose the role ${name}`;
      return name === ADMIN ? lost(text) : { effect: 'access-lost', text };
    }),
    ...(isAdminNow ? [{ effect: 'other', text: `keys of '${title}' may do everything` }] : []),
  ];
}
