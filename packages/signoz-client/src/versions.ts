/** What is known of releases, for programs that speak to no server. */
export { assumedVersion, compareVersions, isVersion, supportedVersions } from './version.ts';
export { clickhouseFor, collectorOf } from './version-pairs.ts';
