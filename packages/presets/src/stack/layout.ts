import {
  type ClusterLayout,
  clickhouseNodes,
  fromShell,
  type Healthcheck,
  waveLabel,
  zookeeperNodes,
} from '@signoz-as-code/compose';
import { type Environment, type MailServer, ports } from '@signoz-as-code/platform';
import { migratesItself, oldMigrator } from '@signoz-as-code/signoz-client';

/** The layout of ClickHouse: one server unless the environment says otherwise. */
function layout({ clickhouse: { shards = 1, replicas = 1 } }: Environment): ClusterLayout {
  return { shards, replicas };
}

/** Whether the migrator makes replicated tables. */
export function isReplicated(environment: Environment): boolean {
  return layout(environment).replicas > 1;
}

export function clickhouseServers(environment: Environment) {
  return clickhouseNodes(layout(environment));
}

/** The path of a server's cold disk, when that is a folder of its node. */
export const coldFolder = '/var/lib/clickhouse-cold';

/** The volume of that folder. */
export function coldVolumeOf(server: string): string {
  return `${server}-cold`;
}

/** Whether the cold disk uses its own keys. */
export function hasColdSecrets({ clickhouse: { cold } }: Environment): boolean {
  return cold?.type === 's3' && cold.credentials === 'secrets';
}

/**
 * One ZooKeeper is enough; while it is down no migration and no retention change can run. Three survive the loss of
 * one.
 */
export function zookeepers({ topology }: Environment): string[] {
  return zookeeperNodes(topology === 'ha' ? 3 : 1);
}

/** Networks by name: see stack.ts for their members. */
export const networks = {
  backend: 'backend',
  docker: 'docker',
  edge: 'edge',
  otlp: 'otlp',
  storage: 'storage',
} as const;

/** The program behind the ClickHouse function histogramQuantile, in the server's container. */
export const histogramQuantileProgram = '/etc/clickhouse-server/user_scripts/histogram-quantile.pl';

/** The user of the images of the collector and the migrator. */
export const collectorUser = '10001';

/**
 * Data stays where it was written: local volumes do not move with a task. With several nodes each such service has its
 * own label (`docker node update --label-add signoz.<service>=true <node>`); a single node is the manager.
 */
export function pinned({ topology }: Environment, service: string) {
  return { constraints: [topology === 'ha' ? `node.labels.signoz.${service} == true` : 'node.role == manager'] };
}

/** Three files of 50 MB a container: without a limit they fill the disk. */
export const logging = { driver: 'json-file', options: { 'max-size': '50m', 'max-file': '3' } };

/** Asks an HTTP server inside the container with wget, by GET: not every server answers HEAD. */
export function httpProbe(port: number, path: string, start_period: string): Healthcheck {
  return probe(['wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}${path}`], start_period);
}

export function probe(command: readonly [string, ...string[]], start_period: string): Healthcheck {
  return { test: ['CMD', ...command], interval: '10s', timeout: '5s', retries: 6, start_period };
}

/** Checks a collector's health_check extension. The image has no HTTP client; bash is enough for it. */
export function collectorProbe(start_period: string): Healthcheck {
  const request = `printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3`;
  return probe(['bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${ports.collectorHealth} && ${request}`], start_period);
}

/** Attributes of the node that a collector runs on. */
export const nodeAttributes = 'host.name={{.Node.Hostname}},os.type={{.Node.Platform.OS}}';

/** Swarm does not order services: a service exits without the ones that it needs, and is restarted until they run. */
const restart = { condition: 'any', delay: '5s' } as const;

/**
 * Programs with their own volume: the old task must stop before the new one may open the files, and a failed update
 * waits for a person, because running an older version on newer files is a decision.
 */
export const stateful = {
  restart_policy: restart,
  update_config: { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' },
  rollback_config: { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' },
} as const;

/**
 * Programs without state: the new task is healthy before an old one stops, and a failed update rolls back
 * automatically.
 */
export const stateless = {
  restart_policy: restart,
  update_config: { parallelism: 1, delay: '10s', order: 'start-first', failure_action: 'rollback', monitor: '1m' },
  rollback_config: { parallelism: 1, order: 'start-first', failure_action: 'pause', monitor: '1m' },
} as const;

/**
 * The order in which `apply` deploys: each wave when the one before is healthy. Each member of a cluster has its own
 * wave, so that never two of them are down at once. A service without a wave is deployed last.
 */
export const waves = { zookeeper: 100, clickhouse: 200, migrator: 300, sampler: 400, collector: 500, signoz: 500 };

export function inWave(wave: number) {
  return { [waveLabel]: String(wave) };
}

/** The labels for a Prometheus that discovers Swarm services. */
export function scraped(port: number, path = '/metrics') {
  return { 'signoz.io/scrape': 'true', 'signoz.io/port': String(port), 'signoz.io/path': path };
}

export function collectorImage(environment: Environment): string {
  return `signoz/signoz-otel-collector:${collectorTag(environment)}`;
}

/**
 * The program that migrates the schema to the collector's version: an image of its own, or later the collector itself.
 */
export function migratorImage(environment: Environment): string {
  if (migratesItself(environment.versions.collector)) return collectorImage(environment);
  return `${oldMigrator.image}:${collectorTag(environment)}`;
}

/** The tag of the collector and of the migrator, which must be the same. */
function collectorTag({ versions }: Environment): string {
  return fromShell('OTELCOL_TAG', versions.collector);
}

/** Where ClickHouse, ZooKeeper and SigNoz are scraped. */
export const metricsPorts = {
  clickhouse: ports.clickhouseMetrics,
  zookeeper: 9141,
  signoz: ports.signozMetrics,
} as const;

/** SigNoz's mail server; undefined where it sends no mail. */
export function mailServer({ mail }: Environment): MailServer | undefined {
  return mail === 'none' ? undefined : mail;
}
