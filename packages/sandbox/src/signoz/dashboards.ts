import type { Reply } from '../http.ts';
import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError, parseJson, sorted } from './go-json.ts';
import { now } from './go-time.ts';
import type { Caller, Handlers } from './handlers.ts';
import { migrateDashboard } from './migrate-dashboard.ts';
import { ApiError, Panic, success, uuidProblem } from './reply.ts';
import { newId, type Store, type Stored } from './store.ts';

interface Dashboard {
  readonly body: JsonObject;
  readonly locked: boolean;
}

/** `/api/v1/dashboards`: stores any object that it is sent, with sorted keys. */
export function dashboardHandlers(store: Store, organisation: string): Handlers {
  const dashboards = store.collection<Dashboard>('dashboard');

  const present = (dashboard: Stored<Dashboard>, times: Partial<Stored<Dashboard>> = {}): JsonObject => ({
    createdAt: times.createdAt ?? dashboard.createdAt,
    updatedAt: times.updatedAt ?? dashboard.updatedAt,
    createdBy: dashboard.createdBy,
    updatedBy: dashboard.updatedBy,
    id: dashboard.id,
    data: dashboard.data.body,
    locked: dashboard.data.locked,
    org_id: organisation,
  });

  const find = (id: string): Stored<Dashboard> => {
    const problem = uuidProblem(id);
    if (problem !== undefined) throw new ApiError(400, 'invalid_valuer', `invalid uuid ${id}`, [problem]);
    const dashboard = dashboards.get(id);
    if (dashboard === undefined) throw new ApiError(404, 'not_found', `dashboard with id ${id} doesn't exist`);
    return dashboard;
  };

  return {
    'GET /api/v1/dashboards': [
      'viewer',
      () =>
        success(
          200,
          dashboards.all().map((dashboard) => present(dashboard)),
        ),
    ],

    'POST /api/v1/dashboards': [
      'editor',
      (request, caller): Reply => {
        const body = migrateDashboard(readBody(request.body));
        const time = now();
        const dashboard: Stored<Dashboard> = {
          id: newId(),
          createdAt: time.stored,
          updatedAt: time.stored,
          createdBy: caller.email,
          updatedBy: caller.email,
          data: { body: sorted(body) as JsonObject, locked: false },
        };
        dashboards.put(asStored(dashboard));
        return success(201, present(dashboard, { createdAt: time.fresh, updatedAt: time.fresh }));
      },
    ],

    'GET /api/v1/dashboards/:id': ['viewer', (request) => success(200, present(find(request.id)))],

    'PUT /api/v1/dashboards/:id': [
      'editor',
      (request, caller) => {
        const problem = uuidProblem(request.id);
        if (problem !== undefined) throw new ApiError(400, 'invalid_valuer', `invalid uuid ${request.id}`, [problem]);
        const body = sorted(readBody(request.body)) as JsonObject;
        const before = find(request.id);
        if (before.data.locked) {
          throw new ApiError(
            400,
            'invalid_input',
            'cannot update a locked dashboard, please unlock the dashboard to update',
          );
        }
        refuseRemovals(before.data.body, body, caller);
        const time = now();
        const dashboard = { ...before, updatedAt: time.stored, updatedBy: caller.email, data: { body, locked: false } };
        dashboards.put(asStored(dashboard));
        return success(200, present(dashboard, { updatedAt: time.fresh }));
      },
    ],

    'DELETE /api/v1/dashboards/:id': [
      'editor',
      (request) => {
        if (find(request.id).data.locked) {
          throw new ApiError(400, 'invalid_input', 'dashboard is locked, please unlock the dashboard to be delete it');
        }
        dashboards.remove(request.id);
        return success(204);
      },
    ],

    'PUT /api/v1/dashboards/:id/lock': [
      'editor',
      (request, caller) => {
        const body = parseJson(request.body);
        const lock = isObject(body) ? body.lock : undefined;
        if (typeof lock !== 'boolean') {
          throw new ApiError(400, 'invalid_input', 'lock is missing in the request payload');
        }
        const dashboard = find(request.id);
        if (dashboard.createdBy !== caller.email && caller.role !== 'admin') {
          throw new ApiError(403, 'forbidden', 'you are not authorized to lock/unlock this dashboard');
        }
        dashboards.put({
          ...dashboard,
          updatedAt: now().stored,
          updatedBy: caller.email,
          data: { ...dashboard.data, locked: lock },
        });
        return success(200);
      },
    ],
  };
}

/** SigNoz's database stores U+0000 in a string as the six characters of its escape. */
function asStored(dashboard: Stored<Dashboard>): Stored<Dashboard> {
  const text = JSON.stringify(dashboard.data);
  if (!text.includes('\\u0000')) return dashboard;
  return { ...dashboard, data: JSON.parse(text.replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1\\\\u0000')) as Dashboard };
}

function readBody(body: string): JsonObject {
  const value = parseJson(body);
  if (isObject(value)) return value;
  if (value === null) throw new Panic('a dashboard that is null');
  const kind = isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  throw new GoError(`json: cannot unmarshal ${kind} into Go value of type dashboardtypes.StorableDashboardData`);
}

/** A session, such as the UI's, can remove only one panel at a time; an API key can remove any number. */
function refuseRemovals(before: JsonObject, after: JsonObject, caller: Caller): void {
  if (caller.by === 'key') return;
  const kept = new Set(panelIds(after));
  const removed = new Set(panelIds(before).filter((id) => !kept.has(id)));
  if (removed.size > 1) throw new ApiError(400, 'invalid_input', 'deleting more than one panel is not supported');
}

function panelIds(body: JsonObject): readonly string[] {
  const widgets: readonly Json[] = isArray(body.widgets) ? body.widgets : [];
  return widgets
    .filter((widget) => isObject(widget) && widget.query !== undefined && widget.query !== null)
    .map((widget) => text((widget as JsonObject).id))
    .filter((id) => id !== '');
}
