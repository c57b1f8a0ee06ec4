import { type Suggested, suggest, type ThresholdSuggestions, type Window } from '@signoz-as-code/backtest';
import { pathOf, type Resource } from '@signoz-as-code/core';
import { asking, type Budget, isRefusal, maintenanceOf } from './backtests.ts';
import type { Host } from './host.ts';
import type { LiveEnvironment } from './live.ts';
import { type TargetPlace, targetPlace } from './patches/threshold.ts';
import { confirmedClient } from './server-version.ts';

/** What a rule of generated/ would have fired with, and where its targets are written. */
export interface RuleSuggestions {
  readonly address: string;
  readonly title: string;
  readonly file: string;
  readonly asked: Window;
  readonly suggested: Suggested;
  /** By severity; none for a target that the rule's file does not show. */
  readonly places: ReadonlyMap<string, TargetPlace>;
}

/**
 * The targets with which a rule's thresholds would have fired the given numbers of times over a range. It only uses
 * SigNoz's query range; an interruption ends it.
 */
export async function suggestTargets(
  environment: LiveEnvironment,
  rule: Resource,
  { range, firings, budget }: { readonly range: Window; readonly firings: readonly number[]; readonly budget: Budget },
  host: Host,
): Promise<RuleSuggestions> {
  const client = await confirmedClient(environment, environment.secrets, host);
  const told = host.progress();
  const file = pathOf(rule.source);
  try {
    const { facts, wires } = client.dialect;
    const suggested = await suggest(wires.rule.normalize(rule.spec), firings, {
      range,
      judgement: facts.judgement,
      ask: asking(client, budget),
      maxQueries: budget.maxQueries,
      isSilent: maintenanceOf(rule.key, environment.desired, facts.judgement).isSilent,
      isRefusal,
      progress: (done, of) => told.step(`${rule.title}: ${Math.floor((done / of) * 100)} %`),
    });
    const thresholds = suggested.is === 'suggested' ? suggested.thresholds : [];
    return {
      address: `rule/${rule.key}`,
      title: rule.title,
      file,
      asked: range,
      suggested,
      places: new Map(thresholds.flatMap((one) => placed(environment.root, file, one))),
    };
  } finally {
    told.end();
  }
}

function placed(
  root: string,
  file: string,
  { severity, now }: ThresholdSuggestions,
): (readonly [severity: string, place: TargetPlace])[] {
  const place = targetPlace(root, file, severity, now.target);
  return place === undefined ? [] : [[severity, place]];
}
