import type { Judgement } from '@signoz-as-code/signoz-client';
import { Alerts, type Transition } from './alerts.ts';
import { evaluated, type QueryRange, type Reading, readingOf, stretchesOf } from './ask.ts';
import { firstSeenOf } from './new-groups.ts';
import type { JudgedRule } from './rule.ts';
import type { Cost, Cut } from './series.ts';
import { evaluationTimes, type Window } from './window.ts';

/** What a rule would have done over a range. */
export interface Replay {
  /** The stretch that was replayed: all of the range, or its end where the budget was smaller. */
  readonly range: Window;
  readonly evaluations: number;
  readonly transitions: readonly Transition[];
  /** For the picture: the value that was compared at each evaluation, of the series that was the farthest. */
  readonly judged: readonly (readonly [time: number, value: number])[];
  readonly reading: Reading;
  readonly queries: number;
  readonly cost: Cost;
}

export interface ReplayOptions {
  readonly range: Window;
  readonly judgement: Judgement;
  readonly ask: QueryRange;
  /** The most queries that are asked. */
  readonly maxQueries: number;
  /** How long after the full ones a rule is judged; SigNoz takes a number of the rule's name. Milliseconds. */
  readonly offset?: number;
  /** Whether the rule begins with the range, as one that was just made: nothing is remembered, and no data was seen. */
  readonly fresh?: boolean;
  /** When a rule is not judged: during maintenance. */
  readonly isSilent?: (time: number) => boolean;
  readonly progress?: (done: number, of: number) => void;
  /** Is told what can fire at each evaluation, those before the range too, and what tells alerts apart. */
  readonly seen?: (time: number, cuts: readonly Cut[], keyOf: Alerts['keyOf']) => void;
}

/** What SigNoz remembers when a range begins: alerts that are over, for as long as it remembers them, and one window. */
const WARM_UP = 20 * 60_000;

/**
 * Replays a rule over a range, with no more queries than are allowed: then the end of the range is what is replayed.
 * Changes before the range are not told, but what is firing when it begins is. Throws what the queries do.
 */
export async function replay(rule: JudgedRule, options: ReplayOptions): Promise<Replay> {
  const { range, judgement, fresh = false, isSilent = () => false, progress } = options;
  const reading = readingOf(rule, judgement);
  const warmUp = fresh ? 0 : Math.max(WARM_UP, rule.absentAfter ?? 0);
  const all = evaluationTimes(rule.evaluation.every, range.start - warmUp, range.end, options.offset).filter(
    (time) => !isSilent(time),
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
  return { range: { start, end: range.end }, evaluations, transitions, judged, reading, queries, cost };
}

function keep(firing: Map<string, Transition>, change: Transition): void {
  const key = JSON.stringify([change.labels, change.threshold]);
  if (change.state === 'inactive') firing.delete(key);
  else firing.set(key, change);
}
