import type { ChannelSpec, MaintenanceSpec, PolicySpec, RuleSpec } from './define.ts';

/** What definitions build, by kind. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly channel: ChannelSpec;
  readonly policy: PolicySpec;
  readonly rule: RuleSpec;
  readonly maintenance: MaintenanceSpec;
}
