import { type Cut, pointsAt, type Series } from './series.ts';
import type { Window } from './window.ts';

/** What SigNoz sees of a rule's series when it judges the rule at a time. */
export interface Evaluated {
  readonly time: number;
  /** Valid until the next one is taken. */
  readonly cuts: readonly Cut[];
}

/**
 * Cuts windows out of series. No window may begin or end before the previous one, so each point is passed once. A point
 * belongs to a window if its whole step lies in it; with PromQL, a point at the window's end belongs to it too.
 */
export function* cutsOf(
  series: readonly Series[],
  times: readonly number[],
  windowAt: (time: number) => Window,
  { step, endCounts }: { readonly step: number; readonly endCounts: boolean },
): Generator<Evaluated> {
  const sliding = series.map((one) => new Sliding(one));
  for (const time of times) {
    const { start, end } = windowAt(time);
    const latest = endCounts ? end : end - step;
    const cuts: Cut[] = [];
    for (const one of sliding) if (one.slide(start, latest)) cuts.push(one);
    yield { time, cuts };
  }
}

/** The cut of one series, from window to window. */
class Sliding implements Cut {
  /** In the order in which SigNoz judges the points: earliest or latest first. */
  readonly series: Series;
  from = 0;
  to = 0;
  readonly #times: Float64Array;
  readonly #isReversed: boolean;
  #passed = 0;
  #seen = 0;

  constructor(series: Series) {
    const { times } = series;
    const earlier = (a: number, b: number): number => (times[a] as number) - (times[b] as number);
    let isRising = true;
    for (let at = 1; at < times.length && isRising; at += 1) isRising = earlier(at - 1, at) <= 0;
    const order = isRising ? [] : [...times.keys()].sort(earlier);
    const rising = isRising ? series : pointsAt(series, order);
    this.#times = rising.times;
    this.#isReversed = !isRising && order[0] !== 0;
    this.series = this.#isReversed ? pointsAt(series, order.reverse()) : rising;
  }

  /** Moves on to the points from one time to another, both included. Returns whether there are any. */
  slide(first: number, latest: number): boolean {
    const times = this.#times;
    while (this.#passed < times.length && (times[this.#passed] as number) < first) this.#passed += 1;
    while (this.#seen < times.length && (times[this.#seen] as number) <= latest) this.#seen += 1;
    this.from = this.#isReversed ? times.length - this.#seen : this.#passed;
    this.to = this.#isReversed ? times.length - this.#passed : this.#seen;
    return this.from < this.to;
  }
}
