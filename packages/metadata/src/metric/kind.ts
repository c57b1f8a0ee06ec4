import type { Kind } from '@signoz-as-code/core';
import { dialectOf, type SignozClient } from '@signoz-as-code/signoz-client';
import { metricMetadataLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { metricMetadataShape } from './shape.ts';

export const metricMetadata: Kind<SignozClient> = {
  name: 'metric-metadata',
  folder: 'metrics',
  titleField: 'metric',
  after: [],
  manyAtOnce: true,
  format: { schema, validate, isFor: (versions) => dialectOf(versions?.signoz).facts.metricMetadata },
  isCompared: ({ client }) => client.dialect.facts.metricMetadata,
  shape: metricMetadataShape,
  live: metricMetadataLive,
};
