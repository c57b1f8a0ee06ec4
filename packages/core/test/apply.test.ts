import {
  type ApplyOptions,
  type ApplyReport,
  applyPlan,
  applyText,
  type Journal,
  makePlan,
  NotWorkingError,
  type Planned,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channels, type Fault, fakeServer, holds, resource, rules, type Server } from './server.ts';
import { liveStates, wantedStates } from './states.ts';

const owner = { project: 'fluxer', environment: 'local' };
const everything = new Set(['a', 'b', 'c', 'd', 'e'].map((key) => `channel/${key}`));

async function plan(server: Server, wanted: readonly Resource[], providers?: readonly Provider[]): Promise<Planned> {
  return makePlan({
    owner,
    resources: wanted,
    providers: providers ?? [channels(server), rules(server, wanted)],
    adopt: everything,
  });
}

/** A record of attempts that adds its calls to one list with the server's. */
function journalIn(events: string[]): Journal {
  return {
    unfinished: [],
    sending: async () => undefined,
    begin: async (address, action) => void events.push(`begin ${action} ${address}`),
    end: async (address, outcome) => void events.push(`end ${address} ${outcome}`),
    close: async () => undefined,
    leave: async () => undefined,
  };
}

async function apply(planned: Planned, options: Partial<ApplyOptions> = {}): Promise<ApplyReport> {
  return applyPlan(planned, { journal: journalIn([]), ...options });
}

function results(report: ApplyReport): Record<string, string> {
  return Object.fromEntries(
    report.outcomes.map(({ change, result, reason }) => [
      `${change.action} ${change.address}`,
      reason === undefined ? result : `${result}: ${reason}`,
    ]),
  );
}

describe('the state after an apply', () => {
  test('is the wanted one: the next plan is empty, nothing is duplicated, nothing foreign is touched', async () => {
    await fc.assert(
      fc.asyncProperty(wantedStates, liveStates, fc.integer({ min: 1, max: 5 }), async (wanted, state, concurrency) => {
        const server = state();
        const strangers = JSON.stringify(server.things.filter(({ kind, key }) => kind === 'rule' && key === undefined));
        // Names that move from one channel to another are only free after the first round.
        for (let round = 0; round < 3; round += 1) {
          const planned = await plan(server, wanted);
          if (planned.plan.obstacles.length > 0) return;
          if (planned.plan.changes.length === 0) break;
          await apply(planned, { concurrency });
        }
        const { plan: next } = await plan(server, wanted);
        expect(next.obstacles.length > 0 ? [] : next.changes).toEqual([]);
        expect(next.obstacles.length > 0 || holds(server, wanted)).toBe(true);
        expect(JSON.stringify(server.things.filter(({ kind, key }) => kind === 'rule' && key === undefined))).toBe(
          strangers,
        );
      }),
    );
  });

  test('is reached in one round, all verified, when no name moves', async () => {
    await fc.assert(
      fc.asyncProperty(wantedStates, liveStates, async (wanted, state) => {
        const server = state();
        const names = new Set(server.things.filter(({ kind }) => kind === 'channel').map(({ fields }) => fields.name));
        fc.pre(!wanted.some(({ kind, title }) => kind === 'channel' && names.has(title)));
        const report = await apply(await plan(server, wanted));
        expect(report.outcomes.filter(({ result }) => result !== 'verified')).toEqual([]);
        expect(holds(server, wanted)).toBe(true);
      }),
    );
  });

  test('is reached through any failures by applying again: nothing is lost, nothing is duplicated', async () => {
    const faults = fc.array(fc.constantFrom<Fault | undefined>('refused', 'lost', undefined), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(wantedStates, liveStates, faults, async (wanted, state, sequence) => {
        const server = state();
        const left = [...sequence];
        server.fault = () => left.shift();
        for (let round = 0; round < 30; round += 1) {
          const planned = await plan(server, wanted);
          if (planned.plan.obstacles.length > 0) return;
          if (planned.plan.changes.length === 0) break;
          await apply(planned);
        }
        expect(holds(server, wanted)).toBe(true);
      }),
    );
  });
});

describe('the order', () => {
  test('follows the kinds; deletions come last, in reverse order of the kinds', async () => {
    const server = fakeServer();
    server.put('channel', 'gone', { name: 'gone' });
    server.put('rule', 'gone', { name: 'gone' });
    server.put('rule', 'b', { name: 'b', value: 0 });
    const wanted = [resource('rule', 'b'), resource('rule', 'a'), resource('channel', 'a'), resource('channel', 'b')];
    await apply(await plan(server, wanted), { concurrency: 1 });
    expect(server.calls).toEqual([
      'create channel/a',
      'create channel/b',
      'create rule/a',
      'update rule/b',
      'delete rule/gone',
      'delete channel/gone',
    ]);
  });

  test('a replacement deletes before it creates', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'old' });
    const report = await apply(await plan(server, [resource('channel', 'a', { name: 'new' })]));
    expect(server.calls).toEqual(['delete channel/a', 'create channel/a']);
    expect(results(report)).toEqual({ 'replace channel/a': 'verified' });
  });

  test('a replacement whose deletion is refused creates no second resource', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'old' });
    server.fault = () => 'refused';
    const report = await apply(await plan(server, [resource('channel', 'a', { name: 'new' })]));
    expect(server.calls).toEqual(['delete channel/a']);
    expect(results(report)).toEqual({ 'replace channel/a': 'failed: delete channel/a: refused' });
  });

  test('has one change at a time when the server loses one of two concurrent ones', async () => {
    const server = fakeServer();
    let underWay = 0;
    let most = 0;
    server.arrive = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      underWay -= 1;
    };
    const wanted = ['a', 'b', 'c'].map((key) => resource('rule', key));
    await apply(await plan(server, wanted, [{ ...rules(server), after: [], serial: true }]), { concurrency: 4 });
    expect({ most, calls: server.calls.length }).toEqual({ most: 1, calls: 3 });
  });

  test('includes named foreign resources to delete, without trusting the answer there either', async () => {
    for (const fault of [undefined, 'refused', 'lost'] as const) {
      const server = fakeServer();
      const { id } = server.put('rule', undefined, { name: 'theirs' });
      server.put('rule', undefined, { name: 'others' });
      const planned = await makePlan({
        owner,
        resources: [],
        providers: [channels(server), rules(server)],
        prune: new Set([`rule/${id}`]),
      });
      server.fault = () => fault;
      expect(results(await apply(planned))).toEqual({
        [`delete rule/${id}`]: fault === 'refused' ? `failed: delete rule/${id}: refused` : 'verified',
      });
      expect(server.things.map(({ fields }) => fields.name)).toEqual(
        fault === 'refused' ? ['theirs', 'others'] : ['others'],
      );
    }
  });

  test('has no more parallel changes of one kind than requested, and no two kinds at once', async () => {
    const server = fakeServer();
    const underWay = new Set<string>();
    let most = 0;
    server.arrive = async (call) => {
      underWay.add(call);
      most = Math.max(most, underWay.size);
      expect(new Set([...underWay].map((one) => one.split('/')[0])).size).toBe(1);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      underWay.delete(call);
    };
    const wanted = ['a', 'b', 'c', 'd', 'e'].flatMap((key) => [resource('channel', key), resource('rule', key)]);
    await apply(await plan(server, wanted), { concurrency: 3 });
    expect(most).toBe(3);
  });
});

describe('a failure', () => {
  const wanted = [
    resource('channel', 'a'),
    resource('channel', 'b'),
    resource('rule', 'on-a', { sendsTo: 'a' }),
    resource('rule', 'on-b', { sendsTo: 'b' }),
  ];

  test('skips what depends on it, by name, and nothing else', async () => {
    const server = fakeServer();
    server.fault = (call) => (call === 'create channel/a' ? 'refused' : undefined);
    const report = await apply(await plan(server, wanted));
    expect(results(report)).toEqual({
      'create channel/a': 'failed: create channel/a: refused',
      'create channel/b': 'verified',
      'create rule/on-a': 'skipped: it needs channel/a, which was not applied',
      'create rule/on-b': 'verified',
    });
    expect(server.calls).not.toContain('create rule/on-a');
    expect(applyText(report, { color: false })).toBe(
      [
        '✗ channel/a: create channel/a: refused',
        '○ rule/on-a: skipped, it needs channel/a, which was not applied',
        '2 applied and verified, 1 failed, 1 skipped',
        '',
      ].join('\n'),
    );
  });

  test('prevents the deletion of what it may still refer to', async () => {
    const server = fakeServer();
    server.put('channel', 'old', { name: 'old' });
    server.put('rule', 'r', { name: 'r', sendsTo: 'old' });
    const moved = [resource('channel', 'new'), resource('rule', 'r', { sendsTo: 'new' })];
    server.fault = (call) => (call === 'update rule/r' ? 'refused' : undefined);
    const report = await apply(await plan(server, moved));
    expect(results(report)).toEqual({
      'create channel/new': 'verified',
      'update rule/r': 'failed: update rule/r: refused',
      'delete channel/old': 'skipped: rule/r, which was not applied, may still use it',
    });
    server.fault = () => undefined;
    await apply(await plan(server, moved));
    expect(holds(server, moved)).toBe(true);
  });
});

describe('verification', () => {
  test('counts a create whose answer was lost, and does not repeat it', async () => {
    const server = fakeServer();
    server.fault = () => 'lost';
    const wanted = [resource('rule', 'a'), resource('rule', 'b')];
    const report = await apply(await plan(server, wanted));
    expect(results(report)).toEqual({ 'create rule/a': 'verified', 'create rule/b': 'verified' });
    expect(report.outcomesKnown).toBe(true);
    expect(server.calls).toEqual(['create rule/a', 'create rule/b']);
    expect((await plan(server, wanted)).plan.changes).toEqual([]);
  });

  test('does not count a change that was made and does not work', async () => {
    const server = fakeServer();
    const wanted = [resource('channel', 'a', { name: 'a' })];
    const provider = channels(server);
    const create = async (one: Resource): Promise<void> => {
      await provider.create(one);
      throw new NotWorkingError('it is there, and nobody answers');
    };
    const report = await apply(await plan(server, wanted, [{ ...provider, create }]));
    expect(results(report)).toEqual({ 'create channel/a': 'failed: it is there, and nobody answers' });
    expect(server.things).toHaveLength(1);
  });

  test('reports that an interrupted replacement left nothing', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'old' });
    server.fault = (call) => (call === 'create channel/a' ? 'refused' : undefined);
    const wanted = [resource('channel', 'a', { name: 'new' })];
    const report = await apply(await plan(server, wanted));
    expect(results(report)).toEqual({
      'replace channel/a': 'failed: it was deleted, but could not be recreated: create channel/a: refused',
    });
    expect(server.things).toEqual([]);
  });

  test('counts a deletion whose answer was lost', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a' });
    server.fault = () => 'lost';
    expect(results(await apply(await plan(server, [])))).toEqual({ 'delete rule/a': 'verified' });
  });

  test("does not trust an answer: the server's content counts", async () => {
    const server = fakeServer();
    server.put('rule', 'gone', { name: 'gone' });
    const wanted = [resource('rule', 'a', { value: 1 }), resource('rule', 'b'), resource('rule', 'c')];
    const liar: Provider = {
      ...rules(server),
      create: async ({ key }) => {
        if (key === 'a') server.put('rule', key, { name: 'a', value: 2 });
        if (key === 'c') for (const _ of [1, 2]) server.put('rule', key, { name: 'c' });
      },
      delete: async () => undefined,
      label: (path) => `the ${path.join('/')}`,
    };
    const report = await apply(await plan(server, wanted, [liar]));
    expect(results(report)).toEqual({
      'create rule/a': 'failed: the server holds something else than was sent: the value',
      'create rule/b': 'failed: it was sent, but does not exist',
      'create rule/c': 'failed: it exists 2 times',
      'delete rule/gone': 'failed: it was deleted, but still exists',
    });
    expect(report.outcomesKnown).toBe(true);
  });

  test('is not claimed when the server cannot be read: the record of attempts must be kept', async () => {
    const server = fakeServer();
    const planned = await plan(server, [resource('rule', 'a'), resource('rule', 'b')]);
    server.fault = (call) => (call === 'create rule/b' ? 'refused' : undefined);
    server.arrive = async () => {
      server.away = 'the server is away';
    };
    const report = await apply(planned);
    expect(report.outcomesKnown).toBe(false);
    expect(results(report)).toEqual({
      'create rule/a': 'failed: it was sent, but could not be read back: the server is away',
      'create rule/b': 'failed: create rule/b: refused',
    });
  });
});

describe('a resource created since the plan', () => {
  test.each([
    [
      'with its mark',
      'a',
      'skipped: a resource with its mark was created since the plan was made, and nothing was sent',
    ],
    ['of its name', undefined, "skipped: 'a' (id-2), which is not ours, was created since the plan was made"],
  ])('%s is not created again, and the others continue', async (_, key, reason) => {
    const server = fakeServer();
    const planned = await plan(server, [resource('channel', 'a'), resource('channel', 'b')]);
    server.put('channel', 'other', { name: 'other' });
    server.put('channel', key, { name: 'a' });
    const done = results(await apply(planned));
    expect(done['create channel/a']).toContain(reason);
    expect(done['create channel/b']).toBe('verified');
    expect(server.calls).toEqual(['create channel/b']);
  });

  test('cannot be found when nothing can be read, so nothing is sent', async () => {
    const server = fakeServer();
    const planned = await plan(server, [resource('rule', 'a')]);
    server.away = 'the server is away';
    const report = await apply(planned);
    expect(results(report)).toEqual({
      'create rule/a': 'failed: nothing was sent, because the resource could not be read again: the server is away',
    });
    expect([report.outcomesKnown, server.calls]).toEqual([true, []]);
  });
});

describe('a lost answer', () => {
  const lost = (): Error => Object.assign(new Error('no answer in time'), { outcomeUnknown: true });
  /** Creates get no answer; `arrive` makes the request take effect. */
  const held = (server: Server): { readonly provider: Provider; readonly arrive: () => Promise<void> } => {
    const provider = rules(server);
    const requests: Resource[] = [];
    return {
      provider: {
        ...provider,
        create: async (resource) => {
          requests.push(resource);
          // The error of a replacement.
          throw new Error('it was deleted, and could not be made anew', { cause: lost() });
        },
      },
      arrive: async () => {
        for (const resource of requests.splice(0)) await provider.create(resource);
      },
    };
  };
  const wanted = [resource('rule', 'a')];

  test('is waited for until the wanted effect is visible, which counts as executed', async () => {
    const server = fakeServer();
    const { provider, arrive } = held(server);
    const events: string[] = [];
    const report = await apply(await plan(server, wanted, [provider]), {
      journal: journalIn(events),
      inFlight: 60_000,
      onWaiting: (changes, milliseconds) => {
        events.push(`waiting for ${changes.map(({ address }) => address).join()}`);
        expect(milliseconds).toBeLessThanOrEqual(60_000);
        void arrive();
      },
    });
    expect(results(report)).toEqual({ 'create rule/a': 'verified' });
    expect(report.outcomesKnown).toBe(true);
    expect(events).toEqual(['begin create rule/a', 'waiting for rule/a', 'end rule/a done']);
    expect(server.things).toHaveLength(1);
  });

  test('is a failure, and no longer open, once no request can take effect any more', async () => {
    const server = fakeServer();
    const events: string[] = [];
    const report = await apply(await plan(server, wanted, [held(server).provider]), {
      journal: journalIn(events),
      inFlight: 1,
    });
    expect(results(report)).toEqual({ 'create rule/a': 'failed: it was deleted, and could not be made anew' });
    expect({ outcomesKnown: report.outcomesKnown, last: events.at(-1) }).toEqual({
      outcomesKnown: true,
      last: 'end rule/a failed',
    });
  });

  test('stays open when nobody waits any longer: the next apply looks for it', async () => {
    const server = fakeServer();
    const events: string[] = [];
    const abort = new AbortController();
    const report = await apply(await plan(server, wanted, [held(server).provider]), {
      journal: journalIn(events),
      inFlight: 60_000,
      abort: abort.signal,
      onWaiting: () => abort.abort(new Error('ended at once')),
    });
    expect(report).toMatchObject({ outcomesKnown: false, ended: 'ended at once', outcomes: [{ result: 'failed' }] });
    expect(events).toEqual(['begin create rule/a']);
  });
});

describe('an interruption', () => {
  test('finishes and verifies what is in flight, and begins nothing else', async () => {
    const server = fakeServer();
    const stop = new AbortController();
    server.arrive = async (call) => {
      if (call === 'create channel/b') stop.abort();
    };
    const wanted = ['a', 'b', 'c'].map((key) => resource('channel', key)).concat(resource('rule', 'a'));
    const report = await apply(await plan(server, wanted), { concurrency: 2, signal: stop.signal });
    expect(results(report)).toEqual({
      'create channel/a': 'verified',
      'create channel/b': 'verified',
      'create channel/c': 'not-started',
      'create rule/a': 'not-started',
    });
    expect(report.interrupted).toBe(true);
    expect(applyText(report, { color: false })).toContain(
      'Run apply again to continue.\n2 applied and verified, 2 not begun\n',
    );
  });

  test('that cannot wait ends with what is known, and says that the rest is unknown', async () => {
    const server = fakeServer();
    const abort = new AbortController();
    const wanted = ['a', 'b', 'c'].map((key) => resource('rule', key));
    server.arrive = async (call) => {
      if (call !== 'create rule/b') return;
      abort.abort(new Error('enough'));
      // Like a client with the signal: the request is abandoned, whatever its outcome is.
      server.put('rule', 'b', { name: 'b' });
      throw abort.signal.reason;
    };
    const report = await apply(await plan(server, wanted), { concurrency: 1, abort: abort.signal });
    expect(results(report)).toEqual({
      'create rule/a': 'failed: it was sent, but could not be read back: enough',
      'create rule/b': 'failed: enough',
      'create rule/c': 'not-started',
    });
    expect(report).toMatchObject({ interrupted: true, outcomesKnown: false, ended: 'enough' });
    expect(applyText(report, { color: false })).toContain('Stopped before everything was applied: enough.');
  });

  test('because of a lost lock sends nothing more', async () => {
    const server = fakeServer();
    const wanted = ['a', 'b', 'c'].map((key) => resource('rule', key));
    let left = 1;
    const confirm = async (): Promise<void> => {
      left -= 1;
      if (left < 0) throw new Error('the lock was lost');
    };
    const report = await apply(await plan(server, wanted), { concurrency: 1, confirm });
    expect(results(report)).toEqual({
      'create rule/a': 'verified',
      'create rule/b': 'failed: nothing was sent: the lock was lost',
      'create rule/c': 'not-started',
    });
    expect(server.calls).toEqual(['create rule/a']);
  });

  test('during the check of the lock sends nothing more', async () => {
    const server = fakeServer();
    const stop = new AbortController();
    const events: string[] = [];
    const confirm = async (): Promise<void> => stop.abort();
    const options = { journal: journalIn(events), signal: stop.signal, confirm };
    const report = await apply(await plan(server, [resource('rule', 'a')]), options);
    expect(results(report)).toEqual({ 'create rule/a': 'not-started' });
    expect({ calls: server.calls, events }).toEqual({ calls: [], events: [] });
  });

  test('after everything has begun interrupts nothing', async () => {
    const server = fakeServer();
    const stop = new AbortController();
    server.arrive = async () => stop.abort();
    const report = await apply(await plan(server, [resource('rule', 'a')]), { signal: stop.signal });
    expect(report.interrupted).toBe(false);
    expect(results(report)).toEqual({ 'create rule/a': 'verified' });
  });
});

describe('the record', () => {
  test('has every attempt before it is made, and its end only when it is known', async () => {
    const server = fakeServer();
    server.put('rule', 'c', { name: 'c' });
    const events: string[] = [];
    server.arrive = async (call) => void events.push(call);
    server.fault = (call) => (call === 'create rule/b' ? 'refused' : undefined);
    const planned = await plan(server, [resource('rule', 'a'), resource('rule', 'b')]);
    await apply(planned, { journal: journalIn(events), concurrency: 1 });
    expect(events).toEqual([
      'begin create rule/a',
      'create rule/a',
      'end rule/a done',
      'begin create rule/b',
      'create rule/b',
      // Not at once: it may have been executed. The list decides.
      'end rule/b failed',
      'begin delete rule/c',
      'delete rule/c',
      'end rule/c done',
    ]);
  });

  test('whose ends cannot be written must be kept: this apply knows the outcome, the next one does not', async () => {
    const server = fakeServer();
    const full = async (): Promise<void> => {
      throw new Error('the disk is full');
    };
    const report = await apply(await plan(server, [resource('rule', 'a')]), {
      journal: { ...journalIn([]), end: full },
    });
    expect(results(report)).toEqual({ 'create rule/a': 'verified' });
    expect(report.outcomesKnown).toBe(false);
  });

  test('that cannot be written stops the apply before the attempt, and begun changes are read back', async () => {
    const server = fakeServer();
    const journal: Journal = {
      ...journalIn([]),
      begin: async (address) => {
        if (address === 'rule/b') throw new Error('no space left on device');
      },
    };
    const wanted = ['a', 'b', 'c', 'd'].map((key) => resource('rule', key));
    const report = await apply(await plan(server, wanted), { journal, concurrency: 2 });
    expect(results(report)).toEqual({
      'create rule/a': 'verified',
      'create rule/b': 'failed: nothing was sent: no space left on device',
      'create rule/c': 'not-started',
      'create rule/d': 'not-started',
    });
    expect(report).toMatchObject({ interrupted: true, outcomesKnown: true });
    expect(server.calls).toEqual(['create rule/a']);
    expect(server.things.map(({ key }) => key)).toEqual(['a']);
  });
});

test('progress reports each change when it begins, and its outcome', async () => {
  const server = fakeServer();
  server.fault = (call) => (call === 'create channel/a' ? 'refused' : undefined);
  const told: string[] = [];
  const wanted = [resource('channel', 'a'), resource('rule', 'r', { sendsTo: 'a' }), resource('rule', 's')];
  await apply(await plan(server, wanted), {
    concurrency: 1,
    onProgress: ({ change, phase, reason }) => told.push(`${phase} ${change.address}${reason ? `: ${reason}` : ''}`),
  });
  expect(told).toEqual([
    'begin channel/a',
    'failed channel/a: create channel/a: refused',
    'skipped rule/r: it needs channel/a, which was not applied',
    'begin rule/s',
    'done rule/s',
  ]);
});

test('progress reports a change without an answer when it is read back, as what it became', async () => {
  const server = fakeServer();
  server.fault = (call) => (call === 'create rule/made' ? 'lost' : call === 'create rule/not' ? 'refused' : undefined);
  const wanted = [resource('rule', 'made'), resource('rule', 'not'), resource('rule', 'other')];
  const provider = rules(server);
  const planned = await plan(server, wanted, [
    {
      ...provider,
      // The server says yes, and stores something else.
      create: async (one) =>
        one.key === 'other' ? void server.put('rule', 'other', { name: 'other', level: 'low' }) : provider.create(one),
    },
  ]);
  const told: string[] = [];
  const report = await apply(planned, {
    concurrency: 1,
    onProgress: ({ change, phase, reason }) => told.push(`${phase} ${change.address}${reason ? `: ${reason}` : ''}`),
  });
  expect(told).toEqual([
    'begin rule/made',
    'begin rule/not',
    'begin rule/other',
    'done rule/other',
    'done rule/made',
    'failed rule/not: create rule/not: refused',
    'wrong rule/other: the server holds something else than was sent: level',
  ]);
  expect(results(report)).toMatchObject({ 'create rule/made': 'verified' });
});

describe('a kind that is written as a whole', () => {
  const everything = (server: Server, fail = false): Provider => ({
    ...channels(server),
    together: async (changes) => {
      server.calls.push(`together ${changes.map(({ action }) => action).join(', ')}`);
      if (fail) throw new Error('refused');
      for (const change of changes) {
        if (change.action === 'create') await channels(server).create(change.resource);
        if (change.action === 'update') await channels(server).update(change.resource, change.live);
        if (change.action === 'delete') await channels(server).delete(change.live);
      }
    },
    notes: () => ['nobody has it yet'],
  });
  const start = (): Server => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'a' });
    server.put('channel', 'b', { name: 'b' });
    return server;
  };
  const wanted = [resource('channel', 'a', { level: 'high' }), resource('channel', 'c')];

  test('is written once, with its deletions, before what comes after it', async () => {
    const server = start();
    server.put('rule', 'old', { name: 'old' });
    const provider = everything(server);
    const report = await apply(await plan(server, wanted, [provider, rules(server)]));
    expect(server.calls.filter((call) => !call.includes('channel/'))).toEqual([
      'together update, create, delete',
      'delete rule/old',
    ]);
    expect(Object.values(results(report))).toEqual(['verified', 'verified', 'verified', 'verified']);
    expect(report.notes).toEqual(['nobody has it yet']);
    expect(holds(server, wanted)).toBe(true);
  });

  test('fails as a whole', async () => {
    const server = start();
    const events: string[] = [];
    const planned = await plan(server, wanted, [everything(server, true)]);
    const report = await applyPlan(planned, { journal: journalIn(events) });
    expect(Object.values(results(report))).toEqual(['failed: refused', 'failed: refused', 'failed: refused']);
    expect(events.slice(0, 3)).toEqual(['begin update channel/a', 'begin create channel/c', 'begin delete channel/b']);
    // The list was read again, and has none of them.
    expect(events.slice(3).sort()).toEqual(['a', 'b', 'c'].map((key) => `end channel/${key} failed`));
  });
});
