export { type LogPipelines, type LogPipelineVersion, type SignozClient, signozClient } from './client.ts';
export { collectorEditions, type Edition, editionOf, unknownRelease } from './collector/editions.ts';
export { gateProblem, gatesIn } from './collector/feature-gates.ts';
export { collectorImage, isImageOf } from './collector/images.ts';
export { migratesItself, oldMigrator } from './collector/migrations.ts';
export { type CollectorRelease, collectorReleases } from './collector/releases.ts';
export { connectSignoz, inSignoz, type SignozEndpoint, signozUrl } from './connect.ts';
export type {
  Dialect,
  Facts,
  Judgement,
  MetricMetadata,
  MetricsMetadata,
  Note,
  NoteStore,
  ServiceAccounts,
  SsoDomains,
  Wire,
} from './dialect.ts';
export { dialectOf, firstThat } from './dialects/index.ts';
export { changesBetween, type ReleaseChange, upgradedTag } from './dialects/migrations.ts';
export { type SourcePage, sourcePages } from './dialects/v0.108/view.ts';
export { isQueryRefused, isRefused, SignozError } from './error.ts';
export type { SignozImporter } from './importer.ts';
export { inTurn } from './in-turn.ts';
export { type Marked, type Marks, type MarksBeside, marksBeside, marksOn } from './marks-beside.ts';
export {
  type ChannelKind,
  channelConfig,
  channelDefaults,
  channelKinds,
  channelUrl,
  filledChannelConfig,
  headerName,
  readChannelConfig,
  readReceiver,
  smtpFields,
} from './normal/channel.ts';
export { type Hidden, shownChannel } from './normal/channel-fields.ts';
export { normalDashboard } from './normal/dashboard.ts';
export { normalDashboardV6, normalTagPairs, PANEL_REF } from './normal/dashboard-v6.ts';
export { compactGrid, type GridPlace } from './normal/grid.ts';
export { deployedPipelines, normalLogPipeline, operatorsWithIf } from './normal/log-pipeline.ts';
export { normalMaintenance, type Recurrence, type Schedule, storedSchedule } from './normal/maintenance.ts';
export { normalPolicy } from './normal/policy.ts';
export type {
  RetainedSignal,
  RetentionHours,
  RetentionRequest,
  RetentionRule,
  StoredRetention,
} from './normal/retention.ts';
export { normalRule, withoutServerFields } from './normal/rule.ts';
export { normalView, viewExtra } from './normal/view.ts';
export { normalViewV2 } from './normal/view-v2.ts';
export type { QueryVerdict } from './query-preview.ts';
export type {
  StoredChannel,
  StoredDashboard,
  StoredLogPipeline,
  StoredMaintenance,
  StoredPolicy,
  StoredRule,
  StoredServiceAccount,
  StoredSsoDomain,
  StoredView,
} from './stored.ts';
export { inRuleUnit, isConverted } from './threshold-units.ts';
export type { Collection, SignozConnection } from './transport.ts';
export {
  assumedVersion,
  compareVersions,
  isVersion,
  OtherVersionError,
  type Reservation,
  reservation,
  reservations,
  supportedVersions,
} from './version.ts';
export { clickhouseFor, collectorOf, migratesOn } from './version-pairs.ts';
