import {
  assumedVersion,
  clickhouseFor,
  collectorOf,
  compareVersions,
  isVersion,
  supportedVersions,
} from '@signoz-as-code/signoz-client/versions';

/** The newest SigNoz that definitions can be for. */
export const newest = supportedVersions.at(-1) as string;

/** Versions of programs that were released together. */
export interface Versions {
  readonly signoz: string;
  readonly collector: string;
  readonly clickhouse: string;
}

/** What belongs to a SigNoz that {@link versionProblem} accepts. */
export function versionsFor(signoz: string): Versions {
  const collector = collectorOf(signoz)?.collector ?? '';
  return { signoz, collector, clickhouse: clickhouseFor(collector, '25.5.6') };
}

/** Why definitions cannot be for a version of SigNoz; undefined when they can. */
export function versionProblem(version: string): string | undefined {
  if (!isVersion(version)) return `'${version}' is not a release of SigNoz, like ${newest}`;
  return compareVersions(version, assumedVersion) < 0 || compareVersions(version, newest) > 0
    ? `'${version}' must be from ${assumedVersion} to ${newest}`
    : undefined;
}

/**
 * The version of the SigNoz at a URL, or the newest that definitions can be for where it is newer. Undefined where nothing
 * answers within 3 s, or something else does. No key is needed: GET /api/v1/version is open to everybody.
 */
export async function versionAt(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/api/v1/version`, { redirect: 'error', signal: AbortSignal.timeout(3_000) });
    const { version } = (await answer.json()) as { readonly version?: unknown };
    if (typeof version !== 'string' || !isVersion(version)) return undefined;
    const release = version.startsWith('v') ? version : `v${version}`;
    return compareVersions(release, newest) > 0 ? newest : release;
  } catch {
    return undefined;
  }
}
