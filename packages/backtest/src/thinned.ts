import { isFarther } from './judge.ts';
import type { Operator } from './rule.ts';
import type { Window } from './window.ts';

/** More points than a picture is wide are not seen, and those of a thousand rules over weeks fill the memory. */
const POINTS = 900;

/**
 * As many of the values that were compared as a picture of the range shows: of neighbours the farthest, at the time of the
 * first. Which are neighbours follows from the range alone, so that two rules that compared the same stay alike.
 */
export function thinned(
  judged: readonly (readonly [time: number, value: number])[],
  { start, end }: Window,
  operator: Operator,
): readonly (readonly [time: number, value: number])[] {
  const length = (end - start) / POINTS;
  const found: [time: number, value: number][] = [];
  let current = Number.NaN;
  for (const [time, value] of judged) {
    const part = Math.floor((time - start) / length);
    const last = found.at(-1);
    if (last === undefined || part !== current) found.push([time, value]);
    else if (isFarther(operator, value, last[1])) last[1] = value;
    current = part;
  }
  return found;
}
