import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

/** What SigNoz lets an account do: everything, change what is observed, or read it. */
export type Role = 'signoz-admin' | 'signoz-editor' | 'signoz-viewer';

export interface ServiceAccountSpec {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** What people see in SigNoz: lower-case letters, digits and hyphens, at most 50. An account that is renamed keeps its keys. */
  readonly name: string;
  /** All that it has: a role that somebody gives it in SigNoz is taken again. */
  readonly roles: readonly [Role, ...Role[]];
  /** The team whose it is, as the catalogue's services name their owners. It stays in the repository: SigNoz has no field for it. */
  readonly owner?: string;
}

export type ServiceAccountDefinition = Definition<'service-account', ServiceAccountSpec, Environment>;

/**
 * Who may use SigNoz's API without being a person, and as what. Its keys are no part of it: SigNoz shows a key once, when
 * somebody makes it there (docs/kinds.md). For SigNoz v0.120.0 and later.
 */
export function defineServiceAccount(account: Definable<ServiceAccountSpec, Environment>): ServiceAccountDefinition {
  return definition('service-account', account);
}
