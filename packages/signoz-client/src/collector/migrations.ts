import { compareVersions, isVersion } from '../version.ts';

/** The first collector whose own image migrates ClickHouse's tables; a separate image did so before. */
const OWN_MIGRATIONS = 'v0.144.1';

/**
 * The image that migrated the tables before. SigNoz's stack files no longer use it, and it may no longer be released.
 */
export const oldMigrator = { image: 'signoz/signoz-schema-migrator', until: OWN_MIGRATIONS } as const;

/** Whether a release of the collector migrates the tables with its own command `migrate`. */
export function migratesItself(collector: string): boolean {
  return isVersion(collector) && compareVersions(collector, OWN_MIGRATIONS) >= 0;
}
