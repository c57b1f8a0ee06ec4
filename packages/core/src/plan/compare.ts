import type { Live, Provider } from '../concern/provider.ts';
import type { Resource } from '../concern/resource.ts';
import { ANOTHER_VALUE } from '../definition/reference.ts';
import { type Difference, diff } from './diff.ts';

/**
 * The fields in which the live state differs from `resource`; empty where it is as wanted. A secret with another value
 * is one of them, identified by name.
 */
export function differencesOf(provider: Provider, live: Live, resource: Resource): Difference[] {
  if (provider.isAsWritten?.(resource, live) === true) return [];
  const inSpec = diff(live.spec, provider.normalize(resource), provider.itemKey);
  const isTold = (path: readonly string[]): boolean =>
    inSpec.some((difference) => difference.path.every((part, index) => part === path[index]));
  const inSecrets = (live.secrets ?? [])
    .filter(({ is, path }) => is === 'other' && !isTold(path))
    .map(({ path, name }) => ({ path, before: { ...ANOTHER_VALUE }, after: { $secret: name }, secret: name }));
  return [...inSpec, ...inSecrets];
}
