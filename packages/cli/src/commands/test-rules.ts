import { resolve } from 'node:path';
import { writeFileAtomic } from '@signoz-as-code/core';
import { findRoot } from '@signoz-as-code/engine/root';
import { KEY, readRuleTests, runRuleTests, testComposeFile } from '@signoz-as-code/engine/rule-tests';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { resultsJson, resultsText } from '@signoz-as-code/rule-tests/live';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { notHttp, unwritable } from '../mistakes.ts';
import { environment, format, waiting } from '../options.ts';
import { unknownRules } from './backtest.ts';

export interface TestRulesOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly url?: string;
  readonly otlp?: string;
  /** Seconds. */
  readonly patience: number;
  /** Checks the tests without running them. */
  readonly check?: boolean;
  /** A compose file to write instead of running tests. */
  readonly compose?: string;
  /** Fails where a rule has no tests. */
  readonly requireTests?: boolean;
}

/** Runs the tests of rules against a SigNoz and a collector that serve nothing else. */
export async function testRules(addresses: readonly string[], options: TestRulesOptions, io: Io): Promise<number> {
  const read = await readRuleTests(findRoot(io.cwd), options.environment, io);
  if (options.compose !== undefined) {
    const file = resolve(io.cwd, options.compose);
    await writeFileAtomic(file, await testComposeFile(read, file));
    io.err(`${options.compose} runs what tests of ${read.environment} need; it reads the files of generated/.\n`);
    return exit.ok;
  }
  const unknown = unknownRules(addresses, read.resources);
  if (unknown.length > 0) throw new UsageError(unknown.join('\n'));
  const keys = addresses.map((address) => address.replace(/^rule\//, ''));
  const tests = keys.length === 0 ? read.tests : read.tests.filter(({ rule }) => keys.includes(rule));
  const untested = keys.length === 0 ? read.untested : read.untested.filter(({ rule }) => keys.includes(rule));
  for (const { rule, lacks } of untested) io.err(`rule/${rule} lacks ${lacks.join(' and ')}\n`);
  const isWanting = options.requireTests === true && untested.length > 0;
  if (options.check === true) {
    const rules = new Set(tests.map(({ rule }) => rule)).size;
    if (options.format === 'json')
      writeJson(io, 'test-rules', { tests: tests.map(({ rule, name, file }) => ({ rule, name, file })), untested });
    else io.out(`${tests.length} tests of ${rules} rules can be run\n`);
    return isWanting ? exit.error : exit.ok;
  }
  if (tests.length === 0)
    throw new UsageError('there is no test to run: write <key>.test.ts next to a rule, as docs/rule-tests.md shows');
  const { url = '', otlp = '', patience } = options;
  const results = await runRuleTests(read, tests, { url, otlp, patience }, io);
  if (options.format === 'json') writeJson(io, 'test-rules', { ...resultsJson(results), untested });
  else io.out(resultsText(results));
  return isWanting || results.some(({ failures }) => failures.length > 0) ? exit.error : exit.ok;
}

const NO_PARTS = `tests are run by real programs: give --url <SigNoz> and --otlp <its collector, OTLP/HTTP>, and set ${KEY} to a key of that SigNoz unless it is new; --compose <file> writes a compose file that starts both, --check runs no test`;

export default {
  examples: [
    'signoz-as-code test-rules --url http://127.0.0.1:8080 --otlp http://127.0.0.1:4318',
    'signoz-as-code test-rules --compose rule-tests.yaml   # for CI: a compose file to run them on',
    'signoz-as-code test-rules rule/high-error-rate --url http://127.0.0.1:8080 --otlp http://127.0.0.1:4318',
    'signoz-as-code test-rules --check --require-tests   # without any program: are the tests valid, and does each rule have tests?',
  ],
  with: (made) =>
    made
      .argument('[rules...]', 'rules, like rule/high-error-rate; all of the environment unless given')
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .option('--url <url>', 'a SigNoz that is used only for tests')
      .option('--otlp <url>', 'the OTLP/HTTP endpoint of its collector')
      .option('--patience <seconds>', 'how long telemetry may take until it is stored', waiting, 180)
      .option(
        '--compose <file>',
        'write a compose file with a SigNoz and a collector for tests, of the versions of the environment',
      )
      .option('--check', 'validate the tests without running them')
      .option('--require-tests', 'fail if a rule has no test that fires, or none that stays silent'),
  mistakes: (io, _addresses: string[], { compose, check, url, otlp }: TestRulesOptions) => [
    ...unwritable(io, '--compose', compose),
    ...notHttp('--url', url),
    ...notHttp('--otlp', otlp),
    ...(compose === undefined && check !== true && (url === undefined || otlp === undefined) ? [NO_PARTS] : []),
  ],
  unknownInDefinitions: async (io, addresses: string[], { environment: name }: TestRulesOptions) =>
    addresses.length === 0 ? [] : unknownRules(addresses, (await readRuleTests(findRoot(io.cwd), name, io)).resources),
  run: (io, addresses: string[], options: TestRulesOptions) => testRules(addresses, options, io),
} satisfies CommandDefinition;
