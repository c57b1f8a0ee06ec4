import { type Attribute, defineAttribute } from '@signoz-as-code/catalogue';

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

const DATA_TYPES = { string: 'string', number: 'float64', boolean: 'bool', unknown: '' } as const;

/** SigNoz's word for an attribute's type; empty where SigNoz looks it up. */
export function dataType(attribute: Attribute): (typeof DATA_TYPES)[Attribute['type']] {
  return DATA_TYPES[attribute.type];
}

/** A column of a list, as SigNoz's UI writes it. */
interface TelemetryField {
  readonly name: string;
  readonly signal: 'logs' | 'traces';
  readonly fieldContext: Exclude<Attribute['context'], 'unknown'> | '';
  readonly fieldDataType: ReturnType<typeof dataType>;
}

export function telemetryField(signal: 'logs' | 'traces', attribute: Attribute): TelemetryField {
  return {
    name: attribute.name,
    signal,
    fieldContext: attribute.context === 'unknown' ? '' : attribute.context,
    fieldDataType: dataType(attribute),
  };
}
