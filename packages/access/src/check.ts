import { type Checking, type CodeTable, type Defined, type Problems, unique } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { dialectOf, type Facts, firstThat } from '@signoz-as-code/signoz-client';

/** Two definitions of one kind with the same name: SigNoz would keep only one. */
export function checkNames({ definitions, problems }: Checking<unknown, unknown>): void {
  unique(
    definitions.all,
    (entry) => `${entry.kind} ${nameOf(entry)}`,
    (entry, before) =>
      problems(entry).error(
        'access/duplicate-name',
        'name',
        `'${nameOf(entry)}' is the name in ${before} too`,
        'give each its own name',
      ),
  );
}

function nameOf({ spec }: Defined): string {
  return (spec as { readonly name: string }).name;
}

/**
 * Reports what the environment's SigNoz does not support. `field` is where the definition uses it; '' where the whole
 * kind is not supported.
 */
export function checkVersion(
  what: string,
  field: string,
  has: (facts: Facts) => boolean,
  { name, versions }: Environment,
  problems: Problems<CodeTable>,
): void {
  if (has(dialectOf(versions.signoz).facts)) return;
  const hint =
    field === ''
      ? 'write the definition as a function of the environment that returns undefined there'
      : 'leave it out there';
  problems.error(
    'access/needs-newer-signoz',
    field,
    `${what} need SigNoz ${firstThat(has)}, and ${name} runs ${versions.signoz}`,
    `${hint}, or raise versions.signoz of ${name}`,
  );
}
