import type { Artifact, StoredArtifact } from '../artifact/artifact.ts';
import type { Versions } from '../artifact/versions.ts';
import type { Definitions } from '../definition/definition.ts';
import type { Question } from '../definition/judgement.ts';
import type { DefinitionSchemas } from '../definition/value-schema.ts';
import type { CodeTable, Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Json } from '../value/json.ts';
import type { LiveContext, Provider } from './provider.ts';
import type { Owner, Resource } from './resource.ts';

/** Validates the parsed content of an artifact; made by `schemaValidator`. */
export interface ArtifactFormat {
  /** The artifacts with this format, by their path below the concern's folder and the versions of their environment. */
  readonly matches: (path: string, versions?: Versions) => boolean;
  /** The folder of the kind with this format, in any environment. */
  readonly folder?: string;
  /** Parses a text into the value that the schema describes. Throws with a reason when it cannot be parsed. */
  readonly parse: (content: string) => unknown;
  /** JSON Schema (draft 2020-12 or draft-07) of the value. */
  readonly schema: object;
  /**
   * Whether a value matches the schema, where that was compiled beforehand (`pnpm types`); `schema` then only explains.
   */
  readonly validate?: (value: unknown) => boolean;
  /**
   * Further problems of content that matches the schema, where one schema for everything would be too large, or the
   * environment's versions matter.
   */
  readonly problems?: (content: string, versions: Versions) => readonly ArtifactProblem[];
}

export interface ArtifactProblem {
  readonly field: string | undefined;
  readonly message: string;
}

/**
 * The content of another concern's artifact in the same environment (the stack mounts the collector's configuration
 * under a name that carries its hash); undefined when there is no such artifact.
 */
export type OtherArtifacts = (concern: string, path: string) => string | undefined;

/** The live side of a concern: all that `plan` and `apply` know about it. It never sees a definition. */
export interface LiveConcern<Endpoints> {
  /** Its folder in packages/ and below generated/<environment>/. */
  readonly name: string;
  readonly formats: readonly ArtifactFormat[];
  /**
   * Makes resources of artifacts: `plan` compares them with the live ones. `others` returns the artifacts of other
   * concerns.
   */
  resources(artifacts: readonly StoredArtifact[], others?: OtherArtifacts): readonly Resource[];
  /** The names of all allowances that a plan of its resources can need. */
  readonly allowances: readonly string[];
  /** One provider for each kind; none where the environment has no such endpoint: see `unplanned`. */
  providers(context: LiveContext<Endpoints>): readonly Provider[];
  /** Why resources of this concern cannot be compared with anything live in this environment; undefined when they can. */
  unplanned?(endpoints: Endpoints): string | undefined;
}

/**
 * One concern of the platform, as the kernel sees it. `check` and `compile` are pure: the same definitions give the
 * same answer on every machine.
 */
export interface Concern<Environment, Endpoints> extends LiveConcern<Endpoints> {
  /** Its kinds of definitions. */
  readonly kinds: readonly string[];
  /** Whether files `*.test.ts` next to its definitions are tests of them, loaded only to run them. */
  readonly hasTests?: boolean;
  /** A field of an artifact (`widgets.4.query…`) as its definition calls it (`panel "Orders" · query A`). */
  readonly label?: (path: string, value: Json, field: string) => string;
  /** The possible values of definitions of each kind (`pnpm types`): their types at run time. */
  readonly schemas?: DefinitionSchemas;
  readonly codes: CodeTable;
  /**
   * Those of `codes` that report something as missing or unused. They are not reported when a definition of this
   * concern could not be read, because it may contain the missing part.
   */
  readonly absences?: readonly string[];
  /**
   * Kinds for which `check` and `compile` leave out the problems of a single known definition ({@link Defined.known}).
   */
  readonly knowable?: readonly string[];
  /** Problems that types and schemas cannot show: references, semantics, good practice. */
  check(definitions: Definitions<Environment>): readonly Diagnostic[];
  /**
   * Questions to other programs about the definitions, where these can be asked. As pure as `check`; called after it.
   */
  questions?(definitions: Definitions<Environment>): readonly Question[];
  /** Concerns whose artifacts `compile` reads: they are compiled first. */
  readonly needs?: readonly string[];
  /**
   * Compiles definitions to artifacts that `owner` will own when they are live. Only called when `check` found no final
   * error.
   */
  compile(definitions: Definitions<Environment>, others: OtherArtifacts, owner: Owner): readonly Artifact[];
}
