import { type LockHolder, type LockStore, takeSharedLock } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** A store in memory; `at` is awaited before each call has its effect, so that takers can be interleaved. */
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
    remove: async (id) => {
      await at('remove');
      notes.delete(id);
    },
  };
  return { store, notes };
}

const alice = { who: 'alice@one', command: 'apply' };
const bob = { who: 'bob@two', command: 'rollback' };

describe('the lock that machines share', () => {
  test('is never held by two, however their calls interleave, and is there no more when all are done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, takers) => {
        const { store, notes } = memory((call) => scheduler.schedule(Promise.resolve(), call));
        let holders = 0;
        let most = 0;
        const take = async (index: number): Promise<void> => {
          let release: () => Promise<void>;
          try {
            release = await takeSharedLock(store, { who: `t${index}`, command: 'apply' });
          } catch (error) {
            expect(String(error)).toContain('memory is locked');
            return;
          }
          holders += 1;
          most = Math.max(most, holders);
          await scheduler.schedule(Promise.resolve(), 'work');
          holders -= 1;
          await release();
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

  test('is broken with a reason that the new holder carries', async () => {
    const { store, notes } = memory();
    await takeSharedLock(store, alice);
    const release = await takeSharedLock(store, { ...bob, breakReason: 'alice went home' });
    expect([...notes.values()]).toMatchObject([
      { who: 'bob@two', broke: { who: 'alice@one', reason: 'alice went home' } },
    ]);
    await release();
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

  test('is held when its note is there though the answer was lost, and not when it is not', async () => {
    const { store, notes } = memory();
    const lost: LockStore = {
      ...store,
      put: async (holder) => {
        await store.put(holder);
        throw new Error('no answer');
      },
    };
    await (await takeSharedLock(lost, alice))();
    expect(notes.size).toBe(0);
    const refusing: LockStore = { ...store, put: () => Promise.reject(new Error('refused')) };
    await expect(takeSharedLock(refusing, alice)).rejects.toThrow('refused');
  });
});
