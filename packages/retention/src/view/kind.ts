import type { Kind } from '@signoz-as-code/core';
import { dataDeleted } from '@signoz-as-code/platform';
import { retentionShortened, subjects } from '../effects.ts';
import type { RetentionServers } from '../servers.ts';
import { viewProblems, viewResources } from './artifact.ts';
import { viewLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { viewShape } from './shape.ts';

export const view: Kind<RetentionServers> = {
  name: 'materialized-view',
  folder: 'views',
  after: [],
  effects: [dataDeleted, retentionShortened],
  subjects,
  format: { schema, validate, problems: viewProblems },
  resources: viewResources,
  shape: viewShape,
  live: viewLive,
};
