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

/**
 * A text where no variable is set, and the variables that would change it. A variable without a default stays as it is
 * written.
 */
export function withDefaults(text: string): { readonly text: string; readonly variables: readonly string[] } {
  const variables = new Set<string>();
  const filled = text.replaceAll(variable, (all, dollar?: string, name?: string, operator?: string) => {
    if (dollar !== undefined || name === undefined || operator === undefined) return dollar ?? all;
    variables.add(name);
    return substituted(all, () => undefined);
  });
  return { text: filled, variables: [...variables] };
}

/** The variables that a text uses. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(variable)].flatMap(([, , name]) => name ?? []))];
}
