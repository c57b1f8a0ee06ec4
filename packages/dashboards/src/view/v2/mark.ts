import type { JsonObject, Owner, Resource } from '@signoz-as-code/core';
import { nameFor } from '../../shared/name.ts';

/**
 * The body of a view of ours. Its name is the mark, so a rollback does not bring back another name: that of a view
 * before it was adopted, or before its definition was renamed.
 */
export function bodyOf(owner: Owner, { key, spec }: Resource): JsonObject {
  return { ...(spec as JsonObject), name: nameFor(owner, key) };
}
