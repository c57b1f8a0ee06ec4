import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { checkedSchema } from './checked-schema.ts';
import { logPipelineLive } from './live.ts';
import { artifactProblems } from './problems.ts';
import { validate } from './schema/artifact.validate.generated.ts';
import { logPipelineShape } from './shape.ts';

export const logPipeline: Kind<SignozClient> = {
  name: 'log-pipeline',
  folder: 'log-pipelines',
  titleField: 'name',
  after: [],
  oursAlone: ['order'],
  format: { schema: checkedSchema, validate, problems: artifactProblems },
  shape: logPipelineShape,
  live: (context) => logPipelineLive(context),
};
