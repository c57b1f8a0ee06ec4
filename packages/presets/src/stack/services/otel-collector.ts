import { defineService, fromShell } from '@signoz-as-code/compose';
import { type Environment, hosts, swarmSecrets } from '@signoz-as-code/platform';
import { gateProblem } from '@signoz-as-code/signoz-client';
import manager from '../configs/opamp-manager.ts';
import collectorConfig from '../configs/otel-collector.ts';
import start from '../configs/otel-collector-start.ts';
import {
  collectorImage,
  collectorProbe,
  collectorUser,
  inWave,
  logging,
  networks,
  nodeAttributes,
  stateless,
  waves,
} from '../layout.ts';

const configFile = '/etc/otel-collector-config.yaml';
const managerFile = '/etc/otel-manager-config.yaml';

/**
 * Nothing is published to the hosts: applications join the network for telemetry and send to `otel-collector:4317`
 * (gRPC) or `otel-collector:4318` (HTTP). The virtual address spreads connections over the healthy replicas.
 */
export default defineService((environment) => ({
  image: collectorImage(environment),
  init: true,
  entrypoint: ['/bin/sh', '/otel-collector-start'],
  command: [
    `--config=${configFile}`,
    `--manager-config=${managerFile}`,
    // SigNoz may change the configuration (log pipelines): the effective one is stored here, not in the mounted file.
    '--copy-path=/var/tmp/collector-config.yaml',
    ...scrapedNames(environment),
  ],
  environment: {
    OTEL_RESOURCE_ATTRIBUTES: nodeAttributes,
    LOW_CARDINAL_EXCEPTION_GROUPING: fromShell('LOW_CARDINAL_EXCEPTION_GROUPING', 'false'),
    // Collect harder before the kernel does it; below the limit, above the memory_limiter.
    GOMEMLIMIT: `${Math.floor(environment.collector.memoryMiB * 0.9)}MiB`,
  },
  configs: [
    { config: start, target: '/otel-collector-start' },
    { config: collectorConfig, target: configFile },
    { config: manager, target: managerFile },
  ],
  secrets: [{ secret: swarmSecrets.clickhousePassword, uid: collectorUser }],
  networks: { [networks.backend]: {}, [networks.otlp]: { aliases: [hosts.collector] } },
  // The start waits for the schema, so this is long.
  healthcheck: collectorProbe('12m'),
  // Batches in flight are written.
  stop_grace_period: '30s',
  logging,
  deploy: {
    replicas: environment.topology === 'ha' ? 3 : 1,
    endpoint_mode: 'vip',
    labels: inWave(waves.collector),
    resources: { limits: { cpus: String(environment.collector.cpus), memory: `${environment.collector.memoryMiB}M` } },
    ...stateless,
  },
}));

/**
 * Scraped metrics keep the names of their endpoints: later collectors do that by default, and exit when this is set.
 */
function scrapedNames({ versions }: Environment): readonly string[] {
  const gate = '-pkg.translator.prometheus.NormalizeName';
  return gateProblem(versions.collector, gate) === undefined ? [`--feature-gates=${gate}`] : [];
}
