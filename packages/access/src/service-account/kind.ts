import type { Kind } from '@signoz-as-code/core';
import { dialectOf, type SignozClient } from '@signoz-as-code/signoz-client';
import { accessLost } from '../effects.ts';
import { serviceAccountLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { serviceAccountShape } from './shape.ts';

export const serviceAccount: Kind<SignozClient> = {
  name: 'service-account',
  folder: 'service-accounts',
  titleField: 'name',
  after: [],
  effects: [accessLost],
  format: { schema, validate, isFor: (versions) => dialectOf(versions?.signoz).facts.serviceAccounts },
  isCompared: ({ client }) => client.dialect.facts.serviceAccounts,
  shape: serviceAccountShape,
  live: serviceAccountLive,
};
