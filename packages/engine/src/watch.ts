import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isOfProject, messageOf } from '@signoz-as-code/core';
import { compile, type Generated } from './compile-project.ts';
import { startThread } from './definitions/ask.ts';
import { isFresh } from './fresh.ts';
import type { Host } from './host.ts';
import type { Running } from './verdicts.ts';

/** A save comes as several changes. */
const SETTLED_MS = 10;

/** What came of a change: what was generated, or why nothing could even be compiled. */
export type Seen = { readonly generated: Generated; readonly ms: number } | { readonly failure: string };

/**
 * Generates at once, and again after each change of what decides it, until `stop` settles; what is under way then comes to
 * its end. Definitions run anew each time, in a thread that was started ahead, and programs that are asked go on running: that
 * is what makes it fast.
 */
export async function watchDefinitions(
  root: string,
  host: Host,
  tell: (seen: Seen) => Promise<void>,
  stop: Promise<unknown>,
): Promise<void> {
  const changes = new Changes(root);
  let ahead: readonly string[] = [];
  const running: Running = new Map();
  const start = () => startThread(root, host, ahead);
  let isOver = false;
  stop.then(() => {
    isOver = true;
    changes.happened();
  });
  let thread = start();
  try {
    changes.follow([], ahead);
    for (let isClean = false; !isOver; await changes.quiet()) {
      if (changes.takeProgram()) {
        await thread.end();
        thread = start();
      }
      if (isClean && isFresh(root, host)) continue;
      const begun = performance.now();
      try {
        const { remember, inputs, loaded = ahead, ...generated } = await compile(root, host, { thread, running });
        ahead = loaded;
        isClean = generated.changes !== undefined;
        await tell({ generated, ms: Math.round(performance.now() - begun) });
        changes.follow(inputs?.paths ?? [], ahead);
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

/** Changes of files in the project, and of those elsewhere that decide what is generated. */
class Changes {
  readonly #root: string;
  readonly #watchers = new Map<string, FSWatcher>();
  #ahead: ReadonlySet<string> = new Set();
  #isOfProgram = false;
  #next = Promise.withResolvers<void>();

  constructor(root: string) {
    this.#root = root;
  }

  readonly happened = (): void => this.#next.resolve();

  /** Comes back when something has changed since it last did, and no more changes follow at once. */
  async quiet(): Promise<void> {
    await this.#next.promise;
    await setTimeout(SETTLED_MS);
    this.#next = Promise.withResolvers();
  }

  /** Whether this program itself has changed since this was last asked. */
  takeProgram(): boolean {
    const was = this.#isOfProgram;
    this.#isOfProgram = false;
    return was;
  }

  /** Looks at the folders of the project as they are now, and at those of `paths`; the modules `ahead` are this program's. */
  follow(paths: readonly string[], ahead: readonly string[]): void {
    this.#ahead = new Set(ahead.map((url) => fileURLToPath(url)));
    const wanted = new Set([...foldersIn(this.#root), ...paths.map(dirname).filter(isLookedAt)]);
    for (const [folder, watcher] of this.#watchers) if (!wanted.has(folder)) this.#forget(folder, watcher);
    for (const folder of wanted) {
      if (this.#watchers.has(folder) || !existsSync(folder)) continue;
      const watcher = watch(folder, (_, name) => {
        if (name !== null && this.#isProgram(join(folder, name))) this.#isOfProgram = true;
        this.happened();
      });
      // It went away; the folder that it was in says so.
      watcher.on('error', () => this.#forget(folder, watcher));
      this.#watchers.set(folder, watcher);
    }
  }

  close(): void {
    for (const [folder, watcher] of this.#watchers) this.#forget(folder, watcher);
  }

  #isProgram(path: string): boolean {
    return this.#ahead.has(path) || !isOfProject(this.#root, path);
  }

  #forget(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.#watchers.delete(folder);
  }
}

/** The folders of a project, but for what is generated, installed or hidden. */
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
