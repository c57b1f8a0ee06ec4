import {
  type LockClocks,
  type LockHolder,
  LockLostError,
  type LockOptions,
  type LockStore,
  lockTiming,
  type SharedLock,
  takeSharedLock,
} from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Machine, machine, type World, world } from './machines.ts';

/** A store in memory; `at` is awaited before each call takes effect, so that takers can be interleaved. */
function memory(at: (call: string) => Promise<void> = async () => undefined) {
  let next = 1;
  const notes = new Map<string, LockHolder>();
  const store: LockStore = {
    place: 'memory',
    list: async () => {
      await at('list');
      return [...notes].map(([id, holder]) => ({ id, holder }));
    },
    put: async (holder) => {
      await at('put');
      notes.set(String(next), holder);
      next += 1;
    },
    update: async (id, holder) => {
      await at('update');
      if (notes.has(id)) notes.set(id, holder);
    },
    remove: async (id) => {
      await at('remove');
      notes.delete(id);
    },
  };
  return { store, notes };
}

/** A lock whose holder renews it whenever somebody has just written a takeover. */
function renewing(): ReturnType<typeof memory> {
  const theirs: LockHolder = {
    ...alice,
    token: 'theirs',
    pid: 1,
    since: '2026-03-01T12:00:00.000Z',
    beat: 0,
    lease: 45,
  };
  const made = memory(async (call) => {
    const [id, held] = [...made.notes].find(([, { token }]) => token === 'theirs') ?? [];
    if (call === 'list' && made.notes.size > 1 && id !== undefined && held !== undefined)
      made.notes.set(id, { ...held, beat: (held.beat ?? 0) + 1 });
  });
  made.notes.set('their note', theirs);
  return made;
}

/** Time does not pass: nothing is ever renewed, and nobody waits. */
const still: LockClocks = {
  ahead: () => 0,
  behind: () => 0,
  sleep: (_, { signal } = {}) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
};
const timing = lockTiming(45_000);
const alice: LockOptions = { who: 'alice@one', command: 'apply', timing, clocks: still, wait: 0 };
const bob: LockOptions = { ...alice, who: 'bob@two', command: 'rollback' };

describe('the lock that machines share', () => {
  test('is never held by two, however their calls interleave, and does not exist when all are done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, takers) => {
        const { store, notes } = memory((call) => scheduler.schedule(Promise.resolve(), call));
        let holders = 0;
        let most = 0;
        const take = async (index: number): Promise<void> => {
          let lock: SharedLock;
          try {
            lock = await takeSharedLock(store, { ...alice, who: `t${index}` });
          } catch (error) {
            expect(String(error)).toContain('memory is locked');
            return;
          }
          holders += 1;
          most = Math.max(most, holders);
          await scheduler.schedule(Promise.resolve(), 'work');
          holders -= 1;
          await lock.release();
        };
        const all = Promise.all(Array.from({ length: takers }, (_, index) => take(index)));
        await scheduler.waitFor(all);
        expect(most).toBeLessThanOrEqual(1);
        expect(notes.size).toBe(0);
      }),
    );
  });

  test('names its holder, and how to take it over', async () => {
    const { store } = memory();
    await takeSharedLock(store, { ...alice, now: () => new Date('2026-03-01T12:00:00Z') });
    await expect(takeSharedLock(store, bob)).rejects.toThrow(
      `memory is locked: apply of alice@one (process ${process.pid}) since 2026-03-01T12:00:00.000Z`,
    );
    await expect(takeSharedLock(store, bob)).rejects.toThrow('--break-lock');
  });

  test('is broken with a reason that the new holder keeps', async () => {
    const { store, notes } = memory();
    await takeSharedLock(store, alice);
    const lock = await takeSharedLock(store, { ...bob, breakReason: 'alice went home' });
    expect([...notes.values()]).toMatchObject([
      { who: 'bob@two', broke: { who: 'alice@one', reason: 'alice went home' } },
    ]);
    await lock.release();
    expect(notes.size).toBe(0);
  });

  test('that this machine left behind is taken over without one', async () => {
    const { store, notes } = memory();
    const tokens: string[] = [];
    await takeSharedLock(store, { ...alice, onToken: async (mine) => void tokens.push(mine) });
    await takeSharedLock(store, { ...alice, leftBehind: new Set(tokens) });
    expect([...notes.values()]).toHaveLength(1);
    expect([...notes.values()][0]?.broke).toBeUndefined();
  });

  test.each([
    ['broken', { breakReason: 'it hangs' }],
    ['left behind by this machine', { leftBehind: new Set(['theirs']) }],
  ])('that is %s is taken over, even while its holder renews it', async (_, how) => {
    const { store, notes } = renewing();
    const lock = await takeSharedLock(store, { ...bob, ...how });
    expect([...notes.values()].map(({ who }) => who)).toEqual(['bob@two']);
    await lock.release();
  });

  test('whose lease seemed to be over, and whose holder still renews it, stays theirs', async () => {
    const { store, notes } = renewing();
    let now = 0;
    const clocks: LockClocks = {
      ahead: () => now,
      behind: () => now,
      sleep: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        now += timing.lease;
      },
    };
    await expect(takeSharedLock(store, { ...bob, clocks, wait: 100_000 })).rejects.toThrow(
      'is locked: apply of alice@one',
    );
    expect([...notes.values()].map(({ who }) => who)).toEqual(['alice@one']);
  });

  test('is known to this machine before its note is written: a kill in between leaves no unknown note', async () => {
    const { store, notes } = memory();
    const seen: number[] = [];
    await takeSharedLock(store, {
      ...alice,
      onToken: async () => {
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        seen.push(notes.size);
      },
    });
    expect({ seen, notes: notes.size }).toEqual({ seen: [0], notes: 1 });
  });

  test('is held when its note exists although the answer was lost, and not when it does not', async () => {
    const { store, notes } = memory();
    const lost: LockStore = {
      ...store,
      put: async (holder) => {
        await store.put(holder);
        throw new Error('no answer');
      },
    };
    await (await takeSharedLock(lost, alice)).release();
    expect(notes.size).toBe(0);
    const refusing: LockStore = { ...store, put: () => Promise.reject(new Error('refused')) };
    await expect(takeSharedLock(refusing, alice)).rejects.toThrow('refused');
  });
});

/** Machines over one store, with simulated time. */
function lab() {
  const time = world();
  const notes = new Map<string, LockHolder>();
  const at = (asleep?: { from: number; to: number }, skew = 0, delay = 20): Machine =>
    machine(time, notes, () => delay, asleep, skew);
  const take = (one: Machine, options: Partial<LockOptions> = {}): Promise<SharedLock> => {
    const { wait: _, ...patient } = alice;
    return takeSharedLock(one.store, { ...patient, clocks: one.clocks, ...options });
  };
  return { time, notes, at, take };
}

/** The outcome of `work` while time passes. */
async function within<T>(time: World, milliseconds: number, work: Promise<T>): Promise<T | Error | 'waiting'> {
  let result: T | Error | 'waiting' = 'waiting';
  work.then(
    (value) => (result = value),
    (error: Error) => (result = error),
  );
  await time.run(time.now() + milliseconds);
  return result;
}

describe('the lease on it', () => {
  test('is renewed for as long as the lock is held: others are told that its holder is working', async () => {
    const { time, at, take } = lab();
    const lock = (await within(time, 1_000, take(at()))) as SharedLock;
    await time.run(3_600_000);
    const waiting: string[] = [];
    const refused = await within(time, 45_000, take(at(), { onWaiting: ({ who }) => waiting.push(who) }));
    expect(refused).toMatchObject({ message: expect.stringContaining('It is running: --wait <seconds>') });
    expect(waiting).toEqual(['alice@one']);
    expect(await within(time, 1_000, lock.confirm())).toBeUndefined();
  });

  test('ends when its holder is gone: the next one sees no renewal, and takes over', async () => {
    const { time, notes, at, take } = lab();
    await within(time, 1_000, take(at({ from: 1_000, to: Number.POSITIVE_INFINITY })));
    await time.run(100_000);
    const told: string[] = [];
    const bobs = take(at(), { who: 'bob@two', onTakeover: ({ who }, reason) => told.push(`${who}: ${reason}`) });
    expect(await within(time, 40_000, bobs)).toBe('waiting');
    expect(await within(time, 10_000, bobs)).toMatchObject({
      holder: { who: 'bob@two', broke: { who: 'alice@one', reason: 'it was not renewed for 45 s' } },
    });
    expect(told).toEqual(['alice@one: it was not renewed for 45 s']);
    expect([...notes.values()].map(({ who }) => who)).toEqual(['bob@two']);
  });

  test.each([
    ['hours behind', -7_200_000],
    ['hours ahead', 7_200_000],
  ])('does not depend on a clock that is %s', async (_, skew) => {
    const { time, at, take } = lab();
    await within(time, 1_000, take(at()));
    expect(await within(time, 60_000, take(at(undefined, skew)))).toBeInstanceOf(Error);
  });

  test('was taken over from a sleeping holder, which notices before it writes', async () => {
    const { time, at, take } = lab();
    const lock = (await within(time, 1_000, take(at({ from: 1_500, to: 200_000 })))) as SharedLock;
    const bobs = (await within(time, 100_000, take(at(), { who: 'bob@two' }))) as SharedLock;
    expect(bobs.holder.who).toBe('bob@two');
    await time.run(200_000);
    const failure = await within(time, 1_000, lock.confirm());
    expect(failure).toBeInstanceOf(LockLostError);
    expect(String(failure)).toContain('apply of bob@two (process');
    expect(lock.lost.aborted).toBe(true);
    // Releasing a lost lock removes nothing.
    await within(time, 1_000, lock.release());
    expect(await within(time, 1_000, bobs.confirm())).toBeUndefined();
  });

  test('of a sleeping holder whose lock nobody wanted continues', async () => {
    const { time, at, take } = lab();
    const lock = (await within(time, 1_000, take(at({ from: 1_500, to: 900_000 })))) as SharedLock;
    await time.run(900_000);
    expect(await within(time, 1_000, lock.confirm())).toBeUndefined();
  });

  test('is never both confirmed and taken over, whenever during the takeover its holder wakes', async () => {
    const outcomes = new Set<string>();
    for (let wakes = 44_000; wakes < 48_000; wakes += 7) {
      const { time, at, take } = lab();
      const lock = (await within(time, 1_000, take(at({ from: 1_500, to: wakes })))) as SharedLock;
      // Slower than the holder, which has time for a whole renewal between any two of its calls.
      const bobs = within(time, 200_000, take(at(undefined, 0, 200), { who: 'bob@two' }));
      await time.sleep(wakes - time.now());
      const confirmed = await lock.confirm().then(
        () => true,
        () => false,
      );
      const taken = !((await bobs) instanceof Error);
      expect({ wakes, both: confirmed && taken }).toEqual({ wakes, both: false });
      outcomes.add(`confirmed ${confirmed}, taken ${taken}`);
    }
    // Both outcomes occurred; else the two never met.
    expect(outcomes).toContain('confirmed true, taken false');
    expect(outcomes).toContain('confirmed false, taken true');
  });

  test('that was broken is lost to its holder at its next renewal', async () => {
    const { time, at, take } = lab();
    const lock = (await within(time, 1_000, take(at()))) as SharedLock;
    await within(time, 1_000, take(at(), { who: 'bob@two', breakReason: 'it hangs' }));
    await time.run(time.now() + timing.renew + 1_000);
    expect(lock.lost.reason).toMatchObject({ message: expect.stringContaining('it hangs') });
  });

  test('cannot be confirmed while the store is down, and can again when it is back in time', async () => {
    const { time, at, take } = lab();
    const one = at();
    let isAway = false;
    const store: LockStore = {
      ...one.store,
      update: (id, holder) => (isAway ? Promise.reject(new Error('away')) : one.store.update(id, holder)),
    };
    const lock = (await within(time, 1_000, take({ ...one, store }))) as SharedLock;
    isAway = true;
    await time.run(40_000);
    const early = lock.confirm();
    expect(await within(time, 10_000, early)).toBe('waiting');
    isAway = false;
    expect(await within(time, 5_000, early)).toBeUndefined();
    isAway = true;
    await time.run(time.now() + 40_000);
    expect(await within(time, 60_000, lock.confirm())).toMatchObject({
      message: expect.stringContaining('is still ours: away'),
    });
    expect(lock.lost.aborted).toBe(false);
  });

  test('does not exist in notes of holders that never renew: only breaking takes those over', async () => {
    const { time, notes, at, take } = lab();
    notes.set('old', { token: 'old', who: 'carol@three', pid: 1, since: '2026-03-01T12:00:00.000Z', command: 'apply' });
    expect(await within(time, 10_000, take(at()))).toMatchObject({
      message: expect.stringContaining('apply of carol@three'),
    });
    expect(await within(time, 3_600_000, take(at(), { wait: 3_000_000 }))).toBeInstanceOf(Error);
    expect(await within(time, 10_000, take(at(), { breakReason: 'gone' }))).toMatchObject({
      holder: { broke: { who: 'carol@three' } },
    });
  });

  test('is waited for as long as requested', async () => {
    const { time, at, take } = lab();
    const lock = (await within(time, 1_000, take(at()))) as SharedLock;
    const bobs = take(at(), { wait: 600_000 });
    expect(await within(time, 300_000, bobs)).toBe('waiting');
    void lock.release();
    expect(await within(time, 2_000, bobs)).toMatchObject({ holder: { command: 'apply' } });
  });

  test('separates writes, whoever sleeps or dies at any time, and everybody who stays awake gets it', async () => {
    const tale = fc.record({
      comes: fc.integer({ min: 0, max: 60_000 }),
      /** Milliseconds between two writes. */
      works: fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 6 }),
      sleeps: fc.option(
        fc.record({
          from: fc.integer({ min: 0, max: 120_000 }),
          for: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.constant(Number.POSITIVE_INFINITY)),
        }),
        { nil: undefined },
      ),
      skew: fc.integer({ min: -1e9, max: 1e9 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(tale, { minLength: 2, maxLength: 4 }),
        // Requests in flight arrive within the time that a lease reserves for them.
        fc.infiniteStream(fc.integer({ min: 0, max: (timing.lease - timing.trust) / 2 })),
        async (tales, delays) => {
          const time = world();
          const notes = new Map<string, LockHolder>();
          const delay = (): number => (delays.next().value as number) % 3_000;
          let holder: number | undefined;
          const had = new Set<number>();
          const lives = tales.map(async ({ comes, works, sleeps, skew }, index) => {
            const asleep = sleeps && { from: sleeps.from, to: sleeps.from + sleeps.for };
            const { store, clocks } = machine(time, notes, delay, asleep, skew);
            await clocks.sleep(comes);
            const options = { ...alice, who: `m${index}`, clocks, wait: Number.POSITIVE_INFINITY };
            const lock = await takeSharedLock(store, {
              ...options,
              pause: (attempt) => clocks.sleep(attempt * (index + 1) * 7_000),
            });
            try {
              // It may have slept since it took it.
              await lock.confirm();
              holder = index;
              had.add(index);
              for (const pause of works) {
                await lock.confirm();
                const isOurs = async (): Promise<void> => {
                  await time.sleep(delay());
                  // When the write takes effect, nobody else holds the lock.
                  expect(holder).toBe(index);
                };
                await isOurs();
                await clocks.sleep(pause);
              }
            } catch (error) {
              expect(error).toBeInstanceOf(LockLostError);
              return;
            }
            await lock.release();
          });
          let failure: unknown;
          for (const life of lives) life.catch((error: unknown) => (failure ??= error));
          await time.run(3_600_000);
          if (failure !== undefined) throw failure;
          tales.forEach(({ sleeps }, index) => {
            if (sleeps === undefined) expect(had).toContain(index);
          });
        },
      ),
      { numRuns: 1000, endOnFailure: true },
    );
  });
});
