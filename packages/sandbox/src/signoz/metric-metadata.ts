import { isObject, type JsonObject, text } from '../json.ts';
import { parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { ApiError, success } from './reply.ts';
import type { Store } from './store.ts';

const LABELS: Readonly<Record<string, readonly [label: string, why: string]>> = {
  histogram: ['histogram', "histogram metrics require the 'le' (less than or equal) label for bucket boundaries"],
  summary: ['summary', "summary metrics require the 'quantile' label for quantile values"],
};

/** Names for a sum and a histogram without their temporality. */
const WITH_TEMPORALITY: Readonly<Record<string, string>> = {
  sum: 'Sum',
  histogram: 'Histogram',
  exponentialhistogram: 'exponential histogram',
};

/** `/api/v2/metrics/metadata`: what users set for metrics; the sandbox receives no metrics. */
export function metricMetadataHandlers(store: Store): Handlers {
  const kept = store.collection<JsonObject>('metric-metadata');
  return {
    'GET /api/v2/metrics/metadata': [
      'viewer',
      ({ query }) => {
        const name = needed(query.get('metricName') ?? '');
        const found = kept.get(name);
        if (found === undefined) throw new ApiError(404, 'not_found', `metadata not found for metric "${name}"`);
        return success(200, found.data);
      },
    ],
    'POST /api/v2/metrics/metadata': [
      'editor',
      ({ body }, { email }) => {
        const sent = parseJson(body);
        const given = isObject(sent) ? sent : {};
        const name = needed(text(given.metricName));
        const { stored } = now();
        const data = metadataOf(name, given);
        kept.put({ id: name, createdAt: stored, updatedAt: stored, createdBy: email, updatedBy: email, data });
        return success(200);
      },
    ],
  };
}

function needed(name: string): string {
  if (name === '') throw invalid('metricName is required');
  return name;
}

function metadataOf(name: string, given: JsonObject): JsonObject {
  const description = text(given.description);
  const unit = text(given.unit);
  const isMonotonic = given.isMonotonic === true;
  const type = text(given.type).toLowerCase();
  const temporality = text(given.temporality).toLowerCase();
  const called = WITH_TEMPORALITY[type];
  if (called !== undefined) {
    if (temporality === '') throw invalid(`temporality is required when metric type is ${called}`);
    if (!['cumulative', 'delta'].includes(temporality)) throw invalid('invalid value for temporality');
  } else if (type !== 'gauge' && type !== 'summary') throw invalid('invalid metric type');
  const label = LABELS[type];
  if (label !== undefined) throw invalid(`metric '${name}' cannot be set as ${label[0]} type: ${label[1]}`);
  // A non-monotonic sum is a gauge.
  if (type === 'gauge' || (type === 'sum' && !isMonotonic && temporality === 'cumulative'))
    return { description, type: 'gauge', unit, temporality: 'unspecified', isMonotonic };
  return { description, type, unit, temporality, isMonotonic };
}

function invalid(message: string): ApiError {
  return new ApiError(400, 'invalid_input', message);
}
