import type { Command } from 'commander';
import type { Io } from './io.ts';

/** One command of the command line, as its file exports it. */
export interface CommandDefinition {
  /** Example command lines for the help. */
  readonly examples: readonly string[];
  /** Adds the arguments and options to the command. */
  readonly with?: (made: Command) => Command;
  /** Runs it with the arguments and then the options, and returns the exit code. */
  readonly run: (io: Io, ...given: never[]) => Promise<number>;
}

/** Sets a command of the program up from its file; `done` gets the exit code. */
export function addCommand(
  command: Command,
  { examples, run, with: given }: CommandDefinition,
  io: Io,
  done: (code: number) => void,
): void {
  const made = command
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  (given?.(made) ?? made).action(async (...args: unknown[]) => done(await run(io, ...(args as never[]))));
}
