import { types } from 'node:util';
import type { Artifact } from '../artifact/artifact.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { isDefinition } from './definition.ts';
import { deepFreeze } from './freeze.ts';

/** What a concern gave: enough to take its part without loading it, where nothing that decides it has changed. */
export interface KnownConcern {
  readonly name: string;
  /** Concerns whose artifacts it reads. */
  readonly needs: readonly string[];
  /** What lies in the folder of its definitions. */
  readonly entries: readonly string[];
  /** The module that each of its definition files is, by their path from the project's root. */
  readonly urls: Readonly<Record<string, string>>;
  readonly environments: Readonly<Record<string, KnownOutcome>>;
  /** What it asked other programs, as JSON; all of it was accepted. */
  readonly asked: readonly string[];
}

export interface KnownOutcome {
  readonly artifacts: readonly Pick<Artifact, 'path' | 'source'>[];
  readonly guarded: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** What a definition file gave that nothing was reported of: enough to take its part without running it. */
export interface KnownFile {
  readonly kind: string;
  /** The module that it is, when every link to it is followed. */
  readonly url: string;
  /** What it built, by environment; none where it is absent. */
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

/** What is known of a project: all of a concern, or single files of it by their path from the project's root. */
export interface Known {
  readonly concerns: readonly KnownConcern[];
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** Things that specs refer to and do not contain, by name: definitions, and what the catalogue exports. */
export type Names = ReadonlyMap<unknown, string>;

/** What stands for the name of something: no spec has such a field. */
const IS = '\0is';

/**
 * A spec as JSON, with names in the place of what it refers to. Undefined where that would not be all of it: it has an
 * object of a class, a function, a definition without a name, or what JSON cannot say in it.
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

/** The spec again, frozen. Throws an Error for a name that there is no more. */
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
  return deepFreeze(restore(JSON.parse(text)));
}

/** `toJSON` would speak for the object that has it. */
const UNSAYABLE = new Set(['__proto__', 'toJSON', IS]);
const NOT_PLAIN = new Error('it is not plain data');
