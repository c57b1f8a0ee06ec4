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
 * that collector's migrations run. Throws a {@link UsageError} for a version that does not exist, or is not newer than
 * the current one.
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
