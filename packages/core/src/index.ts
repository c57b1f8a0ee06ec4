export { type ApplyOptions, type ApplyReport, applyPlan, type Outcome } from './apply/apply.ts';
export { type Attempt, type Journal, openJournal } from './apply/journal.ts';
export { changedSince, sameIn } from './apply/look-again.ts';
export {
  changedSinceApply,
  isAsDesired,
  isRollback,
  type Rollback,
  restoredResources,
  rollbackOf,
  rollbackScope,
  type Undo,
} from './apply/rollback.ts';
export { inFlightDelay, inFlightTime, type LockTiming, lockTiming, takeoverDelay } from './apply/timing.ts';
export { type Artifact, partAt, type StoredArtifact } from './artifact/artifact.ts';
export { isExactBound, withExactIntegers } from './artifact/exact-integers.ts';
export {
  behindLink,
  compareFolder,
  eachOf,
  entriesBelow,
  type FolderChanges,
  filesBelow,
  replaceFolder,
  withoutLinks,
  writeFileAtomic,
} from './artifact/files.ts';
export { refusalOf, unwritten } from './artifact/refusals.ts';
export { validateArtifact } from './artifact/schema.ts';
export {
  type EnvironmentFile,
  type ProjectFile,
  readEnvironment,
  readGenerated,
  readProject,
  type Stored,
  type Validated,
} from './artifact/store.ts';
export type { Versions } from './artifact/versions.ts';
export { callCode, literal, objectCode, type SourceFile, sourceFile } from './codegen/source.ts';
export { allowancesOf } from './concern/allowances.ts';
export {
  type Authoring,
  type Checking,
  concernOf,
  type Importable,
  type ImportingConcern,
  type ImportTarget,
} from './concern/authoring.ts';
export type { ArtifactFormat, ArtifactProblem, Concern, LiveConcern, OtherArtifacts } from './concern/concern.ts';
export { readDescription, withMark, withoutMarks } from './concern/described-mark.ts';
export type { Effect } from './concern/effect.ts';
export {
  type ImportContext,
  type ImportDocument,
  type ImportedDefinition,
  type Importer,
  type ImportNote,
  type Imports,
  importEach,
  keyOf,
  type NotImported,
  nameOf,
} from './concern/import.ts';
export {
  artifactPath,
  type Connecting,
  formatsOf,
  type Kind,
  type KindContext,
  type KindFormat,
  keyIn,
  liveConcernOf,
} from './concern/kind.ts';
export { unownedNamesake } from './concern/namesake.ts';
export {
  type Impact,
  type KindLive,
  type KindOrder,
  type KindShape,
  type Live,
  type LiveContext,
  type LiveSecret,
  NotWorkingError,
  type Provider,
  type Together,
} from './concern/provider.ts';
export {
  type Address,
  address,
  appliedFingerprint,
  type Carrier,
  carriedMark,
  isOwnershipMark,
  type Mark,
  markOwners,
  NOBODYS,
  type Owner,
  type Ownership,
  ownedKey,
  ownerName,
  ownershipMark,
  type Resource,
  readCarried,
  readMark,
  readOwnership,
  resourceMark,
} from './concern/resource.ts';
export { advise, checkedCalls, withCallProblems } from './definition/calls.ts';
export {
  type Definable,
  type Defined,
  type Definition,
  type DefinitionSet,
  type Definitions,
  definition,
  definitions,
  isDefinition,
  memberNames,
  pathOf,
} from './definition/definition.ts';
export { definitionsFolder, folderProblem } from './definition/definition-folder.ts';
export { type ValueProblem, valueProblems } from './definition/definition-schema.ts';
export type { Drafts } from './definition/drafts.ts';
export { deepFreeze } from './definition/freeze.ts';
export {
  type CompileOptions,
  compileProject,
  type EnvironmentShape,
  type Generation,
  type ProjectShape,
  rehearse,
} from './definition/generate.ts';
export { importAll } from './definition/import-all.ts';
export { type Judge, type Judged, type Question, type Verdict, withVerdicts } from './definition/judgement.ts';
export type { Known, KnownConcern, KnownFile } from './definition/known.ts';
export {
  buildDefinitions,
  importProblems,
  type LoadOptions,
  loadDefinitions,
  testsWithin,
} from './definition/load.ts';
export { type Changes, changed } from './definition/preset.ts';
export {
  ANOTHER_VALUE,
  isSecret,
  isSetting,
  type Lookup,
  mapSecrets,
  resolveSetting,
  type SecretReference,
  type SettingReference,
  secret,
  secretNames,
  setting,
} from './definition/reference.ts';
export { strictFields, strictNames } from './definition/strict.ts';
export { applySuppressions, suppressingLast } from './definition/suppress.ts';
export { unique } from './definition/unique.ts';
export type { CallSchema, DefinitionSchemas, ValueSchema } from './definition/value-schema.ts';
export { codes as kernelCodes } from './diagnostic/codes.ts';
export { commandLine } from './diagnostic/command-line.ts';
export {
  type Code,
  type CodeExample,
  type CodeTable,
  type Diagnostic,
  DiagnosticsError,
  oneLine,
  Problems,
  sortDiagnostics,
  throwOnErrors,
  type Where,
} from './diagnostic/diagnostic.ts';
export {
  certificateProblem,
  isOfProject,
  messageOf,
  messageWithPlace,
  placeOf,
  stackOf,
} from './diagnostic/error.ts';
export { didYouMean, insteadOf, nearest } from './diagnostic/nearest.ts';
export { type LocalLock, type LocalLockOptions, takeLocalLock } from './lock/local-lock.ts';
export type {
  LockClocks,
  LockHolder,
  LockNote,
  LockStore,
} from './lock/lock-store.ts';
export { LockLostError, type SharedLock } from './lock/renewed-lock.ts';
export { type LockOptions, takeSharedLock } from './lock/shared-lock.ts';
export { isDoubtful } from './plan/carrier.ts';
export { type Change, isOfSecrets, type NamedDifference } from './plan/change.ts';
export { type Difference, diff, type ItemKey, sameJson } from './plan/diff.ts';
export { countForeign } from './plan/foreign.ts';
export type { Allowance } from './plan/guard.ts';
export { makePlan, type PlanInput } from './plan/make-plan.ts';
export type { Obstacle } from './plan/obstacle.ts';
export { hasChanges, isPlan, type Plan, type Planned, type Step } from './plan/plan.ts';
export { otherServers, whyStale, writtenBeside } from './plan/stale-plan.ts';
export { type Annotated, githubText, sarif } from './report/annotations.ts';
export { type Diagram, planMarkdown } from './report/markdown.ts';
export { cell, code, fenced } from './report/markdown-text.ts';
export { keepHidden, keepSecret, masked, maskedValues, quoted, writesSecret } from './report/mask.ts';
export { type Harmless, shownBeside } from './report/shown.ts';
export { applyText, countChanges, diagnosticsText, planText, rollbackText, type Style } from './report/text.ts';
export { oneLineValue } from './report/value.ts';
export { printable, printableLines, terminalText } from './report/visible.ts';
export { boundedAgent, largestBytes, readBounded, readNamedFile, TooLargeError } from './value/bounded.ts';
export { nodeCrypto, sha256 } from './value/crypto.ts';
export {
  anyForm,
  countForm,
  type Form,
  type Formed,
  fields,
  formed,
  formedJson,
  listOf,
  mapOf,
  nullForm,
  numberForm,
  objectForm,
  oneOf,
  optional,
  orNull,
  textForm,
  truthForm,
  whyNot,
} from './value/form.ts';
export { goDurationText, goMilliseconds, goNanoseconds } from './value/go-duration.ts';
export {
  asList,
  asObject,
  asObjects,
  asText,
  canonicalJson,
  fingerprint,
  isObject,
  type Json,
  type JsonObject,
  jsonText,
  sortedMap,
} from './value/json.ts';
export { keyedPath } from './value/keyed-path.ts';
export { lazy } from './value/lazy.ts';
export { prometheusDuration } from './value/prometheus-duration.ts';
export { counted, listed, plural } from './value/words.ts';
export { escapedLineEnds, needsDoubleQuotes } from './value/yaml-text.ts';
