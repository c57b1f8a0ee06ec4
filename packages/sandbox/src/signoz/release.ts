import type { JsonObject } from '../json.ts';

/** The releases of SigNoz that the sandbox can be, oldest first. */
export const releases = ['v0.108.0', 'v0.138.0'] as const;
export type Release = (typeof releases)[number];

/** The differences between releases as data: handlers read facts, never the version. */
export interface Facts {
  /** Whether an error has its type. */
  readonly errors: 'plain' | 'typed';
  readonly keys: 'of users' | 'of service accounts';
  readonly dashboards: 'v5' | 'v6';
  readonly views: 'v1' | 'v2';
  readonly channels: {
    /** Whether a create returns the object. */
    readonly answers: boolean;
    readonly organisation: 'org_id' | 'orgId';
    /** Whether a channel that a rule or a policy names cannot be deleted. */
    readonly keptWhileNamed: boolean;
    /** Whether values of the global configuration are filled in. */
    readonly global: boolean;
    /** Kinds that do not exist yet. */
    readonly without: readonly string[];
    /** New fields of a kind's configuration. */
    readonly added: Readonly<Record<string, JsonObject>>;
    /** Fields that are dropped. */
    readonly dropped: Readonly<Record<string, readonly string[]>>;
    readonly pagerdutyDetails: Readonly<Record<string, string>>;
  };
  /** Whether a rule is validated as a whole before it is stored; then rules v2 exist too. */
  readonly rules: 'taken' | 'checked';
  /** Where a recurring maintenance has its times. */
  readonly maintenance: 'recurrence' | 'schedule';
  /** The status of the logs setting when there is none. */
  readonly unsetRetention: 'failed' | 'success';
  /** Whether a metric's metadata can be set. */
  readonly saysMetrics: boolean;
  /** Whether SSO domains exist, in the form of v2. */
  readonly authDomains: boolean;
  /** Whether it judges a query without running it. */
  readonly judgesQueries: boolean;
  /** The author of a list of log pipelines. */
  readonly pipelinesBy: 'admin' | 'unknown';
}

const details = (alerts: (name: string) => string): Readonly<Record<string, string>> => ({
  firing: alerts('Firing'),
  num_firing: '{{ .Alerts.Firing | len }}',
  num_resolved: '{{ .Alerts.Resolved | len }}',
  resolved: alerts('Resolved'),
});

const v0108: Facts = {
  errors: 'plain',
  keys: 'of users',
  dashboards: 'v5',
  views: 'v1',
  channels: {
    answers: false,
    organisation: 'org_id',
    keptWhileNamed: false,
    global: true,
    without: ['googlechat'],
    added: {},
    dropped: {},
    pagerdutyDetails: details((name) => `{{ template "pagerduty.default.instances" .Alerts.${name} }}`),
  },
  rules: 'taken',
  maintenance: 'recurrence',
  unsetRetention: 'failed',
  saysMetrics: false,
  authDomains: false,
  judgesQueries: false,
  pipelinesBy: 'admin',
};

const v0138: Facts = {
  errors: 'typed',
  keys: 'of service accounts',
  dashboards: 'v6',
  views: 'v2',
  channels: {
    answers: true,
    organisation: 'orgId',
    keptWhileNamed: true,
    global: false,
    without: [],
    added: { slack: { timeout: 0 }, pagerduty: { timeout: 0 }, email: { threading: {} } },
    dropped: {
      email: [
        'from',
        'hello',
        'smarthost',
        'auth_username',
        'auth_password',
        'auth_password_file',
        'auth_secret',
        'auth_identity',
        'require_tls',
        'tls_config',
      ],
    },
    pagerdutyDetails: details((name) => `{{ .Alerts.${name} | toJson }}`),
  },
  rules: 'checked',
  maintenance: 'schedule',
  unsetRetention: 'success',
  saysMetrics: true,
  authDomains: true,
  judgesQueries: true,
  pipelinesBy: 'unknown',
};

export const factsOf: Readonly<Record<Release, Facts>> = { 'v0.108.0': v0108, 'v0.138.0': v0138 };
