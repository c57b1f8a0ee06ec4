import { days } from '@signoz-as-code/platform';
import type { DaysOfRows } from '../table/days.ts';
import type { RetentionSpec } from './define.ts';

/** How many days rows are kept, by rule. */
export function daysOf({ keep, rules = [] }: RetentionSpec): DaysOfRows {
  return {
    days: days(keep),
    rules: rules.map((rule) => ({
      where: rule.where.map(({ attribute, values }) => ({ key: attribute.name, values: [...values] })),
      days: days(rule.keep),
    })),
  };
}
