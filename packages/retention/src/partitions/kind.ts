import type { Kind } from '@signoz-as-code/core';
import { dataDeleted } from '@signoz-as-code/platform';
import { subjects } from '../effects.ts';
import type { RetentionServers } from '../servers.ts';
import { partitionsResources } from './artifact.ts';
import { partitionsLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { partitionsShape } from './shape.ts';

export const partitions: Kind<RetentionServers> = {
  name: 'overdue-partitions',
  folder: 'partitions',
  after: ['table-retention'],
  manyAtOnce: true,
  effects: [dataDeleted],
  subjects,
  format: { schema, validate },
  resources: partitionsResources,
  isCompared: ({ wanted }) => wanted('overdue-partitions').length > 0,
  shape: partitionsShape,
  live: partitionsLive,
};
