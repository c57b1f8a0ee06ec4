import { resolve } from 'node:path';
import { checkConfiguration, fieldPath, fieldText, isSeenByTheCollector } from '@signoz-as-code/collector-config';
import { type Judged, readNamedFile, withVerdicts } from '@signoz-as-code/core';
import { verdicts } from '@signoz-as-code/engine/verdicts';
import { collectorEditions, isVersion, unknownRelease } from '@signoz-as-code/signoz-client';
import { InvalidArgumentError } from 'commander';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { type DiagnosticFormat, diagnosticFormats, writeDiagnostics } from '../diagnostics.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { unreadable } from '../mistakes.ts';
import { atLeastOne, format } from '../options.ts';

export interface CheckCollectorOptions {
  readonly memory?: number;
  readonly instances?: number;
  readonly collector?: string;
  readonly format: DiagnosticFormat;
}

/**
 * Checks configuration files of a collector; 1 when one of them has an error. Where the collector itself can be asked,
 * its refusals are errors and everything else is advice, except errors that it would only find while it runs.
 */
export async function checkCollector(
  files: readonly string[],
  { memory, instances, collector, format }: CheckCollectorOptions,
  io: Io,
): Promise<number> {
  const container = { memoryMiB: memory ?? Number.POSITIVE_INFINITY, instances: instances ?? 1 };
  const texts = files.map((file) => ({ file, text: readNamedFile(resolve(io.cwd, file), file).toString() }));
  const programs = verdicts();
  const said = (await programs.judge?.(texts.map(({ text }) => ({ kind: 'configuration', text, collector })))) ?? [];
  await programs.close();
  const found = texts.flatMap(({ file, text }, index) => {
    const own = checkConfiguration(text, { file, container, ...(collector === undefined ? {} : { collector }) });
    const verdict = said[index];
    if (verdict === undefined) return own;
    const judged: Judged = {
      question: {
        ask: undefined,
        where: { file },
        locate: (path) => {
          const field = fieldText(fieldPath(text, path));
          return field === '' ? { file } : { file, field };
        },
        foretold: own.map(({ code }) => code).filter(isSeenByTheCollector),
      },
      verdict,
    };
    return withVerdicts(own, [judged]);
  });
  const failed = found.some(({ severity }) => severity === 'error');
  if (format === 'json') writeJson(io, 'check-collector', { diagnostics: found, verifiedBy: programs.by() ?? null });
  else if (format === 'text' && found.length === 0)
    io.out(`${files.length === 1 ? 'nothing' : `${files.length} files, nothing`} to report\n`);
  else await writeDiagnostics(format, found, io.cwd, io);
  if (format !== 'json') io.err(`${programs.said()}\n`);
  return failed ? exit.error : exit.ok;
}

/** A release of a program, as in its tag. */
function release(text: string): string {
  if (!isVersion(text)) throw new InvalidArgumentError('expected a release, like v1.2.3.');
  return text;
}

export default {
  examples: [
    'signoz-as-code check-collector otel-config.yaml',
    'signoz-as-code check-collector --memory 2048 --instances 3 *.yaml',
    `signoz-as-code check-collector --collector ${collectorEditions.at(-1)!.version} otel-config.yaml`,
  ],
  with: (made) =>
    made
      .argument('<files...>', 'collector configurations, like otel-config.yaml')
      .option('--memory <MiB>', 'the memory of its container', atLeastOne)
      .option('--instances <n>', 'how many replicas share the load', atLeastOne)
      .option(
        '--collector <version>',
        `the release of the collector; default: ${collectorEditions[0].version}`,
        release,
      )
      .addOption(format(diagnosticFormats)),
  mistakes: (io, files: readonly string[] = [], { collector }: CheckCollectorOptions) => {
    const unknown = collector === undefined ? undefined : unknownRelease(collector);
    return [
      ...(unknown === undefined
        ? []
        : [`--collector ${collector} is ${unknown.text}: write a known release, or update this program`]),
      ...unreadable(io, files),
    ];
  },
  run: (io, files: string[], options: CheckCollectorOptions) => checkCollector(files, options, io),
} satisfies CommandDefinition;
