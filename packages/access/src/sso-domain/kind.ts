import type { Kind } from '@signoz-as-code/core';
import { dialectOf, type SignozClient } from '@signoz-as-code/signoz-client';
import { loginChanged } from '../effects.ts';
import { ssoDomainLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { ssoDomainShape } from './shape.ts';

export const ssoDomain: Kind<SignozClient> = {
  name: 'sso-domain',
  folder: 'sso-domains',
  titleField: 'name',
  after: [],
  effects: [loginChanged],
  format: { schema, validate, isFor: (versions) => dialectOf(versions?.signoz).facts.ssoDomains },
  isCompared: ({ client }) => client.dialect.facts.ssoDomains,
  shape: ssoDomainShape,
  live: ssoDomainLive,
};
