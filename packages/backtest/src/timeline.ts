import { quantity } from '@signoz-as-code/catalogue';
import { printable } from '@signoz-as-code/core';
import type { Replayed } from './backtest.ts';
import type { Firing } from './firings.ts';
import type { Operator } from './rule.ts';
import type { Window } from './window.ts';

/** Columns of the picture, and rows of its values. */
const WIDTH = 60;
const HEIGHT = 6;
const BLOCKS = '▁▂▃▄▅▆▇█';
/** The longest severity name shown next to a band. */
const NAME = 16;

/** How an operator is written before a target. */
export const COMPARES: Readonly<Record<Operator, string>> = {
  above: 'above',
  below: 'below',
  equal: 'equal to',
  'not-equal': 'other than',
  'above-or-equal': 'at or above',
  'below-or-equal': 'at or below',
  outside: 'farther from 0 than',
};

/**
 * A rule over time as lines of text, for every forge, mail and terminal: the compared values with the thresholds across
 * them, and below them when each severity would have fired, for this rule and the live one.
 */
export function timeline(wanted: Replayed, live: Replayed | undefined): string[] {
  const range = rangeOf(wanted, live);
  const sides = [
    { name: 'new', is: wanted, line: '━' },
    ...(live === undefined ? [] : [{ name: 'live', is: live, line: '╌' }]),
  ];
  const isOne = new Set(sides.flatMap(({ is }) => severitiesOf(is))).size === 1;
  /** Names the threshold where there are several. */
  const nameOf = (side: string, severity: string | undefined): string =>
    live === undefined ? severityName(severity) : isOne ? side : `${side} ${severityName(severity)}`;
  const bands = sides.flatMap(({ name, is }) =>
    severitiesOf(is).map((severity) => ({
      label: nameOf(name, severity),
      cells: slots(range, (from, to) => {
        if (to <= is.replay.range.start) return ' ';
        return is.firings.some((one) => one.threshold === severity && isWithin(one, from, to)) ? '█' : '·';
      }),
      fired: is.firings.filter(({ threshold }) => threshold === severity).length,
    })),
  );
  const plots = [
    chart(wanted, linesOf(sides, nameOf), range),
    ...(live === undefined || isAlike(wanted, live) ? [] : [chart(live, linesOf(sides.slice(1), nameOf), range)]),
  ].filter((plot) => plot.length > 0);
  const gutter = Math.max(
    ...[...plots.flat().map(({ label }) => label), ...bands.map(({ label }) => label)].map(({ length }) => length),
  );
  const row = ({ label, cells, note }: Row): string => `${label.padStart(gutter)} │${cells}│ ${note}`.trimEnd();
  const rule = `${' '.repeat(gutter)} ├${'─'.repeat(WIDTH)}┤`;
  return [
    ...plots.flatMap((plot) => [...plot.map(row), rule]),
    ...bands.map(({ label, cells, fired }) => row({ label, cells, note: fired === 0 ? 'never' : `${fired} ×` })),
    axis(range, gutter + 2),
  ];
}

interface Row {
  readonly label: string;
  readonly cells: string;
  readonly note: string;
}

interface Side {
  readonly name: string;
  readonly is: Replayed;
  readonly line: string;
}

/** A threshold across the values. */
interface Line {
  readonly target: number;
  readonly line: string;
  readonly said: string;
}

function linesOf(sides: readonly Side[], nameOf: (side: string, severity: string) => string): readonly Line[] {
  return sides.flatMap(({ name, line, is }) =>
    is.rule.thresholds.map(({ name: severity, operator, target }) => ({
      target,
      line,
      said: `${nameOf(name, severity)} ${COMPARES[operator]} ${quantity(target, is.rule.unit, true)}`,
    })),
  );
}

/** The values of one side as bars, with thresholds across them; empty where there were no values. */
function chart(of: Replayed, lines: readonly Line[], range: Window): Row[] {
  if (of.replay.judged.length === 0) return [];
  const { unit } = of.rule;
  const isLow = /^below/.test(of.rule.thresholds.at(0)?.operator ?? '');
  const values = columns(of.replay.judged, range, isLow);
  const seen = [...values.filter((one) => one !== undefined), ...lines.map(({ target }) => target), 0];
  const [least, most] = [seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))];
  const levelOf = (value: number): number =>
    most === least ? 0 : Math.round(((value - least) / (most - least)) * (HEIGHT * BLOCKS.length - 1));
  const levels = values.map((value) => (value === undefined ? undefined : levelOf(value)));
  return Array.from({ length: HEIGHT }, (_, index): Row => {
    const bottom = (HEIGHT - 1 - index) * BLOCKS.length;
    const here = lines.filter(({ target }) => Math.floor(levelOf(target) / BLOCKS.length) * BLOCKS.length === bottom);
    const line = here.at(0)?.line ?? ' ';
    const cells = levels.map((level) => {
      if (level === undefined || level < bottom) return line;
      return BLOCKS[Math.min(BLOCKS.length - 1, level - bottom)] as string;
    });
    const label = index === 0 ? quantity(most, unit) : index === HEIGHT - 1 ? quantity(least, unit) : '';
    return { label, cells: cells.join(''), note: here.map(({ line: own, said }) => `${own} ${said}`).join('  ') };
  });
}

/** The most extreme value of each column; undefined where there was none. */
function columns(judged: Replayed['replay']['judged'], { start, end }: Window, isLow: boolean): (number | undefined)[] {
  const found = Array.from({ length: WIDTH }, (): number | undefined => undefined);
  for (const [time, value] of judged) {
    const index = Math.min(WIDTH - 1, Math.max(0, Math.floor(((time - start) / (end - start)) * WIDTH)));
    const before = found[index];
    if (before === undefined || (isLow ? value < before : value > before)) found[index] = value;
  }
  return found;
}

function slots({ start, end }: Window, cell: (from: number, to: number) => string): string {
  const slot = (end - start) / WIDTH;
  return Array.from({ length: WIDTH }, (_, index) => cell(start + index * slot, start + (index + 1) * slot)).join('');
}

/** The period in which either was replayed. */
export function rangeOf(wanted: Replayed, live: Replayed | undefined): Window {
  const { start, end } = wanted.replay.range;
  return { start: Math.min(start, live?.replay.range.start ?? start), end };
}

/** The severities that a rule has, or had where data was missing; the most severe first. */
export function severitiesOf({ rule, firings }: Replayed): readonly (string | undefined)[] {
  const absent = rule.absentAfter !== undefined || firings.some(({ threshold }) => threshold === undefined);
  return [...new Set([...rule.thresholds.map(({ name }) => name), ...(absent ? [undefined] : [])])];
}

/** Whether two rules compared the same values, so that one picture is enough for both. */
export function isAlike({ replay }: Replayed, { replay: other }: Replayed): boolean {
  const values = new Map(other.judged);
  const both = replay.judged.filter(([time]) => values.has(time));
  return both.length > 0 && both.every(([time, value]) => values.get(time) === value);
}

function isWithin({ start, end }: Firing, from: number, to: number): boolean {
  return start < to && (end ?? Number.POSITIVE_INFINITY) > from;
}

function severityName(severity: string | undefined): string {
  const name = severity === undefined ? 'no data' : printable(severity);
  return name.length <= NAME ? name : `${name.slice(0, NAME - 1)}…`;
}

/** The times at the beginning, the middle and the end. */
function axis({ start, end }: Window, indent: number): string {
  const text = (time: number): string => new Date(time).toISOString().slice(5, 16).replace('T', ' ');
  const [first, middle, last] = [start, (start + end) / 2, end].map(text) as [string, string, string];
  const gap = (WIDTH - first.length - middle.length - last.length) / 2;
  return `${' '.repeat(indent)}${first}${' '.repeat(Math.floor(gap))}${middle}${' '.repeat(Math.ceil(gap))}${last} UTC`;
}
