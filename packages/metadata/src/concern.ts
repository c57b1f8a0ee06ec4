import { concernOf } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { live } from './live.ts';
import { metricMetadata } from './metric/authoring.ts';

/** What SigNoz says of telemetry. */
export const concern = concernOf(live, [metricMetadata], { schemas });
