export { type ApplyOptions, type ApplyReport, applyPlan, type Outcome } from './apply.ts';
export type { Artifact, StoredArtifact } from './artifact.ts';
export {
  type Authoring,
  type Checking,
  concernOf,
  type ImportingConcern,
  type ImportTarget,
} from './authoring.ts';
export { boundedAgent, largestBytes, readBounded, readNamedFile, TooLargeError } from './bounded.ts';
export type { Change, NamedDifference } from './change.ts';
export { codes as kernelCodes } from './codes.ts';
export { commandLine } from './command-line.ts';
export type { ArtifactFormat, ArtifactProblem, Concern, LiveConcern, OtherArtifacts } from './concern.ts';
export {
  type Definable,
  type Defined,
  type Definition,
  type DefinitionSet,
  type Definitions,
  definition,
  definitions,
  isDefinition,
  pathOf,
} from './definition.ts';
export { definitionsFolder, folderProblem } from './definition-folder.ts';
export { type DefinitionSchemas, type ValueProblem, type ValueSchema, valueProblems } from './definition-schema.ts';
export { readDescription, withMark } from './described-mark.ts';
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
} from './diagnostic.ts';
export { type Difference, diff, type ItemKey, sameJson } from './diff.ts';
export type { Drafts } from './drafts.ts';
export type { Effect } from './effect.ts';
export { isOfProject, messageOf, messageWithPlace, placeOf, stackOf } from './error.ts';
export { type LockOptions, takeSharedLock } from './exclusive.ts';
export {
  compareFolder,
  eachOf,
  entriesBelow,
  type FolderChanges,
  filesBelow,
  replaceFolder,
  withoutLinks,
  writeFileAtomic,
} from './files.ts';
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
} from './form.ts';
export { deepFreeze } from './freeze.ts';
export {
  type CompileOptions,
  compileProject,
  type EnvironmentShape,
  type Generation,
  type ProjectShape,
} from './generate.ts';
export { type Allowance, isAllowance } from './guard.ts';
export { type HeldLock, LockLostError } from './held-lock.ts';
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
} from './import.ts';
export { importAll } from './import-all.ts';
export { type Attempt, type Journal, openJournal } from './journal.ts';
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
} from './json.ts';
export { type Judge, type Judged, type Question, type Verdict, withVerdicts } from './judgement.ts';
export { keyedPath } from './keyed-path.ts';
export {
  artifactPath,
  type Connecting,
  formatsOf,
  type Kind,
  type KindContext,
  type KindFormat,
  keyIn,
  liveConcernOf,
} from './kind.ts';
export { importProblems, type LoadOptions } from './load.ts';
export { type MachineLock, type MachineLockOptions, takeLock } from './lock.ts';
export type {
  LockClocks,
  LockHolder,
  LockNote,
  LockStore,
} from './lock-store.ts';
export { changedSince, sameIn } from './look-again.ts';
export { keepSecret, masked, maskedValues, quoted } from './mask.ts';
export { unownedNamesake } from './namesake.ts';
export { didYouMean, nearest } from './nearest.ts';
export { countHeld } from './plan/held.ts';
export { makePlan, type PlanInput } from './plan/make-plan.ts';
export { movedSince, otherServers, writtenBeside } from './plan/moved.ts';
export type { Obstacle } from './plan/obstacle.ts';
export { hasChanges, isPlan, type Plan, type Planned, type Step } from './plan/plan.ts';
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
} from './provider.ts';
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
} from './reference.ts';
export { type Diagram, planMarkdown } from './report/markdown.ts';
export { cell, code, fenced } from './report/markdown-text.ts';
export { applyText, countChanges, diagnosticsText, planText, rollbackText, type Style } from './report/text.ts';
export { oneLineValue } from './report/value.ts';
export { printable, printableLines, terminalText } from './report/visible.ts';
export {
  type Address,
  address,
  appliedFingerprint,
  isOwnershipMark,
  type Mark,
  markOwners,
  type Owner,
  type Ownership,
  ownedKey,
  ownerName,
  ownershipMark,
  type Resource,
  readMark,
  readOwnership,
  resourceMark,
} from './resource.ts';
export {
  isRollback,
  movedSinceApply,
  type Rollback,
  restoredResources,
  rollbackOf,
  rollbackScope,
  type Undo,
} from './rollback.ts';
export { validateArtifact } from './schema.ts';
export { type Harmless, shownBeside } from './shown.ts';
export { callCode, literal, objectCode, type SourceFile, sourceFile } from './source.ts';
export {
  type EnvironmentFile,
  type ProjectFile,
  readEnvironment,
  readGenerated,
  readProject,
  type Stored,
} from './store.ts';
export { strictFields, strictNames } from './strict.ts';
export { inFlightTime, type LockTiming, lockTiming, settleDelay, takeoverDelay } from './timing.ts';
export { tolerate } from './tolerate.ts';
export type { Versions } from './versions.ts';
export { counted, plural } from './words.ts';
