import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, ownedKey } from '@signoz-as-code/core';
import { type Release, releases, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject } from '../../../bench/project.ts';
import { main } from '../src/main.ts';
import { notesPath } from './notes.ts';
import { type FaultProxy, faults, hangs, startProxy } from './proxy.ts';
import { bin } from './support.ts';

/** `pnpm test:faults` tests everything; `npm test` takes a sample. */
const all = process.env.FAULTS === 'all';

/** 24 dashboards, 25 rules, a channel and the catalogue. */
const RESOURCES = 51;
const owner = { project: 'bench', environment: 'local' };
/** With a lease that no slow machine exceeds: one machine takes over its own lock at once. */
const COMMAND = ['apply', '--yes', '--settle', '0', '--lease', '600'];
/** A lock that outlives its holder by three seconds, for another machine that waits for it. */
const SHORT = ['--lease', '3'];

/** Two machines with a project each, and one with a limit for requests: see {@link limitTo}. */
let projects: readonly [string, string];
let hasty: string;
/** The version of the sandbox. */
let release: Release;
let sandbox: Sandbox;
/** The proxy between all three and SigNoz, unless a test gives a machine its own. */
let proxy: FaultProxy;
let env: Record<string, string>;
let strangers: string;

/** A live thing: its owner and its whole content. */
interface Thing {
  readonly path: string;
  readonly id: string;
  readonly key: string | undefined;
  readonly text: string;
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${sandbox.signoz.url}/api/${path.startsWith('v2/') ? '' : 'v1/'}${path}`, {
    method,
    headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return text === '' ? undefined : (JSON.parse(text) as { data?: unknown }).data;
}

/** The list of v6 dashboards has neither panels nor marks, and their names contain the owner. */
async function dashboardsV6(): Promise<Thing[]> {
  const { dashboards } = (await call('GET', 'v2/dashboards?limit=200')) as {
    dashboards: { id: string; name: string }[];
  };
  return Promise.all(
    dashboards.map(async ({ id, name }) => ({
      path: 'v2/dashboards',
      id,
      key: /^sac-bench--local--(.+)$/.exec(name)?.[1],
      text: canonicalJson((await call('GET', `v2/dashboards/${id}`)) as never),
    })),
  );
}

async function live(): Promise<Thing[]> {
  const isV6 = dialectOf(release).facts.dashboards === 'v6';
  const [rules, channels, dashboards, locks] = await Promise.all([
    call('GET', 'rules') as Promise<{ rules: { id: string }[] }>,
    call('GET', 'channels') as Promise<{ id: string }[]>,
    isV6 ? [] : (call('GET', 'dashboards') as Promise<{ id: string }[]>),
    call('GET', notesPath) as Promise<{ id: string }[] | null>,
  ]);
  const things = (path: string, items: readonly { readonly id: string }[]): Thing[] =>
    items.map((item) => {
      const text = canonicalJson(item);
      const mark = /signoz-as-code:[^"\\]+/.exec(text)?.[0];
      return { path, id: item.id, key: ownedKey(owner, mark), text };
    });
  return [
    ...things('rules', rules.rules),
    ...things('channels', channels),
    ...(isV6 ? await dashboardsV6() : things('dashboards', dashboards)),
    ...things('explorer/views', locks ?? []),
  ];
}

const ofStrangers = (things: readonly Thing[]): string =>
  things
    .filter(({ key, path }) => key === undefined && path !== 'explorer/views')
    .map(({ text }) => text)
    .sort()
    .join('\n');

async function empty(): Promise<void> {
  for (const { path, id, key } of await live())
    if (key !== undefined || path === 'explorer/views') await call('DELETE', `${path}/${id}`);
  for (const root of [...projects, hasty]) rmSync(join(root, '.signoz-as-code'), { recursive: true, force: true });
}

interface Counts {
  lost: number;
  doubled: number;
  touched: number;
  locks: number;
}

/** The problems of the live state: none when all are 0. */
async function wrong(): Promise<Counts> {
  const things = await live();
  const ours = Map.groupBy(
    things.filter(({ key }) => key !== undefined),
    ({ path, key }) => `${path}/${key}`,
  );
  return {
    lost: RESOURCES - ours.size,
    doubled: [...ours.values()].filter(({ length }) => length > 1).length,
    touched: ofStrangers(things) === strangers ? 0 : 1,
    locks: things.filter(({ path, key }) => path === 'explorer/views' && key === undefined).length,
  };
}

const nothing: Counts = { lost: 0, doubled: 0, touched: 0, locks: 0 };

/** Sets how many seconds the hasty machine waits for an answer: one that is too few for a slow machine only for hangs. */
function limitTo(timeoutSeconds: number): void {
  const file = join(hasty, 'generated/local/environment.json');
  const about = JSON.parse(readFileSync(file, 'utf8')) as { endpoints: { signoz: { timeoutSeconds: number } } };
  about.endpoints.signoz.timeoutSeconds = timeoutSeconds;
  writeFileSync(file, JSON.stringify(about));
}

async function apply(root = projects[0], ...more: string[]): Promise<{ code: number; err: string }> {
  const err: string[] = [];
  const terminal = { outIsTerminal: false, errIsTerminal: false, inIsTerminal: () => false };
  const io = { cwd: root, env, out: () => undefined, err: (text: string) => void err.push(text), ...terminal };
  return { code: await main([...COMMAND, ...more], io), err: err.join('') };
}

/** The output of a separate process so far, and how it ended. */
interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves when the text was printed. */
  readonly saying: (text: string) => Promise<void>;
  /** Its exit code; null when it was killed. */
  readonly gone: Promise<number | null>;
}

function start(root: string, through = proxy, ...more: string[]): Started {
  const child = spawn(process.execPath, [bin, ...COMMAND, ...more], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env, SIGNOZ_URL: through.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners: (() => void)[] = [];
  const hear = (data: Buffer): void => {
    said += data;
    for (const listener of listeners) listener();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const saying = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const listener = (): void => {
        if (said.includes(text)) resolve();
      };
      listeners.push(listener);
      listener();
    });
  const gone = once(child, 'close').then(([code]) => code as number | null);
  return { child, said: () => said, saying, gone };
}

/** Whether a request changes what is applied: neither a read nor the lock. */
function isWrite({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return method !== 'GET' && !path.includes('/explorer/views');
}

describe.each(releases)('SigNoz %s', (of) => {
  /** Of the second and later, `npm test` only runs what differs: how things are created and changed. */
  const isWhole = all || of === releases[0];
  /** When each dashboard is read separately, an apply has many more requests that can fail. */
  const rate = dialectOf(of).facts.dashboards === 'v5' ? 0.15 : 0.05;
  beforeAll(async () => {
    release = of;
    const first = makeProject(24, 25, release);
    await once(spawn(process.execPath, [bin, 'generate'], { cwd: first, stdio: 'ignore' }), 'exit');
    const copy = (): string => {
      const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-bench-'));
      cpSync(first, folder, { recursive: true, verbatimSymlinks: true });
      return folder;
    };
    projects = [first, copy()];
    hasty = copy();
    const config = join(hasty, 'signoz.config.ts');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace("apiKey: secret('SIGNOZ_API_KEY')", '$&, timeoutSeconds: 1'));
    await once(spawn(process.execPath, [bin, 'generate'], { cwd: hasty, stdio: 'ignore' }), 'exit');
    expect(readFileSync(join(hasty, 'generated/local/environment.json'), 'utf8')).toContain('timeoutSeconds');
    sandbox = await startSandbox({ directory: join(first, 'sandbox'), release });
    proxy = await startProxy(sandbox.signoz.url);
    env = {
      SIGNOZ_URL: proxy.url,
      SIGNOZ_API_KEY: sandbox.signoz.apiKey,
      SLACK_WEBHOOK_URL: 'https://faults.invalid/slack',
    };
    // Foreign things, which we must not touch.
    const empty = { variables: [], panels: {}, layouts: [] };
    for (const title of ['By hand', 'Dashboard by hand'])
      if (dialectOf(release).facts.dashboards === 'v5')
        await call('POST', 'dashboards', { title, version: 'v5', tags: [], layout: [], widgets: [], variables: {} });
      else {
        const spec = { display: { name: title }, ...empty };
        await call('POST', 'v2/dashboards', { schemaVersion: 'v6', generateName: true, tags: [], spec });
      }
    await call('POST', 'channels', { name: 'theirs', webhook_configs: [{ url: 'https://theirs.invalid/x' }] });
    strangers = ofStrangers(await live());
  });
  afterAll(async () => {
    await proxy?.stop();
    await sandbox?.stop();
    for (const root of [...(projects ?? []), hasty].filter(Boolean)) rmSync(root, { recursive: true, force: true });
  });

  describe('an apply of 50 resources', () => {
    it('that is killed at any request, before or after the server acted, converges when it is run again', {
      timeout: 1_800_000,
    }, async () => {
      await empty();
      proxy.restart();
      // No renewal comes between the counted requests.
      expect(await apply(projects[0])).toEqual({ code: 0, err: expect.any(String) });
      const requests = proxy.count();
      expect(await wrong()).toEqual(nothing);
      const points = Array.from({ length: requests }, (_, index) => index + 1).filter(
        (at) => all || at <= 2 || at === requests || at % (isWhole ? 16 : 32) === 0,
      );
      let killed = 0;
      for (const at of points) {
        for (const when of ['cut-before', 'cut-after'] as const) {
          await empty();
          proxy.restart();
          const { child, gone } = start(projects[0]);
          proxy.decide = async (_, count) => {
            if (count !== at) return 'answer';
            child.kill('SIGKILL');
            await gone;
            killed += 1;
            return when;
          };
          await gone;
          proxy.decide = () => 'answer';
          const again = await apply();
          expect({ at, when, ...again, ...(await wrong()) }).toMatchObject({ at, when, code: 0, ...nothing });
        }
      }
      console.log(`killed ${killed} times at ${points.length} of ${requests} requests: 0 lost, 0 doubled, 0 touched`);
      expect(killed).toBeGreaterThanOrEqual(points.length * 2 - 2);
    });

    it('through 500s, 504s, cut connections and slow answers converges when it is run again', {
      timeout: 1_800_000,
    }, async () => {
      const seeds = all ? 40 : isWhole ? 4 : 2;
      let injected = 0;
      let runs = 0;
      for (let seed = 1; seed <= seeds; seed += 1) {
        await empty();
        const random = randomFrom(seed);
        proxy.decide = () => {
          if (random() > rate) return 'answer';
          injected += 1;
          return faults[Math.floor(random() * faults.length)] ?? 'answer';
        };
        let code = 1;
        for (let round = 0; round < 40 && code !== 0; round += 1) {
          ({ code } = await apply());
          runs += 1;
        }
        proxy.decide = () => 'answer';
        // The next apply of the same machine takes over a lock whose release was lost.
        expect(await apply()).toEqual({ code: 0, err: expect.any(String) });
        expect({ seed, code, ...(await wrong()) }).toEqual({ seed, code: 0, ...nothing });
      }
      console.log(`${injected} faults in ${runs} applies of ${seeds} rounds: 0 lost, 0 doubled, 0 touched`);
      expect(injected).toBeGreaterThan(seeds * 5);
    });

    it.runIf(isWhole)(
      'of two machines at once is executed by one of them at a time',
      { timeout: 1_800_000 },
      async () => {
        const rounds = all ? 20 : 2;
        let refused = 0;
        for (let round = 0; round < rounds; round += 1) {
          await empty();
          const codes = await Promise.all(projects.map((root) => start(root).gone));
          refused += codes.filter((code) => code !== 0).length;
          for (const root of projects) expect(await apply(root)).toEqual({ code: 0, err: expect.any(String) });
          expect({ round, ...(await wrong()) }).toEqual({ round, ...nothing });
        }
        console.log(`${rounds} times two at once, ${refused} refused by the lock: 0 lost, 0 doubled, 0 touched`);
      },
    );

    it.runIf(isWhole)('with hanging requests converges when it is run again', { timeout: 1_800_000 }, async () => {
      const seeds = all ? 20 : 2;
      let injected = 0;
      let runs = 0;
      for (let seed = 1; seed <= seeds; seed += 1) {
        await empty();
        limitTo(1);
        const random = randomFrom(seed);
        proxy.decide = () => {
          if (random() > 0.04) return 'answer';
          injected += 1;
          return hangs[Math.floor(random() * hangs.length)] ?? 'answer';
        };
        let code = 1;
        for (let round = 0; round < 40 && code !== 0; round += 1) {
          ({ code } = await apply(hasty));
          runs += 1;
        }
        proxy.decide = () => 'answer';
        limitTo(60);
        expect(await apply(hasty)).toEqual({ code: 0, err: expect.any(String) });
        expect({ seed, code, ...(await wrong()) }).toEqual({ seed, code: 0, ...nothing });
      }
      console.log(`${injected} requests hung in ${runs} applies of ${seeds} rounds: 0 lost, 0 doubled, 0 touched`);
      expect(injected).toBeGreaterThan(seeds);
    });

    describe.runIf(isWhole)('that is interrupted during a hanging request', () => {
      const points = (all ? hangs : (['hang-after'] as const)).map((fault) => [fault] as const);

      it('before any change ends at once, and releases the lock', async () => {
        await empty();
        const { child, said, gone } = start(projects[0]);
        proxy.decide = ({ path }) => {
          if (!path.endsWith('/rules')) return 'answer';
          child.kill('SIGINT');
          return 'hang-before';
        };
        expect(await gone).toBe(1);
        proxy.decide = () => 'answer';
        expect(said()).toBe('Interrupted: nothing was applied.\n');
        expect(await wrong()).toEqual({ ...nothing, lost: RESOURCES });
      });

      it.each(points)('(%s) gives it up in time, reports its state, and converges', async (fault) => {
        await empty();
        limitTo(10);
        const { child, said, gone } = start(hasty);
        let writes = 0;
        proxy.decide = (request) => {
          if (!isWrite(request)) return 'answer';
          writes += 1;
          if (writes !== 10) return 'answer';
          child.kill('SIGINT');
          return fault;
        };
        expect(await gone).toBe(1);
        proxy.decide = () => 'answer';
        expect(said()).toContain('Stopping after what is under way');
        expect(said()).toMatch(
          /Interrupted: changes in flight were finished[\s\S]*\d+ applied and verified.*\d+ not begun/,
        );
        limitTo(60);
        expect(await apply(hasty)).toEqual({ code: 0, err: expect.not.stringContaining('cut off') });
        expect(await wrong()).toEqual(nothing);
      });

      it.each(points)(
        '(%s) ends at once when it is interrupted again, leaves a record, and converges',
        async (fault) => {
          await empty();
          const root = projects[0];
          const { child, said, saying, gone } = start(root);
          let writes = 0;
          proxy.decide = (request) => {
            if (!isWrite(request)) return 'answer';
            writes += 1;
            if (writes !== 10) return 'answer';
            child.kill('SIGINT');
            return fault;
          };
          await saying('Stopping after what is under way');
          child.kill('SIGINT');
          // The request would hang for a minute.
          expect(await gone).toBe(1);
          proxy.decide = () => 'answer';
          expect(said()).toContain('ended at once by an interruption');
          expect(said()).toMatch(/\d+ failed, \d+ not begun/);
          expect(existsSync(join(root, '.signoz-as-code/local/attempts.jsonl'))).toBe(true);
          expect((await wrong()).locks).toBe(1);
          const again = await apply(root);
          expect(again).toEqual({ code: 0, err: expect.stringContaining('was cut off in the middle of') });
          expect(await wrong()).toEqual(nothing);
        },
      );
    });

    describe.runIf(isWhole)('whose lock outlives it', () => {
      let others: FaultProxy;
      beforeAll(async () => {
        others = await startProxy(sandbox.signoz.url);
      });
      afterAll(() => others?.stop());

      it.each(['cut-before', 'cut-after'] as const)(
        'because it was killed (%s) is completed by another machine that waits',
        async (when) => {
          await empty();
          const first = start(projects[0], proxy, ...SHORT);
          let second: Started | undefined;
          let writes = 0;
          proxy.decide = async (request) => {
            if (!isWrite(request)) return 'answer';
            writes += 1;
            if (writes !== 20) return 'answer';
            second = start(projects[1], others, ...SHORT, '--wait', '60');
            await second.saying('is locked: apply of');
            first.child.kill('SIGKILL');
            await first.gone;
            return when;
          };
          expect(await first.gone).toBeNull();
          proxy.decide = () => 'answer';
          expect(await second?.gone, second?.said()).toBe(0);
          expect(second?.said()).toContain('it was not renewed for 3 s');
          expect(await wrong()).toEqual(nothing);
          expect(await apply()).toEqual({ code: 0, err: expect.stringContaining('was cut off in the middle of') });
          expect(await wrong()).toEqual(nothing);
        },
      );

      it('because it was stopped writes nothing when it continues: another machine has taken over', async () => {
        await empty();
        const first = start(projects[0], proxy, ...SHORT);
        let stopped: (() => void) | undefined;
        const isStopped = new Promise<void>((resolve) => (stopped = resolve));
        let writes = 0;
        proxy.decide = (request) => {
          if (!isWrite(request)) return 'answer';
          writes += 1;
          if (writes === 20) {
            first.child.kill('SIGSTOP');
            stopped?.();
          }
          return 'answer';
        };
        await isStopped;
        const second = start(projects[1], others, ...SHORT);
        expect(await second.gone, second.said()).toBe(0);
        expect(second.said()).toContain('Taking over the lock of apply of');
        expect(await wrong()).toEqual(nothing);
        const before = writes;
        first.child.kill('SIGCONT');
        expect(await first.gone, first.said()).toBe(1);
        // Whichever it notices first: that its lock is lost, or that what it would write next has changed.
        expect(first.said()).toMatch(/was lost, and nothing more is written|make a new plan/);
        expect(writes).toBe(before);
        proxy.decide = () => 'answer';
        expect(await apply()).toEqual({ code: 0, err: expect.any(String) });
        expect(await wrong()).toEqual(nothing);
      });
    });
  });
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
