import type { Attribute } from './catalogue.ts';

/** A filter expression of SigNoz: `service.name = 'fluxer-server' AND has_error = true`. */
export interface Filter {
  readonly filter: string;
}

type Value = string | number | boolean;

export const equals = (attribute: Attribute | string, value: Value): Filter => compare(attribute, '=', value);
export const notEquals = (attribute: Attribute | string, value: Value): Filter => compare(attribute, '!=', value);
export const above = (attribute: Attribute | string, value: number): Filter => compare(attribute, '>', value);
export const atLeast = (attribute: Attribute | string, value: number): Filter => compare(attribute, '>=', value);
export const below = (attribute: Attribute | string, value: number): Filter => compare(attribute, '<', value);
export const contains = (attribute: Attribute | string, text: string): Filter => compare(attribute, 'CONTAINS', text);
export const exists = (attribute: Attribute | string): Filter => ({ filter: `${nameOf(attribute)} EXISTS` });

export function oneOf(attribute: Attribute | string, values: readonly [Value, ...Value[]]): Filter {
  return { filter: `${nameOf(attribute)} IN (${values.map(literal).join(', ')})` };
}

/** The values chosen in a dashboard's variable. */
export function inVariable(attribute: Attribute | string, variable: string): Filter {
  return { filter: `${nameOf(attribute)} IN $${variable}` };
}

export function and(...all: readonly [Filter, ...Filter[]]): Filter {
  return { filter: all.map((part) => group(part.filter, /\bOR\b/i)).join(' AND ') };
}

export function or(...any: readonly [Filter, ...Filter[]]): Filter {
  return { filter: any.map((part) => part.filter).join(' OR ') };
}

export function not(part: Filter): Filter {
  return { filter: `NOT (${part.filter})` };
}

/** A filter written by hand. It is parsed when the definition is checked. */
export function rawFilter(text: string): Filter {
  return { filter: text };
}

function compare(attribute: Attribute | string, operator: string, value: Value): Filter {
  return { filter: `${nameOf(attribute)} ${operator} ${literal(value)}` };
}

function nameOf(attribute: Attribute | string): string {
  return typeof attribute === 'string' ? attribute : attribute.name;
}

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);
}

function group(text: string, needs: RegExp): string {
  return needs.test(text) ? `(${text})` : text;
}
