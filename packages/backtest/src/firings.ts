import { seriesKey, type Transition } from './alerts.ts';

/** A period in which an alert fired or was recovering. Milliseconds since 1970. */
export interface Firing {
  readonly labels: Readonly<Record<string, string>>;
  /** The severity; undefined where data was missing. */
  readonly threshold: string | undefined;
  readonly channels: readonly string[];
  readonly start: number;
  /** Undefined where it still fired at the end of the replay. */
  readonly end: number | undefined;
  /** The value at its beginning. */
  readonly value: number;
}

/** The firings of these transitions, by their beginning. */
export function firingsOf(transitions: readonly Transition[]): Firing[] {
  const open = new Map<string, Firing>();
  const firings: Firing[] = [];
  for (const { time, state, labels, threshold, channels, value } of transitions) {
    const key = seriesKey(labels, threshold);
    const current = open.get(key);
    if (state === 'inactive') {
      open.delete(key);
      if (current !== undefined) firings.push({ ...current, end: time });
    } else if (current === undefined)
      open.set(key, { labels, threshold, channels, start: time, end: undefined, value });
  }
  return [...firings, ...open.values()].sort((a, b) => a.start - b.start);
}
