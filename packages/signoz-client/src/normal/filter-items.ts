import { isObject } from '@signoz-as-code/core';

const OPERATORS: Readonly<Record<string, string>> = {
  in: 'IN',
  nin: 'NOT IN',
  'not in': 'NOT IN',
  like: 'LIKE',
  nlike: 'NOT LIKE',
  contains: 'CONTAINS',
  ncontains: 'NOT CONTAINS',
  regex: 'REGEXP',
  nregex: 'NOT REGEXP',
  exists: 'EXISTS',
  nexists: 'NOT EXISTS',
};

/**
 * The filter expression with the meaning of the items of the form before v5,
 * `{ op: 'AND', items: [{ key, op, value }] }`; empty when there are none. SigNoz's UI makes it for a query without an
 * expression.
 */
export function filterText(filters: unknown): string {
  if (!isObject(filters) || !Array.isArray(filters.items)) return '';
  const conditions = filters.items.filter(isObject).map(condition);
  return conditions.join(` ${filters.op === 'OR' ? 'OR' : 'AND'} `);
}

function condition(item: Record<string, unknown>): string {
  const key = isObject(item.key) ? String(item.key.key) : String(item.key);
  const written = String(item.op);
  const operator = OPERATORS[written.toLowerCase()] ?? written;
  return operator.endsWith('EXISTS') ? `${key} ${operator}` : `${key} ${operator} ${literal(item.value)}`;
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `(${value.map(literal).join(', ')})`;
  if (typeof value !== 'string') return String(value);
  // A variable means its values, unquoted.
  if (/^\$[\w.]+$/.test(value)) return value;
  const braces = /^\{\{\s*\.([\w.]+)\s*\}\}$/.exec(value);
  return braces ? `$${braces[1]}` : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
