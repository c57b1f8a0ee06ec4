import type { LiveContext, Provider } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { dashboardProvider } from './dashboard-provider.ts';
import { viewProvider } from './view-provider.ts';

/** Dashboards and views of the environment's SigNoz. Throws an Error naming the variable when there is no API key. */
export function providers(context: LiveContext<Endpoints>): readonly Provider[] {
  const { signoz } = context.endpoints;
  if (signoz === undefined) return [];
  const client = connectSignoz(signoz, context);
  return [dashboardProvider(context.owner, client.dashboards), viewProvider(context.owner, client.views)];
}
