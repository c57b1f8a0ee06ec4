import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { channel } from './channel/kind.ts';
import { maintenance } from './maintenance/kind.ts';
import { policy } from './policy/kind.ts';
import { rule } from './rule/kind.ts';

/** What plan and apply need for alert rules, their notifications and their maintenance. */
export const live = liveConcernOf('alerts', [channel, policy, rule, maintenance], inSignoz);
