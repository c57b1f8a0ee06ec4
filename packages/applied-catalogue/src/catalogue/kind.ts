import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { catalogueLive } from './live.ts';
import { fits } from './schema/artifact.fits.generated.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { catalogueShape, title } from './shape.ts';

export const catalogue: Kind<SignozClient> = {
  name: 'catalogue',
  folder: '.',
  titleField: () => title,
  after: ['channel', 'rule', 'dashboard', 'view'],
  format: { schema, fits },
  shape: catalogueShape,
  live: catalogueLive,
};
