import { type Checking, type Defined, unique } from '@signoz-as-code/core';

/** Two of one kind that people cannot tell apart. */
export function checkNames({ definitions, problems }: Checking<unknown, unknown>): void {
  unique(
    // Of two with one name, the one that tolerates it has it second.
    [...definitions.all].sort((a, b) => tolerating(a) - tolerating(b)),
    (entry) => `${entry.kind} ${nameOf(entry)}`,
    (entry, before) =>
      problems(entry).error(
        'alerts/duplicate-name',
        'name',
        `'${nameOf(entry)}' is the name in ${before} too`,
        'give each its own name',
      ),
  );
}

function nameOf({ spec }: Defined): string {
  return (spec as { readonly name: string }).name;
}

function tolerating({ spec }: Defined): number {
  return (spec as { readonly tolerates?: readonly string[] }).tolerates?.includes('alerts/duplicate-name') ? 1 : 0;
}
