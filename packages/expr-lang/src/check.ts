import { functionNames } from './functions.ts';
import { ExpressionError } from './lexer.ts';
import type { Expression } from './parser.ts';
import { re2 } from './re2.ts';

/** The static type of an expression. */
export type Type =
  | { readonly kind: 'string' | 'int' | 'float64' | 'bool' | 'nil' | 'unknown' | 'function' }
  | { readonly kind: 'array'; readonly of: Type }
  | { readonly kind: 'map' };

/** The environment at a label: the text itself, or the labels whose names begin with it. */
export interface Environment {
  readonly [part: string]: 'text' | 'unknown' | Environment;
}

const UNKNOWN: Type = { kind: 'unknown' };
const BOOL: Type = { kind: 'bool' };

/**
 * The type of an expression. Without an environment names are unknown, as when SigNoz saves a policy; with one, a
 * missing name is an error, as when SigNoz matches an alert. Throws an {@link ExpressionError} with expr-lang's text.
 */
export function typeOf(expression: Expression, environment?: Environment, locals: readonly string[] = []): Type {
  const visit = (inner: Expression, more: readonly string[] = []): Type =>
    typeOf(inner, environment, more.length === 0 ? locals : [...locals, ...more]);
  const { at } = expression;
  switch (expression.type) {
    case 'string':
      return { kind: 'string' };
    case 'integer':
      return { kind: 'int' };
    case 'float':
      return { kind: 'float64' };
    case 'boolean':
      return BOOL;
    case 'nil':
      return { kind: 'nil' };
    case 'name':
      if (locals.includes(expression.name) || expression.name === '$env') return UNKNOWN;
      return nameType(expression.name, at, environment, true);
    case 'member':
      return memberType(expression, environment, visit);
    case 'unary':
      return unaryType(expression, visit(expression.of));
    case 'binary':
      return binaryType(expression, visit(expression.left), visit(expression.right));
    case 'array':
      return { kind: 'array', of: common(expression.items.map((item) => visit(item))) };
    case 'conditional': {
      const condition = visit(expression.condition);
      if (!isMaybe(condition, 'bool'))
        throw new ExpressionError(
          `non-bool expression (type ${shown(condition)}) used as condition`,
          expression.condition.at,
        );
      const [then, otherwise] = [visit(expression.then), visit(expression.otherwise)];
      if (then.kind === 'nil') return otherwise;
      return otherwise.kind === 'nil' || then.kind === otherwise.kind ? then : UNKNOWN;
    }
    case 'let':
      if (environment?.[expression.name] !== undefined || locals.includes(expression.name))
        throw new ExpressionError(`cannot redeclare ${expression.name}`, at);
      if (functionNames.has(expression.name))
        throw new ExpressionError(`cannot redeclare builtin ${expression.name}`, at);
      visit(expression.value);
      return visit(expression.body, [expression.name]);
    case 'sequence':
      return expression.items.map((item) => visit(item)).at(-1) as Type;
    case 'call': {
      const called = visit(expression.of);
      if (called.kind === 'unknown') return UNKNOWN;
      throw new ExpressionError(`${shown(called)} is not callable`, at);
    }
    case 'other':
      for (const inner of expression.inside) visit(inner);
      return expression.what === 'map' ? { kind: 'map' } : UNKNOWN;
  }
}

function nameType(name: string, at: number, environment: Environment | undefined, functions: boolean): Type {
  const own = environment === undefined || !Object.hasOwn(environment, name) ? undefined : environment[name];
  if (own !== undefined) return own === 'unknown' ? UNKNOWN : { kind: own === 'text' ? 'string' : 'map' };
  if (functions && functionNames.has(name)) return { kind: 'function' };
  if (environment !== undefined) throw new ExpressionError(`unknown name ${name}`, at);
  return UNKNOWN;
}

function memberType(
  { of, property, optional, at }: Expression & { type: 'member' },
  environment: Environment | undefined,
  visit: (inner: Expression) => Type,
): Type {
  if (of.type === 'name' && of.name === '$env') {
    if (property.type !== 'string') return UNKNOWN;
    return optional && environment !== undefined && !Object.hasOwn(environment, property.value)
      ? UNKNOWN
      : nameType(property.value, at, environment, false);
  }
  const base = visit(of);
  const index = visit(property);
  switch (base.kind) {
    case 'unknown':
    case 'map':
      if (base.kind === 'map' && !isMaybe(index, 'string'))
        throw new ExpressionError(
          `cannot use ${shown(index)} to get an element from map[string]interface {}`,
          property.at,
        );
      return UNKNOWN;
    case 'array':
      if (!isMaybe(index, 'int'))
        throw new ExpressionError(
          `array elements can only be selected using an integer (got ${shown(index)})`,
          property.at,
        );
      return base.of;
    case 'nil':
      throw new ExpressionError(`type nil has no field ${property.type === 'string' ? property.value : ''}`, at);
    default:
      throw new ExpressionError(
        property.type === 'string'
          ? `type ${shown(base)} has no field ${property.value}`
          : `type ${shown(base)}[${shown(index)}] is undefined`,
        at,
      );
  }
}

function unaryType({ operator, written, at }: Expression & { type: 'unary' }, of: Type): Type {
  if (operator === 'not' && isMaybe(of, 'bool')) return BOOL;
  if (operator !== 'not' && isMaybe(of, 'int', 'float64')) return of;
  throw new ExpressionError(`invalid operation: ${written} (mismatched type ${shown(of)})`, at);
}

function binaryType(
  { operator, written, right: text, at }: Expression & { type: 'binary' },
  left: Type,
  right: Type,
): Type {
  const both = (...kinds: readonly Type['kind'][]): boolean =>
    kinds.some((kind) => isMaybe(left, kind) && isMaybe(right, kind));
  const numbers = isMaybe(left, 'int', 'float64') && isMaybe(right, 'int', 'float64');
  const mismatch = (): never => {
    throw new ExpressionError(
      `invalid operation: ${written} (mismatched types ${shown(left)} and ${shown(right)})`,
      at,
    );
  };
  switch (operator) {
    case '==':
    case '!=':
      return isComparable(left, right) ? BOOL : mismatch();
    case 'or':
    case 'and':
      return both('bool') ? BOOL : mismatch();
    case '<':
    case '>':
    case '<=':
    case '>=':
      return numbers || both('string') ? BOOL : mismatch();
    case 'in':
      if (right.kind === 'array') {
        if (isComparable(left, right.of)) return BOOL;
        throw new ExpressionError(`cannot use ${shown(left)} as type ${shown(right.of)} in array`, at);
      }
      if (right.kind === 'map') {
        if (isMaybe(left, 'string')) return BOOL;
        throw new ExpressionError(`cannot use ${shown(left)} as type string in map key`, at);
      }
      return right.kind === 'unknown' || (left.kind === 'unknown' && right.kind === 'string') ? BOOL : mismatch();
    case 'matches':
      if (text.type === 'string') checkPattern(text.value, at);
      return both('string') ? BOOL : mismatch();
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return both('string') ? BOOL : mismatch();
    case '+':
      if (!numbers && !both('string')) mismatch();
      return left.kind === right.kind ? left : numberOf(left, right);
    case '-':
    case '*':
      return numbers ? numberOf(left, right) : mismatch();
    case '/':
    case '**':
      return numbers ? { kind: 'float64' } : mismatch();
    case '%':
      return both('int') ? { kind: 'int' } : mismatch();
    case '..':
      return both('int') ? { kind: 'array', of: { kind: 'int' } } : mismatch();
    case '??':
      return left.kind === 'nil' ? right : right.kind === 'nil' || left.kind === right.kind ? left : UNKNOWN;
    case '|':
      return UNKNOWN;
  }
}

function checkPattern(pattern: string, at: number): void {
  try {
    re2().compile(pattern);
  } catch (error) {
    throw new ExpressionError((error as Error).message, at);
  }
}

function numberOf(left: Type, right: Type): Type {
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
  return { kind: left.kind === 'float64' || right.kind === 'float64' ? 'float64' : 'int' };
}

function isMaybe(type: Type, ...kinds: readonly Type['kind'][]): boolean {
  return type.kind === 'unknown' || kinds.includes(type.kind);
}

function isComparable(left: Type, right: Type): boolean {
  if (left.kind === 'unknown' || right.kind === 'unknown' || left.kind === 'nil' || right.kind === 'nil') return true;
  const isNumber = (type: Type): boolean => type.kind === 'int' || type.kind === 'float64';
  return left.kind === right.kind || (isNumber(left) && isNumber(right));
}

function common(types: readonly Type[]): Type {
  const [first] = types;
  return first !== undefined && types.every(({ kind }) => kind === first.kind) ? first : UNKNOWN;
}

/** As Go prints the type. */
function shown(type: Type): string {
  switch (type.kind) {
    case 'array':
      return '[]interface {}';
    case 'map':
      return 'map[string]interface {}';
    case 'nil':
      return 'unknown';
    case 'function':
      return 'func';
    default:
      return type.kind;
  }
}
