import { asText, isObject } from '@signoz-as-code/core';
import type { Fields } from './stored.ts';

/** Extra data of a view that the migration keeps, by its name in lower case: upper and lower case are the same to it. */
const KEPT: Readonly<Record<string, { readonly field: string; readonly is: (value: unknown) => boolean }>> = {
  color: { field: 'color', is: isText },
  format: { field: 'format', is: isText },
  maxlines: { field: 'maxLines', is: Number.isInteger },
  fontsize: { field: 'fontSize', is: isText },
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** What the migration makes of a view's extra data. It drops values of other types; null loses nothing. */
export function upgradedExtra(extra: Fields): {
  readonly display: Fields;
  readonly columns: unknown;
  readonly dropped: readonly string[];
} {
  const display: Record<string, unknown> = {};
  let columns: unknown;
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(extra)) {
    const lower = name.toLowerCase();
    const kept = Object.hasOwn(KEPT, lower) ? KEPT[lower] : undefined;
    if (lower === 'selectcolumns') columns = value;
    else if (kept?.is(value)) display[kept.field] = value;
    else if (name !== 'version' && (kept === undefined || value !== null)) dropped.push(name);
  }
  return { display, columns, dropped };
}

/** Texts of a column. A value of another type spoils the whole list. */
const TEXTS = ['name', 'description', 'unit', 'signal', 'fieldContext', 'fieldDataType'];
/** The older form of a column calls some contexts and types otherwise. */
const CONTEXTS: Readonly<Record<string, string>> = { tag: 'attribute', spanSearchScope: 'span' };
const ARRAY = /^array\((string|int64|float64|bool)\)$/;

/** The columns of a view after the migration, and what it drops. Columns of the form `{ key, dataType, type }` are converted. */
export function upgradedColumns(columns: unknown): {
  readonly fields: readonly Fields[];
  readonly effects: readonly string[];
} {
  if (columns === undefined || columns === null) return { fields: [], effects: [] };
  const all = Array.isArray(columns) ? columns : undefined;
  if (all === undefined || !all.every(isColumn))
    return { fields: [], effects: ['its columns are dropped: not all of them are columns'] };
  const fields = all.flatMap((one): Fields[] => {
    const { name, key, dataType, type } = isObject(one) ? one : {};
    if (asText(name) !== '') return [one as Fields];
    if (asText(key) === '') return [];
    return [
      {
        name: key,
        fieldContext: CONTEXTS[asText(type)] ?? asText(type),
        fieldDataType: asText(dataType).replace(ARRAY, '[]$1'),
      },
    ];
  });
  const lost = all.length - fields.length;
  return {
    fields,
    effects:
      lost === 0
        ? []
        : [lost === 1 ? 'a column is dropped: it has no name' : `${lost} columns are dropped: they have no names`],
  };
}

function isColumn(one: unknown): boolean {
  if (one === null) return true;
  return isObject(one) && TEXTS.every((field) => one[field] === undefined || one[field] === null || isText(one[field]));
}
