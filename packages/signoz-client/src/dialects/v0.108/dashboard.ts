import { dashboardAnswer } from '../../answers.ts';
import type { Wire } from '../../dialect.ts';
import { normalDashboard } from '../../normal/dashboard.ts';
import type { StoredDashboard } from '../../stored.ts';
import { collection } from '../../transport.ts';

export const dashboard: Wire<StoredDashboard> = {
  collection: (api) => collection(api, dashboardAnswer, '/api/v1/dashboards'),
  normalize: normalDashboard,
};
