import type { Command } from 'commander';
import type { Io } from './io.ts';

/** One command of the command line, as its file has it. */
export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  /** Whole command lines, for the help. */
  readonly examples: readonly string[];
  /** Gives the command its arguments and options. */
  readonly with?: (made: Command) => Command;
  /** Carries it out with the arguments and then the options, and gives the exit code. */
  readonly run: (io: Io, ...given: never[]) => Promise<number>;
}

/** Adds a command to the program; `done` is told the exit code. */
export function addCommand(
  program: Command,
  definition: CommandDefinition,
  io: Io,
  done: (code: number) => void,
): void {
  const { name, description, examples, run } = definition;
  const made = program
    .command(name)
    .description(description)
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  (definition.with?.(made) ?? made).action(async (...given: unknown[]) => done(await run(io, ...(given as never[]))));
}
