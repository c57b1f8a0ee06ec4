import { resolve } from 'node:path';
import { differs, type LimitReport, limitsJson, limitsMarkdown, limitsText, partText } from '@signoz-as-code/backtest';
import { printable, writeFileAtomic } from '@signoz-as-code/core';
import { BUDGET } from '@signoz-as-code/engine/backtests';
import { measurableLimits, measureLimits, writeLimits } from '@signoz-as-code/engine/limits';
import { openEnvironment } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { together, unwritable } from '../mistakes.ts';
import { atLeastOne, environment, format } from '../options.ts';
import type { Format } from './plan.ts';

export interface LimitsOptions {
  readonly environment?: string;
  readonly format: Format;
  /** Write the measured values into the definitions. */
  readonly write?: boolean;
  readonly maxRows?: number;
  /** The path for a page with pictures. */
  readonly page?: string;
}

/**
 * Measures the limits that define how they are measured; with `write`, writes value and basis into their definitions.
 */
export async function limits(names: readonly string[], options: LimitsOptions, io: Io): Promise<number> {
  const [environment, chosen] = await together(
    () => openEnvironment(io, options.environment),
    async () => measurableLimits(findRoot(io.cwd), names, io),
  );
  const reports = await measureLimits(environment, chosen, { ...BUDGET, ...options }, io);
  if (options.page !== undefined) {
    const { limitsPage } = await import('@signoz-as-code/preview');
    await writeFileAtomic(resolve(io.cwd, options.page), await limitsPage(reports, environment.environment));
    io.err(`The page is in ${options.page}.\n`);
  }
  if (options.format === 'json') writeJson(io, 'limits', limitsJson(reports));
  else if (options.format === 'markdown') io.out(limitsMarkdown(reports));
  else if (reports.length === 0)
    io.out("No limit has a measurement: add `measure: quantile(0.99, …).over('14d')` to one.\n");
  else io.out(limitsText(reports));
  const missing = reports.filter(({ outcome }) => outcome.is === 'not-measured');
  if (options.write === true) await written(reports, missing, { environment, io });
  if (missing.length > 0) return exit.error;
  return options.write !== true && reports.some(differs) ? exit.changes : exit.ok;
}

/** Writes the measured values, unless something went wrong. */
async function written(
  reports: readonly LimitReport[],
  missing: readonly LimitReport[],
  { environment, io }: { readonly environment: Awaited<ReturnType<typeof openEnvironment>>; readonly io: Io },
): Promise<void> {
  const names = missing.map(({ name }) => printable(name)).join(', ');
  if (missing.some(({ outcome }) => outcome.is === 'not-measured' && outcome.isFailure)) {
    io.err(`Nothing was written: some limits could not be measured (${names}).\n`);
    return;
  }
  for (const { name, file } of await writeLimits(environment, reports, io)) {
    const outcome = reports.find((report) => report.name === name)?.outcome;
    const part = outcome?.is === 'measured' ? partText(outcome) : undefined;
    io.err(`written  ${printable(name)}  ${file}${part === undefined ? '' : `  (${part})`}\n`);
  }
  if (missing.length > 0) io.err(`not written, because there is too little data: ${names}\n`);
  if (missing.length < reports.length) io.err('Run `generate` and `plan` to see the effect.\n');
}

export default {
  examples: [
    'signoz-as-code limits -e production                      # every limit with a `measure`',
    'signoz-as-code limits errorRate -e production --write    # into its definition, with its basis',
    'signoz-as-code limits -e production --page limits.html   # with pictures',
  ],
  with: (made) =>
    made
      .argument('[names...]', 'limits, by their names in the catalogue')
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .option('--write', 'write value and basis into the definitions, if everything was measured')
      .option('--page <file>', 'also write a page with a chart of each limit to this file')
      .option(
        '--max-rows <n>',
        'start no new query when all queries have read more rows than this; running queries finish; default: 1,000,000,000',
        atLeastOne,
      ),
  mistakes: (io, _names: string[], { page }: LimitsOptions) => unwritable(io, '--page', page),
  run: (io, names: string[], options: LimitsOptions) => limits(names, options, io),
} satisfies CommandDefinition;
