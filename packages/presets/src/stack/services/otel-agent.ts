import { defineService } from '@signoz-as-code/compose';
import agentConfig from '../configs/otel-agent.ts';
import { collectorImage, collectorProbe, logging, networks, nodeAttributes, stateless } from '../layout.ts';

const configFile = '/etc/otel-agent-config.yaml';
const memoryMiB = 256;

/**
 * One on every node: measures the machine and its containers, and sends the results to the collectors. It has no secret
 * and only its health check can be reached.
 */
export default defineService((environment) => ({
  image: collectorImage(environment),
  // The Docker socket belongs to root. Of root's capabilities it keeps the one to read every directory of the node.
  user: '0',
  cap_drop: ['ALL'],
  cap_add: ['DAC_READ_SEARCH'],
  init: true,
  command: [`--config=${configFile}`],
  environment: { GOMEMLIMIT: `${Math.floor(memoryMiB * 0.9)}MiB`, OTEL_RESOURCE_ATTRIBUTES: nodeAttributes },
  configs: [{ config: agentConfig, target: configFile }],
  volumes: [
    { type: 'bind', source: '/', target: '/hostfs', read_only: true, bind: { propagation: 'rslave' } },
    // The file is read-only, but not the API behind it: whoever controls this container controls the node.
    { type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock', read_only: true },
  ],
  networks: { [networks.otlp]: {} },
  healthcheck: collectorProbe('1m'),
  logging,
  deploy: {
    mode: 'global',
    resources: { limits: { cpus: '0.5', memory: `${memoryMiB}M` } },
    ...stateless,
    // A second one on the same node would count everything twice.
    update_config: { ...stateless.update_config, order: 'stop-first' },
    rollback_config: { ...stateless.rollback_config, order: 'stop-first' },
  },
}));
