import { asObject, asText, goMilliseconds } from '@signoz-as-code/core';
import type { Signal } from '@signoz-as-code/queries';
import type { Asked } from './asked.ts';
import type { Reviewed } from './uses.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A query that reads further back than the environment's retention. Both in milliseconds. */
export interface TooFar {
  readonly asked: Asked;
  readonly reads: number;
  readonly kept: number;
}

/** The retention of each signal, by the retention settings in generated/. Unknown for signals without a setting. */
export function keptFor(artifacts: readonly Reviewed[]): ReadonlyMap<Signal, number> {
  return new Map(
    artifacts
      .filter(({ concern, path }) => concern === 'retention' && path.startsWith('settings/'))
      .flatMap(({ content }): [Signal, number][] => {
        const { type, duration, defaultTTLDays } = JSON.parse(content) as Readonly<Record<string, unknown>>;
        const kept = typeof defaultTTLDays === 'number' ? defaultTTLDays * DAY : goMilliseconds(asText(duration));
        return kept === undefined || kept <= 0 ? [] : [[type as Signal, kept]];
      }),
  );
}

/** The queries of an artifact that read expired data: by how far they look back, and a rule's window. */
export function tooFar(artifact: Reviewed, asked: readonly Asked[], kept: ReadonlyMap<Signal, number>): TooFar[] {
  if (kept.size === 0 || asked.length === 0) return [];
  const window = artifact.concern === 'alerts' ? windowOf(JSON.parse(artifact.content)) : 0;
  return asked.flatMap((one) => {
    const [reads, limit] = [one.looksBack + window, kept.get(one.signal)];
    // A few minutes beyond a retention of days make no visible difference.
    return limit !== undefined && reads - limit >= HOUR ? [{ asked: one, reads, kept: limit }] : [];
  });
}

const SCHEDULES: Readonly<Record<string, number>> = { hourly: HOUR, daily: DAY, weekly: 7 * DAY, monthly: 31 * DAY };

function windowOf(rule: unknown): number {
  const { kind, spec } = asObject(asObject(rule).evaluation);
  const { evalWindow, schedule } = asObject(spec);
  return kind === 'cumulative'
    ? (SCHEDULES[String(asObject(schedule).type)] ?? 0)
    : (goMilliseconds(asText(evalWindow)) ?? 0);
}

/** `30 days`, `36 hours`. */
export function inWords(length: number): string {
  const [amount, unit] = length < 2 * DAY ? [Math.round(length / HOUR), 'hour'] : [Math.round(length / DAY), 'day'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
