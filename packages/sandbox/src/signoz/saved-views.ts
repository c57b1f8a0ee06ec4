import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError, goJson, parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { Caller, Handlers } from './handlers.ts';
import { generatedName, labelProblem } from './labels.ts';
import { queryShapes } from './query.ts';
import { ApiError, success } from './reply.ts';
import {
  always,
  boolean,
  decode,
  type Field,
  fieldsOf,
  integer,
  list,
  pointer,
  type Shape,
  string,
  struct,
  UnknownField,
  unlessEmpty,
} from './shape.ts';
import { newId, type Store, type Stored } from './store.ts';
import { readView } from './views.ts';

const strict = (fields: Readonly<Record<string, Field>>): Shape => struct('', fields, { strict: true });
const fieldKey = strict({
  name: always(string),
  description: unlessEmpty(string),
  unit: unlessEmpty(string),
  signal: always(string),
  fieldContext: always(string),
  fieldDataType: always(string),
});
const spec = strict({
  displayName: always(string),
  panelType: always(string),
  requestType: always(string),
  queries: always(list(queryShapes.whole.envelope)),
  selectedFields: always({ ...list(fieldKey), zero: [] }),
  display: always(
    strict({ maxLines: always(integer), fontSize: always(string), format: always(string), color: always(string) }),
  ),
});
const updatable = { source: always(string), schemaVersion: always(string), spec: always(pointer(spec)) };
const postable = { name: always(string), generateName: always(boolean), ...updatable };

interface View {
  readonly name: string;
  readonly source: string;
  readonly spec: JsonObject;
}

const SOURCES = ['logs', 'traces', 'metrics', 'meter'];
const PANELS = ['value', 'graph', 'table', 'list', 'trace'];
const REQUESTS = ['scalar', 'time_series', 'raw', 'raw_stream', 'trace', 'distribution'];
const INVALID = 'saved_view_invalid_input';

/** `/api/v2/saved_views`, and the older `/api/v1/explorer/views` on top of it, without tags and category. */
export function savedViewHandlers(store: Store): Handlers {
  const views = store.collection<View>('saved-view');

  const times = (view: Stored<View>): JsonObject => ({
    id: view.id,
    createdAt: view.createdAt,
    updatedAt: view.updatedAt,
    createdBy: view.createdBy,
    updatedBy: view.updatedBy,
  });
  const present = (view: Stored<View>): JsonObject => ({ ...times(view), schemaVersion: 'v2', ...view.data });
  const presentV1 = (view: Stored<View>): JsonObject => {
    const { displayName, panelType, queries, selectedFields, display } = view.data.spec;
    const [first] = isArray(queries) ? queries : [];
    const type = text(fieldsOf(first).type);
    const shown = Object.entries(fieldsOf(display)).filter(([, value]) => value !== '' && value !== 0);
    const columns = isArray(selectedFields) && selectedFields.length > 0 ? { selectColumns: selectedFields } : {};
    return {
      ...times(view),
      name: displayName ?? '',
      category: '',
      sourcePage: view.data.source,
      tags: null,
      compositeQuery: {
        queries: queries ?? null,
        panelType: panelType ?? '',
        queryType: ['promql', 'clickhouse_sql'].includes(type) ? type : 'builder',
      },
      extraData: goJson(orderedExtra({ ...columns, ...Object.fromEntries(shown) })),
    };
  };

  const find = (id: string): Stored<View> => {
    const view = views.get(id);
    if (view === undefined) throw new ApiError(404, 'saved_view_not_found', `saved view ${id} not found`);
    return view;
  };
  const create = (data: View, caller: Caller): string => {
    if (views.all().some((view) => view.data.name === data.name))
      throw new ApiError(409, 'already_exists', `saved view with name ${data.name} already exists`);
    const { stored } = now();
    const id = newId();
    const by = { createdBy: caller.email, updatedBy: caller.email };
    views.put({ id, createdAt: stored, updatedAt: stored, ...by, data });
    return id;
  };
  const update = (view: Stored<View>, data: Omit<View, 'name'>, caller: Caller): void =>
    views.put({ ...view, updatedAt: now().stored, updatedBy: caller.email, data: { ...view.data, ...data } });
  const remove = (id: string): void => {
    find(id);
    views.remove(id);
  };
  const listed = (source: string, name: string): readonly Stored<View>[] =>
    views
      .all()
      .filter(({ data }) => source === '' || data.source === source)
      .filter(({ data }) => data.name.includes(name))
      .toSorted((a, b) => (a.data.name < b.data.name ? -1 : 1));

  return {
    'GET /api/v2/saved_views': [
      'viewer',
      ({ query }) => {
        const source = query.get('source') ?? '';
        if (source !== '') checkSource(source);
        return success(200, listed(source, query.get('name') ?? '').map(present));
      },
    ],
    'GET /api/v2/saved_views/:id': ['viewer', ({ id }) => success(200, present(find(id)))],
    'POST /api/v2/saved_views': [
      'editor',
      ({ body }, caller) => {
        const sent = read(postable, body);
        const isMade = sent.generateName === true;
        const view = viewOf(sent);
        const title = text(view.spec.displayName);
        const problem = isMade ? undefined : labelProblem(text(sent.name));
        if (problem !== undefined) throw new ApiError(400, INVALID, problem);
        return success(201, { id: create({ name: isMade ? generatedName(title) : text(sent.name), ...view }, caller) });
      },
    ],
    'PUT /api/v2/saved_views/:id': [
      'editor',
      ({ id, body }, caller) => {
        const view = viewOf(read(updatable, body));
        update(find(id), view, caller);
        return success(204);
      },
    ],
    'DELETE /api/v2/saved_views/:id': [
      'editor',
      ({ id }) => {
        remove(id);
        return success(204);
      },
    ],

    'GET /api/v1/explorer/views': [
      'viewer',
      ({ query }) => success(200, listed(query.get('sourcePage') ?? '', '').map(presentV1)),
    ],
    'GET /api/v1/explorer/views/:id': ['viewer', ({ id }) => success(200, presentV1(find(id)))],
    'POST /api/v1/explorer/views': [
      'editor',
      ({ body }, caller) => {
        const view = fromV1(readView(body, 'whole').view);
        return success(200, create({ name: generatedName(text(view.spec.displayName)), ...view }, caller));
      },
    ],
    'PUT /api/v1/explorer/views/:id': [
      'editor',
      ({ id, body }, caller) => {
        const { view, sent } = readView(body, 'whole');
        update(find(id), fromV1(view), caller);
        return success(200, sent);
      },
    ],
    'DELETE /api/v1/explorer/views/:id': [
      'editor',
      ({ id }) => {
        remove(id);
        return success(204);
      },
    ],
  };
}

function read(fields: Readonly<Record<string, Field>>, body: string): JsonObject {
  try {
    return fieldsOf(decode(strict(fields), parseJson(body)));
  } catch (error) {
    if (error instanceof UnknownField) {
      const valid = Object.keys(fields).map((field) => `\`${field}\``);
      const suggestions = [`valid fields are ${valid.join(', ')}`];
      throw new ApiError(400, 'invalid_input', error.message, [], { suggestions });
    }
    throw error instanceof GoError ? new ApiError(400, 'invalid_input', error.message) : error;
  }
}

function checkSource(source: string): void {
  if (!SOURCES.includes(source)) throw new ApiError(400, INVALID, `invalid source: ${source}`);
}

/** The view in a parsed body, when it is valid. */
function viewOf({ source, schemaVersion, spec: given }: JsonObject): Omit<View, 'name'> {
  const own = fieldsOf(given);
  const request = text(own.requestType);
  if (isObject(given) && !REQUESTS.includes(request)) {
    const allowed = REQUESTS.map((one) => `\`${one}\``).join(', ');
    throw new ApiError(
      400,
      'invalid_input',
      `unknown request type ${JSON.stringify(request)}; allowed values: ${allowed}`,
    );
  }
  checkSource(text(source));
  if (schemaVersion !== 'v2')
    throw new ApiError(400, INVALID, `schemaVersion must be "v2", got ${JSON.stringify(text(schemaVersion))}`);
  return { source: text(source), spec: checked(own) };
}

function checked(own: JsonObject): JsonObject {
  if (own.displayName === '') throw new ApiError(400, INVALID, 'displayName is required');
  const panel = text(own.panelType);
  if (!PANELS.includes(panel)) throw new ApiError(400, INVALID, `invalid panel type: ${panel}`);
  if (!isArray(own.queries) || own.queries.length === 0)
    throw new ApiError(400, 'invalid_input', 'at least one query is required');
  return own;
}

const REQUEST_OF: Readonly<Record<string, string>> = { list: 'raw', trace: 'trace', graph: 'time_series' };

/** A view of the older form converted to the newer one; it keeps the extra data that it knows. */
function fromV1({
  name,
  sourcePage,
  compositeQuery,
  extraData,
}: ReturnType<typeof readView>['view']): Omit<View, 'name'> {
  checkSource(sourcePage);
  const query = fieldsOf(compositeQuery);
  const panelType = text(query.panelType);
  const { selectColumns, color, format, maxLines, fontSize } = extraOf(extraData);
  return {
    source: sourcePage,
    spec: checked(
      fieldsOf(
        decode(spec, {
          displayName: name,
          panelType,
          requestType: REQUEST_OF[panelType] ?? 'scalar',
          queries: query.queries ?? [],
          ...(isArray(selectColumns) ? { selectedFields: selectColumns } : {}),
          display: JSON.parse(JSON.stringify({ color, format, maxLines, fontSize })) as Json,
        }),
      ),
    ),
  };
}

function extraOf(extraData: string): JsonObject {
  try {
    return fieldsOf(parseJson(extraData));
  } catch {
    return {};
  }
}

function orderedExtra(extra: JsonObject): JsonObject {
  const order = ['color', 'selectColumns', 'format', 'maxLines', 'fontSize'];
  return Object.fromEntries(order.flatMap((key) => (extra[key] === undefined ? [] : [[key, extra[key]]])));
}
