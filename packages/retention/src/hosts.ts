import { canonicalJson } from '@signoz-as-code/core';

/**
 * One value from the values of all hosts. Where they differ, each field lists the values by host, so that the plan
 * shows it and an update fixes it.
 */
export function agreed<T extends object>(said: readonly { readonly host: string; readonly value: T }[]): T | undefined {
  const [first] = said;
  if (first === undefined) return undefined;
  if (said.every(({ value }) => same(value, first.value))) return first.value;
  const fields = [...new Set(said.flatMap(({ value }) => Object.keys(value) as (keyof T & string)[]))];
  const values = fields.map((field) => {
    const there = said.map(({ host, value }) => ({ host, text: value[field] }));
    return [
      field,
      there.every(({ text }) => same(text, there[0]!.text))
        ? there[0]!.text
        : there.map(({ host, text }) => `${shown(text)} on ${host}`).join(', '),
    ] as const;
  });
  return Object.fromEntries(values) as T;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}

export function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
