import type { Dialect } from '../../dialect.ts';
import { v0131 } from '../v0.131/index.ts';
import { dashboard } from './dashboard.ts';

/** Dashboards have a new form and a new path; existing ones were migrated. */
export const v0135: Dialect = {
  ...v0131,
  from: 'v0.135.0',
  facts: { ...v0131.facts, dashboards: 'v6' },
  wires: { ...v0131.wires, dashboard },
};
