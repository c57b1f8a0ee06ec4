import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { alertsSilenced, alertThreshold } from '../effects.ts';
import { ruleLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { ruleShape } from './shape.ts';

export const rule: Kind<SignozClient> = {
  name: 'rule',
  folder: 'rules',
  titleField: 'alert',
  after: ['channel', 'policy'],
  // Updates and deletions, and inhibitions between severities, rewrite the same configuration as channels do.
  serial: true,
  effects: [alertsSilenced, alertThreshold],
  format: { schema, validate },
  shape: ruleShape,
  live: ruleLive,
};
