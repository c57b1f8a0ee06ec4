import { asObjects, isObject } from '@signoz-as-code/core';
import { inRuleUnit, type Judgement } from '@signoz-as-code/signoz-client';
import { notEvaluated } from './backtest.ts';
import { firingsOf } from './firings.ts';
import { decisive } from './judge.ts';
import { type Curve, curveOf, curveWithRecovery, type Decided, found, type Level, roundBetween } from './levels.ts';
import { NotReplayed } from './not-replayed.ts';
import { type Replay, type ReplayOptions, replay } from './replay.ts';
import { judgedRule, type Operator, type Threshold } from './rule.ts';
import type { Window } from './window.ts';

/** The target with which a threshold would have fired this often. Numbers are in the threshold's own unit. */
export type Suggestion = { readonly firings: number } & (
  | ({ readonly is: 'found' } & SuggestedTarget)
  /** No target fires this often: the nearest ones fire less often and more often. */
  | { readonly is: 'none'; readonly fewer: SuggestedTarget | undefined; readonly more: SuggestedTarget | undefined }
);

/** A target that was replayed, and how often and how long the rule fired with it. */
export interface SuggestedTarget {
  readonly target: number;
  readonly fires: number;
  /** The total time of all firings in milliseconds. */
  readonly firing: number;
  /** Any target between these two fires equally often. */
  readonly between: readonly [from: number, to: number];
}

export interface ThresholdSuggestions {
  readonly severity: string;
  readonly operator: Operator;
  readonly matching: Threshold['matching'];
  readonly unit: string;
  readonly recovery: number | undefined;
  /** With the rule's current target. */
  readonly now: { readonly target: number; readonly fires: number; readonly firing: number };
  /** Why there are no suggestions; undefined where there are some. */
  readonly because: string | undefined;
  readonly suggestions: readonly Suggestion[];
}

/** The suggestions for a rule, or why there are none. */
export type Suggested =
  | {
      readonly is: 'suggested';
      readonly range: Window;
      /** Whether the budget was too small for the whole range. */
      readonly isCut: boolean;
      /** The first and last time with something to compare; undefined where there was none. */
      readonly seen: Window | undefined;
      readonly evaluations: number;
      readonly queries: number;
      readonly reading: Replay['reading'];
      readonly thresholds: readonly ThresholdSuggestions[];
    }
  | { readonly is: 'not-replayed'; readonly because: string };

/** How many targets of a level to try: more than one is only needed where two series have the same labels. */
const TRIES = 3;

/**
 * The targets with which each threshold of a rule's body would have fired a given number of times over a range. It reads
 * the past once, replays every answer with that target and the same judgement, and returns it only where the replay
 * confirms it.
 *
 * The number of firings does not grow steadily while a target gets less strict: two peaks that a stricter target
 * separates become one firing. So several targets may fire equally often; the strictest are returned. Where no target
 * fires that often, it returns those with the next smaller and larger number. The other thresholds, and a recovery
 * target, stay unchanged.
 */
export async function suggest(
  body: Body,
  wanted: readonly number[],
  { isRefusal, ...options }: ReplayOptions & { readonly isRefusal: (error: unknown) => string | undefined },
): Promise<Suggested> {
  try {
    const rule = judgedRule(body, options.judgement);
    const times: number[] = [];
    const decided = rule.thresholds.map(() => new Map<string, (number | undefined)[]>());
    const ask = remembering(options.ask);
    const seen: ReplayOptions['seen'] = (time, cuts, keyOf) => {
      const at = times.push(time) - 1;
      for (const [index, threshold] of rule.thresholds.entries())
        for (const cut of cuts) {
          const value = decisive(threshold, cut, options.judgement);
          if (value === undefined) continue;
          const key = keyOf(cut.series, threshold);
          const own = decided[index]?.get(key) ?? [];
          own[at] = Math.max(own[at] ?? Number.NEGATIVE_INFINITY, strictness(threshold.operator) * value);
          decided[index]?.set(key, own);
        }
    };
    const past = await replay(rule, { ...options, ask, seen });
    if (past.evaluations === 0) return { is: 'not-replayed', because: notEvaluated(past) };
    const first = times.findIndex((time) => time >= past.range.start);
    const replayed = (other: Body): Promise<Replay> =>
      replay(judgedRule(other, options.judgement), { ...options, ask, progress: () => undefined });
    const given = { times, first, past, wanted, replayed, judgement: options.judgement };
    const thresholds: ThresholdSuggestions[] = [];
    for (const [index, threshold] of rule.thresholds.entries()) {
      const alerts = [...(decided[index]?.values() ?? [])];
      thresholds.push(await ofThreshold(body, threshold, { ...given, alerts }));
    }
    const { range, isCut, evaluations, queries, reading, judged } = past;
    const [from] = judged[0] ?? [];
    const [to] = judged.at(-1) ?? [];
    const data = from === undefined || to === undefined ? undefined : { start: from, end: to };
    return { is: 'suggested', range, isCut, seen: data, evaluations, queries, reading, thresholds };
  } catch (error) {
    const because = error instanceof NotReplayed ? error.message : isRefusal(error);
    if (because === undefined) throw error;
    return { is: 'not-replayed', because };
  }
}

type Body = Readonly<Record<string, unknown>>;

interface Seen {
  readonly alerts: readonly Decided[];
  readonly times: readonly number[];
  readonly first: number;
  readonly past: Replay;
  readonly wanted: readonly number[];
  readonly judgement: Judgement;
  readonly replayed: (body: Body) => Promise<Replay>;
}

async function ofThreshold(
  body: Body,
  threshold: Threshold,
  { alerts, times, first, past, wanted, judgement, replayed }: Seen,
): Promise<ThresholdSuggestions> {
  const { name: severity, operator, matching, recovery } = threshold;
  const { spec, unit, scale } = ownOf(body, severity, judgement);
  const about = {
    severity,
    operator,
    matching,
    unit,
    recovery: typeof spec.recoveryTarget === 'number' ? spec.recoveryTarget : undefined,
    now: { target: Number(spec.target), ...firedOf(past, severity) },
  };
  if (operator === 'equal' || operator === 'not-equal')
    return { ...about, because: 'it compares for equality, so no limit is stricter than another', suggestions: [] };
  if (alerts.length === 0) return { ...about, because: 'there was nothing to compare', suggestions: [] };
  const sign = strictness(operator);
  const curve: Curve =
    recovery === undefined
      ? curveOf(alerts, first)
      : curveWithRecovery(alerts, {
          recovery: sign * recovery,
          isInclusive: operator.endsWith('-or-equal') || operator === 'outside',
          times,
          first,
          most: Math.max(...wanted),
        });

  const targetIn = async ({ from, to, firings }: Level): Promise<SuggestedTarget | undefined> => {
    const ends = [(sign * from) / scale, (sign * to) / scale].sort((a, b) => a - b) as [number, number];
    const target = roundBetween(...ends);
    const fired = firedOf(await replayed(withTarget(body, severity, target)), severity);
    return fired.fires === firings ? { target, ...fired, between: ends } : undefined;
  };
  const firstOf = async (levels: readonly Level[]): Promise<SuggestedTarget | undefined> => {
    for (const level of levels.slice(0, TRIES)) {
      const target = await targetIn(level);
      if (target !== undefined) return target;
    }
    return undefined;
  };
  const suggestions: Suggestion[] = [];
  for (const firings of wanted) {
    const { exact, fewer, more } = found(curve, firings);
    const target = await firstOf(exact);
    suggestions.push(
      target !== undefined
        ? { firings, is: 'found', ...target }
        : {
            firings,
            is: 'none',
            fewer: fewer === undefined ? undefined : await targetIn(fewer),
            more: more === undefined ? undefined : await targetIn(more),
          },
    );
  }
  return { ...about, because: undefined, suggestions };
}

/** Whether larger or smaller numbers are nearer to firing. */
function strictness(operator: Operator): 1 | -1 {
  return operator.startsWith('below') ? -1 : 1;
}

function firedOf(
  { transitions, range }: Replay,
  severity: string,
): { readonly fires: number; readonly firing: number } {
  const own = firingsOf(transitions).filter(({ threshold }) => threshold === severity);
  return {
    fires: own.length,
    firing: own.reduce((sum, { start, end }) => sum + ((end ?? range.end) - start), 0),
  };
}

/** A threshold of the body, its unit, and the factor from that unit to the rule's. */
function ownOf(body: Body, severity: string, judgement: Judgement) {
  const condition = isObject(body.condition) ? body.condition : {};
  const composite = isObject(condition.compositeQuery) ? condition.compositeQuery : {};
  const spec = thresholdsOf(condition).find(({ name }) => String(name) === severity) ?? {};
  const ruleUnit = typeof composite.unit === 'string' ? composite.unit : '';
  const own = typeof spec.targetUnit === 'string' ? spec.targetUnit : '';
  return { spec, unit: own === '' ? ruleUnit : own, scale: inRuleUnit(1, own, ruleUnit, judgement) };
}

function thresholdsOf(condition: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return asObjects(isObject(condition.thresholds) ? condition.thresholds.spec : undefined);
}

/** The same body with another target of one threshold. */
export function withTarget(body: Body, severity: string, target: number): Body {
  const condition = isObject(body.condition) ? body.condition : {};
  const spec = thresholdsOf(condition).map((one) => (String(one.name) === severity ? { ...one, target } : one));
  return { ...body, condition: { ...condition, thresholds: { ...(condition.thresholds as object), spec } } };
}

/** Caches the answer to each question. */
function remembering(ask: ReplayOptions['ask']): ReplayOptions['ask'] {
  const answers = new Map<string, unknown>();
  return async (body) => {
    const key = JSON.stringify(body);
    if (!answers.has(key)) answers.set(key, await ask(body));
    return answers.get(key);
  };
}
