import { defineService } from '@signoz-as-code/compose';
import scraperConfig from '../configs/otel-scraper.ts';
import { httpProbe, inWave, logging, networks, stateless, waves } from '../layout.ts';

const port = 2375;

/**
 * The scraper's access to Docker: lists of services, tasks, nodes and networks, which Prometheus reads for
 * `dockerswarm_sd_configs` with the role `tasks`; it cannot change anything. The socket itself would be root on a
 * manager. A list of services shows their environment variables: secrets do not belong there.
 *
 * From haproxy.cfg and Dockerfile of github.com/Tecnativa/docker-socket-proxy v0.4.1: each variable opens the paths
 * below one section of the API (`/services`, with or without `/v1.…` before it); without POST only GET and HEAD are
 * allowed, and everything else is 403. EVENTS, PING and VERSION are open unless they are closed; the Docker client of
 * Prometheus negotiates the version with `/_ping` alone.
 */
export default defineService(({ versions }) => ({
  onlyWith: scraperConfig,
  image: `tecnativa/docker-socket-proxy:${versions.socketProxy}`,
  environment: {
    SERVICES: '1',
    TASKS: '1',
    NODES: '1',
    NETWORKS: '1',
    PING: '1',
    EVENTS: '0',
    VERSION: '0',
    POST: '0',
    LOG_LEVEL: 'warning',
  },
  volumes: [{ type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock', read_only: true }],
  networks: { [networks.docker]: {} },
  healthcheck: httpProbe(port, '/_ping', '30s'),
  logging,
  deploy: {
    replicas: 1,
    labels: inWave(waves.sampler),
    resources: { limits: { cpus: '0.25', memory: '64M' } },
    ...stateless,
    // Only managers list services and tasks.
    placement: { constraints: ['node.role == manager'] },
  },
}));
