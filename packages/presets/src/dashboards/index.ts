import { type Changes, changed } from '@signoz-as-code/core';
import { type PlatformLimits, platformLimits } from '../monitors/monitoring.ts';
import apm from './apm.ts';
import platform from './platform.ts';

const dashboards = (limits: PlatformLimits) => ({ apm, platform: platform(limits) });

/**
 * Dashboards for every SigNoz: `apm` over span metrics of all services, `platform` over collectors, ClickHouse and
 * SigNoz themselves. `limits` replace the preset's limits. Changed by name: `signozDashboards({}, { apm: false })`.
 * Throws an Error when a change names something that does not exist.
 */
export function signozDashboards(
  { limits }: { readonly limits?: Partial<PlatformLimits> } = {},
  changes: Changes<ReturnType<typeof dashboards>> = {},
): ReturnType<typeof dashboards> {
  return changed(dashboards(platformLimits(limits)), changes);
}
