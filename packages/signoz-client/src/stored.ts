import type { JsonObject } from '@signoz-as-code/core';

export interface StoredDashboard {
  readonly id: string;
  readonly locked: boolean;
  /** `user`, or what brought it, like `integration`; undefined where the version does not say. */
  readonly source?: string | undefined;
  /** The address of the person or the account that made it; undefined where the version does not say. */
  readonly createdBy?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface StoredRule {
  readonly id: string;
  readonly alert?: string | undefined;
  readonly [field: string]: unknown;
}

export interface StoredChannel {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** An Alertmanager receiver as JSON text, defaults filled in and secrets in clear. */
  readonly data: string;
}

export interface StoredView {
  readonly id: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

/** Which labels go to which channels, for rules that use routing policies. */
export interface StoredPolicy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly expression: string;
  readonly channels: readonly string[] | null;
  readonly tags?: readonly string[] | null | undefined;
  readonly [field: string]: unknown;
}

/** A planned maintenance, during which rules are silent. */
export interface StoredMaintenance {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly schedule: Readonly<Record<string, unknown>>;
  /** The rules' ids; empty or null means every rule. */
  readonly alertIds: readonly string[] | null;
  /** The labels that alerts must have, in expr-lang; empty means every alert. */
  readonly scope?: string | undefined;
  readonly status: 'active' | 'upcoming' | 'expired';
  /** An update empties these two unless it sends them too. */
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A log pipeline as SigNoz stores it. Its id changes on every save of the list. */
export interface StoredLogPipeline {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly description?: string;
  readonly [field: string]: unknown;
}

/** An owner of API keys that is not a person. */
export interface StoredServiceAccount {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  /** The names of its roles; undefined when they were not read. */
  readonly roles: readonly string[] | undefined;
}

/** How users with addresses of a domain log in. Its secrets are in clear. */
export interface StoredSsoDomain {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly enabled: boolean;
  readonly config: { readonly kind: string; readonly spec: JsonObject };
  readonly roleMapping: JsonObject | null;
}
