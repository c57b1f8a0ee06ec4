import { defineService } from '@signoz-as-code/compose';
import { swarmSecrets } from '@signoz-as-code/platform';
import start from '../configs/otel-collector-start.ts';
import samplerConfig from '../configs/otel-sampler.ts';
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

const configFile = '/etc/otel-sampler-config.yaml';

/**
 * The tier with all spans of each trace: the collectors send every span of a trace to the same task, which they find by
 * the name `tasks.otel-sampler`. It exists where the collector's configuration has such a tier.
 */
export default defineService((environment) => ({
  onlyWith: samplerConfig,
  image: collectorImage(environment),
  init: true,
  entrypoint: ['/bin/sh', '/otel-collector-start'],
  command: [`--config=${configFile}`],
  environment: {
    OTEL_RESOURCE_ATTRIBUTES: nodeAttributes,
    GOMEMLIMIT: `${Math.floor(environment.collector.memoryMiB * 0.9)}MiB`,
  },
  configs: [
    { config: start, target: '/otel-collector-start' },
    { config: samplerConfig, target: configFile },
  ],
  secrets: [{ secret: swarmSecrets.clickhousePassword, uid: collectorUser }],
  // Only the collectors send to it, and they are in this network too.
  networks: { [networks.backend]: {} },
  healthcheck: collectorProbe('12m'),
  // It decides about its pending traces before it stops.
  stop_grace_period: '1m',
  logging,
  deploy: {
    replicas: environment.topology === 'ha' ? 3 : 1,
    labels: inWave(waves.sampler),
    resources: { limits: { cpus: String(environment.collector.cpus), memory: `${environment.collector.memoryMiB}M` } },
    ...stateless,
  },
}));
