import { DiagnosticsError, diagnosticsText } from '@signoz-as-code/core';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exit, UsageError } from './exit.ts';
import { type Io, useColor } from './io.ts';

/** Runs one command line and returns its exit code: 0 nothing to do or done, 1 an error, 2 there are changes. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  const program = commandLine(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

function commandLine(io: Io, done: (code: number) => void): Command {
  const program = new Command('signoz-as-code')
    .description('Runs SigNoz from a Git repository: definitions → generated/ → plan → apply.')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to do, or done · 1 an error · 2 there are changes (plan, drift, generate --check)\n',
    );

  const command = (name: string, description: string, examples: string): Command =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .addHelpText(
        'after',
        `\nExamples:\n${examples
          .split('\n')
          .map((line) => `  ${line}`)
          .join('\n')}`,
      );
  const environment = (): Option =>
    new Option('-e, --environment <name>', "the environment; the project's default unless given");
  const format = (choices: readonly string[]): Option =>
    new Option('-f, --format <format>', 'how the result is written').choices([...choices]).default('text');
  const adopt = (): Option =>
    new Option(
      '--adopt <address>',
      'take over an unmarked resource of the same name, like channel/slack-alerts (repeatable)',
    ).argParser<string[]>((value, before = []) => [...before, value]);

  command(
    'generate',
    'compile the definitions into generated/',
    'signoz-as-code generate\nsignoz-as-code generate --check   # in CI: exit 2 and the names of what is stale',
  )
    .option('--check', 'write nothing; exit 2 when generated/ does not match the definitions')
    .addOption(format(['text', 'json']))
    .action(async (options) => done(await (await import('./commands/generate.ts')).generate(options, io)));

  command(
    'plan',
    'compare generated/ with the live systems; changes nothing',
    'signoz-as-code plan\nsignoz-as-code plan --environment production --out plan.json\nsignoz-as-code plan --format markdown > comment.md',
  )
    .addOption(environment())
    .addOption(format(['text', 'json', 'markdown']))
    .addOption(adopt())
    .option('-o, --out <file>', 'save the plan, for apply')
    .action(async (options) => done(await (await import('./commands/plan.ts')).plan(options, io)));

  command(
    'apply',
    'make the live systems as generated/ has them',
    'signoz-as-code apply               # plan, show, ask, apply\nsignoz-as-code apply plan.json     # exactly the plan that was reviewed, or nothing\nsignoz-as-code apply --yes -e local',
  )
    .argument('[plan]', 'a plan saved with plan --out')
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .addOption(adopt())
    .option('-y, --yes', 'do not ask')
    .option('--concurrency <n>', 'changes under way at once', wholeNumber, 4)
    .option(
      '--settle <seconds>',
      'after an apply that was killed: how long its last requests may still come through',
      wholeNumber,
      10,
    )
    .action(async (file: string | undefined, options) =>
      done(await (await import('./commands/apply.ts')).apply(file, options, io)),
    );

  command(
    'drift',
    'tell what was changed behind our back',
    'signoz-as-code drift\nsignoz-as-code drift -e production --format markdown',
  )
    .addOption(environment())
    .addOption(format(['text', 'json', 'markdown']))
    .action(async (options) => done(await (await import('./commands/drift.ts')).drift(options, io)));

  command(
    'doctor',
    'look for what is known to go wrong, and say how to mend it',
    'signoz-as-code doctor\nsignoz-as-code doctor -e production --format json\nsignoz-as-code doctor --trace-url https://api.example.com/health   # does a trace go on through it?',
  )
    .addOption(environment())
    .addOption(format(['text', 'json']))
    .option('--otlp-http <url>', 'where telemetry is sent over OTLP/HTTP, like http://otel-collector:4318')
    .option('--otlp-grpc <url>', 'where telemetry is sent over OTLP/gRPC, like http://otel-collector:4317')
    .option('--trace-url <url>', 'an endpoint of an instrumented service, which is called with a trace of its own')
    .option('--arrival <seconds>', 'how long telemetry may take to arrive in ClickHouse', wholeNumber, 60)
    .action(async (options) => done(await (await import('./commands/doctor.ts')).doctor(options, io)));

  command(
    'sandbox',
    'run the embedded SigNoz API and ClickHouse on 127.0.0.1',
    'signoz-as-code sandbox\nsignoz-as-code sandbox --signoz-port 0 --clickhouse-port 0   # any free ports',
  )
    .addOption(environment().default('local'))
    .option('--signoz-port <port>', 'of the SigNoz API', wholeNumber, 18080)
    .option('--clickhouse-port <port>', "of ClickHouse's HTTP interface", wholeNumber, 18123)
    .action(async (options) => done(await (await import('./commands/sandbox.ts')).sandbox(options, io)));

  return program;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number.');
  return number;
}

function failure(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.error;
  if (error instanceof DiagnosticsError)
    io.err(diagnosticsText(error.diagnostics, { color: useColor(io, io.errIsTerminal) }));
  else if (error instanceof UsageError || isExpected(error)) io.err(`${(error as Error).message}\n`);
  else io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exit.error;
}

/** Failures of the world, told in a line: a server that is away, a file that cannot be written. A stack would only hide it. */
function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error instanceof AggregateError ||
    error.name === 'SignozError' ||
    error.name === 'ExitPromptError' ||
    'code' in error ||
    error.constructor === Error
  );
}
