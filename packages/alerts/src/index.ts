import type { Concern, LiveConcern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { Catalogue } from '@signoz-as-code/telemetry';
import channelSchema from '../schema/channel.schema.json' with { type: 'json' };
import ruleSchema from '../schema/rule.schema.json' with { type: 'json' };
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { providers } from './provider.ts';
import { resources } from './resources.ts';

export {
  type ChannelDefinition,
  type ChannelSpec,
  type Comparison,
  defineChannel,
  defineRule,
  type RuleDefinition,
  type RuleSpec,
  type Severity,
  type Since,
  type Threshold,
} from './define.ts';
export { channelImporter } from './import/channel.ts';

/** What plan and apply need of alert rules and channels. */
export const alertsLive: LiveConcern<Endpoints> = {
  name: 'alerts',
  formats: [
    { matches: (path) => path.startsWith('channels/'), parse: JSON.parse, schema: channelSchema },
    { matches: (path) => path.startsWith('rules/'), parse: JSON.parse, schema: ruleSchema },
  ],
  resources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};

/** Alert rules and notification channels, asked for in the terms of a catalogue. */
export function alerts(catalogue: Catalogue): Concern<Environment, Endpoints> {
  return {
    ...alertsLive,
    kinds: ['channel', 'rule'],
    codes,
    check: (definitions) => check(definitions, catalogue),
    compile,
  };
}
