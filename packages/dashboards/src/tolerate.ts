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
  'query/limit',
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
