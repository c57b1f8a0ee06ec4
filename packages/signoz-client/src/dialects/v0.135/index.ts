import type { Dialect } from '../../dialect.ts';
import { v0131 } from '../v0.131/index.ts';
import { dashboard } from './dashboard.ts';

/** Dashboards have another form and another place; what was there was brought into it. */
export const v0135: Dialect = {
  ...v0131,
  from: 'v0.135.0',
  facts: { ...v0131.facts, dashboards: 'v6' },
  wires: { ...v0131.wires, dashboard },
};
