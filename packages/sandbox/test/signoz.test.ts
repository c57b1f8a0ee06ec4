import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../src/json.ts';
import type { Credentials } from '../src/signoz/identity.ts';
import { call, rule, start, temporaryDirectory, withoutEngine } from './support.ts';

const idOf = (body: JsonObject) => (body.data as JsonObject).id as string;

describe('what a real server does and no recording shows', () => {
  test('a request that makes it panic drops the connection, and the server continues', async () => {
    const sandbox = await start(withoutEngine);
    const v2 = rule({
      schemaVersion: 'v2alpha1',
      notificationSettings: {},
      condition: {
        ...(rule().condition as JsonObject),
        thresholds: {
          kind: 'basic',
          spec: [{ name: 'critical', target: 1, op: '1', matchType: '1', channels: ['alerts'] }],
        },
      },
    });
    await expect(call(sandbox, 'POST', '/api/v1/rules', rule({ condition: { op: '1' } }))).rejects.toThrow();
    await expect(call(sandbox, 'POST', '/api/v1/rules', v2)).rejects.toThrow();
    await expect(call(sandbox, 'POST', '/api/v1/dashboards', null)).rejects.toThrow();
    expect((await call(sandbox, 'GET', '/api/v1/rules')).body).toEqual({ status: 'success', data: { rules: [] } });
  });

  test('a rule created as disabled runs until it is updated', async () => {
    const sandbox = await start(withoutEngine);
    const body = rule({ disabled: true });
    const id = idOf((await call(sandbox, 'POST', '/api/v1/rules', body)).body);
    const state = async () => ((await call(sandbox, 'GET', `/api/v1/rules/${id}`)).body.data as JsonObject).state;
    expect(await state()).toBe('inactive');
    await call(sandbox, 'PUT', `/api/v1/rules/${id}`, body);
    expect(await state()).toBe('disabled');
  });

  test('a rule that a planned maintenance names cannot be deleted', async () => {
    const sandbox = await start(withoutEngine);
    const id = idOf((await call(sandbox, 'POST', '/api/v1/rules', rule())).body);
    const schedule = { name: 'nightly', alertIds: [id], schedule: { timezone: 'UTC' } };
    await call(sandbox, 'POST', '/api/v1/downtime_schedules', schedule);
    expect(await call(sandbox, 'DELETE', `/api/v1/rules/${id}`)).toMatchObject({ status: 500 });
    const [planned] = (await call(sandbox, 'GET', '/api/v1/downtime_schedules')).body.data as JsonObject[];
    await call(sandbox, 'DELETE', `/api/v1/downtime_schedules/${planned?.id}`);
    expect(await call(sandbox, 'DELETE', `/api/v1/rules/${id}`)).toMatchObject({ status: 200 });
  });

  test('another kind under the same name changes the data of a channel and keeps its type', async () => {
    const sandbox = await start(withoutEngine);
    await call(sandbox, 'POST', '/api/v1/channels', { name: 'c', slack_configs: [{ api_url: 'https://a.example/x' }] });
    const [channel] = (await call(sandbox, 'GET', '/api/v1/channels')).body.data as JsonObject[];
    const other = { name: 'c', webhook_configs: [{ url: 'https://b.example/y' }] };
    expect((await call(sandbox, 'PUT', `/api/v1/channels/${channel?.id}`, other)).status).toBe(204);
    const { data } = (await call(sandbox, 'GET', `/api/v1/channels/${channel?.id}`)).body as { data: JsonObject };
    expect(data.type).toBe('slack');
    expect(data.data).toContain('https://b.example/y');
  });

  test('with a session, two panels cannot be removed at once; with a key they can', async () => {
    const directory = temporaryDirectory();
    const sandbox = await start({ directory, ...withoutEngine });
    const { email, password } = JSON.parse(readFileSync(join(directory, 'credentials.json'), 'utf8')) as Credentials;
    const orgs = (await call(sandbox, 'GET', `/api/v2/sessions/context?email=${email}`, undefined, {})).body;
    const orgId = ((orgs.data as JsonObject).orgs as JsonObject[])[0]?.id;
    const login = (secret: string) =>
      call(sandbox, 'POST', '/api/v2/sessions/email_password', { email, password: secret, orgId }, {});
    expect((await login('wrong')).status).toBe(401);
    const { accessToken } = (await login(password)).body.data as { accessToken: string };
    const session = { Authorization: `Bearer ${accessToken}` };

    const panel = (id: string) => ({ id, query: {} });
    const dashboard = { title: 'd', version: 'v5', widgets: [panel('a'), panel('b')] };
    const { status, body } = await call(sandbox, 'POST', '/api/v1/dashboards', dashboard, session);
    expect(status).toBe(201);
    const path = `/api/v1/dashboards/${idOf(body)}`;
    const empty = { title: 'd', version: 'v5', widgets: [] };
    const refused = await call(sandbox, 'PUT', path, empty, session);
    expect(refused.body.error).toMatchObject({ message: 'deleting more than one panel is not supported' });
    expect((await call(sandbox, 'PUT', path, empty)).status).toBe(200);

    await call(sandbox, 'DELETE', '/api/v2/sessions', undefined, session);
    expect((await call(sandbox, 'GET', path, undefined, session)).status).toBe(401);
  });

  test('a key can be created, has its role, and is invalid once it is revoked', async () => {
    const sandbox = await start(withoutEngine);
    const keys = (await call(sandbox, 'GET', '/api/v1/pats')).body.data as JsonObject[];
    expect(keys).toMatchObject([{ role: 'ADMIN', token: sandbox.signoz.apiKey, expiresAt: 0 }]);
    const made = await call(sandbox, 'POST', '/api/v1/pats', { name: 'viewer', role: 'VIEWER', expiresInDays: 0 });
    expect(made.status).toBe(201);
    const { id, token } = made.body.data as { id: string; token: string };
    const viewer = { 'SIGNOZ-API-KEY': token };
    expect((await call(sandbox, 'GET', '/api/v1/rules', undefined, viewer)).status).toBe(200);
    expect((await call(sandbox, 'POST', '/api/v1/rules', rule(), viewer)).status).toBe(403);
    await call(sandbox, 'DELETE', `/api/v1/pats/${id}`);
    expect((await call(sandbox, 'GET', '/api/v1/rules', undefined, viewer)).status).toBe(401);
  });

  test('a log pipeline whose filter is not an expression is refused, and one without operators stores none', async () => {
    const sandbox = await start(withoutEngine);
    const key = { key: 'service.name', type: 'resource' };
    const save = async (items: readonly object[], more: object = {}, op = 'AND') => {
      const pipeline = { id: 'p', orderId: 1, name: 'n', alias: 'a', filter: { op, items }, ...more };
      const { status, body } = await call(sandbox, 'POST', '/api/v1/logs/pipelines', { pipelines: [pipeline] });
      return status === 200 ? (body.data as { pipelines: JsonObject[] }).pipelines[0]?.config : status;
    };
    const one = { key, op: '=', value: 'x' };
    for (const condition of [
      { ...one, value: null },
      { ...one, value: {} },
      { ...one, value: [] },
      { ...one, op: 'contains', value: null },
      { ...one, op: 'in', value: [null] },
      { op: '=', value: 'x' },
      { ...one, key: { key: '', type: '' } },
    ])
      expect([condition, await save([condition])]).toEqual([condition, 500]);
    expect(await save([one, one], {}, 'XOR')).toBe(500);
    expect(await save([one, one], {}, 'or')).toBeNull();
    expect(await save([{ ...one, key: { key: '', type: 'tag' } }], { config: [] })).toEqual([]);
    expect(await save([one], { config: null })).toBeNull();
  });

  test('an unknown path is a 404 in plain text, also without a key', async () => {
    const sandbox = await start(withoutEngine);
    const response = await fetch(`${sandbox.signoz.url}/api/v2/rules`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('404 page not found\n');
  });

  test('a request that would send a notification is refused', async () => {
    const sandbox = await start(withoutEngine);
    expect(await call(sandbox, 'POST', '/api/v1/testRule', rule())).toMatchObject({ status: 501 });
    expect(await call(sandbox, 'POST', '/api/v5/query_range', {})).toMatchObject({
      status: 501,
      body: { error: { message: expect.stringContaining('the sandbox has no telemetry') } },
    });
  });
});
