import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Intercept, Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, copyProject, sandboxFor, signoz, type TestProject, titlesOf } from './support.ts';

/** Live resources by kind: every name as often as it exists. */
interface Live {
  readonly channels: string[];
  readonly rules: string[];
  readonly dashboards: string[];
  readonly views: string[];
}

/** The names that generated/ wants. */
const expected: Live = {
  channels: titlesOf('alerts/channels'),
  rules: titlesOf('alerts/rules'),
  dashboards: titlesOf('dashboards/dashboards'),
  views: titlesOf('dashboards/views'),
};

let project: TestProject;
let sandbox: Sandbox;
let writes = 0;
/** What happens at the nth write of the tested apply. */
let trap:
  | {
      readonly at: number;
      readonly when: 'cut-before' | 'cut-after';
      readonly victim: () => ChildProcess;
      readonly signal: NodeJS.Signals;
      /** Resolves when the victim has said what it does about the signal. */
      readonly heard: Promise<void>;
    }
  | undefined;

/** Revokes the key before the nth write. */
let revoke: { readonly at: number; readonly key: () => Promise<unknown> } | undefined;

/** Every create is executed and never answered. */
let lossy = false;

const intercept: Intercept = async ({ server, method }) => {
  if (lossy && server === 'signoz' && method === 'POST') return 'cut-after';
  if (server !== 'signoz' || method === 'GET') return 'answer';
  writes += 1;
  if (writes === revoke?.at) await revoke.key();
  if (trap === undefined || writes !== trap.at) return 'answer';
  const child = trap.victim();
  const gone = once(child, 'exit');
  child.kill(trap.signal);
  if (trap.signal !== 'SIGKILL') {
    // An answer may reach it before the signal, and then it begins the next change.
    await trap.heard;
    return 'answer';
  }
  await gone;
  return trap.when;
};

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project, intercept);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

async function live(): Promise<Live> {
  const views = (
    await Promise.all(
      ['logs', 'traces', 'metrics'].map(
        (page) => signoz(project, 'GET', `explorer/views?sourcePage=${page}`) as Promise<{ name: string }[] | null>,
      ),
    )
  ).flatMap((page) => page ?? []);
  return {
    channels: ((await signoz(project, 'GET', 'channels')) as { name: string }[]).map((one) => one.name).sort(),
    rules: ((await signoz(project, 'GET', 'rules')) as { rules: { alert: string }[] }).rules
      .map((one) => one.alert)
      .sort(),
    dashboards: ((await signoz(project, 'GET', 'dashboards')) as { data: { title: string } }[])
      .map((one) => one.data.title)
      .sort(),
    views: views.map((one) => one.name).sort(),
  };
}

async function empty(): Promise<void> {
  const rules = ((await signoz(project, 'GET', 'rules')) as { rules: { id: string }[] }).rules;
  const lists: readonly (readonly [string, readonly { id: string }[]])[] = [
    ['rules', rules],
    ['channels', await signoz(project, 'GET', 'channels')],
    ['dashboards', await signoz(project, 'GET', 'dashboards')],
  ];
  for (const [path, all] of lists) for (const { id } of all) await signoz(project, 'DELETE', `${path}/${id}`);
  for (const page of ['logs', 'traces', 'metrics']) {
    for (const { id } of ((await signoz(project, 'GET', `explorer/views?sourcePage=${page}`)) ?? []) as {
      id: string;
    }[])
      await signoz(project, 'DELETE', `explorer/views/${id}`);
  }
}

/** Runs apply in its own process, with a trap at its nth write; resolves when the process has ended. */
async function applyUntil(
  at: number,
  when: 'cut-before' | 'cut-after',
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<{ code: number | null; err: string; out: string }> {
  writes = 0;
  let err = '';
  let out = '';
  const child = project.start('apply', '--yes', '--settle', '0');
  const heard = Promise.withResolvers<void>();
  child.stderr?.on('data', (data) => {
    err += data;
    if (err.includes('Stopping after what is under way')) heard.resolve();
  });
  child.stdout?.on('data', (data) => (out += data));
  trap = { at, when, victim: () => child, signal, heard: heard.promise };
  const [code] = (await once(child, 'close')) as [number | null];
  trap = undefined;
  return { code, err, out };
}

describe('an apply that is killed', () => {
  const total = expected.channels.length + expected.rules.length + expected.dashboards.length + expected.views.length;
  // The first write takes the lock, the last releases it.
  const points = [1, 2, 10, total + 1];

  it.each(points.flatMap((at) => [[at, 'cut-before'] as const, [at, 'cut-after'] as const]))(
    'at write %i, %s the server acted, converges when it is run again: nothing lost, nothing duplicated',
    async (at, when) => {
      await empty();
      expect((await applyUntil(at, when)).code).toBeNull();
      const again = await project.run('apply', '--yes', '--settle', '0');
      expect(again, again.err + again.out).toMatchObject({ code: 0 });
      if (at > 1 && at < total + 2) expect(again.err).toContain('An earlier apply was cut off in the middle of');
      expect(await live()).toEqual(expected);
      expect(await project.run('plan')).toMatchObject({ code: 0, out: expect.stringContaining('no changes') });
    },
  );

  it.each([
    ['Ctrl-C', 'SIGINT'],
    ['a terminal that goes away', 'SIGHUP'],
  ] as const)(
    'by %s finishes requests in flight, reports its state, and continues when it is run again',
    async (_, signal) => {
      await empty();
      const { code, err, out } = await applyUntil(4, 'cut-before', signal);
      expect(code).toBe(1);
      expect(err).toContain('Stopping after what is under way');
      expect(out).toMatch(/3 applied and verified, \d+ not begun/);
      expect(Object.values(await live()).flat()).toHaveLength(3);
      expect((await project.run('apply', '--yes')).err).not.toContain('cut off');
      expect(await live()).toEqual(expected);
    },
  );

  it('whose key is revoked in between still reports its outcome, and continues with another key', async () => {
    await empty();
    const key = project.env.SIGNOZ_API_KEY as string;
    const body = { name: 'short-lived', role: 'ADMIN', expiresInDays: 1 };
    const { id, token } = (await signoz(project, 'POST', 'pats', body)) as { id: string; token: string };
    project.env.SIGNOZ_API_KEY = token;
    let said = '';
    const child = project.start('apply', '--yes');
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
    writes = 0;
    revoke = {
      at: 5,
      key: async () => signoz({ ...project, env: { ...project.env, SIGNOZ_API_KEY: key } }, 'DELETE', `pats/${id}`),
    };
    const [code] = (await once(child, 'close')) as [number | null];
    revoke = undefined;
    project.env.SIGNOZ_API_KEY = key;
    expect(code).toBe(1);
    expect(said).toMatch(/\d+ failed/);
    expect(said).toContain('The lock could not be released: SigNoz answered 401');
    const again = await project.run('apply', '--yes', '--settle', '0');
    expect(again, again.err).toMatchObject({ code: 0, err: expect.stringContaining('was cut off in the middle of') });
    expect(await live()).toEqual(expected);
  });

  it('whose create was executed but not answered counts it as done, without creating it twice', async () => {
    await empty();
    lossy = true;
    const { code, out, err } = await project.run('apply', '--yes');
    lossy = false;
    expect({ code, last: out.split('\n').at(-2) }, err).toEqual({
      code: 0,
      last: expect.stringMatching(/^\d+ applied and verified$/),
    });
    expect(await live()).toEqual(expected);
    expect(await project.run('plan')).toMatchObject({ code: 0 });
  });
});

describe('a reader of the output that goes away', () => {
  it('does not stop an apply: it completes, and releases the lock', async () => {
    await empty();
    const child = project.start('apply', '--yes');
    // Like `apply 2>&1 | head -1`.
    for (const stream of [child.stdout, child.stderr]) stream?.once('data', () => stream.destroy());
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(await live()).toEqual(expected);
    expect((await project.run('lock')).out).toContain('local is not locked');
  });

  it.skipIf(!existsSync('/dev/full'))('is not a full disk, where the result is lost: that is an error', async () => {
    const child = spawn('sh', ['-c', 'exec "$0" "$1" plan > /dev/full', process.execPath, bin], {
      cwd: project.root,
      env: { PATH: process.env.PATH, ...project.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^The result cannot be written: ENOSPC.*\n$/),
    });
  });
});
