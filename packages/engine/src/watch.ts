import { type Dirent, type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isOfProject, messageOf } from '@signoz-as-code/core';
import { compile, type Generated } from './compile-project.ts';
import { startThread, type Thread } from './definitions/ask.ts';
import type { Inputs } from './definitions/inputs.ts';
import { type Looked, look } from './fresh.ts';
import type { Host } from './host.ts';
import { Marks } from './marks.ts';
import { remembered } from './recall.ts';
import type { Running } from './verdicts.ts';

/** A save comes as several changes. */
const SETTLED_MS = 10;

/** The result of a change: what was generated, or why nothing could be compiled. */
export type Seen = { readonly generated: Generated; readonly ms: number } | { readonly failure: string };

/**
 * Generates at once, and again after each change of an input, until `stop` settles; a run in progress then completes.
 * Definitions run from scratch each time, in a thread that was started ahead, and the asked programs keep running: that
 * makes it fast.
 */
export async function watchDefinitions(
  root: string,
  host: Host,
  tell: (seen: Seen) => Promise<void>,
  stop: Promise<unknown>,
): Promise<void> {
  const changes = new Changes(root);
  let ahead: readonly string[] | undefined;
  const running: Running = new Map();
  const start = () => new AheadThread(root, host, ahead);
  let isOver = false;
  stop.then(() => {
    isOver = true;
    changes.happened();
  });
  let thread = start();
  try {
    for (let isClean = false; !isOver; await changes.quiet()) {
      const begun = performance.now();
      // Before the look: what is written into a new folder from here on is either seen or reported.
      changes.follow();
      const since = Date.now();
      const looked = look(root, host);
      if (isClean && looked.isFresh) continue;
      if (!thread.isAsOf(looked)) {
        await thread.end();
        thread = start();
      }
      try {
        const {
          remember,
          decided,
          loaded = [],
          folders,
          ...generated
        } = await compile(root, host, { thread: thread.thread, running, looked });
        if (loaded.length > 0) ahead = loaded;
        isClean = generated.changes !== undefined;
        await tell({ generated, ms: Math.round(performance.now() - begun) });
        changes.know({ ...(await decided), ...(folders === undefined ? {} : { definitions: folders }) }, since);
        await remember();
      } catch (error) {
        isClean = false;
        await tell({ failure: messageOf(error) });
      }
      thread = start();
    }
  } finally {
    changes.close();
    await thread.end();
    for (const program of running.values()) await program.close();
  }
}

/**
 * A thread that was started before there is work for it; with modules `ahead` it loads these and part of the project, and
 * rehearses.
 */
class AheadThread {
  readonly thread: Thread;
  readonly #marks = new Marks();
  /** Whether no loaded part of the project has changed since. */
  #isSame: (marks: Marks) => boolean;

  constructor(root: string, host: Host, ahead?: readonly string[]) {
    // While it is loading, its inputs are unknown.
    this.#isSame = () => ahead === undefined;
    this.thread = startThread(
      root,
      host,
      ahead === undefined
        ? {}
        : { ahead: { modules: ahead, known: remembered(root) ?? [] }, onAhead: (decided) => this.#mark(decided) },
    );
    // One that ended would never answer.
    this.thread.worker.once('exit', () => {
      this.#isSame = () => false;
    });
  }

  isAsOf({ marks }: Looked): boolean {
    return this.#isSame(marks);
  }

  /** At once: nothing would show that a later removed file existed. */
  #mark({ paths, folders, isUnknowable }: Inputs): void {
    const marked = this.#marks.toKeep(paths);
    const entries = this.#marks.toKeep(folders, true);
    this.#isSame = (now) => !isUnknowable && now.areSame(marked) && now.areSame(entries, true);
  }

  end(): Promise<void> {
    return this.thread.end();
  }
}

/** What decides an answer besides the files in the project. */
interface Deciding {
  readonly paths: readonly string[];
  /** Folders whose entries matter. */
  readonly folders: readonly string[];
  /** The folders of definitions: what lies there behind a link to a folder is a definition, too. */
  readonly definitions: readonly string[];
}

/** Changes of files in the project, and of inputs elsewhere. */
class Changes {
  readonly #root: string;
  readonly #isOurs: (path: string) => boolean;
  readonly #watchers = new Map<string, { readonly watcher: FSWatcher; readonly of: string }>();
  #deciding: Deciding = { paths: [], folders: [], definitions: [] };
  #paths: ReadonlySet<string> = new Set();
  #folders: ReadonlySet<string> = new Set();
  #next = Promise.withResolvers<void>();

  constructor(root: string) {
    this.#root = root;
    this.#isOurs = isOfProject(root);
  }

  readonly happened = (): void => this.#next.resolve();

  /** Resolves when something has changed since the last call, and no more changes follow at once. */
  async quiet(): Promise<void> {
    await this.#next.promise;
    await setTimeout(SETTLED_MS);
    this.#next = Promise.withResolvers();
  }

  /**
   * Watches also what decided the last answer, which was begun at a time; an answer that failed may not know all of it.
   */
  know(deciding: Partial<Deciding>, begun: number): void {
    const before = new Set(this.#watchers.keys());
    const { paths, folders, definitions } = { ...this.#deciding, ...deciding };
    this.#deciding = { paths, folders, definitions };
    this.follow();
    // It may have changed after it was read, and before it was watched.
    const isMissed = (path: string, within: string): boolean =>
      this.#watchers.has(within) && !before.has(within) && changedAt(path) >= begun - SETTLED_MS;
    if (paths.some((path) => isMissed(path, dirname(path))) || folders.some((folder) => isMissed(folder, folder)))
      this.happened();
  }

  /** Watches everything in the current folders of the project, and what decides elsewhere. */
  follow(): void {
    const { paths, folders, definitions } = this.#deciding;
    const linked = definitions.flatMap((folder) => linkedFoldersIn(join(this.#root, folder)));
    const elsewhere = new Set([...paths.map(dirname), ...folders].filter(isLookedAt));
    const missing = new Set<string>();
    const wanted = new Map<string, string>();
    for (const folder of [...foldersIn(this.#root), ...linked, ...elsewhere]) {
      let there = folder;
      let identity = identityOf(there);
      for (; identity === undefined && dirname(there) !== there; identity = identityOf(there)) {
        missing.add(there);
        there = dirname(there);
      }
      if (identity !== undefined) wanted.set(there, identity);
    }
    this.#paths = new Set([...paths, ...missing]);
    this.#folders = new Set([...folders, ...linked]);
    for (const [folder, { watcher, of }] of this.#watchers)
      if (wanted.get(folder) !== of) this.#forget(folder, watcher);
    for (const [folder, of] of wanted) if (!this.#watchers.has(folder)) this.#watch(folder, of);
  }

  #watch(folder: string, of: string): void {
    const watcher = unlessGone(() =>
      watch(folder, (_, name) => {
        if (name === null || this.#decides(folder, name)) this.happened();
      }),
    );
    if (watcher === undefined) return;
    // It was removed; its parent folder reports that.
    watcher.on('error', () => this.#forget(folder, watcher));
    this.#watchers.set(folder, { watcher, of });
  }

  close(): void {
    for (const [folder, { watcher }] of this.#watchers) this.#forget(folder, watcher);
  }

  #decides(folder: string, name: string): boolean {
    const path = join(folder, name);
    return this.#isOurs(path) || this.#paths.has(path) || this.#folders.has(folder);
  }

  #forget(folder: string, watcher: FSWatcher): void {
    watcher.close();
    if (this.#watchers.get(folder)?.watcher === watcher) this.#watchers.delete(folder);
  }
}

/** The folders of a project, except generated, installed and hidden ones. */
function foldersIn(root: string): string[] {
  const below = (folder: string): string[] => [
    folder,
    ...entriesOf(folder)
      .filter((entry) => entry.isDirectory() && isLookedAt(`/${entry.name}`))
      .flatMap(({ name }) => (folder === root && name === 'generated' ? [] : below(join(folder, name)))),
  ];
  return below(root);
}

/** The folders behind symbolic links in a folder, by their paths through these. */
function linkedFoldersIn(folder: string, above: readonly string[] = [], isLinked = false): string[] {
  const real = unlessGone(() => realpathSync(folder));
  if (real === undefined || above.includes(real)) return [];
  const inner = entriesOf(folder)
    .filter(({ name }) => isLookedAt(`/${name}`))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const isLink = entry.isSymbolicLink() && unlessGone(() => statSync(path))?.isDirectory() === true;
      return isLink || entry.isDirectory() ? linkedFoldersIn(path, [...above, real], isLinked || isLink) : [];
    });
  return isLinked ? [folder, ...inner] : inner;
}

function entriesOf(folder: string): Dirent[] {
  return unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

/** What tells a folder from another one that took its place: a watcher stays with the folder, not with the path. */
function identityOf(folder: string): string | undefined {
  const found = unlessGone(() => statSync(folder, { bigint: true }));
  return found?.isDirectory() === true ? `${found.dev} ${found.ino} ${found.birthtimeNs}` : undefined;
}

/** When a file or folder last changed, in milliseconds since 1970; 0 where there is none. */
function changedAt(path: string): number {
  return unlessGone(() => statSync(path))?.ctimeMs ?? 0;
}

/** Undefined when what `work` reads was just removed: its parent folder reports that. */
function unlessGone<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) return undefined;
    throw error;
  }
}

function isLookedAt(folder: string): boolean {
  return !/\/(node_modules|\.[^/]*)(\/|$)/.test(folder);
}
