import type { Metric } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition, keyOf } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

export interface MetricMetadataSpec {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** From the catalogue. SigNoz has a histogram's metadata at its `.bucket`. */
  readonly metric: Metric;
  /** The description that SigNoz shows; the catalogue's unless given. */
  readonly description?: string;
  /** In UCUM; the catalogue's unit unless given. */
  readonly unit?: string;
}

export type MetricMetadataDefinition = Definition<'metric-metadata', MetricMetadataSpec, Environment>;

/**
 * The description and unit of a metric in SigNoz. Type and temporality stay as SigNoz received them, so nothing is
 * written before the metric has arrived. SigNoz cannot delete metadata: without its definition it stays
 * (docs/kinds.md). For SigNoz v0.131.0 and later.
 */
export function defineMetricMetadata(metadata: Definable<MetricMetadataSpec, Environment>): MetricMetadataDefinition {
  return definition('metric-metadata', metadata);
}

/**
 * The same for many metrics: the catalogue's description of each. A name in `metrics` becomes a key in lower case:
 * `messagesSent` → `messages-sent`.
 */
export function describeMetrics(metrics: Readonly<Record<string, Metric>>): Record<string, MetricMetadataDefinition> {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(metrics).map(([name, metric]) => {
      const key = keyOf(name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-'), taken, 'metric');
      return [name, defineMetricMetadata({ key, metric })];
    }),
  );
}
