import { copyFileSync, cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { bundle, DEPENDENCY, NODE, packageOf } from './bundle.ts';

const here = join(import.meta.dirname, '..');
const packages = join(here, '..');

/** Published by themselves: services load the one, machines need one of the others. */
const separate = /^(instrumentation|create-signoz-as-code|signoz-as-code|checker-.*)$/;
/**
 * What every command loads: their code is part of the bundle, because each package and each file that is found and loaded costs
 * a command more than its code does. Others stay dependencies (decision 0195).
 */
export const bundled: ReadonlySet<string> = new Set([
  'color-name',
  'commander',
  'fastest-levenshtein',
  'p-retry',
  'picocolors',
]);
/** Only some need them, and they are large: users install them beside this package. */
const peers: Readonly<Record<string, string>> = {
  chdb: 'the engine of the sandbox (540 MB)',
  '@biomejs/biome': 'lays out what import writes (96 MB)',
  typescript: 'checks types in `signoz-as-code test`',
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Writes all that is published as signoz-as-code to `dist`, but for the types. Gives what writes the names of packages as they
 * are called there, and the dependencies that need not be there. Throws an Error where something that is needed would not be
 * published.
 */
export async function assemble(dist: string): Promise<{
  readonly named: (text: string) => string;
  readonly optional: Readonly<Record<string, string>>;
}> {
  const names = globSync('*/package.json', { cwd: packages })
    .map((path) => dirname(path))
    .filter((name) => !separate.test(name))
    .sort();
  const own = read(join(here, 'package.json'));
  const exported: Record<string, { readonly types?: string; readonly default: string }> = {};
  const entries = new Set<string>();
  const dependencies: Record<string, string> = {};
  const optional: Record<string, string> = {};
  for (const name of names) {
    const from = join(packages, name);
    // What is read at run time.
    for (const path of globSync('{schema,src}/**/*.json', { cwd: from }))
      cpSync(join(from, path), join(dist, 'packages', name, path));
    if (name === 'sandbox') {
      for (const file of ['migrations.json', 'migrations-v0.144.15.json'])
        cpSync(join(from, 'recorded', file), join(dist, 'packages', name, 'recorded', file));
    }
    // What Node is told to run by its path is JavaScript.
    for (const path of globSync('src/**/*.js', { cwd: from })) entries.add(`${name}/${path}`);
    const manifest = read(join(from, 'package.json'));
    for (const [subpath, source] of Object.entries(manifest.exports ?? {})) {
      if (!source.startsWith('./src/')) continue;
      entries.add(`${name}/${source.slice(2)}`);
      const file = `./packages/${name}/${source.slice(2).replace(/\.[jt]s$/, '')}`;
      const types = source.endsWith('.ts') ? { types: `${file}.d.ts` } : {};
      exported[`./${name}${subpath.slice(1)}`] = { ...types, default: `${file}.js` };
    }
    for (const [dependency, version] of Object.entries(manifest.dependencies ?? {}))
      if (!version.startsWith('workspace:') && !(dependency in peers) && !bundled.has(dependency))
        dependencies[dependency] = version;
    for (const [dependency, version] of Object.entries(manifest.optionalDependencies ?? {}))
      if (!(dependency in peers)) optional[dependency] = version === 'workspace:*' ? own.version : version;
  }
  const inside = new RegExp(`@signoz-as-code/(?=(?:${names.join('|')})(?:['"\`/]|$))`, 'g');
  const named = (text: string): string => text.replace(inside, 'signoz-as-code/');
  const chunks = await bundle(packages, [...entries], join(dist, 'packages'), named, bundled);
  const files = new Set(chunks.map(({ fileName }) => fileName));
  const installed = { ...dependencies, ...optional, ...peers };
  for (const { fileName, imports, dynamicImports } of chunks)
    for (const one of [...imports, ...dynamicImports])
      if (
        !files.has(one) &&
        !isBuiltin(one) &&
        !existsSync(join(dist, 'packages', one)) &&
        !(packageOf(one) in installed)
      )
        throw new Error(`${fileName} imports ${one}, which is not published`);
  for (const path of entries)
    if (!files.has(path.replace(/\.ts$/, '.js'))) throw new Error(`${path} has no file of its own`);
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES'), licences(chunks.flatMap(({ moduleIds }) => moduleIds)));
  // What each command writes with --format json.
  exported['./schema/*.json'] = { default: './packages/cli/schema/*.schema.json' };
  writeFileSync(
    join(dist, 'package.json'),
    `${JSON.stringify(
      {
        ...own,
        scripts: undefined,
        devDependencies: undefined,
        publishConfig: { access: 'public' },
        engines: { node: `>=${NODE}` },
        bin: { 'signoz-as-code': 'packages/cli/src/bin.js' },
        exports: exported,
        dependencies: sorted(dependencies),
        optionalDependencies: sorted(optional),
        peerDependencies: Object.fromEntries(Object.keys(peers).map((name) => [name, '*'])),
        peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
      },
      null,
      2,
    )}\n`,
  );
  // For each module, Node reads and parses the nearest manifest; the one above has all exports.
  writeFileSync(join(dist, 'packages/package.json'), '{"type":"module"}\n');
  for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE'])
    copyFileSync(join(packages, '..', name), join(dist, name));
  return { named, optional };
}

/** The licences of the dependencies whose modules are bundled. Throws an Error for one without a licence. */
function licences(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((module) => DEPENDENCY.exec(module)?.[0] ?? []));
  const parts = [...folders].sort().map((folder) => {
    const { name, version } = read(join(folder, 'package.json'));
    const [licence] = globSync('{LICENSE,LICENCE,license}{,.md,.txt}', { cwd: folder });
    if (licence === undefined) throw new Error(`${name} has no licence that can be published with it`);
    return `${name} ${version}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`;
  });
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

function read(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

function sorted(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
