import type { Versions } from '@signoz-as-code/core';
import {
  assumedVersion,
  clickhouseFor,
  collectorOf,
  compareVersions,
  isVersion,
  supportedVersions,
  unknownRelease,
} from '@signoz-as-code/signoz-client';
import { UsageError } from '../usage-error.ts';
import { isReleaseOf } from '../version-problems.ts';

/** The versions that an environment should run. */
export interface Target {
  readonly signoz: string;
  readonly collector: string;
  readonly clickhouse: string;
}

/** The requested versions; missing ones follow from SigNoz's version and the current ones. */
export interface Wanted {
  readonly to: string;
  readonly collector?: string;
  readonly clickhouse?: string;
}

/**
 * The versions of an upgrade: the requested SigNoz, the collector that it was released with, and a ClickHouse on which
 * that collector's migrations run. Throws a {@link UsageError} with all {@link targetMistakes}.
 */
export function targetOf(running: Versions, wanted: Wanted): Target {
  const mistakes = targetMistakes(running, wanted);
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return chosen(running, wanted);
}

/**
 * What is wrong with versions to upgrade to: no releases, not newer than the current ones, or unknown here. Without the
 * `running` ones of an environment, none is compared with them.
 */
export function targetMistakes(running: Versions | undefined, wanted: Wanted): readonly string[] {
  const { to } = wanted;
  const from = running && (running.signoz ?? assumedVersion);
  const newest = supportedVersions.at(-1) as string;
  const { signoz, collector, clickhouse } = chosen(running ?? {}, wanted);
  const found: string[] = [];
  if (!isReleaseOf('signoz', signoz)) found.push(`--to ${to}: write a release of SigNoz, like ${newest}`);
  else if (from !== undefined && compareVersions(signoz, from) <= 0)
    found.push(
      `--to ${to}: this environment runs ${from}; an upgrade goes to a newer release, and SigNoz has no way back`,
    );
  else if (compareVersions(signoz, newest) > 0)
    found.push(
      `--to ${to}: the newest supported SigNoz is ${newest}, and the changes of newer ones are unknown: upgrade to ${newest}, or update this program first`,
    );
  const like = collectorOf(newest)?.collector ?? newest;
  if (wanted.collector !== undefined && !isReleaseOf('collector', collector))
    found.push(`--collector ${wanted.collector}: write a release of signoz-otel-collector, like ${like}`);
  else if (wanted.collector !== undefined) {
    const unknown = unknownRelease(collector);
    if (unknown !== undefined)
      found.push(`--collector ${collector} is ${unknown.text}: write a known release, or update this program first`);
  }
  if (wanted.clickhouse !== undefined && !isReleaseOf('clickhouse', clickhouse))
    found.push(`--clickhouse ${clickhouse}: write a release of ClickHouse, like ${clickhouseFor(like, '0.0')}`);
  return found;
}

function chosen(running: Versions, { to, collector, clickhouse }: Wanted): Target {
  const signoz = to.startsWith('v') ? to : `v${to}`;
  const own = (isVersion(signoz) ? collectorOf(signoz)?.collector : undefined) ?? '';
  const current = running.collector ?? '';
  const isAhead = isVersion(current) && isVersion(own) && compareVersions(current, own) > 0;
  const one = collector ?? (isAhead ? current : own);
  return { signoz, collector: one, clickhouse: clickhouse ?? clickhouseFor(one, running.clickhouse ?? '') };
}
