import { applySuppressions, type Diagnostic, type Problems } from '@signoz-as-code/core';
import type { codes as policyCodes } from '../policy/codes.ts';
import type { codes } from './codes.ts';

/** What may be reported of a rule: policies are looked at with the rules that leave it to them. */
type Code = keyof typeof codes | keyof typeof policyCodes;

/** Problems of a rule that SigNoz takes and goes by in its own way. All others cannot be written at all. */
const SUPPRESSIBLE = [
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
] as const satisfies readonly Code[];

/** Queries that SigNoz refuses in a rule, or that there is nothing of. */
const REFUSED = [
  'query/aggregation',
  'query/all-hidden',
  'query/empty',
  'query/limit',
  'query/mixed-types',
] as const satisfies readonly Code[];

export type SuppressibleCode =
  | (typeof SUPPRESSIBLE)[number]
  | Exclude<Extract<Code, `query/${string}`>, (typeof REFUSED)[number]>;

export function isSuppressible(code: string): code is SuppressibleCode {
  if (code.startsWith('query/')) return !(REFUSED as readonly string[]).includes(code);
  return (SUPPRESSIBLE as readonly string[]).includes(code);
}

/** Problems that a rule suppresses are reported as warnings; what it suppresses and does not have is one of its own. */
export function suppressed(
  { suppress }: { readonly suppress?: readonly SuppressibleCode[] },
  found: readonly Diagnostic[],
  problems: Problems<typeof codes>,
): readonly Diagnostic[] {
  if (suppress === undefined) return found;
  return applySuppressions(found, suppress, isSuppressible, (code, field) => {
    // Whether another rule has the name is nothing that this one can help.
    const report = code === 'alerts/duplicate-name' ? 'warning' : 'error';
    problems[report]('alerts/suppress', field, `there is no '${code}' to suppress`, 'remove it');
  });
}
