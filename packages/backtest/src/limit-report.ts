import { cell, code, counted, fenced, printable } from '@signoz-as-code/core';
import { amount, moment, share, span } from './format.ts';
import { type Asked, type History, history, statisticOf, type Taken, valuesNeeded } from './history.ts';
import { blocks } from './sparkline.ts';
import type { Window } from './window.ts';

/** A limit and how it is measured. */
export interface Measurable extends Asked {
  readonly name: string;
  /** Its current value. */
  readonly value: number;
  readonly unit: string;
  readonly taken: Taken;
  /** How it is measured, in words: `quantile 0.99 over 14d, × 1.5`. */
  readonly how: string;
  /** The factor from the query's unit to the limit's unit. */
  readonly factor: number;
  /** The new limit for a statistic, in its unit. */
  readonly limitOf: (measured: number) => number;
}

/** The measurement of a limit, everything in its own unit. */
export interface LimitReport {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly how: string;
  readonly outcome: MeasuredLimit | NotMeasured;
}

export interface MeasuredLimit {
  readonly is: 'measured';
  readonly limit: number;
  /** The statistic before adjusting and rounding. */
  readonly measured: number;
  readonly points: number;
  readonly series: number;
  /** The times of the first and last point. */
  readonly seen: Window;
  /** How long there is data, without its gaps. Milliseconds. */
  readonly covered: number;
  /** What was asked for. */
  readonly range: Window;
  readonly drawn: History['drawn'];
  /** The share of the points above the old and the new limit. */
  readonly above: { readonly value: number; readonly limit: number };
  readonly queries: number;
  readonly rows: number;
}

interface NotMeasured {
  readonly is: 'not-measured';
  readonly because: string;
  /** Whether something went wrong, other than too few points. */
  readonly isFailure: boolean;
}

/** Significant digits of a measured value. */
const DIGITS = 6;

/**
 * Measures a limit over a range. Returns a reason where there are too few points, or the query is refused. Throws every
 * other error of the query.
 */
export async function measureLimit(
  { name, value, unit, how, taken, factor, limitOf, ...asked }: Measurable,
  range: Window,
  {
    isRefusal,
    ...options
  }: Parameters<typeof history>[2] & { readonly isRefusal: (error: unknown) => string | undefined },
): Promise<LimitReport> {
  const report = (outcome: LimitReport['outcome']): LimitReport => ({ name, value, unit, how, outcome });
  let past: History;
  try {
    past = await history(asked, range, options);
  } catch (error) {
    const because = isRefusal(error);
    if (because === undefined) throw error;
    return report({ is: 'not-measured', because, isFailure: true });
  }
  const { values, seen } = past;
  const needed = valuesNeeded(taken);
  if (seen === undefined) return report({ is: 'not-measured', because: 'there is no data', isFailure: false });
  if (values.length < needed)
    return report({
      is: 'not-measured',
      because: `${counted(values.length, 'point')} are too few: ${needed} are needed`,
      isFailure: false,
    });
  const measured = Number((statisticOf(values, taken) * factor).toPrecision(DIGITS));
  const limit = limitOf(measured);
  const above = (of: number): number => values.filter((one) => one * factor > of).length / values.length;
  return report({
    is: 'measured',
    limit,
    measured,
    points: values.length,
    series: past.series,
    seen,
    covered: past.covered,
    range,
    drawn: past.drawn.map(([time, least, most]) => [time, least * factor, most * factor]),
    above: { value: above(value), limit: above(limit) },
    queries: past.queries,
    rows: past.rows,
  });
}

/** Whether a limit was measured and gets another value. */
export function differs({ value, outcome }: LimitReport): boolean {
  return outcome.is === 'measured' && outcome.limit !== value;
}

/** The measurements for a terminal: without colours. */
export function limitsText(reports: readonly LimitReport[]): string {
  return reports
    .map((report) => {
      const { name, how, outcome } = report;
      const head = `${printable(name)}: ${changeText(report)}`;
      if (outcome.is === 'not-measured') return `${head}\n`;
      const lines = [head, how, seenText(report, outcome), ...picture(outcome), aboveText(report, outcome)];
      return `${lines.join('\n  ')}\n`;
    })
    .join('\n');
}

/** The same for a comment on a pull request. */
export function limitsMarkdown(reports: readonly LimitReport[]): string {
  const lines = ['### Limits', '', '| limit | now | measured | change |', '|---|---|---|---|'];
  for (const { name, value, unit, outcome } of reports)
    lines.push(
      outcome.is === 'measured'
        ? `| ${code(name)} | ${cell(`${value} ${unit}`)} | ${cell([`${outcome.limit} ${unit}`, partText(outcome) ?? []].flat().join('; '))} | ${cell(percent(value, outcome.limit))} |`
        : `| ${code(name)} | ${cell(`${value} ${unit}`)} | ${cell(`not measured: ${outcome.because}`)} | |`,
    );
  lines.push('');
  for (const report of reports) {
    const { name, how, outcome } = report;
    if (outcome.is === 'not-measured') continue;
    const text = [how, seenText(report, outcome), ...picture(outcome), aboveText(report, outcome)].join('\n');
    lines.push(`<details><summary>${cell(name)}</summary>`, '', ...fenced(text), '', '</details>', '');
  }
  return lines.join('\n');
}

/** Limits as data: times in milliseconds since 1970. */
export interface LimitsAnswer {
  readonly limits: readonly (Omit<LimitReport, 'outcome'> &
    ({ readonly notMeasured: string } | { readonly measured: Omit<MeasuredLimit, 'is' | 'drawn'> }))[];
}

/** The same as data. */
export function limitsJson(reports: readonly LimitReport[]): LimitsAnswer {
  return {
    limits: reports.map(({ outcome, ...limit }) => {
      if (outcome.is === 'not-measured') return { ...limit, notMeasured: outcome.because };
      const { is: _, drawn: __, ...measured } = outcome;
      return { ...limit, measured };
    }),
  };
}

/** `10 cps → 9.5 cps (−5 %)`. */
export function changeText({ value, unit, outcome }: LimitReport): string {
  if (outcome.is === 'not-measured') return `${value} ${unit}, not measured: ${outcome.because}`;
  if (outcome.limit === value) return `${value} ${unit}, as it is`;
  return `${value} ${unit} → ${outcome.limit} ${unit} (${percent(value, outcome.limit)})`;
}

function percent(from: number, to: number): string {
  if (from === to) return 'none';
  if (from === 0) return 'from nothing';
  const change = ((to - from) / Math.abs(from)) * 100;
  return `${change < 0 ? '−' : '+'}${amount(Math.abs(change))} %`;
}

/** What was measured, from how many points and over which time. */
export function seenText({ unit }: Pick<LimitReport, 'unit'>, outcome: MeasuredLimit): string {
  const { measured, points, series, seen } = outcome;
  const part = partText(outcome);
  return `${measured} ${unit} of ${counted(points, 'point')} in ${series} series, ${moment(seen.start)} to ${moment(seen.end)}${part === undefined ? '' : `; ${part}`}`;
}

/** Where the data covers only a part of the period that was asked for, how much. */
export function partText({ covered, range }: MeasuredLimit): string | undefined {
  const whole = range.end - range.start;
  return covered < whole * 0.9 ? `there is data of ${span(covered)} of ${span(whole)}` : undefined;
}

function aboveText({ value }: LimitReport, { above, limit }: MeasuredLimit): string {
  const now = `above ${value}: ${share(above.value)} of the points`;
  return limit === value ? now : `${now}; above ${limit}: ${share(above.limit)}`;
}

function picture({ drawn, seen, limit }: MeasuredLimit): string[] {
  const values = blocks(
    drawn.map(([time, , most]) => [time, most]),
    seen,
  );
  const over = blocks(
    drawn.flatMap(([time, , most]) => (most > limit ? [[time, 1] as const] : [])),
    seen,
  ).replaceAll(/\S/g, '█');
  return [values, `${over.replaceAll(' ', '·')}  above ${limit}`];
}
