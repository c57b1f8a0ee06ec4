/** The versions on whose real servers everything was tested. */
export const supportedVersions = ['v0.108.0', 'v0.120.0', 'v0.134.0', 'v0.138.0'] as const;

/** The version of an environment that names none. */
export const assumedVersion = 'v0.108.0';

/** A release: v0.108.0. A suffix (`-rc.1`, `-cloud.2`) makes it an earlier release of its own. */
const RELEASE = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\w.]+)?$/;

/** Whether a text names a release of SigNoz, and not a branch or a digest, and is not empty. */
export function isVersion(text: string): boolean {
  return RELEASE.test(text);
}

/** Negative when `a` is older than `b`. Throws an Error for what is not a version. */
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

/** The allowances that confirm a version. */
export const reservations = ['newer-signoz', 'unnamed-signoz'] as const;

/** Something that must be confirmed before anything is written to a server. */
export interface Reservation {
  readonly allowance: (typeof reservations)[number];
  readonly reason: string;
}

/** The server has another version than the one generated/ is for. */
export class OtherVersionError extends Error {
  /** The server's version. */
  readonly said: string;
  /** Whether the server's version is older. */
  readonly isOlder: boolean;

  constructor(message: string, said: string, isOlder: boolean) {
    super(message);
    this.said = said;
    this.isOlder = isOlder;
  }
}

/**
 * Whether the SigNoz at `url`, which reports version `said`, is the one that an environment is generated for. Returns
 * what must be confirmed before a write; undefined for nothing. Throws an {@link OtherVersionError} naming both
 * versions and the ways out when they differ.
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
