import { registerHooks } from 'node:module';

/**
 * Imports every file of a folder of definitions; each has its own result. Thousands of them are imported as one graph,
 * in which the packages that all of them import are looked for and walked through once and not once a file.
 */
export async function importAll<Module>(
  folder: string,
  urls: readonly string[],
): Promise<PromiseSettledResult<Module>[]> {
  const endCache = cacheBareImports(folder);
  try {
    const modules = await importTogether<Module>(urls);
    return modules.map((value) => ({ status: 'fulfilled', value }));
  } catch {
    // One of them is broken, and the graph with it. Each by itself, so that whatever is wrong is told with its file.
    return await Promise.allSettled(urls.map((url) => import(url) as Promise<Module>));
  } finally {
    endCache();
  }
}

let roots = 0;

/** Imports modules through one that imports them all, which only Node's loader ever sees. */
async function importTogether<Module>(urls: readonly string[]): Promise<readonly Module[]> {
  roots += 1;
  const root = `together:${roots}`;
  const source = `${urls.map((url, index) => `import * as m${index} from ${JSON.stringify(url)};\n`).join('')}export const all = [${urls.map((_, index) => `m${index}`).join()}];\n`;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === root ? { url: root, format: 'module', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === root ? { source, format: 'module', shortCircuit: true } : next(url, context),
  });
  try {
    const { all } = (await import(root)) as { readonly all: readonly Module[] };
    return all;
  } finally {
    hooks.deregister();
  }
}

/**
 * While it is in force, a bare import (`@signoz-as-code/alerts`) from below `folder` is resolved once and not once a
 * file: finding a package costs more than loading a file. Returns how to end it.
 */
function cacheBareImports(folder: string): () => void {
  const resolved = new Map<string, ReturnType<Parameters<typeof registerHooks>[0]['resolve'] & object>>();
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (!/^@?[a-z]/.test(specifier) || specifier.startsWith('node:') || !context.parentURL?.startsWith(folder)) {
        return next(specifier, context);
      }
      const known = resolved.get(specifier);
      if (known !== undefined) return { ...known, shortCircuit: true };
      const found = next(specifier, context);
      resolved.set(specifier, found);
      return found;
    },
  });
  return () => hooks.deregister();
}
