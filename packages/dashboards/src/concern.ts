import { concernOf } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { dashboard } from './dashboard/authoring.ts';
import { live } from './live.ts';
import { view } from './view/authoring.ts';

/** Dashboards and saved views, asked for in the terms of a catalogue. */
export const concern = concernOf(live, [dashboard, view], { schemas });
