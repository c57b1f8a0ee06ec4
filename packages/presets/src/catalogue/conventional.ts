import type * as semconv from '@opentelemetry/semantic-conventions/incubating';
import { type Attribute, defineAttribute, defineMetric, type Metric } from '@signoz-as-code/telemetry';

/** Every name of the OpenTelemetry semantic conventions. Taken from their package: a slip of the pen does not compile. */
type Name = Extract<(typeof semconv)[keyof typeof semconv], string>;

export const conventionalAttribute = <const A extends Attribute<Name>>(attribute: A): A => defineAttribute(attribute);
export const conventionalMetric = <
  const M extends Metric & { readonly name: Name; readonly instrument: Exclude<Metric['instrument'], 'unknown'> },
>(
  metric: M,
): M => defineMetric(metric);
