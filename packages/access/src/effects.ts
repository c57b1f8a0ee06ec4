import type { Effect } from '@signoz-as-code/core';

/** Somebody cannot do any more what they could: keys that are revoked do not come back. */
export const accessLost: Effect = {
  name: 'access-lost',
  summary: ['takes access away', 'take access away'],
  weight: 45,
  isFinal: true,
};

/** People log in otherwise than before, or not at all. */
export const loginChanged: Effect = {
  name: 'login-changed',
  summary: ['changes how people log in', 'change how people log in'],
  weight: 46,
};
