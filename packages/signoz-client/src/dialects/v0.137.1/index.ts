import type { Dialect } from '../../dialect.ts';
import { v0137 } from '../v0.137/index.ts';

/** SSO domains have a new path and a new form. */
export const v01371: Dialect = { ...v0137, from: 'v0.137.1', facts: { ...v0137.facts, ssoDomains: true } };
