import type { Kind } from '@signoz-as-code/core';
import { dataDeleted } from '@signoz-as-code/platform';
import { retentionShortened, subjects } from '../effects.ts';
import type { RetentionServers } from '../servers.ts';
import { tableProblems, tableResources } from './artifact.ts';
import { tableLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { tableShape } from './shape.ts';

export const table: Kind<RetentionServers> = {
  name: 'table-retention',
  folder: '.',
  after: [],
  manyAtOnce: true,
  effects: [dataDeleted, retentionShortened],
  subjects,
  format: { schema, validate, problems: tableProblems },
  resources: tableResources,
  shape: tableShape,
  live: tableLive,
};
