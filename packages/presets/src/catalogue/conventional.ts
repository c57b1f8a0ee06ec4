import type * as semconv from '@opentelemetry/semantic-conventions/incubating';
import { type Attribute, defineAttribute, defineMetric, type Metric } from '@signoz-as-code/telemetry';

/** Every name of the OpenTelemetry semantic conventions, from their package: a typing error does not compile. */
type Name = Extract<(typeof semconv)[keyof typeof semconv], string>;

export const conventionalAttribute = <const A extends Attribute<Name>>(attribute: A): A => defineAttribute(attribute);
type Known = Metric & { readonly instrument: Exclude<Metric['instrument'], 'unknown'> };
export const offeredMetric = <const M extends Known>(metric: M): M & { readonly offered: true } =>
  defineMetric({ ...metric, offered: true });
export const conventionalMetric = <const M extends Known & { readonly name: Name }>(metric: M) => offeredMetric(metric);
