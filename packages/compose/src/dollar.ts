import type { Lookup } from '@signoz-as-code/core';

const variable = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?-)([^{}$]*))?\}|)/g;

/** Whether Docker's substitution understands every `$`: `$$`, `${NAME}`, `${NAME-x}` or `${NAME:-x}`. */
export function wellDollared(text: string): boolean {
  return [...text.matchAll(variable)].every(([all]) => all.length > 1);
}

/** A text after the substitution of `docker stack deploy`, with the environment `lookup`. */
export function substituted(text: string, lookup: Lookup): string {
  return text.replaceAll(variable, (all, dollar?: string, name?: string, operator?: string, fallback = '') => {
    if (dollar !== undefined) return '$';
    if (name === undefined) return all;
    const value = lookup(name);
    if (operator === ':-') return value === undefined || value === '' ? fallback : value;
    return value ?? fallback;
  });
}

/** The variables that a text uses. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(variable)].flatMap(([, , name]) => name ?? []))];
}
