import { didYouMean as nearest } from '@signoz-as-code/core';
import {
  type Argument,
  askedIn,
  type Call,
  type Comparison,
  type Condition,
  type Key,
  type Path,
  type Problem,
  type Statement,
  type Value,
} from '@signoz-as-code/ottl';
import { creationProblem } from './functions.ts';
import { language, type Parameter, parametersOf, type Scope } from './language.ts';

/** The problem of a statement in its place; the functions that change something begin with a lower-case letter. */
export function verifyStatement({ call, where }: Statement, scope: Scope): readonly Problem[] {
  const begins: Problem[] = /^[A-Z]/.test(call.name)
    ? [problem('name', call.at, `${call.name} changes nothing`, 'begin with a function like set(…)')]
    : [];
  return [...begins, ...indexed(call), ...ofCall(call, scope), ...verifyCondition(where, scope)];
}

/** The problem of a condition in its place. */
export function verifyCondition(condition: Condition | undefined, scope: Scope): readonly Problem[] {
  return askedIn(condition).flatMap((one) =>
    one.kind === 'comparison' ? ofComparison(one, scope) : [...ofCall(one, scope), ...truth(one)],
  );
}

function problem(kind: Problem['kind'], at: number, reason: string, hint: string): Problem {
  return { kind, at, reason, hint };
}

/** Texts that are accepted, but fail each time or never hold. */
function useless(at: number, reason: string, hint: string): Problem {
  return { kind: 'argument', at, reason, hint, starts: true };
}

function indexed({ keys, name }: Call): readonly Problem[] {
  const [key] = keys;
  if (key === undefined) return [];
  return [problem('syntax', key.at, `the result of ${name} has no keys`, 'only paths and values have keys')];
}

/** A call that is a condition by itself must return a truth value. */
function truth({ name, at, keys }: Call): readonly Problem[] {
  if (/^(Is|Has)[A-Z]/.test(name) || name === 'EXPR' || keys.length > 0) return [];
  return [
    useless(at, `the result of ${name} is not true or false, so the condition fails`, 'compare it with something'),
  ];
}

function ofValue(value: Value, scope: Scope): readonly Problem[] {
  switch (value.kind) {
    case 'path':
      return ofPath(value, scope);
    case 'call':
      return /^[a-z]/.test(value.name)
        ? [problem('name', value.at, `${value.name} gives no value`, 'such functions begin with a capital letter')]
        : ofCall(value, scope);
    case 'reckoned':
      return value.operands.flatMap((one) => ofValue(one, scope));
    case 'list':
    case 'map':
      return value.values.flatMap((one) => ofValue(one, scope));
    case 'enum':
      if (scope.enums.includes(value.text)) return [];
      return [problem('name', value.at, `there is no '${value.text}' here`, didYouMean(value.text, scope.enums))];
    case 'function':
      return [problem('argument', value.at, `${value.text} is a function without arguments`, `write ${value.text}(…)`)];
    case 'nil':
      if (value.text === 'nil') return [];
      return [useless(value.at, 'the text "nil" is read as nil', 'this text cannot be written')];
    default:
      return [];
  }
}

function nameOf(path: Path): string {
  return path.parts.map(({ name }) => name).join('.');
}

function ofPath(path: Path, scope: Scope): readonly Problem[] {
  const name = nameOf(path);
  const inKeys = path.parts.flatMap(({ keys }) => keys.flatMap((key) => ofValue(key.value, scope)));
  if (!Object.hasOwn(scope.paths, name)) return [unknownPath(path, scope), ...inKeys];
  const last = path.parts.at(-1)!;
  const most = scope.keyed[name] ?? 0;
  const before = path.parts.slice(0, -1).flatMap(({ keys }) => keys);
  const [wrong] = [...before, ...last.keys.slice(most)];
  const reason =
    most === 0 || before.length > 0 ? 'has no keys there' : `has ${most === 1 ? 'one key' : `${most} keys`}`;
  const hint = `what has keys: ${Object.keys(scope.keyed).join(', ')}`;
  return [...(wrong === undefined ? [] : [problem('name', wrong.at, `${name} ${reason}`, hint)]), ...inKeys];
}

function unknownPath(path: Path, { paths, contexts }: Scope): Problem {
  const name = nameOf(path);
  const [first] = path.parts;
  if (contexts !== undefined && path.parts.length === 1)
    return problem(
      'name',
      path.at,
      `'${name}' is of no context`,
      `write ${contexts.map((one) => `${one}.${name}`).join(' or ')}`,
    );
  if (contexts !== undefined && !contexts.includes(first!.name))
    return problem('name', path.at, `there is no context '${first!.name}' here`, didYouMean(first!.name, contexts));
  // A missing part is most often part of an existing one.
  const below = Object.keys(paths).filter((one) => one.startsWith(`${first!.name}.`));
  return problem(
    'name',
    path.at,
    `there is no '${name}' here`,
    didYouMean(name, below.length > 0 ? below : Object.keys(paths)),
  );
}

/** The static type of a value: of a literal, and of a path without keys. */
function typeOf(value: Value, scope: Scope): string | undefined {
  switch (value.kind) {
    case 'enum':
      return 'int';
    case 'path': {
      if (value.parts.some(({ keys }) => keys.length > 0)) return undefined;
      const type = scope.paths[nameOf(value)];
      return type === 'any' || type === 'other' ? undefined : type;
    }
    case 'reckoned': {
      const [alone, ...more] = value.operands;
      return alone === undefined || more.length > 0 || value.isNegated ? undefined : typeOf(alone, scope);
    }
    case 'call':
    case 'function':
      return undefined;
    default:
      return value.kind;
  }
}

/** The kind of a value that is known before any record is seen; undefined for any other. */
function literalKind(value: Value): string | undefined {
  switch (value.kind) {
    case 'path':
    case 'call':
    case 'function':
      return undefined;
    case 'enum':
      return 'int';
    case 'reckoned': {
      const [alone, ...more] = value.operands;
      return alone === undefined || more.length > 0 || value.isNegated ? undefined : literalKind(alone);
    }
    case 'list':
    case 'map':
      return value.values.every((one) => literalKind(one) !== undefined) ? value.kind : undefined;
    default:
      return value.kind;
  }
}

/** Whether the current collector crashes on a literal in an argument of that type. */
function isRefusedLiteral(type: string, value: Value): boolean {
  const kind = literalKind(value);
  const { refused: kinds = {} } = language().grammar;
  if (kind === undefined || kinds[type] === undefined) return false;
  const isWord = value.kind === 'string' && !(readable[type] ?? /^/).test(value.text);
  return kinds[type].includes(kind) || (isWord && kinds[type].includes('word'));
}

/** The texts that Go reads as a number, and as a truth value. */
const readable: Readonly<Record<string, RegExp>> = {
  FloatLikeGetter: /^[-+]?((\d+\.?\d*|\.\d+)(e[-+]?\d+)?|inf(inity)?|nan)$/i,
  BoolLikeGetter: /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/,
};

const words: Readonly<Record<string, string>> = {
  int: 'a whole number',
  float: 'a number',
  string: 'a text',
  bool: 'a truth value',
  time: 'a time',
  map: 'a map',
  list: 'a list',
  id: 'an id',
  bytes: 'bytes',
  nil: 'nothing',
};

function ofComparison({ left, right, operator, at }: Comparison, scope: Scope): readonly Problem[] {
  const found = [...ofValue(left, scope), ...ofValue(right, scope)];
  if (found.length > 0) return found;
  const [a, b] = [left, right].map((one) => typeOf(one, scope));
  if (a === undefined || b === undefined || a === 'nil' || b === 'nil' || a === b) return [];
  if ([a, b].every((type) => type === 'int' || type === 'float')) return [];
  const outcome = operator === '!=' ? 'always' : 'never';
  const reason = `${words[a]} is compared with ${words[b]}, which is ${outcome} true`;
  return [useless(at, reason, comparable([left, a], [right, b], scope))];
}

function comparable(left: readonly [Value, string], right: readonly [Value, string], scope: Scope): string {
  const sides = [left, right];
  const [text] = sides.find(([value, type]) => type === 'string' && value.kind === 'string') ?? [];
  const [path, type] = sides.find(([value]) => value.kind === 'path') ?? [];
  if (text?.kind === 'string' && type === 'int') {
    const wanted = text.text.toUpperCase();
    const symbol = scope.enums.find((one) => one === wanted || one.endsWith(`_${wanted}`));
    if (symbol !== undefined) return `compare with ${symbol}`;
  }
  if (path?.kind === 'path' && type === 'id') return `compare with ${nameOf(path)}.string`;
  return 'compare values of one type';
}

function ofCall(call: Call, scope: Scope): readonly Problem[] {
  const { name, at } = call;
  const inKeys = call.keys.flatMap(ofConverterKey);
  if (!scope.functions.includes(name))
    return [problem('name', at, `there is no function '${name}' here`, functionHint(name, scope)), ...inKeys];
  const parameters = parametersOf(name, scope);
  const bound = bind(call, parameters);
  if ('reason' in bound) return [bound, ...inKeys];
  const found = [...bound].flatMap(([parameter, given]) => ofArgument(parameter, given.value, scope, name));
  if (found.length > 0) return [...found, ...inKeys];
  const values = new Map([...bound].map(([parameter, given]) => [parameter.name, given.value]));
  const created = creationProblem(call, values);
  return [...(created === undefined ? [] : [created]), ...inKeys];
}

/** An index into a call's result must be a literal text or number. */
function ofConverterKey({ at, value }: Key): readonly Problem[] {
  if (value.kind === 'string' || value.kind === 'int') return [];
  return [useless(at, 'a key after a call is a text or a whole number', 'write it out')];
}

function functionHint(name: string, { functions }: Scope): string {
  const alike = functions.filter((one) => /^[a-z]/.test(one) === /^[a-z]/.test(name));
  return didYouMean(name, alike.length > 0 ? alike : functions);
}

/** Assigns the values to the arguments. */
function bind(call: Call, parameters: readonly Parameter[]): ReadonlyMap<Parameter, Argument> | Problem {
  const { name, at, arguments: given } = call;
  const signature = `${name}(${parameters.map((one) => (one.optional ? `${snake(one.name)}?` : snake(one.name))).join(', ')})`;
  const firstNamed = given.findIndex((one) => one.name !== undefined);
  const late = firstNamed < 0 ? undefined : given.slice(firstNamed).find((one) => one.name === undefined);
  if (late !== undefined)
    return problem('argument', late.at, 'a value without a name comes after one with a name', `it is ${signature}`);
  const bound = new Map<Parameter, Argument>();
  for (const [index, one] of given.entries()) {
    const parameter =
      one.name === undefined ? parameters[index] : parameters.find((known) => known.name === camel(one.name!));
    if (parameter === undefined) {
      const reason =
        one.name === undefined
          ? `${name} takes ${counted(parameters.length)}`
          : `${name} has no argument '${one.name}'`;
      return (parameters.length === 0 ? useless : refuses)(one.at, reason, `it is ${signature}`);
    }
    if (bound.has(parameter)) return useless(one.at, `'${snake(parameter.name)}' is given twice`, `it is ${signature}`);
    bound.set(parameter, one);
  }
  const required = parameters.filter((one) => one.optional !== true);
  const missing = required.find((one) => !bound.has(one));
  if (missing !== undefined)
    // The program only counts the arguments.
    return (given.length < required.length ? refuses : useless)(
      at,
      `${name} lacks '${snake(missing.name)}'`,
      `it is ${signature}`,
    );
  return bound;
}

const refuses = (at: number, reason: string, hint: string) => problem('argument', at, reason, hint);

function counted(count: number): string {
  return count === 0 ? 'no arguments' : `${count} argument${count === 1 ? '' : 's'} at most`;
}

/** The name of an argument as OTTL writes it. */
function snake(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}

/**
 * As the program looks up a written name: the first letter, and letters after an underscore or a digit, become
 * capitals.
 */
function camel(name: string): string {
  let begins = true;
  let wasCapital = false;
  let found = '';
  for (const letter of name) {
    const isCapital = /[A-Z]/.test(letter);
    if (begins) found += letter.toUpperCase();
    else found += wasCapital && isCapital ? letter.toLowerCase() : letter;
    begins = /[\d_]/.test(letter);
    wasCapital = isCapital;
  }
  return found.replaceAll('_', '');
}

const literals: Readonly<Record<string, readonly [kind: Value['kind'], what: string]>> = {
  string: ['string', 'a literal text'],
  int64: ['int', 'a literal whole number'],
  float64: ['float', 'a literal number with a point'],
  bool: ['bool', 'true or false'],
  '[]uint8': ['bytes', 'bytes, 0x…'],
};

/** Values that an argument never accepts, whatever the telemetry is; it would fail each time. */
const refused: Readonly<Record<string, readonly string[]>> = {
  StringGetter: ['int', 'float', 'bool', 'time', 'map', 'list', 'id', 'bytes', 'nil'],
  IntGetter: ['float', 'string', 'bool', 'time', 'map', 'list', 'id', 'bytes', 'nil'],
  FloatGetter: ['int', 'string', 'bool', 'time', 'map', 'list', 'id', 'bytes', 'nil'],
  BoolGetter: ['int', 'float', 'string', 'time', 'map', 'list', 'id', 'bytes', 'nil'],
  PMapGetter: ['int', 'float', 'string', 'bool', 'time', 'list', 'id', 'bytes', 'nil'],
  TimeGetter: ['int', 'float', 'string', 'bool', 'map', 'list', 'id', 'bytes', 'nil'],
  DurationGetter: ['int', 'float', 'string', 'bool', 'time', 'map', 'list', 'id', 'bytes', 'nil'],
  FloatLikeGetter: ['time', 'map', 'list', 'id'],
  IntLikeGetter: ['time', 'map', 'list', 'id'],
};

function ofArgument(parameter: Parameter, value: Value, scope: Scope, name: string): readonly Problem[] {
  const { type } = parameter;
  const what = `${name}: ${snake(parameter.name)}`;
  if (['Setter', 'GetSetter', 'PMapGetSetter', 'PSliceGetSetter'].includes(type)) {
    if (value.kind === 'path') return ofPath(value, scope);
    return [problem('argument', value.at, `${what} is not a path, so nothing can be written there`, 'name a field')];
  }
  if (type === 'FunctionGetter') {
    if (value.kind !== 'enum' && value.kind !== 'function')
      return [problem('argument', value.at, `${what} is not the name of a function`, 'write one without parentheses')];
    if (scope.functions.includes(value.text)) return [];
    return [problem('name', value.at, `there is no function '${value.text}' here`, functionHint(value.text, scope))];
  }
  const literal = literals[type];
  if (literal !== undefined) {
    const [kind, expected] = literal;
    return value.kind === kind
      ? []
      : [problem('argument', value.at, `${what} is not ${expected}`, `write ${expected}`)];
  }
  if (type.startsWith('[]')) {
    if (value.kind !== 'list') return [problem('argument', value.at, `${what} is not a list`, 'write […]')];
    return value.values.flatMap((one) => ofArgument({ ...parameter, type: type.slice(2) }, one, scope, name));
  }
  const found = ofValue(value, scope);
  const given = typeOf(value, scope);
  if (found.every(({ starts }) => starts) && isRefusedLiteral(type, value)) {
    const hint = expectations[type] ?? 'no literal of that kind';
    return [
      problem('argument', value.at, `${what} is ${words[literalKind(value)!]}`, `${snake(parameter.name)} is ${hint}`),
    ];
  }
  // A function that tests a type returns false for another type.
  if (found.length > 0 || given === undefined || /^Is[A-Z]/.test(name) || !refused[type]?.includes(given)) return found;
  const hint = `${snake(parameter.name)} is ${expectations[type]}`;
  return [useless(value.at, `${what} is ${words[given]}, so it fails on every record`, hint)];
}

const expectations: Readonly<Record<string, string>> = {
  StringGetter: 'a text: String(…) makes one',
  IntGetter: 'a whole number: Int(…) makes one',
  FloatGetter: 'a number: Double(…) makes one',
  BoolGetter: 'a truth value',
  PMapGetter: 'a map, like attributes',
  TimeGetter: 'a time: Time(…), or a path like time',
  DurationGetter: 'a duration: Duration("1h")',
  FloatLikeGetter: 'a number, or a text with one',
  IntLikeGetter: 'a whole number, or a text with one',
  BoolLikeGetter: 'a truth value, or a text with one',
  PSliceGetter: 'a list',
};

function didYouMean(name: string, names: readonly string[]): string {
  return nearest(name, names, 'its names are in the documentation of OTTL');
}
