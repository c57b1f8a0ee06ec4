export type { Artifact, StoredArtifact } from './artifact.ts';
export type { ArtifactFormat, Concern, OtherArtifacts } from './concern.ts';
export {
  type Definable,
  type Defined,
  type Definition,
  type Definitions,
  definition,
  definitions,
  isDefinition,
} from './definition.ts';
export {
  type CodeTable,
  type Diagnostic,
  DiagnosticsError,
  oneLine,
  Problems,
  sortDiagnostics,
  throwOnErrors,
  type Where,
} from './diagnostic.ts';
export { canonicalJson, isObject, type Json, type JsonObject, jsonText, sortedMap } from './json.ts';
export type { Impact, Live, LiveContext, Provider } from './provider.ts';
export {
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
export {
  type Address,
  address,
  isOwnershipMark,
  type Owner,
  ownedKey,
  ownershipMark,
  type Resource,
} from './resource.ts';
