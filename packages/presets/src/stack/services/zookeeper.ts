import { defineServices } from '@signoz-as-code/compose';
import {
  inWave,
  logging,
  metricsPorts,
  networks,
  pinned,
  probe,
  scraped,
  stateful,
  waves,
  zookeepers,
} from '../layout.ts';

export default defineServices((environment) => {
  const members = zookeepers(environment);
  return Object.fromEntries(
    members.map((name, index) => [
      name,
      {
        image: `signoz/zookeeper:${environment.versions.zookeeper}`,
        hostname: name,
        // As upstream runs it: the image's own user cannot write to every volume driver's fresh volume.
        user: 'root',
        environment: {
          ZOO_SERVER_ID: String(index + 1),
          // A member listens on all addresses for itself and calls the others by name.
          ...(members.length > 1
            ? { ZOO_SERVERS: members.map((member) => `${member === name ? '0.0.0.0' : member}:2888:3888`).join(',') }
            : {}),
          // Reachable on the backend network only.
          ALLOW_ANONYMOUS_LOGIN: 'yes',
          ZOO_AUTOPURGE_INTERVAL: '1',
          ZOO_ENABLE_PROMETHEUS_METRICS: 'yes',
          ZOO_PROMETHEUS_METRICS_PORT_NUMBER: String(metricsPorts.zookeeper),
          ZOO_HEAP_SIZE: '512',
        },
        volumes: [{ type: 'volume', source: name, target: '/bitnami/zookeeper' }],
        networks: { [networks.backend]: {} },
        // Swarm gives a task its name in the network when it is healthy. A check for a quorum would wait for members
        // that cannot find each other before they are all healthy, so this one only checks the open port.
        healthcheck: probe(['bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/2181'], '30s'),
        logging,
        deploy: {
          replicas: 1,
          // Members and clients keep connections open for days: the virtual address forgets idle ones.
          endpoint_mode: 'dnsrr',
          labels: { ...scraped(metricsPorts.zookeeper), ...inWave(waves.zookeeper + index) },
          resources: { limits: { cpus: '1', memory: '1G' } },
          ...stateful,
          placement: pinned(environment, name),
        },
      },
    ]),
  );
});
