import type { Diagnostic } from '@signoz-as-code/core';
import type { codes } from './codes.ts';

/** What cannot be written at all, so that there is nothing to tolerate. */
const REFUSED = [
  'dashboards/no-panels',
  'dashboards/panel-after-row',
  'dashboards/panel-key',
  'dashboards/place-outside',
  'dashboards/tag',
  'dashboards/time',
  'dashboards/color',
  'dashboards/limit',
  'query/empty',
  'query/mixed-types',
] as const satisfies readonly (keyof typeof codes)[];

/** Codes of problems that SigNoz stores and shows in its own way. */
export type TolerableCode = Exclude<
  Extract<keyof typeof codes, `dashboards/${string}` | `query/${string}`>,
  (typeof REFUSED)[number]
>;

export function isTolerable(code: string): code is TolerableCode {
  return !(REFUSED as readonly string[]).includes(code) && !code.startsWith('views/');
}

/**
 * What was found in one dashboard, with the errors that it tolerates as warnings. A code that nothing needs any more is
 * a problem of its own: it would hide the next mistake.
 */
export function tolerate(
  found: readonly Diagnostic[],
  tolerated: readonly TolerableCode[],
  stale: (code: TolerableCode, field: string) => void,
): Diagnostic[] {
  for (const [index, code] of tolerated.entries()) {
    if (!isTolerable(code) || !found.some((one) => one.code === code && one.severity === 'error'))
      stale(code, `tolerates[${index}]`);
  }
  return found.map((one) =>
    one.severity === 'error' && isTolerable(one.code) && tolerated.includes(one.code)
      ? { ...one, severity: 'warning' }
      : one,
  );
}
