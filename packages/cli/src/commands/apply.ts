import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import confirm from '@inquirer/confirm';
import {
  type ApplyReport,
  applyPlan,
  applyText,
  countChanges,
  hasChanges,
  type Journal,
  movedSince,
  openJournal,
  type Plan,
  type Planned,
  settleDelay,
  takeLock,
} from '@signoz-as-code/core';
import { exit, UsageError } from '../exit.ts';
import { type Io, useColor } from '../io.ts';
import { type LiveEnvironment, openEnvironment, requireClear, requireSecrets } from '../live.ts';
import { progress } from '../progress.ts';
import { stateFolder } from '../root.ts';
import { planIn } from './plan.ts';

export interface ApplyCommandOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly yes?: boolean;
  readonly adopt?: readonly string[];
  readonly concurrency: number;
  /** Seconds for which a request of an apply that was killed may still come through. */
  readonly settle: number;
}

/** Carries out a saved plan, if it still holds, or makes one, shows it and asks. */
export async function apply(file: string | undefined, options: ApplyCommandOptions, io: Io): Promise<number> {
  const reviewed = file === undefined ? undefined : await readPlan(resolve(io.cwd, file));
  if (reviewed !== undefined && options.environment !== undefined && options.environment !== reviewed.environment) {
    throw new UsageError(`${file} is a plan for ${reviewed.environment}, not for ${options.environment}`);
  }
  if (reviewed === undefined && !options.yes && !io.inIsTerminal) {
    throw new UsageError(
      'nobody is here to ask: give a saved plan (`plan --out plan.json`, then `apply plan.json`), or --yes',
    );
  }
  const environment = await openEnvironment(io, reviewed?.environment ?? options.environment);
  const folder = stateFolder(environment.root, environment.environment);
  const unlock = await takeLock(folder);
  try {
    const journal = await openJournal(folder);
    try {
      return await withJournal(journal, environment, reviewed, options, io);
    } finally {
      await journal[Symbol.asyncDispose]();
    }
  } finally {
    await unlock();
  }
}

async function withJournal(
  journal: Journal,
  environment: LiveEnvironment,
  reviewed: Plan | undefined,
  options: ApplyCommandOptions,
  io: Io,
): Promise<number> {
  await settle(journal, options.settle, io);
  const adopt = new Set([
    ...(options.adopt ?? []),
    ...(reviewed?.changes.filter((change) => change.action === 'adopt').map((change) => change.address) ?? []),
  ]);
  const planned = await environment.plan(adopt);
  if (options.format === 'text' && (reviewed === undefined || planned.plan.obstacles.length > 0))
    io.out(planIn('text', planned.plan, io));
  if (reviewed !== undefined) requireUnmoved(reviewed, planned.plan);
  requireClear(planned.plan);
  if (!hasChanges(planned.plan)) {
    await journal.close();
    if (options.format === 'json') io.out(`${JSON.stringify({ outcomes: [], interrupted: false }, null, 2)}\n`);
    else if (reviewed !== undefined) io.out('nothing is left to do: it is all there already\n');
    return exit.ok;
  }
  requireSecrets(planned.steps, environment.secrets);
  if (
    reviewed === undefined &&
    !options.yes &&
    !(await confirm({ message: `Apply to ${environment.environment}: ${countChanges(planned.plan)}?`, default: false }))
  ) {
    await journal.close();
    io.err('Nothing was applied.\n');
    return exit.error;
  }
  const report = await run(planned, journal, options, io);
  if (report.settled) await journal.close();
  io.out(
    options.format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : applyText(report, { color: useColor(io, io.outIsTerminal) }),
  );
  return report.outcomes.every((outcome) => outcome.result === 'verified') ? exit.ok : exit.error;
}

/** Ctrl-C and SIGTERM let what is under way come to its end, and begin nothing else. */
async function run(planned: Planned, journal: Journal, options: ApplyCommandOptions, io: Io): Promise<ApplyReport> {
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

function requireUnmoved(reviewed: Plan, now: Plan): void {
  const moved = movedSince(reviewed, now);
  if (moved.length === 0) return;
  throw new UsageError(
    `the plan no longer holds, and nothing was applied:\n${moved.map((line) => `  ${line}`).join('\n')}\nMake a new plan and review it.`,
  );
}

async function readPlan(path: string): Promise<Plan> {
  let plan: Plan;
  try {
    plan = JSON.parse(await readFile(path, 'utf8')) as Plan;
  } catch (error) {
    throw new UsageError(`${path} cannot be read as a plan: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (plan?.format !== 1 || !Array.isArray(plan.changes))
    throw new UsageError(`${path} is not a plan of this version: make one with \`plan --out\``);
  return plan;
}
