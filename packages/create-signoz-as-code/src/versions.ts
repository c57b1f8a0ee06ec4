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

export { assumedVersion as oldest, isVersion };

/** Versions of programs that were released together. */
export interface Versions {
  readonly signoz: string;
  readonly collector: string;
  readonly clickhouse: string;
}

/** What belongs to a SigNoz that {@link versionProblem} accepts. */
export function versionsFor(signoz: string): Versions {
  const collector = collectorOf(signoz)?.collector;
  if (collector === undefined) throw new Error(`no collector is known for SigNoz ${signoz}`);
  return { signoz, collector, clickhouse: clickhouseFor(collector, '25.5.6') };
}

/** A version as images are tagged and definitions name it: v0.130.0 for 0.130.0. Other texts are returned as they are. */
export function tagged(version: string): string {
  return isVersion(version) && !version.startsWith('v') ? `v${version}` : version;
}

/** Why definitions cannot be for a version of SigNoz; undefined when they can. */
export function versionProblem(version: string): string | undefined {
  if (!isVersion(version)) return `'${version}' is not a release of SigNoz, like ${newest}`;
  return isTooOld(version) || isNewer(version) ? `'${version}' must be from ${assumedVersion} to ${newest}` : undefined;
}

/** Whether a release is older than all that definitions can be for. */
export function isTooOld(release: string): boolean {
  return compareVersions(release, assumedVersion) < 0;
}

/** Whether a release is newer than all that are known; definitions can be for it, and `generate` warns. */
export function isNewer(release: string): boolean {
  return compareVersions(release, newest) > 0;
}

/**
 * What the SigNoz at a URL says that it is: a release, or for a build from source any text. Undefined where nothing answers
 * within 3 s, or something else does. No key is needed: GET /api/v1/version is open to everybody.
 */
export async function versionAt(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/api/v1/version`, { redirect: 'error', signal: AbortSignal.timeout(3_000) });
    const { version } = (await answer.json()) as { readonly version?: unknown };
    return typeof version === 'string' && /^[ -~]{1,99}$/.test(version) ? tagged(version) : undefined;
  } catch {
    return undefined;
  }
}
