import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isOfProject } from '@signoz-as-code/core';

/** The path at which this program's modules find core, for a module that only Node's loader sees. */
const CORE = import.meta.resolve('@signoz-as-code/core');

/**
 * From here on, files of the project that import the catalogue at `url` get collections that refuse unknown names
 * (strictNames). The catalogue's own files, and this program, get it unchanged.
 */
export function refuseUnknownNames(root: string, url: string, catalogue: object): void {
  const strict = `${url}?strict`;
  const folder = new URL('.', url).href;
  const names = Object.keys(catalogue);
  const source = [
    `import * as real from ${JSON.stringify(url)};`,
    `import { strictNames } from ${JSON.stringify(CORE)};`,
    ...names.map((name, at) => `const v${at} = strictNames(real[${JSON.stringify(name)}], ${JSON.stringify(name)});`),
    `export { ${names.map((name, at) => `v${at} as ${JSON.stringify(name)}`).join(', ')} };`,
  ].join('\n');
  const isOurs = isOfProject(root);
  const isUser = (from = ''): boolean =>
    from.startsWith('file:') && !from.startsWith(folder) && isOurs(fileURLToPath(from));
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      return found.url === url && isUser(context.parentURL) ? { ...found, url: strict } : found;
    },
    load: (loaded, context, next) =>
      loaded === strict ? { source, format: 'module', shortCircuit: true } : next(loaded, context),
  });
}
