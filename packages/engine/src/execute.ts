import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type ApplyReport,
  applyPlan,
  filesBelow,
  inFlightDelay,
  inFlightTime,
  type Journal,
  jsonText,
  lockTiming,
  messageOf,
  openJournal,
  type Planned,
  printableLines,
  rollbackOf,
  takeoverDelay,
  writeFileAtomic,
} from '@signoz-as-code/core';
import type { Host } from './host.ts';
import { type Interrupts, interrupts } from './interrupts.ts';
import type { LiveEnvironment } from './live.ts';
import { type LockingOptions, type Locks, takeLocks } from './locks.ts';
import { stateFolder } from './root.ts';
import { UsageError } from './usage-error.ts';

/** What apply and rollback have in common. */
export interface ExecuteOptions extends LockingOptions {
  readonly concurrency: number;
  /** Seconds for which a request may still take effect after it was sent; see `inFlightTime` for the default. */
  readonly settle?: number;
}

/** What the execution of a plan passes to the providers: see `LiveContext`. */
interface Hold {
  readonly signal: AbortSignal;
  readonly beforeWrite: () => Promise<void>;
}

/** The work under the lock: returns the report of the changes, or the exit code where there were none. */
export type Locked = (execute: (planned: Planned) => Promise<ApplyReport>, hold: Hold) => Promise<ApplyReport | number>;

/**
 * Takes the locks, waits until no request of a killed apply can still take effect, and runs `work`. Its changes leave a
 * rollback behind. The record of attempts is kept only when an outcome is unknown.
 *
 * An interruption ends everything before the first change. After that, the first interruption lets changes in flight
 * finish, and the second ends at once; the record and the lock then stay for the next apply of this machine.
 */
export async function underLock(
  command: string,
  environment: LiveEnvironment,
  options: ExecuteOptions,
  host: Host,
  work: Locked,
): Promise<ApplyReport | number> {
  const folder = stateFolder(environment.root, environment.environment);
  const inFlight = inFlightTime(options.settle, environment.endpoints.signoz?.timeoutSeconds);
  const told = host.progress();
  const stops = interrupts(told.line);
  try {
    await environment.confirmed();
    const locks = await takeLocks(environment, command, options, stops.abort, host);
    let isCutOff = false;
    try {
      const journal = await openJournal(folder);
      let areOutcomesKnown = false;
      try {
        await waitForInFlight({ environment, journal, locks, options, inFlight, signal: stops.abort, host });
        const hold = holdOf(locks, journal, stops);
        const result = await work(async (planned) => {
          await writeRollback(folder, planned, environment.versions);
          return run({ planned, journal, hold, options, inFlight, stops, host });
        }, hold);
        areOutcomesKnown = typeof result === 'number' || result.outcomesKnown;
        isCutOff = stops.abort.aborted;
        return result;
      } finally {
        await (areOutcomesKnown ? journal.close() : journal.leave());
      }
    } finally {
      // Ending at once also stops waiting for answers.
      await locks.release({ leave: isCutOff }).catch((error: unknown) => {
        // The outcome of the apply is known, and is reported even if releasing the lock fails.
        host.err(
          `The lock could not be released: ${messageOf(error)}. The next apply of this machine takes it over at once; one elsewhere takes it over when it was not renewed for ${options.lease} s.\n`,
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

function holdOf({ machine, shared }: Locks, journal: Journal, stops: Interrupts): Hold {
  return {
    signal: AbortSignal.any([stops.abort, machine.lost, ...(shared === undefined ? [] : [shared.lost])]),
    beforeWrite: async () => {
      await machine.confirm();
      await shared?.confirm();
      await journal.sending();
    },
  };
}

async function writeRollback(folder: string, planned: Planned, versions: LiveEnvironment['versions']): Promise<void> {
  const rollback = rollbackOf(planned, new Date(), versions);
  const own = join(folder, 'rollback');
  const name = nameAfter((await filesBelow(own)).at(-1), rollback.at);
  await writeFileAtomic(join(own, name), jsonText(rollback), 0o600);
}

/** The last file by its name is that of the last apply. Where the clock was set back since, its time goes on from there. */
function nameAfter(last: string | undefined, at: string): string {
  const named = (time: string): string => `${time.replaceAll(':', '-')}.json`;
  const before = Date.parse(last?.replace(/T(\d\d)-(\d\d)-(\d\d\.\d+Z)\.json$/, 'T$1:$2:$3') ?? '');
  return last === undefined || named(at) > last || Number.isNaN(before)
    ? named(at)
    : named(new Date(before + 1).toISOString());
}

interface Run {
  readonly planned: Planned;
  readonly journal: Journal;
  readonly hold: Hold;
  readonly options: ExecuteOptions;
  readonly inFlight: number;
  readonly stops: Interrupts;
  readonly host: Host;
}

async function run({ planned, journal, hold, options, inFlight, stops, host }: Run): Promise<ApplyReport> {
  const told = host.progress();
  stops.finishFirst();
  let finished = 0;
  try {
    return await applyPlan(planned, {
      journal,
      concurrency: options.concurrency,
      inFlight,
      confirm: hold.beforeWrite,
      signal: stops.stop,
      abort: hold.signal,
      onWaiting: (changes, milliseconds) =>
        told.line(
          `No answer came to ${changes.map(({ action, address }) => `${action} ${address}`).join(', ')}. Waiting until it is there, or can no longer come through: ${seconds(milliseconds)} s at most`,
        ),
      onProgress: ({ change, phase, reason }) => {
        if (phase === 'begin') {
          told.step(`[${finished}/${planned.steps.length}] ${change.action} ${change.address} …`);
          return;
        }
        if (phase !== 'wrong') finished += 1;
        const text = `[${finished}/${planned.steps.length}] ${change.action} ${change.address}`;
        if (phase === 'done') told.line(text);
        else told.line(`${text}: ${phase === 'wrong' ? 'read back' : phase}, ${printableLines(reason ?? '')}`);
      },
    });
  } finally {
    told.end();
  }
}

interface InFlight {
  readonly environment: LiveEnvironment;
  readonly journal: Journal;
  readonly locks: Locks;
  readonly options: ExecuteOptions;
  readonly inFlight: number;
  readonly signal: AbortSignal;
  readonly host: Host;
}

/** How long to wait before looking again for effects of requests in flight. Milliseconds. */
const LOOK_MS = 2_000;

/**
 * After a killed apply, here or on the machine whose lock was broken: wait until none of its requests can still take
 * effect, so that nothing is made twice. Where the wanted effects are known, wait only until they are visible.
 */
async function waitForInFlight(waiting: InFlight): Promise<void> {
  const { journal, locks, options, inFlight, signal, host } = waiting;
  const { unfinished } = journal;
  if (unfinished.length > 0)
    host.err(
      `An earlier apply was cut off in the middle of ${unfinished.map(({ address, action }) => `${action} ${address}`).join(', ')}: checking whether it was applied.\n`,
    );
  const end = performance.now() + inFlightDelay(journal, inFlight);
  const left = (): number => end - performance.now();
  const others = takenOverDelay(locks, options, inFlight);
  if (others > 0) {
    host.err(`Waiting ${seconds(others)} s, until none of its requests can still be in flight.\n`);
    await setTimeout(others, undefined, { signal });
  }
  for (let isFirst = true; left() > 0 && !(await isDone(waiting)); isFirst = false) {
    if (isFirst && left() > 0)
      host.err(`Waiting until it is there, or can no longer come through: ${seconds(left())} s at most.\n`);
    await setTimeout(Math.min(LOOK_MS, Math.max(0, left())), undefined, { signal });
  }
}

/** How long to wait for the requests of another machine: this one does not know them. */
function takenOverDelay({ shared }: Locks, { breakLock, lease }: ExecuteOptions, inFlight: number): number {
  if (shared?.holder.broke === undefined) return 0;
  return breakLock === undefined ? takeoverDelay(lockTiming(lease * 1_000), inFlight) : inFlight;
}

/** Whether every attempt has its wanted effect. */
async function isDone({ environment, journal: { unfinished }, signal }: InFlight): Promise<boolean> {
  const { plan, wantedOf } = await environment.plan({ signal });
  const open = new Set<string>([...plan.changes, ...plan.obstacles].map(({ address }) => address));
  // An attempt whose wanted result is outdated by now may still take effect.
  return unfinished.every((attempt) => !open.has(attempt.address) && attempt.wanted === wantedOf(attempt.address));
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
