import type { JsonObject } from '../json.ts';

/** The releases of SigNoz that the sandbox speaks, from the oldest to the newest. */
export const releases = ['v0.108.0', 'v0.138.0'] as const;
export type Release = (typeof releases)[number];

/** What a release does otherwise than the others, as data: handlers ask for what they need, and none asks for a version. */
export interface Facts {
  /** Whether an error says of which type it is. */
  readonly errors: 'plain' | 'typed';
  readonly keys: 'of users' | 'of service accounts';
  readonly dashboards: 'v5' | 'v6';
  readonly views: 'v1' | 'v2';
  readonly channels: {
    /** Whether a creation answers what was made. */
    readonly answers: boolean;
    readonly organisation: 'org_id' | 'orgId';
    /** Whether one that a rule or a policy names is kept. */
    readonly keptWhileNamed: boolean;
    /** Whether what the global configuration has is filled in. */
    readonly global: boolean;
    /** Kinds that there are not yet. */
    readonly without: readonly string[];
    /** What a configuration of a kind gains. */
    readonly added: Readonly<Record<string, JsonObject>>;
    /** What of it is not kept. */
    readonly dropped: Readonly<Record<string, readonly string[]>>;
    readonly pagerdutyDetails: Readonly<Record<string, string>>;
  };
  /** Whether a rule is looked at as a whole before it is kept; where it is, there are rules v2 too. */
  readonly rules: 'taken' | 'checked';
  /** Where a recurring maintenance has its times. */
  readonly maintenance: 'recurrence' | 'schedule';
  /** How the setting of logs ended where there was none. */
  readonly unsetRetention: 'failed' | 'success';
  /** Whether it can be told what a metric is. */
  readonly saysMetrics: boolean;
  /** Whether logins by domain are there, in the form of v2. */
  readonly authDomains: boolean;
  /** Whether it says what it makes of a query that is not asked. */
  readonly judgesQueries: boolean;
  /** Who a list of log pipelines was made by. */
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
