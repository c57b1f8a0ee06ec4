import { type Difference, diff } from './diff.ts';
import type { Live, Provider } from './provider.ts';
import type { Resource } from './resource.ts';

/** The fields in which what is live differs from what `resource` wants; none where it is as wanted. */
export function differencesOf(provider: Provider, live: Live, resource: Resource): Difference[] {
  if (provider.isAsWritten?.(resource, live) === true) return [];
  return diff(live.spec, provider.normalize(resource), provider.itemKey);
}
