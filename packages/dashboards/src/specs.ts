import type { Dashboard, View } from './define.ts';

/** What definitions build, by kind. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly dashboard: Dashboard;
  readonly view: View;
}
