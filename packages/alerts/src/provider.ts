import type { LiveContext, Provider } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { channelProvider } from './channel-provider.ts';
import { ruleProvider } from './rule-provider.ts';

/** Channels and rules of the environment's SigNoz. Throws an Error naming the variable when there is no API key. */
export function providers(context: LiveContext<Endpoints>): Provider[] {
  const { signoz } = context.endpoints;
  if (signoz === undefined) return [];
  const client = connectSignoz(signoz, context);
  const rules = ruleProvider(context, client);
  return [channelProvider(context, client, rules.naming), rules];
}
