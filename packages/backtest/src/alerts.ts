import type { Judgement } from '@signoz-as-code/signoz-client';
import { judgedSeries, type Match, matches } from './judge.ts';
import { type FirstSeen, isNewGroup } from './new-groups.ts';
import { type JudgedRule, looksAtData } from './rule.ts';
import type { Series } from './series.ts';

export type AlertState = 'firing' | 'recovering' | 'no-data' | 'inactive';

/** A change of an alert's state, as SigNoz writes it into its history of a rule. */
export interface Transition {
  /** When it was judged. Milliseconds since 1970. */
  readonly time: number;
  readonly state: AlertState;
  /** The labels of the series; none where data is missing. */
  readonly labels: Readonly<Record<string, string>>;
  /** The threshold, which is the severity; undefined where data is missing. */
  readonly threshold: string | undefined;
  readonly channels: readonly string[];
  readonly value: number;
}

interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly threshold: string | undefined;
  readonly channels: readonly string[];
  state: 'firing' | 'recovering' | 'inactive';
  value: number;
  resolvedAt: number;
}

/** How long SigNoz remembers an alert that is over; while it does, its threshold's recovery counts. Milliseconds. */
export const REMEMBERED = 15 * 60_000;

/** The alerts of one rule, from one evaluation to the next. */
export class Alerts {
  readonly #rule: JudgedRule;
  readonly #judgement: Judgement;
  readonly #firstSeen: FirstSeen;
  readonly #alerts = new Map<string, Alert>();
  #lastData: number;

  /** `since` is when the rule is taken to have had data last. Milliseconds since 1970. */
  constructor(rule: JudgedRule, judgement: Judgement, since: number, firstSeen: FirstSeen) {
    this.#rule = rule;
    this.#judgement = judgement;
    this.#lastData = since;
    this.#firstSeen = firstSeen;
  }

  /** Judges the series of the window that belongs to `time`, and says which alerts change. */
  judge(time: number, series: readonly Series[]): Transition[] {
    if (series.length > 0) this.#lastData = time;
    const found = this.#isMissing(time)
      ? [
          {
            key: 'missing',
            labels: {},
            threshold: undefined,
            channels: this.#allChannels(),
            value: 0,
            isRecovering: false,
          },
        ]
      : this.#found(this.#withoutNewGroups(time, series));
    if (found.length === 0 && this.#alerts.size === 0) return [];
    const keys = new Set(found.map(({ key }) => key));
    // SigNoz gives an evaluation up in which two alerts have the same labels.
    if (keys.size < found.length) return [];
    const changes: Transition[] = [];
    for (const { key, isRecovering, ...match } of found) {
      const known = this.#alerts.get(key);
      const alert: Alert =
        known === undefined || known.state === 'inactive' ? { ...match, state: 'inactive', resolvedAt: 0 } : known;
      const before = alert.state;
      alert.value = match.value;
      alert.state = isRecovering ? 'recovering' : 'firing';
      alert.resolvedAt = 0;
      this.#alerts.set(key, alert);
      if (alert.state !== before)
        changes.push(transition(time, match.threshold === undefined ? 'no-data' : alert.state, alert));
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

  /** The series of a window that can fire, each with what tells its alert of a threshold from others. */
  judged(time: number, series: readonly Series[]): readonly (Series & { readonly alert: string })[] {
    return judgedSeries(this.#rule, this.#withoutNewGroups(time, series), this.#judgement).map((one) => ({
      ...one,
      alert: seriesKey({ ...told(this.#rule, one.labels), ...this.#rule.labels }, undefined),
    }));
  }

  #withoutNewGroups(time: number, series: readonly Series[]): readonly Series[] {
    const { newGroups } = this.#rule;
    return newGroups === undefined
      ? series
      : series.filter(({ labels }) => !isNewGroup(newGroups, this.#firstSeen, labels, time));
  }

  #isMissing(time: number): boolean {
    const { absentAfter } = this.#rule;
    return looksAtData(this.#rule, this.#judgement) && absentAfter !== undefined && this.#lastData + absentAfter < time;
  }

  #allChannels(): readonly string[] {
    return [...new Set(this.#rule.thresholds.flatMap(({ channels }) => channels))];
  }

  #found(series: readonly Series[]) {
    let remembered: ReadonlySet<string> | undefined;
    return matches(this.#rule, series, this.#judgement, (labels, threshold) => {
      remembered ??= new Set([...this.#alerts.values()].map((alert) => seriesKey(alert.labels, alert.threshold)));
      return remembered.has(seriesKey(labels, threshold));
    }).map(({ labels, threshold, value, isRecovering }: Match) => ({
      key: seriesKey({ ...told(this.#rule, labels), ...this.#rule.labels }, threshold.name),
      labels: told(this.#rule, labels),
      threshold: threshold.name,
      channels: threshold.channels,
      value,
      isRecovering,
    }));
  }
}

/** The labels of a series that its alert has: without the metric's name and, but for PromQL, its temporality. */
function told({ queryType }: JudgedRule, labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { __name__, ...named } = labels;
  if (queryType === 'promql') return named;
  const { __temporality__, ...others } = named;
  return others;
}

function transition(time: number, state: AlertState, { labels, threshold, channels, value }: Alert): Transition {
  return { time, state, labels, threshold, channels, value };
}

/** One text for one set of labels and a threshold. */
export function seriesKey(labels: Readonly<Record<string, string>>, threshold: string | undefined): string {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([pairs, threshold ?? null]);
}
