import type { Artifact } from '../artifact/artifact.ts';
import { validateArtifact } from '../artifact/schema.ts';
import { ENVIRONMENT_FILE, type EnvironmentFile, PROJECT_FILE, type ProjectFile } from '../artifact/store.ts';
import type { Versions } from '../artifact/versions.ts';
import type { Concern, OtherArtifacts } from '../concern/concern.ts';
import type { Owner } from '../concern/resource.ts';
import type { codes } from '../diagnostic/codes.ts';
import { type Diagnostic, sortDiagnostics, type Where } from '../diagnostic/diagnostic.ts';
import { inOrder } from '../value/in-order.ts';
import { jsonText } from '../value/json.ts';
import { attempt, unlessItThrows } from './attempt.ts';
import { withCallProblems } from './calls.ts';
import type { Defined } from './definition.ts';
import { definitionsFolder } from './definition-folder.ts';
import { withDrafts } from './drafts.ts';
import { deepFreeze } from './freeze.ts';
import { type Judge, type Question, type Verdict, withVerdicts } from './judgement.ts';
import { type Known, type KnownConcern, type KnownFile, namesIn } from './known.ts';
import { knownOf, type Outcome } from './known-of.ts';
import {
  buildDefinitions,
  knownFile,
  type Loaded,
  type LoadedFile,
  type LoadOptions,
  loadDefinitions,
} from './load.ts';
import { checked, malformedFields } from './malformed.ts';
import { recordedModules } from './modules.ts';
import { atDefinitions, valuelessTexts } from './traced.ts';
import { atFields, placesIn, textOf } from './traced-fields.ts';

/** The kernel's view of a project. */
export interface ProjectShape<Environment extends EnvironmentShape = EnvironmentShape> {
  readonly name: string;
  readonly defaultEnvironment: string;
  readonly environments: readonly Environment[];
  /** The folder of its definitions; see {@link definitionsFolder}. */
  readonly definitions?: string;
}

export interface EnvironmentShape<Endpoints = unknown> {
  readonly name: string;
  readonly live: Endpoints;
  /** The versions that it runs, by program. */
  readonly versions?: Versions;
  /** Allowances for every apply there. */
  readonly allow?: readonly string[];
}

export interface Generation {
  /** Paths below generated/ and their content; empty when there are errors. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of artifacts that stay unchanged, because their definitions are known. */
  readonly kept: readonly string[];
  /** By the paths of files: their parts from other definitions. */
  readonly parts: ReadonlyMap<string, NonNullable<Artifact['parts']>>;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * What is known about the definitions now; computed last, because it takes time. Empty where nothing may be
   * remembered.
   */
  readonly known?: () => Known;
}

export interface CompileOptions extends LoadOptions {
  /** Problems of the concerns' own input: with an error in it, nothing is checked against that input. */
  readonly before?: readonly Diagnostic[];
  /** Asks other programs the concerns' questions; their answers decide. */
  readonly judge?: Judge | undefined;
  /** What specs may refer to besides definitions, by name: see {@link Known}. */
  readonly shared?: ReadonlyMap<string, unknown>;
  /** Further concerns that are completely known, and are not compiled. */
  readonly whole?: readonly KnownConcern[];
}

/**
 * Compiles every definition for every environment. Pure, except for importing the definition files and asking a judge:
 * no network, no clock, no writes. Returns all diagnostics of all concerns and environments together.
 */
export async function compileProject<Environment extends EnvironmentShape<Endpoints>, Endpoints>(
  root: string,
  project: ProjectShape<Environment>,
  concerns: readonly Concern<Environment, Endpoints>[],
  { before = [], judge, shared = new Map(), whole = [], ...options }: CompileOptions = {},
): Promise<Generation> {
  deepFreeze(project);
  const folders = concerns.map((concern) => definitionsFolder(project, concern.name));
  const loaded = await withDrafts(root, options.drafts, () => loadAll(root, concerns, folders, options));
  options.onLoaded?.();
  const namesOf = (concern: string): ReadonlyMap<string, unknown> =>
    withNames(shared, loaded[concerns.findIndex(({ name }) => name === concern)]!.files);
  const diagnostics: Diagnostic[] = [...before, ...loaded.flatMap((one) => one.diagnostics)];
  const canCheck = !before.some(({ severity }) => severity === 'error');
  const files = new Map<string, string>();
  const kept: string[] = [];
  const parts = new Map<string, NonNullable<Artifact['parts']>>();
  const asked: Question[] = [];
  const outcomes = new Map<string, Map<string, Outcome>>(concerns.map(({ name }) => [name, new Map()]));
  for (const environment of project.environments) {
    const compiled = compileEnvironment(
      environment,
      { project: project.name, environment: environment.name },
      inOrderOfNeeds(concerns),
      canCheck,
      root,
      (concern) => {
        const index = concerns.indexOf(concern);
        return { ...loaded[index]!, folder: folders[index]! };
      },
      diagnostics,
      judge === undefined ? undefined : asked,
      { ...options, namesOf },
    );
    for (const [name, outcome] of compiled.outcomes) outcomes.get(name)!.set(environment.name, outcome);
    const guarded = new Set(compiled.guarded);
    const sources: Record<string, string> = {};
    for (const [concern, own] of compiled.artifacts) {
      for (const artifact of own) {
        const path = `${concern.name}/${artifact.path}`;
        if (artifact.content === undefined) kept.push(`${environment.name}/${path}`);
        else files.set(`${environment.name}/${path}`, artifact.content);
        if (artifact.parts !== undefined) parts.set(`${environment.name}/${path}`, artifact.parts);
        sources[path] = artifact.source;
      }
    }
    for (const { name, environments } of whole) {
      const own = environments[environment.name] ?? { artifacts: [], guarded: [], warnings: [] };
      for (const { path, source } of own.artifacts) {
        kept.push(`${environment.name}/${name}/${path}`);
        sources[`${name}/${path}`] = source;
      }
      for (const file of own.guarded) guarded.add(file);
      diagnostics.push(...own.warnings);
    }
    const about: EnvironmentFile = {
      project: project.name,
      environment: environment.name,
      endpoints: environment.live,
      ...(environment.versions === undefined ? {} : { versions: environment.versions }),
      sources: Object.fromEntries(Object.entries(sources).sort()),
      ...(guarded.size > 0 ? { protected: [...guarded].sort() } : {}),
      ...(environment.allow === undefined ? {} : { allow: [...environment.allow].sort() }),
    };
    files.set(`${environment.name}/${ENVIRONMENT_FILE}`, jsonText(about));
  }
  const about: ProjectFile = {
    project: project.name,
    defaultEnvironment: project.defaultEnvironment,
    environments: project.environments.map(({ name }) => name),
  };
  files.set(PROJECT_FILE, jsonText(about));
  const recalled = [...whole, ...loaded.flatMap((one) => one.files.flatMap(({ known }) => known ?? []))].flatMap(
    (one) => one.asked,
  );
  const verdicts = judge === undefined ? new Map<string, Verdict>() : await verdictsOf(asked, recalled, judge);
  const judged = asked.flatMap((question) => {
    const verdict = verdicts.get(JSON.stringify(question.ask));
    return verdict === undefined ? [] : [{ question, verdict }];
  });
  const sorted = sortDiagnostics(withVerdicts(withCallProblems(diagnostics, root), judged));
  if (sorted.some(({ severity }) => severity === 'error'))
    return { files: new Map(), kept: [], parts: new Map(), diagnostics: sorted };
  // A refusal of a program must be reported at its definition, which a recalled run does not have.
  const isAccepted = [...verdicts.values()].every(({ verdict }) => verdict === 'accepted');
  const known = (): Known =>
    knownOf(
      root,
      concerns.map((concern, index) => ({ concern, loaded: loaded[index]! })),
      outcomes,
      (concern) => new Map([...namesOf(concern)].map(([name, it]) => [it, name])),
      sorted,
    );
  return { files, kept, parts, diagnostics: sorted, ...(isAccepted ? { known } : {}) };
}

export interface Rehearsal {
  readonly known: ReadonlyMap<string, KnownFile>;
  /** Their files; the others are only known. */
  readonly again: ReadonlySet<string>;
  /** See {@link CompileOptions}. */
  readonly shared: ReadonlyMap<string, unknown>;
}

/**
 * Checks and compiles `known` definitions for an environment, those of `again` as if nothing were known of them. Leaves out
 * those that refer to what is not known. The result is thrown away: code that has run once runs faster. Imports no
 * definition, and reports nothing.
 */
export function rehearse<Environment extends EnvironmentShape<Endpoints>, Endpoints>(
  root: string,
  project: ProjectShape<Environment>,
  environment: Environment,
  concerns: readonly Concern<Environment, Endpoints>[],
  { known, again, shared }: Rehearsal,
): void {
  const loaded = new Map(
    concerns.map(({ name }) => {
      const folder = definitionsFolder(project, name);
      const own = [...known].filter(([file]) => file.startsWith(`${folder}/`));
      return [
        name,
        { folder, files: complete(own.map(knownFile), environment.name, shared), diagnostics: [], entries: [] },
      ];
    }),
  );
  compileEnvironment(
    environment,
    { project: project.name, environment: environment.name },
    inOrderOfNeeds(concerns),
    true,
    root,
    ({ name }) => loaded.get(name)!,
    [],
    undefined,
    { again, namesOf: (concern) => withNames(shared, loaded.get(concern)!.files) },
  );
}

/** The known definitions of a concern whose references are all known. */
function complete(
  files: readonly LoadedFile[],
  environment: string,
  shared: ReadonlyMap<string, unknown>,
): readonly LoadedFile[] {
  const names = withNames(shared, files);
  const isUnknown = (name: string): boolean => !names.has(name);
  const left = files.filter(({ known }) => {
    const spec = known?.built[environment]?.spec;
    return spec === undefined || !namesIn(spec).some(isUnknown);
  });
  return left.length === files.length ? files : complete(left, environment, shared);
}

function inOrderOfNeeds<Of extends Pick<Concern<never, never>, 'name' | 'needs'>>(
  concerns: readonly Of[],
): readonly Of[] {
  return inOrder(concerns, {
    nameOf: ({ name }) => name,
    needsOf: ({ needs = [] }) => needs,
    circle: 'concerns depend on each other in a circle',
  });
}

function withNames(shared: ReadonlyMap<string, unknown>, files: readonly LoadedFile[]): ReadonlyMap<string, unknown> {
  return new Map([...shared, ...files.map(({ file, definition }) => [file, definition] as const)]);
}

/** Loads the definitions of all concerns. A known definition is loaded anyway where another one imports it. */
async function loadAll(
  root: string,
  concerns: readonly Concern<never, never>[],
  folders: readonly string[],
  options: LoadOptions,
): Promise<readonly Loaded[]> {
  const loaded = await Promise.all(
    concerns.map((concern, index) => loadDefinitions(root, concern, folders[index]!, options)),
  );
  if (options.known === undefined || options.known.size === 0) return loaded;
  const imported = new Set([...recordedModules().values()].flatMap((urls) => [...urls]));
  const known = new Map([...options.known].filter(([, { url }]) => !imported.has(url)));
  return known.size === options.known.size ? loaded : loadAll(root, concerns, folders, { ...options, known });
}

/** By question: a question of several definitions or environments is asked once. */
async function verdictsOf(
  asked: readonly Question[],
  recalled: readonly string[],
  judge: Judge,
): Promise<ReadonlyMap<string, Verdict>> {
  const distinct = new Map([
    ...recalled.map((ask): [string, unknown] => [ask, JSON.parse(ask)]),
    ...asked.map(({ ask }): [string, unknown] => [JSON.stringify(ask), ask]),
  ]);
  const verdicts = await judge([...distinct.values()]);
  return new Map([...distinct.keys()].flatMap((id, at) => (verdicts[at] === undefined ? [] : [[id, verdicts[at]]])));
}

function compileEnvironment<Environment extends EnvironmentShape<Endpoints>, Endpoints>(
  environment: Environment,
  owner: Owner,
  concerns: readonly Concern<Environment, Endpoints>[],
  canCheck: boolean,
  root: string,
  loadedOf: (concern: Concern<Environment, Endpoints>) => Loaded & { readonly folder: string },
  diagnostics: Diagnostic[],
  asked: Question[] | undefined,
  options: LoadOptions & { readonly namesOf: (concern: string) => ReadonlyMap<string, unknown> },
): {
  readonly artifacts: ReadonlyMap<Concern<Environment, Endpoints>, readonly MaybeKept[]>;
  readonly guarded: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
} {
  const compiled = new Map<Concern<Environment, Endpoints>, readonly MaybeKept[]>();
  const outcomes = new Map<string, Outcome>();
  const guarded: string[] = [];
  const others: OtherArtifacts = (name, path) => {
    for (const [concern, artifacts] of compiled) {
      if (concern.name === name) return artifacts.find((artifact) => artifact.path === path)?.content;
    }
    return undefined;
  };
  for (const concern of concerns) {
    const warnings: Diagnostic[] = [];
    const add = (found: readonly Diagnostic[]): void => {
      const here = found.map((diagnostic) => inEnvironment(diagnostic, environment.name));
      diagnostics.push(...here);
      warnings.push(...here);
    };
    const loaded = loadedOf(concern);
    const names = options.namesOf(concern.name);
    const find = (name: string): unknown => {
      if (names.has(name)) return names.get(name);
      throw new Error(`'${name}' no longer exists`);
    };
    const built = buildDefinitions(root, loaded.files, environment, { ...options, find });
    add(built.diagnostics);
    const own = built.definitions.all.filter(({ protect }) => protect === true).map(({ file }) => file);
    guarded.push(...own);
    const malformed = built.definitions.all.flatMap((entry) =>
      entry.known === undefined ? malformedFields(concern.schemas, entry) : [],
    );
    add(malformed);
    if (!canCheck) continue;
    options.onStep?.();
    const at = { name: concern.name, folder: loaded.folder };
    const found = checked(concern, at, built.definitions, malformed, add);
    if (found === undefined) continue;
    const isWhole = loaded.diagnostics.length === 0 && built.diagnostics.length === 0 && malformed.length === 0;
    add(isWhole ? found : found.filter(({ code }) => !concern.absences?.includes(code)));
    const questions =
      asked === undefined
        ? []
        : (attempt(
            at,
            (of) => concern.questions?.(of),
            built.definitions,
            () => {},
          ) ?? []);
    asked?.push(...questions.map((question) => inEnvironmentOf(question, environment.name)));
    const foretold = new Set(questions.flatMap((question) => question.foretold));
    const staying = [...built.diagnostics, ...found].filter(({ code }) => !foretold.has(code));
    const missing = concerns.some((other) => concern.needs?.includes(other.name) && !compiled.has(other));
    if (missing) continue;
    options.onStep?.();
    const errors = [...malformed, ...staying].filter(({ severity }) => severity === 'error');
    const isRefused = errors.length > 0;
    const report = isRefused ? () => {} : add;
    const compiling = (of: typeof built.definitions): readonly Artifact[] => concern.compile(of, others, owner);
    // Refused definitions are compiled for what else is wrong with them.
    const artifacts = isRefused
      ? unlessItThrows(() => compiling(built.definitions))
      : attempt(at, compiling, built.definitions, add);
    if (artifacts === undefined) continue;
    const kept = built.definitions.all.flatMap(({ known, file }) =>
      known === undefined ? [] : [{ path: known, source: file }],
    );
    const paths = new Map(kept.map(({ path, source }) => [path, source]));
    const wrong: Diagnostic[] = [];
    for (const artifact of artifacts) {
      const before = paths.get(artifact.path);
      if (before !== undefined) report([collision(artifact, before)]);
      report(tooLong(artifact));
      paths.set(artifact.path, artifact.source);
      // The same text in every environment, so that a problem is reported once.
      const file = `${concern.name}/${artifact.path}`;
      const stored = { ...artifact, file };
      const refused = validateArtifact(concern.formats, stored, environment.versions);
      wrong.push(...atFields(refused.map(inDefinition), stored, built.definitions.all));
    }
    const further = atDefinitions(wrong, built.definitions.all);
    if (isRefused) {
      add(besides(further, errors, malformed, built.definitions.all));
      continue;
    }
    add(further);
    add(valuelessTexts(root, artifacts, built.definitions.all));
    compiled.set(concern, [...artifacts, ...kept]);
    outcomes.set(concern.name, { all: built.definitions.all, artifacts, questions, guarded: own, warnings });
  }
  return { artifacts: compiled, guarded, outcomes };
}

/** An artifact, or one that stays unchanged. */
type MaybeKept = Pick<Artifact, 'path' | 'source'> & Partial<Artifact>;

/** A problem of an artifact that was just made: nobody has edited it. */
function inDefinition(diagnostic: Diagnostic): Diagnostic {
  const code: keyof typeof codes = 'artifact/schema';
  return diagnostic.code === code
    ? { ...diagnostic, hint: 'write a value of this form in the definition' }
    : diagnostic;
}

/**
 * The problems of artifacts that no reported error explains: of fields that definitions have and nothing was reported of,
 * in files without malformed fields.
 */
function besides(
  found: readonly Diagnostic[],
  errors: readonly Diagnostic[],
  malformed: readonly Diagnostic[],
  all: readonly Defined[],
): readonly Diagnostic[] {
  const at = ({ where }: Diagnostic): string => `${where.file} ${where.field}`;
  const told = new Set(errors.map(at));
  const files = new Set(malformed.map(({ where }) => where.file));
  const fields = new Set(all.flatMap(({ file, spec }) => placesIn(spec).map(({ path }) => `${file} ${textOf(path)}`)));
  return found.filter((one) => !told.has(at(one)) && fields.has(at(one)) && !files.has(one.where.file));
}

function inEnvironment(diagnostic: Diagnostic, environment: string): Diagnostic {
  return { ...diagnostic, where: { ...diagnostic.where, environment } };
}

function inEnvironmentOf(question: Question, environment: string): Question {
  const within = (where: Where): Where => ({ ...where, environment });
  const { locate } = question;
  return {
    ...question,
    where: within(question.where),
    ...(locate === undefined ? {} : { locate: (path) => within(locate(path)) }),
  };
}

/** What file systems allow in the name of a file, less what is appended to it while it is written. */
const LONGEST_NAME = 200;

function tooLong({ path, source }: Artifact): Diagnostic[] {
  const code: keyof typeof codes = 'definition/key';
  const longest = Math.max(...path.split('/').map((name) => Buffer.byteLength(name)));
  if (longest <= LONGEST_NAME) return [];
  return [
    {
      code,
      severity: 'error',
      message: `the name of its file in generated/ would have ${longest} characters, and may have ${LONGEST_NAME}`,
      where: { file: source },
      hint: 'give it a shorter name, or a shorter `key`',
    },
  ];
}

function collision(artifact: Artifact, before: string): Diagnostic {
  const code: keyof typeof codes = 'artifact/collision';
  return {
    code,
    severity: 'error',
    message: `${artifact.path} is written by ${before} too`,
    where: { file: artifact.source },
    hint: 'give one of them another key',
  };
}
