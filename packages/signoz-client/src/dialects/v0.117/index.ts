import type { Dialect } from '../../dialect.ts';
import { v0115 } from '../v0.115/index.ts';
import { emptiedFirst } from './maintenance.ts';

export const v0117: Dialect = {
  ...v0115,
  from: 'v0.117.0',
  facts: { ...v0115.facts, maintenanceKept: true },
  wires: { ...v0115.wires, maintenance: emptiedFirst(v0115.wires.maintenance) },
};
