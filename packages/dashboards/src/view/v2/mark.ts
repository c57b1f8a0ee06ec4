import { asText, type JsonObject, type Owner, type Resource } from '@signoz-as-code/core';
import { nameFor, readName } from '../../shared/name.ts';

/**
 * The body of a view of ours. Its name is the mark, so a rollback does not bring back a name of another key, or one that
 * SigNoz made: those of a view before its definition was renamed, or before it was adopted.
 */
export function bodyOf(owner: Owner, { key, spec }: Resource): JsonObject {
  const body = spec as JsonObject;
  const named = readName(owner, [key], asText(body.name));
  // A long name has only the beginning of its key, which is then the key of a view without a definition.
  const isOurs = named !== undefined && 'key' in named && named.key === key;
  return isOurs ? body : { ...body, name: nameFor(owner, key) };
}
