import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { comparedLogPipeline } from './log-pipeline/compared.ts';

/** The live side for environments without collector configurations and log pipelines. It loads none of their checks. */
export const live = liveConcernOf('collector-config', [comparedLogPipeline], inSignoz);
