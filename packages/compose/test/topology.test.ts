import { expect, expectTypeOf, test } from 'vitest';
import { parse } from 'yaml';
import {
  clickhouseNodes,
  fromShell,
  type ServiceSpec,
  type SwarmSecret,
  waveLabel,
  zookeeperNodes,
} from '../src/index.ts';
import { artifactsOf, collectorConfig, contentOf, environmentNamed, others, own } from './platform.ts';

test('a single ClickHouse has the name that all clients use', () => {
  expect(clickhouseNodes({ shards: 1, replicas: 1 })).toEqual([{ name: 'clickhouse', shard: 1, replica: 1 }]);
});

test('each of several has its own name', () => {
  expect(clickhouseNodes({ shards: 2, replicas: 2 }).map(({ name, shard }) => [name, shard])).toEqual([
    ['clickhouse-1-1', 1],
    ['clickhouse-1-2', 1],
    ['clickhouse-2-1', 2],
    ['clickhouse-2-2', 2],
  ]);
});

test('ZooKeeper is one server, or an odd number with numbered names', () => {
  expect(zookeeperNodes(1)).toEqual(['zookeeper']);
  expect(zookeeperNodes(3)).toEqual(['zookeeper-1', 'zookeeper-2', 'zookeeper-3']);
});

test.each([0, 2, 4, 1.5, -1])('an ensemble of %d is refused', (size) => {
  expect(() => zookeeperNodes(size)).toThrow('odd number');
});

test.each([0, -1, 0.5])('a cluster of %d is refused', (count) => {
  expect(() => clickhouseNodes({ shards: count, replicas: 1 })).toThrow('at least 1');
  expect(() => clickhouseNodes({ shards: 1, replicas: count })).toThrow('at least 1');
});

test('a value of the deploying machine has a name and a plain fallback', () => {
  expect(fromShell('OTELCOL_TAG', 'v0.129.12')).toBe('${OTELCOL_TAG:-v0.129.12}');
  expect(() => fromShell('tag', 'v1')).toThrow('capitals');
  expect(() => fromShell('TAG', '${OTHER}')).toThrow('no $');
});

test('the types refuse what Swarm refuses in a job, and require what every service needs', () => {
  type Job = Extract<ServiceSpec, { deploy: { mode: 'replicated-job' } }>;
  type LongRunning = Exclude<ServiceSpec, Job>;
  expectTypeOf<Job['deploy']>().not.toHaveProperty('update_config');
  expectTypeOf<'any'>().not.toExtend<Job['deploy']['restart_policy']['condition']>();
  expectTypeOf<undefined>().not.toExtend<LongRunning['healthcheck']>();
  expectTypeOf<undefined>().not.toExtend<LongRunning['deploy']['update_config']>();
  expectTypeOf<undefined>().not.toExtend<LongRunning['deploy']['rollback_config']>();
  expectTypeOf<undefined>().not.toExtend<ServiceSpec['deploy']['resources']['limits']>();
  expectTypeOf<'clickhouse-pasword'>().not.toExtend<SwarmSecret>();
});

const ha = environmentNamed('production');

interface Written {
  readonly services: Record<
    string,
    {
      readonly command?: string[];
      readonly environment?: Record<string, string>;
      readonly deploy: { labels: Record<string, string> };
    }
  >;
  readonly networks: object;
  readonly volumes: object;
  readonly configs: object;
}
const composeOf = (artifacts: ReturnType<typeof artifactsOf>): Written =>
  parse(contentOf(artifacts, 'compose.yaml'), { version: '1.1' }) as Written;

test('two shards of two replicas each are four servers, one cluster, and replicated tables', () => {
  const artifacts = artifactsOf({ ...ha, clickhouse: { ...ha.clickhouse, shards: 2, replicas: 2 } });
  const { services, volumes } = composeOf(artifacts);
  const servers = ['clickhouse-1-1', 'clickhouse-1-2', 'clickhouse-2-1', 'clickhouse-2-2'];
  expect(Object.keys(services).filter((name) => name.startsWith('clickhouse'))).toEqual(servers);
  expect(Object.keys(volumes)).toEqual(expect.arrayContaining(servers));
  expect(services['clickhouse-2-1']?.environment).toMatchObject({
    CLICKHOUSE_SHARD: '2',
    CLICKHOUSE_REPLICA: 'clickhouse-2-1',
  });
  expect(services['schema-migrator']?.command).toContain('--replication=true');
  const cluster = contentOf(artifacts, 'clickhouse/config.d/clickhouse-cluster.xml');
  expect([...cluster.matchAll(/<host>(clickhouse\S*)<\/host>/g)].map(([, host]) => host)).toEqual(servers);
  expect(cluster.match(/<shard>\s*<internal_replication>true/g)).toHaveLength(2);
  expect(cluster.match(/<node index/g)).toHaveLength(3);
  expect(cluster).toContain('<replica from_env="CLICKHOUSE_REPLICA"/>');
});

test('one server needs no replicated tables', () => {
  expect(composeOf(artifactsOf(ha)).services['schema-migrator']?.command).toContain('--replication=false');
});

test('members of a cluster are never deployed at once, and collectors after the schema', () => {
  const { services } = composeOf(artifactsOf({ ...ha, clickhouse: { ...ha.clickhouse, replicas: 3 } }));
  const wave = (name: string) => Number(services[name]?.deploy.labels[waveLabel]);
  const order = [
    ...['zookeeper-1', 'zookeeper-2', 'zookeeper-3', 'clickhouse-1-1', 'clickhouse-1-2', 'clickhouse-1-3'],
    ...['schema-migrator', 'otel-collector'],
  ].map(wave);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});

test('the tiers of the collector exist where their configuration does', () => {
  const without = composeOf(artifactsOf(ha));
  const tiers = ['docker-socket-proxy', 'otel-sampler', 'otel-scraper'];
  expect(Object.keys(without.services).filter((name) => tiers.includes(name))).toEqual([]);
  expect(Object.keys(without.networks)).toEqual(['backend', 'edge', 'otlp']);
  expect(JSON.stringify(without.configs)).not.toContain('scraper');
  const all = composeOf(
    artifactsOf(ha, own, (concern, path) =>
      ['sampler-config.yaml', 'scraper-config.yaml'].includes(path) ? collectorConfig : others(concern, path),
    ),
  );
  expect(Object.keys(all.services).filter((name) => tiers.includes(name))).toEqual(tiers);
  expect(Object.keys(all.networks)).toContain('docker');
});
