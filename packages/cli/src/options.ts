import { isAllowance } from '@signoz-as-code/core';
import type { Duration } from '@signoz-as-code/platform';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** The environment of a command. */
export const environment = (): Option =>
  new Option('-e, --environment <name>', "the environment; the project's default unless given");

/** The output format of a command. */
export const format = (choices: readonly string[]): Option =>
  new Option('-f, --format <format>', 'how the result is written').choices([...choices]).default('text');

/** What may be adopted. */
export const adopt = (): Option =>
  new Option(
    '--adopt <address>',
    'take over an unmarked resource of the same name, like channel/slack-alerts (repeatable)',
  ).argParser<string[]>((value, before = []) => [...before, value]);

/** An option that may be given several times. */
export const repeated = (flags: string, description: string): Option =>
  new Option(flags, description).argParser<string[]>((value, before = []) => [...before, value]);

/** What the user allows. */
export const allow = (): Option =>
  new Option('--allow <what>', 'what a plan asks for, like delete:dashboards or shorten:traces (repeatable)').argParser<
    string[]
  >((value, before = []) => [...before, allowance(value)]);

/** Unmanaged resources to delete. */
export const prune = (): Option =>
  repeated('--prune <kind/id>', 'delete an unmanaged resource: `drift --unmanaged` lists ids (repeatable)');

/** Leftovers to delete. */
export const remove = (): Option =>
  repeated(
    '--remove <address>',
    'remove what the plan keeps until it is named: network/<name>, volume/<name> (repeatable)',
  );

/** The options of every command that changes live systems. */
export const carryingOut = (made: Command): Command =>
  made
    .option('-y, --yes', 'do not ask')
    .option('--concurrency <n>', 'changes under way at once', wholeNumber, 4)
    .option(
      '--settle <seconds>',
      'how long a request without an answer may still come through; 60 unless given, or live.signoz.timeoutSeconds if that is longer',
      wholeNumber,
    )
    .option('--wait <seconds>', 'when another apply is at work: how long to wait for its end', wholeNumber)
    .option('--lease <seconds>', 'how long the lock outlives an apply that is gone or asleep', lease, 45)
    .option('--break-lock <reason>', 'take the lock over at once, from an apply that is not running any more');

function allowance(text: string): string {
  if (!isAllowance(text))
    throw new InvalidArgumentError(
      'expected change:, delete:, delete-data: or shorten:, and what: delete:dashboards; or newer-signoz, unnamed-signoz.',
    );
  return text;
}

/** A share in percent. Throws the parser's error for anything else. */
export function share(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 100))
    throw new InvalidArgumentError('expected a share in percent.');
  return number;
}

/** A time back from now. Throws the parser's error for anything else. */
export function period(text: string): Duration {
  if (!/^[1-9]\d{0,4}[mhd]$/.test(text)) throw new InvalidArgumentError('expected minutes, hours or days, like 24h.');
  return text as Duration;
}

/** A day, like 2026-11-29. Throws the parser's error for anything else. */
export function day(text: string): string {
  const time = new Date(`${text}T00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('expected a day, like 2026-11-29.');
  return text;
}

/** A whole number. Throws the parser's error for anything else. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('expected a whole number.');
  return number;
}

function lease(text: string): number {
  const number = wholeNumber(text);
  if (number < 3 || number > 3_600) throw new InvalidArgumentError('expected seconds from 3 to 3600.');
  return number;
}
