import type { Concern } from '../concern/concern.ts';
import type { codes } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { attempt, type Place } from './attempt.ts';
import { type Defined, type Definitions, definitions } from './definition.ts';
import { valueProblems } from './definition-schema.ts';
import { notData } from './not-data.ts';
import type { DefinitionSchemas } from './value-schema.ts';

/** Parts of a definition's value that its type does not allow, or that no artifact can contain. */
export function malformedFields(schemas: DefinitionSchemas | undefined, { kind, file, spec }: Defined): Diagnostic[] {
  const schema = schemas?.kinds[kind];
  const found = schemas === undefined || schema === undefined ? [] : valueProblems(schemas, schema, spec);
  const isTold = (at: string): boolean =>
    found.some(
      ({ field }) => field === '' || at === field || /^[.[]/.test(at.startsWith(field) ? at.slice(field.length) : ''),
    );
  const code: keyof typeof codes = 'definition/type';
  return [...found, ...notData(spec).filter(({ field }) => !isTold(field))].map(({ field, message, hint }) => ({
    code,
    severity: 'error',
    message,
    where: { file, ...(field === '' ? {} : { field }) },
    hint,
  }));
}

/**
 * The problems that a concern finds in its definitions. It relies on types: where it throws on a malformed definition,
 * it checks only the others. For a malformed field, only that is reported.
 */
export function checked<Environment>(
  concern: Concern<Environment, never>,
  at: Place,
  all: Definitions<Environment>,
  malformed: readonly Diagnostic[],
  add: (found: readonly Diagnostic[]) => void,
): readonly Diagnostic[] | undefined {
  const check = (some: Definitions<Environment>): readonly Diagnostic[] => concern.check(some);
  if (malformed.length === 0) return attempt(at, check, all, add);
  const told = new Set(malformed.map(({ where }) => `${where.file} ${where.field}`));
  const files = new Set(malformed.map(({ where }) => where.file));
  const others = {
    ...definitions(
      all.environment,
      all.all.filter(({ file }) => !files.has(file)),
    ),
    find: all.find,
  };
  // Where the others refer to a malformed one, their check may fail, too: that is no further problem.
  const quietly = (some: Definitions<Environment>): readonly Diagnostic[] | undefined =>
    attempt(at, check, some, () => {});
  const found = quietly(all) ?? quietly(others);
  return found?.filter(({ where }) => !told.has(`${where.file} ${where.field}`));
}
