import type { Engine } from '../clickhouse/engine.ts';
import type { Received, Reply } from '../http.ts';
import { authDomainHandlers } from './auth-domains.ts';
import { channelHandlers } from './channels.ts';
import { dashboardHandlers } from './dashboards.ts';
import { dashboardV6Handlers } from './dashboards-v6.ts';
import { downtimeHandlers } from './downtime.ts';
import type { ApiRequest, Caller, Handlers, Role } from './handlers.ts';
import { type Credentials, identity } from './identity.ts';
import { metricMetadataHandlers } from './metric-metadata.ts';
import { pipelineHandlers } from './pipelines.ts';
import { type PlainCollection, plainHandlers } from './plain.ts';
import { queryPreviewHandlers } from './query-preview.ts';
import { factsOf, type Release } from './release.ts';
import { ApiError, failure, notFound } from './reply.ts';
import { routePolicyHandlers } from './route-policies.ts';
import { ruleHandlers } from './rules.ts';
import { savedViewHandlers } from './saved-views.ts';
import type { Store } from './store.ts';
import { retention } from './ttl.ts';
import { viewHandlers } from './views.ts';

export interface SignozApi {
  handle(request: Received): Promise<Reply>;
  /** Resolves when the work that continues after an answer is done. */
  idle(): Promise<void>;
}

/** The part of SigNoz's API that this project uses, over a store and, for retention, the engine. */
export function signozApi(
  store: Store,
  engine: Engine,
  credentials: Credentials,
  release: Release,
  plain: readonly PlainCollection[] = [],
): SignozApi {
  const facts = factsOf[release];
  const known = identity(store, credentials, release);
  const ttl = retention(store, engine, facts);
  const handlers: Handlers = {
    ...known.handlers,
    ...(facts.dashboards === 'v5' ? dashboardHandlers : dashboardV6Handlers)(store, known.organisation),
    ...channelHandlers(store, known.organisation, facts),
    ...ruleHandlers(store, facts),
    ...routePolicyHandlers(store),
    ...downtimeHandlers(store, facts),
    ...(facts.views === 'v1' ? viewHandlers : savedViewHandlers)(store),
    ...pipelineHandlers(store, facts.pipelinesBy === 'admin' ? known.adminName : 'unknown'),
    ...(facts.authDomains ? authDomainHandlers(store, known.organisation) : {}),
    ...(facts.judgesQueries ? queryPreviewHandlers : {}),
    ...(facts.saysMetrics ? metricMetadataHandlers(store) : {}),
    ...ttl.handlers,
    ...Object.assign({}, ...plain.map((one) => plainHandlers(store, one))),
    'POST /api/v1/testChannel': ['editor', noNotifications],
    'POST /api/v1/testRule': ['editor', noNotifications],
    'POST /api/v5/query_range': ['viewer', noTelemetry],
  };

  const routes = Object.entries(handlers)
    .filter(([route]) => route.includes('/:'))
    .map(([route, handler]) => {
      const [method = '', path = ''] = route.split(' ');
      return { method, parts: path.split('/'), handler };
    });

  async function answer(received: Received): Promise<Reply> {
    const request: ApiRequest = { ...received, body: received.body.toString('utf8'), id: '', key: '' };
    const open = known.open[`${request.method} ${request.path}`];
    if (open !== undefined) return open(request);
    const { handler, ...named } = match(request);
    if (handler === undefined) return notFound();
    const [role, handle] = handler;
    const caller = known.authenticate(request.headers);
    allow(caller, role);
    return await handle({ ...request, ...named }, caller);
  }

  return {
    async handle(request) {
      try {
        return await answer(request);
      } catch (error) {
        return failure(error, facts.errors);
      }
    },
    idle: () => ttl.idle(),
  };

  /** The handler of a path: of the path itself, or of the route that matches with its ids. */
  function match({
    method,
    path,
  }: ApiRequest): Pick<ApiRequest, 'id' | 'key'> & { readonly handler?: Handlers[string] } {
    const whole = handlers[`${method} ${path}`];
    if (whole !== undefined) return { handler: whole, id: '', key: '' };
    const parts = path.split('/');
    for (const route of routes) {
      if (route.method !== method || route.parts.length !== parts.length) continue;
      const named: Record<string, string> = { id: '', key: '' };
      const isIt = route.parts.every((part, at) => {
        const given = parts[at] ?? '';
        if (!part.startsWith(':')) return part === given;
        named[part.slice(1)] = decodeURIComponent(given);
        return given !== '' && given !== 'lock';
      });
      if (isIt) return { handler: route.handler, id: named.id ?? '', key: named.key ?? '' };
    }
    return { id: '', key: '' };
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

function noTelemetry(): never {
  throw new ApiError(501, 'unsupported', 'the sandbox has no telemetry and runs no queries; ask a real SigNoz');
}
