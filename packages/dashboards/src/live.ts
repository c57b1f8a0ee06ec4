import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { dashboard } from './dashboard/kind.ts';
import { view } from './view/kind.ts';

/** What plan and apply need for dashboards and saved views. */
export const live = liveConcernOf('dashboards', [dashboard, view], inSignoz);
