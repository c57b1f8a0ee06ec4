import type { LiveContext, Provider } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { channelProvider } from './channel-provider.ts';
import { maintenanceProvider } from './maintenance-provider.ts';
import { policyProvider } from './policy-provider.ts';
import { ruleProvider } from './rule-provider.ts';

/**
 * Channels, policies, rules and maintenance of the environment's SigNoz. Throws an Error naming the variable when there is no API key.
 */
export function providers(context: LiveContext<Endpoints>): Provider[] {
  const { signoz } = context.endpoints;
  if (signoz === undefined) return [];
  const client = connectSignoz(signoz, context);
  const policies = policyProvider(context, client);
  const rules = ruleProvider(context, client, (rule) => maintenance.naming(rule));
  const maintenance = maintenanceProvider(context, client, rules.ids);
  const namedBy = (channel: string): string[] => [...rules.naming(channel), ...policies.naming(channel)].sort();
  return [channelProvider(context, client, namedBy), policies, rules, maintenance];
}
