export type { SchemaTable, Signal } from './catalogue.ts';
export {
  defineMaterializedView,
  defineRetention,
  type LogCondition,
  type LogRule,
  type MaterializedViewSpec,
  type RetentionSpec,
} from './define.ts';
