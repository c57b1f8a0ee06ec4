import { applySuppressions, type Diagnostic, type Problems } from '@signoz-as-code/core';
import type { codes as policyCodes } from '../policy/codes.ts';
import type { codes } from './codes.ts';

/** The problems that a rule may have. Policies are checked together with the rules that use them. */
type Code = keyof typeof codes | keyof typeof policyCodes;

/** Problems of a rule that SigNoz accepts and reads in its own way. Rules with other problems cannot be written. */
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

/** Queries that SigNoz refuses in a rule, or that find nothing. */
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

/** Reports suppressed problems as warnings. A suppressed problem that the rule does not have is a problem itself. */
export function suppressed(
  { suppress }: { readonly suppress?: readonly SuppressibleCode[] },
  found: readonly Diagnostic[],
  problems: Problems<typeof codes>,
): readonly Diagnostic[] {
  if (suppress === undefined) return found;
  return applySuppressions(found, suppress, isSuppressible, (code, field) => {
    // A rule cannot help it when another rule has the same name.
    const report = code === 'alerts/duplicate-name' ? 'warning' : 'error';
    problems[report]('alerts/suppress', field, `there is no '${code}' to suppress`, 'remove it');
  });
}
