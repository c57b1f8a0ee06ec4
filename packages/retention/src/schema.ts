import { compareVersions, isVersion } from '@signoz-as-code/signoz-client';
import { schemaTables, schemaViews } from './schema-tables.generated.ts';
import { addedColumns, addedTables, addedViews } from './schema-tables-v0.144.generated.ts';

/** A table of SigNoz in any release of the collector. */
export type SchemaTable = keyof typeof schemaTables | keyof typeof addedTables;

interface TableSchema {
  /** On a fresh install; undefined where rows never expire. */
  readonly ttl: string | undefined;
  readonly columns: readonly string[];
}

/** The schema after the migrations of a collector release. */
export interface Schema {
  readonly tables: Readonly<Record<string, TableSchema>>;
  /** SigNoz's own materialized views. */
  readonly views: readonly string[];
}

/** The first collector known to have the tables of v0.144.15. */
export const LATER = 'v0.144.6';

const first: Schema = { tables: schemaTables, views: schemaViews };

/** The newest schema, with everything that ever existed: migrations have removed nothing so far. */
export const newestSchema: Schema = {
  tables: {
    ...Object.fromEntries(
      Object.entries<TableSchema>(schemaTables).map(([table, { ttl, columns }]) => [
        table,
        { ttl, columns: [...columns, ...(addedColumns[table] ?? [])] },
      ]),
    ),
    ...addedTables,
  },
  views: [...schemaViews, ...addedViews],
};

/** The schema after the migrations of a release; the first one's for what is not a release. */
export function schemaOf(collector: string): Schema {
  return has(collector, LATER) ? newestSchema : first;
}

/** Whether a release of the collector has what the release `since` introduced. */
export function has(collector: string, since: string | undefined): boolean {
  return since === undefined || (isVersion(collector) && compareVersions(collector, since) >= 0);
}
