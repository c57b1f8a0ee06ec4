import { printable } from '@signoz-as-code/core';
import { openEnvironment } from '@signoz-as-code/engine/live';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { environment, format } from '../options.ts';

export interface LockOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
}

/** Reports who is applying to an environment. Writes nothing. */
export async function lock(options: LockOptions, io: Io): Promise<number> {
  const { environment, endpoints, locks, reportVersion } = await openEnvironment(io, options.environment);
  // Without a key, or with another version of SigNoz, "not locked" would not be verified: the error says so.
  if (endpoints.signoz !== undefined) await reportVersion();
  const notes = locks === undefined ? [] : await locks.list();
  const held = notes.map(({ holder, written }) => (written === undefined ? holder : { ...holder, written }));
  if (options.format === 'json') {
    writeJson(io, 'lock', { place: locks?.place ?? null, held });
    return exit.ok;
  }
  if (locks === undefined)
    io.out(`${environment} has no SigNoz to keep a lock in: applies are kept apart on one machine only\n`);
  else if (held.length === 0) io.out(`${environment} is not locked (${locks.place})\n`);
  for (const { holder, written } of notes) {
    const { command, who, pid, since, lease, broke } = holder;
    io.out(`${printable(`${environment} is locked: ${command} of ${who} (process ${pid}) since ${since}`)}\n`);
    if (lease !== undefined)
      io.out(
        `  ${written === undefined ? '' : `renewed at ${written} by SigNoz's clock; `}it can be taken over if it is not renewed for ${lease} s\n`,
      );
    if (broke !== undefined)
      io.out(`  ${printable(`it broke the lock of ${broke.who} of ${broke.since}: ${broke.reason}`)}\n`);
  }
  return exit.ok;
}

export default {
  examples: [
    'signoz-as-code lock -e production',
    'signoz-as-code apply --break-lock "the runner was shut down"   # takes it over',
  ],
  with: (made) => made.addOption(environment()).addOption(format(['text', 'json'])),
  run: (io, options: LockOptions) => lock(options, io),
} satisfies CommandDefinition;
