import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDraft } from './drafts.ts';
import { noteImport, noteLink, reachableFrom, recordedModules, recordModules } from './modules.ts';

/**
 * The outcome of an import: `unsettled` when nothing can settle it any more, with the modules whose code never ended.
 */
export type Imported<Module> =
  | PromiseSettledResult<Module>
  | { readonly status: 'unsettled'; readonly by: readonly string[] };

/** Returns a promise that settles when the process next becomes idle although something is still pending. */
export type NextStall = () => Promise<void>;

/** The URL prefix of a module that imports many. */
const TOGETHER = 'together:';

/** Node keeps what it has imported, also where this module is loaded twice. */
const SELF = performance.now();
let made = 0;

const never: NextStall = () => new Promise(() => undefined);

/**
 * Imports every file of a folder of definitions; each has its own result. Thousands of them are imported as one graph,
 * so that Node resolves and walks through their common packages once instead of once for each file.
 */
export async function importAll<Module>(
  folder: string,
  urls: readonly string[],
  nextStall: NextStall = never,
): Promise<Imported<Module>[]> {
  recordModules();
  const together = begin(folder);
  try {
    const modules = await Promise.race([importTogether<Module>(urls, together).catch(() => undefined), nextStall()]);
    if (modules !== undefined) return modules.map((value) => ({ status: 'fulfilled', value }));
    // One of them is broken, and so is the graph. Import each alone, so that every problem is reported with its file.
    const results = await settledOf<Module>(urls, nextStall);
    return await Promise.all(
      urls.map(async (url) => results.get(url) ?? { status: 'unsettled', by: await unsettledBelow(url, nextStall) }),
    );
  } finally {
    end(together, folder);
  }
}

/** The outcome of each import when all are settled, or when the process is idle. */
async function settledOf<Module>(
  urls: readonly string[],
  nextStall: NextStall,
): Promise<ReadonlyMap<string, PromiseSettledResult<Module>>> {
  const results = new Map<string, PromiseSettledResult<Module>>();
  const all = urls.map(async (url) => {
    const [result] = await Promise.allSettled([import(url) as Promise<Module>]);
    results.set(url, result);
  });
  await Promise.race([Promise.all(all), nextStall()]);
  return results;
}

/** The modules below an import that have not finished although all their imports have. */
async function unsettledBelow(url: string, nextStall: NextStall): Promise<string[]> {
  const files = [...reachableFrom([url])].filter((one) => one.startsWith('file:'));
  const results = await settledOf(files, nextStall);
  const unsettled = new Set(files.filter((one) => !results.has(one)));
  const below = (one: string): Set<string> => reachableFrom(recordedModules().get(one) ?? []);
  // In a cycle each waits for the other.
  return [...unsettled].filter((one) => [...below(one)].every((next) => !unsettled.has(next) || below(next).has(one)));
}

/** Imports modules through a virtual module that only Node's loader sees. */
async function importTogether<Module>(urls: readonly string[], { sources }: Importing): Promise<readonly Module[]> {
  made += 1;
  const root = `${TOGETHER}${SELF}/${made}`;
  sources.set(
    root,
    `${urls.map((url, index) => `import * as m${index} from ${JSON.stringify(url)};\n`).join('')}export const all = [${urls.map((_, index) => `m${index}`).join()}];\n`,
  );
  const { all } = (await import(root)) as { readonly all: readonly Module[] };
  return all;
}

/** The current imports: folders of definitions, and the virtual modules. */
interface Importing {
  readonly folders: string[];
  readonly sources: Map<string, string>;
  readonly end: () => void;
}

let importing: Importing | undefined;

/**
 * While something below `folder` is imported, what the modules of one folder import is resolved once for all of them: that
 * depends on the folder alone, and finding a package costs more than loading a file. Node calls each hook for each import of
 * each module, so there is one for all that is imported at the same time.
 */
function begin(folder: string): Importing {
  importing ??= hooked();
  importing.folders.push(`${folder}/`);
  return importing;
}

function end({ folders, end }: Importing, folder: string): void {
  folders.splice(folders.indexOf(`${folder}/`), 1);
  if (folders.length > 0) return;
  importing = undefined;
  end();
}

function hooked(): Importing {
  const folders: string[] = [];
  const sources = new Map<string, string>();
  const resolved = new Map<string, ReturnType<Parameters<typeof registerHooks>[0]['resolve'] & object>>();
  const isBelow = (url: string): boolean => folders.some((folder) => url.startsWith(folder));
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (sources.has(specifier)) return { url: specifier, format: 'module', shortCircuit: true };
      const { parentURL = '', importAttributes } = context;
      // When a file is imported by name, Node determines the module type of its folder.
      const isNamed = parentURL.startsWith(TOGETHER) && isBelow(specifier) && !isDraft(specifier);
      // What is required has none, and may be another file than what is imported.
      const isPlain = importAttributes !== undefined && Object.keys(importAttributes).length === 0;
      if (!isPlain || !(isNamed || isBelow(parentURL))) return next(specifier, context);
      const id = isNamed ? `${folderOf(specifier)} ${extname(specifier)}` : `${folderOf(parentURL)} ${specifier}`;
      const known = resolved.get(id);
      if (known === undefined) {
        const found = next(specifier, context);
        resolved.set(id, found);
        return found;
      }
      const url = isNamed ? realUrlOf(specifier) : known.url;
      noteImport(parentURL, url);
      if (isNamed && url !== specifier) noteLink(specifier, url);
      return { ...known, url, shortCircuit: true };
    },
    load: (url, context, next) => {
      const source = sources.get(url);
      return source === undefined ? next(url, context) : { source, format: 'module', shortCircuit: true };
    },
  });
  return { folders, sources, end: () => hooks.deregister() };
}

/** Kept from before definitions run: then what they ask for is recorded, and this would be taken for theirs. */
const { native: realPathOf } = realpathSync;

function realUrlOf(url: string): string {
  const path = fileURLToPath(url);
  const real = realPathOf(path);
  return real === path ? url : pathToFileURL(real).href;
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/'));
}
