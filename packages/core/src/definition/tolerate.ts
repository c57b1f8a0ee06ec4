import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/**
 * What was found in one definition, with the errors that it tolerates as warnings. A code that nothing needs any more, or
 * that cannot be tolerated, is a problem of its own (`stale`): it would hide the next mistake.
 */
export function tolerate<Code extends string>(
  found: readonly Diagnostic[],
  tolerated: readonly Code[],
  isTolerable: (code: string) => boolean,
  stale: (code: Code, field: string) => void,
): Diagnostic[] {
  for (const [index, code] of tolerated.entries()) {
    if (!isTolerable(code) || !found.some((one) => one.code === code && one.severity === 'error'))
      stale(code, `tolerates[${index}]`);
  }
  return found.map((one) =>
    one.severity === 'error' && isTolerable(one.code) && (tolerated as readonly string[]).includes(one.code)
      ? { ...one, severity: 'warning' }
      : one,
  );
}
