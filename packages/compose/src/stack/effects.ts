import type { Effect } from '@signoz-as-code/core';

/** A service is down for a while. */
export const serviceRestarted: Effect = {
  name: 'service-restarted',
  summary: ['restarts services', 'restart services'],
  weight: 10,
};
