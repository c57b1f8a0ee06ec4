import { builderName } from '@signoz-as-code/catalogue';
import type { MetricMetadataSpec } from './define.ts';
import type { MetricMetadata } from './schema/artifact.generated.ts';

/** The metadata that SigNoz should have for a metric, under its name there. */
export function metricMetadataBody({ metric, description, unit }: MetricMetadataSpec): MetricMetadata {
  return { metric: builderName(metric), description: description ?? metric.description, unit: unit ?? metric.unit };
}
