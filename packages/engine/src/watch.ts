import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
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
    changes.follow([]);
    for (let isClean = false; !isOver; await changes.quiet()) {
      const begun = performance.now();
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
          ...generated
        } = await compile(root, host, { thread: thread.thread, running, looked });
        if (loaded.length > 0) ahead = loaded;
        isClean = generated.changes !== undefined;
        await tell({ generated, ms: Math.round(performance.now() - begun) });
        changes.follow((await decided)?.paths ?? []);
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

/** Changes of files in the project, and of inputs elsewhere. */
class Changes {
  readonly #root: string;
  readonly #isOurs: (path: string) => boolean;
  readonly #watchers = new Map<string, FSWatcher>();
  #paths: ReadonlySet<string> = new Set();
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

  /** Watches everything in the current folders of the project, and these `paths` elsewhere. */
  follow(paths: readonly string[]): void {
    this.#paths = new Set(paths);
    const wanted = new Set([...foldersIn(this.#root), ...paths.map(dirname).filter(isLookedAt)]);
    for (const [folder, watcher] of this.#watchers) if (!wanted.has(folder)) this.#forget(folder, watcher);
    for (const folder of wanted) {
      if (this.#watchers.has(folder) || !existsSync(folder)) continue;
      const watcher = watch(folder, (_, name) => {
        if (name === null || this.#decides(join(folder, name))) this.happened();
      });
      // It was removed; its parent folder reports that.
      watcher.on('error', () => this.#forget(folder, watcher));
      this.#watchers.set(folder, watcher);
    }
  }

  close(): void {
    for (const [folder, watcher] of this.#watchers) this.#forget(folder, watcher);
  }

  #decides(path: string): boolean {
    return this.#isOurs(path) || this.#paths.has(path);
  }

  #forget(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.#watchers.delete(folder);
  }
}

/** The folders of a project, except generated, installed and hidden ones. */
function foldersIn(root: string): string[] {
  const below = (folder: string): string[] => [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isLookedAt(`/${entry.name}`))
      .flatMap(({ name }) => (folder === root && name === 'generated' ? [] : below(join(folder, name)))),
  ];
  return below(root);
}

function isLookedAt(folder: string): boolean {
  return !/\/(node_modules|\.[^/]*)(\/|$)/.test(folder);
}
