import { concernOf } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { live } from './live.ts';
import { metricMetadata } from './metric/authoring.ts';

/** SigNoz's metadata about telemetry. */
export const concern = concernOf(live, [metricMetadata], { schemas });
