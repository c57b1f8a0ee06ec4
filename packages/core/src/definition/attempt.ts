import type { codes } from '../diagnostic/codes.ts';
import { commandLine } from '../diagnostic/command-line.ts';
import { type Diagnostic, DiagnosticsError } from '../diagnostic/diagnostic.ts';
import { messageOf } from '../diagnostic/error.ts';
import { type Defined, type Definitions, definitions, isDefinition } from './definition.ts';
import { placesIn, quotedIn } from './traced-fields.ts';

/** A concern, and where its definitions lie. */
export interface Place {
  readonly name: string;
  readonly folder: string;
}

/**
 * The result of `work`; undefined when it threw. Its error becomes a diagnostic, so that it does not hide the others.
 */
export function attempt<T, Environment>(
  at: Place,
  work: (of: Definitions<Environment>) => T,
  all: Definitions<Environment>,
  add: (found: readonly Diagnostic[]) => void,
): T | undefined {
  try {
    return work(all);
  } catch (error) {
    add(
      error instanceof DiagnosticsError ? error.diagnostics : broken(at, error, failing(work, all, messageOf(error))),
    );
    return undefined;
  }
}

/** The definitions for which `work` throws the same without the others; each with the definitions that it needs. */
function failing<Environment>(
  work: (of: Definitions<Environment>) => unknown,
  all: Definitions<Environment>,
  message: string,
): readonly Defined[] {
  const failed = all.all.filter((one) => {
    try {
      work(definitions(all.environment, neededBy(one, all)));
      return false;
    } catch (error) {
      return messageOf(error) === message;
    }
  });
  return failed.filter((one) => neededBy(one, all).every((other) => other === one || !failed.includes(other)));
}

/** A definition and all that it names, directly or not. */
function neededBy<Environment>(one: Defined, all: Definitions<Environment>): readonly Defined[] {
  const found = new Set([one]);
  for (const { spec } of found)
    for (const { value } of placesIn(spec)) {
      const named = isDefinition(value) ? all.find(value) : undefined;
      if (named !== undefined) found.add(named);
    }
  return all.all.filter((entry) => found.has(entry));
}

function broken({ name, folder }: Place, error: unknown, causes: readonly Defined[]): readonly Diagnostic[] {
  const code: keyof typeof codes = 'definition/unchecked';
  const message = `${name} fails on its definitions: ${messageOf(error)}`;
  const places = causes.map(({ file, spec }) => ({ file, field: quotedIn(messageOf(error), spec) }));
  return (places.length === 0 ? [{ file: folder, field: undefined }] : places).map(({ file, field }) => ({
    code,
    severity: 'error',
    message,
    where: { file, ...(field === undefined ? {} : { field }) },
    hint:
      field === undefined
        ? `run ${commandLine('test')}: it names the definition and the field whose type is wrong`
        : 'write another value, and please report this message: a check should have found it',
  }));
}

/** The result of work on definitions with reported errors; undefined where these errors make it throw. */
export function unlessItThrows<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
