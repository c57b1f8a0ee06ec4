import { isObject, type Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { hasForm } from '../shared/versions.ts';
import { viewLive } from './live.ts';
import v1 from './schema/v1.schema.json' with { type: 'json' };
import { validate as validateV1 } from './schema/v1.validate.generated.ts';
import v2 from './schema/v2.schema.json' with { type: 'json' };
import { validate as validateV2 } from './schema/v2.validate.generated.ts';
import { viewShape } from './shape.ts';

export const view: Kind<SignozClient> = {
  name: 'view',
  folder: 'views',
  // A v2 name is SigNoz's own.
  titleField: ({ name, spec }) => (isObject(spec) ? spec.displayName : name),
  after: [],
  format: [
    { schema: v1, validate: validateV1, isFor: hasForm('views', 'v1') },
    { schema: v2, validate: validateV2, isFor: hasForm('views', 'v2') },
  ],
  shape: viewShape,
  live: viewLive,
};
