import type { Json, Resource } from '@signoz-as-code/core';
import type { RetentionSetting } from './schema/artifact.generated.ts';

/** The setting of a retention-setting resource. */
export function settingOf(resource: Resource): RetentionSetting {
  return resource.spec as unknown as RetentionSetting;
}

/** The setting of the artifact's signal. */
export function settingResources(artifact: Json): readonly Pick<Resource, 'key' | 'title' | 'spec'>[] {
  const { type } = artifact as unknown as RetentionSetting;
  return [{ key: type, title: `SigNoz's setting of ${type}`, spec: artifact }];
}
