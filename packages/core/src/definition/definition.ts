import { deepFreeze } from './freeze.ts';

/**
 * The export of a file in `definitions/`: the kind of thing it defines, and how it is built for an environment. It does
 * not exist in environments where it builds `undefined`.
 */
export interface Definition<Kind extends string = string, Spec = unknown, Environment = unknown> {
  readonly kind: Kind;
  readonly build: (environment: Environment) => Spec | undefined;
  /** For a preset's definition that a project changes, the preset's own one: other definitions refer to it. */
  readonly original?: Definition<string, unknown, never>;
}

/** Fields that every definition may have besides its spec. */
interface Protectable {
  /**
   * Always refuses its deletion, even when this file no longer exists, because the live mark has this field too. To
   * delete the resource, first remove the field and apply.
   */
  readonly protect?: boolean;
}

/** The argument of a constructor: the spec itself, or a function of the environment. */
export type Definable<Spec, Environment> =
  | (Spec & Protectable)
  | ((environment: Environment) => (Spec & Protectable) | undefined);

/** Makes the definition that `defineRule`, `defineDashboard` and their like return. */
export function definition<Kind extends string, Spec, Environment>(
  kind: Kind,
  from: Definable<Spec, Environment>,
): Definition<Kind, Spec, Environment> {
  const make = typeof from === 'function' ? (from as (environment: Environment) => Spec | undefined) : () => from;
  // Definitions import each other: none may change another's value.
  if (typeof from !== 'function') deepFreeze(from);
  const build = (environment: Environment): Spec | undefined => deepFreeze(make(environment));
  return Object.freeze({ kind, build });
}

export function isDefinition(value: unknown): value is Definition {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && typeof (value as Definition).build === 'function'
  );
}

/**
 * Several definitions that one file exports, as a preset returns them: by key, in any number of levels (`{ services: {
 * clickhouse: defineServices(…) } }`).
 */
export interface DefinitionSet {
  readonly [name: string]: Definition<string, unknown, never> | DefinitionSet;
}

/** Identifies one of several definitions of a file: `definitions/compose/stack.ts#services.clickhouse`. */
const MEMBER = '#';

/** The name of a definition's file where it is one of several; `member` is its path in the exported object. */
export function memberOf(file: string, member: string): string {
  return `${file}${MEMBER}${member}`;
}

/** The path of the file that exports a definition, without its path in that file. */
export function pathOf(file: string): string {
  return file.split(MEMBER, 1)[0] as string;
}

/** The names that lead from what a file exports to one of several definitions; none where it exports one. */
export function memberNames(file: string): readonly string[] {
  const [, member] = file.split(MEMBER, 2);
  return member === undefined ? [] : member.split('.');
}

/** A definition in a project: its file, its key, and the value that it builds in one environment. */
export interface Defined<Spec = unknown> {
  readonly kind: string;
  /**
   * Stable name, chosen by the author: the `key` of the spec, else its name in a set of definitions, else the name of
   * the file.
   */
  readonly key: string;
  /** Path from the project's root, with the path in it where the file exports several: see {@link memberOf}. */
  readonly file: string;
  readonly definition: Definition;
  readonly spec: Spec;
  readonly protect?: boolean;
  /**
   * Its artifact from an earlier run, when none of its inputs has changed: it is neither compiled nor checked again.
   */
  readonly known?: string;
}

/** The definitions of one concern, built for one environment. */
export interface Definitions<Environment = unknown> {
  readonly environment: Environment;
  readonly all: readonly Defined[];
  /** Those of one kind, by key. */
  readonly of: <Spec>(kind: string) => readonly Defined<Spec>[];
  /** The entry of a definition that another one imports; undefined when it is not in `definitions/`. */
  readonly find: <Spec>(definition: Definition<string, Spec, never>) => Defined<Spec> | undefined;
}

/** The definitions of a concern, as `check` and `compile` take them. */
export function definitions<Environment>(environment: Environment, all: readonly Defined[]): Definitions<Environment> {
  const byDefinition = new Map<unknown, Defined>(all.map((entry) => [entry.definition, entry]));
  return {
    environment,
    all,
    of: <Spec>(kind: string) => all.filter((entry) => entry.kind === kind) as readonly Defined<Spec>[],
    find: <Spec>(sought: Definition<string, Spec, never>) => byDefinition.get(sought) as Defined<Spec> | undefined,
  };
}
