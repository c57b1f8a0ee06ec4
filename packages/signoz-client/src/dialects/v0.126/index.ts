import type { Dialect } from '../../dialect.ts';
import { v0120 } from '../v0.120/index.ts';

/** Planned maintenance can be of the alerts with certain labels alone. */
export const v0126: Dialect = { ...v0120, from: 'v0.126.0', facts: { ...v0120.facts, maintenanceScope: true } };
