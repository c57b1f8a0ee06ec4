import { compareVersions, isVersion } from '../version.ts';

/** A collector that was recorded here: its components, its OTTL, its feature gates. */
export interface Edition {
  /** The release that was recorded. */
  readonly version: string;
  /** The first release that it describes; it is valid until the next edition's. */
  readonly from: string;
  /**
   * The folder with its recording; undefined for the first edition, from which the others record only the differences.
   */
  readonly folder?: string;
}

/** Oldest first. No SigNoz was released with a collector between v0.129.13 and v0.142.0. */
export const collectorEditions = [
  { version: 'v0.129.12', from: 'v0.129.12' },
  { version: 'v0.144.15', from: 'v0.142.0', folder: 'v0.144' },
] as const satisfies readonly Edition[];

/**
 * What a release of the collector is when no edition describes it, also as the end of a sentence; undefined for others.
 * An edition describes later patches of its release too.
 */
export function unknownRelease(
  collector: string,
): { readonly is: 'older' | 'newer'; readonly text: string } | undefined {
  const oldest = collectorEditions[0].from;
  const newest = collectorEditions.at(-1)!.version;
  if (compareVersions(collector, oldest) < 0)
    return { is: 'older', text: `older than ${oldest}, the oldest collector that is known here` };
  const [major, minor] = newest.split('.') as [string, string];
  if (compareVersions(collector, `${major}.${Number(minor) + 1}.0`) < 0) return undefined;
  return { is: 'newer', text: `newer than ${newest}, the newest collector that is known here` };
}

/**
 * The edition that describes a release of the collector; the first one for anything older, and for what is not a
 * release.
 */
export function editionOf(collector: string | undefined): Edition {
  const [first] = collectorEditions;
  if (collector === undefined || !isVersion(collector)) return first;
  return collectorEditions.findLast(({ from }) => compareVersions(from, collector) <= 0) ?? first;
}
