import { DiagnosticsError, diagnosticsText } from '@signoz-as-code/core';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { Command, CommanderError } from 'commander';
import { addCommand, type CommandDefinition } from './command.ts';
import { exit } from './exit.ts';
import { guarded, type Io, type Streams, useColor } from './io.ts';

/** Every command, in the order of the help. Each is a file with its own options, loaded when it is the one. */
const commands: Readonly<Record<string, () => Promise<{ readonly default: CommandDefinition }>>> = {
  generate: () => import('./commands/generate.ts'),
  test: () => import('./commands/test.ts'),
  plan: () => import('./commands/plan.ts'),
  apply: () => import('./commands/apply.ts'),
  rollback: () => import('./commands/rollback.ts'),
  release: () => import('./commands/release.ts'),
  lock: () => import('./commands/lock.ts'),
  drift: () => import('./commands/drift.ts'),
  import: () => import('./commands/import.ts'),
  doctor: () => import('./commands/doctor.ts'),
  check: () => import('./commands/check.ts'),
  impact: () => import('./commands/impact.ts'),
  telemetry: () => import('./commands/telemetry.ts'),
  sandbox: () => import('./commands/sandbox.ts'),
  preview: () => import('./commands/preview.ts'),
  backtest: () => import('./commands/backtest.ts'),
  'check-collector': () => import('./commands/check-collector.ts'),
  simulate: () => import('./commands/simulate.ts'),
};

/** Runs one command line and returns its exit code: 0 nothing to do or done, 1 an error, 2 there are changes. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const io = guarded(streams);
  let code: number = exit.ok;
  try {
    const program = await commandLine(argv[0], io, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

/** The program with the command that `name` is, or with all of them where it is none: then there is help to give. */
async function commandLine(name: string | undefined, io: Io, done: (code: number) => void): Promise<Command> {
  const program = new Command('signoz-as-code')
    .description('Runs SigNoz from a Git repository: definitions → generated/ → plan → apply.')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to do, or done · 1 an error · 2 there are changes (plan, drift, generate --check)\n',
    );

  const chosen = name !== undefined && Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
  for (const { default: definition } of await Promise.all(chosen.map((load) => load())))
    addCommand(program, definition, io, done);
  return program;
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
