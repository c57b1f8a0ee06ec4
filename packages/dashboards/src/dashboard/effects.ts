import type { Effect } from '@signoz-as-code/core';

/** A dashboard is deleted for everybody. */
export const dashboardRemoved: Effect = {
  name: 'dashboard-removed',
  summary: ['removes a dashboard', 'remove a dashboard'],
  weight: 20,
};
