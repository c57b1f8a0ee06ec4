import { resolve } from 'node:path';
import { backtestJson, backtestMarkdown, backtestText } from '@signoz-as-code/backtest';
import { insteadOf, masked, type Resource, writeFileAtomic } from '@signoz-as-code/core';
import { BUDGET, backtestRules, changedRules, lastOf } from '@signoz-as-code/engine/backtests';
import { openEnvironment } from '@signoz-as-code/engine/live';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import type { Duration } from '@signoz-as-code/platform';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { unwritable } from '../mistakes.ts';
import { atLeastOne, environment, format, period } from '../options.ts';
import type { Format } from './plan.ts';

export interface BacktestCommandOptions {
  readonly environment?: string;
  readonly format: Format;
  readonly since: Duration;
  /** Only rules that the next apply creates or changes. */
  readonly changed?: boolean;
  readonly maxQueries?: number;
  readonly maxRows?: number;
  /** The path for a page with pictures. */
  readonly page?: string;
}

/**
 * Reports when rules of generated/ would have fired over the past, and who would have been notified. Changes nothing.
 */
export async function backtest(addresses: readonly string[], options: BacktestCommandOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const rules = environment.desired.filter(({ kind }) => kind === 'rule');
  const chosen = addresses.length === 0 ? rules : rulesOf(addresses, rules);
  await environment.reportVersion();
  const { steps } = await environment.plan({
    only: { scope: new Set(rules.map(({ key }) => `rule/${key}`)), resources: rules },
    concern: 'alerts',
  });
  const changed = new Map(changedRules(steps).map((one) => [one.resource.key, one]));
  const tested = chosen
    .filter(({ key }) => options.changed !== true || changed.has(key))
    .map((resource) => changed.get(resource.key) ?? ({ resource, live: 'the-same' } as const));
  const range = lastOf(options.since);
  const { reports, failures } = await backtestRules(environment, tested, range, { ...BUDGET, ...options }, io);
  for (const failure of failures) io.err(`${failure}\n`);
  if (options.page !== undefined) {
    const { backtestPage } = await import('@signoz-as-code/preview');
    await writeFileAtomic(resolve(io.cwd, options.page), masked(await backtestPage(reports, range)));
    io.err(`The page is in ${options.page}.\n`);
  }
  if (options.format === 'json') writeJson(io, 'backtest', backtestJson(reports, range));
  else if (options.format === 'markdown') io.out(backtestMarkdown(reports, range));
  else if (reports.length === 0)
    io.out(options.changed === true ? 'No rule of generated/ differs from the live one.\n' : 'There are no rules.\n');
  else io.out(backtestText(reports, range));
  return failures.length === 0 ? exit.ok : exit.error;
}

/** The rules with these addresses. Throws a {@link UsageError} that names all that generated/ does not have. */
export function rulesOf(addresses: readonly string[], rules: readonly Resource[]): readonly Resource[] {
  const unknown = unknownRules(addresses, rules);
  if (unknown.length > 0) throw new UsageError(unknown.join('\n'));
  return addresses.flatMap((address) => rules.filter(({ key }) => key === keyOf(address)));
}

/** What is wrong with addresses of rules that generated/ does not have, and what may be meant. */
export function unknownRules(addresses: readonly string[], resources: readonly Resource[]): readonly string[] {
  const known = resources.flatMap(({ kind, key }) => (kind === 'rule' ? [`rule/${key}`] : []));
  return addresses
    .filter((address) => !known.includes(`rule/${keyOf(address)}`))
    .map((address) => `generated/ has no rule '${address}'${insteadOf(`rule/${keyOf(address)}`, known)}`);
}

function keyOf(address: string): string {
  return address.replace(/^rule\//, '');
}

export default {
  examples: [
    'signoz-as-code backtest rule/high-error-rate                 # one rule, the last 14 days',
    'signoz-as-code backtest --changed --since 7d --format markdown   # for a pull request',
    'signoz-as-code backtest -e production --page backtest.html   # with pictures',
  ],
  with: (made) =>
    made
      .argument('[addresses...]', 'rules, like rule/high-error-rate; all of the environment unless given')
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .option('--since <period>', 'how far back, like 24h or 30d', period, '14d')
      .option('--changed', 'only rules that the next apply creates or changes')
      .option('--page <file>', 'also write a page with a chart of each rule to this file')
      .option('--max-queries <n>', 'the most queries for one rule; default: 5,000', atLeastOne)
      .option(
        '--max-rows <n>',
        'start no new query when all queries have read more rows than this; running queries finish; default: 1,000,000,000',
        atLeastOne,
      ),
  mistakes: (io, _addresses: string[], { page }: BacktestCommandOptions) => unwritable(io, '--page', page),
  unknown: ({ desired }, addresses: string[]) => unknownRules(addresses, desired),
  run: (io, addresses: string[], options: BacktestCommandOptions) => backtest(addresses, options, io),
} satisfies CommandDefinition;
