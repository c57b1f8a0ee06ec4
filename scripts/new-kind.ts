/**
 * `pnpm new-kind <concern> <name>` makes the folder of a new kind from scripts/new-kind/, which compiles and has a
 * lifecycle test that fails until its TODOs are done (CONTRIBUTING.md), and adds it to the concern's live.ts,
 * concern.ts and index.ts, and the packages that it imports to package.json. It overwrites nothing; exits 2 when it
 * makes nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Project, SyntaxKind } from 'ts-morph';
import { plural } from '../packages/core/src/value/words.ts';

const root = join(import.meta.dirname, '..');
const templates = join(import.meta.dirname, 'new-kind');
const [concern = '', name = ''] = process.argv.slice(2);

function refuse(why: string): never {
  console.error(`${why}\nusage: pnpm new-kind <concern> <name>, like: pnpm new-kind alerts probe-kind`);
  process.exit(2);
}

const source = join(root, 'packages', concern, 'src');
const rooms = globSync('packages/*/src/authoring.ts', { cwd: root }).map((file) => file.split('/')[1]!);
if (!rooms.includes(concern))
  refuse(`'${concern}' is not a concern whose kinds are folders: ${rooms.sort().join(', ')}`);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
  refuse(`'${name}' is not the name of a kind: lower-case letters, digits and hyphens`);
if (existsSync(join(source, name))) refuse(`packages/${concern}/src/${name} is there already`);

const pascal = (text: string): string =>
  text.replaceAll(/(^|-)([a-z0-9])/g, (_, __, first: string) => first.toUpperCase());
const camel = pascal(name).replace(/^./, (first) => first.toLowerCase());
const word = name.replaceAll('-', ' ');
const words = plural(word);
const values: Readonly<Record<string, string>> = {
  concern,
  Concern: pascal(concern),
  kind: name,
  Kind: pascal(name),
  camel,
  folder: plural(name),
  word,
  words,
  Words: words.replace(/^./, (first) => first.toUpperCase()),
};

const imported = new Map<string, 'dependencies' | 'devDependencies'>();
for (const template of globSync('**/*.template', { cwd: templates })) {
  const file = template.replace('.template', '');
  const target = file.endsWith('.test.ts')
    ? join(root, 'packages', concern, 'test', `${name}.${file}`)
    : join(source, name, file);
  if (existsSync(target)) refuse(`${target} is there already`);
  mkdirSync(dirname(target), { recursive: true });
  const text = readFileSync(join(templates, template), 'utf8').replaceAll(
    /__([A-Za-z]+)__/g,
    (whole, key: string) => values[key] ?? whole,
  );
  writeFileSync(target, text);
  console.log(`written  ${target.slice(root.length + 1)}`);
  for (const [, from = ''] of text.matchAll(/ from '(@signoz-as-code\/[\w-]+)/g))
    if (!file.endsWith('.test.ts')) imported.set(from, 'dependencies');
    else if (!imported.has(from)) imported.set(from, 'devDependencies');
}
const isMissing = addDependencies();

const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
named('live.ts', 'liveConcernOf', 'kind');
named('concern.ts', 'concernOf', 'authoring');
const index = project.addSourceFileAtPath(join(source, 'index.ts'));
index.addExportDeclaration({
  moduleSpecifier: `./${name}/define.ts`,
  namedExports: [`define${pascal(name)}`, `type ${pascal(name)}Definition`, `type ${pascal(name)}Spec`],
});
project.saveSync();
for (const script of ['schema-types.ts', 'definition-schemas.ts']) run(join(import.meta.dirname, script), concern);
run(
  join(root, 'node_modules/@biomejs/biome/bin/biome'),
  'check',
  '--write',
  `packages/${concern}/src`,
  `packages/${concern}/test/${name}.lifecycle.test.ts`,
);
console.log(
  `${isMissing ? 'Now run `pnpm install`. Then' : 'Now'} fill in the TODOs in packages/${concern}/src/${name}, then: pnpm types && pnpm run docs && pnpm vitest run packages/${concern}/test/${name}.lifecycle.test.ts`,
);

/** Adds the imported packages that the concern's package.json does not have. Whether there were any. */
function addDependencies(): boolean {
  const file = join(root, 'packages', concern, 'package.json');
  const about = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>> | undefined
  >;
  const missing = [...imported].filter(
    ([one]) => about.dependencies?.[one] === undefined && about.devDependencies?.[one] === undefined,
  );
  for (const [one, where] of missing)
    about[where] = Object.fromEntries(Object.entries({ ...about[where], [one]: 'workspace:*' }).sort());
  if (missing.length > 0) {
    writeFileSync(file, `${JSON.stringify(about, null, 2)}\n`);
    console.log(`changed  packages/${concern}/package.json: ${missing.map(([one]) => one).join(', ')}`);
  }
  return missing.length > 0;
}

/** Adds the kind to the list of kinds in a call in a file of the concern. */
function named(file: string, call: string, from: string): void {
  const edited = project.addSourceFileAtPath(join(source, file));
  edited.addImportDeclaration({ moduleSpecifier: `./${name}/${from}.ts`, namedImports: [camel] });
  const [made] = edited
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((expression) => expression.getExpression().getText() === call);
  const kinds = made?.getArguments().find((argument) => argument.isKind(SyntaxKind.ArrayLiteralExpression));
  if (kinds === undefined) refuse(`packages/${concern}/src/${file} calls no ${call}(…, [kinds], …)`);
  kinds.asKindOrThrow(SyntaxKind.ArrayLiteralExpression).addElement(camel);
}

function run(...command: readonly string[]): void {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}
