import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Defined } from './definition.ts';

/**
 * The diagnostics of one definition, with its suppressed errors as warnings. `stale` reports a suppressed code that is
 * no longer needed, or cannot be suppressed: it would hide the next mistake.
 */
export function applySuppressions<Code extends string>(
  found: readonly Diagnostic[],
  suppressed: readonly Code[],
  isSuppressible: (code: string) => boolean,
  stale: (code: Code, field: string) => void,
): Diagnostic[] {
  for (const [index, code] of suppressed.entries()) {
    if (!isSuppressible(code) || !found.some((one) => one.code === code && one.severity === 'error'))
      stale(code, `suppress[${index}]`);
  }
  return found.map((one) =>
    one.severity === 'error' && isSuppressible(one.code) && (suppressed as readonly string[]).includes(one.code)
      ? { ...one, severity: 'warning' }
      : one,
  );
}

/**
 * The definitions, with those that suppress `code` last: of two with one name, the one that suppresses it counts as the
 * second.
 */
export function suppressingLast<Entry extends Defined<unknown>>(definitions: readonly Entry[], code: string): Entry[] {
  // One that is known suppresses nothing, and its spec need not be read.
  const suppresses = (entry: Entry): boolean =>
    entry.known === undefined &&
    (entry.spec as { readonly suppress?: readonly string[] }).suppress?.includes(code) === true;
  return [...definitions.filter((entry) => !suppresses(entry)), ...definitions.filter(suppresses)];
}
