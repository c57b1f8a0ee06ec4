import type { Dialect } from '../../dialect.ts';
import { v0129 } from '../v0.129/index.ts';

/**
 * Metadata can be set for a metric whose name cannot be part of a path. The server judges a query before it is saved:
 * whether it accepts it, and how much it would read.
 */
export const v0131: Dialect = {
  ...v0129,
  from: 'v0.131.0',
  facts: { ...v0129.facts, metricMetadata: true, judgesQueries: true },
};
