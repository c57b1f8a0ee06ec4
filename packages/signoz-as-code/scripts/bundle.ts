import { isBuiltin } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';

/** The oldest Node that runs definitions. */
export const NODE = '22.18';

/** What a module asks of its own place; everything else of `import.meta` would be that of the file that it comes into. */
const ASKED = /import\.meta\.(?!url\b|resolve\(["']@?signoz-as-code\/)/;
const PLACE = 'place-of:';

/** Where a module of a dependency lies, in any layout of node_modules. */
export const DEPENDENCY = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
/**
 * Node's modules that dependencies import as a whole, and their replacements. A module wrapper of node:process reads each of its
 * properties, which opens standard input; node:child_process loads sockets, and no dependency starts a process here.
 */
const WHOLE: Readonly<Record<string, string>> = {
  'node:process': 'export default process;',
  'node:child_process':
    'export default new Proxy({}, { get: (_, name) => process.getBuiltinModule("node:child_process")[name] });',
};

/**
 * Writes the code of packages to `to` in few files: each that is loaded costs as much as the work of many. Entries, and
 * modules that are imported when they are needed, keep their paths; what they share is in shared/, each module once and each
 * file called after the module that leads to its others. Dependencies and JSON stay where they are. `named` writes the names
 * of packages as they are published. Throws an Error for what would not be as it was in a file of its own.
 */
export async function bundle(
  packages: string,
  entries: readonly string[],
  to: string,
  named: (code: string) => string,
  bundled: ReadonlySet<string>,
): Promise<readonly OutputChunk[]> {
  const pathOf = (module: string): string =>
    relative(packages, module)
      .replace(DEPENDENCY, '$1/')
      .replace(/\.(?:ts|json)$/, '.js');
  const sharedPath = (top = join(packages, 'names.js')): string => `shared/src/${pathOf(top).replace('/src/', '/')}`;
  const isInside = (id: string, importer = ''): boolean =>
    !isBuiltin(id) &&
    (/^(?:\.|\/|@signoz-as-code\/)/.test(id) || bundled.has(packageOf(id)) || DEPENDENCY.test(importer));
  const bundling = await rolldown({
    input: Object.fromEntries(entries.map((path) => [path.replace(/\.[jt]s$/, ''), join(packages, path)])),
    platform: 'node',
    transform: { target: `node${NODE}` },
    preserveEntrySignatures: 'strict',
    external: (id, importer) => !(id in WHOLE && DEPENDENCY.test(importer ?? '')) && !isInside(id, importer),
    checks: { circularDependency: true },
    onLog: (_, { message }) => {
      throw new Error(message);
    },
    plugins: [
      {
        name: 'whole',
        resolveId: (id, importer) => (id in WHOLE && DEPENDENCY.test(importer ?? '') ? `\0${id}` : null),
        load: (id) => WHOLE[id.slice(1)] ?? null,
      },
      {
        name: 'places',
        transform: (code, module) => {
          const place = JSON.stringify(`${PLACE}${pathOf(module)}`);
          return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
        },
        renderChunk: (code, { fileName }) => {
          // Here, because the text of a module has comments.
          if (ASKED.test(code))
            throw new Error(`${fileName}: a module may ask for import.meta.url and nothing else of it`);
          return named(code).replaceAll(new RegExp(`(?<=")${PLACE}([^"]+)`, 'g'), (_, path: string) =>
            relative(dirname(fileName), path),
          );
        },
      },
    ],
  });
  const { output } = await bundling.write({
    dir: to,
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId, moduleIds }) =>
      facadeModuleId ? pathOf(facadeModuleId) : sharedPath(moduleIds.findLast(isAbsolute)),
    keepNames: true,
    minifyInternalExports: false,
    comments: { jsdoc: false },
  });
  return output.filter((one) => one.type === 'chunk');
}

/** The package of a specifier: `yaml` of `yaml/util`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
