import type { LiveContext, Provider } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { dashboardV6Provider } from './dashboard/v6/provider.ts';
import { dashboardProvider } from './dashboard-provider.ts';
import { viewV2Provider } from './view/v2/provider.ts';
import { viewProvider } from './view-provider.ts';

const DASHBOARDS = { v5: dashboardProvider, v6: dashboardV6Provider };
const VIEWS = { v1: viewProvider, v2: viewV2Provider };

/** Dashboards and views of the environment's SigNoz. Throws an Error naming the variable when there is no API key. */
export function providers(context: LiveContext<Endpoints>): readonly Provider[] {
  const { signoz } = context.endpoints;
  if (signoz === undefined) return [];
  const client = connectSignoz(signoz, context);
  const { facts } = client.dialect;
  return [
    DASHBOARDS[facts.dashboards](context.owner, client.dashboards, context.desired),
    VIEWS[facts.views](context.owner, client.views, context.desired),
  ];
}
