import type { Live } from './provider.ts';
import type { Resource } from './resource.ts';

/** An unowned resource with the title of `resource`: people could not tell the two apart. */
export function unownedNamesake(resource: Resource, live: readonly Live[]): Live | undefined {
  return live.find(({ key, title }) => key === undefined && title === resource.title);
}
