import { canonicalJson, type Json, type JsonObject } from '@signoz-as-code/core';
import { normalDashboardV6 } from '@signoz-as-code/signoz-client';
import type { DashboardBody } from './schema/v5.generated.ts';
import { dashboardBody } from './v5/body.ts';
import { isV6 } from './v6/as-v5/index.ts';
import { readDashboardV6 } from './v6/read.ts';

/** A dashboard of generated/ as it is drawn, from the form of any SigNoz version. */
export function drawnDashboard(key: string, spec: Json): DashboardBody {
  return isV6(spec) ? fromV6(key, normalDashboardV6(spec as JsonObject)) : (spec as unknown as DashboardBody);
}

/**
 * The queries of each panel of a dashboard in normal form, by the panel's id: equal texts ask the same. Throws an Error
 * for an unknown form.
 */
export function panelQueries(key: string, normal: JsonObject): ReadonlyMap<string, string> {
  const { widgets } = 'widgets' in normal ? (normal as unknown as DashboardBody) : fromV6(key, normal);
  return new Map(widgets.flatMap((one) => ('query' in one ? [[one.id, canonicalJson(one.query)] as const] : [])));
}

function fromV6(key: string, normal: JsonObject): DashboardBody {
  return dashboardBody(key, readDashboardV6(key, normal, { attributes: {}, metrics: {}, services: {} }));
}

export { rangeRequest } from './range-request.ts';
