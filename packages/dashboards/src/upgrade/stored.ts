import { isObject } from '@signoz-as-code/core';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a dashboard as SigNoz's migration does: missing or null values are empty. A value of another type is trouble,
 * and a dashboard with trouble keeps its form.
 */
export class StoredReader {
  /** Why the dashboard keeps its form; empty where it does not. */
  readonly troubles = new Set<string>();

  text(of: Fields, field: string): string {
    return this.#read(of, field, (value): value is string => typeof value === 'string') ?? '';
  }

  truth(of: Fields, field: string): boolean {
    return this.#read(of, field, (value): value is boolean => typeof value === 'boolean') ?? false;
  }

  object(of: Fields, field: string): Fields {
    return this.#read(of, field, isObject) ?? {};
  }

  /** A number, possibly written as a text; undefined where there is none. */
  number(of: Fields, field: string): number | undefined {
    const value = of[field];
    if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return undefined;
    const number = numberIn(value);
    if (number === undefined) this.#trouble(field, value);
    return number;
  }

  /** A number without its fraction; 0 where there is none. */
  whole(of: Fields, field: string): number {
    return Math.trunc(this.number(of, field) ?? 0);
  }

  objects(of: Fields, field: string): Fields[] {
    return this.list(of, field).filter((one, index): one is Record<string, unknown> => {
      if (!isObject(one)) this.#trouble(`${field}[${index}]`, one);
      return isObject(one);
    });
  }

  list(of: Fields, field: string): readonly unknown[] {
    return this.#read(of, field, (value): value is readonly unknown[] => Array.isArray(value)) ?? [];
  }

  /** Texts by their names; an empty list is none. */
  texts(of: Fields, field: string): Readonly<Record<string, string>> {
    const value = of[field];
    if (Array.isArray(value) && value.length === 0) return {};
    const entries = Object.entries(this.object(of, field));
    for (const [name, one] of entries) if (typeof one !== 'string') this.#trouble(`${field}.${name}`, one);
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }

  #read<Value>(of: Fields, field: string, is: (value: unknown) => value is Value): Value | undefined {
    const value = of[field];
    if (value === null || value === undefined) return undefined;
    if (is(value)) return value;
    this.#trouble(field, value);
    return undefined;
  }

  #trouble(field: string, value: unknown): void {
    const type = Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'a text' : `of type ${typeof value}`;
    this.troubles.add(`'${field}' is ${type}`);
  }
}

/** A number, or the one that a text begins and ends with; undefined for anything else. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** A text of at most so many characters. */
export function clipped(text: string, most: number): string {
  const all = [...text];
  return all.length > most ? all.slice(0, most).join('') : text;
}

/** The longest name of a variable, and id of a panel. */
export const LONGEST_NAME = 75;

/** The longest title of a dashboard, panel or variable. */
export const LONGEST_TITLE = 128;
