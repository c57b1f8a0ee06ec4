import type { Attribute } from '@signoz-as-code/catalogue';

/** A filter expression of SigNoz: `service.name = 'fluxer-server' AND has_error = true`. */
export interface Filter {
  readonly filter: string;
  /** Attributes in it that the catalogue intentionally does not have. */
  readonly uncatalogued?: readonly string[];
}

type Value = string | number | boolean;

export const equals = (attribute: Attribute | string, value: Value): Filter => compare(attribute, '=', value);
export const notEquals = (attribute: Attribute | string, value: Value): Filter => compare(attribute, '!=', value);
export const above = (attribute: Attribute | string, value: number): Filter => compare(attribute, '>', value);
export const atLeast = (attribute: Attribute | string, value: number): Filter => compare(attribute, '>=', value);
export const below = (attribute: Attribute | string, value: number): Filter => compare(attribute, '<', value);
export const contains = (attribute: Attribute | string, text: string): Filter => compare(attribute, 'CONTAINS', text);
export const exists = (attribute: Attribute | string): Filter => clause(attribute, 'EXISTS');

export function oneOf(attribute: Attribute | string, values: readonly [Value, ...Value[]]): Filter {
  return clause(attribute, `IN (${values.map(literal).join(', ')})`);
}

/** The chosen values of a dashboard's variable. */
export function inVariable(attribute: Attribute | string, variable: string): Filter {
  return clause(attribute, `IN $${variable}`);
}

export function and(...all: readonly [Filter, ...Filter[]]): Filter {
  return joined(all.map((part) => group(part.filter, /\bOR\b/i)).join(' AND '), all);
}

export function or(...any: readonly [Filter, ...Filter[]]): Filter {
  return joined(any.map((part) => part.filter).join(' OR '), any);
}

export function not(part: Filter): Filter {
  return joined(`NOT (${part.filter})`, [part]);
}

/**
 * A filter written by hand. The check parses it and looks its attributes up; declare those that the catalogue
 * intentionally does not have in `uncatalogued`.
 */
export function rawFilter(text: string, options: Pick<Filter, 'uncatalogued'> = {}): Filter {
  return { filter: text, ...options };
}

function compare(attribute: Attribute | string, operator: string, value: Value): Filter {
  return clause(attribute, `${operator} ${literal(value)}`);
}

function clause(attribute: Attribute | string, rest: string): Filter {
  if (typeof attribute === 'string') return { filter: `${attribute} ${rest}` };
  return {
    filter: `${attribute.name} ${rest}`,
    ...(attribute.uncatalogued ? { uncatalogued: [attribute.name] } : {}),
  };
}

function joined(filter: string, parts: readonly Filter[]): Filter {
  const uncatalogued = [...new Set(parts.flatMap((part) => part.uncatalogued ?? []))];
  return uncatalogued.length === 0 ? { filter } : { filter, uncatalogued };
}

function literal(value: Value): string {
  if (value === undefined) throw new Error('a filter compares with undefined: look for a misspelt name');
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);
}

function group(text: string, needs: RegExp): string {
  return needs.test(text) ? `(${text})` : text;
}
