import { expect, expectTypeOf, test } from 'vitest';
import { clickhouseNodes, fromShell, type ServiceSpec, type SwarmSecret, zookeeperNodes } from '../src/index.ts';

test('a single ClickHouse has the name that everybody asks for', () => {
  expect(clickhouseNodes({ shards: 1, replicas: 1 })).toEqual([{ name: 'clickhouse', shard: 1, replica: 1 }]);
});

test('of several, each has its own', () => {
  expect(clickhouseNodes({ shards: 2, replicas: 2 }).map(({ name, shard }) => [name, shard])).toEqual([
    ['clickhouse-1-1', 1],
    ['clickhouse-1-2', 1],
    ['clickhouse-2-1', 2],
    ['clickhouse-2-2', 2],
  ]);
});

test('ZooKeepers are one, or an odd number with numbers', () => {
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

test('what Swarm refuses of a job, and what every service needs, is in the types', () => {
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
