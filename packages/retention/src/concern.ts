import { concernOf } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { live } from './live.ts';
import { signal } from './signal/authoring.ts';
import { view } from './view/authoring.ts';

/** How long telemetry is kept: one script and one setting of SigNoz a signal, one script a view, and their live side. */
export const concern = concernOf(live, [signal, view], { schemas });
