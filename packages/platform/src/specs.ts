import type { Project } from './environment.ts';

/** What signoz.config.ts exports. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly project: Project;
}
