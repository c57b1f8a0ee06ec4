import { isArray, isObject, text } from '../json.ts';
import { GoError, parseJson } from './go-json.ts';
import type { Handlers } from './handlers.ts';
import { queryShapes } from './query.ts';
import { ApiError, success } from './reply.ts';
import { decode, list } from './shape.ts';

/**
 * SigNoz's judgement of queries that are not run (v0.131.0, pkg/querier/preview.go): it accepts all that have the form
 * of a query, because the sandbox has no telemetry and reads no expressions.
 */
export const queryPreviewHandlers: Handlers = {
  'POST /api/v5/query_range/preview': [
    'viewer',
    ({ body }) => {
      const request = parseJson(body);
      const composite = isObject(request) ? request.compositeQuery : undefined;
      const queries = isObject(composite) && isArray(composite.queries) ? composite.queries : [];
      if (queries.length === 0) throw new ApiError(400, 'invalid_input', 'at least one query is required');
      try {
        decode(list(queryShapes.whole.envelope), queries);
      } catch (error) {
        throw error instanceof GoError ? new ApiError(400, 'invalid_input', error.message) : error;
      }
      const verdict = { valid: true, warnings: [], statements: [], error: null };
      const names = queries.map((one) => (isObject(one) && isObject(one.spec) ? text(one.spec.name) : ''));
      return success(200, { compositeQuery: Object.fromEntries(names.map((name) => [name, verdict])) });
    },
  ],
};
