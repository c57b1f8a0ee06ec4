import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { metricMetadata } from './metric/kind.ts';

/** What plan and apply need for SigNoz's metadata about telemetry. */
export const live = liveConcernOf('metadata', [metricMetadata], inSignoz);
