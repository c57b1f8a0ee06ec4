import { isObject } from '@signoz-as-code/core';
import { promqlLooksBack } from './promql-look-back.ts';

/**
 * How far before the requested time a query reads, in milliseconds: ranges and offsets of PromQL, the shift of a
 * builder query, and what SQL subtracts from that time in numbers or as an interval.
 */
export function looksBack(type: string, spec: Readonly<Record<string, unknown>>): number {
  const text = typeof spec.query === 'string' ? spec.query : '';
  if (type === 'promql') return promqlLooksBack(text);
  return type === 'clickhouse_sql' ? sqlLooksBack(text) : shifted(spec.functions);
}

const INTERVALS: Readonly<Record<string, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 31 * 86_400_000,
};
const INTERVAL = /-\s*(?:INTERVAL\s+(\d+)\s+|toInterval)(second|minute|hour|day|week|month)(?:\(\s*(\d+))?/gi;

function sqlLooksBack(text: string): number {
  const numbers = [...text.matchAll(/timestamp(_ms)?\s*\}\}\s*-\s*(\d+)/g)].map(
    ([, milliseconds, amount]) => Number(amount) * (milliseconds === undefined ? 1_000 : 1),
  );
  const intervals = [...text.matchAll(INTERVAL)].map(
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
    .map(({ args }) => (Array.isArray(args) ? Number(isObject(args[0]) ? args[0].value : args[0]) * 1_000 : 0))
    .reduce((sum, one) => sum + (Number.isFinite(one) ? one : 0), 0);
}
