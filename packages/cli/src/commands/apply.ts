import { resolve } from 'node:path';
import {
  type ApplyReport,
  address,
  applyText,
  countChanges,
  hasChanges,
  isPlan,
  messageOf,
  otherServers,
  type Plan,
  type Planned,
  readNamedFile,
  whyStale,
  writtenBeside,
} from '@signoz-as-code/core';
import { unknownAllowances } from '@signoz-as-code/engine/allowances';
import { type ExecuteOptions, underLock } from '@signoz-as-code/engine/execute';
import {
  type LiveEnvironment,
  openEnvironment,
  requireClear,
  requireSecrets,
  unknownAdopted,
  writtenBy,
} from '@signoz-as-code/engine/live';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { unreadable } from '../mistakes.ts';
import { adopt, allow, carryingOut, environment, format, prune, remove } from '../options.ts';
import { tellPlan } from './plan.ts';

export interface ApplyCommandOptions extends ExecuteOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly yes?: boolean;
  readonly adopt?: readonly string[];
  readonly allow?: readonly string[];
  readonly prune?: readonly string[];
  readonly remove?: readonly string[];
}

/** The report where there is nothing to apply. */
export const NOTHING_DONE: ApplyReport = { outcomes: [], interrupted: false, outcomesKnown: true, notes: [] };

/** Executes a saved plan if it is not stale; or makes a plan, shows it and asks. */
export async function apply(file: string | undefined, options: ApplyCommandOptions, io: Io): Promise<number> {
  const reviewed = file === undefined ? undefined : readPlan(resolve(io.cwd, file));
  if (reviewed !== undefined && options.environment !== undefined && options.environment !== reviewed.environment) {
    throw new UsageError(`${file} is a plan for ${reviewed.environment}, not for ${options.environment}`);
  }
  const environment = await openEnvironment(io, reviewed?.environment ?? options.environment);
  for (const unknown of unknownAdopted(options.adopt ?? [], environment.desired)) throw new UsageError(unknown);
  if (reviewed !== undefined) requireSameServers(reviewed, await environment.servers());
  const result = await underLock('apply', environment, options, io, async (execute, hold) => {
    const planned = await environment.plan({ ...choices(reviewed, options), ...hold });
    if (options.format === 'text' && (reviewed === undefined || planned.plan.obstacles.length > 0))
      tellPlan('text', planned.plan, io);
    if (reviewed !== undefined) {
      await requireCurrent(reviewed, planned, environment);
      for (const { address, secrets } of writtenBeside(reviewed, planned.plan))
        io.err(`${address}: ${secrets.join(', ')} differs from the live value and will be written\n`);
    }
    requireClear(planned.plan);
    if (!hasChanges(planned.plan)) {
      if (reviewed !== undefined) {
        // A secret that is not set here was not compared with what is live.
        const named = new Set(reviewed.changes.map((change) => change.address));
        requireSecrets(
          environment.desired.filter((resource) => named.has(address(resource))),
          environment.secrets,
        );
        await endRecord(environment, io);
      }
      if (options.format === 'json') writeJson(io, 'apply', NOTHING_DONE);
      else if (reviewed !== undefined) io.out('nothing is left to do: all changes are already applied\n');
      return exit.ok;
    }
    requireSecrets(writtenBy(planned.steps), environment.secrets);
    const question = `Apply to ${environment.environment}: ${countChanges(planned.plan)}?`;
    if (reviewed === undefined && !options.yes && !(await confirmed(question))) {
      io.err('Nothing was applied.\n');
      return exit.error;
    }
    if (reviewed === undefined) return execute(planned);
    await environment.record.begin(reviewed);
    const report = await execute(planned);
    if (isThrough(report)) await endRecord(environment, io);
    return report;
  });
  return typeof result === 'number' ? result : tell(result, options.format, io);
}

/** Writes the outcome, and returns the exit code. */
export function tell(report: ApplyReport, format: 'text' | 'json', io: Io): number {
  const style = styleOf(io, 'out');
  if (format === 'json') writeJson(io, 'apply', report);
  else io.out(applyText(report, style), style);
  return isThrough(report) ? exit.ok : exit.error;
}

function isThrough({ outcomes }: ApplyReport): boolean {
  return outcomes.every(({ result }) => result === 'verified');
}

/** What was allowed when the plan was reviewed is allowed when it is applied. */
function choices(reviewed: Plan | undefined, options: ApplyCommandOptions) {
  return {
    adopt: [
      ...(options.adopt ?? []),
      ...(reviewed?.changes.filter((change) => change.action === 'adopt').map((change) => change.address) ?? []),
    ],
    allow: [
      ...(options.allow ?? []),
      ...(reviewed?.allowances.filter(({ granted }) => granted).map(({ name }) => name) ?? []),
    ],
    prune: [...(options.prune ?? []), ...(reviewed?.pruned ?? [])],
    remove: [...(options.remove ?? []), ...(reviewed?.removed ?? [])],
    later: reviewed?.later ?? [],
  };
}

/** The outcome of that apply is known now. A remaining record only says that this plan was begun. */
async function endRecord({ record }: LiveEnvironment, io: Io): Promise<void> {
  await record.end().catch((error: unknown) => {
    io.err(`The record that this plan was started could not be removed: ${messageOf(error)}.\n`);
  });
}

function requireSameServers(reviewed: Plan, servers: Plan['servers']): void {
  const others = otherServers(reviewed, servers);
  if (others.length === 0) return;
  throw new UsageError(
    `the plan is not for these servers, and nothing was applied:\n${others.map((line) => `  ${line}`).join('\n')}\nMake a new plan against these, or use the settings of the plan (live in signoz.config.ts, and the settings that it names).`,
  );
}

/**
 * Throws if the plan is stale. Changes that an earlier apply of the same plan has made do not make it stale. When no
 * change is left at all, nothing will be sent, so it does not matter who made them: a repeated deploy job succeeds.
 */
async function requireCurrent(
  reviewed: Plan,
  { plan: now, wantedOf }: Planned,
  { record }: LiveEnvironment,
): Promise<void> {
  let reasons = whyStale(reviewed, now);
  if (reasons.length > 0 && (!hasChanges(now) || (await record.isBegun(reviewed))))
    reasons = whyStale(reviewed, now, wantedOf);
  if (reasons.length === 0) return;
  throw new UsageError(
    `the plan is out of date, and nothing was applied:\n${reasons.map((line) => `  ${line}`).join('\n')}\nMake a new plan and review it.`,
  );
}

function readPlan(path: string): Plan {
  let plan: unknown;
  try {
    plan = JSON.parse(readNamedFile(path).toString());
  } catch (error) {
    throw new UsageError(`${path} cannot be read as a plan: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isPlan(plan)) throw new UsageError(`${path} is not a plan of this version: make one with \`plan --out\``);
  return plan;
}

export default {
  examples: [
    'signoz-as-code apply               # plan, show, ask, apply',
    'signoz-as-code apply plan.json     # exactly the plan that was reviewed, or nothing',
    'signoz-as-code apply --yes -e local',
    'signoz-as-code apply --allow delete:dashboards',
  ],
  with: (made) =>
    carryingOut(made)
      .argument('[plan]', 'a plan saved with plan --out')
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .addOption(adopt())
      .addOption(allow())
      .addOption(prune())
      .addOption(remove()),
  mistakes: async (io, file: string | undefined, { yes, allow = [] }: ApplyCommandOptions) => [
    ...(file === undefined && !yes && !io.inIsTerminal()
      ? ['stdin is not a terminal: pass a saved plan (`plan --out plan.json`, then `apply plan.json`), or --yes']
      : unreadable(io, file === undefined ? [] : [file])),
    ...(await unknownAllowances(allow)),
  ],
  unknown: ({ desired }, _file: string | undefined, { adopt = [] }: ApplyCommandOptions) =>
    unknownAdopted(adopt, desired),
  run: (io, file: string | undefined, options: ApplyCommandOptions) => apply(file, options, io),
} satisfies CommandDefinition;
