import { defineService } from '@signoz-as-code/compose';
import scraperConfig from '../configs/otel-scraper.ts';
import { collectorImage, collectorProbe, logging, networks, nodeAttributes, stateless } from '../layout.ts';

const configFile = '/etc/otel-scraper-config.yaml';
const memoryMiB = 512;

/**
 * The one collector that scrapes all Prometheus targets, found by the labels `signoz.io/scrape`, `signoz.io/port` and
 * `signoz.io/path` of their services: with three replicas, each target would be counted three times.
 */
export default defineService((environment) => ({
  onlyWith: scraperConfig,
  image: collectorImage(environment),
  init: true,
  command: [`--config=${configFile}`],
  environment: { GOMEMLIMIT: `${Math.floor(memoryMiB * 0.9)}MiB`, OTEL_RESOURCE_ATTRIBUTES: nodeAttributes },
  configs: [{ config: scraperConfig, target: configFile }],
  // The networks of ClickHouse and ZooKeeper, of applications and collectors, and of the Docker API.
  networks: { [networks.backend]: {}, [networks.otlp]: {}, [networks.docker]: {} },
  healthcheck: collectorProbe('1m'),
  logging,
  deploy: {
    replicas: 1,
    resources: { limits: { cpus: '0.5', memory: `${memoryMiB}M` } },
    ...stateless,
    // Never two at a time.
    update_config: { ...stateless.update_config, order: 'stop-first' },
    rollback_config: { ...stateless.rollback_config, order: 'stop-first' },
  },
}));
