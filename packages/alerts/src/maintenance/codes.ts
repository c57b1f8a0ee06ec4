import type { CodeTable, Problems } from '@signoz-as-code/core';
import { firstThat } from '@signoz-as-code/signoz-client';
import { sharedCodes } from '../codes.ts';

/** An environment whose SigNoz has scopes. */
const scoped = { versions: { signoz: firstThat((facts) => facts.maintenanceScope) as string } };

/** Problems of planned maintenance. */
export const codes = {
  ...sharedCodes,
  'alerts/maintenance-rules': {
    severity: 'error',
    meaning: 'For SigNoz an empty list of rules means all rules.',
    since: '0.1.0',
    example: { wrong: 'rules: []', right: "rules: 'all'" },
  },
  'alerts/unknown-rule': {
    severity: 'error',
    meaning: 'The maintenance names a rule that has no definition in this environment.',
    since: '0.1.0',
    example: { wrong: 'rules: [elsewhere]', right: 'rules: [slow]' },
  },
  'alerts/maintenance-scope': {
    severity: 'error',
    meaning: 'The scope does not parse, or is true for no alert, so the maintenance silences nothing.',
    since: '0.1.0',
    example: { wrong: "scope: 'team == '", right: 'scope: \'team == "backend"\'', environment: scoped },
  },
  'alerts/maintenance-time': {
    severity: 'error',
    meaning:
      'Times are local times in the maintenance’s zone. SigNoz uses the local time that it is sent and drops the offset; a time that is skipped when clocks go forward becomes another one.',
    since: '0.1.0',
    example: { wrong: "from: '2035-12-06T02:00Z'", right: "from: '2035-12-06T02:00'" },
  },
  'alerts/maintenance-order': {
    severity: 'error',
    meaning: 'A maintenance must end after it begins; otherwise SigNoz refuses it or never silences anything.',
    since: '0.1.0',
    example: { wrong: "to: '2035-12-05T02:00'", right: "to: '2035-12-06T05:00'" },
  },
  'alerts/maintenance-days': {
    severity: 'error',
    meaning: 'A weekly maintenance needs its days: with none, SigNoz takes every day; it ignores invalid days.',
    since: '0.1.0',
    example: {
      wrong: "repeat: 'weekly', on: [], from: '2035-12-02T02:00', for: '3h', to: undefined",
      right: "repeat: 'weekly', on: ['sunday'], from: '2035-12-02T02:00', for: '3h', to: undefined",
    },
  },
  'alerts/maintenance-endless': {
    severity: 'error',
    meaning: 'A maintenance that lasts until its next occurrence silences rules for ever.',
    since: '0.1.0',
    example: {
      wrong: "repeat: 'daily', for: '24h', to: undefined",
      right: "repeat: 'daily', for: '3h', to: undefined",
    },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
