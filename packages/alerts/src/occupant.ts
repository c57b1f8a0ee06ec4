import type { Live, Resource } from '@signoz-as-code/core';

/**
 * What is in the way of making `resource` where SigNoz would take a second one of its name, and people would be told twice:
 * something that is nobody's, or ours under a key that nothing has any more, because the definition was renamed.
 */
export function occupantByTitle(
  resource: Resource,
  live: readonly Live[],
  desired: readonly Resource[],
): Live | undefined {
  const keys = new Set(desired.map(({ key }) => key));
  const same = live.filter(({ title }) => title === resource.title);
  return same.find(({ key }) => key === undefined) ?? same.find(({ key }) => key !== undefined && !keys.has(key));
}
