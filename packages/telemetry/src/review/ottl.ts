/**
 * As much of the OpenTelemetry Transformation Language as is needed to tell which names a statement takes away: one call
 * of an editor with its arguments, and whether there is a condition. Values are not computed.
 */
export interface Statement {
  /** set, delete_key, keep_keys … */
  readonly editor: string;
  readonly args: readonly Value[];
  /** The text after `where`. */
  readonly where: string | undefined;
}

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  /** `resource.attributes["host.name"]`: the words, and the keys behind them. */
  | { readonly kind: 'path'; readonly path: readonly string[]; readonly keys: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Value[] }
  /** Numbers, true, nil, maps, arithmetic: nothing that names anything. */
  | { readonly kind: 'other'; readonly text: string };

class Unreadable extends Error {}

/** Reads a statement; undefined for one that is not of the form `editor(arguments) where condition`. */
export function readStatement(text: string): Statement | undefined {
  try {
    const reader = new Reader(text);
    const value = reader.value();
    if (value.kind !== 'call') return undefined;
    const rest = reader.rest();
    if (rest === '') return { editor: value.name, args: value.args, where: undefined };
    const where = /^where\s+([\s\S]+)$/.exec(rest)?.[1];
    return where === undefined ? undefined : { editor: value.name, args: value.args, where };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([A-Za-z_][\w]*)|(-?\d[\w.]*)|([()[\]{},.=:])|([^\s"()[\]{},.=:\w]+))/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  rest(): string {
    return this.#text.slice(this.#at).trim();
  }

  value(): Value {
    const first = this.#next();
    if (first === undefined) throw new Unreadable();
    if (first.startsWith('"')) return this.#operand({ kind: 'text', text: unquoted(first) });
    if (first === '[') return { kind: 'list', items: this.#items(']') };
    if (first === '{') return this.#skip('{', '}');
    if (!/^[A-Za-z_]/.test(first)) return this.#operand({ kind: 'other', text: first });
    if (this.#peek() === '(') {
      this.#next();
      const call: Value = { kind: 'call', name: first, args: this.#items(')') };
      // A converter's result may be indexed: Split(x, ",")[0].
      while (this.#peek() === '[') this.#key();
      return this.#operand(call);
    }
    const path = [first];
    const keys: string[] = [];
    for (;;) {
      const next = this.#peek();
      if (next === '.') {
        this.#next();
        path.push(this.#next() ?? '');
      } else if (next === '[') keys.push(this.#key());
      else break;
    }
    if (path.length === 1 && keys.length === 0 && /^(true|false|nil)$/.test(first))
      return { kind: 'other', text: first };
    return this.#operand({ kind: 'path', path, keys });
  }

  /** `a + b` names nothing that is taken away. */
  #operand(value: Value): Value {
    const next = this.#peek();
    if (next === undefined || !/^[-+*/]$/.test(next)) return value;
    this.#next();
    this.value();
    return { kind: 'other', text: '' };
  }

  #items(close: string): Value[] {
    const items: Value[] = [];
    while (this.#peek() !== close) {
      if (items.length > 0 && this.#next() !== ',') throw new Unreadable();
      const item = this.value();
      if (this.#peek() === '=') {
        // A named argument: its value is what counts.
        this.#next();
        items.push(this.value());
      } else items.push(item);
    }
    this.#next();
    return items;
  }

  #key(): string {
    this.#next();
    const key = this.value();
    if (this.#next() !== ']') throw new Unreadable();
    return key.kind === 'text' || key.kind === 'other' ? key.text : '';
  }

  #skip(open: string, close: string): Value {
    let depth = 1;
    while (depth > 0) {
      const token = this.#next();
      if (token === undefined) throw new Unreadable();
      if (token === open) depth += 1;
      if (token === close) depth -= 1;
    }
    return { kind: 'other', text: '' };
  }

  #peek(): string | undefined {
    const before = this.#at;
    const token = this.#next();
    this.#at = before;
    return token;
  }

  #next(): string | undefined {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (match === null) return undefined;
    this.#at = TOKEN.lastIndex;
    return match[0].trim();
  }
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** Attributes that a condition or statement reads, wherever they stand: `attributes["x"]`. */
export function attributesIn(text: string): string[] {
  return [...text.matchAll(/\battributes\s*\[\s*"((?:[^"\\]|\\.)*)"\s*\]/g)].map(([, name]) => unquoted(`"${name}"`));
}

/**
 * Which metrics a condition holds for, where it is about nothing but their names: `name == "a"`,
 * `IsMatch(metric.name, "^a")`, joined by `or`. Undefined for every other condition.
 */
export function metricNameCondition(where: string): ((name: string) => boolean) | undefined {
  const parts = where.split(/\s+or\s+/);
  const tests = parts.map((part) => {
    const equal = /^\(?\s*(?:metric\.)?name\s*==\s*"((?:[^"\\]|\\.)*)"\s*\)?$/.exec(part);
    if (equal) return (name: string) => name === unquoted(`"${equal[1]}"`);
    const match = /^\(?\s*IsMatch\(\s*(?:metric\.)?name\s*,\s*"((?:[^"\\]|\\.)*)"\s*\)\s*\)?$/.exec(part);
    const pattern = match && goPattern(unquoted(`"${match[1]}"`));
    return pattern ? (name: string) => pattern.test(name) : undefined;
  });
  return tests.every((test) => test !== undefined)
    ? (name) => tests.some((test) => (test as (name: string) => boolean)(name))
    : undefined;
}

/** A regular expression of Go as one of JavaScript; undefined where it has something that the latter does not know. */
export function goPattern(text: string): RegExp | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(text);
  try {
    return new RegExp(text.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<'), flags?.[1] ?? '');
  } catch {
    // Told as something that cannot be judged.
    return undefined;
  }
}
