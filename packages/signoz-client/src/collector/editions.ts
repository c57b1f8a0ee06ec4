import { compareVersions, isVersion } from '../version.ts';

/** A collector that was asked for all that is known of it here: its components, its OTTL, its feature gates. */
export interface Edition {
  /** The release that was asked. */
  readonly version: string;
  /** The first release that it speaks for, until the next edition's. */
  readonly from: string;
  /** The folder with what is recorded of it; undefined for the first, of which others are told by what differs. */
  readonly folder?: string;
}

/** From the oldest to the newest. SigNoz was released with no collector between v0.129.13 and v0.142.0. */
export const collectorEditions = [
  { version: 'v0.129.12', from: 'v0.129.12' },
  { version: 'v0.144.15', from: 'v0.142.0', folder: 'v0.144' },
] as const satisfies readonly Edition[];

/** The edition that speaks for a release of the collector: the first for what is older than all, or is not a release. */
export function editionOf(collector: string | undefined): Edition {
  const [first] = collectorEditions;
  if (collector === undefined || !isVersion(collector)) return first;
  return collectorEditions.findLast(({ from }) => compareVersions(from, collector) <= 0) ?? first;
}
