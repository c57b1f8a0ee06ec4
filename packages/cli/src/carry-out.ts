import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type ApplyReport,
  applyPlan,
  type Journal,
  jsonText,
  openJournal,
  type Planned,
  rollbackOf,
  settleDelay,
  writeFileAtomic,
} from '@signoz-as-code/core';
import type { Io } from './io.ts';
import type { LiveEnvironment } from './live.ts';
import { progress } from './progress.ts';
import { stateFolder } from './root.ts';
import { takeLocks } from './shared-lock.ts';

/** What apply and rollback have in common. */
export interface CarryOutOptions {
  readonly concurrency: number;
  /** Seconds for which a request of an apply that was killed may still come through. */
  readonly settle: number;
  readonly breakLock?: string;
}

/** What is done under the lock: gives the report of what was carried out, or the exit code where nothing was. */
export type Locked = (carryOut: (planned: Planned) => Promise<ApplyReport>) => Promise<ApplyReport | number>;

/**
 * Takes the locks, waits until nothing of an apply that was killed can still be under way, and runs `work`. What it
 * carries out leaves a rollback behind. The record of attempts is kept only when nobody knows what became of them.
 */
export async function underLock(
  command: string,
  environment: LiveEnvironment,
  options: CarryOutOptions,
  io: Io,
  work: Locked,
): Promise<ApplyReport | number> {
  const folder = stateFolder(environment.root, environment.environment);
  const unlock = await takeLocks(environment, command, options.breakLock, io);
  try {
    const journal = await openJournal(folder);
    let isSettled = false;
    try {
      await settle(journal, options.settle, io);
      const result = await work(async (planned) => {
        await writeRollback(folder, planned);
        return run(planned, journal, options, io);
      });
      isSettled = typeof result === 'number' || result.settled;
      return result;
    } finally {
      await (isSettled ? journal.close() : journal.leave());
    }
  } finally {
    await unlock();
  }
}

async function writeRollback(folder: string, planned: Planned): Promise<void> {
  const rollback = rollbackOf(planned, new Date());
  await writeFileAtomic(
    join(folder, 'rollback', `${rollback.at.replaceAll(':', '-')}.json`),
    jsonText(rollback),
    0o600,
  );
}

/** Ctrl-C and SIGTERM let what is under way come to its end, and begin nothing else. */
async function run(planned: Planned, journal: Journal, options: CarryOutOptions, io: Io): Promise<ApplyReport> {
  const stop = new AbortController();
  const told = progress(io);
  const interrupt = (): void => {
    if (!stop.signal.aborted) told.line('Stopping after what is under way …');
    stop.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  let finished = 0;
  try {
    return await applyPlan(planned, {
      journal,
      concurrency: options.concurrency,
      signal: stop.signal,
      onProgress: ({ change, phase, reason }) => {
        if (phase === 'begin') {
          told.step(`[${finished}/${planned.steps.length}] ${change.action} ${change.address} …`);
          return;
        }
        finished += 1;
        const text = `[${finished}/${planned.steps.length}] ${change.action} ${change.address}`;
        if (phase === 'done') told.line(text);
        else told.line(`${text}: ${phase}, ${reason}`);
      },
    });
  } finally {
    told.end();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** After an apply that was killed: wait until none of its requests can still come through, so that nothing is made twice. */
async function settle(journal: Journal, seconds: number, io: Io): Promise<void> {
  if (journal.unfinished.length === 0) return;
  io.err(
    `An earlier apply was cut off in the middle of ${journal.unfinished.map(({ address, action }) => `${action} ${address}`).join(', ')}: looking at what became of it.\n`,
  );
  const wait = settleDelay(journal.unfinished, seconds * 1000);
  if (wait > 0) {
    io.err(`Waiting ${Math.ceil(wait / 1000)} s, until none of its requests can still be under way.\n`);
    await setTimeout(wait);
  }
}
