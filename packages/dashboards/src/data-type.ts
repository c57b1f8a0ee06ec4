import type { Attribute } from '@signoz-as-code/catalogue';

const DATA_TYPES = { string: 'string', number: 'float64', boolean: 'bool', unknown: '' } as const;

/** SigNoz's word for an attribute's type; empty where it is to look it up. */
export function dataType(attribute: Attribute): (typeof DATA_TYPES)[Attribute['type']] {
  return DATA_TYPES[attribute.type];
}
