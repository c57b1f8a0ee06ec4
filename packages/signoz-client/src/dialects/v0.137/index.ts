import type { Dialect } from '../../dialect.ts';
import { v0135 } from '../v0.135/index.ts';
import { view } from './view.ts';

/** Saved views have another form and another place: they have a name that is theirs alone, and no tags. */
export const v0137: Dialect = {
  ...v0135,
  from: 'v0.137.0',
  facts: { ...v0135.facts, views: 'v2' },
  wires: { ...v0135.wires, view },
};
