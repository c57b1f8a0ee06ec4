import type { Reply } from '../http.ts';
import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { postable, readDashboard, specProblem, updatable } from './dashboard-v6-shape.ts';
import { GoError, parseJson } from './go-json.ts';
import { inOrder, now } from './go-time.ts';
import type { ApiRequest, Caller, Handlers } from './handlers.ts';
import { generatedName, labelProblem } from './labels.ts';
import { ApiError, success, uuidProblem } from './reply.ts';
import type { Shape } from './shape.ts';
import { newId, type Store, type Stored } from './store.ts';

interface Tag {
  readonly key: string;
  readonly value: string;
}

interface Dashboard {
  readonly name: string;
  readonly image: string;
  readonly tags: readonly Tag[];
  readonly spec: JsonObject;
  readonly locked: boolean;
}

const INVALID = 'dashboard_invalid_input';
const RESERVED = ['created_at', 'created_by', 'description', 'locked', 'name', 'updated_at'];

/** `/api/v2/dashboards`: dashboards of the form v6, checked and filled in. `/api/v1/dashboards` names the new path. */
export function dashboardV6Handlers(store: Store, organisation: string): Handlers {
  const dashboards = store.collection<Dashboard>('dashboard-v6');
  const known = store.collection<Tag>('tag');

  const listed = (one: Stored<Dashboard>, times: Partial<Stored> = {}): JsonObject => ({
    id: one.id,
    createdAt: times.createdAt ?? one.createdAt,
    updatedAt: times.updatedAt ?? one.updatedAt,
    createdBy: one.createdBy,
    updatedBy: one.updatedBy,
    orgId: organisation,
    locked: one.data.locked,
    source: 'user',
    schemaVersion: 'v6',
    name: one.data.name,
    tags: one.data.tags.map((tag) => ({ ...tag })),
  });
  const present = (one: Stored<Dashboard>, times: Partial<Stored> = {}): JsonObject => ({
    ...listed(one, times),
    image: one.data.image,
    spec: one.data.spec,
  });

  const find = ({ id }: ApiRequest): Stored<Dashboard> => {
    if (uuidProblem(id) !== undefined)
      throw new ApiError(400, 'invalid_selector', `invalid selector for type metaresource: ${id}`);
    const one = dashboards.get(id);
    if (one === undefined) throw new ApiError(404, 'not_found', `dashboard with id ${id} doesn't exist`);
    return one;
  };
  const findOpen = (request: ApiRequest, verb: string): Stored<Dashboard> => {
    const one = find(request);
    if (!one.data.locked) return one;
    throw new ApiError(
      400,
      'invalid_input',
      `cannot ${verb} a locked dashboard, please unlock the dashboard to ${verb}`,
    );
  };

  /** Tags belong to the organisation: the existing spelling wins, and equal pairs are one tag. */
  const resolved = (tags: readonly Tag[]): readonly Tag[] => {
    const all = known.all().map(({ data }) => data);
    const { stored } = now();
    const found = tags.map((tag) => {
      const same = all.find((one) => spelled(one) === spelled(tag));
      if (same !== undefined) return same;
      all.push(tag);
      known.put({ id: newId(), createdAt: stored, updatedAt: stored, createdBy: '', updatedBy: '', data: tag });
      return tag;
    });
    return found.filter((tag, at) => found.findIndex((one) => spelled(one) === spelled(tag)) === at);
  };

  const create = (body: JsonObject, caller: Caller): Reply => {
    const { generateName, spec: given, image } = body;
    const spec = fields(given);
    const name = generateName === true ? generatedName(text(fields(spec.display).name)) : text(body.name);
    if (dashboards.all().some(({ data }) => data.name === name))
      throw new ApiError(409, 'already_exists', `dashboard with id ${newId()} already exists`);
    const { stored, fresh } = now();
    const display = fields(spec.display);
    const one: Stored<Dashboard> = {
      id: newId(),
      createdAt: stored,
      updatedAt: stored,
      createdBy: caller.email,
      updatedBy: caller.email,
      data: {
        name,
        image: text(image),
        tags: resolved(tagsOf(body.tags)),
        spec: { ...spec, display: { ...display, name: text(display.name) || name } },
        locked: false,
      },
    };
    dashboards.put(one);
    return success(201, present(one, { createdAt: fresh, updatedAt: fresh }));
  };

  const update = (before: Stored<Dashboard>, body: JsonObject, caller: Caller): Reply => {
    const name = text(body.name);
    if (name !== before.data.name)
      throw new ApiError(
        400,
        'dashboard_immutable',
        `name is immutable; cannot change from ${JSON.stringify(before.data.name)} to ${JSON.stringify(name)}`,
      );
    const { stored, fresh } = now();
    const data = {
      ...before.data,
      image: text(body.image),
      tags: resolved(tagsOf(body.tags)),
      spec: fields(body.spec),
    };
    const one = { ...before, updatedAt: stored, updatedBy: caller.email, data };
    dashboards.put(one);
    return success(200, present(one, { updatedAt: fresh }));
  };

  const lock = (request: ApiRequest, caller: Caller, locked: boolean): Reply => {
    const one = find(request);
    if (one.createdBy !== caller.email && caller.role !== 'admin')
      throw new ApiError(403, 'forbidden', 'you are not authorized to lock/unlock this dashboard');
    dashboards.put({ ...one, updatedAt: now().stored, updatedBy: caller.email, data: { ...one.data, locked } });
    return success(204);
  };

  return {
    'GET /api/v2/dashboards': [
      'viewer',
      ({ query }) => {
        const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise) || otherwise;
        const limit = Math.min(number('limit', 20), 200);
        const offset = number('offset', 0);
        const found = dashboards.all().filter(matching(query.get('query') ?? ''));
        const by =
          { name: title, created_at: created, updated_at: updated }[query.get('sort') ?? 'updated_at'] ?? updated;
        const direction = query.get('order') === 'asc' ? 1 : -1;
        found.sort((a, b) => (by(a) < by(b) ? -direction : by(a) > by(b) ? direction : 0));
        const tags = known.all().map(({ data }) => ({ ...data }));
        tags.sort((a, b) => (`${a.key} ${a.value}` < `${b.key} ${b.value}` ? -1 : 1));
        return success(200, {
          dashboards: found
            .slice(offset, offset + limit)
            .map((one) => ({ ...listed(one), spec: { display: one.data.spec.display ?? null }, legacy: false })),
          total: found.length,
          tags,
          reservedKeywords: RESERVED,
        });
      },
    ],
    'POST /api/v2/dashboards': ['editor', (request, caller) => create(posted(request.body), caller)],
    'GET /api/v2/dashboards/:id': ['viewer', (request) => success(200, present(find(request)))],
    'PUT /api/v2/dashboards/:id': [
      'editor',
      (request, caller) => {
        const body = read(updatable, parsed(request.body));
        return update(findOpen(request, 'update'), body, caller);
      },
    ],
    'PATCH /api/v2/dashboards/:id': [
      'editor',
      (request, caller) => {
        const before = findOpen(request, 'update');
        const { name, image, tags, spec } = before.data;
        const whole = { schemaVersion: 'v6', name, image, tags: tags.map((tag) => ({ ...tag })), spec };
        return update(before, read(updatable, patched(whole, parsed(request.body))), caller);
      },
    ],
    'DELETE /api/v2/dashboards/:id': [
      'editor',
      (request) => {
        dashboards.remove(findOpen(request, 'delete').id);
        return success(204);
      },
    ],
    'PUT /api/v2/dashboards/:id/lock': ['editor', (request, caller) => lock(request, caller, true)],
    'DELETE /api/v2/dashboards/:id/lock': ['editor', (request, caller) => lock(request, caller, false)],
    'POST /api/v2/dashboards/:id/clone': [
      'editor',
      (request, caller) => {
        const { image, tags, spec } = find(request).data;
        const display = fields(spec.display);
        const copy = { ...spec, display: { ...display, name: `${text(display.name)} - Copy` } };
        return create({ generateName: true, image, tags: tags.map((tag) => ({ ...tag })), spec: copy }, caller);
      },
    ],
    // All dashboards already have the newest form.
    'POST /api/v2/dashboards/:id/migrate': ['editor', (request) => success(200, present(find(request)))],
    ...Object.fromEntries(GONE.map(([route, instead]) => [route, ['viewer', () => gone(instead)]])),
  };
}

const GONE: readonly (readonly [route: string, instead: string])[] = [
  ['GET /api/v1/dashboards', 'list dashboards with GET /api/v2/dashboards'],
  ['POST /api/v1/dashboards', 'create a dashboard with POST /api/v2/dashboards'],
  ['GET /api/v1/dashboards/:id', 'get a dashboard with GET /api/v2/dashboards/{id}'],
  [
    'PUT /api/v1/dashboards/:id',
    'update a dashboard with PUT /api/v2/dashboards/{id}, or patch it with PATCH /api/v2/dashboards/{id}',
  ],
  ['DELETE /api/v1/dashboards/:id', 'delete a dashboard with DELETE /api/v2/dashboards/{id}'],
  [
    'PUT /api/v1/dashboards/:id/lock',
    'lock a dashboard with PUT /api/v2/dashboards/{id}/lock, or unlock it with DELETE /api/v2/dashboards/{id}/lock',
  ],
];

function gone(instead: string): never {
  const page = 'https://signoz.io/docs/dashboards/dashboards-v2-api/';
  throw new ApiError(
    501,
    'dashboard_deprecated',
    `the v1 dashboard API is deprecated; instead, ${instead}. See ${page}`,
  );
}

const title = ({ data }: Stored<Dashboard>): string => text(fields(data.spec.display).name);
const created = (one: Stored<Dashboard>): string => inOrder(one.createdAt);
const updated = (one: Stored<Dashboard>): string => inOrder(one.updatedAt);
const spelled = ({ key, value }: Tag): string => JSON.stringify([key.toLowerCase(), value.toLowerCase()]);

/** The dashboards that match a filter of the list: an empty one, or one comparison with `=`. */
function matching(query: string): (one: Stored<Dashboard>) => boolean {
  if (query === '') return () => true;
  const [, key = '', value = ''] = /^\s*([\w.:-]+)\s*=\s*'([^']*)'\s*$/.exec(query) ?? [];
  if (key === '')
    throw new ApiError(501, 'unsupported', 'the sandbox filters dashboards by one comparison with = alone');
  const isOf: Readonly<Record<string, (one: Stored<Dashboard>) => string>> = {
    name: title,
    description: ({ data }) => text(fields(data.spec.display).description),
    created_by: ({ createdBy }) => createdBy,
    locked: ({ data }) => String(data.locked),
  };
  const of = isOf[key];
  return of === undefined
    ? ({ data }) => data.tags.some((tag) => tag.key === key && tag.value === value)
    : (one) => of(one) === value;
}

function parsed(body: string): Json {
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    const message = 'request body contains invalid JSON, please verify the format and try again.';
    throw new ApiError(400, 'invalid_request_body', message, [error.message]);
  }
}

function read(shape: Shape, value: Json): JsonObject {
  let body: JsonObject;
  try {
    body = readDashboard(shape, value);
  } catch (error) {
    throw error instanceof GoError ? new ApiError(400, INVALID, error.message) : error;
  }
  const refuse = (problem: string | undefined) => {
    if (problem !== undefined) throw new ApiError(400, INVALID, problem);
  };
  // The specification is checked while it is read, the rest afterwards.
  if (isObject(fields(value).spec)) refuse(specProblem(fields(body.spec)));
  const version = text(body.schemaVersion);
  refuse(version === 'v6' ? undefined : `schemaVersion must be "v6", got ${JSON.stringify(version)}`);
  const name = text(body.name);
  const isMade = body.generateName === true;
  refuse(
    !isMade
      ? labelProblem(name)
      : name === ''
        ? undefined
        : `name must be empty when generateName is true, got ${JSON.stringify(name)}`,
  );
  refuse(
    isMade && text(fields(fields(body.spec).display).name) === ''
      ? 'spec.display.name is required when generateName is true'
      : undefined,
  );
  checkTags(tagsOf(body.tags));
  const image = text(body.image);
  refuse(
    image === '' || /^\/assets\/(Icons|Logos)\/.|^data:image\/[a-z+]+;base64,/.test(image)
      ? undefined
      : 'image must be an "/assets/Icons/" or "/assets/Logos/" path, or a base64 image data URI',
  );
  refuse(specProblem(fields(body.spec)));
  return body;
}

/** The body of a create. SigNoz also accepts a dashboard of the form v5 here; the sandbox does not. */
function posted(body: string): JsonObject {
  const value = parsed(body);
  if (isObject(value) && value.schemaVersion === undefined && value.version !== undefined)
    throw new ApiError(501, 'unsupported', 'the sandbox does not bring dashboards of the form v5 into the form v6');
  return read(postable, value);
}

function checkTags(tags: readonly Tag[]): void {
  const refuse = (code: string, message: string): never => {
    throw new ApiError(400, code, message);
  };
  if (tags.length > 10) refuse(INVALID, 'a dashboard can have at most 10 tags');
  for (const tag of tags)
    if ([...RESERVED, 'source'].includes(tag.key.trim().toLowerCase()))
      refuse(INVALID, `tag key ${JSON.stringify(tag.key)} is reserved`);
  for (const tag of tags)
    for (const [part, allowed] of [
      ['key', /^[a-zA-Z$_@{#][a-zA-Z0-9$_@#{}:/-]*$/],
      ['value', /^[a-zA-Z0-9$_@#{}:.+=/-]+$/],
    ] as const) {
      const said = JSON.stringify(tag[part]);
      if (tag[part] === '') refuse(`tag_invalid_${part}`, `tag ${part} cannot be empty`);
      if (tag[part].length > 32) refuse(`tag_invalid_${part}`, `tag ${part} ${said} exceeds the 32-character limit`);
      if (!allowed.test(tag[part])) refuse(`tag_invalid_${part}`, `tag ${part} ${said} contains disallowed characters`);
    }
}

/** A patch of RFC 6902 with the operations that the UI sends: `add`, `replace` and `remove`. */
function patched(whole: JsonObject, patch: Json): Json {
  const copy = structuredClone(whole) as Json;
  for (const { op, path, value } of isArray(patch) ? patch.filter(isObject) : []) {
    const keys = text(path)
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], copy);
    if (typeof parent !== 'object' || parent === null) {
      if (op === 'replace') throw misses(text(path));
      continue;
    }
    const held = parent as Record<string, unknown>;
    if (op === 'replace' && held[last] === undefined) throw misses(text(path));
    if (op === 'remove') Array.isArray(parent) ? parent.splice(Number(last), 1) : delete held[last];
    else if (Array.isArray(parent) && op === 'add')
      parent.splice(last === '-' ? parent.length : Number(last), 0, value ?? null);
    else held[last] = value ?? null;
  }
  return copy;
}

function misses(path: string): ApiError {
  return new ApiError(400, 'dashboard_invalid_patch', 'JSON Patch could not be applied to the target dashboard', [
    `replace operation does not apply: doc is missing path: ${path}: missing value`,
  ]);
}

function tagsOf(value: Json | undefined): readonly Tag[] {
  return (isArray(value) ? value.filter(isObject) : []).map(({ key, value: of }) => ({
    key: text(key),
    value: text(of),
  }));
}

function fields(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
