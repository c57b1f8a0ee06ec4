import { isArray, isObject, type Json, type JsonObject } from '../json.ts';
import { GoError, sorted } from './go-json.ts';
import { formatDuration, parseDuration } from './go-time.ts';

/**
 * A Go type as encoding/json handles it. SigNoz decodes what it is sent into structs and encodes them again: unknown
 * fields are lost, absent ones become zero values, and the order is the struct's.
 */
export interface Shape {
  /** The type's name in Go's error messages. */
  readonly name: string;
  /** The zero value, encoded. */
  readonly zero: Json;
  /** Whether `omitempty` omits an encoded value. Structs are never empty. */
  isEmpty(encoded: Json): boolean;
  /** Whether `null` is decoded too, instead of leaving the variable unchanged. */
  readonly readsNull?: boolean;
  /** Decodes and encodes again. `before` is the encoded old value of the Go variable. Throws a {@link GoError}. */
  read(value: Json, where: Where, before: Json): Json;
}

/** The place of a value for Go's error messages: the struct and the path of fields in it. */
interface Where {
  readonly struct: string | undefined;
  readonly path: string;
}

const TOP: Where = { struct: undefined, path: '' };

/** `value` decoded as `shape`. Throws a {@link GoError} with Go's text. */
export function decode(shape: Shape, value: Json, before: Json = shape.zero): Json {
  return value === null ? before : shape.read(value, TOP, before);
}

function mismatch(value: Json, where: Where, type: string): GoError {
  const kind = isArray(value) ? 'array' : value === null ? 'null' : typeof value === 'boolean' ? 'bool' : typeof value;
  return new GoError(
    where.struct === undefined
      ? `json: cannot unmarshal ${kind} into Go value of type ${type}`
      : `json: cannot unmarshal ${kind} into Go struct field ${where.struct}.${where.path} of type ${type}`,
  );
}

export const string: Shape = {
  name: 'string',
  zero: '',
  isEmpty: (encoded) => encoded === '',
  read(value, where) {
    if (typeof value !== 'string') throw mismatch(value, where, 'string');
    return value.toWellFormed();
  },
};

export const boolean: Shape = {
  name: 'bool',
  zero: false,
  isEmpty: (encoded) => encoded === false,
  read(value, where) {
    if (typeof value !== 'boolean') throw mismatch(value, where, 'bool');
    return value;
  },
};

export const float: Shape = {
  name: 'float64',
  zero: 0,
  isEmpty: (encoded) => encoded === 0,
  read(value, where) {
    if (typeof value !== 'number') throw mismatch(value, where, 'float64');
    return value;
  },
};

export const integer = whole('int', Number.MIN_SAFE_INTEGER);
export const unsigned = whole('uint64', 0);

function whole(name: string, least: number): Shape {
  return {
    name,
    zero: 0,
    isEmpty: (encoded) => encoded === 0,
    read(value, where) {
      if (typeof value !== 'number') throw mismatch(value, where, name);
      if (Number.isInteger(value) && value >= least) return value;
      throw new GoError(
        `json: cannot unmarshal number ${value} into Go struct field ${where.struct}.${where.path} of type ${name}`,
      );
    },
  };
}

/** interface{}: unchanged, except that maps are written with sorted keys. */
export const anything: Shape = {
  name: 'interface {}',
  zero: null,
  isEmpty: (encoded) => encoded === null,
  read: (value) => sorted(value),
};

/** A list; nil when missing. */
export function list(of: Shape): Shape {
  return {
    name: `[]${of.name}`,
    zero: null,
    isEmpty: (encoded) => encoded === null || (isArray(encoded) && encoded.length === 0),
    read(value, where) {
      if (!isArray(value)) throw mismatch(value, where, `[]${of.name}`);
      return value.map((item) => (item === null && of.readsNull !== true ? of.zero : of.read(item, where, of.zero)));
    },
  };
}

/** A map with string keys; nil when missing. Decoding adds to the existing entries. */
export function map(of: Shape): Shape {
  return {
    name: `map[string]${of.name}`,
    zero: null,
    isEmpty: (encoded) => encoded === null || (isObject(encoded) && Object.keys(encoded).length === 0),
    read(value, where, before) {
      if (!isObject(value)) throw mismatch(value, where, `map[string]${of.name}`);
      const entries = Object.entries(value).map(([key, item]): [string, Json] => [
        key,
        item === null ? of.zero : of.read(item, where, of.zero),
      ]);
      const all = { ...(isObject(before) ? before : {}), ...Object.fromEntries(entries) };
      return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

/** A pointer; nil when missing. */
export function pointer(to: Shape): Shape {
  return {
    name: to.name,
    zero: null,
    isEmpty: (encoded) => encoded === null,
    read: (value, where, before) => to.read(value, where, before === null ? to.zero : before),
  };
}

/** SigNoz's enumerations: trimmed and in lower case; any value is valid. */
export const enumeration: Shape = {
  name: 'string',
  zero: '',
  isEmpty: () => false,
  read(value, where) {
    if (typeof value !== 'string') throw mismatch(value, where, 'string');
    return value.trim().toLowerCase();
  },
};

/** A Go duration: `5m` or nanoseconds in, `5m0s` out. */
export const duration: Shape = {
  name: 'Duration',
  zero: '0s',
  isEmpty: (encoded) => encoded === '0s',
  readsNull: true,
  read(value) {
    if (typeof value === 'number') return formatDuration(Math.trunc(value));
    if (typeof value === 'string') return formatDuration(parseDuration(value));
    throw new GoError('invalid duration');
  },
};

export interface Field {
  readonly shape: Shape;
  readonly omitempty: boolean;
}

/** A field that is always written. */
export function always(shape: Shape): Field {
  return { shape, omitempty: false };
}

/** A field with `omitempty`. */
export function unlessEmpty(shape: Shape): Field {
  return { shape, omitempty: true };
}

export interface StructOptions {
  /** Whether unknown fields are refused with an {@link UnknownField}. */
  readonly strict?: boolean;
}

/** A field that a strict struct does not have. */
export class UnknownField extends GoError {}

/**
 * A struct by its name with its package; `fields` in the order in which they are written. Names match as in Go:
 * exactly, else ignoring case.
 */
export function struct(name: string, fields: Readonly<Record<string, Field>>, options: StructOptions = {}): Shape {
  const names = Object.keys(fields);
  const write = (values: Readonly<Record<string, Json>>): Json => {
    const written: Record<string, Json> = {};
    for (const field of names) {
      const { shape, omitempty } = fields[field]!;
      const value = values[field] ?? shape.zero;
      if (!(omitempty && shape.isEmpty(value))) written[field] = value;
    }
    return written;
  };
  return {
    name,
    zero: write({}),
    isEmpty: () => false,
    read(value, where, before) {
      if (!isObject(value)) throw mismatch(value, where, name);
      const values: Record<string, Json> = { ...(isObject(before) ? before : {}) };
      for (const [key, item] of Object.entries(value)) {
        const field = key in fields ? key : names.find((known) => known.toLowerCase() === key.toLowerCase());
        if (field === undefined) {
          if (options.strict !== true) continue;
          throw new UnknownField(`unknown field ${JSON.stringify(key)}`);
        }
        const { shape } = fields[field]!;
        if (item === null && shape.readsNull !== true) continue;
        const path = where.path === '' ? field : `${where.path}.${field}`;
        values[field] = shape.read(item, { struct: name.split('.').at(-1), path }, values[field] ?? shape.zero);
      }
      return write(values);
    },
  };
}

/** A type with its own UnmarshalJSON: `read` gets the parsed value that was sent. */
export function custom(name: string, zero: Json, read: (value: Json, before: Json) => Json): Shape {
  return { name, zero, isEmpty: () => false, read: (value, _where, before) => read(value, before) };
}

/** The fields of an encoded struct. */
export function fieldsOf(encoded: Json | undefined): JsonObject {
  return isObject(encoded) ? encoded : {};
}
