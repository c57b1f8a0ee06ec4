import fs from 'node:fs';
import { isBuiltin, registerHooks, syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placesOfImports, recordedModules } from '@signoz-as-code/core/modules';
import { isInstalled, type Recorded, type Texts } from './inputs.ts';

export interface Reads {
  /** Everything until now; `base` are the modules that were loaded before any definition. */
  readonly recorded: (base: ReadonlySet<string>) => Recorded;
  /** The texts that were loaded since the last call. */
  readonly takeTexts: () => Texts;
  /** Records that the code in `stack` read something that cannot be checked again; this program itself may. */
  readonly asksUnknowable: (stack: string | undefined) => void;
  /** Records that a module of Node was imported, by its name. */
  readonly asksFor: (builtin: string) => void;
  /** From here on, calls `watch` with the name of each imported module of Node that cannot be checked again. */
  readonly watchBuiltins: (watch: (name: string) => void) => void;
  /** Does something without recording it: this program's own reads of definitions are recorded elsewhere. */
  readonly unobserved: <T>(work: () => T) => T;
  /** From here on, calls `check` before anything is written. */
  readonly refuseWrites: (check: (name: string) => void) => void;
  /** Environment variables that are recorded when they are read; `refuse` is called when one would be set. */
  readonly environment: (of: NodeJS.ProcessEnv, refuse: (name: string) => never) => NodeJS.ProcessEnv;
}

/** Functions of node:fs by their effect, without the suffix `Sync`. */
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
/** Functions that read from something already opened, and those that reveal no file's content. */
const NEUTRAL = ['read', 'readv', 'close', 'fstat', 'realpath'];
/** Modules of Node whose results only depend on their arguments, and those that are tracked here. */
const KNOWABLE = [
  'assert',
  'assert/strict',
  'buffer',
  'console',
  'constants',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'module',
  'path',
]
  .concat(['path/posix', 'path/win32', 'process', 'punycode', 'querystring', 'stream', 'stream/consumers'])
  .concat(['stream/promises', 'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'url', 'util'])
  .concat(['util/types']);

/** Variables from which Node itself takes the time zone and the language of formatting. */
const OF_LOCALE = ['TZ', 'LC_ALL', 'LC_MESSAGES', 'LANG'];

/** From here on, records everything that any code in this thread reads. */
export function observeReads(): Reads {
  const paths = new Set<string>();
  const folders = new Set<string>();
  const there = new Set<string>();
  const variables = new Set(OF_LOCALE);
  const scopes = new Set<string>();
  let texts = new Map<string, string | Uint8Array | undefined>();
  let isUnknowable = false;
  let isOwn = false;
  let check: ((name: string) => void) | undefined;
  const observed = (name: string, original: (...args: unknown[]) => unknown, holder: object): object => {
    const base = name.replace(/Sync$/, '');
    const wrapped = (...args: unknown[]): unknown => {
      const [path, options] = args;
      if (isOwn) return original.apply(holder, args);
      if (WRITING.includes(base) || (base === 'open' && !isToRead(options))) check?.(name);
      else if (base === 'open' || (READING.includes(base) && !isRecursive(options)))
        note(path, base === 'readdir' ? folders : paths);
      else if (NEUTRAL.includes(base)) return original.apply(holder, args);
      else if (check !== undefined) isUnknowable = true;
      return original.apply(holder, args);
    };
    const { native } = original as { readonly native?: typeof original };
    return Object.assign(wrapped, original, native === undefined ? {} : { native: observed(name, native, holder) });
  };
  const { existsSync } = fs;
  const note = (path: unknown, to: Set<string>): void => {
    const isUrl = path instanceof URL && path.protocol === 'file:';
    const file = isUrl ? fileURLToPath(path) : typeof path === 'string' ? resolve(path) : undefined;
    if (file === undefined) isUnknowable ||= check !== undefined;
    else {
      to.add(file);
      if (existsSync(file)) there.add(file);
    }
  };
  let watch: ((name: string) => void) | undefined;
  const asksFor = (builtin: string): void => {
    const name = builtin.replace(/^node:/, '');
    if (KNOWABLE.includes(name)) return;
    isUnknowable = true;
    watch?.(name);
  };
  // Modules have their own records, apart from Node's reads of them.
  const unobserved = <T>(work: () => T): T => {
    const was = isOwn;
    isOwn = true;
    try {
      return work();
    } finally {
      isOwn = was;
    }
  };
  for (const holder of [fs, fs.promises] as Record<string, unknown>[]) {
    for (const [name, value] of Object.entries(holder))
      if (typeof value === 'function' && /^[a-z]/.test(name))
        holder[name] = observed(name, value as (...args: unknown[]) => unknown, holder);
  }
  syncBuiltinESMExports();
  registerHooks({
    resolve: (specifier, context, next) => {
      if (check !== undefined && isBuiltin(specifier)) asksFor(specifier);
      const scope = /^@[^/]+(?=\/)/.exec(specifier)?.[0];
      if (scope !== undefined) scopes.add(scope);
      return unobserved(() => next(specifier, context));
    },
    load: (url, context, next) => {
      const found = unobserved(() => next(url, context));
      if (check !== undefined && url.startsWith('file:') && !isOfProgram(url)) texts.set(url, textOf(found.source));
      // Its state may last, and it has no file that would connect those that import it.
      if (url.startsWith('data:')) isUnknowable = true;
      return found;
    },
  });
  return {
    recorded: (base) => ({
      ...{ paths, folders, there, variables, scopes, isUnknowable, base },
      imports: recordedModules(),
      places: placesOfImports(),
    }),
    takeTexts: () => {
      const taken = texts;
      texts = new Map();
      return taken;
    },
    unobserved,
    asksUnknowable: (stack) => {
      isUnknowable ||= !isOfProgram(callerIn(stack));
    },
    asksFor,
    watchBuiltins: (by) => {
      watch = by;
    },
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
        getOwnPropertyDescriptor: (target, name) => {
          variables.add(String(name));
          return Reflect.getOwnPropertyDescriptor(target, name);
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

function textOf(source: unknown): string | Uint8Array | undefined {
  if (typeof source === 'string') return source;
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : undefined;
}

/** The folder of this program's packages when it is not installed. */
const PACKAGES = new URL('../../', import.meta.resolve('@signoz-as-code/core')).href;

/** Whether a module is part of this program, or made by it to replace one. */
function isOfProgram(url: string): boolean {
  if (isMade(url)) return true;
  if (isInstalled(url)) return /.*\/node_modules\/(?:@signoz-as-code|signoz-as-code)\//.test(url);
  return url.startsWith(PACKAGES) && /^[^/]+\/(?:src|schema)\//.test(url.slice(PACKAGES.length));
}

/** The loaded modules of this program, and those that it made to replace some: see {@link isMade}. */
export function programModules(): readonly string[] {
  const all = new Set([...recordedModules().values()].flatMap((urls) => [...urls]));
  return [...all].filter((url) => url.startsWith('file:') && isOfProgram(url));
}

/** Whether a module is made in the thread of the definitions, once it is prepared. */
export function isMade(url: string): boolean {
  return /\?(?:checked|strict)$/.test(url);
}

/** The module of the first function in a stack that is neither Node's nor in the module that created the stack. */
export function callerIn(stack = ''): string {
  const [own, ...others] = stack.matchAll(/(?<=\s\(?)(?:file:\/\/)?\/.*?(?=:\d+:\d+\)?$)/gm).map(([url]) => url);
  return others.find((url) => url !== own) ?? '';
}

function isToRead(flags: unknown): boolean {
  return flags === undefined || flags === 'r' || flags === 0 || typeof flags === 'function';
}

function isRecursive(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'recursive' in options && options.recursive === true;
}
