import { type Checking, type Defined, suppressingLast, unique } from '@signoz-as-code/core';

/** Two definitions of one kind that users could confuse. */
export function checkNames({ definitions, problems }: Checking<unknown, unknown>): void {
  unique(
    suppressingLast(definitions.all, 'alerts/duplicate-name'),
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
