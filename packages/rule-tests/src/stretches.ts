/** The granularity in which time is assigned and checked, in milliseconds. */
export const CELL = 10 * 60_000;

const HOUR = 3_600_000;
/** The collector counts no spans older than a day, and SigNoz keeps every signal at least this long. */
const REACH = { spans: 22 * HOUR, logs: 3 * 24 * HOUR, metrics: 14 * 24 * HOUR } as const;
/** Newer data may still be in flight from elsewhere. */
const SETTLED = 2 * 60_000;

export const SPANS = 'spans';
export const LOGS = 'logs';

/** A test's need for a stretch of the past that only has its own data. */
export interface Need {
  /** The metrics that it sends and its rule reads, and {@link SPANS} and {@link LOGS}. */
  readonly names: ReadonlySet<string>;
  /** How far back the rule looks. Milliseconds. */
  readonly lead: number;
  /** How far back its telemetry can be sent. Milliseconds. */
  readonly reach: number;
  /** Until when it is judged. Milliseconds from its beginning on. */
  readonly length: number;
  /** Whether the rule can be judged from that time on: a cumulative window must not begin again meanwhile. */
  readonly isAllowed: (start: number) => boolean;
}

/** The cells, by their number since 1970, with data of a name. */
export type Taken = ReadonlyMap<string, ReadonlySet<number>>;

/** How old the data that a test sends can be. Milliseconds. */
export function reachOf(names: Iterable<string>): number {
  const all = [...names];
  return all.includes(SPANS) ? REACH.spans : all.includes(LOGS) ? REACH.logs : REACH.metrics;
}

/**
 * The beginning of each test, in milliseconds since 1970: as late as possible, where none of its names has data, and no
 * earlier test of the list has the time. Undefined where there is no such time.
 */
export function allot(needs: readonly Need[], taken: Taken, now: number): readonly (number | undefined)[] {
  const used = new Map([...taken].map(([name, cells]) => [name, new Set(cells)]));
  return needs.map(({ names, lead, reach, length, isAllowed }) => {
    const cellsFrom = (start: number): number[] => {
      const first = Math.floor((start - lead) / CELL);
      const last = Math.floor((start + length) / CELL);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    };
    const latest = Math.floor((now - SETTLED - length) / CELL) * CELL;
    for (let start = latest; start >= now - reach; start -= CELL) {
      const cells = cellsFrom(start);
      const isFree = [...names].every((name) => !cells.some((cell) => used.get(name)?.has(cell)));
      if (!isFree || !isAllowed(start)) continue;
      for (const name of names) used.set(name, new Set([...(used.get(name) ?? []), ...cells]));
      return start;
    }
    return undefined;
  });
}
