import type { Judgement } from '@signoz-as-code/signoz-client';
import { type QueryRange, requestOf, windowOf } from './ask.ts';
import { type Firing, firingsOf } from './firings.ts';
import { NotReplayed } from './not-replayed.ts';
import { type Notification, notifications, type Routing } from './notifications.ts';
import { type Replay, replay } from './replay.ts';
import { type JudgedRule, judgedRule } from './rule.ts';
import { type Cost, seriesOf } from './series.ts';
import { thinned } from './thinned.ts';
import type { Window } from './window.ts';

/** What one form of a rule would have done. */
export type Outcome =
  | {
      readonly is: 'replayed';
      readonly rule: JudgedRule;
      readonly replay: Replay;
      readonly firings: readonly Firing[];
      readonly told: readonly Notification[];
      readonly price: Price;
    }
  | { readonly is: 'not-replayed'; readonly because: string };

export type Replayed = Outcome & { readonly is: 'replayed' };

/** What SigNoz reads to judge a rule. */
export interface Price {
  /** For one evaluation, the latest one. */
  readonly evaluation: Cost;
  readonly evaluationsADay: number;
}

export interface BacktestOptions {
  readonly range: Window;
  readonly judgement: Judgement;
  readonly ask: QueryRange;
  readonly maxQueries: number;
  readonly routing: Routing;
  readonly isSilent?: (time: number) => boolean;
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Replays a rule's body as it is sent to SigNoz. Returns the reason where a rule cannot be replayed, or SigNoz refuses
 * its queries. Throws every other error: a missing API, a key without the rights.
 */
export async function backtest(
  body: Readonly<Record<string, unknown>>,
  { routing, isRefusal, ...options }: BacktestOptions & { readonly isRefusal: (error: unknown) => string | undefined },
): Promise<Outcome> {
  try {
    const rule = judgedRule(body, options.judgement);
    const price = await priceOf(rule, options);
    const replayed = await replay(rule, options);
    if (replayed.evaluations === 0) return { is: 'not-replayed', because: notEvaluated(replayed) };
    const firings = firingsOf(replayed.transitions);
    const operator = rule.thresholds.at(0)?.operator ?? 'above';
    return {
      is: 'replayed',
      rule,
      replay: { ...replayed, judged: thinned(replayed.judged, options.range, operator) },
      firings,
      told: notifications(rule, firings, options.range.end, routing),
      price,
    };
  } catch (error) {
    const because = error instanceof NotReplayed ? error.message : isRefusal(error);
    if (because === undefined) throw error;
    return { is: 'not-replayed', because };
  }
}

/** Why a replay has no evaluation. */
export function notEvaluated({ isCut }: Replay): string {
  return isCut ? '--max-queries is too low for one evaluation' : 'SigNoz does not evaluate it in this period';
}

async function priceOf(
  rule: JudgedRule,
  { ask, judgement, range }: BacktestOptions | Omit<BacktestOptions, 'routing'>,
): Promise<Price> {
  const window = windowOf(rule, range.end, judgement);
  const { cost } = seriesOf(await ask(requestOf(rule, window)), rule.selected);
  return { evaluation: cost, evaluationsADay: 86_400_000 / rule.evaluation.every };
}
