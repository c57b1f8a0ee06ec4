import type { MaterializedViewSpec, RetentionSpec } from './define.ts';

/** What definitions build, by kind. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly retention: RetentionSpec;
  readonly 'materialized-view': MaterializedViewSpec;
}
