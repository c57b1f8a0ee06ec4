import type { JsonObject } from '../json.ts';
import { parseJson } from './go-json.ts';
import type { Handlers } from './handlers.ts';
import { ApiError, success } from './reply.ts';
import { newId, type Store } from './store.ts';

/**
 * A collection that stores what it is sent, for a kind whose real behaviour the sandbox does not know yet. `adds` are
 * the fields that it fills in when missing.
 */
export interface PlainCollection {
  /** `/api/v1/things` */
  readonly path: string;
  readonly adds: JsonObject;
}

/** The five routes of a collection. */
export function plainHandlers(store: Store, { path, adds }: PlainCollection): Handlers {
  const kept = store.collection<JsonObject>(path);
  const found = (id: string) => {
    const one = kept.get(id);
    if (one === undefined) throw new ApiError(404, 'not_found', `${path}/${id} does not exist`);
    return one;
  };
  const put = (id: string, body: string, email: string): JsonObject => {
    const time = new Date().toISOString();
    const data = { ...adds, ...(parseJson(body) as JsonObject) };
    kept.put({ id, createdAt: time, updatedAt: time, createdBy: email, updatedBy: email, data });
    return { ...data, id };
  };
  return {
    [`GET ${path}`]: [
      'viewer',
      () =>
        success(
          200,
          kept.all().map(({ id, data }) => ({ ...data, id })),
        ),
    ],
    [`GET ${path}/:id`]: ['viewer', ({ id }) => success(200, { ...found(id).data, id })],
    [`POST ${path}`]: ['admin', ({ body }, { email }) => success(201, put(newId(), body, email))],
    [`PUT ${path}/:id`]: ['admin', ({ id, body }, { email }) => success(200, put(found(id).id, body, email))],
    [`DELETE ${path}/:id`]: [
      'admin',
      ({ id }) => {
        kept.remove(found(id).id);
        return success(204);
      },
    ],
  };
}
