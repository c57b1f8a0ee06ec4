import type { Impact } from '@signoz-as-code/core';
import { same } from './hosts.ts';
import { periodSeconds, periodText } from './period.ts';
import { comparedDays, longest } from './rules.ts';
import type { Size } from './sizes.ts';
import { daysOfRule, type TableRule } from './tables-live.ts';

/** The room on the disk of the server that has least. Bytes, and seconds since 1970. */
export interface Room {
  readonly free: number;
  readonly now: number;
}

/** What a change of a table's rule means for its rows. `size` is undefined where it could not be found out. */
export function retentionImpact(change: {
  readonly table: string;
  readonly before: TableRule;
  readonly after: TableRule;
  /** Whether the rows that are there get the new expiry too. */
  readonly materialize: boolean;
  readonly size: Size | undefined;
  /** How much is older than the new move; absent where there is none or it could not be found out. */
  readonly moving?: Size | undefined;
  readonly room?: Room | undefined;
}): readonly Impact[] {
  const { table, before, after, materialize, size, moving, room } = change;
  const impacts: Impact[] = [];
  const lost = [before.also ?? []].flat().filter((action) => !after.also?.includes(action));
  if (lost.length > 0) {
    impacts.push({ effect: 'other', text: `${table}: the TTL also says ${lost.join(', ')}; that is taken away` });
  }
  if (after.newRows !== undefined) impacts.push(...ofNewRows(table, before, after, size));
  if (before.moved !== after.moved) impacts.push(...ofMove(table, before, after, materialize, moving));
  const { recalculating: _, ...lasting } = before;
  if (before.keep !== after.keep || before.expires !== after.expires) {
    impacts.push(...ofTtl({ table, before, after, materialize, size, room }));
  } else if (!same(lasting, after)) {
    impacts.push(...ofRecomputing(table, before, after, materialize, size));
  }
  const subject = signalOf(table);
  return impacts.map((impact) => (subject === undefined ? impact : { ...impact, subject }));
}

/** The signal whose rows a table holds: what allowances name. */
function signalOf(table: string): string | undefined {
  return /^(?:signoz_(traces|metrics|logs|meter)|(system))\./.exec(table)?.slice(1).find(Boolean);
}

/** Rows carry their days: only new ones change. */
function ofNewRows(table: string, before: TableRule, after: TableRule, size: Size | undefined): readonly Impact[] {
  // A Distributed table has no rows of its own: what there is to say is said of the local one.
  if ((before.newRows === after.newRows && same(before.rules, after.rules)) || table.includes('.distributed_'))
    return [];
  const [from, to] = [daysOfRule(before), daysOfRule(after)];
  const { fewer, more } =
    from === undefined || to === undefined ? { fewer: false, more: false } : comparedDays(from, to);
  const limit = to === undefined ? '' : periodText(longest(to) * 86_400);
  const there =
    size === undefined || size.rows === 0
      ? 'rows that are there keep the days they were written with'
      : `the ${amount(size.rows, size.bytes)} that are there keep the days they were written with` +
        (fewer && size.olderRows > 0
          ? `; ${amount(size.olderRows, size.olderBytes)} of them are older than ${limit} and stay (existingRows: 'drop-partitions' in the definition would drop them)`
          : '');
  return [
    {
      effect: fewer ? 'retention-shortened' : more ? 'disk-grows' : 'other',
      text: `${table}: rows written from now on are kept ${newRowsText(after)} instead of ${newRowsText(before)}; ${there}`,
    },
  ];
}

function newRowsText({ newRows, rules = [] }: TableRule): string {
  const others = [rules].flat().map((rule) =>
    typeof rule === 'string'
      ? `by rules: ${rule}`
      : `${rule.keep} where ${Object.entries(rule.where)
          .map(([key, values]) => `${key} is ${values.join(' or ')}`)
          .join(' and ')}`,
  );
  return [newRows ?? 'what they had', ...others].join(', ');
}

/** Parts move as they are merged, or as their expiry is computed anew; what has moved never comes back by itself. */
function ofMove(
  table: string,
  before: TableRule,
  after: TableRule,
  materialize: boolean,
  moving: Size | undefined,
): readonly Impact[] {
  if (after.moved === undefined)
    return [{ effect: 'other', text: `${table}: nothing moves any more; what lies on the cold volume stays there` }];
  const instead = before.moved === undefined ? '' : ` instead of ${before.moved}`;
  const there =
    after.newRowsMoved !== undefined || after.newRows !== undefined
      ? 'rows that are there carry the days they were written with, 0 where there was no cold volume, and then move with the next merge of their part'
      : moving === undefined
        ? 'how much that is of what is there could not be found out'
        : moving.olderRows === 0
          ? 'nothing that is there is as old as that'
          : `${amount(moving.olderRows, moving.olderBytes)} of ${amount(moving.rows, moving.bytes)} are as old as that, and move ${
              materialize ? 'now' : 'when their parts are next merged'
            }`;
  return [{ effect: 'other', text: `${table}: rows move ${after.moved}${instead}; ${there}` }];
}

function ofTtl({
  table,
  before,
  after,
  materialize,
  size,
  room,
}: Parameters<typeof retentionImpact>[0]): readonly Impact[] {
  const direction =
    before.expires === undefined || before.expires === after.expires ? compare(before.keep, after.keep) : 'unclear';
  const empty = size !== undefined && size.rows === 0;
  const what = `${table}: ${after.keep} instead of ${before.keep ?? 'what it had'}`;
  if (direction === 'longer') {
    const more = growth(before.keep, after.keep, size, room);
    const impacts: Impact[] = more === '' ? [] : [{ effect: 'disk-grows', text: `${table}: ${more}` }];
    if (!materialize && !empty) {
      const rows = size === undefined ? 'rows that are there' : `the ${amount(size.rows, size.bytes)} that are there`;
      impacts.push({
        effect: 'other',
        text: `${table}: ${rows} still go after ${before.keep}: their parts hold the expiry they were written with (existingRows: 'recalculate' in the definition would keep them)`,
      });
    }
    return [...impacts, ...ofRecomputing(table, before, after, materialize, size)];
  }
  if (empty)
    return direction === 'shorter' ? [{ effect: 'retention-shortened', text: `${what}; the table is empty` }] : [];
  const older = olderText(size);
  const when = recomputed(before, after, materialize);
  if (when === undefined) {
    return [
      {
        effect: direction === 'shorter' ? 'retention-shortened' : 'other',
        text: `${what} for rows written from now on; ${older}: they stay until ${before.keep ?? 'their'} after they were written, the expiry that their parts hold`,
      },
    ];
  }
  if (after.newRows !== undefined)
    return [{ effect: 'data-deleted', text: `${what}; rows older than the days they carry are deleted${when}` }];
  const kept = size === undefined || size.oldestKept === 0 ? '' : `; the oldest day kept is ${day(size.oldestKept)}`;
  return [
    {
      effect: size !== undefined && size.olderRows === 0 ? 'retention-shortened' : 'data-deleted',
      text: `${what}; ${older}${size !== undefined && size.olderRows === 0 ? '' : `, and are deleted${when}`}${kept}`,
    },
  ];
}

/** How much is older than the new period. */
function olderText(size: Size | undefined): string {
  return size === undefined
    ? 'how much data that is could not be found out'
    : size.olderRows === 0
      ? 'no part is as old as that'
      : `${amount(size.olderRows, size.olderBytes)} of ${amount(size.rows, size.bytes)} are older, the oldest of ${day(size.oldest)}`;
}

/**
 * When the rows that are there are looked at under the new rule, as the end of a sentence; undefined where parts go on
 * by the expiry that they were written with. A merge computes it anew for every part that lacks it, or that knows
 * nothing of a move the table has (ClickHouse 25.5; seen).
 */
function recomputed(before: TableRule, after: TableRule, materialize: boolean): string | undefined {
  if (materialize) return '';
  const merge = (why: string): string => ` when their parts are next merged: ${why}, and ClickHouse computes it then`;
  if (before.keep === undefined || /for ever|as it stands there|nothing on/.test(before.keep))
    return merge('they may hold no expiry');
  return after.moved !== undefined && after.moved !== before.moved ? merge('they hold none for the move') : undefined;
}

/**
 * Rows overdue by less than this go anyway: a part goes as a whole, a day's rows are one, and ClickHouse looks again
 * after four hours.
 */
const LAG_SECONDS = 2 * 86_400;

/**
 * What is deleted although the period is not shorter: parts may hold an expiry from before an earlier change, which the
 * tables do not tell.
 */
function ofRecomputing(
  table: string,
  before: TableRule,
  after: TableRule,
  materialize: boolean,
  size: Size | undefined,
): readonly Impact[] {
  const when = recomputed(before, after, materialize);
  // Rows that carry their days are kept by them, whatever the default is.
  if (when === undefined || after.newRows !== undefined || size?.olderRows === 0) return [];
  if (size !== undefined && size.now - size.oldest <= (periodSeconds(after.keep ?? '') ?? 0) + LAG_SECONDS) return [];
  return [{ effect: 'data-deleted', text: `${table}: kept ${after.keep}; ${olderText(size)}, and are deleted${when}` }];
}

function compare(before: string | undefined, after: string | undefined): 'shorter' | 'longer' | 'same' | 'unclear' {
  if (before === after) return 'same';
  if (before === 'for ever') return 'shorter';
  const [from, to] = [before, after].map((text) => (text === undefined ? undefined : periodSeconds(text)));
  if (from === undefined || to === undefined) return 'unclear';
  return to < from ? 'shorter' : 'longer';
}

/**
 * What the longer period will hold beyond today's, at the rate of the days that are there, and the day on which the
 * fullest server has no room for it any more.
 */
function growth(
  before: string | undefined,
  after: string | undefined,
  size: Size | undefined,
  room: Room | undefined,
): string {
  const [from, to] = [before, after].map((text) => periodSeconds(text ?? ''));
  if (size === undefined || size.rows === 0 || from === undefined || to === undefined) return '';
  const seen = Math.max(size.newest - size.oldest, 86_400);
  const rate = size.bytes / seen;
  const more = `about ${bytesText(rate * (to - from))} more, at the rate of the last ${Math.round(seen / 86_400)} days`;
  if (room === undefined) return more;
  const free = `${bytesText(room.free)} are free`;
  // What it still lacks of the whole period, whatever it was to keep before.
  return rate * (to - seen) <= room.free
    ? `${more}; ${free}`
    : `${more}; ${free}, which this table alone fills by ${day(room.now + room.free / rate)}`;
}

/** The data that goes when a view is dropped. */
export function dropImpact(table: string, size: Pick<Size, 'rows' | 'bytes'> | undefined): Impact {
  const text = size === undefined ? 'how much it holds could not be found out' : amount(size.rows, size.bytes);
  return { effect: 'data-deleted', text: `${table} is dropped with what it has counted: ${text}` };
}

export function amount(rows: number, bytes: number): string {
  return `${new Intl.NumberFormat('en-US').format(rows)} rows (${bytesText(bytes)})`;
}

function bytesText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = bytes / 1024 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

export function day(unixSeconds: number): string {
  return new Date(unixSeconds * 1_000).toISOString().slice(0, 10);
}
