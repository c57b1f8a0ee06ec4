import type { CodeTable } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

/** Problems of materialized views. */
export const codes = {
  ...sharedCodes,
  'retention/view-name': {
    severity: 'error',
    meaning:
      'A view makes a table <name>, a view <name>_mv and in a cluster distributed_<name>. These must be names, and not names of SigNoz or of another view.',
    since: '0.1.0',
    example: { wrong: "name: 'top-endpoints'", right: "name: 'top_endpoints'" },
  },
  'retention/view-source': {
    severity: 'error',
    meaning: 'The environment’s collector does not create this table, so ClickHouse could not create the view.',
    since: '0.1.0',
    example: { wrong: "from: 'signoz_traces.signoz_index_v4'", right: "from: 'signoz_traces.signoz_index_v3'" },
  },
  'retention/view-column': {
    severity: 'error',
    meaning:
      'The environment’s collector creates that table without this column. ClickHouse would refuse the view. On a table that is no longer written, the view would stay empty.',
    since: '0.1.0',
    example: { wrong: "where: 'span_kind = 2'", right: "where: 'kind = 2'" },
  },
  'retention/view-expression': {
    severity: 'error',
    meaning:
      'The SQL is not one expression of the supported part of ClickHouse: columns, literals, function calls, operators, tuples.',
    since: '0.1.0',
    example: { wrong: "where: 'kind = '", right: "where: 'kind = 2'" },
  },
  'retention/view-columns': {
    severity: 'error',
    meaning: 'A view needs a time, at least one dimension and at least one sum, all with different names.',
    since: '0.1.0',
    example: { wrong: 'sums: []', right: "sums: [{ name: 'calls', expression: 'count()' }]" },
  },
  'retention/view-alias': {
    severity: 'error',
    meaning:
      'In ClickHouse an alias hides the column of the same name in the whole query: toStartOfMinute(timestamp) AS timestamp would also change what WHERE and the other expressions read.',
    since: '0.1.0',
    example: {
      wrong: "time: { name: 'timestamp', expression: 'toStartOfMinute(toDateTime(timestamp))' }",
      right: "time: { name: 'minute', expression: 'toStartOfMinute(toDateTime(timestamp))' }",
    },
  },
} as const satisfies CodeTable;
