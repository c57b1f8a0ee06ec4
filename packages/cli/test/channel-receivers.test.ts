import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { releases, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

const versions: Readonly<Record<string, string>> = {
  'v0.108.0': "signoz: 'v0.108.0', collector: 'v0.129.12', clickhouse: '25.5.6'",
  'v0.138.0': "signoz: 'v0.138.0', collector: 'v0.144.6', clickhouse: '25.8.2'",
};

describe.each(releases)('a channel of SigNoz %s to which someone added a receiver', (release) => {
  let project: SmallProject;
  let sandbox: Sandbox;
  const call = (method: string, path: string, body?: unknown): Promise<unknown> =>
    callSignoz(sandbox.signoz, method, `/api/v1/${path}`, body);
  const receiver = async () => {
    const [{ id, data }] = (await call('GET', 'channels')) as [{ id: string; data: string }];
    return { id, body: JSON.parse(data) as { slack_configs: { api_url: string; channel: string }[] } };
  };
  const add = async (): Promise<void> => {
    const { id, body } = await receiver();
    const [first] = body.slack_configs as [(typeof body.slack_configs)[0]];
    const slack_configs = [first, { ...first, channel: '#second' }];
    await call('PUT', `channels/${id}`, { ...body, slack_configs });
    expect((await receiver()).body.slack_configs).toHaveLength(2);
  };
  const plan = async (): Promise<Plan> => JSON.parse((await project.run('plan', '--format', 'json')).out) as Plan;

  beforeAll(async () => {
    project = smallProject({
      'packages/alerts/definitions/channels/chat.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'chat', slack: { send_resolved: true, api_url: secret('CHAT_URL'), channel: '#first' } });
`,
    });
    const config = project.read('signoz.config.ts');
    project.write(
      'signoz.config.ts',
      config.replace(/signoz: 'v[^']*', collector: '[^']*', clickhouse: '[^']*'/, versions[release] as string),
    );
    sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), release });
    Object.assign(project.env, {
      SIGNOZ_URL: sandbox.signoz.url,
      SIGNOZ_API_KEY: sandbox.signoz.apiKey,
      CHAT_URL: 'https://hooks.invalid/chat-path',
    });
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await sandbox?.stop();
    project?.remove();
  });

  it('stays ours: the plan names the receivers, and apply removes the new one', async () => {
    await add();
    const shown = await plan();
    expect(shown.obstacles).toEqual([]);
    expect(shown.changes).toMatchObject([{ action: 'update', address: 'channel/chat', origin: 'live' }]);
    expect(shown.changes[0]?.differences.map(({ label }) => label)).toContain('receivers');
    expect(JSON.stringify(shown)).not.toContain('chat-path');
    const applied = await project.run('apply', '--yes');
    expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
    expect((await receiver()).body.slack_configs).toMatchObject([{ channel: '#first' }]);
    expect((await plan()).changes).toEqual([]);
  });

  it('can be released and adopted', async () => {
    await add();
    const released = await project.run('release', 'channel/chat', '--yes');
    expect(released, released.err + released.out).toMatchObject({ code: 0 });
    const { slack_configs } = (await receiver()).body;
    expect(slack_configs.map(({ api_url }) => api_url)).toEqual(Array(2).fill('https://hooks.invalid/chat-path'));
    expect((await plan()).obstacles).toMatchObject([{ address: 'channel/chat' }]);
    const adopted = await project.run('apply', '--yes', '--adopt', 'channel/chat');
    expect(adopted, adopted.err + adopted.out).toMatchObject({ code: 0 });
    expect((await plan()).changes).toEqual([]);
  });

  it('whose secret alone differs has nothing for drift --adopt', async () => {
    const { id, body } = await receiver();
    const [one] = body.slack_configs as [(typeof body.slack_configs)[0]];
    const api_url = one.api_url.replace('chat-path', 'other-path');
    await call('PUT', `channels/${id}`, { ...body, slack_configs: [{ ...one, api_url }] });
    const { code, err } = await project.run('drift', '--adopt', 'channel/chat');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('only a secret has another value') });
    expect((await project.run('drift', '--adopt')).out).not.toContain('--adopt channel/chat');
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  });
});
