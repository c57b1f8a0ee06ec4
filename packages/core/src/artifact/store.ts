import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveConcern, OtherArtifacts } from '../concern/concern.ts';
import type { Resource } from '../concern/resource.ts';
import type { codes } from '../diagnostic/codes.ts';
import { commandLine } from '../diagnostic/command-line.ts';
import { type Diagnostic, DiagnosticsError, throwOnErrors } from '../diagnostic/diagnostic.ts';
import { messageOf } from '../diagnostic/error.ts';
import { isObject } from '../value/json.ts';
import { lazy } from '../value/lazy.ts';
import type { StoredArtifact } from './artifact.ts';
import { filesBelow } from './files.ts';
import { parseArtifact } from './schema.ts';
import type { Versions } from './versions.ts';

/** The character that replaces bytes that are not UTF-8. A text may also contain it. */
const REPLACEMENT = '\ufffd';

export const PROJECT_FILE = 'project.json';
export const ENVIRONMENT_FILE = 'environment.json';

/** generated/project.json */
export interface ProjectFile {
  readonly project: string;
  readonly defaultEnvironment: string;
  readonly environments: readonly string[];
}

/**
 * generated/<environment>/environment.json: everything that plan and apply know about the project, so that they import
 * no definition.
 */
export interface EnvironmentFile<Endpoints = unknown> {
  readonly project: string;
  readonly environment: string;
  readonly endpoints: Endpoints;
  /** The versions that it runs; absent in files from before versions were written. */
  readonly versions?: Versions;
  /** The definition file of every artifact. */
  readonly sources: Readonly<Record<string, string>>;
  /** The definition files with `protect: true`. */
  readonly protected?: readonly string[];
  /** The allowances for every apply in this environment. */
  readonly allow?: readonly string[];
}

export interface Stored<Endpoints> {
  readonly about: EnvironmentFile<Endpoints>;
  /** By concern's name; made when first asked for, where the artifacts were known to be valid. */
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  readonly artifacts: ReadonlyMap<string, readonly StoredArtifact[]>;
}

/** Remembers which artifacts were validated without a problem, so that the same ones need not be validated again. */
export interface Validated {
  /** Whether exactly these were validated, by this version of this program. */
  has(about: EnvironmentFile, artifacts: readonly StoredArtifact[]): boolean;
  remember(about: EnvironmentFile, artifacts: readonly StoredArtifact[]): void;
}

/** Reads generated/project.json. Throws a {@link DiagnosticsError} when nothing was generated. */
export async function readProject(root: string): Promise<ProjectFile> {
  const found = await readJson(root, PROJECT_FILE);
  if (!isProjectFile(found)) throw notOurs(PROJECT_FILE);
  return found;
}

/** Reads generated/<environment>/environment.json. Throws a {@link DiagnosticsError} when there is none. */
export async function readEnvironment<Endpoints>(
  root: string,
  environment: string,
): Promise<EnvironmentFile<Endpoints>> {
  const { environments } = await readProject(root);
  if (!environments.includes(environment))
    throw new DiagnosticsError([
      missing(`there is no environment '${environment}'`, `use one of ${environments.join(', ')}`),
    ]);
  const path = `${environment}/${ENVIRONMENT_FILE}`;
  const found = await readJson(root, path);
  if (!isEnvironmentFile<Endpoints>(found)) throw notOurs(path);
  if (found.environment !== environment)
    throw new DiagnosticsError([
      missing(`generated/${path} belongs to '${found.environment}'`, `run ${commandLine('generate')} first`),
    ]);
  return found;
}

/**
 * Reads one environment of generated/, validates every artifact against its schema, except where all of them are known
 * to be valid, and makes its resources. Throws a {@link DiagnosticsError} with all problems before any request is sent.
 */
export async function readGenerated<Endpoints>(
  root: string,
  about: EnvironmentFile<Endpoints>,
  concerns: readonly LiveConcern<Endpoints>[],
  validated?: Validated,
): Promise<Stored<Endpoints>> {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, readonly StoredArtifact[]>();
  for (const { name } of concerns) found.set(name, await readArtifacts(root, about, name, diagnostics));
  const all = [...found.values()].flat();
  const isKnown = diagnostics.length === 0 && validated?.has(about, all) === true;
  const artifacts = isKnown ? found : validate(about, concerns, found, diagnostics);
  throwOnErrors(diagnostics);
  const isProtected = new Set(about.protected);
  const mark = (resource: Resource): Resource =>
    isProtected.has(resource.source) ? { ...resource, protect: true } : resource;
  const others: OtherArtifacts = (concern, path) =>
    artifacts.get(concern)?.find((artifact) => artifact.path === path)?.content;
  const resources = lazy((): Stored<Endpoints>['resources'] => {
    const own = (concern: LiveConcern<Endpoints>) =>
      concern.resources(artifacts.get(concern.name) ?? [], others).map(mark);
    return new Map(concerns.map((concern) => [concern.name, own(concern)]));
  });
  if (!isKnown) {
    resources();
    if (diagnostics.length === 0) validated?.remember(about, all);
  }
  return {
    about,
    artifacts,
    get resources() {
      return resources();
    },
  };
}

/** The artifacts that `generate` wrote, with their values. Adds every problem to `diagnostics`. */
function validate(
  about: EnvironmentFile,
  concerns: readonly LiveConcern<never>[],
  found: ReadonlyMap<string, readonly StoredArtifact[]>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, readonly StoredArtifact[]> {
  return new Map(
    concerns.map(({ name, formats }) => {
      const there = found.get(name) ?? [];
      const differing = notWhole(about, name, there);
      diagnostics.push(...differing);
      const strays = new Set(differing.map(({ where }) => where.file));
      const own = there
        .filter(({ file }) => !strays.has(file))
        .map((artifact) => {
          const parsed = parseArtifact(formats, artifact, about.versions);
          diagnostics.push(...parsed.diagnostics);
          return { ...artifact, value: parsed.value };
        });
      return [name, own];
    }),
  );
}

/**
 * A concern's files that differ from those that `generate` wrote: an incomplete checkout or a failed merge. A missing
 * file would look like a deleted definition, an extra one like a new definition.
 */
function notWhole(
  { environment, sources }: EnvironmentFile,
  concern: string,
  found: readonly StoredArtifact[],
): Diagnostic[] {
  const there = new Set(found.map(({ path }) => `${concern}/${path}`));
  const known = Object.keys(sources).filter((path) => path.startsWith(`${concern}/`));
  const problem = (path: string, message: string): Diagnostic => ({
    code: 'generated/not-whole' satisfies keyof typeof codes,
    severity: 'error',
    message: `generated/${environment}/${path} ${message}`,
    where: { file: `generated/${environment}/${path}` },
    hint: `run ${commandLine('generate')}, and check that all its files are committed and checked out`,
  });
  return [
    ...known.filter((path) => !there.has(path)).map((path) => problem(path, 'is missing, but `generate` wrote it')),
    ...[...there]
      .filter((path) => !Object.hasOwn(sources, path))
      .map((path) => problem(path, 'exists, but `generate` did not write it')),
  ];
}

async function readArtifacts(
  root: string,
  { environment, sources }: EnvironmentFile,
  concern: string,
  problems: Diagnostic[],
): Promise<StoredArtifact[]> {
  const folder = join('generated', environment, concern);
  const from = join(root, folder);
  return (await filesBelow(from)).map((path) => {
    const file = `${folder}/${path}`;
    // Synchronous: reading thousands of small files through the thread pool takes three times as long.
    const content = readFileSync(`${from}/${path}`, 'utf8');
    if (content.includes(REPLACEMENT) && !isUtf8(readFileSync(`${from}/${path}`))) problems.push(notUtf8(file));
    return { path, file, content, source: sources[`${concern}/${path}`] ?? file };
  });
}

/** Unreadable characters would be written as something else. */
function notUtf8(file: string): Diagnostic {
  return {
    code: 'artifact/unreadable' satisfies keyof typeof codes,
    severity: 'error',
    message: `${file} is not UTF-8`,
    where: { file },
    hint: `run ${commandLine('generate')}: files there are never edited by hand`,
  };
}

async function readJson(root: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(readFileSync(join(root, 'generated', path), 'utf8'));
  } catch (error) {
    throw new DiagnosticsError([
      missing(`generated/${path} cannot be read: ${messageOf(error)}`, `run ${commandLine('generate')} first`),
    ]);
  }
}

function isProjectFile(value: unknown): value is ProjectFile {
  return isObject(value) && typeof value.defaultEnvironment === 'string' && Array.isArray(value.environments);
}

function isEnvironmentFile<Endpoints>(value: unknown): value is EnvironmentFile<Endpoints> {
  return (
    isObject(value) &&
    typeof value.project === 'string' &&
    typeof value.environment === 'string' &&
    isObject(value.endpoints) &&
    isObject(value.sources)
  );
}

function notOurs(path: string): DiagnosticsError {
  return new DiagnosticsError([
    missing(`generated/${path} was not written by \`generate\``, `run ${commandLine('generate')} first`),
  ]);
}

function missing(message: string, hint: string): Diagnostic {
  const code: keyof typeof codes = 'generated/missing';
  return { code, severity: 'error', message, where: { file: 'generated' }, hint };
}
