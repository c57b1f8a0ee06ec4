import type { Dialect } from '../../dialect.ts';
import { v0136 } from '../v0.136/index.ts';
import { view } from './view.ts';

/** Saved views have another form and another place: they have a name that is theirs alone, and no tags. */
export const v0137: Dialect = {
  ...v0136,
  from: 'v0.137.0',
  facts: { ...v0136.facts, views: 'v2' },
  wires: { ...v0136.wires, view },
};
