import type { Dialect } from '../../dialect.ts';
import { v0108 } from '../v0.108/index.ts';
import { dashboard } from './dashboard.ts';

/** Dashboards have another form and another place; what was there was brought into it. */
export const v0135: Dialect = {
  ...v0108,
  from: 'v0.135.0',
  facts: { ...v0108.facts, dashboards: 'v6' },
  wires: { ...v0108.wires, dashboard },
};
