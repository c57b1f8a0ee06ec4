import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

/** A role: an account may do everything, change what is observed, or only read it. */
export type Role = 'signoz-admin' | 'signoz-editor' | 'signoz-viewer';

export interface ServiceAccountSpec {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /**
   * The name that SigNoz shows: lower-case letters, digits and hyphens, at most 50. A renamed account keeps its keys.
   */
  readonly name: string;
  /** All roles of the account: apply removes a role that somebody adds in SigNoz. */
  readonly roles: readonly [Role, ...Role[]];
  /**
   * The owning team, as the catalogue's services name their owners. It stays in the repository: SigNoz has no field for
   * it.
   */
  readonly owner?: string;
}

export type ServiceAccountDefinition = Definition<'service-account', ServiceAccountSpec, Environment>;

/**
 * A program that may use SigNoz's API, and its roles. Its keys are not part of the definition: SigNoz shows a key once,
 * when somebody makes it there (docs/kinds.md). For SigNoz v0.120.0 and later.
 */
export function defineServiceAccount(account: Definable<ServiceAccountSpec, Environment>): ServiceAccountDefinition {
  return definition('service-account', account);
}
