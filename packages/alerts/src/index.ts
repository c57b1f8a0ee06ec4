export { type ChannelDefinition, type ChannelSpec, defineChannel } from './channel/define.ts';
export type { TimeZone } from './check-time.ts';
export {
  defineMaintenance,
  type LocalTime,
  type MaintenanceDefinition,
  type MaintenanceSpec,
  type Weekday,
} from './maintenance/define.ts';
export {
  definePolicy,
  type LabelMatcher,
  type LabelMatchers,
  type PolicyDefinition,
  type PolicySpec,
} from './policy/define.ts';
export {
  type Comparison,
  defineRule,
  type RuleDefinition,
  type RuleSpec,
  type Since,
  type Threshold,
} from './rule/define.ts';
export { type OwnSeverity, ownSeverity, type Severity } from './severity.ts';
