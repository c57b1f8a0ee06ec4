import type { Json, JsonObject } from '@signoz-as-code/core';
import { normalDashboardV6 } from '@signoz-as-code/signoz-client';
import type { DashboardBody } from './schema/v5.generated.ts';
import { dashboardBody } from './v5/body.ts';
import { isV6 } from './v6/as-v5/index.ts';
import { readDashboardV6 } from './v6/read.ts';

/** A dashboard of generated/ as it is drawn, whatever the form that its version of SigNoz takes. */
export function drawnDashboard(key: string, spec: Json): DashboardBody {
  if (!isV6(spec)) return spec as unknown as DashboardBody;
  const none = { attributes: {}, metrics: {}, services: {} };
  return dashboardBody(key, readDashboardV6(key, normalDashboardV6(spec as JsonObject), none));
}
