import { afterEach, expect, test, vi } from 'vitest';
import { lookingAgain } from '../src/apply/look-again.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a kind that is slow to read is not read again every second while resources are created', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  let readings = 0;
  const provider = {
    read: async () => {
      readings += 1;
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      return [];
    },
  };
  const look = lookingAgain(provider as never);
  const step = { provider, change: { action: 'create' }, resource: { kind: 'k', key: 'a', title: 'A', spec: {} } };
  const looks = Array.from({ length: 40 }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 500));
    return look(step as never);
  });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(new Set(await Promise.all(looks))).toEqual(new Set([undefined]));
  // It is read for the first of them, and those of the next twenty seconds use that result.
  expect(readings).toBe(1);
});
