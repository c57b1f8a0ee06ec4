import { type Attribute, defineAttribute } from '@signoz-as-code/catalogue';
import { dataType } from './data-type.ts';
import type { TelemetryField } from './schema/dashboard.generated.ts';

const field = (name: string, context: Attribute['context'], type: Attribute['type']): Attribute =>
  defineAttribute({ name, context, type, cardinality: 'unbounded', personal: false, description: '' });

/** The columns that SigNoz shows where none are chosen. */
export const usualColumns: Readonly<Record<'logs' | 'traces', readonly Attribute[]>> = {
  logs: [field('timestamp', 'log', 'number'), field('body', 'log', 'string')],
  traces: [
    field('service.name', 'resource', 'string'),
    field('name', 'span', 'string'),
    field('duration_nano', 'span', 'number'),
    field('http_method', 'span', 'string'),
    field('response_status_code', 'span', 'string'),
  ],
};

/** A column of a list, as SigNoz's UI writes it. */
export function telemetryField(signal: 'logs' | 'traces', attribute: Attribute): TelemetryField {
  return {
    name: attribute.name,
    signal,
    fieldContext: attribute.context === 'unknown' ? '' : attribute.context,
    fieldDataType: dataType(attribute),
  };
}
