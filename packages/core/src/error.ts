import { realpathSync } from 'node:fs';
import { relative } from 'node:path';

/** What an error says. Node puts the failures of several addresses into an AggregateError that says nothing itself. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return [...new Set(error.errors.map(messageOf))].join('; ');
  return error instanceof Error ? error.message : String(error);
}

/**
 * What an error says that importing or building a definition of the project at `root` threw, with the place in
 * signoz.config.ts or a definition where it arose (`… (packages/alerts/definitions/rules/x.ts:12)`), as far as its stack
 * tells: another file than the one that was imported, when that one imports it.
 */
export function messageWithPlace(error: unknown, root: string): string {
  const real = realpathSync(root);
  const message = messageOf(error).replaceAll(`${real}/`, '');
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const [, path = '', line] of stack.matchAll(/(?:file:\/\/)?(\/[^\s()]+?\.[cm]?[jt]s):(\d+)/g)) {
    const file = relative(real, path);
    if (/^(signoz\.config\.ts$|packages\/[^/]+\/definitions\/)/.test(file))
      return message.includes(file) ? message : `${message} (${file}:${line})`;
  }
  return message;
}

/**
 * Whether an error, or what it comes from, says of itself that the request may have been carried out all the same
 * (`outcomeUnknown`): its answer was lost, or a gateway gave up.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('outcomeUnknown' in one && one.outcomeUnknown === true) return true;
  return false;
}
