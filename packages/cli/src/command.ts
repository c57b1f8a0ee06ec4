import { messageOf, readEnvironment } from '@signoz-as-code/core';
import type { LiveEnvironment } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { Command, InvalidArgumentError, type Option } from 'commander';
import type { Io } from './io.ts';

/** One command of the command line, as its file exports it. */
export interface CommandDefinition {
  /** Example command lines for the help. */
  readonly examples: readonly string[];
  /** Adds the arguments and options to the command. */
  readonly with?: (made: Command) => Command;
  /**
   * What is wrong with the arguments and options beyond what their parsers see: files, versions, what does not go
   * together. Asks for no secret and no server. The command does not run when anything is wrong.
   */
  readonly mistakes?: (io: Io, ...given: never[]) => readonly string[] | Promise<readonly string[]>;
  /** Addresses that generated/ does not have. `run` checks them too: here they come with the other mistakes. */
  readonly unknown?: (environment: LiveEnvironment, ...given: never[]) => readonly string[];
  /** The same for addresses that the definitions do not have, whatever generated/ has: compiles them. */
  readonly unknownInDefinitions?: (io: Io, ...given: never[]) => Promise<readonly string[]>;
  /** Runs it with the arguments and then the options, and returns the exit code. */
  readonly run: (io: Io, ...given: never[]) => Promise<number>;
}

/** Sets a command of the program up from its file; `done` gets the exit code. */
export function addCommand(
  command: Command,
  definition: CommandDefinition,
  io: Io,
  done: (code: number) => void,
): void {
  const { examples, run, with: given } = definition;
  const made = command
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  const refused = collectRefusals(given?.(made) ?? made);
  made.action(async (...args: unknown[]) => {
    const own = await ownMistakes(definition, io, args, refused.length > 0);
    if (refused.length + own.length > 0) {
      const others = [...own, ...(await environmentMistakes(definition, io, args))];
      if (refused.length === 0) throw new UsageError(others.join('\n'));
      Command.prototype.error.call(made, [...refused, ...others].join('\n'));
    }
    done(await run(io, ...(args as never[])));
  });
}

/** What the command itself finds wrong. With other mistakes, what stops it from looking is one more. */
async function ownMistakes(
  { mistakes }: CommandDefinition,
  io: Io,
  args: unknown[],
  hasOthers: boolean,
): Promise<readonly string[]> {
  try {
    return (await mistakes?.(io, ...(args as never[]))) ?? [];
  } catch (error) {
    if (!hasOthers) throw error;
    return [messageOf(error)];
  }
}

/** What is wrong with the environment of a command that has other mistakes already. */
async function environmentMistakes(
  { unknown, unknownInDefinitions }: CommandDefinition,
  io: Io,
  args: unknown[],
): Promise<readonly string[]> {
  const { environment } = args.at(-2) as { readonly environment?: string };
  try {
    if (environment !== undefined) await readEnvironment(findRoot(io.cwd), environment);
    if (unknownInDefinitions !== undefined) return await unknownInDefinitions(io, ...(args as never[]));
    if (unknown === undefined) return [];
    const { openEnvironment } = await import('@signoz-as-code/engine/live');
    return unknown(await openEnvironment(io, environment), ...(args as never[]));
  } catch (error) {
    return [messageOf(error)];
  }
}

/** From here on the command goes on after what it refuses. Returns the list of its refusals. */
function collectRefusals(made: Command): readonly string[] {
  const refused: string[] = [];
  let isUnknown = false;
  let isOfNoValue: Option | undefined;
  const refuse = (message: string, code?: string): void => {
    // Whether what follows an unknown option is its value cannot be known.
    if (isUnknown) return;
    isUnknown = code === 'commander.unknownOption';
    refused.push(message);
    if (code === 'commander.optionMissingArgument')
      isOfNoValue = made.options.find(({ flags }) => message.includes(`'${flags}'`));
    if (!isUnknown) return;
    const [words, literal] = withoutDashes(made.args);
    const [, ...others] = words.filter((one) => /^-./.test(one));
    refused.push(...others.map((one) => `error: unknown option '${one}'`));
    // Commander takes unknown options for arguments too.
    made.args = [...words.filter((one) => !/^-./.test(one)), ...literal];
  };
  // Commander gives an option without its value an empty one.
  made.hook('preAction', () => {
    if (isOfNoValue !== undefined) made.setOptionValue(isOfNoValue.attributeName(), isOfNoValue.defaultValue);
  });
  Object.defineProperty(made, 'error', {
    value: (message: string, { code }: { readonly code?: string } = {}) => refuse(message, code),
  });
  for (const one of [...made.options, ...made.registeredArguments]) {
    const { parseArg } = one;
    const name = 'flags' in one ? `option '${one.flags}'` : `argument '${one.name()}'`;
    if (parseArg === undefined) continue;
    one.parseArg = <Value>(value: string | undefined, before: Value): Value => {
      if (value === undefined) return before;
      try {
        return parseArg(value, before);
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error;
        refuse(`error: ${name}: '${value}' is invalid. ${error.message}`);
        return before;
      }
    };
  }
  return refused;
}

/** What is before the first `--`, and what is after it: arguments, whatever they look like. */
function withoutDashes(words: readonly string[]): readonly [readonly string[], readonly string[]] {
  const at = words.indexOf('--');
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}
