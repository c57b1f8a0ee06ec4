import type { Metric } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

export interface MetricMetadataSpec {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** Of the catalogue. What SigNoz says of a histogram stands at its `.bucket`. */
  readonly metric: Metric;
  /** What people read of it in SigNoz; what the catalogue says unless given. */
  readonly description?: string;
  /** In UCUM; that of the catalogue unless given. */
  readonly unit?: string;
}

export type MetricMetadataDefinition = Definition<'metric-metadata', MetricMetadataSpec, Environment>;

/**
 * What SigNoz says of a metric: its description and unit. Type and temporality stay as SigNoz received them, so nothing is
 * written before the metric has arrived. SigNoz cannot be made to forget what it says: without its definition it stays
 * (docs/kinds.md). For SigNoz v0.131.0 and later.
 */
export function defineMetricMetadata(metadata: Definable<MetricMetadataSpec, Environment>): MetricMetadataDefinition {
  return definition('metric-metadata', metadata);
}

/** The same of many, by the names of `metrics`: what the catalogue says of each. */
export function describeMetrics(metrics: Readonly<Record<string, Metric>>): Record<string, MetricMetadataDefinition> {
  return Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, defineMetricMetadata({ metric })]));
}
