import { once } from 'node:events';
import { join } from 'node:path';
import { type Intercept, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { startIn } from './support.ts';

let project: SmallProject;
let sandbox: Sandbox;
/** Called when the dashboard's create arrives at the server, which executes it when the result resolves. */
let onCreate: (() => Promise<void>) | undefined;
/** Called for each read of the dashboards. */
let onLook: () => void = () => undefined;

const intercept: Intercept = async ({ server, method, path }) => {
  if (server !== 'signoz' || path !== '/api/v1/dashboards') return 'answer' as const;
  if (method === 'GET') onLook();
  if (method === 'POST' && onCreate !== undefined) {
    const hold = onCreate;
    onCreate = undefined;
    await hold();
  }
  return 'answer' as const;
};

async function dashboards(): Promise<{ readonly id: string }[]> {
  const answer = await fetch(`${sandbox.signoz.url}/api/v1/dashboards`, {
    headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey },
  });
  return ((await answer.json()) as { data: { id: string }[] }).data;
}

beforeAll(async () => {
  project = smallProject(dashboardFile('one', 'One'), { live: ', timeoutSeconds: 3' });
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), intercept });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});
beforeEach(async () => {
  for (const { id } of await dashboards())
    await fetch(`${sandbox.signoz.url}/api/v1/dashboards/${id}`, {
      method: 'DELETE',
      headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey },
    });
});

/** Delays the create until the dashboard was searched for `looks` times without success. */
function holdUntilLookedFor(looks: number): Promise<void> {
  return new Promise((come) => {
    onCreate = () =>
      new Promise((go) => {
        come();
        let left = looks;
        onLook = () => {
          left -= 1;
          if (left === 0) go();
        };
      });
  });
}

describe('a create that takes effect after its client gave up', () => {
  it('is waited for by the apply that sent it, and counts', async () => {
    void holdUntilLookedFor(2);
    const { code, out, err } = await project.run('apply', '--yes');
    expect({ code, err }, out).toEqual({
      code: 0,
      err: expect.stringContaining('No answer came to create dashboard/one. Waiting until it is there'),
    });
    expect(await dashboards()).toHaveLength(1);
    expect((await project.run('plan')).code).toBe(0);
  });

  it('is waited for by the next apply when the first was killed, and not created again', async () => {
    const come = holdUntilLookedFor(2);
    const child = startIn(project.root, project.env, ['apply', '--yes']);
    await come;
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { code, out, err } = await project.run('apply', '--yes');
    expect({ code, err }, out).toEqual({
      code: 0,
      err: expect.stringMatching(/was cut off in the middle of create dashboard\/one[\s\S]*Waiting until it is there/),
    });
    expect(await dashboards()).toHaveLength(1);
    expect((await project.run('plan')).code).toBe(0);
  });
});
