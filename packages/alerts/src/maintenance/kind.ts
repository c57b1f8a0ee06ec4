import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { alertsSilenced } from '../effects.ts';
import { maintenanceLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { maintenanceShape } from './shape.ts';

export const maintenance: Kind<SignozClient> = {
  name: 'maintenance',
  folder: 'maintenance',
  titleField: 'name',
  after: ['rule'],
  effects: [alertsSilenced],
  format: { schema },
  shape: maintenanceShape,
  live: maintenanceLive,
};
