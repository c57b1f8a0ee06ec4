import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** TypeScript of definitions that are not written yet, by their files from the project's root. */
export type Drafts = ReadonlyMap<string, string>;

let times = 0;
/** The active ones, by their URL. */
let sources: ReadonlyMap<string, string> = new Map();

/** Whether a file is a draft now, or replaced by one. */
export function isDraft(url: string): boolean {
  return sources.has(url);
}

/** Runs `work` with `drafts` as if they were files: `work` and the drafts themselves import them. */
export async function withDrafts<T>(root: string, drafts: Drafts | undefined, work: () => Promise<T>): Promise<T> {
  if (drafts === undefined || drafts.size === 0) return work();
  times += 1;
  sources = new Map([...drafts].map(([file, source]) => [pathToFileURL(join(root, file)).href, source]));
  // Node caches imported modules: the next run uses other module URLs.
  const suffix = `?draft=${times}`;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const url = /^(\.{1,2}\/|file:)/.test(specifier) ? URL.parse(specifier, context.parentURL)?.href : undefined;
      return url !== undefined && sources.has(url)
        ? { url: `${url}${suffix}`, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context);
    },
    load: (url, context, next) => {
      const source = url.endsWith(suffix) ? sources.get(url.slice(0, -suffix.length)) : undefined;
      return source === undefined ? next(url, context) : { source, format: 'module-typescript', shortCircuit: true };
    },
  });
  try {
    return await work();
  } finally {
    sources = new Map();
    hooks.deregister();
  }
}
