import type { Judgement } from '@signoz-as-code/signoz-client';
import { Alerts, type Transition } from './alerts.ts';
import { evaluated, type QueryRange, type Reading, readingOf, stretchesOf } from './ask.ts';
import { firstSeenOf } from './new-groups.ts';
import type { JudgedRule } from './rule.ts';
import type { Cost, Cut } from './series.ts';
import { evaluationTimes, type Window } from './window.ts';

/** What a rule would have done over a range. */
export interface Replay {
  /** The replayed period: the whole range, or its end when the budget was too small. */
  readonly range: Window;
  /** Whether the budget was too small for the whole range. */
  readonly isCut: boolean;
  readonly evaluations: number;
  readonly transitions: readonly Transition[];
  /** For the picture: the compared value of the most extreme series at each evaluation. */
  readonly judged: readonly (readonly [time: number, value: number])[];
  readonly reading: Reading;
  readonly queries: number;
  readonly cost: Cost;
}

export interface ReplayOptions {
  readonly range: Window;
  readonly judgement: Judgement;
  readonly ask: QueryRange;
  /** The most queries to make. */
  readonly maxQueries: number;
  /**
   * The offset of the evaluations from the full minutes or hours; SigNoz derives it from the rule's name. Milliseconds.
   */
  readonly offset?: number;
  /** Whether the rule begins with the range, like a new one: nothing is remembered, and no data was seen. */
  readonly fresh?: boolean;
  /** When a rule is not judged: during maintenance. */
  readonly isSilent?: (time: number) => boolean;
  readonly progress?: (done: number, of: number) => void;
  /**
   * Called with what can fire at each evaluation, including those before the range, and with the identity of the
   * alerts.
   */
  readonly seen?: (time: number, cuts: readonly Cut[], keyOf: Alerts['keyOf']) => void;
}

/** What SigNoz remembers when a range begins: resolved alerts, for as long as it remembers them, and one window. */
const WARM_UP = 20 * 60_000;

/**
 * Replays a rule over a range with a limited number of queries; where they do not suffice, only the end of the range is
 * replayed. Changes before the range are not reported, but alerts that fire when it begins are. Throws what the queries
 * throw.
 */
export async function replay(rule: JudgedRule, options: ReplayOptions): Promise<Replay> {
  const { range, judgement, fresh = false, isSilent = () => false, progress } = options;
  const reading = readingOf(rule, judgement);
  const warmUp = fresh ? 0 : Math.max(WARM_UP, rule.absentAfter ?? 0);
  const { every } = rule.evaluation;
  const perQuery = reading.by === 'each' ? 1 : Math.ceil(reading.longest / every) + 1;
  const all = evaluationTimes(
    every,
    { start: range.start - warmUp, end: range.end },
    // One more than the budget allows shows that it is too small.
    { offset: options.offset ?? 0, most: options.maxQueries * perQuery + 1, isSkipped: isSilent },
  );
  const stretches = stretchesOf(rule, reading, all, judgement);
  const isCut = stretches.length > options.maxQueries;
  if (isCut) stretches.splice(0, stretches.length - options.maxQueries);
  const first = stretches[0]?.times[0];
  const start = Math.max(range.start, (first ?? range.end) + (isCut ? warmUp : 0));
  const total = stretches.reduce((sum, { times }) => sum + times.length, 0);
  const cost = { rows: 0, bytes: 0, duration: 0 };
  let queries = 0;
  const spent = ({ rows, bytes, duration }: Cost): void => {
    cost.rows += rows;
    cost.bytes += bytes;
    cost.duration += duration;
    queries += 1;
  };
  const since = fresh ? Number.NEGATIVE_INFINITY : (first ?? range.start);
  const firstSeen = first === undefined ? new Map() : await firstSeenOf(rule.newGroups, range, options.ask, spent);
  const alerts = new Alerts(rule, judgement, since, firstSeen);
  const transitions: Transition[] = [];
  const firing = new Map<string, Transition>();
  const judged: [number, number][] = [];
  let done = 0;
  let evaluations = 0;
  for await (const stretch of evaluated(rule, stretches, judgement, { reading, ask: options.ask, spent })) {
    for (const one of stretch) {
      const { time } = one;
      options.seen?.(time, alerts.judged(one), (series, threshold) => alerts.keyOf(series, threshold));
      const { changes, value } = alerts.judge(one);
      done += 1;
      if (time < start) {
        for (const change of changes) keep(firing, change);
        continue;
      }
      if (evaluations === 0) transitions.push(...[...firing.values()].map((change) => ({ ...change, time: start })));
      evaluations += 1;
      transitions.push(...changes);
      if (value !== undefined) judged.push([time, value]);
    }
    progress?.(done, total);
  }
  return { range: { start, end: range.end }, isCut, evaluations, transitions, judged, reading, queries, cost };
}

function keep(firing: Map<string, Transition>, change: Transition): void {
  const key = JSON.stringify([change.labels, change.threshold]);
  if (change.state === 'inactive') firing.delete(key);
  else firing.set(key, change);
}
