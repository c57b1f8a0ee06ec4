import type { Kind } from '@signoz-as-code/core';
import type { RetentionServers } from '../servers.ts';
import { settingResources } from './artifact.ts';
import { settingLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { settingShape } from './shape.ts';

export const setting: Kind<RetentionServers> = {
  name: 'retention-setting',
  folder: 'settings',
  after: ['table-retention'],
  manyAtOnce: true,
  // A request deletes all but the last hundred, by a list that it read before: a setting that another request adds
  // meanwhile is lost.
  serial: true,
  format: { schema, validate },
  resources: settingResources,
  isCompared: ({ client, wanted }) => client.signoz !== undefined && wanted('retention-setting').length > 0,
  shape: settingShape,
  live: settingLive,
};
