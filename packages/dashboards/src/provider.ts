import { type LiveContext, type Provider, resolveSetting } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { signozClient } from '@signoz-as-code/signoz-client';
import { dashboardProvider } from './dashboard-provider.ts';
import { viewProvider } from './view-provider.ts';

/** Dashboards and views of the environment's SigNoz. Throws an Error naming the variable when there is no API key. */
export function providers(context: LiveContext<Endpoints>): readonly Provider[] {
  const { signoz } = context.endpoints;
  if (signoz === undefined) return [];
  const apiKey = context.secrets(signoz.apiKey.$secret);
  if (apiKey === undefined)
    throw new Error(
      `${signoz.apiKey.$secret} is not set: make a key of an ADMIN in SigNoz (Settings → API Keys) and set it in the environment`,
    );
  const client = signozClient({
    url: resolveSetting(signoz.url, context.secrets),
    apiKey,
    ...(context.signal ? { signal: context.signal } : {}),
  });
  return [dashboardProvider(context.owner, client.dashboards), viewProvider(context.owner, client.views)];
}
