import { uptime } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { LockClocks } from '@signoz-as-code/core';

/**
 * The clocks of this machine. None is right alone: the monotonic one stands still while a laptop sleeps
 * (CLOCK_MONOTONIC on Linux), the wall clock can be set, and the uptime counts whole seconds or hundredths. So the
 * clock that is never slow adds up the largest step of the three, and the clock that is never fast is the monotonic
 * one.
 */
export function machineClocks(): LockClocks {
  const read = (): readonly number[] => [performance.now(), Date.now(), uptime() * 1_000];
  let last = read();
  let ahead = 0;
  return {
    ahead: () => {
      const now = read();
      ahead += Math.max(...now.map((time, index) => time - (last[index] as number)));
      last = now;
      return ahead;
    },
    behind: () => performance.now(),
    sleep: (milliseconds, { signal } = {}) =>
      setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal }),
  };
}
