import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  readTraces,
  type Simulation,
  simulateSampling,
  type Trace,
  tailSamplingIn,
  tracesOf,
} from '@signoz-as-code/collector-config';
import { readNamedFile, readProject } from '@signoz-as-code/core';
import { readDesired } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { Argument } from 'commander';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { unreadable } from '../mistakes.ts';
import { atLeastOne, environment, format, share, wholeNumber } from '../options.ts';

export interface SimulateOptions {
  readonly environment?: string;
  readonly config?: string;
  readonly traces: number;
  readonly spans: number;
  readonly errors: number;
  readonly slow: number;
  readonly slowMs: number;
  readonly fastMs: number;
  /** Traces a second. */
  readonly rate?: number;
  readonly format: 'text' | 'json';
}

/** Reports what tail_sampling of the environment, or of a file, does with traces in a file, or with a mix. */
export async function simulateSamplingOf(file: string | undefined, options: SimulateOptions, io: Io): Promise<number> {
  const config = await configuration(options, io);
  const { traces, spans: spansPerTrace, errors, slow, slowMs, fastMs } = options;
  const arriving =
    file === undefined ? tracesOf({ traces, spansPerTrace, errors, slow, slowMs, fastMs }) : tracesIn(file, io);
  const result = simulateSampling(config, arriving);
  if (result.traces === 0) throw new UsageError(`there are no traces in ${file ?? 'the mix'}`);
  if (options.format === 'json') writeJson(io, 'simulate', result);
  else io.out(text(result, options.rate));
  return exit.ok;
}

function tracesIn(file: string, io: Io): readonly Trace[] {
  const bytes = named(file, () => readNamedFile(resolve(io.cwd, file)));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new UsageError(`${file} is compressed: gunzip it first`);
  return named(file, () => readTraces(bytes.toString('utf8')));
}

/** Adds the file's name to the error. */
function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function configuration({ config, environment }: SimulateOptions, io: Io) {
  if (config !== undefined) {
    const text = named(config, () => readNamedFile(resolve(io.cwd, config)).toString());
    const found = named(config, () => tailSamplingIn(text));
    if (found === undefined) throw new UsageError(`${config} has no tail_sampling`);
    return found;
  }
  const root = findRoot(io.cwd);
  const name = environment ?? (await readProject(root)).defaultEnvironment;
  const { artifacts } = await readDesired(root, name);
  const samplers = (artifacts.get('collector-config') ?? []).flatMap(({ path, file, content }) => {
    const found = path.endsWith('.yaml') ? named(file, () => tailSamplingIn(content)) : undefined;
    return found === undefined ? [] : [{ file, found }];
  });
  const [sampler, ...others] = samplers;
  if (sampler === undefined)
    throw new UsageError(`no configuration in generated/${name}/collector-config has tail_sampling`);
  if (others.some(({ found }) => !isDeepStrictEqual(found, sampler.found)))
    throw new UsageError(
      `several configurations have tail_sampling, and differ: choose one with --config\n${samplers.map(({ file }) => `  ${file}`).join('\n')}`,
    );
  return sampler.found;
}

/**
 * An assumed size of a span in ClickHouse, compressed and with its indexes; the output names it, because spans differ
 * widely.
 */
const STORED_BYTES_OF_SPAN = 150;

function text(result: Simulation, rate: number | undefined): string {
  const { traces, spans, bytes, kept, policies } = result;
  const width = Math.max(6, ...policies.map(({ name }) => name.length));
  const lines = [
    `${'policy'.padEnd(width)}  ${'type'.padEnd(18)}  ${'matches'.padStart(9)}  ${'keeps'.padStart(9)}  ${'spans'.padStart(9)}`,
    ...policies.map(
      (one) =>
        `${one.name.padEnd(width)}  ${one.type.padEnd(18)}  ${(one.matches === undefined ? 'unknown' : String(one.matches)).padStart(9)}  ${String(one.keeps).padStart(9)}  ${String(one.spans).padStart(9)}`,
    ),
    '',
    `kept  ${kept.traces} of ${traces} traces (${percent(kept.traces, traces)}), ${kept.spans} of ${spans} spans (${percent(kept.spans, spans)}), ${size(kept.bytes)} of ${size(bytes)} as OTLP JSON`,
  ];
  if (rate !== undefined) {
    const perDay = (kept.spans / traces) * rate * 86_400;
    lines.push(
      `stored  ${Math.round(perDay)} spans a day at ${rate} traces a second, about ${size(perDay * STORED_BYTES_OF_SPAN)} in ClickHouse at ${STORED_BYTES_OF_SPAN} bytes a span`,
    );
  }
  if (policies.some(({ matches }) => matches === undefined)) {
    lines.push('unknown: the policy depends on the clock or on OTTL, and is assumed to keep and to drop nothing');
  }
  return `${lines.join('\n')}\n`;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10} %`;
}

function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Math.round(bytes / 1000 ** step)} ${units[step]}`;
}

export default {
  examples: [
    'signoz-as-code simulate sampling traces.json',
    'signoz-as-code simulate sampling --errors 2 --slow 5 --spans 12 --rate 300',
  ],
  with: (made) =>
    made
      .addArgument(new Argument('<what>', 'what is simulated').choices(['sampling']))
      .argument('[file]', 'traces as OTLP JSON, one document or one per line; default: a mix of traces')
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .option('-c, --config <file>', 'a configuration to use instead of that of the environment')
      .option('--traces <n>', 'of a mix: traces', atLeastOne, 10_000)
      .option('--spans <n>', 'mix: spans per trace', atLeastOne, 10)
      .option('--errors <percent>', 'mix: traces with an error', share, 1)
      .option('--slow <percent>', 'mix: slow traces', share, 2)
      .option('--slow-ms <ms>', 'mix: duration of slow traces', wholeNumber, 2_000)
      .option('--fast-ms <ms>', 'mix: duration of other traces', wholeNumber, 50)
      .option('--rate <n>', 'traces per second, to compute the storage per day', wholeNumber),
  mistakes: (io, _what: string, file: string | undefined, { config }: SimulateOptions) =>
    unreadable(
      io,
      [file, config].filter((path) => path !== undefined),
    ),
  run: (io, _what: string, file: string | undefined, options: SimulateOptions) => simulateSamplingOf(file, options, io),
} satisfies CommandDefinition;
