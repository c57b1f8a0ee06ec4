import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { notificationsLost } from '../effects.ts';
import { policyLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { policyShape } from './shape.ts';

export const policy: Kind<SignozClient> = {
  name: 'policy',
  folder: 'policies',
  titleField: 'name',
  after: ['channel'],
  effects: [notificationsLost],
  format: { schema, validate },
  shape: policyShape,
  live: policyLive,
};
