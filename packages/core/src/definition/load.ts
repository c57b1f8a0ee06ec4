import { realpathSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { entriesBelow } from '../artifact/files.ts';
import type { codes } from '../diagnostic/codes.ts';
import { commandLine } from '../diagnostic/command-line.ts';
import { type Diagnostic, DiagnosticsError } from '../diagnostic/diagnostic.ts';
import { isOfProject, messageOf, messageWithPlace, placeOf, stackOf } from '../diagnostic/error.ts';
import { isObject } from '../value/json.ts';
import {
  type Defined,
  type Definition,
  type Definitions,
  definitions,
  isDefinition,
  memberOf,
  pathOf,
} from './definition.ts';
import type { Drafts } from './drafts.ts';
import { deepFreeze } from './freeze.ts';
import { type Imported, importAll, type NextStall } from './import-all.ts';
import { decodeSpec, type KnownBuilt, type KnownFile } from './known.ts';
import { circleThrough, isReadable, moduleAt, reachableFrom } from './modules.ts';
import { unreadableIn } from './unreadable.ts';

/** An imported definition file, before it is built for an environment. */
export interface LoadedFile {
  /** From the project's root, with the place in it where the file exports several definitions. */
  readonly file: string;
  /** The name that the file gives to one of several. */
  readonly key?: string;
  readonly definition: Definition;
  /** Not imported, because this is known about it. */
  readonly known?: KnownFile;
}

export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Everything that lies in the folder. */
  readonly entries: readonly string[];
}

/** How loading and building are watched. */
export interface LoadOptions {
  /** See {@link NextStall}; without it, loading waits for ever for what never settles. */
  readonly nextStall?: NextStall;
  /** Definitions that are not written to disk yet. */
  readonly drafts?: Drafts | undefined;
  /** Known definitions, which are not imported. */
  readonly known?: ReadonlyMap<string, KnownFile> | undefined;
  /** Known definitions that are checked and compiled anyway. */
  readonly again?: ReadonlySet<string> | undefined;
  /** Runs reads by this program itself, as opposed to reads by definitions. */
  readonly unobserved?: <T>(work: () => T) => T;
  /** Called when all definitions are loaded. */
  readonly onLoaded?: () => void;
  /** Called before each definition is built, and before each concern checks and compiles. */
  readonly onStep?: () => void;
}

/**
 * Imports every file of the folder `within` of the project at `root`, a concern's definitions, and collects all
 * problems. Files starting with `_` are helpers, and files that are not code are ignored, like tests, where the concern
 * has any.
 */
export async function loadDefinitions(
  root: string,
  concern: { readonly name: string; readonly kinds: readonly string[]; readonly hasTests?: boolean },
  within: string,
  { nextStall, drafts = new Map(), known = new Map(), unobserved = (work) => work() }: LoadOptions = {},
): Promise<Loaded> {
  const folder = join(root, within);
  const { files: found, others } = unobserved(() => entriesBelow(folder, true));
  const entries = [...found, ...others];
  const drafted = [...drafts.keys()].filter((file) => file.startsWith(`${within}/`));
  const paths = [...found, ...drafted.map((file) => file.slice(within.length + 1))].filter(
    (path) => isRead(path) && !isHelper(path) && !(concern.hasTests === true && isTest(path)),
  );
  const diagnostics: Diagnostic[] = [
    ...others.filter((path) => !isHelper(path)).map((path) => noFile(`${within}/${path}`)),
    ...found.filter((path) => isCode(path) && !isRead(path) && !isHelper(path)).map((path) => notRead(within, path)),
  ];
  const files: LoadedFile[] = [];
  const isNew = paths.filter((path) => !known.has(`${within}/${path}`));
  const urls = isNew.map((path) => pathToFileURL(join(folder, path)).href);
  const imported = await importAll<{ readonly default?: unknown }>(pathToFileURL(folder).href, urls, nextStall);
  imported.forEach((result, index) => {
    const file = `${within}/${isNew[index]}`;
    if (result.status !== 'fulfilled') {
      diagnostics.push(...importProblems(root, file, urls[index] as string, result));
      return;
    }
    if (!isReadable(moduleAt(urls[index] as string))) {
      diagnostics.push(problem('definition/import-failed', file, 'the file is not UTF-8', 'save it as UTF-8'));
      return;
    }
    const exported = result.value.default;
    const unreadable = unreadableIn(exported);
    if (unreadable !== undefined) {
      const reason = { status: 'rejected', reason: unreadable.error } as const;
      diagnostics.push(...importProblems(root, memberOf(file, unreadable.field), urls[index] as string, reason));
      return;
    }
    const members = isDefinition(exported) ? [{ file, definition: exported }] : membersOf(file, exported);
    for (const one of members) {
      if ('wrong' in one) diagnostics.push(one.wrong);
      else if (concern.kinds.includes(one.definition.kind)) files.push(one);
      else
        diagnostics.push(
          problem(
            'definition/wrong-place',
            one.file,
            `a ${one.definition.kind} does not belong to ${concern.name}, which has ${concern.kinds.join(', ')}`,
            'move it to the folder of its concern',
          ),
        );
    }
    for (const value of Object.values(result.value)) deepFreeze(value);
  });
  if (imported.every(({ status }) => status === 'fulfilled')) await freezeShared(root, urls);
  if (isNew.length === paths.length) return { files, diagnostics, entries };
  const imports = Map.groupBy(files, ({ file }) => pathOf(file));
  const all = paths.flatMap((path): readonly LoadedFile[] => {
    const file = `${within}/${path}`;
    const one = known.get(file);
    if (one !== undefined) return [knownFile([file, one])];
    return imports.get(file) ?? [];
  });
  return { files: all, diagnostics, entries };
}

/** A known definition, with a value for references to it. No running code has that value: nothing imported the definition. */
export function knownFile([file, known]: readonly [string, KnownFile]): LoadedFile {
  return { file, definition: Object.freeze({ kind: known.kind, build: () => undefined }), known };
}

type Member = LoadedFile | { readonly wrong: Diagnostic };

/** The definitions in an exported object, by their names in it; a diagnostic where it is not a set of definitions. */
function membersOf(
  file: string,
  exported: unknown,
  path: readonly string[] = [],
  above: readonly unknown[] = [],
): readonly Member[] {
  const place = path.join('.');
  if (isDefinition(exported))
    return [{ file: memberOf(file, place), key: path.at(-1) as string, definition: exported }];
  const isCircle = above.includes(exported);
  if (isObject(exported) && Object.keys(exported).length > 0 && !isCircle)
    return Object.entries(exported).flatMap(([name, value]) =>
      membersOf(file, value, [...path, name], [...above, exported]),
    );
  const found = isCircle ? 'an object that contains itself' : describe(exported);
  const wrong =
    path.length === 0
      ? problem(
          'definition/not-a-definition',
          file,
          `the default export is ${found}, not a definition`,
          'write `export default define…({ … })`, an object of several by their keys, or start the name of a helper file with an underscore',
        )
      : problem(
          'definition/not-a-definition',
          memberOf(file, place),
          `it is ${found}, not a definition`,
          'export definitions only, by their keys',
        );
  return [{ wrong }];
}

/** Exports of helpers are shared as well: from here on a definition that changes one fails. */
async function freezeShared(root: string, urls: readonly string[]): Promise<void> {
  const known = new Set(urls);
  const isOurs = isOfProject(root);
  const helpers = [...reachableFrom(urls)].filter(
    (url) => !known.has(url) && url.startsWith('file:') && isOurs(fileURLToPath(url)),
  );
  for (const result of await importAll<object>(pathToFileURL(root).href, helpers))
    if (result.status === 'fulfilled') for (const value of Object.values(result.value)) deepFreeze(value);
}

/** Why a file of the project could not be imported: the problem, and the file that contains it. */
export function importProblems(
  root: string,
  file: string,
  url: string,
  result: Exclude<Imported<unknown>, { readonly status: 'fulfilled' }>,
): readonly Diagnostic[] {
  if (result.status === 'unsettled') return result.by.map((by) => unsettled(root, by));
  if (result.reason instanceof DiagnosticsError) return placed(result.reason, root, file);
  const circle = result.reason instanceof ReferenceError ? circleBelow(url) : undefined;
  if (circle !== undefined && / before initialization$/.test(messageOf(result.reason)))
    return [circular(root, circle, messageOf(result.reason))];
  const message = messageWithPlace(result.reason, root);
  return [problem('definition/import-failed', file, message, `fix the file; ${commandLine('test')} shows the place`)];
}

/** Problems that a function found in its arguments: it cannot know which file called it. */
export function placed(error: DiagnosticsError, root: string, file: string): readonly Diagnostic[] {
  const caller = placeOf(stackOf(error), root);
  return error.diagnostics.map((one) =>
    one.where.file === '' ? { ...one, where: { ...one.where, file: caller?.file ?? file } } : one,
  );
}

function isRead(path: string): boolean {
  return /\.m?[tj]s$/.test(path) && !/\.d\.m?ts$/.test(path);
}

/** Whether people may expect a file to be read: by its extension, in any case. */
function isCode(path: string): boolean {
  return /\.[cm]?[tj]sx?$/i.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

/** The tests beside the definitions in a folder of the project, from there. */
export function testsWithin(root: string, within: string): readonly string[] {
  return entriesBelow(join(root, within), true).files.filter((path) => isRead(path) && isTest(path) && !isHelper(path));
}

function isTest(path: string): boolean {
  return /\.test\.m?[tj]s$/.test(path);
}

function isHelper(path: string): boolean {
  return basename(path).startsWith('_');
}

function notRead(within: string, path: string): Diagnostic {
  return problem(
    'definition/not-read',
    `${within}/${path}`,
    `a file that ends in ${extname(path)} is not read as a definition`,
    'end its name in .ts (.mts, .js and .mjs are read too), or start the name of a helper with an underscore',
  );
}

function noFile(file: string): Diagnostic {
  return problem(
    'definition/not-read',
    file,
    'it is not a file, but a broken or circular symbolic link, a socket or a pipe',
    'put a file there, or remove it',
  );
}

function unsettled(root: string, url: string): Diagnostic {
  return problem(
    'definition/unfinished',
    fromRoot(root, url),
    'it never ends: its top-level await never settles',
    'return values immediately; a definition must not wait',
  );
}

/** The cycle among the modules below one, if there is one; always reported from the same file. */
function circleBelow(url: string): readonly string[] | undefined {
  const circles = [...reachableFrom([url])].map(circleThrough).filter((circle) => circle !== undefined);
  return circles.sort((a, b) => a.length - b.length || (`${a}` < `${b}` ? -1 : 1))[0];
}

function circular(root: string, circle: readonly string[], reason: string): Diagnostic {
  const files = circle.map((url) => fromRoot(root, url));
  return problem(
    'definition/circular-import',
    files[0] as string,
    `files import each other in a circle: ${files.join(' → ')} (${reason})`,
    'move their shared code to a helper file that imports neither',
  );
}

/** A module's path from the project's root, where it is below it. */
function fromRoot(root: string, url: string): string {
  if (!url.startsWith('file:')) return url;
  const path = fileURLToPath(url);
  const below = relative(realpathSync(root), path);
  return below.startsWith('..') ? path : below.split(sep).join('/');
}

/** The field of a value that contains a cycle; undefined where there is none. Other definitions are not searched. */
function circleIn(value: unknown): string | undefined {
  // Few values are deep, and a shallow one cannot contain itself.
  return isShallow(value, 50, { left: 10_000 }) ? undefined : selfIn(value, [], new Set(), new Set());
}

function isShallow(value: unknown, depth: number, steps: { left: number }): boolean {
  if (typeof value !== 'object' || value === null || isDefinition(value)) return true;
  steps.left -= 1;
  return depth > 0 && steps.left > 0 && Object.values(value).every((item) => isShallow(item, depth - 1, steps));
}

/** `straight`: objects without cycles, so that a shared value is searched once. */
function selfIn(
  value: unknown,
  path: readonly string[],
  above: Set<unknown>,
  straight: Set<unknown>,
): string | undefined {
  if (typeof value !== 'object' || value === null || straight.has(value) || isDefinition(value)) return undefined;
  if (above.has(value)) return path.join('').replace(/^\./, '');
  above.add(value);
  for (const [name, item] of Object.entries(value)) {
    const at = Array.isArray(value) ? `[${name}]` : `.${name}`;
    const found = selfIn(item, [...path, at], above, straight);
    if (found !== undefined) return found;
  }
  above.delete(value);
  straight.add(value);
  return undefined;
}

/** Builds the loaded definitions for one environment. A definition that returns undefined does not exist there. */
export function buildDefinitions<Environment extends { readonly name: string }>(
  root: string,
  files: readonly LoadedFile[],
  environment: Environment,
  { onStep, again, find = noName }: LoadOptions & { readonly find?: (name: string) => unknown } = {},
): { readonly definitions: Definitions<Environment>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const all: Defined[] = [];
  const seen = new Map<string, string>();
  for (const { file, key: named, definition, known } of files) {
    const add = (code: keyof typeof codes, message: string, hint: string, field?: string): void => {
      const where = { file, ...(field === undefined ? {} : { field }), environment: environment.name };
      diagnostics.push({ code, severity: 'error', message, where, hint });
    };
    const isFirst = (key: string): boolean => {
      const before = seen.get(`${definition.kind}/${key}`);
      if (before === undefined) seen.set(`${definition.kind}/${key}`, file);
      else
        add(
          'definition/duplicate-key',
          `the ${definition.kind} '${key}' is defined in ${before} too`,
          'rename one file, or give one a `key`',
        );
      return before === undefined;
    };
    if (known !== undefined) {
      const built = known.built[environment.name];
      if (built !== undefined && isFirst(built.key))
        all.push(knownEntry(file, definition, built, find, again?.has(file) === true));
      continue;
    }
    onStep?.();
    let spec: unknown;
    let circle: string | undefined;
    try {
      spec = definition.build(environment as never);
      circle = circleIn(spec);
    } catch (error) {
      const { field = '', error: reason = error } = unreadableIn(spec) ?? {};
      if (reason instanceof DiagnosticsError) diagnostics.push(...placed(reason, root, file));
      else add('definition/build-failed', messageWithPlace(reason, root), 'fix the definition', field || undefined);
      continue;
    }
    if (spec === undefined) continue;
    if (!isObject(spec) || spec instanceof Promise) {
      const built = spec instanceof Promise ? 'a Promise' : describe(spec);
      add('definition/build-failed', `it returns ${built}, not the fields of a ${definition.kind}`, 'return an object');
      continue;
    }
    if (circle !== undefined) {
      add('definition/build-failed', 'it contains itself', 'make a copy for the second use', circle);
      continue;
    }
    const { protect, ...rest } = spec;
    if (protect !== undefined && typeof protect !== 'boolean') {
      const found = typeof protect === 'string' ? `'${protect}'` : describe(protect);
      add('definition/protect', `expected true or false, found ${found}`, 'write `protect: true`', 'protect');
    }
    const path = pathOf(file);
    const key = rest.key ?? named ?? basename(path, extname(path));
    if (typeof key !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(key)) {
      const hint = `use lower-case letters, digits and hyphens in ${named === undefined ? 'the file name' : 'its name'}, or give a \`key\``;
      const found = typeof key === 'string' ? `'${key}'` : describe(key);
      add('definition/key', `${found} cannot be a key`, hint, rest.key === undefined ? undefined : 'key');
      continue;
    }
    if (!isFirst(key)) continue;
    all.push({
      kind: definition.kind,
      key,
      file,
      definition: (definition.original ?? definition) as Definition,
      spec: 'protect' in spec ? deepFreeze(rest) : spec,
      ...(protect === true ? { protect } : {}),
    });
  }
  return { definitions: definitions(environment, all), diagnostics };
}

function knownEntry(
  file: string,
  definition: Definition,
  built: KnownBuilt,
  named: (name: string) => unknown,
  isAgain: boolean,
): Defined {
  const { key, artifact, protect } = built;
  let spec: unknown;
  return {
    kind: definition.kind,
    key,
    file,
    definition,
    ...(isAgain ? {} : { known: artifact }),
    get spec() {
      spec ??= decodeSpec(built.spec, named);
      return spec;
    },
    ...(protect === undefined ? {} : { protect }),
  };
}

function noName(name: string): never {
  throw new Error(`there is no '${name}'`);
}

function problem(code: keyof typeof codes, file: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, where: { file }, hint };
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
