import { isObject } from '@signoz-as-code/core';
import { clipped, type Fields, LONGEST_NAME, LONGEST_TITLE, type StoredReader } from './stored.ts';

/** The new release's valid names of a variable. */
const NAME = /^[a-zA-Z0-9_.-]+$/;

/** The variables in their new form and order. Those without possible values are dropped. */
export function variablesV6(reader: StoredReader, data: Fields): object[] {
  const stored = Array.isArray(data.variables) ? { ...data.variables } : reader.object(data, 'variables');
  const variables = Object.entries(stored)
    .filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]))
    .map(([id, one]) => ({ id, one, order: reader.number(one, 'order') ?? 0 }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .flatMap(({ one }) => variableV6(reader, one));
  const names = new Set<string>();
  for (const { spec } of variables) {
    const name = spec.name as string;
    if (!NAME.test(name))
      reader.troubles.add(`the variable '${name}' has a name of other characters than a-z, 0-9, _, . and -`);
    if (name.length > LONGEST_NAME)
      reader.troubles.add(`the name of the variable '${name}' has more than ${LONGEST_NAME} characters`);
    if (names.has(name)) reader.troubles.add(`two variables are called '${name}'`);
    names.add(name);
  }
  return variables;
}

interface VariableV6 {
  readonly kind: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

function variableV6(reader: StoredReader, one: Fields): readonly VariableV6[] {
  const text = (field: string): string => reader.text(one, field);
  const name = text('name');
  if (name === '') return [];
  const display = { name: clipped(name, LONGEST_TITLE), description: text('description') };
  const type = text('type').toUpperCase();
  if (type === 'TEXTBOX') return [{ kind: 'TextVariable', spec: { name, display, value: text('textboxValue') } }];
  const plugin = pluginOf(reader, type, one);
  if (plugin === undefined) {
    if (!['', 'QUERY', 'CUSTOM', 'DYNAMIC'].includes(type))
      reader.troubles.add(`the variable '${name}' is of the type '${type}'`);
    return [];
  }
  const allowMultiple = reader.truth(one, 'multiSelect');
  const defaultValue = defaultOf(one, allowMultiple);
  const spec = {
    name,
    display,
    allowMultiple,
    allowAllValue: reader.truth(one, 'showALLOption') && allowMultiple,
    ...(allowMultiple ? { customAllValue: text('customAllValue') } : {}),
    capturingRegexp: text('capturingRegexp'),
    sort: { ASC: 'alphabetical-asc', DESC: 'alphabetical-desc' }[String(one.sort)] ?? 'none',
    ...(defaultValue === undefined ? {} : { defaultValue }),
    plugin,
  };
  return [{ kind: 'ListVariable', spec }];
}

/** The source of the values; undefined where there is none. */
function pluginOf(reader: StoredReader, type: string, one: Fields): object | undefined {
  const first = (...fields: readonly string[]): string =>
    fields.reduce((found, field) => (found === '' ? reader.text(one, field) : found), '');
  switch (type) {
    case 'QUERY': {
      const queryValue = first('queryValue');
      return queryValue === '' ? undefined : { kind: 'signoz/QueryVariable', spec: { queryValue } };
    }
    case 'CUSTOM': {
      const customValue = first('customValue', 'selectedValue', 'defaultValue');
      return customValue === '' ? undefined : { kind: 'signoz/CustomVariable', spec: { customValue } };
    }
    case 'DYNAMIC': {
      const name = first('dynamicVariablesAttribute');
      const source = String(one.dynamicVariablesSource).toLowerCase();
      const signal = ['traces', 'logs', 'metrics'].includes(source) ? source : 'all';
      return name === '' ? undefined : { kind: 'signoz/DynamicVariable', spec: { name, signal } };
    }
    default:
      return undefined;
  }
}

/** A stored last choice becomes the first choice. */
function defaultOf(one: Fields, allowMultiple: boolean): string | readonly string[] | undefined {
  const value = 'selectedValue' in one ? one.selectedValue : one.defaultValue;
  if (typeof value === 'string') return value === '' ? undefined : value;
  const all = (Array.isArray(value) ? value : []).filter((item) => typeof item === 'string' && item !== '');
  if (all.length === 0) return undefined;
  return !allowMultiple && all.length === 1 ? all[0] : all;
}
