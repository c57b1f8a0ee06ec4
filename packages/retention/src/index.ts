export type { SchemaTable, Signal } from './catalogue.ts';
export { defineMaterializedView, defineRetention, type MaterializedViewSpec, type RetentionSpec } from './define.ts';
