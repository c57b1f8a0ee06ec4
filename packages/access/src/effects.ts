import type { Effect } from '@signoz-as-code/core';

/** Somebody loses access: revoked keys do not come back. */
export const accessLost: Effect = {
  name: 'access-lost',
  summary: ['takes access away', 'take access away'],
  weight: 45,
  isFinal: true,
};

/** Users log in in another way than before, or cannot log in. */
export const loginChanged: Effect = {
  name: 'login-changed',
  summary: ['changes how people log in', 'change how people log in'],
  weight: 46,
};
