/**
 * What an answer of another program must be like. An answer that lacks a field, or has another kind of value in it, says
 * nothing: read as empty or absent it would have things made a second time, or deleted.
 */
export interface Form<Value> {
  /** In what way a value is otherwise; undefined where it fits. */
  readonly misfit: (value: unknown) => Misfit | undefined;
  /** What it is called in messages. */
  readonly called: string;
  /** Nobody sets it: it ties the form to the type. */
  readonly value?: Value;
}

/** The type of the values that fit a form. */
export type Formed<F> = F extends Form<infer Value> ? Value : never;

interface Misfit {
  readonly path: readonly string[];
  readonly expected: string;
  /** What kind of value is there instead: never the value, which may be a secret. */
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
/** A number, or how JSON holds one that has too many digits for it: as a text. */
export const countForm = form<number | string>(
  'a number',
  (value) => typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value)),
);
export const truthForm = form<boolean>('true or false', (value) => typeof value === 'boolean');
export const nullForm = form<null>('null', (value) => value === null);
/** Whatever there is. */
export const anyForm = form<unknown>('a value', (value) => value !== undefined);
/** An object with whatever fields. */
export const objectForm = form<Readonly<Record<string, unknown>>>('an object', isPlain);

export function oneOf<const Value extends string>(...values: readonly Value[]): Form<Value> {
  return form(`one of ${values.map((value) => `'${value}'`).join(', ')}`, (value) => values.includes(value as Value));
}

/** A list of which every item has the form. */
export function listOf<Value>(item: Form<Value>): Form<readonly Value[]> {
  const list = form<readonly Value[]>(`a list`, Array.isArray);
  return { ...list, misfit: (value) => list.misfit(value) ?? inside(Object.entries(value as object), () => item) };
}

/** An object of which every field has the form, whatever it is called. */
export function mapOf<Value>(item: Form<Value>): Form<Readonly<Record<string, Value>>> {
  const { called, misfit } = objectForm;
  return { called, misfit: (value) => misfit(value) ?? inside(Object.entries(value as object), () => item) };
}

/** An object with these fields; what else it has is not looked at. */
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

/** What is left out where it is empty. */
export function optional<Value>({ called, misfit }: Form<Value>): Form<Value | undefined> {
  return { called, misfit: (value) => (value === undefined ? undefined : misfit(value)) };
}

/** What is always written, and null where it is none. */
export function orNull<Value>({ called, misfit }: Form<Value>): Form<Value | null> {
  return { called: `${called} or null`, misfit: (value) => (value === null ? undefined : misfit(value)) };
}

/**
 * Why a value does not have the form: `data[0].tags is a text, expected a list`; undefined where it has. `at` is where
 * the value stands.
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

/** A value in a form. Throws an Error that says what gave it, which field is otherwise, and what came. */
export function formed<Value>(expected: Form<Value>, value: unknown, from: string): Value {
  const why = whyNot(expected, value);
  if (why !== undefined) throw new Error(`${from} is not of a form that is known: ${why}`);
  return value as Value;
}

/** The value of a JSON text in a form. Throws as {@link formed} does, and quotes nothing of a text that is not JSON. */
export function formedJson<Value>(expected: Form<Value>, text: string, from: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${from} is not of a form that is known: it is ${text.trim() === '' ? 'empty' : 'not JSON'}`);
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
