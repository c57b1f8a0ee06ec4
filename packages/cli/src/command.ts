import type { Command } from 'commander';
import type { Io } from './io.ts';

/** One command of the command line, as its file has it. */
export interface CommandDefinition {
  /** Whole command lines, for the help. */
  readonly examples: readonly string[];
  /** Gives the command its arguments and options. */
  readonly with?: (made: Command) => Command;
  /** Carries it out with the arguments and then the options, and gives the exit code. */
  readonly run: (io: Io, ...given: never[]) => Promise<number>;
}

/** Gives a command of the program what its file has; `done` is told the exit code. */
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
