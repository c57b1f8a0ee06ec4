import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { logPipelineLive } from './live.ts';
import { logPipelineShape } from './shape.ts';

/** Log pipelines without a format for artifacts. */
export const comparedLogPipeline: Kind<SignozClient> = {
  name: 'log-pipeline',
  folder: 'log-pipelines',
  titleField: 'name',
  after: [],
  oursAlone: ['order'],
  format: [],
  shape: logPipelineShape,
  live: (context) => logPipelineLive(context),
};
