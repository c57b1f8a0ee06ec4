import { types } from 'node:util';
import type { codes } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticsError } from '../diagnostic/diagnostic.ts';
import { placeOf } from '../diagnostic/error.ts';
import { isObject } from '../value/json.ts';
import { valueProblems } from './definition-schema.ts';
import type { CallSchema, DefinitionSchemas } from './value-schema.ts';

type Callable = (...given: readonly unknown[]) => unknown;

/** What was found in calls and is not told yet; a call goes on, so that all problems of a file are found at once. */
const noted: Diagnostic[] = [];
/** What such calls have built: that is not told again by the next call, which takes it. */
const malformed = new WeakSet<object>();

/**
 * What a package exports, with functions that hold what they are called with against their schemas: they throw away what
 * they do not know, so what they build does not show it. Problems are told by {@link withCallProblems}; where a function
 * fails because of them, they are thrown instead of its own error. `root` is the project whose files call.
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

/** The same diagnostics with those of calls, without what is told already of the value that a call has built. */
export function withCallProblems(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const ofValue: keyof typeof codes = 'definition/type';
  const told = new Set(diagnostics.filter(({ code }) => code === ofValue).map(sameIn));
  return [...diagnostics, ...noted.splice(0).filter((one) => !told.has(sameIn(one)))];
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
        // A function that looks at what it takes itself says more: all of it but what its types say already.
        const own = error instanceof DiagnosticsError ? error.diagnostics.filter((one) => !isAmong(one, problems)) : [];
        throw new DiagnosticsError(own.length > 0 ? own : problems);
      }
    },
  });
}

/**
 * Arguments by the names of their parameters. Those too many are what `map` gives to any function, unless they are objects:
 * somebody takes them for options.
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
 * What is frozen already was made, and looked at, before this call: the catalogue's limits may be given for fewer of them,
 * and a limit for what has a value and a unit.
 */
function isMadeElsewhere(of: object): boolean {
  return types.isModuleNamespaceObject(of) || Object.isFrozen(of);
}

/** Whether one of the problems of a call is about the same field: `objective` and `defineSlo(spec.objective)`. */
function isAmong({ where: { field } }: Diagnostic, problems: readonly Diagnostic[]): boolean {
  return field !== undefined && problems.some(({ where }) => where.field?.endsWith(`.${field})`));
}

/** The file, the field's own name and what is wrong with it: what a call and the value that it builds have in common. */
function sameIn({ where, message }: Diagnostic): string {
  const [wrong] = /^there is no field '.*?'/.exec(message) ?? [message.replace(/ \(line \d+\)$/, '')];
  return JSON.stringify([where.file, where.field?.replace(/\)$/, '').replace(/^.*[.(]/, ''), wrong]);
}
