import { defineStack } from '@signoz-as-code/compose';
import { type Environment, stackName, telemetryNetwork } from '@signoz-as-code/platform';
import { clickhouseServers, coldVolumeOf, networks, zookeepers } from './layout.ts';

/** Traffic between several hosts is encrypted: ClickHouse's protocol carries passwords and data in clear text. */
const overlay = (several: boolean) => ({
  driver: 'overlay' as const,
  ...(several ? { driver_opts: { encrypted: 'true' } } : {}),
});

export default defineStack((environment) => {
  const several = environment.topology === 'ha';
  return {
    name: stackName(environment),
    networks: {
      // ClickHouse, ZooKeeper and their clients. Nothing in it needs the internet, so it has no access.
      [networks.backend]: { ...overlay(several), internal: true },
      // Only the scraper and the proxy for the Docker API.
      [networks.docker]: { ...overlay(several), internal: true },
      // Only ClickHouse, for its connection to the bucket of the cold volume.
      ...(environment.clickhouse.cold?.type === 's3' ? { [networks.storage]: overlay(several) } : {}),
      // Caddy and SigNoz, which sends notifications from here.
      [networks.edge]: overlay(several),
      // The collectors and every application that sends to them: other stacks join it by this name.
      [networks.otlp]: { ...overlay(several), name: telemetryNetwork(environment), attachable: true },
    },
    volumes: {
      ...Object.fromEntries(
        [
          ...clickhouseServers(environment).map(({ name }) => name),
          ...zookeepers(environment),
          'signoz',
          'caddy-data',
          'caddy-config',
        ].map((volume) => [volume, {}]),
      ),
      ...coldVolumes(environment),
    },
  };
});

/** A folder of the node as a volume: Docker reports a missing folder, and does not create an empty one. */
function coldVolumes(environment: Environment) {
  const { cold } = environment.clickhouse;
  if (cold?.type !== 'local') return {};
  const driver_opts = { type: 'none', o: 'bind', device: cold.path };
  return Object.fromEntries(
    clickhouseServers(environment).map(({ name }) => [coldVolumeOf(name), { driver: 'local', driver_opts }]),
  );
}
