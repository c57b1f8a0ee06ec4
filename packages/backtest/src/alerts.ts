import type { Judgement } from '@signoz-as-code/signoz-client';
import type { Evaluated } from './cuts.ts';
import { isJudged, judged, type Match, type Past } from './judge.ts';
import { type FirstSeen, leftOutUntil } from './new-groups.ts';
import { type JudgedRule, looksAtData, type Threshold } from './rule.ts';
import type { Cut, Series } from './series.ts';

export type AlertState = 'firing' | 'recovering' | 'no-data' | 'inactive';

/** A change of an alert's state, as SigNoz writes it into the history of a rule. */
export interface Transition {
  /** The time of the evaluation. Milliseconds since 1970. */
  readonly time: number;
  readonly state: AlertState;
  /** The labels of the series; empty where data is missing. */
  readonly labels: Readonly<Record<string, string>>;
  /** The threshold, which is the severity; undefined where data is missing. */
  readonly threshold: string | undefined;
  readonly channels: readonly string[];
  readonly value: number;
}

/** The alert of one threshold and one series. */
interface Subject {
  /** Identifies an alert. */
  readonly key: string;
  /** The same without the rule's own labels, but with the labels of the series that alerts do not carry. */
  readonly told: string;
  readonly seen: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly threshold: string | undefined;
  readonly channels: readonly string[];
}

interface Alert {
  readonly of: Subject;
  state: 'firing' | 'recovering' | 'inactive';
  value: number;
  resolvedAt: number;
}

/** How long SigNoz remembers a resolved alert; until then the recovery target of its threshold counts. Milliseconds. */
export const REMEMBERED = 15 * 60_000;

/** The alerts of one rule, from one evaluation to the next. */
export class Alerts {
  readonly #rule: JudgedRule;
  readonly #judgement: Judgement;
  readonly #subjectOf: (series: Series) => (threshold: Threshold) => Subject;
  readonly #past: Past;
  readonly #missing: Subject;
  readonly #alerts = new Map<string, Alert>();
  #lastData: number;

  /** `since` is when the rule last had data. Milliseconds since 1970. */
  constructor(rule: JudgedRule, judgement: Judgement, since: number, firstSeen: FirstSeen) {
    this.#rule = rule;
    this.#judgement = judgement;
    this.#lastData = since;
    this.#subjectOf = once((series) => once((threshold) => subject(rule, series, threshold)));
    const until = once(({ labels }: Series) => leftOutUntil(rule.newGroups, firstSeen, labels));
    this.#past = {
      isLeftOut: (series, time) => rule.newGroups !== undefined && until(series) > time,
      // The alert with exactly the labels of the series.
      isActive: (series, threshold) => {
        const { key, seen } = this.#subjectOf(series)(threshold);
        return this.#alerts.get(key)?.of.told === seen;
      },
    };
    const channels = [...new Set(rule.thresholds.flatMap((threshold) => threshold.channels))];
    this.#missing = { key: 'missing', told: '', seen: '', labels: {}, threshold: undefined, channels };
  }

  /** Returns the alerts that change, with the compared value of the most extreme series. */
  judge(evaluated: Evaluated): { readonly changes: readonly Transition[]; readonly value: number | undefined } {
    const { time, cuts } = evaluated;
    const { firstAggregationAlone } = this.#judgement;
    if (cuts.some(({ series }) => series.aggregation === 0 || !firstAggregationAlone)) this.#lastData = time;
    const { matches, farthest } = judged(this.#rule, this.#judgement, this.#past, evaluated);
    const hasNothing = matches.length === 0 && this.#alerts.size === 0 && !this.#isMissing(time);
    return { changes: hasNothing ? NONE : this.#changes(time, matches), value: farthest };
  }

  #changes(time: number, matches: readonly Match[]): readonly Transition[] {
    const found = this.#isMissing(time)
      ? [{ subject: this.#missing, value: 0, isRecovering: false }]
      : matches.map(({ series, threshold, value, isRecovering }) => ({
          subject: this.#subjectOf(series)(threshold),
          value,
          isRecovering,
        }));
    const keys = new Set(found.map(({ subject }) => subject.key));
    // SigNoz gives up an evaluation in which two alerts have the same labels.
    if (keys.size < found.length) return NONE;
    const changes: Transition[] = [];
    for (const { subject, value, isRecovering } of found) {
      const known = this.#alerts.get(subject.key);
      const alert: Alert =
        known === undefined || known.state === 'inactive'
          ? { of: subject, state: 'inactive', value, resolvedAt: 0 }
          : known;
      const before = alert.state;
      alert.value = value;
      alert.state = isRecovering ? 'recovering' : 'firing';
      this.#alerts.set(subject.key, alert);
      if (alert.state !== before)
        changes.push(transition(time, subject === this.#missing ? 'no-data' : alert.state, alert));
    }
    for (const [key, alert] of this.#alerts) {
      if (keys.has(key)) continue;
      if (alert.state !== 'inactive') {
        alert.state = 'inactive';
        alert.resolvedAt = time;
        changes.push(transition(time, 'inactive', alert));
      } else if (time - alert.resolvedAt > REMEMBERED) this.#alerts.delete(key);
    }
    return changes;
  }

  /** The series of a window that can fire. */
  judged({ time, cuts }: Evaluated): readonly Cut[] {
    return cuts.filter((cut) => isJudged(this.#rule, cut, this.#judgement) && !this.#past.isLeftOut(cut.series, time));
  }

  /** Identifies the alert of a series and a threshold. */
  keyOf(series: Series, threshold: Threshold): string {
    return this.#subjectOf(series)(threshold).key;
  }

  #isMissing(time: number): boolean {
    const { absentAfter } = this.#rule;
    if (absentAfter === undefined || !looksAtData(this.#rule, this.#judgement)) return false;
    const from = this.#lastData + absentAfter;
    return this.#judgement.absentFromThen ? from <= time : from < time;
  }
}

function subject(rule: JudgedRule, series: Series, { name, channels }: Threshold): Subject {
  const labels = alertLabels(rule, series.labels);
  return {
    key: seriesKey({ ...labels, ...rule.labels }, name),
    told: seriesKey(labels, name),
    seen: seriesKey(series.labels, name),
    labels,
    threshold: name,
    channels,
  };
}

/** A function that computes its result once for each object. */
function once<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new WeakMap<Given, Made>();
  return (given) => {
    const known = made.get(given) ?? make(given);
    made.set(given, known);
    return known;
  };
}

const NONE: readonly Transition[] = [];

/** The labels of a series that its alert has: without the metric's name and, except in PromQL, its temporality. */
function alertLabels(
  { queryType }: JudgedRule,
  labels: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { __name__, ...named } = labels;
  if (queryType === 'promql') return named;
  const { __temporality__, ...others } = named;
  return others;
}

function transition(
  time: number,
  state: AlertState,
  { of: { labels, threshold, channels }, value }: Alert,
): Transition {
  return { time, state, labels, threshold, channels, value };
}

/** One text for each set of labels and threshold. */
export function seriesKey(labels: Readonly<Record<string, string>>, threshold: string | undefined): string {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([pairs, threshold ?? null]);
}
