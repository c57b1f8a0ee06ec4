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
  'alerts/template-syntax',
  'alerts/template-variable',
  'alerts/value-without-unit',
  'alerts/window-shorter-than-interval',
  'query/delta-in-promql',
  'query/filter-syntax',
  'query/formula-operand',
  'query/name',
  'query/promql-syntax',
  'query/quantile-without-le',
  'query/quantile-without-rate',
  'query/unknown-metric',
] as const satisfies readonly (keyof typeof codes)[];

export type TolerableCode = (typeof TOLERABLE)[number];

export function isTolerable(code: string): code is TolerableCode {
  return (TOLERABLE as readonly string[]).includes(code);
}
