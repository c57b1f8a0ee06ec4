import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Days, Environment } from '@signoz-as-code/platform';
import type { SchemaTable } from '../catalogue.ts';
import type { Positive } from '../period.ts';
import type { ViewScript } from './schema/artifact.generated.ts';

/** A table of sums over time periods and groups, filled as rows are inserted. */
export interface MaterializedViewSpec<Keep extends Days = Days> {
  readonly database: 'signoz_traces' | 'signoz_metrics' | 'signoz_logs';
  /** The table to query: letters, digits and underscores. */
  readonly name: string;
  /** The purpose of the table in one line: a comment in the SQL. */
  readonly description: string;
  /** The table whose inserted rows are summed. */
  readonly from: SchemaTable;
  /** Which rows, as SQL over the columns of `from`; all of them where it is absent. */
  readonly where?: string;
  /** The period, a DateTime. Its name must not be that of a column of `from`, which it would shadow. */
  readonly time: { readonly name: string; readonly expression: string };
  /** The groups of the sums, in the order of the sorting key: put first what queries filter on. */
  readonly dimensions: readonly {
    readonly name: string;
    readonly expression: string;
    readonly type?: ViewScript['dimensions'][number]['type'];
  }[];
  /** The sums, each a UInt64: count(), countIf(…), sum(…). */
  readonly sums: readonly { readonly name: string; readonly expression: string }[];
  /** How long the sums are kept, independent of their source rows. */
  readonly keep: Positive<Keep>;
}

/**
 * Defines a materialized view. It only counts rows that are inserted after its creation. Expressions are SQL over the
 * columns of the tables, as the environment's collector makes them; `check` refuses columns that do not exist.
 */
export function defineMaterializedView<const Keep extends Days>(
  from: Definable<MaterializedViewSpec<Keep>, Environment>,
): Definition<'materialized-view', MaterializedViewSpec, Environment> {
  return definition<'materialized-view', MaterializedViewSpec, Environment>(
    'materialized-view',
    from as Definable<MaterializedViewSpec, Environment>,
  );
}
