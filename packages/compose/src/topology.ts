import { hosts } from '@signoz-as-code/platform';

/** The layout of ClickHouse: shards divide the data, replicas repeat it. */
export interface ClusterLayout {
  readonly shards: number;
  readonly replicas: number;
}

/** One ClickHouse server: the service's name is its host name and its name in the cluster. */
export interface ClickHouseNode {
  readonly name: string;
  readonly shard: number;
  readonly replica: number;
}

/**
 * The servers of a layout, shard by shard. A single one is called `clickhouse`; otherwise each has its own name
 * (`clickhouse-1-2`: first shard, second replica), and all share the alias `clickhouse`.
 */
export function clickhouseNodes({ shards, replicas }: ClusterLayout): ClickHouseNode[] {
  for (const count of [shards, replicas]) {
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`a cluster has at least 1 shard and 1 replica: ${count}`);
  }
  const single = shards * replicas === 1;
  return count(shards).flatMap((shard) =>
    count(replicas).map((replica) => ({
      name: single ? hosts.clickhouse : `${hosts.clickhouse}-${shard}-${replica}`,
      shard,
      replica,
    })),
  );
}

/**
 * The names of an ensemble of `size` ZooKeepers. The size is odd, because an even one survives no more losses than the
 * next smaller odd one.
 */
export function zookeeperNodes(size: number): string[] {
  if (!Number.isInteger(size) || size < 1 || size % 2 === 0)
    throw new Error(`an ensemble has an odd number of members: ${size}`);
  return size === 1 ? [hosts.zookeeper] : count(size).map((member) => `${hosts.zookeeper}-${member}`);
}

function count(to: number): number[] {
  return Array.from({ length: to }, (_, index) => index + 1);
}
