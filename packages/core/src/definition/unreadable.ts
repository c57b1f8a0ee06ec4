import { isDefinition } from './definition.ts';

/** A part of a value that throws when it is read: a getter, or a Proxy. */
export interface Unreadable {
  /** `email.to`, `thresholds[0]`; empty for the value itself. */
  readonly field: string;
  readonly error: unknown;
}

/** More than any definition has; a getter may return another value with getters for ever. */
const PARTS = 100_000;

/** The first unreadable part of a value; undefined where none is found. Other definitions are not searched. */
export function unreadableIn(value: unknown): Unreadable | undefined {
  const seen = new Set<unknown>();
  // A list, because a value may be deeper than functions can call each other.
  const left: { readonly field: string; readonly read: () => unknown }[] = [{ field: '', read: () => value }];
  for (let next = left.pop(); next !== undefined && seen.size < PARTS; next = left.pop()) {
    const { field, read } = next;
    try {
      const it = read();
      if (typeof it !== 'object' || it === null || seen.has(it) || isDefinition(it)) continue;
      seen.add(it);
      for (const name of Object.keys(it).reverse()) {
        const at = Array.isArray(it) ? `[${name}]` : `.${name}`;
        left.push({
          field: field === '' ? at.replace(/^\./, '') : field + at,
          read: () => (it as Record<string, unknown>)[name],
        });
      }
    } catch (error) {
      return { field, error };
    }
  }
  return undefined;
}
