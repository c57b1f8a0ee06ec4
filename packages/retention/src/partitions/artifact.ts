import type { Json, Resource } from '@signoz-as-code/core';
import type { OverduePartitions } from './schema/artifact.generated.ts';

/** The content of an overdue-partitions resource. */
export function partitionsOf(resource: Resource): OverduePartitions {
  return resource.spec as unknown as OverduePartitions;
}

/** The overdue partitions of the artifact's signal. */
export function partitionsResources(artifact: Json): readonly Pick<Resource, 'key' | 'title' | 'spec'>[] {
  const { signal } = artifact as unknown as OverduePartitions;
  return [{ key: signal, title: `partitions of ${signal} that are overdue`, spec: artifact }];
}
