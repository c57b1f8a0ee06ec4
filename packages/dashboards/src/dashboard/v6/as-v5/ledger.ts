import { type ImportNote, isObject } from '@signoz-as-code/core';

export type Fields = Readonly<Record<string, unknown>>;

/** Thrown for what SigNoz v0.108.0 does not support at all: the dashboard does not become a definition. */
export class Untranslatable extends Error {}

/** Reads a document field by field, and notes what is not translated. */
export class Ledger {
  readonly #notes: ImportNote[] = [];

  /** Notes a value that is not translated, unless it is empty. */
  lost(field: string, value: unknown, text = 'dashboards of the form v5 have nothing for it'): void {
    if (!isEmpty(value)) this.#notes.push({ field, text: `${text}: ${JSON.stringify(value)}`, lost: true });
  }

  /** The fields of a value; all others are noted. */
  take(value: unknown, path: string, known: readonly string[]): Fields {
    const fields = isObject(value) ? value : {};
    for (const [key, item] of Object.entries(fields)) if (!known.includes(key)) this.lost(`${path}.${key}`, item);
    return fields;
  }

  /** Notes a value that is not one of SigNoz v0.108.0's defaults. */
  usual(path: string, value: unknown, ...usuals: readonly unknown[]): void {
    if (!usuals.includes(value)) this.lost(path, value);
  }

  /** All notes; the same field of many panels once. */
  notes(): readonly ImportNote[] {
    return [...new Map(this.#notes.map((note) => [`${note.field} ${note.text}`, note])).values()];
  }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
