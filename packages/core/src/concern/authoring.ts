import type { Artifact } from '../artifact/artifact.ts';
import type { Defined, Definitions } from '../definition/definition.ts';
import type { Question } from '../definition/judgement.ts';
import type { DefinitionSchemas } from '../definition/value-schema.ts';
import { type CodeTable, type Diagnostic, Problems } from '../diagnostic/diagnostic.ts';
import { type Json, jsonText } from '../value/json.ts';
import type { Concern, LiveConcern } from './concern.ts';
import type { Importer } from './import.ts';
import { artifactPath, type Kind, keyIn } from './kind.ts';
import type { Owner } from './resource.ts';

/** The context of a check. */
export interface Checking<Environment, Catalogue> {
  readonly definitions: Definitions<Environment>;
  readonly catalogue: Catalogue;
  /** Collects the problems of a definition. */
  problems(entry: Defined): Problems<CodeTable>;
}

/** The context of an importer. */
export interface ImportTarget<Names> {
  /** The names that definitions use for parts of the catalogue. */
  readonly catalogue: Names;
  /** The folder of the definitions of its kind, from the project's root. */
  readonly folder: string;
  /** The results of the concern's checks. */
  check(definitions: Definitions<never>): readonly Diagnostic[];
}

/** Of the other definitions, those that one imports. */
export type Importable<Environment = unknown> = Pick<Definitions<Environment>, 'environment' | 'find'>;

/** The context of a check of one definition. */
interface CheckingOne<Environment, Catalogue> {
  readonly definitions: Importable<Environment>;
  readonly catalogue: Catalogue;
}

/** One kind of definition, all that `generate` and `import` know about it: `authoring.ts` of its folder. */
export type Authoring<Spec, Environment, Catalogue, Names, Client> = AuthoringBase<
  Spec,
  Environment,
  Catalogue,
  Names,
  Client
> &
  (
    | {
        /** The body of its artifact; `owner` owns it when it is live. */
        compile(entry: Defined<Spec>, definitions: Importable<Environment>, owner: Owner): object;
      }
    | {
        /** Its artifacts, where they are not one JSON file in the folder of its kind. */
        artifacts(entry: Defined<Spec>, definitions: Definitions<Environment>): readonly Artifact[];
      }
  );

interface AuthoringBase<Spec, Environment, Catalogue, Names, Client> {
  readonly kind: Pick<Kind<never>, 'name' | 'folder'>;
  /** Every diagnostic code for a definition of this kind. */
  readonly codes: CodeTable;
  /** See {@link Concern.absences}. */
  readonly absences?: readonly string[];
  /** Problems of one definition that types and schemas cannot show. They depend only on it and on its imports. */
  check(entry: Defined<Spec>, problems: Problems<CodeTable>, about: CheckingOne<Environment, Catalogue>): void;
  /** Problems of all definitions together, and between them and other kinds. */
  checkTogether?(entries: readonly Defined<Spec>[], about: Checking<Environment, Catalogue>): void;
  /** The reported problems of a definition that suppresses some of them. */
  suppressed?(spec: Spec, found: readonly Diagnostic[], problems: Problems<CodeTable>): readonly Diagnostic[];
  /** Questions to other programs about a definition. */
  questions?(entry: Defined<Spec>): readonly Question[];
  /** A field of an artifact, as its definition calls it. */
  label?(value: Json, field: string): string;
  /** Makes definitions of live resources; loaded only for imports. */
  importer?(target: ImportTarget<Names>): Promise<Importer<Client>>;
}

/** The parts that all kinds of a concern share. */
interface Shared<Environment, Catalogue> {
  /** The values of definitions, by kind (`pnpm types`). */
  readonly schemas: DefinitionSchemas;
  /** Checks definitions of every kind alike. */
  check?(about: Checking<Environment, Catalogue>): void;
  readonly hasTests?: boolean;
}

/** A concern that can import live resources. */
export interface ImportingConcern<Environment, Endpoints, Names, Client> extends Concern<Environment, Endpoints> {
  /**
   * One importer for each kind, in the order in which they refer to each other; `folder` is that of the concern's
   * definitions.
   */
  importers(catalogue: Names, folder: string): Promise<readonly Importer<Client>[]>;
}

/**
 * A concern made from its kinds: codes, checks, artifacts, labels, questions and importers in the order of the kinds.
 * Throws an Error where its live side has other kinds.
 */
export function concernOf<Environment, Endpoints, Catalogue, Names, Client>(
  live: LiveConcern<Endpoints>,
  kinds: readonly Authoring<never, Environment, Catalogue, Names, Client>[],
  shared: Shared<Environment, Catalogue>,
): (catalogue: Catalogue) => ImportingConcern<Environment, Endpoints, Names, Client> {
  const codes: CodeTable = Object.assign({}, ...kinds.map((kind) => kind.codes));
  const absences = kinds.flatMap((kind) => kind.absences ?? []);
  for (const { kind } of kinds)
    if (!live.formats.some(({ folder, matches }) => folder === kind.folder || matches(artifactPath(kind, 'any'))))
      throw new Error(`the live side of ${live.name} has no ${kind.name}: add it to live.ts too`);
  return (catalogue) => {
    const check = (definitions: Definitions<Environment>): Diagnostic[] => {
      const found: Diagnostic[] = [];
      const problems = ({ file }: Defined): Problems<CodeTable> => new Problems(codes, { file }, found);
      const about: Checking<Environment, Catalogue> = { definitions, catalogue, problems };
      for (const authoring of kinds)
        for (const entry of definitions.of<never>(authoring.kind.name))
          if (entry.known === undefined) authoring.check(entry, problems(entry), about);
      shared.check?.(about);
      for (const authoring of kinds) authoring.checkTogether?.(definitions.of<never>(authoring.kind.name), about);
      return kinds.reduce<Diagnostic[]>(
        (all, authoring) => withSuppressed(authoring, definitions.of<never>(authoring.kind.name), all, codes),
        found,
      );
    };
    return {
      ...live,
      kinds: kinds.map(({ kind }) => kind.name),
      schemas: shared.schemas,
      hasTests: shared.hasTests === true,
      codes,
      absences,
      knowable: kinds.filter((authoring) => 'compile' in authoring).map(({ kind }) => kind.name),
      label: (path, value, field) =>
        kinds.find(({ kind }) => keyIn(kind.folder, path) !== undefined)?.label?.(value, field) ?? field,
      check,
      questions: (definitions) =>
        kinds.flatMap((authoring) =>
          definitions
            .of<never>(authoring.kind.name)
            .flatMap((entry) => (entry.known === undefined ? (authoring.questions?.(entry) ?? []) : [])),
        ),
      compile: (definitions, _, owner) =>
        kinds.flatMap((authoring) =>
          definitions.of<never>(authoring.kind.name).flatMap((entry): readonly Artifact[] => {
            if (entry.known !== undefined) return [];
            return 'artifacts' in authoring
              ? authoring.artifacts(entry, definitions)
              : [
                  {
                    path: artifactPath(authoring.kind, entry.key),
                    content: jsonText(authoring.compile(entry, definitions, owner)),
                    source: entry.file,
                  },
                ];
          }),
        ),
      importers: (names, folder) =>
        Promise.all(
          kinds.flatMap(
            (authoring) =>
              authoring.importer?.({
                catalogue: names,
                folder: `${folder}/${authoring.kind.folder}`,
                check: check as (definitions: Definitions<never>) => Diagnostic[],
              }) ?? [],
          ),
        ),
    };
  };
}

/** The diagnostics of all files, without those that a kind's definitions suppress. */
function withSuppressed<Spec>(
  { suppressed }: Pick<Authoring<Spec, unknown, unknown, unknown, unknown>, 'suppressed'>,
  entries: readonly Defined<Spec>[],
  found: readonly Diagnostic[],
  codes: CodeTable,
): Diagnostic[] {
  if (suppressed === undefined) return [...found];
  const byFile = Map.groupBy(found, ({ where }) => where.file);
  // A known definition suppresses nothing.
  for (const { file, spec } of entries.filter(({ known }) => known === undefined)) {
    const stale: Diagnostic[] = [];
    const kept = suppressed(spec, byFile.get(file) ?? [], new Problems(codes, { file }, stale));
    byFile.set(file, [...kept, ...stale]);
  }
  return [...byFile.values()].flat();
}
