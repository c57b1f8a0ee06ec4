import { compareVersions, isVersion } from './version.ts';

/**
 * The collector that each SigNoz was released with, from its first version on: from its compose files, and from
 * v0.130.0, which has none, its go.mod. The last entry applies to all newer versions.
 */
const COLLECTORS: readonly (readonly [signoz: string, collector: string])[] = [
  ['v0.108.0', 'v0.129.12'],
  ['v0.109.0', 'v0.129.13'],
  ['v0.111.0', 'v0.142.0'],
  ['v0.112.1', 'v0.142.1'],
  ['v0.113.0', 'v0.144.1'],
  ['v0.114.0', 'v0.144.2'],
  ['v0.120.0', 'v0.144.3'],
  ['v0.123.0', 'v0.144.4'],
  ['v0.127.0', 'v0.144.5'],
  ['v0.130.0', 'v0.144.6'],
];

/** The first collector whose migrations use settings that ClickHouse 25.5 does not have; 25.8 accepts all of them. */
const MIGRATIONS = { collector: 'v0.144.6', clickhouse: [25, 5], enough: '25.8' } as const;

/** The collector that a SigNoz was released with, and whether a newer collector fits too. */
export function collectorOf(signoz: string): { readonly collector: string; readonly orNewer: boolean } | undefined {
  const index = COLLECTORS.findLastIndex(([from]) => compareVersions(from, signoz) <= 0);
  const [, collector] = COLLECTORS[index] ?? [];
  return collector === undefined ? undefined : { collector, orNewer: index === COLLECTORS.length - 1 };
}

/** Whether the migrations of a collector run on a ClickHouse; true when one of the versions cannot be read. */
export function migratesOn(collector: string, clickhouse: string): boolean {
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(clickhouse) ?? [];
  if (!isVersion(collector) || major === undefined || minor === undefined) return true;
  if (compareVersions(collector, MIGRATIONS.collector) < 0) return true;
  const [year, release] = MIGRATIONS.clickhouse;
  return Number(major) > year || (Number(major) === year && Number(minor) > release);
}

/**
 * The version of ClickHouse that a collector's migrations need when `clickhouse` is too old; else `clickhouse` itself.
 */
export function clickhouseFor(collector: string, clickhouse: string): string {
  return migratesOn(collector, clickhouse) ? clickhouse : MIGRATIONS.enough;
}
