import type { Problems } from '@signoz-as-code/core';
import type { sharedCodes } from './codes.ts';
import { MAX_DAYS } from './period.ts';

/** Reports a period that is not whole days, or too many of them. */
export function checkPeriod(report: Problems<typeof sharedCodes>, keep: string, field = 'keep'): void {
  const days = wholeDays(keep);
  if (days >= 1 && days <= MAX_DAYS) return;
  report.error(
    'retention/keep-out-of-range',
    field,
    `'${keep}' is not a period of 1 to ${MAX_DAYS} whole days`,
    "write days, for example '30d'",
  );
}

/** Days as a number; NaN for what is not whole days. */
export function wholeDays(keep: string): number {
  return /^[1-9]\d*d$/.test(keep) ? Number.parseInt(keep, 10) : Number.NaN;
}
