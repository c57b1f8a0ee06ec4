import { concernOf } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { channel } from './channel/authoring.ts';
import { checkNames } from './check.ts';
import { live } from './live.ts';
import { maintenance } from './maintenance/authoring.ts';
import { policy } from './policy/authoring.ts';
import { rule } from './rule/authoring.ts';

/** Alert rules, who is notified, and when they are silent, in the terms of a catalogue. */
export const concern = concernOf(live, [channel, policy, rule, maintenance], {
  schemas,
  check: checkNames,
  hasTests: true,
});
