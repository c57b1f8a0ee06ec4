import type { JudgedRule } from '@signoz-as-code/backtest';
import { isObject } from '@signoz-as-code/core';
import { promqlLooksBack } from '@signoz-as-code/queries';

/**
 * How far before its window a rule reads, in milliseconds: as far as the query that reads furthest back. Ranges of PromQL,
 * the shift of a builder query, and what SQL takes off the window's ends in numbers or as an interval.
 */
export function looksBack({ queries }: Pick<JudgedRule, 'queries'>): number {
  return Math.max(
    0,
    ...queries.map(({ type, spec }) => {
      const text = typeof spec.query === 'string' ? spec.query : '';
      if (type === 'promql') return promqlLooksBack(text);
      return type === 'clickhouse_sql' ? sqlLooksBack(text) : shifted(spec.functions);
    }),
  );
}

const INTERVALS: Readonly<Record<string, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 31 * 86_400_000,
};

function sqlLooksBack(text: string): number {
  const numbers = [...text.matchAll(/timestamp(_ms)?\s*\}\}\s*-\s*(\d+)/g)].map(
    ([, milliseconds, amount]) => Number(amount) * (milliseconds === undefined ? 1_000 : 1),
  );
  const intervals = [
    ...text.matchAll(/-\s*(?:INTERVAL\s+(\d+)\s+|toInterval)(second|minute|hour|day|week|month)(?:\(\s*(\d+))?/gi),
  ].map(
    ([, written, unit, called]) =>
      Number(written ?? called ?? 0) * (INTERVALS[(unit as string).toLowerCase()] as number),
  );
  return Math.max(0, ...numbers, ...intervals);
}

/** The shift of a builder query into the past. */
function shifted(functions: unknown): number {
  return (Array.isArray(functions) ? (functions as readonly unknown[]) : [])
    .filter(isObject)
    .filter(({ name }) => String(name).toLowerCase() === 'timeshift')
    .map(({ args }) => (Array.isArray(args) && isObject(args[0]) ? Number(args[0].value) * 1_000 : 0))
    .reduce((sum, one) => sum + (Number.isFinite(one) ? one : 0), 0);
}
