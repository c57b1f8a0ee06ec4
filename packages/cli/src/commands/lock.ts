import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { openEnvironment } from '../live.ts';

export interface LockOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
}

/** Tells who is applying to an environment, if anybody is. Writes nothing. */
export async function lock(options: LockOptions, io: Io): Promise<number> {
  const { environment, locks } = await openEnvironment(io, options.environment);
  const held = locks === undefined ? [] : (await locks.list()).map(({ holder }) => holder);
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ place: locks?.place ?? null, held }, null, 2)}\n`);
    return exit.ok;
  }
  if (locks === undefined)
    io.out(`${environment} has no SigNoz to keep a lock in: applies are kept apart on one machine only\n`);
  else if (held.length === 0) io.out(`${environment} is not locked (${locks.place})\n`);
  for (const { command, who, pid, since, broke } of held) {
    io.out(`${environment} is locked: ${command} of ${who} (process ${pid}) since ${since}\n`);
    if (broke !== undefined) io.out(`  it broke the lock of ${broke.who} of ${broke.since}: ${broke.reason}\n`);
  }
  return exit.ok;
}
