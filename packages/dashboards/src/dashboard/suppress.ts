import { applySuppressions, type Diagnostic } from '@signoz-as-code/core';
import type { codes, Found } from './codes.ts';

/** Problems that cannot be written to SigNoz at all, so that nobody can suppress them. */
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
  'query/limit',
  'query/mixed-types',
] as const satisfies readonly (keyof typeof codes)[];

/** Codes of problems that SigNoz stores and shows differently. */
export type SuppressibleCode = Exclude<
  Extract<keyof typeof codes, `dashboards/${string}` | `query/${string}`>,
  (typeof REFUSED)[number]
>;

export function isSuppressible(code: string): code is SuppressibleCode {
  return !(REFUSED as readonly string[]).includes(code);
}

/** Reports problems that a dashboard suppresses as warnings. A suppressed code without its problem is a problem itself. */
export function suppressed(
  { suppress }: { readonly suppress?: readonly SuppressibleCode[] },
  found: readonly Diagnostic[],
  problems: Found,
): readonly Diagnostic[] {
  if (suppress === undefined) return found;
  return applySuppressions(found, suppress, isSuppressible, (code, field) => {
    // Whether another dashboard has the title does not depend on this one.
    const report = code === 'dashboards/title-duplicate' ? 'warning' : 'error';
    problems[report]('dashboards/suppress', field, `there is no '${code}' to suppress`, 'remove it');
  });
}
