import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { catalogueLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { catalogueShape, title } from './shape.ts';

export const catalogue: Kind<SignozClient> = {
  name: 'catalogue',
  folder: '.',
  titleField: () => title,
  after: ['channel', 'rule', 'dashboard', 'view'],
  format: { schema, validate },
  shape: catalogueShape,
  live: catalogueLive,
};
