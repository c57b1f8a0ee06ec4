import fs from 'node:fs';
import { isBuiltin, registerHooks, syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordedModules } from '@signoz-as-code/core/modules';

/** What decided an answer: when all of it is as it was, so is the answer. */
export interface Inputs {
  /** Files and folders, and places where there was nothing. */
  readonly paths: readonly string[];
  /** Folders of which it matters which entries they have. */
  readonly folders: readonly string[];
  /** Names of the environment variables that were read. */
  readonly variables: readonly string[];
  /** Something was asked that cannot be known again: the network, a process, the machine. */
  readonly isUnknowable: boolean;
}

export interface Reads {
  readonly paths: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  /** The scopes of packages that were imported, like `@signoz-as-code`. */
  readonly scopes: ReadonlySet<string>;
  readonly isUnknowable: () => boolean;
  /** Calls `check` from here on before anything is written. */
  readonly refuseWrites: (check: (name: string) => void) => void;
  /** Environment variables that are noted when they are read; `refuse` is called when one is to be set. */
  readonly environment: (of: NodeJS.ProcessEnv, refuse: (name: string) => never) => NodeJS.ProcessEnv;
}

/** Functions of node:fs by what they do, without their endings `Sync`. */
const READING = [
  'readFile',
  'exists',
  'stat',
  'lstat',
  'access',
  'readdir',
  'realpath',
  'readlink',
  'createReadStream',
];
const WRITING = [
  'write',
  'writev',
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rm',
  'rmdir',
  'unlink',
  'rename',
].concat([
  'copyFile',
  'cp',
  'symlink',
  'link',
  'truncate',
  'ftruncate',
  'chmod',
  'chown',
  'utimes',
  'createWriteStream',
]);
/** What reads on where something was opened, and what says of no file what is in it. */
const NEUTRAL = ['read', 'readv', 'close', 'fstat', 'realpath'];
/** Modules of Node whose answers depend on nothing but what they are given, and those that are looked after here. */
const KNOWABLE = ['assert', 'buffer', 'console', 'constants', 'crypto', 'events', 'fs', 'fs/promises', 'module', 'path']
  .concat(['path/posix', 'path/win32', 'process', 'punycode', 'querystring', 'stream', 'string_decoder', 'timers'])
  .concat(['timers/promises', 'url', 'util', 'util/types']);

/** Notes from here on what is read, by whatever code runs in this thread. */
export function observeReads(): Reads {
  const paths = new Set<string>();
  const folders = new Set<string>();
  const variables = new Set<string>();
  const scopes = new Set<string>();
  let isUnknowable = false;
  let check: ((name: string) => void) | undefined;
  const observed = (name: string, original: (...args: unknown[]) => unknown, holder: object) => {
    const base = name.replace(/Sync$/, '');
    const wrapped = (...args: unknown[]): unknown => {
      const [path, options] = args;
      if (WRITING.includes(base) || (base === 'open' && !isToRead(options))) check?.(name);
      else if (base === 'open' || (READING.includes(base) && !isRecursive(options)))
        note(path, base === 'readdir' ? folders : paths);
      else if (NEUTRAL.includes(base)) return original.apply(holder, args);
      else if (check !== undefined) isUnknowable = true;
      return original.apply(holder, args);
    };
    return Object.assign(wrapped, original);
  };
  const note = (path: unknown, to: Set<string>): void => {
    if (typeof path === 'string') to.add(resolve(path));
    else if (path instanceof URL && path.protocol === 'file:') to.add(fileURLToPath(path));
    else if (check !== undefined) isUnknowable = true;
  };
  for (const holder of [fs, fs.promises] as Record<string, unknown>[]) {
    for (const [name, value] of Object.entries(holder))
      if (typeof value === 'function' && /^[a-z]/.test(name))
        holder[name] = observed(name, value as (...args: unknown[]) => unknown, holder);
  }
  syncBuiltinESMExports();
  registerHooks({
    resolve: (specifier, context, next) => {
      if (check !== undefined && isBuiltin(specifier) && !KNOWABLE.includes(specifier.replace(/^node:/, '')))
        isUnknowable = true;
      const scope = /^@[^/]+(?=\/)/.exec(specifier)?.[0];
      if (scope !== undefined) scopes.add(scope);
      return next(specifier, context);
    },
  });
  const { fetch } = globalThis;
  globalThis.fetch = (...args) => {
    isUnknowable = true;
    return fetch(...args);
  };
  return {
    paths,
    folders,
    variables,
    scopes,
    isUnknowable: () => isUnknowable,
    refuseWrites: (by) => {
      check = by;
    },
    environment: (of, refuse) =>
      new Proxy(of, {
        get: (target, name) => {
          if (typeof name === 'string') variables.add(name);
          return Reflect.get(target, name) as unknown;
        },
        has: (target, name) => {
          variables.add(String(name));
          return Reflect.has(target, name);
        },
        ownKeys: (target) => {
          isUnknowable = true;
          return Reflect.ownKeys(target);
        },
        set: (_, name) => refuse(String(name)),
        deleteProperty: (_, name) => refuse(String(name)),
        defineProperty: (_, name) => refuse(String(name)),
      }),
  };
}

function isToRead(flags: unknown): boolean {
  return flags === undefined || flags === 'r' || flags === 0 || typeof flags === 'function';
}

function isRecursive(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'recursive' in options && options.recursive === true;
}

/**
 * Everything that decides which modules there are and what is in them: the modules, the package.json that each belongs
 * to, and for every package that one imports the places where it was looked for.
 */
export function inputsOf(reads: Reads): Inputs {
  const paths = new Set(reads.paths);
  const folders = new Set(reads.folders);
  const seen = new Set<string>();
  for (const url of [...recordedModules().values()].flatMap((urls) => [...urls])) {
    if (!url.startsWith('file:')) continue;
    const file = fileURLToPath(url);
    paths.add(file);
    // From the module up to the root of the file system: which package it belongs to, and where its packages may lie.
    for (let folder = dirname(file); !seen.has(folder); folder = dirname(folder)) {
      seen.add(folder);
      paths.add(join(folder, 'package.json'));
      const packages = join(folder, 'node_modules');
      folders.add(packages);
      if (fs.existsSync(packages)) for (const scope of reads.scopes) folders.add(join(packages, scope));
    }
  }
  return {
    paths: [...paths].sort(),
    folders: [...folders].sort(),
    variables: [...reads.variables].sort(),
    isUnknowable: reads.isUnknowable(),
  };
}
