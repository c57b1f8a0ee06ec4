import { defineService, fromShell } from '@signoz-as-code/compose';
import { hosts, ports, swarmSecrets } from '@signoz-as-code/platform';
import start from '../configs/signoz-start.ts';
import {
  httpProbe,
  inWave,
  logging,
  mailServer,
  metricsPorts,
  networks,
  pinned,
  scraped,
  stateful,
  waves,
} from '../layout.ts';

/**
 * Mounts no Prometheus file: v0.108.0 reads none. Its `--config` flag is deprecated and ignored; PromQL is answered
 * from ClickHouse by the settings below `prometheus` in its own configuration.
 */
export default defineService((environment) => {
  const url = `https://${environment.domain}`;
  const small = environment.topology === 'single';
  const mail = mailServer(environment);
  const memoryMiB = small ? 1024 : 4096;
  return {
    image: `signoz/signoz:${fromShell('SIGNOZ_IMAGE_TAG', environment.versions.signoz)}`,
    init: true,
    entrypoint: ['/bin/sh', '/signoz-start'],
    environment: {
      SIGNOZ_ALERTMANAGER_PROVIDER: 'signoz',
      SIGNOZ_SQLSTORE_PROVIDER: 'sqlite',
      SIGNOZ_SQLSTORE_SQLITE_PATH: '/var/lib/signoz/signoz.db',
      // Its public address: in links of notifications, and in invitations.
      SIGNOZ_GLOBAL_EXTERNAL__URL: url,
      SIGNOZ_ALERTMANAGER_SIGNOZ_EXTERNAL__URL: url,
      // Self-hosted means that nothing leaves the machine: SigNoz would report usage to its makers every six hours.
      SIGNOZ_ANALYTICS_ENABLED: 'false',
      SIGNOZ_STATSREPORTER_ENABLED: 'false',
      // Metric names and labels keep their dots: `{"http.server.request.duration"}`.
      DOT_METRICS_ENABLED: 'true',
      GODEBUG: 'netdns=go',
      GOMEMLIMIT: `${Math.floor(memoryMiB * 0.9)}MiB`,
      ...(mail !== undefined
        ? {
            // The on-call e-mail channel has no server of its own: it uses this one.
            SIGNOZ_ALERTMANAGER_SIGNOZ_GLOBAL_SMTP__SMARTHOST: fromShell('SMTP_SMARTHOST', mail.smarthost),
            SIGNOZ_ALERTMANAGER_SIGNOZ_GLOBAL_SMTP__FROM: fromShell('SMTP_FROM', mail.from),
            SIGNOZ_ALERTMANAGER_SIGNOZ_GLOBAL_SMTP__AUTH__USERNAME: fromShell('SMTP_USERNAME', mail.username),
          }
        : {}),
    },
    configs: [{ config: start, target: '/signoz-start' }],
    secrets: [
      { secret: swarmSecrets.clickhousePassword },
      { secret: swarmSecrets.signozJwt },
      ...(mail === undefined ? [] : [{ secret: swarmSecrets.smtpPassword }]),
    ],
    volumes: [{ type: 'volume', source: hosts.signoz, target: '/var/lib/signoz' }],
    networks: { [networks.backend]: {}, [networks.edge]: {} },
    healthcheck: httpProbe(ports.signoz, '/api/v1/health', '2m'),
    stop_grace_period: '30s',
    logging,
    deploy: {
      // One task, which stops before the next one starts: users, dashboards and alerts are one SQLite file.
      replicas: 1,
      labels: { ...scraped(metricsPorts.signoz), ...inWave(waves.signoz) },
      resources: { limits: { cpus: small ? '1' : '2', memory: `${memoryMiB}M` } },
      ...stateful,
      placement: pinned(environment, hosts.signoz),
    },
  };
});
