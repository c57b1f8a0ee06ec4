import type { Versions } from '@signoz-as-code/core';
import {
  assumedVersion,
  clickhouseFor,
  collectorOf,
  compareVersions,
  isVersion,
  supportedVersions,
} from '@signoz-as-code/signoz-client';
import { UsageError } from '../usage-error.ts';

/** What an environment is to run. */
export interface Target {
  readonly signoz: string;
  readonly collector: string;
  readonly clickhouse: string;
}

/** What was asked for; what is missing follows from SigNoz's version and from what runs now. */
export interface Wanted {
  readonly to: string;
  readonly collector?: string;
  readonly clickhouse?: string;
}

/**
 * The versions of an upgrade: SigNoz as asked, the collector that it was released with, and a ClickHouse on which that
 * collector's migrations run. Throws a {@link UsageError} for a version that is none, or not newer than what runs.
 */
export function targetOf(running: Versions, { to, collector, clickhouse }: Wanted): Target {
  const signoz = to.startsWith('v') ? to : `v${to}`;
  const from = running.signoz ?? assumedVersion;
  if (!isVersion(signoz))
    throw new UsageError(`--to ${to}: write a release of SigNoz, like ${supportedVersions.at(-1)}`);
  if (compareVersions(signoz, from) <= 0)
    throw new UsageError(
      `--to ${to}: this environment runs ${from}; an upgrade goes to a newer release, and SigNoz has no way back`,
    );
  const own = collectorOf(signoz)?.collector ?? '';
  const current = running.collector ?? '';
  const isAhead = isVersion(current) && isVersion(own) && compareVersions(current, own) > 0;
  const chosen = collector ?? (isAhead ? current : own);
  return { signoz, collector: chosen, clickhouse: clickhouse ?? clickhouseFor(chosen, running.clickhouse ?? '') };
}
