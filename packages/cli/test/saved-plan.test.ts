import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intercept, Sandbox } from '@signoz-as-code/sandbox';
import { startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteName, notesPath } from './notes.ts';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';

interface Dashboard {
  readonly id: string;
  readonly data: { readonly title: string };
}

const KEYS = ['a', 'b', 'c', 'd'];
let project: SmallProject;
let sandbox: Sandbox;
/** Decides about each POST of a dashboard, counted from 1. */
let fault: (count: number) => Awaited<ReturnType<Intercept>> = () => 'answer';
let posts = 0;

const intercept: Intercept = async ({ server, method, path }) => {
  if (server !== 'signoz' || method !== 'POST' || path !== '/api/v1/dashboards') return 'answer';
  posts += 1;
  return fault(posts);
};

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${sandbox.signoz.url}/api/v1/${path}`, {
    method,
    headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return text === '' ? undefined : (JSON.parse(text) as { data: unknown }).data;
}
const dashboards = async (): Promise<Dashboard[]> => (await call('GET', 'dashboards')) as Dashboard[];
const notes = async (): Promise<unknown[]> =>
  (((await call('GET', notesPath)) as { name: string }[] | null) ?? []).filter(({ name }) =>
    name.startsWith(noteName('attempt')),
  );

beforeAll(async () => {
  project = smallProject(Object.assign({}, ...KEYS.map((key) => dashboardFile(key, `Board ${key}`))));
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
  for (const { id } of await dashboards()) await call('DELETE', `dashboards/${id}`);
  fault = () => 'answer';
  posts = 0;
  expect((await project.run('plan', '--out', 'plan.json')).code).toBe(2);
});

const read = (path: string): Promise<string> => readFile(join(project.root, path), 'utf8');
const apply = () => project.run('apply', 'plan.json', '--concurrency', '1', '--settle', '0');

describe('a partly executed saved plan', () => {
  beforeEach(async () => {
    fault = (count) => (count > 2 ? 'cut-before' : 'answer');
    const first = await apply();
    expect(first).toMatchObject({ code: 1, out: expect.stringMatching(/\d applied and verified, 2 failed/) });
    expect(await notes()).toHaveLength(1);
    fault = () => 'answer';
  });

  it('is continued, also by another machine, and its record ends with it', async () => {
    // Nothing of it is on this machine.
    project.erase('.signoz-as-code');
    const again = await apply();
    expect(again, again.err).toMatchObject({ code: 0, out: expect.stringContaining('2 applied and verified\n') });
    expect((await dashboards()).map(({ data }) => data.title).sort()).toEqual(KEYS.map((key) => `Board ${key}`));
    expect(await notes()).toEqual([]);
    expect(await project.run('plan')).toMatchObject({ code: 0 });
  });

  it('is refused when somebody has changed its results', async () => {
    const [{ id, data }] = (await dashboards()) as [Dashboard];
    await call('PUT', `dashboards/${id}`, { ...data, description: 'Changed' });
    expect(await apply()).toMatchObject({ code: 1, err: expect.stringContaining('the plan is out of date') });
    expect(await dashboards()).toHaveLength(2);
  });

  it('does not excuse another plan', async () => {
    const plan = JSON.parse(await read('plan.json')) as { notes: string[] };
    project.write('plan.json', JSON.stringify({ ...plan, notes: ['another'] }));
    expect(await apply()).toMatchObject({
      code: 1,
      err: expect.stringContaining('dashboard/a: the plan would create it, but now there is nothing to do'),
    });
  });
});

describe('a wholly applied saved plan', () => {
  beforeEach(async () => {
    expect((await apply()).code).toBe(0);
  });

  it('is already applied when it is applied again, also on another machine', async () => {
    project.erase('.signoz-as-code');
    posts = 0;
    expect(await apply()).toMatchObject({
      code: 0,
      out: 'nothing is left to do: all changes are already applied\n',
    });
    expect(posts).toBe(0);
  });

  it('is out of date when somebody has changed its results since', async () => {
    const [{ id, data }] = (await dashboards()) as [Dashboard];
    await call('PUT', `dashboards/${id}`, { ...data, description: 'Changed' });
    expect(await apply()).toMatchObject({ code: 1, err: expect.stringContaining('the plan is out of date') });
    await call('DELETE', `dashboards/${id}`);
    expect(await apply()).toMatchObject({ code: 1, err: expect.stringContaining('the plan is out of date') });
    expect(await dashboards()).toHaveLength(3);
  });

  it('is out of date when generated/ wants something else since, and that is applied', async () => {
    const [file] = Object.keys(dashboardFile('a', '')) as [string];
    const before = project.read(file);
    project.write(file, before.replace('Board a', 'Board z'));
    try {
      expect((await project.run('generate')).code).toBe(0);
      expect((await project.run('apply', '--yes', '--settle', '0')).code).toBe(0);
      expect(await apply()).toMatchObject({ code: 1, err: expect.stringContaining('the plan is out of date') });
    } finally {
      project.write(file, before);
      await project.run('generate');
    }
  });
});

describe('a saved plan', () => {
  it('names its servers, and touches no others', async () => {
    const other = await startSandbox({ directory: join(project.root, 'other') });
    try {
      const { SIGNOZ_URL } = project.env;
      expect(JSON.parse(await read('plan.json'))).toMatchObject({ servers: { SigNoz: SIGNOZ_URL } });
      Object.assign(project.env, { SIGNOZ_URL: other.signoz.url, SIGNOZ_API_KEY: other.signoz.apiKey });
      const refused = await apply();
      expect(refused).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining(
          `it was made against SigNoz at ${SIGNOZ_URL}, and this is SigNoz at ${other.signoz.url}`,
        ),
      });
      Object.assign(project.env, { SIGNOZ_URL: `${SIGNOZ_URL}/`, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
      expect((await apply()).code).toBe(0);
      Object.assign(project.env, { SIGNOZ_URL });
    } finally {
      await other.stop();
    }
  });
});
