import type { Dialect } from '../../dialect.ts';
import { emptiedFirst } from '../v0.117/maintenance.ts';
import { v0126 } from '../v0.126/index.ts';
import { maintenance } from './maintenance.ts';

/** Planned maintenance has one start and one end; an update may change the kind of a channel. */
export const v0129: Dialect = {
  ...v0126,
  from: 'v0.129.0',
  facts: {
    ...v0126.facts,
    channels: { ...v0126.facts.channels, changeKind: true },
    maintenanceHasOneEnd: true,
  },
  wires: { ...v0126.wires, maintenance: emptiedFirst(maintenance) },
};
