import { type Diagnostic, tolerate } from '@signoz-as-code/core';
import type { codes, Found } from './codes.ts';

/** Problems that cannot be written to SigNoz at all, so that nobody can tolerate them. */
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

/** Reports problems that a dashboard tolerates as warnings. A tolerated code without its problem is a problem itself. */
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
