import { isObject, type JsonObject, text } from '../json.ts';
import { parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { Caller, Handlers, Role } from './handlers.ts';
import { ApiError, success } from './reply.ts';
import { newId, type Store, type Stored } from './store.ts';
import { newToken } from './token.ts';

interface Account {
  readonly name: string;
  /** From its first name. */
  readonly email: string;
  readonly status: 'active' | 'deleted';
  /** The ids of its roles and of their assignments. */
  readonly roles: readonly { readonly id: string; readonly role: string; readonly at?: string }[];
}

interface AccountKey {
  readonly account: string;
  readonly name: string;
  readonly token: string;
  /** Unix seconds; 0 means never. */
  readonly expiresAt: number;
}

interface ManagedRole {
  readonly name: string;
  readonly description: string;
}

const ROLES: readonly (ManagedRole & { readonly as: Role | undefined })[] = [
  {
    name: 'signoz-admin',
    description: 'Role assigned to users who have full administrative access to SigNoz resources.',
    as: 'admin',
  },
  {
    name: 'signoz-editor',
    description:
      'Role assigned to users who can create, edit, and manage SigNoz resources but do not have full administrative privileges.',
    as: 'editor',
  },
  {
    name: 'signoz-viewer',
    description: 'Role assigned to users who have read-only access to SigNoz resources.',
    as: 'viewer',
  },
  {
    name: 'signoz-anonymous',
    description: 'Role assigned to anonymous users for access to public resources.',
    as: undefined,
  },
];

export interface ServiceAccounts {
  readonly handlers: Handlers;
  /** The caller with this key; undefined when the key is unknown or expired. */
  callerOf(token: string): Caller | undefined;
}

/** `/api/v1/service_accounts` with their roles and keys. The first account has the sandbox's own key and all rights. */
export function serviceAccounts(store: Store, organisation: string, apiKey: string): ServiceAccounts {
  const accounts = store.collection<Account>('service-account');
  const keys = store.collection<AccountKey>('service-account-key');
  const roles = store.collection<ManagedRole>('role');

  const made = (): Omit<Stored, 'data'> => {
    const { stored } = now();
    return { id: newId(), createdAt: stored, updatedAt: stored, createdBy: '', updatedBy: '' };
  };
  if (roles.all().length === 0) {
    for (const { name, description } of ROLES) roles.put({ ...made(), data: { name, description } });
    const account = made();
    const [admin] = roles.all();
    accounts.put({ ...account, data: { ...active('bench'), roles: [{ id: newId(), role: admin?.id ?? '' }] } });
    keys.put({ ...made(), data: { account: account.id, name: 'sandbox', token: apiKey, expiresAt: 0 } });
  }

  const times = ({ id, createdAt, updatedAt }: Omit<Stored, 'data'>): JsonObject => ({ id, createdAt, updatedAt });
  const present = (account: Stored<Account>): JsonObject => ({
    ...times(account),
    name: account.data.name,
    email: account.data.email,
    status: account.data.status,
    orgId: organisation,
  });
  const presentRole = (role: Stored<ManagedRole>): JsonObject => ({
    ...times(role),
    ...role.data,
    type: 'managed',
    orgId: organisation,
  });
  const rolesOf = ({ data }: Stored<Account>): readonly Stored<ManagedRole>[] =>
    data.roles.map(({ role }) => roles.get(role)).filter((role) => role !== undefined);

  const find = (id: string): Stored<Account> => {
    const account = accounts.get(id);
    if (account?.data.status === 'active') return account;
    throw new ApiError(404, 'service_account_not_found', `an active service account with id: ${id} does not exist`);
  };
  /** Deleted ones too. */
  const any = (id: string): Stored<Account> => {
    const account = accounts.get(id);
    if (account !== undefined) return account;
    throw new ApiError(
      404,
      'service_account_not_found',
      `service account with id: ${id} doesn't exist in org: ${organisation}`,
    );
  };
  const whole = (account: Stored<Account>): JsonObject => {
    // In the order of SigNoz's roles, not of the assignments.
    const given = roles.all().flatMap(({ id }) => account.data.roles.filter(({ role }) => role === id));
    return {
      ...present(account),
      serviceAccountRoles:
        given.length === 0
          ? null
          : given.map((one) => ({
              id: one.id,
              createdAt: one.at ?? account.createdAt,
              updatedAt: one.at ?? account.createdAt,
              serviceAccountId: account.id,
              roleId: one.role,
              role: presentRole(roles.get(one.role) as Stored<ManagedRole>),
            })),
    };
  };
  const free = (name: string, id?: string): boolean =>
    !accounts.all().some((one) => one.id !== id && one.data.status === 'active' && one.data.name === name);
  const keyOf = (account: string, id: string): Stored<AccountKey> => {
    const key = keys.get(id);
    if (key?.data.account === account) return key;
    throw new ApiError(
      404,
      'api_key_not_found',
      `api key with id: ${id} does not exist for service account: ${account}`,
    );
  };
  const checkKey = (body: JsonObject): { readonly name: string; readonly expiresAt: number } => {
    const name = named(text(body.name), 80, 'api_key_invalid_input');
    const expiresAt = typeof body.expiresAt === 'number' ? body.expiresAt : 0;
    if (expiresAt === 0 || expiresAt * 1000 > Date.now()) return { name, expiresAt };
    throw new ApiError(400, 'api_key_invalid_input', 'cannot set api key expiry in the past');
  };
  /** The id of the assignment; repeating it gives the same id. */
  const give = (account: Stored<Account>, role: string): string => {
    if (roles.get(role) === undefined) throw new ApiError(404, 'role_not_found', `role with id: ${role} doesn't exist`);
    const { data } = account;
    const given = data.roles.find((one) => one.role === role) ?? { id: newId(), role, at: now().stored };
    if (!data.roles.includes(given)) accounts.put({ ...account, data: { ...data, roles: [...data.roles, given] } });
    return given.id;
  };

  return {
    callerOf(token) {
      const key = keys.all().find(({ data }) => data.token === token);
      const account = key && accounts.get(key.data.account);
      if (key === undefined || account?.data.status !== 'active') return undefined;
      if (key.data.expiresAt !== 0 && key.data.expiresAt * 1000 <= Date.now()) return undefined;
      const names = rolesOf(account).map(({ data }) => data.name);
      const role = ROLES.find(({ name, as }) => as !== undefined && names.includes(name))?.as;
      return role && { email: account.data.email, userId: account.id, role, by: 'key' };
    },
    handlers: {
      'GET /api/v1/service_accounts': ['admin', () => success(200, accounts.all().map(present))],
      'POST /api/v1/service_accounts': [
        'admin',
        (request) => {
          const name = named(text(objectOf(request.body).name), 50, 'service_account_invalid_input');
          const account = made();
          if (!free(name))
            throw new ApiError(
              409,
              'service_account_already_exists',
              `service account with id: ${account.id} already exists`,
            );
          accounts.put({ ...account, data: active(name) });
          return success(201, { id: account.id });
        },
      ],
      'GET /api/v1/service_accounts/:id': [
        'admin',
        ({ id }, caller) => success(200, whole(any(id === 'me' ? caller.userId : id))),
      ],
      'PUT /api/v1/service_accounts/:id': [
        'admin',
        ({ id, body }) => {
          const account = find(id);
          const name = named(text(objectOf(body).name), 50, 'service_account_invalid_input');
          if (!free(name, id))
            throw new ApiError(
              409,
              'service_account_already_exists',
              `service account with name: ${name} already exists`,
            );
          accounts.put({ ...account, updatedAt: now().stored, data: { ...account.data, name } });
          return success(204);
        },
      ],
      'DELETE /api/v1/service_accounts/:id': [
        'admin',
        ({ id }) => {
          const account = find(id);
          for (const key of keys.all()) if (key.data.account === id) keys.remove(key.id);
          accounts.put({
            ...account,
            updatedAt: now().stored,
            data: { ...account.data, status: 'deleted' },
          });
          return success(204);
        },
      ],
      'GET /api/v1/service_accounts/:id/roles': ['admin', ({ id }) => success(200, rolesOf(find(id)).map(presentRole))],
      'POST /api/v1/service_accounts/:id/roles': [
        'admin',
        ({ id, body }) => {
          give(find(id), text(objectOf(body).id));
          return success(204);
        },
      ],
      'DELETE /api/v1/service_accounts/:id/roles/:key': [
        'admin',
        ({ id, key }) => {
          if (roles.get(key) === undefined)
            throw new ApiError(404, 'role_not_found', `role with id: ${key} doesn't exist`);
          const { data, ...account } = find(id);
          accounts.put({ ...account, data: { ...data, roles: data.roles.filter(({ role }) => role !== key) } });
          return success(204);
        },
      ],
      'POST /api/v1/service_account_roles': [
        'admin',
        ({ body }) => {
          const { serviceAccountId, roleId } = objectOf(body);
          return success(201, { id: give(find(text(serviceAccountId)), text(roleId)) });
        },
      ],
      'GET /api/v1/roles': ['admin', () => success(200, roles.all().map(presentRole))],
      'GET /api/v1/service_accounts/:id/keys': [
        'admin',
        ({ id }) => {
          const own = keys.all().filter(({ data }) => data.account === find(id).id);
          return success(
            200,
            own.map((key) => ({
              ...times(key),
              name: key.data.name,
              expiresAt: key.data.expiresAt,
              lastObservedAt: key.createdAt,
              serviceAccountId: id,
            })),
          );
        },
      ],
      'POST /api/v1/service_accounts/:id/keys': [
        'admin',
        ({ id, body }) => {
          const account = find(id).id;
          const { name, expiresAt } = checkKey(objectOf(body));
          if (keys.all().some(({ data }) => data.account === account && data.name === name))
            throw new ApiError(
              409,
              'api_key_already_exists',
              `api key with name: ${name} already exists for service account: ${account}`,
            );
          const key = { ...made(), data: { account, name, token: newToken(), expiresAt } };
          keys.put(key);
          return success(201, { id: key.id, key: key.data.token });
        },
      ],
      'PUT /api/v1/service_accounts/:id/keys/:key': [
        'admin',
        ({ id, key: which, body }) => {
          const key = keyOf(find(id).id, which);
          keys.put({ ...key, updatedAt: now().stored, data: { ...key.data, ...checkKey(objectOf(body)) } });
          return success(204);
        },
      ],
      'DELETE /api/v1/service_accounts/:id/keys/:key': [
        'admin',
        ({ id, key }) => {
          keys.remove(keyOf(find(id).id, key).id);
          return success(204);
        },
      ],
    },
  };
}

const active = (name: string): Account => ({
  name,
  email: `${name}@signozserviceaccount.com`,
  status: 'active',
  roles: [],
});

function named(name: string, most: number, code: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(name) && name.length <= most) return name;
  throw new ApiError(
    400,
    code,
    `name must start with a lowercase letter (a-z), contain only lowercase letters, numbers (0-9), and hyphens (-), and be at most ${most} characters long`,
  );
}

function objectOf(body: string): JsonObject {
  const value = parseJson(body);
  return isObject(value) ? value : {};
}
