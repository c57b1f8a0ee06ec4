import type { Checking, Defined } from '@signoz-as-code/core';

/** Two of one kind that people cannot tell apart. */
export function checkNames({ definitions, problems }: Checking<unknown, unknown>): void {
  const first = new Map<string, string>();
  // Of two with one name, the one that tolerates it has it second.
  for (const entry of [...definitions.all].sort((a, b) => tolerating(a) - tolerating(b))) {
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

function tolerating({ spec }: Defined): number {
  return (spec as { readonly tolerates?: readonly string[] }).tolerates?.includes('alerts/duplicate-name') ? 1 : 0;
}
