import { expressionProblem, printProblem } from '@signoz-as-code/expr-lang';
import type { JsonObject } from '../json.ts';
import { parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { ApiError, success } from './reply.ts';
import { always, decode, enumeration, fieldsOf, list, string, struct, unlessEmpty } from './shape.ts';
import { newId, type Store, type Stored } from './store.ts';

const policyShape = struct('alertmanagertypes.PostableRoutePolicy', {
  expression: always(string),
  kind: always(enumeration),
  channels: always(list(string)),
  name: always(string),
  description: always(string),
  tags: unlessEmpty(list(string)),
});

/** The ids of the policies that name a channel. */
export function policiesNaming(store: Store, channel: string): readonly string[] {
  const policies = store.collection<{ readonly channels: readonly string[] }>('route-policy').all();
  return policies.filter(({ data }) => data.channels.includes(channel)).map(({ id }) => id);
}

/** `/api/v1/route_policies`: which labels go to which channels, for rules that use routing policies. */
export function routePolicyHandlers(store: Store): Handlers {
  const policies = store.collection<JsonObject>('route-policy');

  const present = (policy: Stored<JsonObject>, times: Partial<Stored<JsonObject>> = {}): JsonObject => ({
    ...policy.data,
    id: policy.id,
    createdAt: times.createdAt ?? policy.createdAt,
    updatedAt: times.updatedAt ?? policy.updatedAt,
    createdBy: policy.createdBy,
    updatedBy: policy.updatedBy,
  });

  return {
    'GET /api/v1/route_policies': [
      'viewer',
      () =>
        success(
          200,
          policies.all().map((policy) => present(policy)),
        ),
    ],

    'GET /api/v1/route_policies/:id': [
      'viewer',
      (request) => {
        const policy = policies.get(request.id);
        if (policy === undefined) {
          throw new ApiError(404, 'not_found', `routing policy with ID: ${request.id} does not exist`);
        }
        return success(200, present(policy));
      },
    ],

    'POST /api/v1/route_policies': [
      'admin',
      (request, caller) => {
        const data = readPolicy(request.body);
        const time = now();
        const policy = {
          id: newId(),
          createdAt: time.stored,
          updatedAt: time.stored,
          createdBy: caller.email,
          updatedBy: caller.email,
          data,
        };
        policies.put(policy);
        return success(201, present(policy, { createdAt: time.fresh, updatedAt: time.fresh }));
      },
    ],

    'PUT /api/v1/route_policies/:id': [
      'admin',
      (request, caller) => {
        const data = readPolicy(request.body);
        const before = policies.get(request.id);
        if (before === undefined) {
          throw new ApiError(400, 'not_found', 'route not found: sql: no rows in result set');
        }
        const time = now();
        const policy = { ...before, updatedAt: time.stored, updatedBy: caller.email, data };
        policies.put(policy);
        return success(200, present(policy, { updatedAt: time.fresh }));
      },
    ],

    'DELETE /api/v1/route_policies/:id': [
      'admin',
      (request) => {
        policies.remove(request.id);
        return success(204);
      },
    ],
  };
}

function readPolicy(body: string): JsonObject {
  const policy = { ...fieldsOf(decode(policyShape, parseJson(body))), kind: 'policy' };
  const problem = problemOf(policy);
  if (problem !== undefined) throw new ApiError(400, 'invalid_input', problem);
  return policy;
}

function problemOf(policy: JsonObject): string | undefined {
  const expression = `${policy.expression}`;
  if (expression === '') return 'expression is required';
  if (policy.name === '') return 'name is required';
  const channels = Array.isArray(policy.channels) ? policy.channels : [];
  if (channels.length === 0) return 'at least one channel is required';
  const empty = channels.indexOf('');
  if (empty >= 0) return `channel at index ${empty} cannot be empty`;
  const syntax = expressionProblem(expression);
  return syntax === undefined ? undefined : `invalid expression syntax: ${printProblem(expression, syntax)}`;
}
