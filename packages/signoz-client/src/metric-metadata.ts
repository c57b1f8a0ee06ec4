import { fields, textForm, truthForm } from '@signoz-as-code/core';
import type { MetricsMetadata } from './dialect.ts';
import { SignozError } from './error.ts';
import type { Transport } from './transport.ts';

const path = '/api/v2/metrics/metadata';

const answer = fields({
  description: textForm,
  unit: textForm,
  type: textForm,
  temporality: textForm,
  isMonotonic: truthForm,
});

/** Metadata of metrics in SigNoz v0.131.0 and later. */
export function metricsMetadata(api: Transport): MetricsMetadata {
  return {
    get: async (metric) => {
      try {
        const { description, unit, type, temporality, isMonotonic } = await api.data(
          answer,
          `${path}?${new URLSearchParams({ metricName: metric })}`,
        );
        return { description, unit, type, temporality, isMonotonic };
      } catch (error) {
        if (error instanceof SignozError && error.status === 404) return undefined;
        throw error;
      }
    },
    set: async (metric, metadata) => {
      await api.write('POST', path, { metricName: metric, ...metadata });
    },
  };
}
