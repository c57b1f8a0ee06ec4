import { type LiveContext, type Provider, resolveSetting } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { signozClient } from '@signoz-as-code/signoz-client';
import { channelProvider } from './channel-provider.ts';
import { ruleProvider } from './rule-provider.ts';

/** Channels and rules of the environment's SigNoz. Throws an Error naming the variable when there is no API key. */
export function providers(context: LiveContext<Endpoints>): Provider[] {
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
  const rules = ruleProvider(context, client);
  return [channelProvider(context, client, rules.naming), rules];
}
