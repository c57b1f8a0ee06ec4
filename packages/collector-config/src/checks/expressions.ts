import { regexProblem } from '@signoz-as-code/core/go-regex';
import type { Report } from './report.ts';

/** Go regular expressions (RE2) that cannot be parsed. */
export function checkRegex(text: string, field: string, report: Report): void {
  const reason = regexProblem(text);
  if (reason === undefined) return;
  const hint = 'write it in RE2, Go’s regular expressions';
  report.error('collector-config/expression', field, `'${text}' is not a regular expression: ${reason}`, hint);
}
