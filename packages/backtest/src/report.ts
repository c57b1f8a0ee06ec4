import { cell, code, counted, fenced, printable } from '@signoz-as-code/core';
import type { Outcome, Price } from './backtest.ts';
import type { Firing } from './firings.ts';
import type { Cost } from './series.ts';

/** A rule of generated/ and, where it differs, the one that is live. */
export interface RuleReport {
  readonly address: string;
  readonly title: string;
  readonly wanted: Outcome;
  /** Undefined where it is what is wanted, or where there is none. */
  readonly live: Outcome | undefined;
}

type Replayed = Outcome & { readonly is: 'replayed' };

/** `14d`, as it is said: milliseconds as the largest units that say enough. */
function span(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return `${Math.round(milliseconds / 1_000)} s`;
  if (minutes < 120) return `${minutes} min`;
  const hours = minutes / 60;
  return hours < 48 ? `${round(hours)} h` : `${round(hours / 24)} days`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function minute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

/** Between eight in the evening and eight in the morning, UTC. */
function isAtNight(time: number): boolean {
  const hour = new Date(time).getUTCHours();
  return hour >= 20 || hour < 8;
}

/** `3 times (longest 42 min, 2 of them at night); told #alerts 3 times, on-call once`. */
export function summary(outcome: Outcome): string {
  if (outcome.is === 'not-replayed') return `not replayed: ${printable(outcome.because)}`;
  const { firings, told, replay } = outcome;
  if (firings.length === 0) return 'never';
  const longest = Math.max(...firings.map((firing) => lengthOf(firing, replay.range.end)));
  const night = firings.filter(({ start }) => isAtNight(start)).length;
  const open = firings.filter(({ end }) => end === undefined).length;
  const facts = [
    `longest ${span(longest)}`,
    ...(night === 0 ? [] : [`${night} at night`]),
    ...(open === 0 ? [] : [`${open} not over yet`]),
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
  if (channels.length === 0) return 'nobody told';
  const each = channels.map((channel) => {
    const own = told.filter((one) => one.channel === channel);
    const again = own.filter(({ tells }) => tells === 'again').length;
    const firing = own.filter(({ tells }) => tells !== 'resolved').length;
    return `${printable(channel)} ${times(firing)}${again === 0 ? '' : `, ${again} of them again`}`;
  });
  return `told ${each.join('; ')}`;
}

const FACTOR = 10;

/** What one day of a rule's evaluations reads. */
function dayOf({ evaluation, evaluationsADay }: Price): Cost {
  const { rows, bytes, duration } = evaluation;
  return { rows: rows * evaluationsADay, bytes: bytes * evaluationsADay, duration: duration * evaluationsADay };
}

/** Whether SigNoz says what is read: of PromQL, v0.108 says nothing but zeros. */
function isCounted({ evaluation: { rows, bytes, duration } }: Price): boolean {
  return rows > 0 || bytes > 0 || duration > 0;
}

function priceText(wanted: Price, live: Price | undefined): string {
  const { evaluation, evaluationsADay } = wanted;
  if (!isCounted(wanted)) return `SigNoz does not say what it reads (${evaluationsADay} evaluations a day)`;
  const text = `Reads ${amount(evaluation.rows)} rows, ${bytes(evaluation.bytes)}, ${evaluation.duration} ms an evaluation; ${amount(dayOf(wanted).rows)} rows a day (${evaluationsADay} evaluations)`;
  const factor = manifold(wanted, live);
  return factor === undefined ? text : `${text} — ${factor}`;
}

/** How many times what the live one reads a day, where it is so much more that it has to be told. */
function manifold(wanted: Price, live: Price | undefined): string | undefined {
  if (live === undefined || !isCounted(live)) return undefined;
  const factors = (['rows', 'bytes', 'duration'] as const).map((what) => dayOf(wanted)[what] / dayOf(live)[what]);
  const factor = Math.max(...factors.filter(Number.isFinite));
  return factor >= FACTOR ? `${round(factor)} × what the live one reads` : undefined;
}

interface Share extends Cost {
  /** What the rules' label `team` says; undefined for those without one. */
  readonly team: string | undefined;
  /** Of which SigNoz says what they read. */
  readonly rules: number;
  /** Of which it does not, as of those over PromQL in v0.108. */
  readonly uncounted: number;
}

/** What the rules of each team read a day, the most first. */
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
  const rest = uncounted === 0 ? '' : `; SigNoz does not say it of ${counted(uncounted, 'rule')}`;
  if (rules === 0) return rest.slice(2);
  return `${amount(rows)} rows, ${bytes(read)}, ${span(duration)} a day (${counted(rules, 'rule')})${rest}`;
}

function amount(value: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

const SIZES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

function bytes(value: number): string {
  const power = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
  return `${amount(value / 1_000 ** power)}${SIZES[power]}`;
}

/** The notes without which a figure could be taken for more than it is. */
function notes({ replay, rule }: Replayed, asked: { readonly start: number; readonly end: number }): string[] {
  const missed = replay.range.start - asked.start;
  return [
    ...(missed > rule.evaluation.every
      ? [`only the last ${span(replay.range.end - replay.range.start)} were replayed: --max-queries allows no more`]
      : []),
    ...(replay.reading.by === 'each' ? [`asked for each evaluation: ${replay.reading.because}`] : []),
  ];
}

const BLOCKS = '▁▂▃▄▅▆▇█';
const WIDTH = 60;

/** Two lines of 60 characters: the largest values over the range, and where the rule fired (`█`). */
export function sparkline({ replay, firings }: Replayed): readonly [values: string, fired: string] {
  const { start, end } = replay.range;
  const slot = (end - start) / WIDTH;
  const slots = Array.from({ length: WIDTH }, () => Number.NEGATIVE_INFINITY);
  for (const [time, value] of replay.judged) {
    const index = Math.min(WIDTH - 1, Math.max(0, Math.floor((time - start) / slot)));
    slots[index] = Math.max(slots[index] as number, value);
  }
  const seen = slots.filter(Number.isFinite);
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  const block = (value: number): string =>
    Number.isFinite(value)
      ? (BLOCKS[most === least ? 0 : Math.round(((value - least) / (most - least)) * 7)] as string)
      : ' ';
  const fired = slots.map((_, index) => {
    const [from, to] = [start + index * slot, start + (index + 1) * slot];
    return firings.some((firing) => firing.start < to && (firing.end ?? end) > from) ? '█' : '·';
  });
  return [slots.map(block).join(''), fired.join('')];
}

const TOLD = 5;

function firingLines({ firings, replay }: Replayed): string[] {
  const lines = firings.slice(-TOLD).map((firing) => {
    const labels = Object.entries(firing.labels).map(([name, value]) => `${name}=${value}`);
    return `${minute(firing.start)}  ${span(lengthOf(firing, replay.range.end))}${firing.end === undefined ? ' and on' : ''}  ${printable([firing.threshold ?? 'no data', ...labels].join(' '))}`;
  });
  return firings.length > TOLD ? [`${firings.length - TOLD} earlier`, ...lines] : lines;
}

/** What was replayed, for a terminal: without colours. */
export function backtestText(
  reports: readonly RuleReport[],
  asked: { readonly start: number; readonly end: number },
): string {
  const teams = shares(reports).map((share) => `  ${printable(share.team ?? 'no team')}: ${shareText(share)}\n`);
  const told = reports
    .map(({ address, title, wanted, live }) => {
      const lines = [`${printable(address)}  "${printable(title)}"`, `  would have fired: ${summary(wanted)}`];
      if (live !== undefined) lines.push(`  the live one:     ${summary(live)}`);
      if (wanted.is === 'replayed') {
        if (wanted.replay.judged.length > 0) lines.push(...sparkline(wanted).map((line) => `  ${line}`));
        lines.push(...firingLines(wanted).map((line) => `    ${line}`));
        lines.push(`  ${priceText(wanted.price, live?.is === 'replayed' ? live.price : undefined)}`);
        lines.push(...notes(wanted, asked).map((note) => `  ${note}`));
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
  return teams.length === 0 ? told : `${told}\nThe rules of each team read\n${teams.join('')}`;
}

/** The same for a comment on a pull request. */
export function backtestMarkdown(
  reports: readonly RuleReport[],
  asked: { readonly start: number; readonly end: number },
): string {
  const lines = [`### Backtest: ${minute(asked.start)} to ${minute(asked.end)}`, ''];
  if (reports.length === 0) lines.push('No rule changes.', '');
  else {
    lines.push('| rule | would have fired | the live one |', '|---|---|---|');
    for (const { address, title, wanted, live } of reports)
      lines.push(
        `| ${cell(title)} (${code(address)}) | ${cell(summary(wanted))} | ${live === undefined ? 'the same' : cell(summary(live))} |`,
      );
    lines.push('');
  }
  for (const { title, wanted, live } of reports) {
    const factor = wanted.is === 'replayed' && live?.is === 'replayed' ? manifold(wanted.price, live.price) : undefined;
    if (factor !== undefined) lines.push(`**${cell(title)}** would read ${cell(factor)}.`, '');
  }
  for (const { title, wanted, live } of reports) {
    if (wanted.is !== 'replayed') continue;
    const before = live?.is === 'replayed' ? live : undefined;
    const picture = [
      ...(wanted.replay.judged.length === 0 ? [] : sparkline(wanted)),
      ...(before === undefined || before.replay.judged.length === 0 ? [] : [`${sparkline(before)[1]}  the live one`]),
      ...firingLines(wanted),
    ];
    lines.push(
      `<details><summary>${cell(title)}: ${cell(counted(wanted.firings.length, 'firing'))}</summary>`,
      '',
      ...(picture.length === 0 ? [] : fenced(picture.join('\n'))),
      '',
      `${cell(priceText(wanted.price, before?.price))}.`,
      ...notes(wanted, asked).map((note) => cell(note)),
      '',
      '</details>',
      '',
    );
  }
  const teams = shares(reports);
  if (teams.length > 0)
    lines.push(
      '| team | its rules read |',
      '|---|---|',
      ...teams.map((share) => `| ${cell(share.team ?? 'no team')} | ${cell(shareText(share))} |`),
      '',
    );
  return lines.join('\n');
}

/** The same as data: times in milliseconds since 1970. */
export function backtestJson(
  reports: readonly RuleReport[],
  asked: { readonly start: number; readonly end: number },
): object {
  const outcome = (one: Outcome): object => {
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
      ...(live === undefined ? {} : { live: outcome(live) }),
    })),
    teams: shares(reports),
  };
}
