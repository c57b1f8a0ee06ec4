/** The versions that everything was tried on, on the real server. */
export const supportedVersions = ['v0.108.0', 'v0.120.0', 'v0.134.0', 'v0.138.0'] as const;

/** What an environment runs that does not say so. */
export const assumedVersion = 'v0.108.0';

/** A release: v0.108.0. What stands behind it (`-rc.1`, `-cloud.2`) is a release of its own that comes before. */
const RELEASE = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\w.]+)?$/;

/** Whether a text names a release of SigNoz, and not a branch, a digest or nothing. */
export function isVersion(text: string): boolean {
  return RELEASE.test(text);
}

/** Below 0 where `a` came before `b`. Throws an Error for what is not a version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] as number) - (right[at] as number);
}

function parts(version: string): number[] {
  const match = RELEASE.exec(version);
  if (match === null) throw new Error(`'${version}' is not a version of SigNoz, like ${assumedVersion}`);
  return [...match.slice(1, 4).map(Number), match[4] === undefined ? 1 : 0];
}

/** What a server must be given leave for before anything is written to it. */
export interface Reservation {
  readonly allowance: string;
  readonly reason: string;
}

/** The server is of another version than generated/ is for. */
export class OtherVersionError extends Error {
  /** Which version it is of. */
  readonly said: string;
  /** Whether that is an earlier one. */
  readonly isOlder: boolean;

  constructor(message: string, said: string, isOlder: boolean) {
    super(message);
    this.said = said;
    this.isOlder = isOlder;
  }
}

/**
 * Whether the SigNoz at `url`, which says that it is `said`, is the one that an environment is generated for. Gives what
 * is to be known before anything is written to it; undefined where there is nothing. Throws an {@link OtherVersionError}
 * naming both versions and the ways out where they are not the same.
 */
export function reservation(url: string, said: string, wanted: string): Reservation | undefined {
  const newest = supportedVersions.at(-1) as string;
  if (!isVersion(said))
    return {
      allowance: 'unnamed-signoz',
      reason: `SigNoz at ${url} calls itself '${said}', as a build from source does: it is spoken to as ${wanted}, which this environment is generated for`,
    };
  if (compareVersions(said, wanted) !== 0)
    throw new OtherVersionError(
      `SigNoz at ${url} is ${said}, and this environment is generated for ${wanted}: set versions.signoz in signoz.config.ts to '${said}' and run \`generate\`, or have ${wanted} run there`,
      said,
      compareVersions(said, wanted) < 0,
    );
  if (compareVersions(said, newest) > 0)
    return {
      allowance: 'newer-signoz',
      reason: `SigNoz at ${url} is ${said}, and ${newest} is the newest that is known here: it is spoken to as that one`,
    };
  return undefined;
}
