import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isObject, keepSecret, quoted, writeFileAtomic } from '@signoz-as-code/core';
import { reasonOf } from '@signoz-as-code/probe';

/** How to send a request to a new SigNoz. */
type Call = (method: string, path: string, body?: object, token?: string) => Promise<unknown>;

const TIMEOUT = 30_000;

/**
 * Creates the first account of a SigNoz without accounts, with a random password that is not stored, and returns a key
 * of it, which `file` keeps for the next time; undefined where somebody else created the account. Throws an Error that
 * names the failed request.
 */
export async function firstKey(url: string, file: string): Promise<string | undefined> {
  const call: Call = async (method, path, body, token) => {
    const request = `${method} ${path}`;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch((error: unknown) => {
      throw new Error(`SigNoz at ${url} does not answer ${request}: ${reasonOf(error)}`, { cause: error });
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url} answered ${request} with ${answer.status}: ${quoted(text, 200)}`);
    try {
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    } catch (error) {
      throw new Error(`${url} answered ${request} without JSON: is it the address of SigNoz?`, { cause: error });
    }
  };
  const version = await call('GET', '/api/v1/version');
  const kept = keysIn(file);
  if (!isObject(version) || version.setupCompleted !== false) return kept[url];
  const [email, password] = ['rule-tests@example.com', `Aa1!${randomBytes(24).toString('base64url')}`];
  keepSecret(password, 'the password of the test account');
  await call('POST', '/api/v1/register', {
    name: 'rule tests',
    orgName: 'rule tests',
    orgDisplayName: 'rule tests',
    email,
    password,
  });
  const context = await call('GET', `/api/v2/sessions/context?${new URLSearchParams({ email, ref: url })}`);
  const orgId = textAt(context, 'data', 'orgs', '0', 'id');
  const session = await call('POST', '/api/v2/sessions/email_password', { email, password, orgId });
  const token = textAt(session, 'data', 'accessToken');
  keepSecret(token, 'the session of the test account');
  const key = await keyOf(call, token, String(version.version));
  keepSecret(key, 'the API key of the test account');
  await writeFileAtomic(file, `${JSON.stringify({ ...kept, [url]: key }, null, 2)}\n`, 0o600);
  return key;
}

/** The keys of the accounts that were created here, by the URL of their SigNoz. An invalid file is replaced. */
function keysIn(file: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(kept) ? (kept as Readonly<Record<string, string>>) : {};
  } catch {
    return {};
  }
}

/**
 * Keys belong to an account until v0.117, and to a service account since v0.118. They do not expire: the account has no
 * password that anybody knows, so no second key can be made.
 */
async function keyOf(call: Call, token: string, version: string): Promise<string> {
  const [, minor = '0'] = /^v0\.(\d+)\./.exec(version) ?? [];
  if (Number(minor) > 0 && Number(minor) < 118) {
    const made = await call('POST', '/api/v1/pats', { name: 'rule tests', role: 'ADMIN', expiresInDays: 0 }, token);
    return textAt(made, 'data', 'token');
  }
  const id = textAt(await call('POST', '/api/v1/service_accounts', { name: 'rule-tests' }, token), 'data', 'id');
  const roles = await call('GET', '/api/v1/roles', undefined, token);
  const list = isObject(roles) && Array.isArray(roles.data) ? (roles.data as readonly unknown[]) : [];
  const role = list.filter(isObject).find(({ name }) => name === 'signoz-admin');
  await call('POST', `/api/v1/service_accounts/${id}/roles`, { id: role?.id }, token);
  const made = await call('POST', `/api/v1/service_accounts/${id}/keys`, { name: 'rule-tests', expiresAt: 0 }, token);
  return textAt(made, 'data', 'key');
}

function textAt(answer: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    answer,
  );
  if (typeof found !== 'string')
    throw new Error(`SigNoz answered without ${path.join('.')}: is it one of a version that is known here?`);
  return found;
}
