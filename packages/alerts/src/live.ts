import type { LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import channelSchema from '../schema/channel.schema.json' with { type: 'json' };
import ruleSchema from '../schema/rule.schema.json' with { type: 'json' };
import { providers } from './provider.ts';
import { resources } from './resources.ts';

/** What plan and apply need of alert rules and channels. */
export const live: LiveConcern<Endpoints> = {
  name: 'alerts',
  formats: [
    { matches: (path) => path.startsWith('channels/'), parse: JSON.parse, schema: channelSchema },
    { matches: (path) => path.startsWith('rules/'), parse: JSON.parse, schema: ruleSchema },
  ],
  resources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};
