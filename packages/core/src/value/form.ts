/**
 * The expected form of another program's answer. An answer without a field, or with another type, is not an answer:
 * read as empty, it would cause duplicates or deletions.
 */
export interface Form<Value> {
  /** How a value differs from the form; undefined where it matches. */
  readonly misfit: (value: unknown) => Misfit | undefined;
  /** Its name in messages. */
  readonly called: string;
  /** Never set: it ties the form to the type. */
  readonly value?: Value;
}

/** The type of the values that match a form. */
export type Formed<F> = F extends Form<infer Value> ? Value : never;

interface Misfit {
  readonly path: readonly string[];
  readonly expected: string;
  /** The type of the actual value: never the value itself, which may be a secret. */
  readonly found: string;
}

function form<Value>(called: string, isForm: (value: unknown) => boolean): Form<Value> {
  return {
    called,
    misfit: (value) => (isForm(value) ? undefined : { path: [], expected: called, found: kindOf(value) }),
  };
}

export const textForm = form<string>('a text', (value) => typeof value === 'string');
export const numberForm = form<number>('a number', (value) => typeof value === 'number');
/** A number, or a text where it has too many digits for JSON. */
export const countForm = form<number | string>(
  'a number',
  (value) => typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value)),
);
export const truthForm = form<boolean>('true or false', (value) => typeof value === 'boolean');
export const nullForm = form<null>('null', (value) => value === null);
/** Any value. */
export const anyForm = form<unknown>('a value', (value) => value !== undefined);
/** An object with any fields. */
export const objectForm = form<Readonly<Record<string, unknown>>>('an object', isPlain);

export function oneOf<const Value extends string>(...values: readonly Value[]): Form<Value> {
  return form(`one of ${values.map((value) => `'${value}'`).join(', ')}`, (value) => values.includes(value as Value));
}

/** A list whose items all have the form. */
export function listOf<Value>(item: Form<Value>): Form<readonly Value[]> {
  const list = form<readonly Value[]>(`a list`, Array.isArray);
  return { ...list, misfit: (value) => list.misfit(value) ?? inside(Object.entries(value as object), () => item) };
}

/** An object whose fields all have the form, whatever their names. */
export function mapOf<Value>(item: Form<Value>): Form<Readonly<Record<string, Value>>> {
  const { called, misfit } = objectForm;
  return { called, misfit: (value) => misfit(value) ?? inside(Object.entries(value as object), () => item) };
}

/** An object with these fields; others are ignored. */
export function fields<Of extends Readonly<Record<string, Form<unknown>>>>(
  of: Of,
): Form<{ readonly [Name in keyof Of]: Formed<Of[Name]> } & Readonly<Record<string, unknown>>> {
  const { called, misfit } = objectForm;
  const values = (value: object) =>
    Object.keys(of).map((name): [string, unknown] => [
      name,
      Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined,
    ]);
  return {
    called,
    misfit: (value) => misfit(value) ?? inside(values(value as object), (name) => of[name] as Form<unknown>),
  };
}

/** A field that may be omitted when empty. */
export function optional<Value>({ called, misfit }: Form<Value>): Form<Value | undefined> {
  return { called, misfit: (value) => (value === undefined ? undefined : misfit(value)) };
}

/** A field that is always written, as null when empty. */
export function orNull<Value>({ called, misfit }: Form<Value>): Form<Value | null> {
  return { called: `${called} or null`, misfit: (value) => (value === null ? undefined : misfit(value)) };
}

/**
 * Why a value does not have the form: `data[0].tags is a text, expected a list`; undefined where it has. `at` is the
 * value's path.
 */
export function whyNot(expected: Form<unknown>, value: unknown, at = ''): string | undefined {
  const misfit = expected.misfit(value);
  if (misfit === undefined) return undefined;
  const path = [...(at === '' ? [] : [at]), ...misfit.path].reduce(
    (all, part) => (/^\d+$/.test(part) ? `${all}[${part}]` : all === '' ? part : `${all}.${part}`),
    '',
  );
  return `${path === '' ? 'it' : path} is ${misfit.found}, expected ${misfit.expected}`;
}

/** A value in a form. Throws an Error with the source, the field that differs, and the actual type. */
export function formed<Value>(expected: Form<Value>, value: unknown, from: string): Value {
  const why = whyNot(expected, value);
  if (why !== undefined) throw new Error(`${from} has an unknown form: ${why}`);
  return value as Value;
}

/** The value of a JSON text in a form. Throws like {@link formed}, and never quotes a text that is not JSON. */
export function formedJson<Value>(expected: Form<Value>, text: string, from: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${from} has an unknown form: it is ${text.trim() === '' ? 'empty' : 'not JSON'}`);
  }
  return formed(expected, value, from);
}

function inside(
  entries: readonly (readonly [string, unknown])[],
  formOf: (name: string) => Form<unknown>,
): Misfit | undefined {
  for (const [name, value] of entries) {
    const misfit = formOf(name).misfit(value);
    if (misfit !== undefined) return { ...misfit, path: [name, ...misfit.path] };
  }
  return undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text';
  return `a ${typeof value}`;
}
