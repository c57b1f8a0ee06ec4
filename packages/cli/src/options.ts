import type { Duration } from '@signoz-as-code/platform';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** The environment of a command. */
export const environment = (): Option =>
  new Option('-e, --environment <name>', "the environment; default: the project's default");

/** The output formats of all commands. */
export const formats = ['text', 'json', 'markdown', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** The output format of a command. */
export const format = (choices: readonly Format[]): Option =>
  new Option('-f, --format <format>', 'format of the result').choices([...choices]).default('text');

/** What may be adopted. */
export const adopt = (): Option =>
  new Option(
    '--adopt <address>',
    'adopt an unmarked resource with the same name, like channel/slack-alerts (repeatable)',
  ).argParser<string[]>((value, before = []) => [...before, address(value)]);

/** An option that may be given several times. */
export const repeated = (flags: string, description: string, parsed = (value: string): string => value): Option =>
  new Option(flags, description).argParser<string[]>((value, before = []) => [...before, parsed(value)]);

/** What the user allows. */
export const allow = (): Option =>
  repeated(
    '--allow <what>',
    'grant an allowance that the plan needs, like delete:dashboards or shorten:traces (repeatable)',
  );

/** Unmanaged resources to delete. */
export const prune = (): Option =>
  repeated('--prune <kind/id>', 'delete an unmanaged resource: `drift --unmanaged` lists ids (repeatable)', address);

/** Leftovers to delete. */
export const remove = (): Option =>
  repeated(
    '--remove <address>',
    'remove a resource that is kept until it is named: network/<name>, volume/<name>, rule/<key> of a rule that may be a copy (repeatable)',
    address,
  );

/** The options of every command that changes live systems. */
export const carryingOut = (made: Command): Command =>
  made
    .option('-y, --yes', 'do not ask')
    .option('--concurrency <n>', 'the number of changes in flight at once', atLeastOne, 4)
    .option(
      '--settle <seconds>',
      'how long a request without a response may still be executed; default: 60, or live.signoz.timeoutSeconds if that is longer',
      waiting,
    )
    .option('--wait <seconds>', 'how long to wait if another apply is running', waiting)
    .option('--lease <seconds>', 'how long the lock stays valid after its apply dies or is suspended', lease, 45)
    .option('--break-lock <reason>', 'take over the lock of an apply that is no longer running, at once', reason);

/** A share in percent. Throws the parser's error for anything else. */
export function share(text: string): number {
  const number = Number(text);
  if (!/^[\d.]+$/.test(text) || !(number >= 0 && number <= 100))
    throw new InvalidArgumentError('expected a share in percent.');
  return number;
}

/** A time back from now, never before 1970. Throws the parser's error for anything else. */
export function period(text: string): Duration {
  if (!/^[1-9](\d{0,4}[mh]|\d{0,3}d)$/.test(text))
    throw new InvalidArgumentError('expected minutes, hours or days, like 24h.');
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
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError('expected a whole number.');
  return number;
}

/** Timers fire at once when they should wait longer than 24 days. */
const A_WEEK = 604_800;

/** Seconds to wait. Throws the parser's error for anything else. */
export function waiting(text: string): number {
  const number = wholeNumber(text);
  if (number > A_WEEK) throw new InvalidArgumentError(`expected seconds from 0 to ${A_WEEK}.`);
  return number;
}

/** A whole number from 1. Throws the parser's error for anything else. */
export function atLeastOne(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('expected a whole number from 1.');
  return number;
}

/** Seconds to wait, at least one. Throws the parser's error for anything else. */
export function patience(text: string): number {
  const number = waiting(text);
  if (number === 0) throw new InvalidArgumentError('expected seconds from 1.');
  return number;
}

/** A TCP port; 0 for any that is free. Throws the parser's error for anything else. */
export function port(text: string): number {
  const number = wholeNumber(text);
  if (number > 65_535) throw new InvalidArgumentError('expected a port from 0 to 65535.');
  return number;
}

/** `kind/name`. Throws the parser's error for anything else. */
export function address(text: string): string {
  if (!/^[a-z-]+\/./.test(text)) throw new InvalidArgumentError('expected a kind and a name, like dashboard/kafka.');
  return text;
}

function reason(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('expected why, for whoever reads the lock.');
  return text;
}

function lease(text: string): number {
  const number = wholeNumber(text);
  if (number < 3 || number > 3_600) throw new InvalidArgumentError('expected seconds from 3 to 3600.');
  return number;
}
