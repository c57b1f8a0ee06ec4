/**
 * Makes dist/, which is what is published as signoz-as-code: the packages of this repository compiled side by side, with
 * one manifest. `@signoz-as-code/alerts` is there called `signoz-as-code/alerts`, in code, types and what import writes.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = join(import.meta.dirname, '..');
const packages = join(here, '..');
const dist = join(here, 'dist');

/** Published by themselves: services load the one, machines need one of the others. */
const separate = /^(instrumentation|create-signoz-as-code|signoz-as-code|checker-.*)$/;
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

rmSync(dist, { recursive: true, force: true });
const tsc = spawnSync(join(packages, '../node_modules/.bin/tsc'), ['-p', join(here, 'tsconfig.build.json')], {
  encoding: 'utf8',
});
if (tsc.status !== 0) throw new Error(`${tsc.stdout}${tsc.stderr}`);

const names = globSync('*/package.json', { cwd: packages })
  .map((path) => dirname(path))
  .filter((name) => !separate.test(name))
  .sort();
const own = read(join(here, 'package.json'));
const exported: Record<string, { readonly types?: string; readonly default: string }> = {};
const dependencies: Record<string, string> = {};
const optional: Record<string, string> = {};
for (const name of names) {
  const from = join(packages, name);
  const to = join(dist, 'packages', name);
  // What is read at run time. What tsc copied of it is the same.
  if (existsSync(join(from, 'schema'))) cpSync(join(from, 'schema'), join(to, 'schema'), { recursive: true });
  if (name === 'sandbox') {
    for (const file of ['migrations.json', 'migrations-v0.144.15.json'])
      cpSync(join(from, 'recorded', file), join(to, 'recorded', file));
  }
  for (const path of globSync('src/**/*.{js,json}', { cwd: from })) cpSync(join(from, path), join(to, path));
  const manifest = read(join(from, 'package.json'));
  for (const [subpath, source] of Object.entries(manifest.exports ?? {})) {
    if (!source.startsWith('./src/')) continue;
    const file = `./packages/${name}/${source.slice(2).replace(/\.[jt]s$/, '')}`;
    const types = source.endsWith('.ts') ? { types: `${file}.d.ts` } : {};
    exported[`./${name}${subpath.slice(1)}`] = { ...types, default: `${file}.js` };
  }
  for (const [dependency, version] of Object.entries(manifest.dependencies ?? {}))
    if (!version.startsWith('workspace:') && !(dependency in peers)) dependencies[dependency] = version;
  for (const [dependency, version] of Object.entries(manifest.optionalDependencies ?? {}))
    if (!(dependency in peers)) optional[dependency] = version === 'workspace:*' ? own.version : version;
}
// What each command writes with --format json.
exported['./schema/*.json'] = { default: './packages/cli/schema/*.schema.json' };
const inside = new RegExp(`@signoz-as-code/(?=(?:${names.join('|')})(?:['"\`/]|$))`, 'g');
for (const path of globSync('packages/**/*.{js,d.ts}', { cwd: dist })) {
  const file = join(dist, path);
  const text = readFileSync(file, 'utf8');
  const named = text.replace(inside, 'signoz-as-code/');
  // JavaScript that was written by hand names the TypeScript beside it.
  const linked = isByHand(path) ? named.replace(/(import\('\.\/\w+)\.ts'/g, "$1.js'") : named;
  if (linked !== text) writeFileSync(file, linked);
  for (const [, name] of linked.matchAll(/(?:from|import\() ?'(@signoz-as-code\/[^'/]+)/g))
    if (!((name as string) in optional)) throw new Error(`${path} imports ${name}, which is not published`);
  for (const [, name] of linked.matchAll(/^(?:import|export|}) .*'(\.\.?\/[^']+)'/gm))
    if (path.endsWith('.js') && !existsSync(join(dirname(file), name as string)))
      throw new Error(`${path} imports ${name}, which is not there`);
}
writeFileSync(
  join(dist, 'package.json'),
  `${JSON.stringify(
    {
      ...own,
      scripts: undefined,
      publishConfig: { access: 'public' },
      engines: { node: '>=22.18' },
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
for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(join(packages, '..', name), join(dist, name));

function read(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

function isByHand(path: string): boolean {
  return existsSync(join(packages, '..', path));
}

function sorted(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
