import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { channel } from './channel/kind.ts';
import { maintenance } from './maintenance/kind.ts';
import { policy } from './policy/kind.ts';
import { rule } from './rule/kind.ts';

/** What plan and apply need of alert rules, whom they tell and when they are silent. */
export const live = liveConcernOf('alerts', [channel, policy, rule, maintenance], inSignoz);
