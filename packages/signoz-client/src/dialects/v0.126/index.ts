import type { Dialect } from '../../dialect.ts';
import { v0123 } from '../v0.123/index.ts';
import { dashboard } from './dashboard.ts';

/** Planned maintenance can be limited to alerts with certain labels; dashboards may be of the v6 form. */
export const v0126: Dialect = {
  ...v0123,
  from: 'v0.126.0',
  facts: { ...v0123.facts, maintenanceScope: true },
  wires: { ...v0123.wires, dashboard },
};
