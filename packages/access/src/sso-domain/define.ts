import { type Definable, type Definition, definition, type SecretReference } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Role } from '../service-account/define.ts';

/** An OAuth client of Google. */
export interface GoogleLogin {
  readonly clientId: string;
  /** SigNoz gives it back in clear to every administrator; here it is the name of a variable and nothing else. */
  readonly clientSecret: SecretReference;
  /** Read the groups of whoever logs in, for `roles.groups` and to let only some in. */
  readonly groups?: {
    /** The key file of a service account of Google's that may ask for groups. */
    readonly serviceAccountJson: SecretReference;
    /** As which administrator it asks, by domain; `*` for every other. */
    readonly admins: Readonly<Record<string, string>>;
    /** Whether a group in a group counts. */
    readonly nested?: boolean;
    /** Only members of one of these may log in. */
    readonly allowed?: readonly [string, ...string[]];
  };
  /** Lets in whoever says to have an address, also where Google has not verified it. */
  readonly insecureSkipEmailVerified?: boolean;
}

export interface SsoDomainSpec {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** The domain of the mail addresses that it is for, in lower case. SigNoz cannot change it: changing it here is a new one. */
  readonly name: string;
  /** Whether people with such an address must log in by it. Who is not known there, is then locked out. */
  readonly enabled: boolean;
  readonly google: GoogleLogin;
  /** What people are who log in for the first time; signoz-viewer unless given. */
  readonly roles?: {
    readonly default?: Role;
    /** By the name of a group; needs `google.groups`. */
    readonly groups?: Readonly<Record<string, Role>>;
    /** Take the role that comes with the login before any of these. */
    readonly fromLogin?: boolean;
  };
}

export type SsoDomainDefinition = Definition<'sso-domain', SsoDomainSpec, Environment>;

/**
 * How people with addresses of a domain log in: through Google. OIDC and SAML need a license and are left out
 * (docs/kinds.md). For SigNoz v0.137.1 and later.
 */
export function defineSsoDomain(domain: Definable<SsoDomainSpec, Environment>): SsoDomainDefinition {
  return definition('sso-domain', domain);
}
