export {
  type ChannelDefinition,
  type ChannelSpec,
  type Comparison,
  defineChannel,
  defineRule,
  type RuleDefinition,
  type RuleSpec,
  type Severity,
  type Since,
  type Threshold,
} from './define.ts';
