import * as types from 'node:util/types';
import type { codes } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticsError } from '../diagnostic/diagnostic.ts';
import { placeOf } from '../diagnostic/error.ts';
import { isObject } from '../value/json.ts';
import { valueProblems } from './definition-schema.ts';
import { placed } from './load.ts';
import type { CallSchema, DefinitionSchemas } from './value-schema.ts';

type Callable = (...given: readonly unknown[]) => unknown;

/** Problems of calls that are not reported yet; a call continues, so that all problems of a file are found at once. */
const noted: Diagnostic[] = [];
/** Advice of functions to whoever calls them, with the place of the call as its stack. */
const advised: DiagnosticsError[] = [];
/** The values of such calls: the next call, which receives them, does not report them again. */
const malformed = new WeakSet<object>();

/**
 * The exports of a package, with functions that check their arguments against their schemas: they drop unknown fields,
 * so their results do not show them. {@link withCallProblems} reports the problems; where a function fails because of
 * them, they are thrown instead of its own error. `root` is the project whose files call.
 */
export function checkedCalls(
  exported: Readonly<Record<string, unknown>>,
  schemas: DefinitionSchemas,
  root: string,
): Readonly<Record<string, unknown>> {
  const { calls = {} } = schemas;
  const checked = (name: string, of: unknown): unknown => {
    const schema = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (schema !== undefined && typeof of === 'function')
      return checkedCall(name, of as Callable, schema, schemas, root);
    if (!isObject(of) || !Object.keys(calls).some((one) => one.startsWith(`${name}.`))) return of;
    return Object.freeze(
      Object.fromEntries(Object.entries(of).map(([member, one]) => [member, checked(`${name}.${member}`, one)])),
    );
  };
  return Object.fromEntries(Object.entries(exported).map(([name, of]) => [name, checked(name, of)]));
}

/**
 * Reports problems in the arguments of the function that calls this, without an end of the work: {@link withCallProblems}
 * adds them. The file that called it is added where a problem names none.
 */
export function advise(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) advised.push(new DiagnosticsError(problems));
}

/** The same diagnostics plus those of calls, without what was already reported for the value that a call built. */
export function withCallProblems(diagnostics: readonly Diagnostic[], root: string): readonly Diagnostic[] {
  const ofValue: keyof typeof codes = 'definition/type';
  const told = new Set(diagnostics.filter(({ code }) => code === ofValue).map(sameIn));
  return [
    ...diagnostics,
    ...noted.splice(0).filter((one) => !told.has(sameIn(one))),
    ...advised.splice(0).flatMap((one) => placed(one, root, '')),
  ];
}

function checkedCall(
  name: string,
  of: Callable,
  schema: CallSchema,
  schemas: DefinitionSchemas,
  root: string,
): Callable {
  return new Proxy(of, {
    apply: (target, self, given: readonly unknown[]) => {
      const found = valueProblems(schemas, schema.takes, byName(schema, given), {
        mayHaveMore: isMadeElsewhere,
        isTold: (one) => malformed.has(one),
      });
      if (found.length === 0) return Reflect.apply(target, self, given) as unknown;
      const place = placeOf(new Error().stack, root);
      const code: keyof typeof codes = 'definition/argument';
      const problems = found.map(
        ({ field, message, hint }): Diagnostic => ({
          code,
          severity: 'error',
          message: `${message}${place === undefined ? '' : ` (line ${place.line})`}`,
          where: { file: place?.file ?? '', field: `${name}(${field})` },
          hint,
        }),
      );
      try {
        const built = Reflect.apply(target, self, given) as unknown;
        noted.push(...problems);
        if (isObject(built)) malformed.add(built);
        return built;
      } catch (error) {
        noted.push(...problems);
        // A function that checks its arguments itself reports more: only the problems that its types already show are
        // left out.
        const own = error instanceof DiagnosticsError ? error.diagnostics.filter((one) => !isAmong(one, problems)) : [];
        throw new DiagnosticsError(own.length > 0 ? own : problems);
      }
    },
  });
}

/**
 * Arguments by the names of their parameters. Superfluous ones come from `map`, unless they are objects: those may be
 * meant as options.
 */
function byName({ parameters, rest = false, takes }: CallSchema, given: readonly unknown[]): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  const last = parameters.length - 1;
  for (const [at, name] of parameters.entries()) {
    if (rest && at === last) named[name] = given.slice(at);
    else if (at < given.length && (given[at] !== undefined || isNeeded(takes, name))) named[name] = given[at];
  }
  for (let at = parameters.length; at < given.length && !rest; at += 1)
    if (isObject(given[at])) named[`argument ${at + 1}`] = given[at];
  return named;
}

function isNeeded({ required = [], anyOf = [] }: CallSchema['takes'], name: string): boolean {
  return required.includes(name) || (anyOf.length > 0 && anyOf.every((one) => isNeeded(one, name)));
}

/**
 * A frozen value was made, and checked, before this call: a catalogue's limits may be passed where fewer are expected,
 * and a limit where a value and a unit are.
 */
function isMadeElsewhere(of: object): boolean {
  return types.isModuleNamespaceObject(of) || Object.isFrozen(of);
}

/** Whether one of the problems of a call is about the same field: `objective` and `defineSlo(spec.objective)`. */
function isAmong({ where: { field } }: Diagnostic, problems: readonly Diagnostic[]): boolean {
  return field !== undefined && problems.some(({ where }) => where.field?.endsWith(`.${field})`));
}

/** The file, the field's own name and the problem: what a call and the value that it builds have in common. */
function sameIn({ where, message }: Diagnostic): string {
  const [wrong] = /^there is no field '.*?'/.exec(message) ?? [message.replace(/ \(line \d+\)$/, '')];
  return JSON.stringify([where.file, where.field?.replace(/\)$/, '').replace(/^.*[.(]/, ''), wrong]);
}
