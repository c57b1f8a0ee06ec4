import { cell, code, counted, fenced, printable } from '@signoz-as-code/core';
import type { Outcome, Price, Replayed } from './backtest.ts';
import type { Firing } from './firings.ts';
import { amount, moment, round, span } from './format.ts';
import type { Notification } from './notifications.ts';
import type { Replay } from './replay.ts';
import type { Cost } from './series.ts';
import { timeline } from './timeline.ts';
import type { Window } from './window.ts';

/** A rule of generated/ and, where it differs, the live one. */
export interface RuleReport {
  readonly address: string;
  readonly title: string;
  readonly wanted: Outcome;
  /** The live rule; absent where it equals the wanted one, or there is none. */
  readonly live: Live;
}

export type Live = Outcome | { readonly is: 'the-same' } | { readonly is: 'none' };

/** The live rule's replay, where it differs. */
export function replayedLive({ live }: RuleReport): Replayed | undefined {
  return live.is === 'replayed' ? live : undefined;
}

/** Between eight in the evening and eight in the morning, UTC. */
function isAtNight(time: number): boolean {
  const hour = new Date(time).getUTCHours();
  return hour >= 20 || hour < 8;
}

/** `3 times (longest 42 min, 2 of them at night); told #alerts 3 times, on-call once`. */
export function summary(outcome: Live): string {
  if (outcome.is === 'the-same') return 'the same';
  if (outcome.is === 'none') return 'there is none';
  if (outcome.is === 'not-replayed') return `not replayed: ${printable(outcome.because)}`;
  const { firings, told, replay } = outcome;
  // The notes are not everywhere where this text is.
  const part = replay.isCut ? [`only the last ${span(replay.range.end - replay.range.start)} were replayed`] : [];
  if (firings.length === 0) {
    if (replay.judged.length === 0) return ['never: SigNoz has no data of that time', ...part].join('; ');
    const since = dataBegins(replay);
    return [`never${since === undefined ? '' : ` since ${moment(since)}, when its data begins`}`, ...part].join('; ');
  }
  const longest = firings.reduce((most, firing) => Math.max(most, lengthOf(firing, replay.range.end)), 0);
  const night = firings.filter(({ start }) => isAtNight(start)).length;
  const open = firings.filter(({ end }) => end === undefined).length;
  const facts = [
    `longest ${span(longest)}`,
    ...(night === 0 ? [] : [`${night} at night`]),
    ...(open === 0 ? [] : [`${open} not over yet`]),
    ...part,
  ].join(', ');
  return `${times(firings.length)} (${facts}); ${toldText(told)}`;
}

function lengthOf({ start, end }: Firing, until: number): number {
  return (end ?? until) - start;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function toldText(told: Replayed['told']): string {
  const channels = [...new Set(told.map(({ channel }) => channel))].sort();
  if (channels.length === 0) return 'nobody notified';
  const each = channels.map((channel) => {
    const own = told.filter((one) => one.channel === channel);
    const again = own.filter(({ tells }) => tells === 'again').length;
    const firing = own.filter(({ tells }) => tells !== 'resolved').length;
    return `${printable(channel)} ${times(firing)}${again === 0 ? '' : `, ${again} of them again`}`;
  });
  return `notified ${each.join('; ')}`;
}

const FACTOR = 10;

/** What the evaluations of a rule read in a day. */
function dayOf({ evaluation, evaluationsADay }: Price): Cost {
  const { rows, bytes, duration } = evaluation;
  return { rows: rows * evaluationsADay, bytes: bytes * evaluationsADay, duration: duration * evaluationsADay };
}

/** Whether SigNoz reports what is read: for PromQL, v0.108 reports only zeros. */
function isCounted({ evaluation: { rows, bytes, duration } }: Price): boolean {
  return rows > 0 || bytes > 0 || duration > 0;
}

function priceText(wanted: Price, live: Price | undefined): string {
  const { evaluation, evaluationsADay } = wanted;
  if (!isCounted(wanted)) return `SigNoz does not report how much it reads (${evaluationsADay} evaluations a day)`;
  const text = `Reads ${amount(evaluation.rows)} rows, ${bytes(evaluation.bytes)}, ${evaluation.duration} ms an evaluation; ${amount(dayOf(wanted).rows)} rows a day (${evaluationsADay} evaluations)`;
  const factor = manifold(wanted, live);
  return factor === undefined ? text : `${text} — ${factor}`;
}

/** How many times the live rule's daily reads it needs, when the factor is large enough to report. */
function manifold(wanted: Price, live: Price | undefined): string | undefined {
  if (live === undefined || !isCounted(live)) return undefined;
  const factors = (['rows', 'bytes', 'duration'] as const).map((what) => dayOf(wanted)[what] / dayOf(live)[what]);
  const factor = Math.max(...factors.filter(Number.isFinite));
  return factor >= FACTOR ? `${round(factor)} × what the live one reads` : undefined;
}

interface Share extends Cost {
  /** The value of the rules' label `team`; undefined for rules without it. */
  readonly team: string | undefined;
  /** Rules for which SigNoz reports what they read. */
  readonly rules: number;
  /** Rules for which it does not, like those over PromQL in v0.108. */
  readonly uncounted: number;
}

/** What the rules of each team read a day, the largest first. */
function shares(reports: readonly RuleReport[]): readonly Share[] {
  const replayed = reports.flatMap(({ wanted }) => (wanted.is === 'replayed' ? [wanted] : []));
  return [...Map.groupBy(replayed, ({ rule }) => rule.labels.team)]
    .map(([team, own]): Share => {
      const known = own.filter(({ price }) => isCounted(price)).map(({ price }) => dayOf(price));
      const sum = (what: keyof Cost): number => known.reduce((all, day) => all + day[what], 0);
      const { length } = known;
      const uncounted = own.length - length;
      return { team, rules: length, uncounted, rows: sum('rows'), bytes: sum('bytes'), duration: sum('duration') };
    })
    .sort((a, b) => b.rows - a.rows);
}

function shareText({ rules, uncounted, rows, bytes: read, duration }: Share): string {
  const rest = uncounted === 0 ? '' : `; SigNoz does not report it for ${counted(uncounted, 'rule')}`;
  if (rules === 0) return rest.slice(2);
  return `${amount(rows)} rows, ${bytes(read)}, ${span(duration)} a day (${counted(rules, 'rule')})${rest}`;
}

const SIZES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

function bytes(value: number): string {
  const power = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
  return `${amount(value / 1_000 ** power)}${SIZES[power]}`;
}

/** The notes that keep a figure from being misread. */
function notes({ replay, rule }: Replayed, asked: { readonly start: number; readonly end: number }): string[] {
  const missed = replay.range.start - asked.start;
  return [
    ...(missed > rule.evaluation.every
      ? [`only the last ${span(replay.range.end - replay.range.start)} were replayed: --max-queries allows no more`]
      : []),
    ...silentBefore(replay),
    ...(replay.reading.by === 'each' ? [`queried for each evaluation: ${replay.reading.because}`] : []),
  ];
}

/** A beginning without data is reported when it is at least this part of the range: the data may have expired. */
const PART = 0.05;

function dataBegins({ judged, range }: Replay): number | undefined {
  const first = judged.at(0)?.[0];
  return first === undefined || first - range.start <= (range.end - range.start) * PART ? undefined : first;
}

function silentBefore(replay: Replay): string[] {
  const first = dataBegins(replay);
  if (first === undefined) return [];
  return [
    `its data begins at ${moment(first)}: it is unknown whether it would have fired before, because SigNoz has no earlier data`,
  ];
}

const TOLD = 5;

function firingLines({ firings, replay }: Replayed): string[] {
  const lines = firings.slice(-TOLD).map((firing) => {
    const labels = Object.entries(firing.labels).map(([name, value]) => `${name}=${value}`);
    return `${moment(firing.start)}  ${span(lengthOf(firing, replay.range.end))}${firing.end === undefined ? ' and on' : ''}  ${printable([firing.threshold ?? 'no data', ...labels].join(' '))}`;
  });
  return firings.length > TOLD ? [`${firings.length - TOLD} earlier`, ...lines] : lines;
}

/** The replays for a terminal: without colours. */
export function backtestText(
  reports: readonly RuleReport[],
  asked: { readonly start: number; readonly end: number },
): string {
  const teams = shares(reports).map((share) => `  ${printable(share.team ?? 'no team')}: ${shareText(share)}\n`);
  const told = reports
    .map((report) => {
      const { address, title, wanted, live } = report;
      const before = replayedLive(report);
      const lines = [`${printable(address)}  "${printable(title)}"`, `  would have fired: ${summary(wanted)}`];
      if (live.is !== 'the-same') lines.push(`  the live one:     ${summary(live)}`);
      if (wanted.is === 'replayed') {
        lines.push(...timeline(wanted, before).map((line) => `  ${line}`));
        lines.push(...firingLines(wanted).map((line) => `    ${line}`));
        lines.push(`  ${priceText(wanted.price, before?.price)}`);
        lines.push(...notes(wanted, asked).map((note) => `  ${note}`));
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
  return teams.length === 0 ? told : `${told}\nThe rules of each team read\n${teams.join('')}`;
}

/** The length that a backtest may have in a comment; GitHub accepts 65,536 characters. */
const LONGEST = 25_000;
/** With more rules than this the pictures are folded. */
const OPEN = 3;
const ELSEWHERE = 'which `backtest --changed` shows';

/**
 * The same for a comment on a pull request: a table of the changes, then each rule over time, as far as there is space.
 */
export function backtestMarkdown(
  reports: readonly RuleReport[],
  asked: { readonly start: number; readonly end: number },
): string {
  const head = [`### Backtest: ${moment(asked.start)} to ${moment(asked.end)}`, ''];
  if (reports.length === 0) return [...head, 'No rule changes.', ''].join('\n');
  const dear = reports.flatMap((report) => {
    const factor =
      report.wanted.is === 'replayed' ? manifold(report.wanted.price, replayedLive(report)?.price) : undefined;
    return factor === undefined ? [] : [`- **${cell(report.title)}** would read ${cell(factor)}.`];
  });
  const teams = shares(reports).map((share) => `| ${cell(share.team ?? 'no team')} | ${cell(shareText(share))} |`);
  let left = LONGEST;
  /** As many as fit, and the number of the others. */
  const fitting = (all: readonly string[], more: (count: number) => string): string[] => {
    const shown = all.filter((text, index) => {
      if (index > 0 && left < text.length) left = 0;
      else left -= text.length + 1;
      return left > 0 || index === 0;
    });
    return shown.length === all.length ? shown : [...shown, more(all.length - shown.length)];
  };
  return [
    ...head,
    ...fitting(dear, (count) => `- … and ${count} more that are ten times as expensive, ${ELSEWHERE}`),
    ...(dear.length === 0 ? [] : ['']),
    '| rule | would have fired | live rule |',
    '|---|---|---|',
    ...fitting(
      reports.map(
        ({ address, title, wanted, live }) =>
          `| ${cell(title)} (${code(address)}) | ${cell(summary(wanted))} | ${cell(summary(live))} |`,
      ),
      (count) => `| … and ${count} more, ${ELSEWHERE} | | |`,
    ),
    '',
    ...(teams.length === 0 ? [] : ['| team | its rules read |', '|---|---|']),
    ...fitting(teams, (count) => `| … and ${counted(count, 'team')} more | |`),
    ...(teams.length === 0 ? [] : ['']),
    ...fitting(
      reports.flatMap((report) => pictureMarkdown(report, reports.length <= OPEN, asked)),
      (count) => `${counted(count, 'picture')} more would be too long here: ${ELSEWHERE}\n`,
    ),
  ].join('\n');
}

/** A rule over time and what it reads; empty where it was not replayed. */
function pictureMarkdown(
  report: RuleReport,
  isOpen: boolean,
  asked: { readonly start: number; readonly end: number },
): string[] {
  const { title, wanted } = report;
  if (wanted.is !== 'replayed') return [];
  const before = replayedLive(report);
  const firings = counted(wanted.firings.length, 'firing');
  const lines = [
    `<details${isOpen ? ' open' : ''}><summary>${cell(title)}: ${cell(before === undefined ? firings : `${firings}, the live one ${before.firings.length}`)}</summary>`,
    '',
    ...fenced([...timeline(wanted, before), '', ...firingLines(wanted)].join('\n').trimEnd()),
    '',
    `${cell(priceText(wanted.price, before?.price))}.`,
    ...notes(wanted, asked).map((note) => cell(note)),
    '',
    '</details>',
    '',
  ];
  return [lines.join('\n')];
}

/** A backtest as data: times in milliseconds since 1970. */
export interface BacktestAnswer {
  readonly range: Window;
  readonly rules: readonly {
    readonly address: string;
    readonly title: string;
    readonly wanted: ReplayAnswer;
    /** The live rule; absent where it is the same, or there is none. */
    readonly live?: ReplayAnswer;
  }[];
  /** What the rules of each team read. */
  readonly teams: readonly Share[];
}

/** When a rule would have fired, and its cost; or why it was not replayed. */
type ReplayAnswer =
  | { readonly notReplayed: string }
  | (Pick<Replay, 'range' | 'evaluations' | 'queries' | 'reading'> & {
      readonly firings: readonly Firing[];
      readonly notifications: readonly Notification[];
      readonly price: Price;
      readonly spent: Cost;
    });

/** The same as data. */
export function backtestJson(reports: readonly RuleReport[], asked: Window): BacktestAnswer {
  const outcome = (one: Outcome): ReplayAnswer => {
    if (one.is === 'not-replayed') return { notReplayed: one.because };
    const { replay, firings, told, price } = one;
    return {
      range: replay.range,
      evaluations: replay.evaluations,
      queries: replay.queries,
      reading: replay.reading,
      firings,
      notifications: told,
      price,
      spent: replay.cost,
    };
  };
  return {
    range: asked,
    rules: reports.map(({ address, title, wanted, live }) => ({
      address,
      title,
      wanted: outcome(wanted),
      ...(live.is === 'the-same' || live.is === 'none' ? {} : { live: outcome(live) }),
    })),
    teams: shares(reports),
  };
}
