import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type CatalogueFiles,
  catalogueProblems,
  derivedFiles,
  type NamedCatalogue as WholeCatalogue,
} from '@signoz-as-code/catalogue';
import {
  compileProject,
  type Diagnostic,
  DiagnosticsError,
  deepFreeze,
  definitionsFolder,
  type EnvironmentFile,
  importAll,
  importProblems,
  type Json,
  type Judge,
  type LoadOptions,
  messageWithPlace,
  rehearse,
  sortDiagnostics,
} from '@signoz-as-code/core';
import type { Impact, Reviewed } from '@signoz-as-code/lineage';
import { defineProject, type Project } from '@signoz-as-code/platform';
import { basisProblems, limitProblems } from '@signoz-as-code/queries';
import { allowanceProblems } from '../allowances.ts';
import { type AuthoringConcern, concerns as allConcerns, concernsOf } from '../concerns.ts';
import { versionProblems } from '../version-problems.ts';
import { checkCalls } from './checked-calls.ts';
import { fromParts, toParts } from './known-parts.ts';
import type { Answer, AskedTests, KnownParts, NamedCatalogue, Order, Raised } from './order.ts';
import { refuseUnknownNames } from './strict-catalogue.ts';

const CONFIG = 'signoz.config.ts';
/** A text that may contain a misspelt name. */
const NO_VALUE = 'definition/no-value';

/** The configuration and the catalogue of a project, or the answer where there are none. */
export interface Prepared {
  readonly project: Project;
  readonly folder: string;
  readonly named: NamedCatalogue & WholeCatalogue & CatalogueFiles;
  /** The problems of the catalogue. */
  readonly wrong: readonly Diagnostic[];
}

/** Loads what every order needs of the project at `root`. Runs the project's code. */
export async function prepare(root: string, options: LoadOptions): Promise<Prepared | { readonly answer: Answer }> {
  checkCalls(root);
  const url = pathToFileURL(`${root}/${CONFIG}`).href;
  const config = await loaded<{ readonly default?: Project }>(root, CONFIG, url, options);
  if (config.module === undefined) return { answer: { diagnostics: config.diagnostics, ...config.refused } };
  if (config.module.default === undefined)
    return {
      answer: {
        diagnostics: [],
        refused: `${CONFIG}: the default export is missing: write \`export default defineProject({ … })\``,
      },
    };
  const { project, problems } = projectOf(config.module.default);
  if (project === undefined) return { answer: { diagnostics: problems } };
  const folder = definitionsFolder(project, 'telemetry');
  const named = await catalogueIn(root, folder, options);
  if (named.module === undefined) return { answer: { diagnostics: named.diagnostics } };
  const { catalogue, limits = {} } = named.module;
  const shape = catalogueProblems(named.module, folder);
  const isKnown = shape.every(({ where }) => where.file === `${folder}/limits.ts`);
  const wrong = [...shape, ...(isKnown ? limitProblems(wellFormed(limits, shape), catalogue, folder) : [])];
  return { project, folder, named: named.module, wrong };
}

/**
 * Loads the definitions of the project at `root` and answers `order` with them; the verdicts of `judge` count. Runs the
 * project's code.
 */
export async function execute(
  root: string,
  prepared: Prepared,
  order: Order,
  options: Loading,
  judge: Judge | undefined,
): Promise<Answered> {
  return { ...(await answered(root, prepared, order, options, judge)), versions: versionsIn(prepared.project) };
}

type Loading = LoadOptions & { readonly onDefinitions?: () => void };

type Answered = Answer & { readonly knowing?: () => KnownParts };

async function answered(
  root: string,
  { project: defined, folder, named, wrong }: Prepared,
  order: Order,
  { onDefinitions, ...options }: Loading,
  judge: Judge | undefined,
): Promise<Answered> {
  const project = raised(defined, order.ask === 'artifacts' ? order.at : undefined);
  const { catalogue, attributes, metrics, services } = named;
  const limits = { ...named.limits };
  // As data: values in definitions may not be transferable between threads.
  if (order.ask === 'limits')
    return { diagnostics: wrong, limits: JSON.parse(JSON.stringify(limits)), folders: [folder] };
  if (order.ask === 'catalogue')
    return {
      diagnostics: [],
      catalogue: { catalogue, attributes: { ...attributes }, metrics: { ...metrics }, services: { ...services } },
      project: project.definitions === undefined ? {} : { definitions: project.definitions },
    };

  const known = order.ask === 'artifacts' ? order.known : undefined;
  const concerns = await concernsOf(catalogue, folder, known?.concerns);
  const drafts = order.ask === 'artifacts' ? order.drafts : undefined;
  onDefinitions?.();
  const { versions, isUnknown, spoken } = spokenOf(project);
  if (spoken.environments.length === 0) return { diagnostics: sortDiagnostics([...wrong, ...versions]) };
  // Parts that are known were compiled with the same project.
  const allowances = known === undefined ? await allowanceProblems(project, CONFIG) : [];
  const compiled = await compileProject(root, spoken, concerns, {
    ...options,
    before: [...wrong, ...allowances],
    drafts,
    judge,
    known: known === undefined ? undefined : fromParts(known),
    whole: known?.concerns ?? [],
    shared: sharedIn(named),
  });
  const files = versions.some(({ severity }) => severity === 'error') ? new Map<string, string>() : compiled.files;
  let diagnostics = sortDiagnostics([...versions, ...compiled.diagnostics]);
  // Unknown names are looked up in files, and drafts have none yet.
  if (drafts === undefined && diagnostics.some(({ code, severity }) => severity === 'error' || code === NO_VALUE)) {
    const { withUnknownNames } = await import('../unknown-names.ts');
    diagnostics = sortDiagnostics(await withUnknownNames(root, diagnostics));
  }
  const folders = [folder, ...allConcerns.map(({ name }) => definitionsFolder(project, name))];
  if (order.ask === 'artifacts') {
    if (files.size === 0) return { diagnostics, artifacts: files, folders };
    const derived = derivedFiles(named, project, project.derived ?? {});
    if (order.review === true) {
      const { review } = await import('@signoz-as-code/lineage');
      diagnostics = sortDiagnostics([
        ...diagnostics,
        ...review(catalogue, reviewed(files, compiled.parts, concerns), folder),
      ]);
    }
    const { kept, known: all } = compiled;
    const isAccepted = all !== undefined;
    const knowing = all && (() => toParts(all()));
    return {
      diagnostics,
      artifacts: files,
      kept,
      derived,
      folders,
      isAccepted,
      ...(knowing === undefined ? {} : { knowing }),
    };
  }

  const { impact, review } = await import('@signoz-as-code/lineage');
  const artifacts = reviewed(files, compiled.parts, concerns);
  const { checkedTests } = await import('./rule-tests.ts');
  if (order.ask === 'rule-tests') {
    const name = order.environment ?? project.defaultEnvironment;
    const environment = project.environments.find((one) => one.name === name);
    if (environment === undefined)
      return {
        diagnostics: [],
        refused: `there is no environment '${name}': ${project.environments.map((one) => one.name).join(', ')}`,
      };
    if (isUnknown.has(name)) return { diagnostics };
    const { tests, diagnostics: wrong } = await checkedTests(
      root,
      project,
      concerns,
      catalogue,
      [environment],
      options,
    );
    const environments = project.environments.map(({ name: of, live }) => ({ name: of, live }));
    return {
      diagnostics: [...diagnostics, ...wrong],
      artifacts: files,
      // As data: the catalogue's values cannot be transferred between threads.
      ruleTests: JSON.parse(JSON.stringify({ environment: name, tests, environments })) as AskedTests,
    };
  }
  // With errors there are no artifacts, and everything would look unused.
  if (order.ask === 'problems') {
    const { diagnostics: tests } = await checkedTests(root, project, concerns, catalogue, spoken.environments, options);
    return {
      diagnostics: sortDiagnostics([
        ...diagnostics,
        ...tests,
        ...(files.size === 0 ? [] : review(catalogue, artifacts, folder)),
        ...(wrong.some(({ severity }) => severity === 'error') ? [] : basisProblems(limits, folder, order.today)),
      ]),
    };
  }
  if (files.size === 0) return { diagnostics };
  try {
    // The artifact of the catalogue names everything in it, and does not break.
    const others = artifacts.filter(({ concern }) => concern !== 'catalogue');
    const { dependents, ...rest } = impact(catalogue, others, order.name);
    const labelled = dependents.map((one) => ({ ...one, label: labelOf(one, others) }));
    return { diagnostics: [], impact: { ...rest, dependents: labelled } };
  } catch (error) {
    return { diagnostics: [], refused: error instanceof Error ? error.message : String(error) };
  }
}

/** How many definitions of a concern are rehearsed: enough for most of their kinds and fields. */
const REHEARSED = 30;

/**
 * Compiles some definitions as they were once, and does nothing with the result: the next compilation is faster. Runs none of
 * the project's code. Ends early when it `isOver`.
 */
export async function rehearsed(
  root: string,
  { project, folder, named }: Prepared,
  files: KnownParts['files'],
  { onDefinitions, isOver }: { readonly onDefinitions: () => void; readonly isOver: () => boolean },
): Promise<void> {
  const concerns = await concernsOf(named.catalogue, folder);
  onDefinitions();
  const known = fromParts({ concerns: [], files });
  const again = new Set(
    files.flatMap(({ names }) => names.filter((_, at) => at % Math.ceil(names.length / REHEARSED) === 0)),
  );
  for (const environment of spokenOf(project).spoken.environments) {
    // An order that has come meanwhile is seen now.
    await setImmediate();
    if (isOver()) return;
    rehearse(root, project, environment, concerns, { known, again, shared: sharedIn(named) });
  }
}

/** What specs may refer to in the catalogue, by name. */
function sharedIn({ attributes, metrics, services, limits }: NamedCatalogue & WholeCatalogue): Map<string, unknown> {
  return new Map(
    Object.entries({ attributes, metrics, services, limits }).flatMap(([of, names]) =>
      Object.entries(names ?? {}).map(([name, it]) => [`${of}.${name}`, it] as const),
    ),
  );
}

/** The project without the environments of which nothing can be compiled: for an unknown SigNoz. */
function spokenOf(project: Project): {
  readonly versions: readonly Diagnostic[];
  readonly isUnknown: ReadonlySet<string | undefined>;
  readonly spoken: Project;
} {
  const versions = versionProblems(project, CONFIG);
  const isUnknown = new Set(
    versions.filter(({ code }) => code === 'versions/signoz').map(({ where }) => where.field?.split('.')[1]),
  );
  const environments = project.environments.filter(({ name }) => !isUnknown.has(name));
  return { versions, isUnknown, spoken: { ...project, environments } };
}

/** The limits with a valid form. */
function wellFormed<L>(limits: Readonly<Record<string, L>>, shape: readonly Diagnostic[]): Readonly<Record<string, L>> {
  const wrong = new Set(shape.map(({ where }) => where.field?.split('.', 1)[0]));
  return Object.fromEntries(Object.entries(limits).filter(([name]) => !wrong.has(name)));
}

/** A project is checked when it is defined; one that was not defined by `defineProject` is checked here. */
function projectOf(exported: Project): { readonly project?: Project; readonly problems: readonly Diagnostic[] } {
  try {
    return { project: defineProject(exported), problems: [] };
  } catch (error) {
    if (error instanceof DiagnosticsError) return { problems: error.diagnostics };
    throw error;
  }
}

/** The versions of every environment. As data: they may be objects of the project's own code. */
function versionsIn({ environments }: Project): NonNullable<Answer['versions']> {
  return Object.fromEntries(environments.map(({ name, versions }) => [name, { ...versions }]));
}

/** The project with other versions of one environment. */
function raised(project: Project, at: Raised | undefined): Project {
  if (at === undefined) return project;
  const environments = project.environments.map((one) =>
    one.name === at.environment ? { ...one, versions: { ...one.versions, ...at.versions } } : one,
  );
  return { ...project, environments } as Project;
}

/** A place that breaks, under its name in the definition. */
function labelOf(
  { environment, concern, path, field }: Impact['dependents'][number],
  artifacts: readonly Reviewed[],
): string {
  const artifact = artifacts.find(
    (one) => one.environment === environment && one.concern === concern && one.path === path,
  );
  return artifact?.label?.(field) ?? field;
}

/**
 * The project's catalogue; without a file for it, the one that its packages export, or else an empty one, so that the
 * first definition needs none.
 */
async function catalogueIn(
  root: string,
  folder: string,
  options: LoadOptions,
): Promise<{
  readonly module?: NamedCatalogue & WholeCatalogue & CatalogueFiles;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const file = `${folder}/index.ts`;
  const path = existsSync(join(root, file)) ? join(root, file) : exportedCatalogue(root);
  if (path === undefined) return { module: NO_CATALOGUE, diagnostics: [] };
  const found = await loaded<NamedCatalogue & WholeCatalogue & CatalogueFiles>(
    root,
    file,
    pathToFileURL(path).href,
    options,
  );
  if (found.module === undefined) return found;
  const whole = { ...found.module, limits: found.module.limits ?? {} };
  const missing = Object.keys(NO_CATALOGUE).filter((name) => !(name in whole));
  if (missing.length === 0) {
    refuseUnknownNames(root, pathToFileURL(realpathSync(path)).href, found.module);
    return { ...found, module: whole };
  }
  return {
    diagnostics: [
      {
        code: 'definition/import-failed',
        severity: 'error',
        message: `it is the catalogue, and does not export ${missing.join(', ')}`,
        where: { file },
        hint: 'export the catalogue, and attributes, metrics and services as modules of what they define',
      },
    ],
  };
}

function exportedCatalogue(root: string): string | undefined {
  try {
    return createRequire(join(root, CONFIG)).resolve('@signoz-as-code/telemetry/catalogue');
  } catch {
    // Not installed, or without an export: there is none in either case.
    return undefined;
  }
}

const NO_CATALOGUE: NamedCatalogue & WholeCatalogue & CatalogueFiles = {
  catalogue: { services: [], attributes: [], metrics: [] },
  attributes: {},
  metrics: {},
  services: {},
  limits: {},
};

/** A module that everything else needs, with its exports frozen, or why there is none. */
async function loaded<Module extends object>(
  root: string,
  file: string,
  url: string,
  { nextStall }: LoadOptions,
): Promise<{
  readonly module?: Module;
  readonly diagnostics: readonly Diagnostic[];
  readonly refused?: { readonly refused: string };
}> {
  const [result] = await importAll<Module>(pathToFileURL(root).href, [url], nextStall);
  if (result?.status === 'fulfilled') {
    for (const value of Object.values(result.value)) deepFreeze(value);
    return { module: result.value, diagnostics: [] };
  }
  if (result === undefined) return { diagnostics: [] };
  const diagnostics = importProblems(root, file, url, result);
  const isPlain = diagnostics.every(({ code }) => code === 'definition/import-failed');
  if (!isPlain || file !== CONFIG || result.status !== 'rejected') return { diagnostics };
  const message = messageWithPlace(result.reason, root);
  return { diagnostics: [], refused: { refused: message.includes(file) ? message : `${file}: ${message}` } };
}

function reviewed(
  files: ReadonlyMap<string, string>,
  parts: ReadonlyMap<string, Reviewed['parts']>,
  concerns: readonly AuthoringConcern[],
): readonly Reviewed[] {
  return [...files].flatMap(([file, content]): Reviewed[] => {
    const [environment = '', concern = '', ...rest] = file.split('/');
    const path = rest.join('/');
    if (path === '') return [];
    const about = JSON.parse(files.get(`${environment}/environment.json`) ?? '{}') as Partial<EnvironmentFile>;
    const source = about.sources?.[`${concern}/${path}`] ?? file;
    const label = path.endsWith('.json') ? concerns.find(({ name }) => name === concern)?.label : undefined;
    return [
      {
        environment,
        concern,
        path,
        content,
        source,
        parts: parts.get(file),
        ...(label === undefined
          ? {}
          : { label: (field) => label(path, JSON.parse(content) as Json, field.replaceAll(/\[(\d+)\]/g, '.$1')) }),
      },
    ];
  });
}
