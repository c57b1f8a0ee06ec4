import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { askDefinitions } from '../src/definitions/ask.ts';

const looking = vi.hoisted(() => ({ stack: Promise.withResolvers<string | undefined>(), isAsked: () => {} }));

vi.mock('../src/definitions/stack.ts', () => ({
  stackOfThread: () => {
    looking.isAsked();
    return looking.stack.promise;
  },
}));

test('nothing keeps the process running when the answer comes while the thread is looked at', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked = new Promise<void>((resolve) => {
    looking.isAsked = resolve;
  });
  const worker = Object.assign(new EventEmitter(), {
    performance: { eventLoopUtilization: () => ({ utilization: 1 }) },
    postMessage: () => undefined,
  }) as unknown as Worker;
  const thread = { worker, progress: new Int32Array(new SharedArrayBuffer(4)), texts: new Map(), end: async () => {} };
  const host = { cwd: '/', env: {}, out: () => {}, err: () => {} } as unknown as Parameters<typeof askDefinitions>[2];
  const answer = askDefinitions('/', { ask: 'limits' }, host, undefined, thread);
  // The first look notes the progress, the second one finds none.
  await vi.advanceTimersByTimeAsync(4_000);
  await asked;
  worker.emit('message', { answer: { diagnostics: [] } });
  await answer;
  looking.stack.resolve(undefined);
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});
