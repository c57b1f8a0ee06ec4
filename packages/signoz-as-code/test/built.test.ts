import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, bundled } from '../scripts/assemble.ts';
import { install } from '../scripts/install.ts';

const packages = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'built-'));
/** A new repository with the stack, with the package installed. */
const project = join(folder, 'project');
const installed = join(project, 'node_modules/signoz-as-code');
/** Nothing listens there: what is wrong in generated/ is said before. */
const NOWHERE = { SIGNOZ_URL: 'http://127.0.0.1:1', SIGNOZ_API_KEY: 'key' };

beforeAll(async () => {
  const dist = join(folder, 'dist');
  await assemble(dist);
  const create = join(packages, 'create-signoz-as-code/src/bin.ts');
  expect(node(folder, create, project, '--yes', '--no-install', '--name', 'platform', '--swarm')).toMatch(/.+/);
  install(dist, project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the published package exports what the sources do, under their names', () => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, { readonly default: string }>>;
  };
  const modules = Object.values(exports)
    .map(({ default: path }) => path)
    .filter((path) => path.endsWith('.js'));
  expect(modules.length).toBeGreaterThan(50);
  const sources = modules.map((path) => {
    const source = join(packages, '..', path);
    return existsSync(source) ? source : source.replace(/\.js$/, '.ts');
  });
  const published = exportsOf(modules.map((path) => join(installed, path)));
  expect(published).toEqual(exportsOf(sources));
});

test('a plan validates generated/ again when it has changed', () => {
  const bin = join(installed, 'packages/cli/src/bin.js');
  const generated = 'generated/production/alerts/channels/on-call.json';
  const memory = join(project, '.signoz-as-code/production.validated');
  nodeWith({}, project, bin, 'generate');
  const plan = () => {
    const env = { ...process.env, ...NOWHERE };
    return spawnSync(process.execPath, [bin, 'plan'], { cwd: project, encoding: 'utf8', env }).stderr;
  };
  rmSync(memory, { force: true });
  expect(plan()).toContain('cannot be reached');
  const validated = readFileSync(memory, 'utf8');
  const { mtimeMs } = statSync(memory);
  expect(plan()).toContain('cannot be reached');
  // It was not validated again, or it would have been written again.
  expect(statSync(memory).mtimeMs).toBe(mtimeMs);
  const text = readFileSync(join(project, generated), 'utf8');
  expect(validated).toContain(text);
  writeFileSync(join(project, generated), text.replace('"name"', '"nom"'));
  for (const _ of [1, 2]) {
    const told = plan();
    expect(told).toContain(`${generated} has a field that the format does not know: 'nom'`);
    expect(told).not.toContain('cannot be reached');
  }
  writeFileSync(join(project, generated), text);
  expect(plan()).toContain('cannot be reached');
}, 60_000);

test('each file that a module reads or runs by its relative path is found', () => {
  // Every module that uses a file next to it, and not a package.
  const asking = globSync('*/src/**/*.ts', { cwd: packages }).filter((path) =>
    /new URL\([^)]+, import\.meta\.url\)/.test(readFileSync(join(packages, path), 'utf8')),
  );
  const inside = pathToFileURL(join(installed, 'packages/')).href;
  const places = asking.map((path) => `${inside}${path.replace(/\.ts$/, '.js')}`);
  expect(asking.length).toBeGreaterThan(5);
  writeFileSync(join(folder, 'asked.mjs'), ASKED);
  writeFileSync(join(project, 'others.mjs'), OTHERS);
  const bin = join(installed, 'packages/cli/src/bin.js');
  const watched = {
    ASKED: join(folder, 'asked'),
    NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'asked.mjs'))}`,
    SIGNOZ_AS_CODE_CHECKER: '',
  };
  nodeWith(watched, project, bin, 'generate');
  nodeWith(watched, project, bin, 'check', '--format', 'sarif');
  spawnSync(process.execPath, [bin, 'plan'], { cwd: project, env: { ...process.env, ...watched, ...NOWHERE } });
  nodeWith(watched, project, 'others.mjs');
  const asked = readFileSync(watched.ASKED, 'utf8')
    .split('\n')
    .map((line) => line.split(' ') as [string, string]);
  // All of them were run.
  expect(places.filter((place) => !asked.some(([base]) => base === place))).toEqual([]);
  const beside = asked.filter(([base, url]) => places.includes(base) && url.startsWith(inside)).map(([, url]) => url);
  // The sources lack some of them too: a collector has a patch only for a schema that changed.
  const isInSources = (url: string): boolean => {
    const path = join(packages, fileURLToPath(url).slice(join(installed, 'packages/').length));
    return existsSync(path) || existsSync(path.replace(/\.js$/, '.ts'));
  };
  expect(beside.filter((url) => isInSources(url) && !existsSync(fileURLToPath(url)))).toEqual([]);
  expect(beside.filter(isInSources).length).toBeGreaterThan(10);
}, 120_000);

test('what every command loads is in the bundle, with its licence, and a command does not open standard input', () => {
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  const licences = readFileSync(join(installed, 'THIRD-PARTY-LICENSES'), 'utf8');
  for (const name of bundled) {
    expect(dependencies).not.toHaveProperty(name);
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  writeFileSync(join(folder, 'opened.mjs'), OPENED);
  const started = nodeWith(
    { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'opened.mjs'))}` },
    project,
    join(installed, 'packages/cli/src/bin.js'),
    ...['plan', '--help'],
  );
  expect(started).toContain('Usage: signoz-as-code plan');
  expect(started.match(/^opened .*/gm) ?? []).toEqual([]);
});

test("bundled packages count as the program's own: after a change of one definition, the others are not run again", () => {
  const rule = (name: string, target: number): string => `import { defineRule } from 'signoz-as-code/alerts';
import { promql, raw } from 'signoz-as-code/telemetry';
import onCall from '../channels/on-call.ts';
console.error('${name} runs');
export default defineRule({
  name: '${name}', queries: { A: promql(raw('vector(1)')) }, when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: ${target}, channels: [onCall] }], over: '5m', every: '1m',
  annotations: { summary: 's', description: 'd' },
});
`;
  const write = (name: string, target: number): void =>
    writeFileSync(join(project, `definitions/alerts/rules/${name}.ts`), rule(name, target));
  const bin = join(installed, 'packages/cli/src/bin.js');
  const generate = () => {
    const { stderr } = spawnSync(process.execPath, [bin, 'generate'], { cwd: project, encoding: 'utf8' });
    return stderr.match(/\S+ runs/g) ?? [];
  };
  write('first', 1);
  write('second', 1);
  rmSync(join(project, '.signoz-as-code'), { recursive: true, force: true });
  expect(generate().sort()).toEqual(['first runs', 'second runs']);
  write('second', 2);
  expect(generate()).toEqual(['second runs']);
  expect(generate()).toEqual([]);
}, 120_000);

/** Records files that are opened by their place. */
const ASKED = `import { openSync, writeSync } from 'node:fs';
const file = openSync(process.env.ASKED, 'a');
const write = writeSync;
globalThis.URL = class extends URL {
  constructor(path, base) {
    super(path, base);
    if (base !== undefined) write(file, \`\${base} \${this.href}\\n\`);
  }
};
`;

/** Reports standard input when it is opened, and each module of a dependency that is loaded. */
const OPENED = `import { registerHooks } from 'node:module';
const { stdin } = Object.getOwnPropertyDescriptors(process);
Object.defineProperty(process, 'stdin', { ...stdin, get: () => (console.log('opened stdin'), stdin.get.call(process)) });
registerHooks({
  load: (url, context, next) => {
    if (!/^node:|node_modules\\/signoz-as-code\\//.test(url)) console.log('opened', url);
    return next(url, context);
  },
});
`;

/** Makes the tables of both collectors in the sandbox, and begins a rehearsal of an upgrade. */
const OTHERS = `import { DatabaseSync } from 'node:sqlite';
import { rehearse } from 'signoz-as-code/engine/upgrade';
import { startSandbox } from 'signoz-as-code/sandbox';

const answer = { bytes: () => new Uint8Array(), rowsRead: 0, bytesRead: 0, elapsed: 0 };
class Session {
  queryAsync = async () => answer;
  close() {}
}
const sandbox = await startSandbox({ directory: 'sandbox', release: 'v0.138.0', loadEngine: async () => ({ Session }) });
await fetch(sandbox.clickhouse.url, { method: 'POST', body: 'SELECT 1' });
await sandbox.stop();

const copy = new DatabaseSync('copy.db');
copy.exec('CREATE TABLE rule (id TEXT); INSERT INTO rule VALUES (1)');
copy.close();
const report = { environment: 'local', to: { signoz: 'v0.138.0' } };
await rehearse({ report, artifacts: new Map([['project.json', '{}']]) }, { signoz: process.execPath, database: 'copy.db' }).catch(() => undefined);
`;

/** The exports of modules: all names, and those of functions and classes. */
function exportsOf(paths: readonly string[]): unknown {
  const script = join(folder, 'exports.mjs');
  writeFileSync(
    script,
    `const all = [];
for (const path of process.argv.slice(2)) {
  const exported = Object.entries(await import(path));
  all.push(Object.fromEntries(exported.map(([name, of]) => [name, typeof of === 'function' ? of.name : typeof of])));
}
console.log(JSON.stringify(all));
`,
  );
  return JSON.parse(node(dirname(script), script, ...paths));
}

function node(cwd: string, script: string, ...argv: readonly string[]): string {
  return nodeWith({}, cwd, script, ...argv);
}

/** The output of a script. Throws with the output when the exit code is not 0. */
function nodeWith(env: NodeJS.ProcessEnv, cwd: string, script: string, ...argv: readonly string[]): string {
  const all = { ...process.env, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    cwd,
    encoding: 'utf8',
    env: all,
  });
  expect(`${status} ${status === 0 ? '' : stderr}`).toBe('0 ');
  return stdout;
}
