import * as types from 'node:util/types';
import type { Artifact } from '../artifact/artifact.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { isDefinition } from './definition.ts';

/** The result of a concern: enough to use it without loading it, where none of its inputs has changed. */
export interface KnownConcern {
  readonly name: string;
  /** Concerns whose artifacts it reads. */
  readonly needs: readonly string[];
  /** The entries of its definitions' folder. */
  readonly entries: readonly string[];
  /** The path of the module that each of its definition files is, by their path from the project's root. */
  readonly modules: Readonly<Record<string, string>>;
  readonly environments: Readonly<Record<string, KnownOutcome>>;
  /** Its questions to other programs, as JSON; all were accepted. */
  readonly asked: readonly string[];
}

export interface KnownOutcome {
  readonly artifacts: readonly Pick<Artifact, 'path' | 'source'>[];
  readonly guarded: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** The result of a definition file without diagnostics: enough to use it without running it. */
export interface KnownFile {
  readonly kind: string;
  /** The module that it is, when every link to it is followed. */
  readonly url: string;
  /** Its value by environment; absent where it does not exist. */
  readonly built: Readonly<Record<string, KnownBuilt>>;
  readonly asked: readonly string[];
}

export interface KnownBuilt {
  readonly key: string;
  readonly protect?: boolean;
  /** See {@link encodeSpec}. */
  readonly spec: string;
  /** Its artifact, below the folder of its concern. */
  readonly artifact: string;
}

/** What is known about a project: whole concerns, or single files by their path from the project's root. */
export interface Known {
  readonly concerns: readonly KnownConcern[];
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** Values that specs refer to without containing them, by name: definitions, and the catalogue's exports. */
export type Names = ReadonlyMap<unknown, string>;

/** Marks a name: no spec has such a field. */
const IS = '\0is';

/**
 * A spec as JSON, with names in place of its references. Undefined where that would be incomplete: it contains an
 * instance of a class, a function, a definition without a name, or a value that JSON cannot express.
 */
export function encodeSpec(spec: unknown, names: Names): string | undefined {
  const above = new Set<object>();
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
    if (typeof value !== 'object') throw NOT_PLAIN;
    const name = names.get(value);
    if (name !== undefined) return { [IS]: name };
    if (above.has(value) || types.isProxy(value) || isDefinition(value)) throw NOT_PLAIN;
    const isList = Array.isArray(value);
    if (Object.getPrototypeOf(value) !== (isList ? Array.prototype : Object.prototype)) throw NOT_PLAIN;
    above.add(value);
    const made: Record<string, unknown> = isList ? ([] as never) : {};
    const keys = Reflect.ownKeys(value);
    if (isList && keys.length !== value.length + 1) throw NOT_PLAIN;
    for (const key of keys) {
      if (isList && key === 'length') continue;
      const { value: item, enumerable, get } = Object.getOwnPropertyDescriptor(value, key)!;
      if (typeof key === 'symbol' || UNSAYABLE.has(key) || enumerable !== true || get !== undefined) throw NOT_PLAIN;
      made[key] = copy(item);
    }
    above.delete(value);
    return made;
  };
  try {
    return JSON.stringify(copy(spec));
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** The spec again. Throws an Error for a name that no longer exists. */
export function decodeSpec(text: string, named: (name: string) => unknown): unknown {
  const restore = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Object.hasOwn(value, IS)) return named((value as Record<string, string>)[IS]!);
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const item = fields[key];
      if (typeof item === 'object' && item !== null) fields[key] = restore(item);
    }
    return value;
  };
  return restore(JSON.parse(text));
}

/** The names to which a spec refers. */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  decodeSpec(text, (name) => names.push(name));
  return names;
}

/** `toJSON` would replace the object that has it. */
const UNSAYABLE = new Set(['__proto__', 'toJSON', IS]);
const NOT_PLAIN = new Error('it is not plain data');
