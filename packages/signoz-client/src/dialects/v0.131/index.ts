import type { Dialect } from '../../dialect.ts';
import { v0129 } from '../v0.129/index.ts';

/**
 * What a metric is can be said of one whose name is not part of a path; the server says of a query, before anybody keeps
 * it, whether it takes it and what it would read.
 */
export const v0131: Dialect = {
  ...v0129,
  from: 'v0.131.0',
  facts: { ...v0129.facts, metricMetadata: true, judgesQueries: true },
};
