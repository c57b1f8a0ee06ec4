import type { Problems } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

/** Problems of planned maintenance. */
export const codes = {
  ...sharedCodes,
  'alerts/maintenance-rules': 'SigNoz takes an empty list of rules for every rule there is.',
  'alerts/unknown-rule': 'The maintenance names a rule that is no definition (in this environment).',
  'alerts/maintenance-time':
    'Times are those of the clock in the maintenance’s zone. SigNoz takes the clock of whatever it is sent and drops its offset; a time that is left out when clocks are put forward becomes another one.',
  'alerts/maintenance-order': 'A maintenance ends after it begins; SigNoz refuses another, or is never silent.',
  'alerts/maintenance-days':
    'A weekly maintenance names its days: SigNoz takes none for every day, and passes over what is no day.',
  'alerts/maintenance-endless': 'A maintenance that lasts until its next occurrence silences rules for ever.',
} as const;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
