import type { Dialect } from '../../dialect.ts';
import { v0129 } from '../v0.129/index.ts';

/** What a metric is can be said of one whose name is no part of a path. */
export const v0131: Dialect = { ...v0129, from: 'v0.131.0', facts: { ...v0129.facts, metricMetadata: true } };
