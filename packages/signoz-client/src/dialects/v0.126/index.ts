import type { Dialect } from '../../dialect.ts';
import { v0125 } from '../v0.125/index.ts';
import { dashboard } from './dashboard.ts';

/** Planned maintenance can be limited to alerts with certain labels; dashboards may be of the v6 form. */
export const v0126: Dialect = {
  ...v0125,
  from: 'v0.126.0',
  facts: { ...v0125.facts, maintenanceScope: true },
  wires: { ...v0125.wires, dashboard },
};
