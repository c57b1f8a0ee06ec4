import { resolve } from 'node:path';
import {
  cell,
  hasChanges,
  masked,
  messageOf,
  type Plan,
  planMarkdown,
  planText,
  type Step,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { unknownAllowances } from '@signoz-as-code/engine/allowances';
import { type LiveEnvironment, openEnvironment, unknownAdopted } from '@signoz-as-code/engine/live';
import type { ServerVerdicts } from '@signoz-as-code/engine/server-verdicts';
import type { Duration } from '@signoz-as-code/platform';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { unwritable } from '../mistakes.ts';
import { adopt, allow, environment, format, period, prune, remove } from '../options.ts';

export type Format = 'text' | 'json' | 'markdown';

export interface PlanOptions {
  readonly environment?: string;
  readonly format: Format;
  readonly out?: string;
  readonly adopt?: readonly string[];
  readonly allow?: readonly string[];
  readonly prune?: readonly string[];
  readonly remove?: readonly string[];
  /** The period over which the changed rules are replayed. */
  readonly backtest?: Duration;
  /** The path for a page with a picture of each of them. */
  readonly backtestPage?: string;
}

/** Compares generated/ with the live systems and writes nothing there. */
export async function plan(options: PlanOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const planned = await environment.plan(options);
  const { plan: made } = planned;
  // Loaded only when something changes: it reads every panel.
  const verdicts =
    planned.steps.length === 0
      ? undefined
      : await (await import('@signoz-as-code/engine/server-verdicts')).serverVerdicts(environment, planned.steps, io);
  const judged = verdicts === undefined ? '' : await describeVerdicts(verdicts, options.format);
  if (options.format === 'json') writeJson(io, 'plan', { ...made, ...(verdicts === undefined ? {} : { verdicts }) });
  else if (options.format === 'text') {
    tellPlan('text', made, io);
    io.out(judged);
  }
  const tested = await backtestOf(planned.steps, options, environment, io);
  if (options.format === 'markdown') {
    const { diagramsOf } = await import('@signoz-as-code/engine/diagrams');
    io.out(`${planMarkdown(made, diagramsOf(planned), judged.length + tested.text.length)}${judged}`);
  }
  io.out(tested.text);
  if (options.out !== undefined) {
    const path = resolve(io.cwd, options.out);
    await writeFileAtomic(path, `${JSON.stringify(made, null, 2)}\n`);
    const servers = Object.entries(made.servers).map(([system, server]) => `${system} at ${server}`);
    io.err(
      `The plan for ${servers.join(', ')} is in ${options.out}: apply exactly this with \`apply ${options.out}\`.\n`,
    );
  }
  if (made.obstacles.length > 0 || !tested.isWhole) return exit.error;
  return hasChanges(made) ? exit.changes : exit.ok;
}

/** SigNoz's own verdicts on the changed queries. */
async function describeVerdicts(verdicts: ServerVerdicts, format: Format): Promise<string> {
  const { verdictsMarkdown, verdictsText } = await import('@signoz-as-code/engine/server-verdicts');
  return `\n${format === 'markdown' ? verdictsMarkdown(verdicts) : verdictsText(verdicts)}`;
}

/**
 * When the rules that a plan changes would have fired, and when the live ones did. Where SigNoz cannot be asked, the
 * text says so, and the plan stays valid.
 */
async function backtestOf(
  steps: readonly Step[],
  { backtest: since, backtestPage: page, format }: PlanOptions,
  environment: LiveEnvironment,
  io: Io,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  if (since === undefined) return { text: '', isWhole: true };
  const [{ backtestMarkdown, backtestText }, { backtestRules, changedRules, lastOf, BUDGET }] = await Promise.all([
    import('@signoz-as-code/backtest'),
    import('@signoz-as-code/engine/backtests'),
  ]);
  const range = lastOf(since);
  try {
    const { reports, failures } = await backtestRules(environment, changedRules(steps), range, BUDGET, io);
    if (page !== undefined) {
      const { backtestPage } = await import('@signoz-as-code/preview');
      await writeFileAtomic(resolve(io.cwd, page), masked(await backtestPage(reports, range)));
      io.err(`The page of the backtest is in ${page}.\n`);
    }
    const told =
      format === 'markdown'
        ? backtestMarkdown(reports, range)
        : `Backtest of the last ${since}\n\n${reports.length === 0 ? 'No rule changes.\n' : backtestText(reports, range)}`;
    return { text: `\n${told}`, isWhole: failures.length === 0 };
  } catch (error) {
    const why = `The changed rules were not replayed: ${messageOf(error)}`;
    if (format !== 'markdown') return { text: `\n${why}\n`, isWhole: false };
    io.err(`${why}\n`);
    return { text: `\n### Backtest\n\n${cell(why)}\n`, isWhole: false };
  }
}

/** Writes a plan in the requested format. */
export function tellPlan(format: Format, made: Plan, io: Io): void {
  const style = styleOf(io, 'out');
  if (format === 'json') writeJson(io, 'plan', made);
  else if (format === 'text') io.out(planText(made, style), style);
  else io.out(planMarkdown(made));
}

export default {
  examples: [
    'signoz-as-code plan',
    'signoz-as-code plan --environment production --out plan.json',
    'signoz-as-code plan --format markdown > comment.md',
    'signoz-as-code plan --format markdown --backtest 7d --backtest-page backtest.html   # when changed rules would have fired',
  ],
  with: (made) =>
    made
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .addOption(adopt())
      .addOption(allow())
      .addOption(prune())
      .addOption(remove())
      .option('-o, --out <file>', 'save the plan, for apply')
      .option('--backtest <period>', 'show when the changed rules would have fired over the past, like 7d', period)
      .option(
        '--backtest-page <file>',
        'with --backtest: write a page with a chart of each of those rules to this file',
      ),
  mistakes: async (io, { backtest: since, backtestPage, format, out, allow = [] }: PlanOptions) => [
    ...(since !== undefined && format === 'json'
      ? ['--backtest is for people: with --format json use the command `backtest --changed`']
      : []),
    ...(since === undefined && backtestPage !== undefined
      ? ['--backtest-page needs --backtest, like --backtest 7d']
      : []),
    ...unwritable(io, '--out', out),
    ...unwritable(io, '--backtest-page', backtestPage),
    ...(await unknownAllowances(allow)),
  ],
  unknown: ({ desired }, { adopt = [] }: PlanOptions) => unknownAdopted(adopt, desired),
  run: (io, options: PlanOptions) => plan(options, io),
} satisfies CommandDefinition;
