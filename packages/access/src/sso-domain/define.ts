import { type Definable, type Definition, definition, type SecretReference } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Role } from '../service-account/define.ts';

/** An OAuth client of Google. */
export interface GoogleLogin {
  readonly clientId: string;
  /** A reference to a secret, never the value: SigNoz returns it in clear text to every administrator. */
  readonly clientSecret: SecretReference;
  /** Reads the groups of each user at login, for `roles.groups` and to restrict who may log in. */
  readonly groups?: {
    /** The key file of a Google service account that may read groups. */
    readonly serviceAccountJson: SecretReference;
    /** The administrator in whose name it reads groups, by domain; `*` for every other domain. */
    readonly admins: Readonly<Record<string, string>>;
    /** Whether members of a nested group count. */
    readonly nested?: boolean;
    /** Only members of one of these may log in. */
    readonly allowed?: readonly [string, ...string[]];
  };
  /** Accepts addresses that Google has not verified. */
  readonly insecureSkipEmailVerified?: boolean;
}

export interface SsoDomainSpec {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** The domain of the mail addresses, in lower case. SigNoz cannot change it, so a change here makes a new domain. */
  readonly name: string;
  /**
   * Whether users with such an address must log in this way. Users whom the provider does not know are then locked out.
   */
  readonly enabled: boolean;
  readonly google: GoogleLogin;
  /** The role of users on their first login; signoz-viewer unless given. */
  readonly roles?: {
    readonly default?: Role;
    /** Roles by the name of a group; needs `google.groups`. */
    readonly groups?: Readonly<Record<string, Role>>;
    /** Prefer the role that comes with the login. */
    readonly fromLogin?: boolean;
  };
}

export type SsoDomainDefinition = Definition<'sso-domain', SsoDomainSpec, Environment>;

/**
 * How users with addresses of a domain log in, through Google. OIDC and SAML need a license and are not supported
 * (docs/kinds.md). For SigNoz v0.137.1 and later.
 */
export function defineSsoDomain(domain: Definable<SsoDomainSpec, Environment>): SsoDomainDefinition {
  return definition('sso-domain', domain);
}
