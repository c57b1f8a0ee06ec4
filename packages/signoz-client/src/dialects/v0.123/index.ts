import type { Dialect } from '../../dialect.ts';
import { v0120 } from '../v0.120/index.ts';

/** A service account may have several roles. */
export const v0123: Dialect = { ...v0120, from: 'v0.123.0', facts: { ...v0120.facts, severalRoles: true } };
