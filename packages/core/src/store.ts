import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredArtifact } from './artifact.ts';
import type { codes } from './codes.ts';
import type { LiveConcern, OtherArtifacts } from './concern.ts';
import { type Diagnostic, DiagnosticsError, throwOnErrors } from './diagnostic.ts';
import { eachOf, filesBelow } from './files.ts';
import type { Resource } from './resource.ts';
import { validateArtifact } from './schema.ts';

export const PROJECT_FILE = 'project.json';
export const ENVIRONMENT_FILE = 'environment.json';

/** generated/project.json */
export interface ProjectFile {
  readonly project: string;
  readonly defaultEnvironment: string;
  readonly environments: readonly string[];
}

/** generated/<environment>/environment.json: all that plan and apply know of the project, so that they import no definition. */
export interface EnvironmentFile<Endpoints = unknown> {
  readonly project: string;
  readonly environment: string;
  readonly endpoints: Endpoints;
  /** The definition file of every artifact. */
  readonly sources: Readonly<Record<string, string>>;
  /** The definition files that say `protect: true`. */
  readonly protected?: readonly string[];
  /** The allowances that hold for every apply there. */
  readonly allow?: readonly string[];
}

export interface Stored<Endpoints> {
  readonly about: EnvironmentFile<Endpoints>;
  /** By concern's name. */
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  readonly artifacts: ReadonlyMap<string, readonly StoredArtifact[]>;
}

/** Reads generated/project.json. Throws a {@link DiagnosticsError} when nothing was generated. */
export async function readProject(root: string): Promise<ProjectFile> {
  return (await readJson(root, PROJECT_FILE)) as ProjectFile;
}

/**
 * Reads one environment of generated/, validates every artifact against its schema, and makes the resources of it.
 * Throws a {@link DiagnosticsError} with all problems before anything is sent anywhere.
 */
export async function readGenerated<Endpoints>(
  root: string,
  environment: string,
  concerns: readonly LiveConcern<Endpoints>[],
): Promise<Stored<Endpoints>> {
  const { environments } = await readProject(root);
  if (!environments.includes(environment))
    throw new DiagnosticsError([
      missing(`there is no environment '${environment}'`, `use one of ${environments.join(', ')}`),
    ]);
  const about = (await readJson(root, `${environment}/${ENVIRONMENT_FILE}`)) as EnvironmentFile<Endpoints>;
  const diagnostics: Diagnostic[] = [];
  const artifacts = new Map<string, readonly StoredArtifact[]>();
  const resources = new Map<string, readonly Resource[]>();
  for (const concern of concerns) {
    const own = await readArtifacts(root, environment, concern.name, about.sources);
    diagnostics.push(...own.flatMap((artifact) => validateArtifact(concern.formats, artifact)));
    artifacts.set(concern.name, own);
  }
  throwOnErrors(diagnostics);
  const isProtected = new Set(about.protected);
  const mark = (resource: Resource): Resource =>
    isProtected.has(resource.source) ? { ...resource, protect: true } : resource;
  const others: OtherArtifacts = (concern, path) =>
    artifacts.get(concern)?.find((artifact) => artifact.path === path)?.content;
  for (const concern of concerns) {
    resources.set(concern.name, concern.resources(artifacts.get(concern.name) ?? [], others).map(mark));
  }
  return { about, artifacts, resources };
}

async function readArtifacts(
  root: string,
  environment: string,
  concern: string,
  sources: Readonly<Record<string, string>>,
): Promise<StoredArtifact[]> {
  const folder = join('generated', environment, concern);
  const paths = await filesBelow(join(root, folder));
  const artifacts = new Map<string, StoredArtifact>();
  await eachOf(paths, async (path) => {
    const file = `${folder}/${path}`;
    artifacts.set(path, {
      path,
      file,
      content: await readFile(join(root, file), 'utf8'),
      source: sources[`${concern}/${path}`] ?? file,
    });
  });
  return paths.map((path) => artifacts.get(path) as StoredArtifact);
}

async function readJson(root: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(root, 'generated', path), 'utf8'));
  } catch (error) {
    throw new DiagnosticsError([
      missing(
        `generated/${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        'run `pnpm generate` first',
      ),
    ]);
  }
}

function missing(message: string, hint: string): Diagnostic {
  const code: keyof typeof codes = 'generated/missing';
  return { code, severity: 'error', message, where: { file: 'generated' }, hint };
}
