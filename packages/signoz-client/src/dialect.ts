import type { JsonObject } from '@signoz-as-code/core';
import type { ChannelKind } from './normal/channel.ts';
import type { Schedule } from './normal/maintenance.ts';
import type {
  StoredChannel,
  StoredDashboard,
  StoredMaintenance,
  StoredPolicy,
  StoredRule,
  StoredServiceAccount,
  StoredSsoDomain,
  StoredView,
} from './stored.ts';
import type { Collection, Transport } from './transport.ts';

/**
 * How one kind of resource is written and read in a dialect: where it lies, and what the server makes of what it is
 * sent. What a kind has beside these two is in its own wire.
 */
export interface Wire<Stored, Api = Collection<Stored>> {
  readonly collection: (api: Transport) => Api;
  /** A body in normal form: the same for what is sent and what is read back. */
  readonly normalize: (body: unknown) => JsonObject;
}

export type RuleCollection = Omit<Collection<StoredRule>, 'create'> & {
  /** Gives back the created rule's id, which its first update needs. */
  create(body: unknown): Promise<string>;
};

export interface ChannelWire {
  readonly collection: (api: Transport) => Collection<StoredChannel>;
  /** What the server fills in, or filled in once, of each kind: whoever writes a channel writes all of them. */
  readonly defaults: Readonly<Record<ChannelKind, JsonObject>>;
  /** A configuration as it is sent and expected back. */
  readonly filled: (kind: ChannelKind, config: JsonObject) => JsonObject;
  /** A channel's configuration as it was read: what the server adds of itself is left out. */
  readonly read: (kind: ChannelKind, config: JsonObject) => JsonObject;
}

export interface MaintenanceWire extends Wire<StoredMaintenance> {
  /** A schedule as it is sent. */
  readonly schedule: (schedule: Schedule) => JsonObject;
}

/** Service accounts: who has keys. Those that were deleted are listed by SigNoz for good, and not here. */
export interface ServiceAccounts {
  /** Without their roles, which the list does not have. */
  list(): Promise<readonly StoredServiceAccount[]>;
  /** One with its roles; undefined where there is none, or it was deleted. */
  get(id: string): Promise<StoredServiceAccount | undefined>;
  /** The id of the one whose key is used here; undefined where it is nobody's. */
  own(): Promise<string | undefined>;
  /** Gives back its id. It has neither roles nor keys. */
  create(name: string): Promise<string>;
  rename(id: string, name: string): Promise<void>;
  /** Its keys are revoked with it. */
  delete(id: string): Promise<void>;
  /** The ids of all roles, by name. */
  roles(): Promise<ReadonlyMap<string, string>>;
  give(id: string, role: string): Promise<void>;
  take(id: string, role: string): Promise<void>;
}

/** SSO domains: how people with addresses of a domain log in. */
export interface SsoDomains extends Omit<Collection<StoredSsoDomain>, 'create'> {
  /** Gives back its id. */
  create(body: unknown): Promise<string>;
}

/** What SigNoz says of a metric: what somebody told it, or else what came with the metric. */
export interface MetricMetadata {
  readonly description: string;
  readonly unit: string;
  readonly type: string;
  readonly temporality: string;
  readonly isMonotonic: boolean;
}

export interface MetricsMetadata {
  /** Undefined of a metric that was never received, unless somebody said what it is. */
  get(metric: string): Promise<MetricMetadata | undefined>;
  /** Nothing takes it back. A type and a temporality other than the received ones change what queries give. */
  set(metric: string, metadata: MetricMetadata): Promise<void>;
}

/** A note, as SigNoz has it. */
export interface Note {
  readonly id: string;
  readonly name: string;
  readonly content: unknown;
  /** When it was last written, by SigNoz's clock. */
  readonly written?: string;
}

/**
 * Small JSON that belongs to an environment and not to a machine: locks, and what was applied last. Reads show every
 * write that was answered before. Two notes may have one name.
 */
export interface NoteStore {
  list(): Promise<readonly Note[]>;
  put(name: string, content: object): Promise<void>;
  /** Replaces a note. Where it is gone nothing happens: it does not come back. */
  update(id: string, name: string, content: object): Promise<void>;
  remove(id: string): Promise<void>;
  /** How a person takes one away. */
  removal(id: string): string;
}

/** How SigNoz judges its alert rules: what differs between versions. */
export interface Judgement {
  /** How long after a stretch of time it is judged. Milliseconds; RULES_EVAL_DELAY of the server raises or lowers it. */
  readonly evaluationDelay: number;
  /** Whether `above_or_equal` and `below_or_equal` compare anything. Where not, they match only all the times, and then always. */
  readonly hasOrEqual: boolean;
  /** Whether rules over PromQL look at absent data and at the minimum of points. */
  readonly promqlIsComplete: boolean;
  /** Whether `outside` compares the last point. */
  readonly lastKnowsOutside: boolean;
  /** Whether only the first aggregation of a query is judged. */
  readonly firstAggregationAlone: boolean;
  /** Whether the points of a metric come ordered by time (since v0.112): where not, `last` is the one that ClickHouse gave last. */
  readonly metricsAreOrdered: boolean;
}

/** What a version can do and what it keeps, for checks and comparisons: data, so that no concern asks for a version. */
export interface Facts {
  /** What a threshold may compare by, as the definition says it and the server stores it. */
  readonly comparisons: Readonly<Record<string, string>>;
  /** The form in which dashboards are written and read. */
  readonly dashboards: 'v5' | 'v6';
  /** The form in which saved views are written and read. */
  readonly views: 'v1' | 'v2';
  readonly channels: {
    /** Fields that the server drops, by kind. */
    readonly notKept: Readonly<Partial<Record<ChannelKind, readonly string[]>>>;
    /** Whether one that a rule or policy names is not deleted. */
    readonly keptWhileNamed: boolean;
    /** Whether an update may make another kind of it. */
    readonly changeKind: boolean;
  };
  /** Whether a planned maintenance can be of the alerts with certain labels alone. */
  readonly maintenanceScope: boolean;
  /** Whether a recurring maintenance has no end of its schedule beside that of its recurrence. */
  readonly maintenanceHasOneEnd: boolean;
  /** Whether a planned maintenance that names rules is not deleted. */
  readonly maintenanceKept: boolean;
  /** Whether there are service accounts with roles and keys, as v0.120.0 has them. */
  readonly serviceAccounts: boolean;
  /** Whether one may have several roles; where not, each that it is given takes the place of the one before. */
  readonly severalRoles: boolean;
  /** Whether SigNoz can be told what a metric is, by its name alone. */
  readonly metricMetadata: boolean;
  /** Whether logins by domain are kept in the form that is known here. */
  readonly ssoDomains: boolean;
  /** How a person gets a key with all rights. */
  readonly newKey: string;
  readonly judgement: Judgement;
  /** Whether `POST /api/v5/query_range/preview` says what it makes of a query without asking it. */
  readonly judgesQueries: boolean;
}

/**
 * How one stretch of versions of SigNoz is spoken to. A later dialect is an earlier one with what is different, so
 * that what stands in it is what a release changed.
 */
export interface Dialect {
  /** The first version that it is of: v0.108.0 */
  readonly from: string;
  readonly facts: Facts;
  readonly notes: (api: Transport) => NoteStore;
  readonly wires: {
    readonly dashboard: Wire<StoredDashboard>;
    readonly view: Wire<StoredView>;
    readonly channel: ChannelWire;
    readonly policy: Wire<StoredPolicy>;
    readonly rule: Wire<StoredRule, RuleCollection>;
    readonly maintenance: MaintenanceWire;
  };
}
