import { defineService } from '@signoz-as-code/compose';
import caddyfile, { healthPort } from '../configs/caddy.ts';
import { httpProbe, logging, networks, pinned, stateful } from '../layout.ts';

export default defineService((environment) => ({
  image: `caddy:${environment.versions.caddy}`,
  configs: [{ config: caddyfile, target: '/etc/caddy/Caddyfile' }],
  // Certificates and account keys. Losing them at every restart runs into the authority's limits.
  volumes: [
    { type: 'volume', source: 'caddy-data', target: '/data' },
    { type: 'volume', source: 'caddy-config', target: '/config' },
  ],
  networks: { [networks.edge]: {} },
  // Directly on the host: through the ingress network every client would have the same address.
  ports: [
    { target: 80, published: 80, protocol: 'tcp', mode: 'host' },
    { target: 443, published: 443, protocol: 'tcp', mode: 'host' },
    { target: 443, published: 443, protocol: 'udp', mode: 'host' },
  ],
  healthcheck: httpProbe(healthPort, '/', '30s'),
  cap_drop: ['ALL'],
  cap_add: ['NET_BIND_SERVICE'],
  logging,
  deploy: {
    replicas: 1,
    resources: { limits: { cpus: '1', memory: '256M' } },
    ...stateful,
    placement: pinned(environment, 'caddy'),
  },
}));
