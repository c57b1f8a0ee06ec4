import { type Changes, changed } from '@signoz-as-code/core';
import { type Monitoring, type PlatformLimits, platformLimits } from './monitoring.ts';
import clickhouseDiskFills from './rules/clickhouse-disk-fills.ts';
import clickhouseRefusesWrites from './rules/clickhouse-refuses-writes.ts';
import clickhouseTooManyParts from './rules/clickhouse-too-many-parts.ts';
import collectorGone from './rules/collector-gone.ts';
import collectorLosesTelemetry from './rules/collector-loses-telemetry.ts';
import collectorSilent from './rules/collector-silent.ts';
import notificationsFail from './rules/notifications-fail.ts';
import targetDown from './rules/target-down.ts';

const rules = (monitoring: Monitoring) => ({
  'clickhouse-disk-fills': clickhouseDiskFills(monitoring),
  'clickhouse-refuses-writes': clickhouseRefusesWrites(monitoring),
  'clickhouse-too-many-parts': clickhouseTooManyParts(monitoring),
  'collector-gone': collectorGone(monitoring),
  'collector-loses-telemetry': collectorLosesTelemetry(monitoring),
  'collector-silent': collectorSilent(monitoring),
  'notifications-fail': notificationsFail(monitoring),
  'target-down': targetDown(monitoring),
});

/**
 * Rules about the platform itself: collectors that are gone or lose telemetry, ClickHouse without room or refusing
 * writes, failing notifications, targets that do not answer. `warn` and `page` are the channels, `limits` replace the
 * preset's limits. Changed by name: `signozMonitors({ … }, { 'target-down': false })`. Throws an Error when a change
 * names something that does not exist.
 */
export function signozMonitors(
  { warn, page, limits }: Omit<Monitoring, 'limits'> & { readonly limits?: Partial<PlatformLimits> },
  changes: Changes<ReturnType<typeof rules>> = {},
): ReturnType<typeof rules> {
  return changed(rules({ warn, page, limits: platformLimits(limits) }), changes);
}
