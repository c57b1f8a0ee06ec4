import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '@signoz-as-code/core';
import { type Traits, traitsOf, UNKNOWN_CODE } from './traits.ts';

/** The inputs of an answer: when all of them are unchanged, so is the answer. */
export interface Inputs {
  /** Files and folders, and paths where nothing existed. */
  readonly paths: readonly string[];
  /** Folders whose list of entries matters. */
  readonly folders: readonly string[];
  /** Those of both that existed when code of the project read them. */
  readonly there: readonly string[];
  /** Names of the environment variables that were read. */
  readonly variables: readonly string[];
  /** Something that cannot be checked again was read: the network, a process, the machine. */
  readonly isUnknowable: boolean;
  /** Those of the paths that are not a module of definitions, or that the project's code has read itself. */
  readonly world: readonly string[];
  /** Modules of the project that only definitions lead to, and those of other packages than this program's, by path. */
  readonly modules: Readonly<Record<string, Module>>;
  /** Whether each definition has the same result alone as among all others, except where the modules say otherwise. */
  readonly isLocal: boolean;
}

export interface Module extends Traits {
  /** Of the executed text; empty when unknown. */
  readonly digest: string;
  /** Paths, and names of Node's modules. */
  readonly imports: readonly string[];
}

/** What the thread of the definitions has read. */
export interface Recorded {
  readonly paths: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Those of both that existed when they were read. */
  readonly there: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  /** The scopes of packages that were imported, like `@signoz-as-code`. */
  readonly scopes: ReadonlySet<string>;
  readonly isUnknowable: boolean;
  /** The URLs of each module's imports, by its own URL. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places other than modules that decide what is imported. */
  readonly places: ReadonlySet<string>;
  /** The modules that were loaded before any definition. */
  readonly base: ReadonlySet<string>;
}

/** Loaded modules that are not this program's, by URL; undefined when the text is unknown. */
export type Texts = ReadonlyMap<string, string | Uint8Array | undefined>;

/** What is known of them. */
export type KnownTexts = ReadonlyMap<string, Omit<Module, 'imports'>>;

/** What is known of a module from its text. It is slow for thousands of modules. */
export function knownBy(url: string, text: string | Uint8Array | undefined): Omit<Module, 'imports'> {
  if (text === undefined) return { ...UNKNOWN_CODE, digest: '' };
  const traits =
    isInstalled(url) || !IS_TEXT.test(url)
      ? UNKNOWN_CODE
      : traitsOf(typeof text === 'string' ? text : Buffer.from(text).toString());
  return { ...traits, digest: sha256(text) };
}

/** The form of code that {@link traitsOf} can judge; WebAssembly, for one, has state, too. */
const IS_TEXT = /\.(?:[cm]?[jt]s|json)(?:[?#]|$)/;

/**
 * Everything that determines which modules exist and their content: the modules, each one's package.json, and for every
 * imported package the places where Node looked for it.
 */
export function inputsOf(recorded: Recorded, texts: KnownTexts): Inputs {
  const { imports, base, scopes, isUnknowable } = recorded;
  const paths = new Set(recorded.paths);
  const folders = new Set(recorded.folders);
  const seen = new Set<string>();
  const pathOf = pathsOfUrls();
  for (const url of new Set([...imports.values()].flatMap((urls) => [...urls]))) {
    if (!url.startsWith('file:')) continue;
    const file = pathOf(url);
    paths.add(file);
    // From the module up to the root of the file system: its package, and where its packages may be.
    for (let folder = dirname(file); !seen.has(folder); folder = dirname(folder)) {
      seen.add(folder);
      paths.add(join(folder, 'package.json'));
      const packages = join(folder, 'node_modules');
      folders.add(packages);
      if (existsSync(packages)) for (const scope of scopes) folders.add(join(packages, scope));
    }
  }
  for (const place of recorded.places) paths.add(place);
  const modules = modulesBeside(recorded, texts, pathOf);
  const all = [...paths].sort();
  return {
    paths: all,
    folders: [...folders].sort(),
    there: [...recorded.there],
    variables: [...recorded.variables].sort(),
    isUnknowable,
    world: all.filter((path) => !Object.hasOwn(modules, path) || recorded.paths.has(path)),
    modules,
    isLocal:
      !isUnknowable &&
      [...texts].every(
        ([url, { keeps, reaches, isGlobal }]) =>
          !isGlobal && !(base.has(url) && (keeps || reaches || keepsByNode([...(imports.get(url) ?? [])]))),
      ),
  };
}

function modulesBeside(
  { imports, base }: Recorded,
  texts: KnownTexts,
  pathOf: (url: string) => string,
): Inputs['modules'] {
  const importsOf = (url: string): string[] =>
    [...(imports.get(url) ?? [])].filter((one) => !base.has(one) && (one.startsWith('node:') || texts.has(one)));
  // Packages that only this program needs are recorded like the program itself.
  const found = new Set([...texts.keys()].filter((url) => !base.has(url) && !isInstalled(url)));
  for (const url of found) for (const next of importsOf(url)) if (texts.has(next)) found.add(next);
  return Object.fromEntries(
    [...found].map((url) => {
      const known = texts.get(url)!;
      const own = importsOf(url);
      return [pathOf(url), { ...known, keeps: known.keeps || keepsByNode(own), imports: own.map(pathOf) }];
    }),
  );
}

/** Whether one of the modules is Node's and may keep state: a cipher and an event emitter do, under any name. */
function keepsByNode(imports: readonly string[]): boolean {
  return imports.some((url) => url.startsWith('node:') && !STATELESS.has(url));
}

const STATELESS = new Set(
  ['assert', 'assert/strict', 'buffer', 'fs', 'fs/promises', 'path', 'path/posix', 'path/win32', 'querystring']
    .concat(['url', 'util', 'util/types'])
    .map((name) => `node:${name}`),
);

/** The path of a file's URL; another URL is its own. Modules import the same ones thousands of times. */
function pathsOfUrls(): (url: string) => string {
  const known = new Map<string, string>();
  return (url) => {
    let path = known.get(url);
    if (path === undefined) {
      path = url.startsWith('file:') ? fileURLToPath(url) : url;
      known.set(url, path);
    }
    return path;
  };
}

export function isInstalled(url: string): boolean {
  return url.includes('/node_modules/');
}
