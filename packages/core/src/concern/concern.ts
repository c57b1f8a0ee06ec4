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
  /** Which artifacts have this format, by their path below the concern's folder and what their environment runs. */
  readonly matches: (path: string, versions?: Versions) => boolean;
  /** The folder of the kind that has this format, in whatever environments. */
  readonly folder?: string;
  /** Text to the value that the schema describes. Throws with a reason when it cannot be parsed. */
  readonly parse: (content: string) => unknown;
  /** JSON Schema (draft 2020-12 or draft-07) of the value. */
  readonly schema: object;
  /** Whether a value is valid by the schema, where that was compiled beforehand (`pnpm types`); `schema` then only explains. */
  readonly validate?: (value: unknown) => boolean;
  /**
   * What else is wrong with content that fits the schema, where one schema for all of it would be too large, or what its
   * environment runs decides.
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

/** The live side of a concern: all that `plan` and `apply` know of it. It never sees a definition. */
export interface LiveConcern<Endpoints> {
  /** Its folder in packages/ and below generated/<environment>/. */
  readonly name: string;
  readonly formats: readonly ArtifactFormat[];
  /** Artifacts to resources: what `plan` compares with what is there. `others` gives the artifacts of other concerns. */
  resources(artifacts: readonly StoredArtifact[], others?: OtherArtifacts): readonly Resource[];
  /** One provider a kind; none where the environment has no such endpoint: see `unplanned`. */
  providers(context: LiveContext<Endpoints>): readonly Provider[];
  /** Why resources of this concern cannot be compared with anything live in this environment; undefined when they can. */
  unplanned?(endpoints: Endpoints): string | undefined;
}

/**
 * One concern of the platform: what the five packages beside each other are to the kernel.
 * `check` and `compile` are pure: the same definitions give the same answer on every machine.
 */
export interface Concern<Environment, Endpoints> extends LiveConcern<Endpoints> {
  /** The kinds of definitions it takes. */
  readonly kinds: readonly string[];
  /** Whether files `*.test.ts` beside its definitions are tests of them, which are loaded only to be run. */
  readonly hasTests?: boolean;
  /** A field of an artifact (`widgets.4.query…`) as its definition calls it (`panel "Orders" · query A`). */
  readonly label?: (path: string, value: Json, field: string) => string;
  /** What definitions of each kind may build (`pnpm types`): what their types say, at run time. */
  readonly schemas?: DefinitionSchemas;
  readonly codes: CodeTable;
  /**
   * Those of `codes` that say something is missing or used nowhere. They are not told when a definition of this concern
   * could not be read: what they miss may be in it.
   */
  readonly absences?: readonly string[];
  /** Kinds of which `check` and `compile` leave out what is said of one definition alone where it is known ({@link Defined.known}). */
  readonly knowable?: readonly string[];
  /** What types and schemas cannot say: references, semantics, good practice. */
  check(definitions: Definitions<Environment>): readonly Diagnostic[];
  /** What other programs are asked about the definitions, where they can be. As pure as `check`; called after it. */
  questions?(definitions: Definitions<Environment>): readonly Question[];
  /** Concerns whose artifacts `compile` reads: they are compiled first. */
  readonly needs?: readonly string[];
  /** Definitions to artifacts, which `owner` is to own where they are live. Only called when `check` found no error, or none that stays one. */
  compile(definitions: Definitions<Environment>, others: OtherArtifacts, owner: Owner): readonly Artifact[];
}
