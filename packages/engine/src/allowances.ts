import { type Diagnostic, nearest } from '@signoz-as-code/core';
import type { Project } from '@signoz-as-code/platform';
import { reservations } from '@signoz-as-code/signoz-client';
import { concerns } from './concerns.ts';

/** What is wrong with allowances that nothing can need. Asks no server. */
export async function unknownAllowances(given: readonly string[]): Promise<readonly string[]> {
  const wrong = await unknown(given);
  return wrong.map(({ name, hint }) => `--allow ${name}: no plan can need it; ${hint}`);
}

/** The same for the allowances of environments. */
export async function allowanceProblems({ environments }: Project, file: string): Promise<readonly Diagnostic[]> {
  const found = environments.map(async ({ name: environment, allow = [] }) =>
    (await unknown(allow)).map(
      ({ name, hint }): Diagnostic => ({
        code: 'project/value',
        severity: 'error',
        message: `no plan can need the allowance '${name}'`,
        where: { file, field: `environments.${environment}.allow` },
        hint,
      }),
    ),
  );
  return (await Promise.all(found)).flat();
}

async function unknown(given: readonly string[]): Promise<readonly { readonly name: string; readonly hint: string }[]> {
  if (given.length === 0) return [];
  const lives = await Promise.all(concerns.map(({ live }) => live()));
  const known = [...reservations, ...new Set(lives.flatMap(({ live }) => live.allowances))].sort();
  return [...new Set(given)]
    .filter((name) => !known.some((one) => one === name))
    .map((name) => ({ name, hint: hintFor(name, known) }));
}

/** The nearest name, or else all with the same beginning. */
function hintFor(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean '${near}'?`;
  const verb = name.slice(0, name.indexOf(':') + 1);
  const alike = known.filter((one) => verb !== '' && one.startsWith(verb));
  if (alike.length > 0) return `write one of ${alike.join(', ')}`;
  const verbs = [...new Set(known.map((one) => one.slice(0, one.indexOf(':') + 1)).filter(Boolean))];
  return `write ${reservations.join(', ')}, or one of ${verbs.join(', ')} and what: delete:dashboards`;
}
