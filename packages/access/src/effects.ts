import type { Effect } from '@signoz-as-code/core';

/** Somebody cannot do any more what they could: keys that are revoked do not come back. */
export const accessLost: Effect = {
  name: 'access-lost',
  summary: ['takes access away', 'take access away'],
  weight: 45,
  isFinal: true,
};
