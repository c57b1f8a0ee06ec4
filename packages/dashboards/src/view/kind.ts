import { isObject, type Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { hasForm } from '../shared/versions.ts';
import { viewLive } from './live.ts';
import { fits as fitsV1 } from './schema/v1.fits.generated.ts';
import v1 from './schema/v1.schema.json' with { type: 'json' };
import { fits as fitsV2 } from './schema/v2.fits.generated.ts';
import v2 from './schema/v2.schema.json' with { type: 'json' };
import { viewShape } from './shape.ts';

export const view: Kind<SignozClient> = {
  name: 'view',
  folder: 'views',
  // A v2 name is SigNoz's own.
  titleField: ({ name, spec }) => (isObject(spec) ? spec.displayName : name),
  after: [],
  format: [
    { schema: v1, fits: fitsV1, isFor: hasForm('views', 'v1') },
    { schema: v2, fits: fitsV2, isFor: hasForm('views', 'v2') },
  ],
  shape: viewShape,
  live: viewLive,
};
