import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError, parseJson } from './go-json.ts';
import { now, ZERO_TIME } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { queryShapes, type Written } from './query.ts';
import { ApiError, success, uuidProblem } from './reply.ts';
import { always, decode, fieldsOf, list, pointer, string, struct } from './shape.ts';
import { newId, type Store, type Stored } from './store.ts';

const viewShape = (written: Written) =>
  struct('SavedView', {
    name: always(string),
    category: always(string),
    sourcePage: always(string),
    tags: always(list(string)),
    compositeQuery: always(pointer(queryShapes[written].compositeQuery)),
    extraData: always(string),
  });

export interface View {
  readonly name: string;
  readonly category: string;
  readonly sourcePage: string;
  /** Joined with commas, as SigNoz stores them: an empty list comes back as one empty tag. */
  readonly tags: string;
  readonly compositeQuery: Json;
  readonly extraData: string;
}

/** `/api/v1/explorer/views`: saved views of the explorers. */
export function viewHandlers(store: Store): Handlers {
  const views = store.collection<View>('view');

  const present = (view: Stored<View>, category: string): JsonObject => ({
    id: view.id,
    name: view.data.name,
    category,
    createdAt: view.createdAt,
    createdBy: view.createdBy,
    updatedAt: view.updatedAt,
    updatedBy: view.updatedBy,
    sourcePage: view.data.sourcePage,
    tags: view.data.tags.split(','),
    compositeQuery: view.data.compositeQuery,
    extraData: view.data.extraData,
  });

  const checkId = (id: string): void => {
    if (uuidProblem(id) !== undefined) throw new ApiError(400, 'invalid_input', 'failed to parse view id');
  };

  return {
    'GET /api/v1/explorer/views': [
      'viewer',
      ({ query }) => {
        const isLike = (value: string, part: string | null) => value.toLowerCase().includes((part ?? '').toLowerCase());
        const found = views
          .all()
          .filter((view) => view.data.sourcePage === (query.get('sourcePage') ?? ''))
          .filter((view) => isLike(view.data.name, query.get('name')))
          .filter((view) => isLike(view.data.category, query.get('category')))
          .map((view) => present(view, ''));
        return success(200, found.length === 0 ? null : found);
      },
    ],

    'GET /api/v1/explorer/views/:id': [
      'viewer',
      (request) => {
        checkId(request.id);
        const view = views.get(request.id);
        if (view === undefined) throw new ApiError(500, 'internal', 'error in getting saved view');
        return success(200, present(view, view.data.category));
      },
    ],

    'POST /api/v1/explorer/views': [
      'editor',
      (request, caller) => {
        const { view } = readView(request.body);
        const { stored } = now();
        const id = newId();
        views.put({
          id,
          createdAt: stored,
          updatedAt: stored,
          createdBy: caller.email,
          updatedBy: caller.email,
          data: view,
        });
        return success(200, id);
      },
    ],

    'PUT /api/v1/explorer/views/:id': [
      'editor',
      (request, caller) => {
        checkId(request.id);
        const { view, sent } = readView(request.body);
        const before = views.get(request.id);
        if (before !== undefined) {
          views.put({ ...before, updatedAt: now().stored, updatedBy: caller.email, data: view });
        }
        return success(200, sent);
      },
    ],

    'DELETE /api/v1/explorer/views/:id': [
      'editor',
      (request) => {
        checkId(request.id);
        views.remove(request.id);
        return success(200);
      },
    ],
  };
}

const PANELS = ['value', 'graph', 'table', 'list', 'trace'];
const QUERIES = ['builder', 'clickhouse_sql', 'promql'];

/** The view to store, and the copy that an update answers. */
export function readView(body: string, written: Written = 'brief'): { readonly view: View; readonly sent: JsonObject } {
  let value: Json;
  let read: JsonObject;
  try {
    value = parseJson(body);
    read = fieldsOf(decode(viewShape(written), value));
  } catch (error) {
    if (error instanceof GoError) throw new ApiError(400, 'invalid_input', 'failed to decode request body');
    throw error;
  }
  const query = read.compositeQuery;
  const isValid =
    isObject(query) &&
    ['builderQueries', 'chQueries', 'promQueries', 'queries'].some((key) => query[key] !== undefined) &&
    PANELS.includes(text(query.panelType)) &&
    QUERIES.includes(text(query.queryType));
  if (!isValid) throw new ApiError(400, 'invalid_input', 'failed to validate request body');
  const tags = isArray(read.tags) ? read.tags.map(text) : [];
  const given = fieldsOf(value);
  return {
    view: {
      name: text(read.name),
      category: text(read.category),
      sourcePage: text(read.sourcePage),
      tags: tags.join(','),
      compositeQuery: query,
      extraData: text(read.extraData),
    },
    sent: {
      id: text(given.id) || '00000000-0000-0000-0000-000000000000',
      name: read.name ?? '',
      category: read.category ?? '',
      createdAt: text(given.createdAt) || ZERO_TIME,
      createdBy: text(given.createdBy),
      updatedAt: text(given.updatedAt) || ZERO_TIME,
      updatedBy: text(given.updatedBy),
      sourcePage: read.sourcePage ?? '',
      tags: read.tags ?? null,
      compositeQuery: query,
      extraData: read.extraData ?? '',
    },
  };
}
