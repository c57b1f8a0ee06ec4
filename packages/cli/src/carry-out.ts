import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type ApplyReport,
  applyPlan,
  type Journal,
  jsonText,
  messageOf,
  openJournal,
  type Planned,
  printableLines,
  rollbackOf,
  settleDelay,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { UsageError } from './exit.ts';
import { type Interrupts, interrupts } from './interrupts.ts';
import type { Io } from './io.ts';
import type { LiveEnvironment } from './live.ts';
import { progress } from './progress.ts';
import { stateFolder } from './root.ts';
import { type LockingOptions, type Locks, takeLocks } from './shared-lock.ts';

/** What apply and rollback have in common. */
export interface CarryOutOptions extends LockingOptions {
  readonly concurrency: number;
  /** Seconds for which a request of an apply that was killed may still come through. */
  readonly settle: number;
}

/** What whoever carries out a plan hands to the providers: see `LiveContext`. */
interface Hold {
  readonly signal: AbortSignal;
  readonly beforeWrite: () => Promise<void>;
}

/** What is done under the lock: gives the report of what was carried out, or the exit code where nothing was. */
export type Locked = (
  carryOut: (planned: Planned) => Promise<ApplyReport>,
  hold: Hold,
) => Promise<ApplyReport | number>;

/**
 * Takes the locks, waits until nothing of an apply that was killed can still be under way, and runs `work`. What it
 * carries out leaves a rollback behind. The record of attempts is kept only when nobody knows what became of them.
 *
 * An interruption ends everything before the first change; later the first one lets what is under way come to its end,
 * and the second ends at once, leaving the record and the lock for the next apply of this machine.
 */
export async function underLock(
  command: string,
  environment: LiveEnvironment,
  options: CarryOutOptions,
  io: Io,
  work: Locked,
): Promise<ApplyReport | number> {
  const folder = stateFolder(environment.root, environment.environment);
  const told = progress(io);
  const stops = interrupts(told.line);
  try {
    const locks = await takeLocks(environment, command, options, stops.abort, io);
    let isCutOff = false;
    try {
      const journal = await openJournal(folder);
      let isSettled = false;
      try {
        await settle(journal, locks, options, stops.abort, io);
        const hold = holdOf(locks, stops);
        const result = await work(async (planned) => {
          await writeRollback(folder, planned);
          return run(planned, journal, hold, options, stops, io);
        }, hold);
        isSettled = typeof result === 'number' || result.settled;
        isCutOff = stops.abort.aborted;
        return result;
      } finally {
        await (isSettled ? journal.close() : journal.leave());
      }
    } finally {
      // Whoever ends at once does not wait for an answer either.
      await locks.release({ leave: isCutOff }).catch((error: unknown) => {
        // What came of the apply is known, and is to be told whatever becomes of the lock.
        io.err(
          `The lock could not be given back: ${messageOf(error)}. The next apply of this machine takes it over at once, one elsewhere when it was not renewed for ${options.lease} s.\n`,
        );
      });
    }
  } catch (error) {
    if (stops.abort.aborted) throw new UsageError('Interrupted: nothing was applied.');
    throw error;
  } finally {
    stops.end();
    told.end();
  }
}

function holdOf({ shared }: Locks, stops: Interrupts): Hold {
  return {
    signal: shared === undefined ? stops.abort : AbortSignal.any([stops.abort, shared.lost]),
    beforeWrite: async () => shared?.confirm(),
  };
}

async function writeRollback(folder: string, planned: Planned): Promise<void> {
  const rollback = rollbackOf(planned, new Date());
  await writeFileAtomic(
    join(folder, 'rollback', `${rollback.at.replaceAll(':', '-')}.json`),
    jsonText(rollback),
    0o600,
  );
}

async function run(
  planned: Planned,
  journal: Journal,
  hold: Hold,
  options: CarryOutOptions,
  stops: Interrupts,
  io: Io,
): Promise<ApplyReport> {
  const told = progress(io);
  stops.finishFirst();
  let finished = 0;
  try {
    return await applyPlan(planned, {
      journal,
      concurrency: options.concurrency,
      confirm: hold.beforeWrite,
      signal: stops.stop,
      abort: hold.signal,
      onProgress: ({ change, phase, reason }) => {
        if (phase === 'begin') {
          told.step(`[${finished}/${planned.steps.length}] ${change.action} ${change.address} …`);
          return;
        }
        finished += 1;
        const text = `[${finished}/${planned.steps.length}] ${change.action} ${change.address}`;
        if (phase === 'done') told.line(text);
        else told.line(`${text}: ${phase}, ${printableLines(reason ?? '')}`);
      },
    });
  } finally {
    told.end();
  }
}

/**
 * After an apply that was killed, here or by whoever broke its lock: wait until none of its requests can still come
 * through, so that nothing is made twice. One whose lease ran out has had that time.
 */
async function settle(
  journal: Journal,
  { shared }: Locks,
  { settle: seconds, breakLock }: CarryOutOptions,
  signal: AbortSignal,
  io: Io,
): Promise<void> {
  if (journal.unfinished.length > 0)
    io.err(
      `An earlier apply was cut off in the middle of ${journal.unfinished.map(({ address, action }) => `${action} ${address}`).join(', ')}: looking at what became of it.\n`,
    );
  const isBroken = breakLock !== undefined && shared?.holder.broke !== undefined;
  const wait = isBroken ? seconds * 1_000 : settleDelay(journal.unfinished, seconds * 1_000);
  if (wait > 0) {
    io.err(`Waiting ${Math.ceil(wait / 1_000)} s, until none of its requests can still be under way.\n`);
    await setTimeout(wait, undefined, { signal });
  }
}
