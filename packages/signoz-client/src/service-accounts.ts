import { type Formed, fields, listOf, optional, orNull, textForm } from '@signoz-as-code/core';
import type { ServiceAccounts } from './dialect.ts';
import { SignozError } from './error.ts';
import type { StoredServiceAccount } from './stored.ts';
import type { Transport } from './transport.ts';

const path = '/api/v1/service_accounts';

const role = fields({ id: textForm, name: textForm });
const account = fields({
  id: textForm,
  name: textForm,
  status: textForm,
  createdAt: textForm,
  serviceAccountRoles: optional(orNull(listOf(fields({ role })))),
});

/** Service accounts in v0.120.0 and later. */
export function serviceAccounts(api: Transport): ServiceAccounts {
  const one = (id: string, more = ''): string => `${path}/${encodeURIComponent(id)}${more}`;
  /** Undefined when SigNoz says that it does not exist. */
  const found = async (at: string): Promise<Formed<typeof account> | undefined> => {
    try {
      return await api.data(account, at);
    } catch (error) {
      if (error instanceof SignozError && error.status === 404) return undefined;
      throw error;
    }
  };
  return {
    list: async () =>
      (await api.list(account, path)).filter(isActive).map(({ id, name, createdAt }) => ({
        id,
        name,
        createdAt,
        roles: undefined,
      })),
    get: async (id) => {
      const given = await found(one(id));
      return given !== undefined && isActive(given) ? stored(given) : undefined;
    },
    own: async () => {
      try {
        return (await found(`${path}/me`))?.id;
      } catch (error) {
        // SigNoz refuses a caller without an account's key as a bad request.
        if (error instanceof SignozError && error.status === 400) return undefined;
        throw error;
      }
    },
    create: async (name) =>
      api.dataOf(fields({ id: textForm }), `POST ${path}`, await api.write('POST', path, { name })).id,
    rename: async (id, name) => {
      await api.write('PUT', one(id), { name });
    },
    delete: async (id) => {
      await api.write('DELETE', one(id));
    },
    roles: async () => new Map((await api.list(role, '/api/v1/roles')).map(({ id, name }) => [name, id])),
    give: async (id, given) => {
      await api.write('POST', one(id, '/roles'), { id: given });
    },
    take: async (id, taken) => {
      await api.write('DELETE', one(id, `/roles/${encodeURIComponent(taken)}`));
    },
  };
}

function isActive({ status }: Formed<typeof account>): boolean {
  return status === 'active';
}

function stored({ id, name, createdAt, serviceAccountRoles }: Formed<typeof account>): StoredServiceAccount {
  const roles = (serviceAccountRoles ?? []).map((given) => given.role.name).sort();
  return { id, name, createdAt, roles };
}
