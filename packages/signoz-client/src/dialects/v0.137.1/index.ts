import type { Dialect } from '../../dialect.ts';
import { v0137 } from '../v0.137/index.ts';

/** Logins by domain have another place, and another form. */
export const v01371: Dialect = { ...v0137, from: 'v0.137.1', facts: { ...v0137.facts, ssoDomains: true } };
