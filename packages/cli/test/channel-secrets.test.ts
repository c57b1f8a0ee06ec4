import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Plan } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const OLD = 'https://hooks.invalid/old-hook-path-1';
const NEW = 'https://hooks.invalid/new-hook-path-2';

let project: SmallProject;
let sandbox: Sandbox;

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${sandbox.signoz.url}/api/v1/${path}`, {
    method,
    headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as { data: unknown }).data;
}

async function live(): Promise<{ readonly id: string; readonly receiver: Record<string, Record<string, unknown>[]> }> {
  const [channel] = (await call('GET', 'channels')) as { id: string; data: string }[];
  return { id: channel!.id, receiver: JSON.parse(channel!.data) as never };
}
const url = async (): Promise<unknown> => (await live()).receiver.webhook_configs?.[0]?.url;

beforeAll(async () => {
  project = smallProject({
    'packages/alerts/definitions/channels/hook.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'hook', webhook: { send_resolved: true, url: secret('HOOK_URL') } });
`,
  });
  expect((await project.run('generate')).code).toBe(0);
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});
beforeEach(async () => {
  project.env.HOOK_URL = OLD;
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
});

describe('a renamed definition', () => {
  it('changes the key alone: nothing was changed outside, and no secret has another value', async () => {
    const [old, renamed] = ['hook', 'renamed'].map((key) => `packages/alerts/definitions/channels/${key}.ts`) as [
      string,
      string,
    ];
    const move = async (from: string, to: string): Promise<void> => {
      project.write(to, project.read(from));
      project.erase(from);
      expect(await project.run('generate')).toMatchObject({ code: 0 });
    };
    await move(old, renamed);
    const { out } = await project.run('plan', '--format', 'json');
    expect((JSON.parse(out) as Plan).changes).toMatchObject([
      { address: 'channel/renamed', origin: 'generated', differences: [{ label: 'key' }] },
    ]);
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    const shown = await project.run('rollback', '--show');
    expect(shown.out).toContain("channel/renamed: it keeps its new key, and had the key 'hook'");
    await move(renamed, old);
  });
});

it('a new channel is deleted by a rollback, although nothing names its secret any more', async () => {
  const file = 'packages/alerts/definitions/channels/second.ts';
  const text = project.read('packages/alerts/definitions/channels/hook.ts');
  project.write(file, text.replace("name: 'hook'", "name: 'second'"));
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  const back = await project.run('rollback', '--yes');
  expect(back, back.err + back.out).toMatchObject({ code: 0 });
  expect(await call('GET', 'channels')).toHaveLength(1);
  project.erase(file);
  expect(await project.run('generate')).toMatchObject({ code: 0 });
});

describe('a rotated secret', () => {
  it('is a change that names it, when the planning machine has it, and that plan writes it', async () => {
    project.env.HOOK_URL = NEW;
    const { code, out } = await project.run('plan', '--out', 'plan.json');
    expect(code).toBe(2);
    expect(out).toContain('HOOK_URL');
    expect(out).not.toMatch(/(old|new)-hook/);
    expect(readFileSync(join(project.root, 'plan.json'), 'utf8')).not.toMatch(/(old|new)-hook/);
    expect(await project.run('apply', 'plan.json')).toMatchObject({ code: 0 });
    expect(await url()).toContain(NEW);
  });

  it('is not compared by a plan without it, which says so, and the apply of that plan writes and names it', async () => {
    delete project.env.HOOK_URL;
    const planned = await project.run('plan', '--out', 'plan.json');
    expect(planned.code).toBe(0);
    expect(planned.out).toMatch(/not compared.*HOOK_URL/);
    project.env.HOOK_URL = NEW;
    const { code, err } = await project.run('apply', 'plan.json');
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('channel/hook: HOOK_URL differs from the live value'),
    });
    expect(await url()).toContain(NEW);
  });

  it('after the plan that had it is not part of that plan', async () => {
    expect((await project.run('plan', '--out', 'plan.json')).code).toBe(0);
    project.env.HOOK_URL = NEW;
    expect(await project.run('apply', 'plan.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('channel/hook'),
    });
    expect(await url()).toContain(OLD);
  });

  it('that the applying machine does not have is refused before any request', async () => {
    project.env.HOOK_URL = NEW;
    expect((await project.run('plan', '--out', 'plan.json')).code).toBe(2);
    delete project.env.HOOK_URL;
    const { code, err } = await project.run('apply', 'plan.json');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('HOOK_URL') });
    expect(await url()).toContain(OLD);
  });
});

it('a manual value in a channel is neither shown nor saved, whatever field it is in', async () => {
  const { id, receiver } = await live();
  const [config] = receiver.webhook_configs!;
  const http_config = {
    ...(config!.http_config as object),
    proxy_url: 'http://proxyuser:S3NTINEL-proxy@proxy.invalid:3128',
    proxy_connect_header: { 'X-Proxy-Auth': ['S3NTINEL-header'] },
    oauth2: {
      client_id: 'S3NTINEL-id',
      client_secret: 'S3NTINEL-oauth',
      token_url: 'https://t.invalid/token?code=S3NTINEL-token',
    },
    tls_config: { insecure_skip_verify: false, key: 'S3NTINEL-key' },
  };
  await call('PUT', `channels/${id}`, { ...receiver, webhook_configs: [{ ...config, http_config }] });
  const said: string[] = [];
  for (const argv of [
    ['plan', '--out', 'plan.json'],
    ['plan', '--format', 'markdown'],
    ['plan', '--format', 'json'],
    ['drift'],
    ['apply', '--yes'],
  ]) {
    const { out, err } = await project.run(...argv);
    said.push(`${argv.join(' ')}\n${out}${err}`);
  }
  // The change was noticed: there was something to hide.
  expect(said[0]).toContain('~');
  for (const path of globSync(['plan.json', '.signoz-as-code/**/*.json'], { cwd: project.root }))
    said.push(`${path}\n${readFileSync(join(project.root, path), 'utf8')}`);
  expect(said.length).toBeGreaterThan(6);
  for (const text of said) expect(text).not.toContain('S3NTINEL');
});

it("a refusal that quotes the request shows nothing of SigNoz's mail settings, which are sent back", async () => {
  const mail = {
    auth_username: 'S3NTINEL-user',
    auth_password: 'S3NTINEL-password',
    http_headers: { 'X-A': ['S3NTINEL-nested'] },
  };
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { method = 'GET', url = '' } = request;
    if (method === 'PUT' && url.includes('/channels/'))
      return void response
        .writeHead(400)
        .end(JSON.stringify({ error: { message: `bad: ${body} ${body.toString('base64')}` } }));
    const answer = await fetch(`${sandbox.signoz.url}${url}`, {
      method,
      headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey, 'Content-Type': 'application/json' },
      ...(body.length > 0 ? { body } : {}),
    });
    const inside = JSON.stringify(JSON.stringify(mail).slice(1, -1)).slice(1, -1);
    const text = (await answer.text()).replaceAll('\\"email_configs\\":[{', `\\"email_configs\\":[{${inside},`);
    response.writeHead(answer.status).end(text);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const file = 'packages/alerts/definitions/channels/mail.ts';
  const define = (to: string): void =>
    project.write(
      file,
      `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'mail', email: { send_resolved: true, to: '${to}' } });
`,
    );
  define('a@b.test');
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  define('c@d.test');
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  const { SIGNOZ_URL } = project.env;
  project.env.SIGNOZ_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const argv of [
      ['apply', '--yes'],
      ['release', 'channel/mail', '--yes'],
    ]) {
      const { code, out, err } = await project.run(...argv);
      expect({ code, text: out + err }).toEqual({ code: 1, text: expect.stringMatching(/bad: .*email_configs/) });
      expect(out + err).not.toMatch(/S3NTINEL|UzNOVElORU/);
    }
  } finally {
    project.env.SIGNOZ_URL = SIGNOZ_URL as string;
    server.close();
  }
});
