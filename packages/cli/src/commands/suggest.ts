import { type SuggestionReport, suggestionJson, suggestionMarkdown, suggestionText } from '@signoz-as-code/backtest';
import type { Resource } from '@signoz-as-code/core';
import { BUDGET, lastOf } from '@signoz-as-code/engine/backtests';
import { openEnvironment } from '@signoz-as-code/engine/live';
import { type RuleSuggestions, suggestTargets } from '@signoz-as-code/engine/suggestions';
import type { Duration } from '@signoz-as-code/platform';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { atLeastOne, environment, format, period } from '../options.ts';
import { rulesOf, unknownRules } from './backtest.ts';
import type { Format } from './plan.ts';

export interface SuggestOptions {
  readonly environment?: string;
  readonly format: Format;
  readonly since: Duration;
  readonly maxQueries?: number;
  readonly maxRows?: number;
}

/** The numbers of firings to find targets for. */
const FIRINGS = [1, 5, 20];

/** Reports which targets of a rule of generated/ would have fired 1, 5 and 20 times over the past. Changes nothing. */
export async function suggest(address: string, options: SuggestOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const [rule] = rulesOf(
    [address],
    environment.desired.filter(({ kind }) => kind === 'rule'),
  ) as [Resource];
  const range = lastOf(options.since);
  const asked = { range, firings: FIRINGS, budget: { ...BUDGET, ...options } };
  const found = await suggestTargets(environment, rule, asked, io);
  const report: SuggestionReport = { ...found, write: (severity, target) => howTo(found, severity, target) };
  if (options.format === 'json') writeJson(io, 'suggest', suggestionJson(report));
  else io.out(options.format === 'markdown' ? suggestionMarkdown(report) : suggestionText(report));
  return found.suggested.is === 'suggested' ? exit.ok : exit.error;
}

/** How to write a target into its definition. */
function howTo({ file, places }: RuleSuggestions, severity: string, target: number): string {
  const place = places.get(severity);
  if (place === undefined) return `write it where ${file} gets the target of ${severity} from`;
  const { limit, line } = place;
  if (limit === undefined) return `write target: ${target} (${place.file}:${line})`;
  // Like inUnit: scales are not binary fractions.
  const value = Number((target / limit.ratio).toPrecision(15));
  return `write value: ${value} of the limit ${limit.name} (${place.file}:${line}), which changes everything that uses it`;
}

export default {
  examples: [
    'signoz-as-code suggest rule/high-error-rate -e production   # the last 30 days',
    'signoz-as-code suggest rule/high-error-rate --since 7d --format json',
  ],
  with: (made) =>
    made
      .argument('<rule>', 'a rule, like rule/high-error-rate')
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .option('--since <period>', 'how far back, like 24h or 14d', period, '30d')
      .option('--max-queries <n>', 'the most queries; default: 5,000', atLeastOne)
      .option(
        '--max-rows <n>',
        'start no new query when all queries have read more rows than this; running queries finish; default: 1,000,000,000',
        atLeastOne,
      ),
  unknown: ({ desired }, rule: string | undefined) => unknownRules(rule === undefined ? [] : [rule], desired),
  run: (io, rule: string, options: SuggestOptions) => suggest(rule, options, io),
} satisfies CommandDefinition;
