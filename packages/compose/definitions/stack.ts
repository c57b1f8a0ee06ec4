import { defineStack } from '@signoz-as-code/compose';
import { clickhouseServers, networks, zookeepers } from './_layout.ts';

/** Traffic between hosts is encrypted where there are several: ClickHouse's protocol carries passwords and data in clear. */
const overlay = (several: boolean) => ({
  driver: 'overlay' as const,
  ...(several ? { driver_opts: { encrypted: 'true' } } : {}),
});

export default defineStack((environment) => {
  const several = environment.topology === 'ha';
  return {
    name: environment.live.swarm?.stack ?? 'fluxer-signoz',
    networks: {
      // ClickHouse, ZooKeeper and those who talk to them. Nothing in it needs the internet, so it has no way there.
      [networks.backend]: { ...overlay(several), internal: true },
      // The scraper and the proxy before the Docker API, and nobody else.
      [networks.docker]: { ...overlay(several), internal: true },
      // Caddy and SigNoz, which sends notifications from here.
      [networks.edge]: overlay(several),
      // The collectors and every application that sends to them: other stacks join it by this name.
      [networks.otlp]: { ...overlay(several), name: 'fluxer-otlp', attachable: true },
    },
    volumes: Object.fromEntries(
      [
        ...clickhouseServers(environment).map(({ name }) => name),
        ...zookeepers(environment),
        'signoz',
        'caddy-data',
        'caddy-config',
      ].map((volume) => [volume, {}]),
    ),
  };
});
