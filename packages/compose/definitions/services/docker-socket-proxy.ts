import { defineService } from '@signoz-as-code/compose';
import { httpProbe, inWave, logging, networks, stateless, waves } from '../_layout.ts';
import scraperConfig from '../configs/otel-scraper.ts';

const port = 2375;

/**
 * What the scraper may see of Docker: lists of services, tasks, nodes and networks, and nothing can be changed through
 * it. The socket itself would be root on a manager.
 */
export default defineService(({ versions }) => ({
  onlyWith: scraperConfig,
  image: `tecnativa/docker-socket-proxy:${versions.socketProxy}`,
  environment: { SERVICES: '1', TASKS: '1', NODES: '1', NETWORKS: '1', POST: '0', LOG_LEVEL: 'warning' },
  volumes: [{ type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock', read_only: true }],
  networks: { [networks.docker]: {} },
  healthcheck: httpProbe(port, '/_ping', '30s'),
  logging,
  deploy: {
    replicas: 1,
    labels: inWave(waves.sampler),
    resources: { limits: { cpus: '0.25', memory: '64M' } },
    ...stateless,
    // Only managers tell of services and tasks.
    placement: { constraints: ['node.role == manager'] },
  },
}));
