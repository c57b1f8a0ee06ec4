import { callCode, literal, objectCode, type SourceFile } from '@signoz-as-code/core';
import type { LabelMatcher } from '../policy/define.ts';
import { isUsualSeverity } from '../severity.ts';

/** A severity as a definition writes it. */
export function severityCode(severity: string, source: SourceFile): string {
  if (isUsualSeverity(severity)) return literal(severity);
  return callCode(source.use('@signoz-as-code/alerts', 'ownSeverity'), literal(severity));
}

/** What a policy compares the severity with. */
export function severityMatcherCode(matcher: LabelMatcher, source: SourceFile): string {
  const code = (value: string | readonly string[]): string =>
    typeof value === 'string'
      ? severityCode(value, source)
      : `[${value.map((one) => severityCode(one, source)).join(', ')}]`;
  if (typeof matcher === 'string' || Array.isArray(matcher)) return code(matcher);
  return 'not' in matcher ? objectCode([['not', code(matcher.not)]]) : literal(matcher);
}
