import type { Impact } from '@signoz-as-code/core';
import { subjects } from './effects.ts';
import { same } from './hosts.ts';
import { periodSeconds, periodText } from './period.ts';
import type { Amount, Size } from './sizes.ts';
import { comparedDays, longest } from './table/days.ts';
import { daysOfRule, type TableRule } from './table/rule.ts';

/** The free space on the fullest server's disk. Bytes, and seconds since 1970. */
export interface Room {
  readonly free: number;
  readonly now: number;
}

/** The effect of a changed rule on the table's rows. `size` is undefined where it could not be found out. */
export function retentionImpact(change: {
  readonly table: string;
  readonly before: TableRule;
  readonly after: TableRule;
  /** Whether existing rows get the new expiry too. */
  readonly materialize: boolean;
  /** The size of the rows that are older than the new retention. */
  readonly size: Size | undefined;
  /** Where rows have their own days: the size of the rows older than the longest retention of new rows. */
  readonly written?: Size | undefined;
  /** Whether the same definition drops partitions of such rows. */
  readonly drops?: boolean | undefined;
  /** The size of the rows older than the new move; absent where there is none, or it could not be found out. */
  readonly moving?: Size | undefined;
  readonly room?: Room | undefined;
  /** Whether its definition could recalculate the expiry of existing rows. */
  readonly canRecalculate?: boolean | undefined;
}): readonly Impact[] {
  const { table, before, after, materialize, size, moving, room, canRecalculate } = change;
  const impacts: Impact[] = [];
  const lost = [before.also ?? []].flat().filter((action) => !after.also?.includes(action));
  if (lost.length > 0) {
    impacts.push({ effect: 'other', text: `${table}: the TTL also says ${lost.join(', ')}; that is taken away` });
  }
  if (after.newRows !== undefined) impacts.push(...ofNewRows(change));
  if (before.moved !== after.moved) impacts.push(...ofMove(table, before, after, materialize, moving));
  const { recalculating: _, ...lasting } = before;
  if (before.keep !== after.keep || before.expires !== after.expires) {
    impacts.push(...ofTtl({ table, before, after, materialize, size, room, canRecalculate }));
  } else if (after.keep !== undefined && !same(lasting, after)) {
    impacts.push(...ofExisting({ table, after, materialize, size }));
  }
  const subject = signalOf(table);
  return impacts.map((impact) => (subject === undefined ? impact : { ...impact, subject }));
}

/** The signal whose rows a table holds: what allowances name. */
export function signalOf(table: string): string | undefined {
  return subjects.find((one) => table.startsWith(one === 'system' ? 'system.' : `signoz_${one}.`));
}

/** Rows have their own days: only new ones change. */
function ofNewRows({ table, before, after, written: size, drops = false }: Change): readonly Impact[] {
  // A Distributed table has no rows: the local table reports everything.
  if ((before.newRows === after.newRows && same(before.rules, after.rules)) || table.includes('.distributed_'))
    return [];
  const [from, to] = [daysOfRule(before), daysOfRule(after)];
  const { fewer, more } =
    from === undefined || to === undefined ? { fewer: false, more: false } : comparedDays(from, to);
  const limit = to === undefined ? '' : periodText(longest(to) * 86_400);
  const there =
    size === undefined || size.rows === 0
      ? 'rows that are there keep the days they were written with'
      : `the ${amountText(size)} that are there keep the days they were written with` +
        (fewer && size.older.rows > 0
          ? `; ${amountText(size.older)} of them are older than ${limit} and ${drops ? 'stay unless their partition is dropped' : "stay (existingRows: 'drop-partitions' in the definition would drop them)"}`
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

/** Parts move when they are merged, or when their expiry is recalculated; a moved part never moves back by itself. */
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
        ? 'the amount of data could not be determined'
        : moving.older.rows === 0
          ? 'nothing that is there is as old as that'
          : `${amountText(moving.older)} of ${amountText(moving)} are as old as that, and move ${
              materialize ? 'now' : 'when their parts are next merged'
            }`;
  return [{ effect: 'other', text: `${table}: rows move ${after.moved}${instead}; ${there}` }];
}

type Change = Parameters<typeof retentionImpact>[0];

function ofTtl({ table, before, after, materialize, size, room, canRecalculate = false }: Change): readonly Impact[] {
  const direction =
    before.expires === undefined || before.expires === after.expires ? compare(before.keep, after.keep) : 'unclear';
  const what = `${table}: ${after.keep} instead of ${before.keep ?? 'what it had'}`;
  if (size?.rows === 0)
    return direction === 'shorter' ? [{ effect: 'retention-shortened', text: `${what}; the table is empty` }] : [];
  if (direction === 'longer') {
    const more = growth(before.keep, after.keep, size, room);
    const impacts: Impact[] = more === '' ? [] : [{ effect: 'disk-grows', text: `${table}: ${more}` }];
    if (!materialize) {
      const rows = size === undefined ? 'rows that are there' : `the ${amountText(size)} that are there`;
      impacts.push({
        effect: 'other',
        text: `${table}: ${rows} still go by the expiry that their parts were written with${canRecalculate ? " (existingRows: 'recalculate' in the definition would keep them)" : ''}`,
      });
    }
    return [...impacts, ...ofExisting({ table, after, materialize, size })];
  }
  const lost = lossOf(after, materialize, size);
  const effect = lost.isLoss ? 'data-deleted' : direction === 'shorter' ? 'retention-shortened' : 'other';
  const kept = size === undefined || size.oldestKept === 0 ? '' : `; the oldest day kept is ${day(size.oldestKept)}`;
  return [
    {
      effect,
      text: `${what}; ${lost.text}${lost.isLoss && !isByRow(after) ? kept : ''}`,
      ...amountOf(lost.isLoss, size),
    },
  ];
}

/** What is deleted although the period is not shorter: parts may have another expiry than the table's previous rule. */
function ofExisting({
  table,
  after,
  materialize,
  size,
}: Pick<Change, 'table' | 'after' | 'materialize' | 'size'>): readonly Impact[] {
  const { isLoss, text } = lossOf(after, materialize, size);
  if (!isLoss || size?.rows === 0) return [];
  const kept = isByRow(after) ? 'each row for the days it carries' : (after.keep ?? '');
  return [{ effect: 'data-deleted', text: `${table}: kept ${kept}; ${text}`, ...amountOf(isLoss, size) }];
}

/** The rows that a loss deletes, for {@link Impact.loss}. */
function amountOf(isLoss: boolean, size: Size | undefined): Pick<Impact, 'loss'> {
  return isLoss && size !== undefined ? { loss: size.unheld.rows } : {};
}

function isByRow({ newRows }: TableRule): boolean {
  return newRows !== undefined;
}

/**
 * The effect on existing rows. `unheld` is the most that any merge deletes before the expiry of other parts: the parts
 * themselves say which expiry they have, whatever the table's rules were.
 */
function lossOf(
  after: TableRule,
  materialize: boolean,
  size: Size | undefined,
): { readonly isLoss: boolean; readonly text: string } {
  if (size === undefined)
    return {
      isLoss: true,
      text: 'how much data that is could not be found out, nor whether its parts hold an expiry: it may be deleted',
    };
  const { older, unheld, due } = size;
  if (older.rows === 0) return { isLoss: false, text: 'no part is as old as that' };
  const than = isByRow(after) ? ' than the days they carry' : '';
  const what = `${amountText(older)} of ${amountText(size)} are older${than}, the oldest of ${day(size.oldest)}`;
  const when = materialize
    ? 'are deleted'
    : 'are deleted when their parts are next merged: these hold no expiry, none for the move or one that has come, and ClickHouse goes by the rule then';
  const stay = `stay until the expiry that their parts hold, from ${day(size.heldUntil)} on`;
  const isLoss = unheld.rows > due.rows;
  if (unheld.rows === 0) return { isLoss, text: `${what}; they ${stay}` };
  const which = unheld.rows === older.rows ? 'and' : `; ${amountText(unheld)} of them`;
  const text = `${what}${which === 'and' ? ', and ' : `${which} `}${isLoss ? when : 'go within days by the expiry that their parts hold'}`;
  return { isLoss, text: unheld.rows === older.rows ? text : `${text}; the others ${stay}` };
}

function compare(before: string | undefined, after: string | undefined): 'shorter' | 'longer' | 'same' | 'unclear' {
  if (before === after) return 'same';
  if (before === 'for ever') return 'shorter';
  const [from, to] = [before, after].map((text) => (text === undefined ? undefined : periodSeconds(text)));
  if (from === undefined || to === undefined) return 'unclear';
  return to < from ? 'shorter' : 'longer';
}

/**
 * The additional size with the longer period, at the current rate, and the day on which the fullest server runs out of
 * space.
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
  // What it still lacks of the whole period, whatever its previous retention was.
  return rate * (to - seen) <= room.free
    ? `${more}; ${free}`
    : `${more}; ${free}, which this table alone fills by ${day(room.now + room.free / rate)}`;
}

/** The data that is lost when a view is dropped. */
export function dropImpact(table: string, size: Amount | undefined): Impact {
  const text = size === undefined ? 'how much it holds could not be found out' : amountText(size);
  return { effect: 'data-deleted', text: `${table} is dropped with what it has counted: ${text}` };
}

export function amountText({ rows, bytes }: Amount): string {
  return `${new Intl.NumberFormat('en-US').format(rows)} ${rows === 1 ? 'row' : 'rows'} (${bytesText(bytes)})`;
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
