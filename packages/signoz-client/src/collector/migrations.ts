import { compareVersions, isVersion } from '../version.ts';

/** The first collector whose own image brings the tables of ClickHouse up to date; before, another image did. */
const OWN_MIGRATIONS = 'v0.144.1';

/** The image that brought the tables up to date before. SigNoz's stack files no longer use it, and it may not be released any more. */
export const oldMigrator = { image: 'signoz/signoz-schema-migrator', until: OWN_MIGRATIONS } as const;

/** Whether a release of the collector brings the tables up to date by its command `migrate`. */
export function migratesItself(collector: string): boolean {
  return isVersion(collector) && compareVersions(collector, OWN_MIGRATIONS) >= 0;
}
