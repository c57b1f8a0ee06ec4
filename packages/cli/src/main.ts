import { parseArgs } from 'node:util';
import { DiagnosticsError, diagnosticsText, messageOf } from '@signoz-as-code/core';
import { findRoot } from '@signoz-as-code/engine/root';
import { Command, CommanderError } from 'commander';
import { writeFailure } from './answers.ts';
import { addCommand } from './command.ts';
import { commands } from './commands.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { exit } from './exit.ts';
import { guarded, type Io, type Streams, styleOf } from './io.ts';
import { type Format, formats } from './options.ts';

/** Runs one command line and returns its exit code: 0 nothing to do or done, 1 an error, 2 there are changes. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const io = guarded(streams);
  let code: number = exit.ok;
  try {
    const program = await commandLine(called(argv), io, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await failure(error, formatOf(argv), io);
  }
}

/** The format that a command line asks for, even where the rest of it is wrong. */
function formatOf(argv: readonly string[]): Format {
  const options = { format: { type: 'string', short: 'f', multiple: true } } as const;
  const { format } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true }).values;
  // The last one that exists: another may have no value, or a misspelt one.
  const isKnown = (one: string | boolean): one is Format => formats.some((known) => known === one);
  return format?.findLast(isKnown) ?? 'text';
}

/** The command that a command line calls, if it calls one. */
function called([first, second]: readonly string[]): string | undefined {
  const name = first === 'help' || first === '--' ? second : first;
  return name !== undefined && Object.hasOwn(commands, name) ? name : undefined;
}

/** The program with the command that is called, or with the list of all of them where none is: then there is help to give. */
async function commandLine(name: string | undefined, io: Io, done: (code: number) => void): Promise<Command> {
  const program = new Command('signoz-as-code')
    .description('Runs SigNoz from a Git repository: definitions → generated/ → plan → apply.')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .showHelpAfterError('(see --help)')
    .addHelpText(
      'after',
      '\nExit codes: 0 success, or nothing to do · 1 an error · 2 there are changes (plan, drift, generate --frozen)\n',
    );
  if (name === undefined) {
    const term = (command: Command) => {
      const usage = commands[command.name()]?.usage ?? command.usage().replace('[options] ', '');
      return `${command.name()} ${usage}`.trim();
    };
    program.configureHelp({ subcommandTerm: term });
    for (const [each, { description }] of Object.entries(commands)) program.command(each).description(description);
  } else {
    const { description, load } = commands[name]!;
    addCommand(program.command(name).description(description), (await load()).default, io, done);
  }
  return program;
}

/** Writes why a command has no answer: on stderr for people, and on stdout in formats for programs. */
async function failure(error: unknown, form: string, io: Io): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.ok;
    if (form === 'json') writeFailure(io, { error: error.message.replaceAll(/^error: /gm, '') });
    return exit.error;
  }
  const style = styleOf(io, 'err');
  if (error instanceof DiagnosticsError) {
    const { diagnostics } = error;
    if (form === 'json') writeFailure(io, { diagnostics });
    else if (form === 'github' || form === 'sarif') await writeDiagnostics(form, diagnostics, rootOf(io), io);
    if (form !== 'github') io.err(diagnosticsText(diagnostics, style), style);
    return exit.error;
  }
  if (form === 'json') writeFailure(io, { error: messageOf(error) });
  if (isExpected(error)) io.err(`${(error as Error).message}\n`);
  else io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exit.error;
}

/** The base of the paths in diagnostics: the project's root, or the working directory if there is none. */
function rootOf({ cwd }: Io): string {
  try {
    return findRoot(cwd);
  } catch {
    return cwd;
  }
}

/**
 * Errors from outside that fit in a line: a server that is down or of another version, a file that cannot be written. A
 * stack would only hide them. Errors of the language itself are faults of the program and show their stack.
 */
function isExpected(error: unknown): boolean {
  const isFault = [TypeError, RangeError, ReferenceError, SyntaxError, EvalError].some((one) => error instanceof one);
  return error instanceof Error && (!isFault || 'code' in error);
}
