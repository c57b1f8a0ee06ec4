export type { SchemaTable, Signal } from './catalogue.ts';
export {
  defineRetention,
  type LogCondition,
  type LogRule,
  type RetentionSpec,
} from './signal/define.ts';
export { defineMaterializedView, type MaterializedViewSpec } from './view/define.ts';
