import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Days, Environment } from '@signoz-as-code/platform';
import type { SchemaTable } from '../catalogue.ts';
import type { Positive } from '../period.ts';
import type { ViewScript } from './schema/artifact.generated.ts';

/** A table of sums by a stretch of time and by what is told apart, filled as rows are inserted. */
export interface MaterializedViewSpec<Keep extends Days = Days> {
  readonly database: 'signoz_traces' | 'signoz_metrics' | 'signoz_logs';
  /** The table that is read: letters, digits and underscores. */
  readonly name: string;
  /** What the table is for, in one line: a comment in the SQL. */
  readonly description: string;
  /** The table whose inserted rows are summed. */
  readonly from: SchemaTable;
  /** Which rows, as SQL over the columns of `from`; all of them where it is absent. */
  readonly where?: string;
  /** The stretch of time, a DateTime. Its name must not be that of a column of `from`, which it would shadow. */
  readonly time: { readonly name: string; readonly expression: string };
  /** What the sums are told apart by, in the order of the sorting key: put first what queries filter on. */
  readonly dimensions: readonly {
    readonly name: string;
    readonly expression: string;
    readonly type?: ViewScript['dimensions'][number]['type'];
  }[];
  /** What is summed, each a UInt64: count(), countIf(…), sum(…). */
  readonly sums: readonly { readonly name: string; readonly expression: string }[];
  /** How long the sums are kept. They need not go with the rows that they were made from. */
  readonly keep: Positive<Keep>;
}

/**
 * Defines a materialized view. It counts what is inserted once it is there; earlier rows are not in it.
 * Expressions are SQL over the columns of the tables, as the collector of the environment makes them; `check` refuses columns that are not there.
 */
export function defineMaterializedView<const Keep extends Days>(
  from: Definable<MaterializedViewSpec<Keep>, Environment>,
): Definition<'materialized-view', MaterializedViewSpec, Environment> {
  return definition<'materialized-view', MaterializedViewSpec, Environment>(
    'materialized-view',
    from as Definable<MaterializedViewSpec, Environment>,
  );
}
