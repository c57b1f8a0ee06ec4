import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { isObject, type JsonObject, text } from '../json.ts';
import { parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { ApiRequest, Caller, Handlers, Role } from './handlers.ts';
import { factsOf, type Release } from './release.ts';
import { ApiError, bare, success } from './reply.ts';
import { serviceAccounts } from './service-accounts.ts';
import { newId, type Store, type Stored } from './store.ts';
import { newToken } from './token.ts';

interface User {
  readonly name: string;
  readonly email: string;
  /** `salt:hash`, both in base64. */
  readonly password: string;
}

interface Key {
  readonly name: string;
  readonly role: string;
  readonly token: string;
  /** Unix seconds; 0 means never. */
  readonly expiresAt: number;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly apiKey: string;
}

export interface Identity {
  readonly organisation: string;
  readonly adminName: string;
  readonly handlers: Handlers;
  /** Routes that need no credentials. */
  readonly open: Readonly<Record<string, (request: ApiRequest) => ReturnType<typeof success>>>;
  /** The caller. Throws 401 without valid credentials. */
  authenticate(headers: ApiRequest['headers']): Caller;
}

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin'];
const SESSION_SECONDS = 1800;

/** Creates the first admin and its API key from the sandbox's own credentials, like registering does. */
export function identity(store: Store, credentials: Credentials, release: Release): Identity {
  const ofAccounts = factsOf[release].keys === 'of service accounts';
  const users = store.collection<User>('user');
  const keys = store.collection<Key>('api-key');
  const organisations = store.collection<Record<string, never>>('organisation');
  const sessions = new Map<string, { readonly expires: number; readonly refresh: string }>();

  const { stored: time } = now();
  const made = { createdAt: time, updatedAt: time, createdBy: '', updatedBy: '' };
  if (organisations.all().length === 0) organisations.put({ id: newId(), ...made, data: {} });
  if (users.all().length === 0) {
    users.put({
      id: newId(),
      ...made,
      data: { name: 'admin', email: credentials.email, password: hash(credentials.password) },
    });
  }
  const organisation = organisations.all()[0]!.id;
  const admin = users.all()[0]!;
  const accounts = serviceAccounts(store, organisation, credentials.apiKey);
  if (keys.all().length === 0) {
    const data = { name: 'sandbox', role: 'ADMIN', token: credentials.apiKey, expiresAt: 0 };
    keys.put({ id: newId(), ...made, createdBy: admin.id, updatedBy: admin.id, data });
  }

  const user: JsonObject = {
    id: admin.id,
    displayName: admin.data.name,
    email: admin.data.email,
    role: 'ADMIN',
    orgId: organisation,
    createdAt: admin.createdAt,
    updatedAt: admin.updatedAt,
  };

  const presentKey = (key: Stored<Key>): JsonObject => ({
    id: key.id,
    createdAt: key.createdAt,
    updatedAt: key.updatedAt,
    createdBy: key.createdBy,
    updatedBy: key.updatedBy,
    token: key.data.token,
    role: key.data.role,
    name: key.data.name,
    expiresAt: key.data.expiresAt,
    lastUsed: 0,
    revoked: false,
    userId: admin.id,
    createdByUser: user,
    updatedByUser: user,
  });

  const isAdmin = (body: JsonObject) =>
    body.email === admin.data.email && matches(text(body.password), admin.data.password);

  const begin = (): JsonObject => {
    const accessToken = randomBytes(32).toString('base64url');
    const refreshToken = randomBytes(32).toString('base64url');
    sessions.set(accessToken, { expires: Date.now() + SESSION_SECONDS * 1000, refresh: refreshToken });
    return { tokenType: 'bearer', accessToken, refreshToken, expiresIn: SESSION_SECONDS };
  };

  const wrongPassword = () => new ApiError(401, 'incorrect_password', 'invalid email or password');

  const patHandlers: Handlers = {
    'GET /api/v1/pats': ['admin', () => success(200, keys.all().map(presentKey).reverse())],
    'POST /api/v1/pats': [
      'admin',
      (request) => {
        const body = objectOf(request.body);
        const role = text(body.role);
        if (!ROLES.some((known) => known.toUpperCase() === role)) {
          throw new ApiError(400, 'invalid_input', `invalid role: ${role}`);
        }
        const days = typeof body.expiresInDays === 'number' ? body.expiresInDays : 0;
        const { stored } = now();
        const key: Stored<Key> = {
          id: newId(),
          createdAt: stored,
          updatedAt: stored,
          createdBy: admin.id,
          updatedBy: admin.id,
          data: {
            name: text(body.name),
            role,
            token: newToken(),
            expiresAt: days > 0 ? Math.floor(Date.now() / 1000) + days * 86_400 : 0,
          },
        };
        keys.put(key);
        return success(201, presentKey(key));
      },
    ],
    'PUT /api/v1/pats/:id': [
      'admin',
      (request) => {
        const key = keys.get(request.id);
        if (key === undefined) throw keyNotFound(request.id);
        const body = objectOf(request.body);
        const data = { ...key.data, name: text(body.name), role: text(body.role) };
        keys.put({ ...key, updatedAt: now().stored, data });
        return success(204);
      },
    ],
    'DELETE /api/v1/pats/:id': [
      'admin',
      (request) => {
        if (!keys.remove(request.id)) throw keyNotFound(request.id);
        return success(204);
      },
    ],
  };

  return {
    organisation,
    adminName: admin.data.name,

    authenticate(headers) {
      const { 'signoz-api-key': given, authorization = '' } = headers;
      const token = Array.isArray(given) ? given[0] : given;
      if (token !== undefined && token !== '') {
        if (ofAccounts) return accounts.callerOf(token) ?? nobody();
        const key = keys.all().find((entry) => entry.data.token === token);
        const isValid = key !== undefined && (key.data.expiresAt === 0 || key.data.expiresAt * 1000 > Date.now());
        if (!isValid) throw unauthenticated();
        const role = ROLES.find((name) => name === key.data.role.toLowerCase()) ?? 'viewer';
        return { email: admin.data.email, userId: admin.id, role, by: 'key' };
      }
      const session = sessions.get(authorization.replace(/^Bearer /i, ''));
      if (session === undefined || session.expires < Date.now()) throw unauthenticated();
      return { email: admin.data.email, userId: admin.id, role: 'admin', by: 'session' };
    },

    open: {
      'GET /api/v1/version': () => bare(200, { version: release, ee: 'Y', setupCompleted: true }),
      'GET /api/v1/health': () => bare(200, { status: 'ok' }),
      'POST /api/v1/register': () => {
        throw new ApiError(400, 'invalid_input', 'self-registration is disabled');
      },
      'POST /api/v1/login': (request) => {
        if (!isAdmin(objectOf(request.body))) throw wrongPassword();
        return success(200, { userId: admin.id, accessJwt: begin().accessToken ?? '' });
      },
      'GET /api/v2/sessions/context': (request) =>
        success(200, {
          exists: request.query.get('email') === admin.data.email,
          orgs: [
            { id: organisation, name: '', authNSupport: { callback: [], password: [{ provider: 'email_password' }] } },
          ],
        }),
      'POST /api/v2/sessions/email_password': (request) => {
        if (!isAdmin(objectOf(request.body))) throw wrongPassword();
        return success(200, begin());
      },
      'POST /api/v2/sessions/rotate': (request) => {
        const refresh = text(objectOf(request.body).refreshToken);
        const session = [...sessions].find(([, entry]) => entry.refresh === refresh);
        if (session === undefined) throw unauthenticated();
        sessions.delete(session[0]);
        return success(200, begin());
      },
    },

    handlers: {
      'DELETE /api/v2/sessions': [
        'viewer',
        (request) => {
          sessions.delete((request.headers.authorization ?? '').replace(/^Bearer /i, ''));
          return success(204);
        },
      ],
      'GET /api/v1/user/me': ['viewer', () => success(200, user)],
      ...(ofAccounts ? accounts.handlers : patHandlers),
    },
  };
}

function keyNotFound(id: string): ApiError {
  return new ApiError(404, 'not_found', `API key with id: ${id} does not exist`);
}

function nobody(): never {
  throw unauthenticated();
}

function unauthenticated(): ApiError {
  return new ApiError(401, 'unauthenticated', 'unauthenticated');
}

function objectOf(body: string): JsonObject {
  const value = parseJson(body);
  return isObject(value) ? value : {};
}

function hash(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('base64')}:${scryptSync(password, salt, 32).toString('base64')}`;
}

function matches(password: string, stored: string): boolean {
  const [salt = '', expected = ''] = stored.split(':');
  const given = scryptSync(password, Buffer.from(salt, 'base64'), 32);
  return timingSafeEqual(given, Buffer.from(expected, 'base64'));
}
