import type { Json, KindShape } from '@signoz-as-code/core';
import { day } from '../impact.ts';
import { periodText } from '../period.ts';
import { partitionsOf } from './artifact.ts';
import type { OverduePartitions } from './schema/artifact.generated.ts';

/** A partition whose rows should all be gone under the current periods, and were written under a longer one. */
export interface Partition {
  readonly table: string;
  /** As in system.parts. */
  readonly id: string;
  readonly rows: number;
  readonly bytes: number;
  /** The oldest row's time; seconds since 1970. */
  readonly oldest: number;
  readonly newest: number;
  /** The days with which its rows were written. */
  readonly days: number;
  /** Whether merges keep the number of its rows. */
  readonly isCounted: boolean;
}

/** The compared state: table → partition → its content. A missing partition need not be dropped. */
export type Overdue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Overdue partitions: generated/ wants none of them. */
export function partitionsShape(): KindShape {
  return {
    normalize: (resource) => json(partitionsOf(resource), []),
    keepReason: ({ title }) => `${title}: nothing is dropped any more`,
    label: ([table = '', id]) => (id === undefined ? table : `partition ${id} of ${table}`),
  };
}

/** Partitions in the compared form. */
export function json({ tables }: OverduePartitions, partitions: readonly Partition[]): Json {
  const byTable = Map.groupBy(partitions, ({ table }) => table);
  return Object.fromEntries(
    tables.map(({ table }) => [
      table,
      Object.fromEntries((byTable.get(table) ?? []).map((one) => [one.id, contents(one)])),
    ]),
  );
}

/** The part of a partition that the plan fixes: rows that arrived since were not reviewed. */
export function contents({ rows, oldest, newest, days, isCounted }: Partition): string {
  const first = day(oldest);
  const when = first === day(newest) ? first : `${first} to ${day(newest)}`;
  const what = `rows of ${when}, written to be kept ${periodText(days * 86_400)}`;
  return isCounted ? `${new Intl.NumberFormat('en-US').format(rows)} ${what}` : what;
}
