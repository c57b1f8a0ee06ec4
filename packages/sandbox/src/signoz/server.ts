import type { Engine } from '../clickhouse/engine.ts';
import type { Received, Reply } from '../http.ts';
import { channelHandlers } from './channels.ts';
import { dashboardHandlers } from './dashboards.ts';
import { downtimeHandlers } from './downtime.ts';
import type { ApiRequest, Caller, Handlers, Role } from './handlers.ts';
import { type Credentials, identity } from './identity.ts';
import { pipelineHandlers } from './pipelines.ts';
import { type PlainCollection, plainHandlers } from './plain.ts';
import { ApiError, failure, notFound } from './reply.ts';
import { routePolicyHandlers } from './route-policies.ts';
import { ruleHandlers } from './rules.ts';
import type { Store } from './store.ts';
import { retention } from './ttl.ts';
import { viewHandlers } from './views.ts';

export interface SignozApi {
  handle(request: Received): Promise<Reply>;
  /** Ends when what was answered before it was done is done. */
  settled(): Promise<void>;
}

/** The part of SigNoz v0.108.0's API that this project uses, over a store and, for retention, the engine. */
export function signozApi(
  store: Store,
  engine: Engine,
  credentials: Credentials,
  plain: readonly PlainCollection[] = [],
): SignozApi {
  const known = identity(store, credentials);
  const ttl = retention(store, engine);
  const handlers: Handlers = {
    ...known.handlers,
    ...dashboardHandlers(store, known.organisation),
    ...channelHandlers(store, known.organisation),
    ...ruleHandlers(store),
    ...routePolicyHandlers(store),
    ...downtimeHandlers(store),
    ...viewHandlers(store),
    ...pipelineHandlers(store, known.adminName),
    ...ttl.handlers,
    ...Object.assign({}, ...plain.map((one) => plainHandlers(store, one))),
    'POST /api/v1/testChannel': ['editor', noNotifications],
    'POST /api/v1/testRule': ['editor', noNotifications],
  };

  async function answer(received: Received): Promise<Reply> {
    const request: ApiRequest = { ...received, body: received.body.toString('utf8'), id: '' };
    const open = known.open[`${request.method} ${request.path}`];
    if (open !== undefined) return open(request);
    const { route, id } = match(request);
    const handler = handlers[route];
    if (handler === undefined) return notFound();
    const [role, handle] = handler;
    const caller = known.authenticate(request.headers);
    allow(caller, role);
    return await handle({ ...request, id }, caller);
  }

  return {
    async handle(request) {
      try {
        return await answer(request);
      } catch (error) {
        return failure(error);
      }
    },
    settled: () => ttl.settled(),
  };

  /** The route of a path: as it is, or with its last part, or the one before `/lock`, as the id. */
  function match(request: ApiRequest): { readonly route: string; readonly id: string } {
    const whole = `${request.method} ${request.path}`;
    if (handlers[whole] !== undefined) return { route: whole, id: '' };
    const [, start = '', id = '', lock = ''] = /^(.*\/)(?!lock$)([^/]+)(\/lock)?$/.exec(request.path) ?? [];
    return { route: `${request.method} ${start}:id${lock}`, id: decodeURIComponent(id) };
  }
}

const RANK: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, admin: 2 };

function allow(caller: Caller, role: Role): void {
  if (RANK[caller.role] >= RANK[role]) return;
  const who = role === 'admin' ? 'admins' : 'editors/admins';
  throw new ApiError(403, 'forbidden', `only ${who} can access this resource`);
}

function noNotifications(): never {
  throw new ApiError(501, 'unsupported', 'the sandbox evaluates no rules and sends no notifications');
}
