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
 * How one kind of resource is written and read in a dialect: its path, and what the server makes of a body. A kind that
 * needs more has it in its own wire.
 */
export interface Wire<Stored, Api = Collection<Stored>> {
  readonly collection: (api: Transport) => Api;
  /** A body in normal form: the same for what is sent and for what is read back. */
  readonly normalize: (body: unknown) => JsonObject;
}

export type RuleCollection = Omit<Collection<StoredRule>, 'create'> & {
  /** Returns the id of the created rule; its first update needs it. */
  create(body: unknown): Promise<string>;
};

export interface ChannelWire {
  readonly collection: (api: Transport) => Collection<StoredChannel>;
  /** What the server fills in by kind, or filled in only on create: an update must write all of them. */
  readonly defaults: Readonly<Record<ChannelKind, JsonObject>>;
  /** A configuration as it is sent and expected back. */
  readonly filled: (kind: ChannelKind, config: JsonObject) => JsonObject;
  /** A channel's configuration as read, without what the server adds itself. */
  readonly read: (kind: ChannelKind, config: JsonObject) => JsonObject;
}

export interface MaintenanceWire extends Wire<StoredMaintenance> {
  /** A schedule as it is sent. */
  readonly schedule: (schedule: Schedule) => JsonObject;
}

/** Service accounts own API keys. SigNoz lists deleted accounts forever; they are left out here. */
export interface ServiceAccounts {
  /** Without roles: SigNoz's list has none. */
  list(): Promise<readonly StoredServiceAccount[]>;
  /** One account with its roles; undefined when it does not exist or was deleted. */
  get(id: string): Promise<StoredServiceAccount | undefined>;
  /** The id of the account whose key this client uses; undefined when the key belongs to no account. */
  own(): Promise<string | undefined>;
  /** Returns its id. The new account has no roles and no keys. */
  create(name: string): Promise<string>;
  rename(id: string, name: string): Promise<void>;
  /** Also revokes its keys. */
  delete(id: string): Promise<void>;
  /** The ids of all roles, by name. */
  roles(): Promise<ReadonlyMap<string, string>>;
  give(id: string, role: string): Promise<void>;
  take(id: string, role: string): Promise<void>;
}

/** SSO domains: how people with addresses of a domain log in. */
export interface SsoDomains extends Omit<Collection<StoredSsoDomain>, 'create'> {
  /** Returns its id. */
  create(body: unknown): Promise<string>;
}

/** SigNoz's metadata of a metric: what a user set, else what came with the metric. */
export interface MetricMetadata {
  readonly description: string;
  readonly unit: string;
  readonly type: string;
  readonly temporality: string;
  readonly isMonotonic: boolean;
}

export interface MetricsMetadata {
  /** Undefined for a metric that was never received and that no user described. */
  get(metric: string): Promise<MetricMetadata | undefined>;
  /** Cannot be undone. A type or temporality other than the received one changes the results of queries. */
  set(metric: string, metadata: MetricMetadata): Promise<void>;
}

/** A note as SigNoz stores it. */
export interface Note {
  readonly id: string;
  readonly name: string;
  readonly content: unknown;
  /** When it was last written, by SigNoz's clock. */
  readonly written?: string;
}

/**
 * Small JSON that belongs to an environment and not to a machine: locks, and what was applied last. Reads show every
 * write that was answered before. Two notes may have the same name.
 */
export interface NoteStore {
  list(): Promise<readonly Note[]>;
  put(name: string, content: object): Promise<void>;
  /** Replaces a note. Does nothing when it no longer exists: it is not created again. */
  update(id: string, name: string, content: object): Promise<void>;
  remove(id: string): Promise<void>;
  /** How a person removes one. */
  removal(id: string): string;
}

/** How SigNoz evaluates its alert rules: what differs between versions. */
export interface Judgement {
  /**
   * Delay between the end of a time range and its evaluation, in milliseconds; the server's RULES_EVAL_DELAY changes
   * it.
   */
  readonly evaluationDelay: number;
  /**
   * Whether `above_or_equal` and `below_or_equal` compare anything. Where they do not, they match only with all the
   * times, and then always.
   */
  readonly hasOrEqual: boolean;
  /** Whether PromQL rules check absent data and the minimum of points. */
  readonly promqlIsComplete: boolean;
  /** Whether `outside` compares the last point. */
  readonly lastKnowsOutside: boolean;
  /** Whether only the first aggregation of a query is evaluated. */
  readonly firstAggregationAlone: boolean;
  /**
   * Whether the points of a metric are ordered by time (since v0.112); where they are not, `last` is the one that
   * ClickHouse returned last.
   */
  readonly metricsAreOrdered: boolean;
  /**
   * Whether data is absent from the evaluation on that is exactly the configured time after the last data (since
   * v0.111). Where it is not, milliseconds decide there.
   */
  readonly absentFromThen: boolean;
  /** Whether the units of thresholds are converted by their UCUM names: a kBy has 1,000 bytes, a KiBy 1,024. */
  readonly ucumUnits: boolean;
  /** Whether the partial points at the ends of a window count towards the minimum of points. */
  readonly partialPointsCount: boolean;
  /** Whether rules are evaluated during a maintenance, which then only mutes their notifications. */
  readonly evaluatesInMaintenance: boolean;
}

/**
 * What a version supports and what it keeps, for checks and comparisons. It is data, so that no concern asks for a
 * version.
 */
export interface Facts {
  /** The comparisons of a threshold: as a definition writes them, and as the server stores them. */
  readonly comparisons: Readonly<Record<string, string>>;
  /** The form in which dashboards are written and read. */
  readonly dashboards: 'v5' | 'v6';
  /** The form in which saved views are written and read. */
  readonly views: 'v1' | 'v2';
  readonly channels: {
    /** Fields that the server drops, by kind of channel. */
    readonly notKept: Readonly<Partial<Record<ChannelKind, readonly string[]>>>;
    /**
     * Fields, by kind of receiver, that were texts before. A server that finds a text in one cannot read its channels at
     * all: it notifies nobody, and refuses every change of a rule or channel.
     */
    readonly noLongerTexts: Readonly<Record<string, readonly string[]>>;
    /** Whether a channel that a rule or policy names cannot be deleted. */
    readonly keptWhileNamed: boolean;
    /** Whether an update may change the kind of a channel. */
    readonly changeKind: boolean;
  };
  /** Whether a rule with an empty list of thresholds is neither listed nor evaluated; older versions take one. */
  readonly rulesNeedThresholds: boolean;
  /** Whether a planned maintenance can be limited to alerts with certain labels. */
  readonly maintenanceScope: boolean;
  /** Whether the schedule of a recurring maintenance has no end besides that of its recurrence. */
  readonly maintenanceHasOneEnd: boolean;
  /** Whether a planned maintenance that names rules cannot be deleted. */
  readonly maintenanceKept: boolean;
  /** Whether service accounts with roles and keys exist, as in v0.120.0. */
  readonly serviceAccounts: boolean;
  /** Whether an account may have several roles; where it may not, a new role replaces the one before. */
  readonly severalRoles: boolean;
  /** Whether a metric's metadata can be set under its name alone. */
  readonly metricMetadata: boolean;
  /** Whether SSO domains have the form that is supported here. */
  readonly ssoDomains: boolean;
  /** How a person gets a key with all rights. */
  readonly newKey: string;
  readonly judgement: Judgement;
  /** Whether `POST /api/v5/query_range/preview` judges a query without running it. */
  readonly judgesQueries: boolean;
}

/**
 * How a range of SigNoz versions is addressed. A later dialect is an earlier one with changes, so that it holds just
 * what a release changed.
 */
export interface Dialect {
  /** The first version that speaks it: v0.108.0 */
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
