import type { Problem } from '@signoz-as-code/ottl';
import {
  askedIn,
  type Condition,
  isProblem,
  type Path,
  parseCondition,
  parseStatement,
  type Statement,
  type Value,
  withAsked,
} from '@signoz-as-code/ottl';
import { type ContextName, contextsIn, language, type Scope, scopeOf, type User } from './language.ts';
import { verifyCondition, verifyStatement } from './verify.ts';

/** A text of OTTL in a configuration. */
export interface Text {
  readonly field: string;
  readonly text: string;
}

export interface Finding extends Text {
  readonly what: 'condition' | 'statement';
  readonly problem: Problem;
}

/** Conditions of a context, whose paths need no context name as a prefix. */
export function checkConditions(texts: readonly Text[], user: User, context: ContextName): readonly Finding[] {
  const scope = scopeOf(user, context, false);
  return conditions(texts).flatMap((one) =>
    'problem' in one ? [one] : found(one, verifyCondition(one.parsed, scope)),
  );
}

/** Statements of a context, whose paths need no context name as a prefix. */
export function checkStatements(texts: readonly Text[], user: User, context: ContextName): readonly Finding[] {
  const scope = scopeOf(user, context, false);
  return statements(texts).flatMap((one) =>
    'problem' in one ? [one] : found(one, verifyStatement(one.parsed, scope)),
  );
}

/** Statements that are run together, where all of their conditions hold. */
export interface Group {
  readonly field: string;
  /** Without one, the paths decide. */
  readonly context: ContextName | undefined;
  readonly statements: readonly Text[];
  readonly conditions: readonly Text[];
}

/**
 * A group of the processor `transform` v0.128.0 in a place with certain contexts. With a context, paths may omit it as
 * a prefix; without one, the context is the innermost one of the paths, or the first one further in that has all the
 * functions and enums.
 */
export function checkGroup(group: Group, contexts: readonly ContextName[]): readonly Finding[] {
  const all = [...statements(group.statements), ...conditions(group.conditions)];
  const broken = all.filter((one) => 'problem' in one);
  const readable = all.filter((one) => 'parsed' in one);
  if (group.context !== undefined) return [...broken, ...verifyAll(readable, group.context, false)];
  if (broken.length > 0) return broken;
  const inferred = infer(readable.map(mentionsOf), contexts);
  if ('context' in inferred) return verifyAll(readable, inferred.context, true);
  const wrong = inferred.candidate === undefined ? [] : verifyAll(readable, inferred.candidate, true);
  if (wrong.length > 0) return wrong;
  const { field, text } = readable[0] ?? { field: group.field, text: '' };
  return [{ field, text, what: 'statement', problem: { kind: 'name', at: 0, ...inferred.problem } }];
}

/** `isInferred`: every path begins with its context; otherwise it is added to those of statements without one. */
function verifyAll(all: readonly Readable[], context: ContextName, isInferred: boolean): readonly Finding[] {
  const scope = scopeOf('transform', context, true);
  const ofConditions = scopeOf('filter', context, isInferred);
  return all.flatMap((one) => {
    if (one.what === 'condition') return found(one, verifyCondition(one.parsed, ofConditions));
    return found(one, verifyStatement(isInferred ? one.parsed : within(context, one.parsed, scope), scope));
  });
}

type Readable = Text &
  (
    | { readonly what: 'statement'; readonly parsed: Statement }
    | { readonly what: 'condition'; readonly parsed: Condition }
  );

function statements(texts: readonly Text[]): readonly ((Readable & { what: 'statement' }) | Finding)[] {
  return texts.map((one) => {
    const parsed = parseStatement(one.text, language().grammar);
    return isProblem(parsed) ? { ...one, what: 'statement', problem: parsed } : { ...one, what: 'statement', parsed };
  });
}

function conditions(texts: readonly Text[]): readonly ((Readable & { what: 'condition' }) | Finding)[] {
  return texts.map((one) => {
    const parsed = parseCondition(one.text, language().grammar);
    return isProblem(parsed) ? { ...one, what: 'condition', problem: parsed } : { ...one, what: 'condition', parsed };
  });
}

function found({ field, text, what }: Readable, problems: readonly Problem[]): readonly Finding[] {
  return problems.map((problem) => ({ field, text, what, problem }));
}

/** The names in a text that the program looks for: it skips keys of calls. */
interface Mentions {
  readonly paths: readonly Path[];
  readonly functions: readonly string[];
  readonly enums: readonly string[];
}

function mentionsOf(one: Readable): Mentions {
  const [calls, asked] = one.what === 'statement' ? [[one.parsed.call], one.parsed.where] : [[], one.parsed];
  const values: readonly Value[] = askedIn(asked).flatMap((each) =>
    each.kind === 'comparison' ? [each.left, each.right] : [each],
  );
  const all = [...calls, ...values].flatMap(valuesIn);
  return {
    paths: all.filter((value) => value.kind === 'path'),
    functions: all.flatMap((value) => (value.kind === 'call' ? [value.name] : [])),
    enums: all.flatMap((value) => (value.kind === 'enum' ? [value.text] : [])),
  };
}

function valuesIn(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'call':
      return [value, ...value.arguments.flatMap((one) => valuesIn(one.value))];
    case 'path':
      return [value, ...value.parts.flatMap(({ keys }) => keys.flatMap((key) => valuesIn(key.value)))];
    case 'reckoned':
      return value.operands.flatMap(valuesIn);
    case 'list':
    case 'map':
      return value.values.flatMap(valuesIn);
    default:
      return [value];
  }
}

/** The first ones are the innermost. */
const priority = [
  'log',
  'datapoint',
  'metric',
  'spanevent',
  'span',
  'profile',
  'scope',
  'instrumentation_scope',
  'resource',
];
const rank = (name: string) => (priority.includes(name) ? priority.indexOf(name) : priority.length);

type Inferred =
  | { readonly context: ContextName }
  | { readonly candidate?: ContextName; readonly problem: Pick<Problem, 'reason' | 'hint'> };

function infer(mentioned: readonly Mentions[], contexts: readonly ContextName[]): Inferred {
  const names = mentioned.flatMap(({ paths }) => paths.map(({ parts }) => (parts.length > 1 ? parts[0]!.name : '')));
  const [first = ''] = names.filter((name) => name !== '').sort((a, b) => rank(a) - rank(b));
  const hint = `begin paths with ${contexts.join(', ')}, or put the statements under a context`;
  if (first === '') return { problem: { reason: 'no path shows which context it belongs to', hint } };
  const candidate = contexts.find((context) => context === first);
  if (candidate === undefined) return { problem: { reason: `there is no context '${first}' here`, hint } };
  const functions = mentioned.flatMap((one) => one.functions);
  const enums = mentioned.flatMap((one) => one.enums);
  const lacking = (context: ContextName) => {
    const scope = scopeOf('transform', context, true);
    return functions.find((one) => !scope.functions.includes(one)) ?? enums.find((one) => !scope.enums.includes(one));
  };
  const further = contexts
    .filter((context) => context !== candidate && contextsIn(context).includes(candidate))
    .sort((a, b) => rank(a) - rank(b));
  const context = [candidate, ...further].find((one) => lacking(one) === undefined);
  if (context !== undefined) return { context };
  const reason = `'${lacking(candidate)}' is not an enum of ${candidate}, which is used if no context is named`;
  return { candidate, problem: { reason, hint } };
}

/** A statement with a context added to the paths that have none. */
function within(context: ContextName, { call, where }: Statement, { contexts = [] }: Scope): Statement {
  const valueWithin = <V extends Value>(value: V): V => {
    switch (value.kind) {
      case 'call':
        return { ...value, arguments: value.arguments.map((one) => ({ ...one, value: valueWithin(one.value) })) };
      case 'reckoned':
        return { ...value, operands: value.operands.map(valueWithin) };
      case 'list':
      case 'map':
        return { ...value, values: value.values.map(valueWithin) };
      case 'path': {
        const parts = value.parts.map((part) => ({
          ...part,
          keys: part.keys.map((key) => ({ ...key, value: valueWithin(key.value) })),
        }));
        const hasContext = parts.length > 1 && contexts.includes(parts[0]!.name) && parts[0]!.keys.length === 0;
        return { ...value, parts: hasContext ? parts : [{ name: context, keys: [] }, ...parts] };
      }
      default:
        return value;
    }
  };
  return {
    call: valueWithin(call),
    ...(where === undefined
      ? {}
      : {
          where: withAsked(where, (one) =>
            one.kind === 'comparison'
              ? { ...one, left: valueWithin(one.left), right: valueWithin(one.right) }
              : valueWithin(one),
          ),
        }),
  };
}
