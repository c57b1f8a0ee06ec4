import type { Checking } from '@signoz-as-code/core';

/** Two of one kind that people cannot tell apart. */
export function checkNames({ definitions, problems }: Checking<unknown, unknown>): void {
  const first = new Map<string, string>();
  for (const entry of definitions.all) {
    const { name } = entry.spec as { readonly name: string };
    const id = `${entry.kind} ${name}`;
    const before = first.get(id);
    if (before === undefined) first.set(id, entry.file);
    else
      problems(entry).error(
        'alerts/duplicate-name',
        'name',
        `'${name}' is the name in ${before} too`,
        'give each its own name',
      );
  }
}
