import type { Json, KindShape } from '@signoz-as-code/core';
import { day } from '../impact.ts';
import { periodText } from '../period.ts';
import { partitionsOf } from './artifact.ts';
import type { OverduePartitions } from './schema/artifact.generated.ts';

/** A partition whose rows were all to be gone under the periods that hold now, and were written under a longer one. */
export interface Partition {
  readonly table: string;
  /** As in system.parts. */
  readonly id: string;
  readonly rows: number;
  readonly bytes: number;
  /** Of its rows; seconds since 1970. */
  readonly oldest: number;
  readonly newest: number;
  /** The days its rows were written with. */
  readonly days: number;
  /** Whether merges leave the number of its rows as it is. */
  readonly isCounted: boolean;
}

/** What is compared: table → partition → what is in it. A partition that is not there is not to be dropped. */
export type Overdue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Overdue partitions: generated/ wants none of them. */
export function partitionsShape(): KindShape {
  return {
    normalize: (resource) => json(partitionsOf(resource), []),
    keepReason: ({ title }) => `${title}: nothing is dropped any more`,
    label: ([table = '', id]) => (id === undefined ? table : `partition ${id} of ${table}`),
  };
}

/** Partitions as they are compared. */
export function json({ tables }: OverduePartitions, partitions: readonly Partition[]): Json {
  const byTable = Map.groupBy(partitions, ({ table }) => table);
  return Object.fromEntries(
    tables.map(({ table }) => [
      table,
      Object.fromEntries((byTable.get(table) ?? []).map((one) => [one.id, contents(one)])),
    ]),
  );
}

/** What of a partition the plan holds on to: rows that have come since are not what was reviewed. */
export function contents({ rows, oldest, newest, days, isCounted }: Partition): string {
  const first = day(oldest);
  const when = first === day(newest) ? first : `${first} to ${day(newest)}`;
  const what = `rows of ${when}, written to be kept ${periodText(days * 86_400)}`;
  return isCounted ? `${new Intl.NumberFormat('en-US').format(rows)} ${what}` : what;
}
