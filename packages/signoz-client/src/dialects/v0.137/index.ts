import type { Dialect } from '../../dialect.ts';
import { v0136 } from '../v0.136/index.ts';
import { view } from './view.ts';

/** Saved views have a new form and a new path: a unique name, and no tags. */
export const v0137: Dialect = {
  ...v0136,
  from: 'v0.137.0',
  facts: { ...v0136.facts, views: 'v2' },
  wires: { ...v0136.wires, view },
};
