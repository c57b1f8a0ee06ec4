import { builderName } from '@signoz-as-code/catalogue';
import type { MetricMetadataSpec } from './define.ts';
import type { MetricMetadata } from './schema/artifact.generated.ts';

/** What SigNoz is to say of a metric, under the name that it has there. */
export function metricMetadataBody({ metric, description, unit }: MetricMetadataSpec): MetricMetadata {
  return { metric: builderName(metric), description: description ?? metric.description, unit: unit ?? metric.unit };
}
