import { type Environment, typeOf } from './check.ts';
import { ExpressionError } from './lexer.ts';
import { type Expression, parse } from './parser.ts';
import { re2 } from './re2.ts';

export interface MatchOptions {
  /** Treats a missing label as nil instead of giving up, as people expect of `||`. */
  readonly lenient?: boolean;
}

/** What is known of the labels of an alert before it fires. */
export interface Labels {
  /** Its labels, with their values where known. */
  readonly known: ReadonlyMap<string, string | undefined>;
  /** Whether it may have others too. */
  readonly open: boolean;
}

export interface Match {
  readonly matches: 'always' | 'maybe' | 'never';
  /**
   * For `never`: the label that such an alert does not have, or another reason for SigNoz to give up on the expression.
   */
  readonly because?: string;
}

/** A label, by its name with dots. */
export interface NamedLabel {
  readonly name: string;
  readonly at: number;
}

/** The value of an expression for the labels, or its possible types. */
type Value = string | number | boolean | null | readonly Value[] | typeof UNKNOWN | Nested;
const UNKNOWN = Symbol('unknown');
interface Nested {
  readonly fields: ReadonlyMap<string, Value>;
}

/**
 * Whether a policy with this expression matches an alert with these labels. SigNoz v0.108.0 makes nested values of
 * names with dots (where `a` and `a.b` exist, `a` alone is gone). It skips a policy whose expression names a label that
 * the alert does not have, compares a label with something that is not a text, or gives no boolean. Throws an {@link
 * ExpressionError} when the expression cannot be parsed.
 */
export function match(text: string, labels: Labels, { lenient = false }: MatchOptions = {}): Match {
  const expression = parse(text);
  const nested = lenient ? withNothing(nest(labels.known), labelsIn(expression)) : nest(labels.known);
  const absent = labelsIn(expression).find(({ name }) => !nested.fields.has(name.split('.')[0] as string));
  if (absent !== undefined && !labels.open) return { matches: 'never', because: absent.name };
  try {
    const { kind } = typeOf(expression, environment(nested, absent === undefined ? [] : labelsIn(expression)));
    if (kind !== 'bool' && kind !== 'unknown')
      return { matches: 'never', because: `it gives a ${kind}, and no boolean` };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { matches: 'never', because: error.message };
  }
  const value = outcome(expression, nested);
  if (value === UNKNOWN) return { matches: 'maybe' };
  return value === true ? { matches: 'always' } : { matches: 'never' };
}

function outcome(expression: Expression, labels: Nested): Value {
  try {
    return evaluate(expression, labels);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return false;
  }
}

/** Every label that an expression names literally, each once. */
export function labelsIn(expression: Expression, locals: readonly string[] = []): NamedLabel[] {
  const found = new Map<string, NamedLabel>();
  const add = (label: NamedLabel): void => {
    if (!found.has(label.name)) found.set(label.name, label);
  };
  const visit = (inner: Expression, own: readonly string[]): void => {
    const path = pathOf(inner, own);
    if (path !== undefined) {
      add({ name: path.join('.'), at: startOf(inner) });
      return;
    }
    if (inner.type === 'let') {
      visit(inner.value, own);
      visit(inner.body, [...own, inner.name]);
    } else for (const child of childrenOf(inner)) visit(child, own);
  };
  visit(expression, locals);
  return [...found.values()];
}

function startOf(expression: Expression): number {
  return expression.type === 'member' ? Math.min(expression.at, startOf(expression.of)) : expression.at;
}

/** `service.name`, `service["name"]` and `$env.service.name` as the parts of a label's name. */
export function pathOf(expression: Expression, locals: readonly string[]): string[] | undefined {
  if (expression.type === 'name')
    return expression.name === '$env' || locals.includes(expression.name) ? undefined : [expression.name];
  if (expression.type !== 'member' || expression.property.type !== 'string') return undefined;
  const { of, property } = expression;
  if (of.type === 'name' && of.name === '$env') return [property.value];
  const before = pathOf(of, locals);
  return before === undefined ? undefined : [...before, property.value];
}

/** The parts of an expression. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'member':
      return [expression.of, expression.property];
    case 'unary':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'array':
    case 'sequence':
      return expression.items;
    case 'conditional':
      return [expression.condition, expression.then, expression.otherwise];
    case 'let':
      return [expression.value, expression.body];
    case 'call':
      return [expression.of, ...expression.inside];
    case 'other':
      return expression.inside;
    default:
      return [];
  }
}

function nest(known: Labels['known']): Nested {
  const root = new Map<string, Value>();
  // Shorter names first: longer ones replace them.
  for (const [name, value] of [...known].sort(([a], [b]) => a.length - b.length)) {
    const parts = name.split('.').map((part) => part.trim());
    let fields = root;
    for (const part of parts.slice(0, -1)) {
      const before = fields.get(part);
      const next = new Map(isNested(before) ? before.fields : []);
      fields.set(part, { fields: next });
      fields = next;
    }
    const last = parts.at(-1) as string;
    if (!isNested(fields.get(last))) fields.set(last, value ?? UNKNOWN);
  }
  return { fields: root };
}

function withNothing({ fields }: Nested, named: readonly NamedLabel[]): Nested {
  const absent = named.map(({ name }) => name.split('.')[0] as string).filter((first) => !fields.has(first));
  return { fields: new Map([...fields, ...absent.map((first) => [first, null] as const)]) };
}

function isNested(value: Value | undefined): value is Nested {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

/** The types of the labels; unknown for labels that may be missing. */
function environment(nested: Nested, possible: readonly NamedLabel[]): Environment {
  const types = (of: Nested): Environment =>
    Object.fromEntries(
      [...of.fields].map(([name, value]) => [
        name,
        isNested(value) ? types(value) : value === null ? 'unknown' : 'text',
      ]),
    );
  const found: Record<string, Environment[string]> = { ...types(nested) };
  for (const { name } of possible) {
    const [first = ''] = name.split('.');
    if (!nested.fields.has(first)) found[first] = 'unknown';
  }
  return found;
}

function evaluate(expression: Expression, labels: Nested): Value {
  const of = (inner: Expression): Value => evaluate(inner, labels);
  switch (expression.type) {
    case 'string':
    case 'integer':
    case 'float':
    case 'boolean':
      return expression.value;
    case 'nil':
      return null;
    case 'name':
      return labels.fields.get(expression.name) ?? UNKNOWN;
    case 'member': {
      const isLabel = expression.of.type === 'name' && expression.of.name === '$env';
      const base = isLabel ? labels : of(expression.of);
      const index = of(expression.property);
      if (base === null) return null;
      if (!isNested(base) || typeof index !== 'string') return UNKNOWN;
      return base.fields.get(index) ?? (isLabel ? UNKNOWN : null);
    }
    case 'unary': {
      const value = of(expression.of);
      if (expression.operator === 'not') return typeof value === 'boolean' ? !value : UNKNOWN;
      return typeof value === 'number' ? (expression.operator === '-' ? -value : value) : UNKNOWN;
    }
    case 'binary':
      return binary(expression, of);
    case 'array':
      return expression.items.map(of);
    case 'conditional': {
      const condition = of(expression.condition);
      return typeof condition === 'boolean' ? of(condition ? expression.then : expression.otherwise) : UNKNOWN;
    }
    case 'sequence':
      return of(expression.items.at(-1) as Expression);
    default:
      return UNKNOWN;
  }
}

/** `and` and `or` only evaluate the right side if needed; a text there ends the evaluation. */
function logical(
  { operator, left, right, at }: Expression & { readonly type: 'binary' },
  of: (inner: Expression) => Value,
): Value {
  const isTruth = (value: Value): boolean | typeof UNKNOWN => {
    if (typeof value === 'boolean' || value === UNKNOWN) return value;
    throw new ExpressionError(`a ${typeof value} is not a boolean`, at);
  };
  const decides = operator === 'or';
  const first = isTruth(of(left));
  if (first === decides) return decides;
  try {
    const second = isTruth(of(right));
    return second === decides || first === !decides ? second : UNKNOWN;
  } catch (error) {
    if (first === UNKNOWN && error instanceof ExpressionError) return UNKNOWN;
    throw error;
  }
}

function binary(expression: Expression & { readonly type: 'binary' }, of: (inner: Expression) => Value): Value {
  const { operator } = expression;
  if (operator === 'and' || operator === 'or') return logical(expression, of);
  const left = of(expression.left);
  const right = of(expression.right);
  switch (operator) {
    case '==':
      return equal(left, right);
    case '!=': {
      const same = equal(left, right);
      return same === UNKNOWN ? UNKNOWN : !same;
    }
    case 'in':
      return included(left, right);
    case 'matches':
      if (typeof left !== 'string' || typeof right !== 'string') return UNKNOWN;
      return re2().compile(right).matcher(left).find();
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      if (typeof left !== 'string' || typeof right !== 'string') return UNKNOWN;
      if (operator === 'contains') return left.includes(right);
      return operator === 'startsWith' ? left.startsWith(right) : left.endsWith(right);
    case '<':
    case '>':
    case '<=':
    case '>=':
      if (typeof left !== typeof right || (typeof left !== 'string' && typeof left !== 'number')) return UNKNOWN;
      if (operator === '<') return left < (right as typeof left);
      if (operator === '>') return left > (right as typeof left);
      return operator === '<=' ? left <= (right as typeof left) : left >= (right as typeof left);
    case '+':
      return typeof left === 'string' && typeof right === 'string' ? left + right : UNKNOWN;
    case '??':
      return left === null ? right : left;
    default:
      return UNKNOWN;
  }
}

function equal(left: Value, right: Value): boolean | typeof UNKNOWN {
  const isPlain = (value: Value): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (isPlain(left) && isPlain(right)) return left === right;
  // A label is a text, so it is not nil.
  if (left === null || right === null) return isNested(left) || isNested(right) ? false : UNKNOWN;
  return UNKNOWN;
}

function included(item: Value, all: Value): boolean | typeof UNKNOWN {
  if (isNested(all)) return typeof item === 'string' ? all.fields.has(item) : UNKNOWN;
  if (!Array.isArray(all)) return UNKNOWN;
  const found = (all as readonly Value[]).map((one) => equal(item, one));
  return found.includes(true) ? true : found.includes(UNKNOWN) ? UNKNOWN : false;
}
