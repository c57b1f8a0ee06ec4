export {
  type Collection,
  HIDDEN_PAGE,
  type SignozClient,
  type SignozConnection,
  type SourcePage,
  type StoredChannel,
  type StoredDashboard,
  type StoredRule,
  type StoredView,
  signozClient,
  sourcePages,
} from './client.ts';
export { connectSignoz } from './connect.ts';
export { SignozError } from './error.ts';
export {
  type ChannelKind,
  channelConfig,
  channelDefaults,
  channelKinds,
  channelSecrets,
  channelUrl,
  filledChannelConfig,
  readChannelConfig,
  smtpFields,
} from './normal/channel.ts';
export { normalDashboard } from './normal/dashboard.ts';
export { type GridPlace, settled } from './normal/grid.ts';
export type {
  RetainedSignal,
  RetentionHours,
  RetentionRequest,
  RetentionRule,
  StoredRetention,
} from './normal/retention.ts';
export { normalRule, withoutServerFields } from './normal/rule.ts';
export { normalView, viewExtra } from './normal/view.ts';
