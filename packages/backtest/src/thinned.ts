import { isFarther } from './judge.ts';
import type { Operator } from './rule.ts';
import type { Window } from './window.ts';

/** More points than a picture is wide are not seen, and those of a thousand rules over weeks fill the memory. */
const POINTS = 900;

/**
 * As many of the values that were compared as a picture of the range shows: the first, and of neighbours the farthest.
 * Which are neighbours follows from the range alone, so that two rules that compared the same stay alike.
 */
export function thinned(
  judged: readonly (readonly [time: number, value: number])[],
  { start, end }: Window,
  operator: Operator,
): readonly (readonly [time: number, value: number])[] {
  const length = (end - start) / POINTS;
  const found: (readonly [time: number, value: number])[] = [];
  let before = Number.NaN;
  for (const one of judged) {
    const part = Math.floor((one[0] - start) / length);
    const last = found.at(-1);
    if (last === undefined || found.length === 1 || part !== before) found.push(one);
    else if (isFarther(operator, one[1], last[1])) found[found.length - 1] = one;
    before = part;
  }
  return found;
}
