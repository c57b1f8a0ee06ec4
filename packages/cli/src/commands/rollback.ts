import { join, resolve } from 'node:path';
import {
  changedSinceApply,
  countChanges,
  filesBelow,
  hasChanges,
  isAsDesired,
  isRollback,
  type Obstacle,
  type Plan,
  type Rollback,
  readNamedFile,
  restoredResources,
  rollbackScope,
  rollbackText,
} from '@signoz-as-code/core';
import { unknownAllowances } from '@signoz-as-code/engine/allowances';
import { type ExecuteOptions, underLock } from '@signoz-as-code/engine/execute';
import { openEnvironment, requireClear, requireSecrets, writtenBy } from '@signoz-as-code/engine/live';
import { stateFolder } from '@signoz-as-code/engine/root';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { assumedVersion, dialectOf, isVersion } from '@signoz-as-code/signoz-client';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { unreadable } from '../mistakes.ts';
import { allow, carryingOut, environment, format } from '../options.ts';
import { NOTHING_DONE, tell } from './apply.ts';
import { tellPlan } from './plan.ts';

export interface RollbackOptions extends ExecuteOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly yes?: boolean;
  readonly allow?: readonly string[];
  readonly show?: boolean;
}

/** Undoes an apply: the last one of this machine, or that of the file. It first reports what cannot be restored. */
export async function rollback(file: string | undefined, options: RollbackOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const path = file === undefined ? await latest(environment.root, environment.environment) : resolve(io.cwd, file);
  const back = readRollback(path);
  if (back.project !== environment.owner.project || back.environment !== environment.environment) {
    throw new UsageError(
      `${path} undoes an apply to ${back.project} · ${back.environment}, not to ${environment.owner.project} · ${environment.environment}`,
    );
  }
  requireSameForms(path, back, environment.versions?.signoz);
  const only = { scope: rollbackScope(back), resources: restoredResources(back) };
  // A released resource has no mark now: its rollback adopts it. What stays released, like a copy that somebody made, is
  // not among the resources.
  const adopt = back.undo
    .filter(({ action, before }) => action === 'release' && before !== undefined)
    .map(({ address }) => address);
  const style = styleOf(io, 'out');
  if (options.show) {
    const planned = await environment.plan({ only, adopt, allow: options.allow ?? [] });
    const plan = withObstacles(planned.plan, changedSinceApply(back, planned));
    if (options.format === 'json') {
      const lost = back.undo.map(({ address, before, lost: reasons }) => ({
        address,
        isWhole: before === undefined,
        reasons,
      }));
      writeJson(io, 'rollback', { ...plan, lost: lost.filter(({ reasons }) => reasons.length > 0) });
    } else {
      io.out(rollbackText(back, style), style);
      tellPlan('text', plan, io);
    }
    if (plan.obstacles.length > 0) return exit.error;
    return hasChanges(plan) ? exit.changes : exit.ok;
  }
  let isDone = false;
  const result = await underLock('rollback', environment, options, io, async (execute, hold) => {
    const planned = await environment.plan({ only, adopt, allow: options.allow ?? [], ...hold });
    const reasons = changedSinceApply(back, planned);
    if (options.format === 'text') {
      io.out(rollbackText(back, style), style);
      tellPlan('text', withObstacles(planned.plan, reasons), io);
    }
    if (reasons.length > 0) {
      throw new UsageError(
        `nothing was rolled back, because that would undo more than the apply did:\n${reasons.map(({ address, message }) => `  ${address}: ${message}`).join('\n')}`,
      );
    }
    requireClear(planned.plan);
    if (!hasChanges(planned.plan)) {
      if (options.format === 'json') writeJson(io, 'rollback', NOTHING_DONE);
      return exit.ok;
    }
    requireSecrets(writtenBy(planned.steps), environment.secrets);
    const question = `Take back in ${environment.environment}: ${countChanges(planned.plan)}?`;
    if (!options.yes && !(await confirmed(question))) {
      io.err('Nothing was undone.\n');
      return exit.error;
    }
    isDone = isAsDesired(planned, environment.desired);
    return execute(planned);
  });
  if (typeof result === 'number') return result;
  const code = tell(result, options.format, io);
  if (!isDone)
    io.err(
      'generated/ still contains the undone changes: revert them there too, or the next apply makes them again.\n',
    );
  return code;
}

function withObstacles(plan: Plan, obstacles: readonly Obstacle[]): Plan {
  return { ...plan, obstacles: [...plan.obstacles, ...obstacles] };
}

/** Throws where SigNoz stores resources in other forms than at that apply: its bodies cannot be written back. */
function requireSameForms(path: string, { versions }: Rollback, signoz: string | undefined): void {
  const then = versions?.signoz;
  if (then === undefined || !isVersion(then) || dialectOf(then) === dialectOf(signoz)) return;
  throw new UsageError(
    `${path} undoes an apply to SigNoz ${then}. ${signoz ?? assumedVersion} stores resources in other forms: revert generated/ in git, run \`generate\` and apply instead`,
  );
}

async function latest(root: string, environment: string): Promise<string> {
  const folder = stateFolder(root, environment, 'rollback');
  const last = (await filesBelow(folder)).at(-1);
  if (last === undefined)
    throw new UsageError(`no apply of this machine to ${environment} has left a rollback in ${folder}`);
  return join(folder, last);
}

function readRollback(path: string): Rollback {
  let found: unknown;
  try {
    found = JSON.parse(readNamedFile(path).toString());
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as a rollback: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (!isRollback(found)) throw new UsageError(`${path} is not a rollback of this version`);
  return found;
}

export default {
  examples: [
    'signoz-as-code rollback --show       # what would come back, and what cannot',
    'signoz-as-code rollback              # the last apply',
    'signoz-as-code rollback .signoz-as-code/local/rollback/2026-03-01T12-00-00.000Z.json',
  ],
  with: (made) =>
    carryingOut(made)
      .argument('[file]', 'a file of .signoz-as-code/<environment>/rollback/; default: the last apply')
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .addOption(allow())
      .option('--show', 'show the rollback only; changes nothing'),
  mistakes: async (io, file: string | undefined, { yes, show, allow = [] }: RollbackOptions) => [
    ...(yes || show || io.inIsTerminal() ? [] : ['stdin is not a terminal: pass --yes, or --show to only look']),
    ...unreadable(io, file === undefined ? [] : [file]),
    ...(await unknownAllowances(allow)),
  ],
  run: (io, file: string | undefined, options: RollbackOptions) => rollback(file, options, io),
} satisfies CommandDefinition;
