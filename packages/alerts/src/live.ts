import type { ArtifactFormat, LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import channelSchema from '../schema/channel.schema.json' with { type: 'json' };
import maintenanceSchema from '../schema/maintenance.schema.json' with { type: 'json' };
import policySchema from '../schema/policy.schema.json' with { type: 'json' };
import ruleSchema from '../schema/rule.schema.json' with { type: 'json' };
import { providers } from './provider.ts';
import { resources } from './resources.ts';
import { fits as channelFits } from './schema/channel.fits.generated.ts';
import { fits as ruleFits } from './schema/rule.fits.generated.ts';

const format = (folder: string, schema: object, fits?: ArtifactFormat['fits']): ArtifactFormat => ({
  matches: (path) => path.startsWith(`${folder}/`),
  parse: JSON.parse,
  schema,
  ...(fits === undefined ? {} : { fits }),
});

/** What plan and apply need of alert rules, whom they tell and when they are silent. */
export const live: LiveConcern<Endpoints> = {
  name: 'alerts',
  formats: [
    format('channels', channelSchema, channelFits),
    format('policies', policySchema),
    format('rules', ruleSchema, ruleFits),
    format('maintenance', maintenanceSchema),
  ],
  resources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};
