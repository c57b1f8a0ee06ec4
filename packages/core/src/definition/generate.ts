import type { Artifact } from '../artifact/artifact.ts';
import { validateArtifact } from '../artifact/schema.ts';
import { ENVIRONMENT_FILE, type EnvironmentFile, PROJECT_FILE, type ProjectFile } from '../artifact/store.ts';
import type { Versions } from '../artifact/versions.ts';
import type { Concern, OtherArtifacts } from '../concern/concern.ts';
import type { Owner } from '../concern/resource.ts';
import type { codes } from '../diagnostic/codes.ts';
import { commandLine } from '../diagnostic/command-line.ts';
import { type Diagnostic, DiagnosticsError, sortDiagnostics, type Where } from '../diagnostic/diagnostic.ts';
import { messageOf } from '../diagnostic/error.ts';
import { inOrder } from '../value/in-order.ts';
import { jsonText } from '../value/json.ts';
import { withCallProblems } from './calls.ts';
import { type Defined, type Definitions, definitions } from './definition.ts';
import { definitionsFolder } from './definition-folder.ts';
import { type DefinitionSchemas, valueProblems } from './definition-schema.ts';
import { withDrafts } from './drafts.ts';
import { deepFreeze } from './freeze.ts';
import { type Judge, type Question, type Verdict, withVerdicts } from './judgement.ts';
import { buildDefinitions, type Loaded, type LoadOptions, loadDefinitions } from './load.ts';
import { atDefinitions, valuelessTexts } from './traced.ts';

/** What the kernel needs to know of a project. */
export interface ProjectShape<Environment extends EnvironmentShape = EnvironmentShape> {
  readonly name: string;
  readonly defaultEnvironment: string;
  readonly environments: readonly Environment[];
  /** Where its definitions lie; see {@link definitionsFolder}. */
  readonly definitions?: string;
}

export interface EnvironmentShape<Endpoints = unknown> {
  readonly name: string;
  readonly live: Endpoints;
  /** What it runs, by program. */
  readonly versions?: Versions;
  /** Allowances that hold for every apply there. */
  readonly allow?: readonly string[];
}

export interface Generation {
  /** Paths below generated/ and their content; empty when there are errors. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileOptions extends LoadOptions {
  /** What was found in what the concerns were made from: with an error in it nothing is held against that. */
  readonly before?: readonly Diagnostic[];
  /** Asks other programs what the concerns ask them; what they say decides. */
  readonly judge?: Judge | undefined;
}

/**
 * Compiles every definition for every environment. Pure apart from importing the definition files and from what a judge
 * does: no network, no clock, nothing written. All diagnostics of all concerns and environments come together.
 */
export async function compileProject<Environment extends EnvironmentShape<Endpoints>, Endpoints>(
  root: string,
  project: ProjectShape<Environment>,
  concerns: readonly Concern<Environment, Endpoints>[],
  { before = [], judge, ...options }: CompileOptions = {},
): Promise<Generation> {
  deepFreeze(project);
  const folders = concerns.map((concern) => definitionsFolder(project, concern.name));
  const loaded = await withDrafts(root, options.drafts, () =>
    Promise.all(concerns.map((concern, index) => loadDefinitions(root, concern, folders[index]!, options))),
  );
  const diagnostics: Diagnostic[] = [...before, ...loaded.flatMap((one) => one.diagnostics)];
  const canCheck = !before.some(({ severity }) => severity === 'error');
  const files = new Map<string, string>();
  const asked: Question[] = [];
  for (const environment of project.environments) {
    const guarded = new Set<string>();
    const artifacts = compileEnvironment(
      environment,
      { project: project.name, environment: environment.name },
      inOrder(concerns, {
        nameOf: ({ name }) => name,
        needsOf: ({ needs = [] }) => needs,
        circle: 'concerns need each other in a circle',
      }),
      canCheck,
      root,
      (concern) => {
        const index = concerns.indexOf(concern);
        return { ...loaded[index]!, folder: folders[index]! };
      },
      diagnostics,
      guarded,
      judge === undefined ? undefined : asked,
      options,
    );
    const sources: Record<string, string> = {};
    for (const [concern, own] of artifacts) {
      for (const artifact of own) {
        const path = `${concern.name}/${artifact.path}`;
        files.set(`${environment.name}/${path}`, artifact.content);
        sources[path] = artifact.source;
      }
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
  const verdicts = judge === undefined ? new Map<string, Verdict>() : await verdictsOf(asked, judge);
  const judged = asked.flatMap((question) => {
    const verdict = verdicts.get(JSON.stringify(question.ask));
    return verdict === undefined ? [] : [{ question, verdict }];
  });
  const sorted = sortDiagnostics(withVerdicts(withCallProblems(diagnostics), judged));
  return { files: sorted.some(({ severity }) => severity === 'error') ? new Map() : files, diagnostics: sorted };
}

/** By what is asked: what several definitions or environments ask is asked once. */
async function verdictsOf(asked: readonly Question[], judge: Judge): Promise<ReadonlyMap<string, Verdict>> {
  const distinct = new Map(asked.map(({ ask }) => [JSON.stringify(ask), ask]));
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
  guarded: Set<string>,
  asked: Question[] | undefined,
  options: LoadOptions,
): Map<Concern<Environment, Endpoints>, readonly Artifact[]> {
  const compiled = new Map<Concern<Environment, Endpoints>, readonly Artifact[]>();
  const others: OtherArtifacts = (name, path) => {
    for (const [concern, artifacts] of compiled) {
      if (concern.name === name) return artifacts.find((artifact) => artifact.path === path)?.content;
    }
    return undefined;
  };
  for (const concern of concerns) {
    const add = (found: readonly Diagnostic[]): void => {
      diagnostics.push(...found.map((diagnostic) => inEnvironment(diagnostic, environment.name)));
    };
    const loaded = loadedOf(concern);
    const built = buildDefinitions(root, loaded.files, environment, options);
    add(built.diagnostics);
    for (const { file, protect } of built.definitions.all) if (protect === true) guarded.add(file);
    const malformed = built.definitions.all.flatMap((entry) => malformedFields(concern.schemas, entry));
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
            () => concern.questions?.(built.definitions),
            () => {},
          ) ?? []);
    asked?.push(...questions.map((question) => inEnvironmentOf(question, environment.name)));
    const foretold = new Set(questions.flatMap((question) => question.foretold));
    const staying = [...built.diagnostics, ...found].filter(({ code }) => !foretold.has(code));
    const missing = concerns.some((other) => concern.needs?.includes(other.name) && !compiled.has(other));
    if (missing || [...malformed, ...staying].some(({ severity }) => severity === 'error')) continue;
    options.onStep?.();
    const artifacts = attempt(at, () => concern.compile(built.definitions, others, owner), add);
    if (artifacts === undefined) continue;
    const paths = new Map<string, string>();
    const wrong: Diagnostic[] = [];
    for (const artifact of artifacts) {
      const before = paths.get(artifact.path);
      if (before !== undefined) add([collision(artifact, before)]);
      paths.set(artifact.path, artifact.source);
      // Called the same in every environment, so that one problem is told once.
      const file = `${concern.name}/${artifact.path}`;
      wrong.push(...validateArtifact(concern.formats, { ...artifact, file }, environment.versions));
    }
    add(atDefinitions(wrong, built.definitions.all));
    add(valuelessTexts(root, artifacts, built.definitions.all));
    compiled.set(concern, artifacts);
  }
  return compiled;
}

/** What a definition builds that its type does not allow. */
function malformedFields(schemas: DefinitionSchemas | undefined, { kind, file, spec }: Defined): Diagnostic[] {
  const schema = schemas?.kinds[kind];
  if (schemas === undefined || schema === undefined) return [];
  const code: keyof typeof codes = 'definition/type';
  return valueProblems(schemas, schema, spec).map(({ field, message, hint }) => ({
    code,
    severity: 'error',
    message,
    where: { file, ...(field === '' ? {} : { field }) },
    hint,
  }));
}

/**
 * What a concern finds in its definitions. It relies on types: where it cannot read one that is malformed, it is asked for
 * the others alone. Of a field that is malformed no more than that is told.
 */
function checked<Environment>(
  concern: Concern<Environment, never>,
  at: Place,
  all: Definitions<Environment>,
  malformed: readonly Diagnostic[],
  add: (found: readonly Diagnostic[]) => void,
): readonly Diagnostic[] | undefined {
  if (malformed.length === 0) return attempt(at, () => concern.check(all), add);
  const told = new Set(malformed.map(({ where }) => `${where.file} ${where.field}`));
  const files = new Set(malformed.map(({ where }) => where.file));
  const others = {
    ...definitions(
      all.environment,
      all.all.filter(({ file }) => !files.has(file)),
    ),
    find: all.find,
  };
  const found =
    attempt(
      at,
      () => concern.check(all),
      () => {},
    ) ?? attempt(at, () => concern.check(others), add);
  return found?.filter(({ where }) => !told.has(`${where.file} ${where.field}`));
}

/** A concern, and where its definitions lie. */
interface Place {
  readonly name: string;
  readonly folder: string;
}

/** What `work` gives; undefined when it threw, with what it threw among the diagnostics: it must not hide the others. */
function attempt<T>(at: Place, work: () => T, add: (found: readonly Diagnostic[]) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    add(error instanceof DiagnosticsError ? error.diagnostics : [broken(at, error)]);
    return undefined;
  }
}

function broken({ name, folder }: Place, error: unknown): Diagnostic {
  const code: keyof typeof codes = 'definition/unchecked';
  return {
    code,
    severity: 'error',
    message: `${name} cannot take its definitions: ${messageOf(error)}`,
    where: { file: folder },
    hint: `run ${commandLine('test')}: it names the definition and the field whose type is wrong`,
  };
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
