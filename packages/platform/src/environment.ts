import type { SecretReference, SettingReference } from '@signoz-as-code/core';

/** `30d`, `12h`, `5m`, `10s`, `250ms`, `100us`: a positive whole number and a unit. */
export type Duration = `${number}${'d' | 'h' | 'm' | 's' | 'ms' | 'us'}`;

/** A whole number of days. Telemetry is kept by the day: partitions are days. */
export type Days = `${number}d`;

/** Where one environment's live systems are. Written to generated/, so secrets are references. */
export interface Endpoints {
  readonly signoz?: {
    /** SigNoz's UI and API, without a trailing slash: https://signoz.fluxer.app */
    readonly url: string | SettingReference;
    /** A personal access token of an ADMIN: only those may change channels. */
    readonly apiKey: SecretReference;
    /** How long one request to SigNoz may take; 60 unless given, as long as SigNoz itself takes for one. */
    readonly timeoutSeconds?: number;
  };
  readonly clickhouse?: {
    /** ClickHouse's HTTP interface: http://clickhouse:8123 */
    readonly url: string | SettingReference;
    readonly username: string;
    readonly password?: SecretReference;
    /** The cluster that DDL runs on; absent for a single node. SigNoz names it `cluster`. */
    readonly cluster?: string;
  };
  /** Where telemetry is sent. With it, `apply` proves after a rollout of the collector that telemetry arrives. */
  readonly otlp?: {
    /** OTLP/HTTP: http://otel-collector:4318 */
    readonly http: string | SettingReference;
    /** OTLP/gRPC: http://otel-collector:4317 */
    readonly grpc?: string | SettingReference;
  };
  readonly swarm?: {
    /** The stack's name: services are called <stack>_<service>. */
    readonly stack: string;
    /** A Docker context; absent for the one in use where `apply` runs. */
    readonly context?: string;
  };
}

/**
 * The programs of the platform, by image tag. They are in one place, because several must be upgraded together. Not an
 * interface: it is written to generated/ as a map.
 */
export type Versions = {
  /** A release: v0.108.0. It also decides which API is used, and what definitions may use. */
  readonly signoz: string;
  /** For the collector and the schema migrator, which always have the same tag. */
  readonly collector: string;
  readonly clickhouse: string;
  readonly zookeeper: string;
  readonly caddy: string;
  /**
   * For the proxy that shows the Docker API read-only (tecnativa/docker-socket-proxy). Image tags omit the `v` of the
   * repository's tags: v0.4.1 is 0.4.1, with HAProxy 3.2; 0.3.0 has HAProxy 2.2, which is no longer maintained.
   */
  readonly socketProxy: string;
};

/** The cold volume of ClickHouse's tables. Its credentials are Swarm secrets, never values. */
export type ColdStorage =
  | {
      readonly type: 's3';
      /**
       * The bucket's URL and a folder in it, with a slash at the end. Servers may share it; `{replica}` stands for each
       * one's name: https://bucket.s3.eu-central-1.amazonaws.com/signoz/{replica}/
       */
      readonly endpoint: string;
      /** `secrets`: two Swarm secrets (swarmSecrets). `host`: the machine's role in AWS, so that no key is stored. */
      readonly credentials: 'secrets' | 'host';
      /** Required where the endpoint does not contain it. */
      readonly region?: string;
    }
  | {
      readonly type: 'local';
      /** A folder of each node that runs a server, on the slower disk; it must exist and belong to ClickHouse. */
      readonly path: string;
    };

/** An SMTP server. Its password is a Swarm secret. */
export interface MailServer {
  /** With its port: smtp.example.org:587 */
  readonly smarthost: string;
  readonly from: string;
  readonly username: string;
}

/** The settings that differ between environments. Definitions receive it as their argument. */
export interface Environment {
  readonly name: string;
  readonly live: Endpoints;
  /** The value of deployment.environment on telemetry. */
  readonly deployment: string;
  /** `single`: one ClickHouse, one ZooKeeper, one collector. `ha`: three collectors behind one address. */
  readonly topology: 'single' | 'ha';
  /**
   * SigNoz's mail server; `none` where no mail is sent, so that e-mail channels reach nobody. Absent where this
   * repository does not decide it: SigNoz is deployed from another place.
   */
  readonly mail?: MailServer | 'none';
  /** Who is notified of urgent problems. */
  readonly contacts: { readonly onCallEmail: string };
  /** Where people open SigNoz, without a scheme: signoz.fluxer.app */
  readonly domain: string;
  /** The name of SigNoz's stack, where `live.swarm` does not have it, and the network that applications join. */
  readonly stack?: {
    /** `signoz` unless given. */
    readonly name?: string;
    /** The overlay network that applications join to send telemetry: `signoz-otlp` unless given. */
    readonly network?: string;
  };
  readonly versions: Versions;
  readonly retention: { readonly traces: Days; readonly metrics: Days; readonly logs: Days };
  /** The collector's resources; its memory_limiter and the stack's limits both follow from them. */
  readonly collector: { readonly memoryMiB: number; readonly cpus: number };
  readonly clickhouse: {
    readonly memoryMiB: number;
    readonly cpus: number;
    /** The number of shards; 1 when absent. Changing it does not convert existing tables. */
    readonly shards?: number;
    /** The number of replicas of each shard; 1 when absent. More than 1 makes the tables replicated. */
    readonly replicas?: number;
    /** A slower and cheaper disk of each server, for older parts. Without it nothing can be moved. */
    readonly cold?: ColdStorage;
  };
  /**
   * What every `apply` may do here: `delete:dashboards`, `change:rules`, `delete-data:traces`, `shorten:logs`. None
   * unless given.
   */
  readonly allow?: readonly (
    | `${'change' | 'delete' | 'delete-data' | 'shorten'}:${string}`
    | 'newer-signoz'
    | 'unnamed-signoz'
  )[];
}

export interface Project {
  /**
   * The project's name, which marks its resources in the live systems: letters, digits and hyphens. A renamed project
   * no longer owns them.
   */
  readonly name: string;
  /** The environment of commands without `--environment`. */
  readonly defaultEnvironment: string;
  readonly environments: readonly Environment[];
  /**
   * The folders of definitions, from the project's root, with `{concern}` for alerts, collector-config, compose,
   * dashboards, retention and telemetry (the catalogue). `packages/{concern}/definitions` unless given.
   */
  readonly definitions?: string;
  /** The files that `generate` makes of the catalogue besides generated/, and that `generate --frozen` checks. */
  readonly derived?: Derived;
}

/** Paths of the files made from the catalogue, from the project's root. Only named files are made. */
interface Derived {
  /** A Markdown file that lists services, metrics, attributes and limits. */
  readonly document?: string;
  /** A folder with the registry for OpenTelemetry Weaver. */
  readonly registry?: string;
  /** A TypeScript module with the parts of the catalogue that services need at run time. */
  readonly instrumentation?: string;
}
