import { isFarther } from './judge.ts';
import type { Operator } from './rule.ts';
import type { Window } from './window.ts';

/**
 * A picture cannot show more points than it is wide, and all points of a thousand rules over weeks would fill the
 * memory.
 */
const POINTS = 900;

/**
 * The compared values that a picture of the range can show: the first, and of neighbours the most extreme. The range
 * alone decides which are neighbours, so two rules with the same values stay equal.
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
