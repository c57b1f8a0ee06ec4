import { type Diagnostic, tolerate } from '@signoz-as-code/core';
import type { codes, Found } from './codes.ts';

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
  'query/limit',
  'query/mixed-types',
] as const satisfies readonly (keyof typeof codes)[];

/** Codes of problems that SigNoz stores and shows in its own way. */
export type TolerableCode = Exclude<
  Extract<keyof typeof codes, `dashboards/${string}` | `query/${string}`>,
  (typeof REFUSED)[number]
>;

export function isTolerable(code: string): code is TolerableCode {
  return !(REFUSED as readonly string[]).includes(code);
}

/** Problems that a dashboard tolerates are reported as warnings; what it tolerates and does not have is one of its own. */
export function tolerated(
  { tolerates }: { readonly tolerates?: readonly TolerableCode[] },
  found: readonly Diagnostic[],
  problems: Found,
): readonly Diagnostic[] {
  if (tolerates === undefined) return found;
  return tolerate(found, tolerates, isTolerable, (code, field) => {
    // Whether another dashboard has the title does not depend on this one.
    const report = code === 'dashboards/title-duplicate' ? 'warning' : 'error';
    problems[report]('dashboards/tolerates', field, `there is no '${code}' to tolerate`, 'remove it');
  });
}
