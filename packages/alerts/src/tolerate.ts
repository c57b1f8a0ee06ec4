import type { codes } from './codes.ts';

/** Problems of a rule that SigNoz takes and goes by in its own way. All others cannot be written at all. */
const TOLERABLE = [
  'alerts/absent-with-promql',
  'alerts/comparison-in-query',
  'alerts/duplicate-name',
  'alerts/duplicate-severity',
  'alerts/policy-no-data',
  'alerts/policy-unmatched',
  'alerts/reserved-label',
  'alerts/template-blanks',
  'alerts/template-function',
  'alerts/template-label',
  'alerts/template-syntax',
  'alerts/template-variable',
  'alerts/threshold-unit',
  'alerts/value-without-unit',
  'alerts/window-shorter-than-interval',
] as const satisfies readonly (keyof typeof codes)[];

/** Queries that SigNoz refuses in a rule, or that there is nothing of. */
const REFUSED = [
  'query/aggregation',
  'query/all-hidden',
  'query/empty',
  'query/limit',
  'query/mixed-types',
] as const satisfies readonly (keyof typeof codes)[];

export type TolerableCode =
  | (typeof TOLERABLE)[number]
  | Exclude<Extract<keyof typeof codes, `query/${string}`>, (typeof REFUSED)[number]>;

export function isTolerable(code: string): code is TolerableCode {
  if (code.startsWith('query/')) return !(REFUSED as readonly string[]).includes(code);
  return (TOLERABLE as readonly string[]).includes(code);
}
