/**
 * `npm run release:dry`: tries the published packages like a user. Packs everything, publishes it to a registry on
 * loopback, and with an empty HOME, outside this workspace: makes a repository with `npm create` from the previous
 * version, applies it to the sandbox, upgrades it to this version and finds nothing changed; makes new ones, with the
 * stack and from live resources. Prints the duration and the sizes. `--without-engine` leaves out ClickHouse's engine.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { isDeepStrictEqual, parseEnv } from 'node:util';
import { findPrograms, PACKAGE } from '@signoz-as-code/checker';
import { startRegistry, VERDACCIO } from './release-registry.ts';

const CHDB = '3.4.0';
/** This code under another version: it needs no earlier release, and every difference comes from the upgrade. */
const BEFORE = '0.0.9';
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'release-dry-'));
const home = join(folder, 'home');
const began = Date.now();
const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
const secrets = { SLACK_WEBHOOK_URL: 'https://hooks.slack.test/T/B/x' };
let server: ChildProcess | undefined;
let sandbox: ChildProcess | undefined;

try {
  step(`verdaccio ${VERDACCIO}`);
  const registry = await startRegistry(join(folder, 'registry'));
  server = registry.server;
  // The user's home only contains the registry: no cache, no other registry, no credentials.
  mkdirSync(home);
  writeFileSync(
    join(home, '.npmrc'),
    `registry=${registry.url}\n//${new URL(registry.url).host}/:_authToken=anybody\nupdate-notifier=false\n`,
  );

  step('build');
  run(process.execPath, ['packages/signoz-as-code/scripts/build.ts'], root);
  const [create, instrumentation] = ['create-signoz-as-code', 'instrumentation'].map((name) =>
    join(root, 'packages', name),
  ) as [string, string];
  for (const at of [create, instrumentation]) run(join(root, 'node_modules/.bin/pnpm'), ['run', 'build'], at);
  const packages = [join(root, 'packages/signoz-as-code/dist'), create, instrumentation];

  step(`publish ${BEFORE}`);
  for (const from of packages) publish(from, BEFORE);

  step(`npm create signoz-as-code@${BEFORE} my-platform -- --yes --example fluxer`);
  const project = created('my-platform', BEFORE, ['--example', 'fluxer']);
  npm(['test', '--silent'], project);

  step('plan and apply against the sandbox');
  sandbox = startSandbox(project);
  await once(sandbox.stdout as NodeJS.ReadableStream, 'data');
  run(command(project), ['plan'], project, secrets, 2);
  run(command(project), ['apply', '--yes'], project, secrets);
  run(command(project), ['plan'], project, secrets);

  step('publish this version');
  for (const from of packages) publish(from);
  const hasChecker = publishChecker();

  step('upgrade to it');
  const before = contents(project);
  npm(['install', '--no-audit', '--no-fund', '--silent', '--prefer-online', 'signoz-as-code@latest'], project);
  const version = manifestOf(join(project, 'node_modules/signoz-as-code')).version;
  if (version !== manifestOf(create).version) throw new Error(`the upgrade installed ${version}`);
  npm(['run', '--silent', 'generate'], project);
  npm(['test', '--silent'], project);
  if (!isDeepStrictEqual(contents(project), before)) throw new Error('the upgrade changed definitions or generated/');
  run(command(project), ['plan'], project, secrets);

  step('npm create signoz-as-code@latest other -- --yes --from-live');
  run(command(project), ['release', 'dashboard/chat', '--yes'], project, secrets);
  const lent = parseEnv(readFileSync(join(project, '.signoz-as-code/local.env'), 'utf8'));
  const other = created('other', 'latest', ['--from-live', '--url', lent.SIGNOZ_URL as string], lent);
  if (globSync('definitions/dashboards/dashboards/*.ts', { cwd: other }).length !== 3)
    throw new Error('the dashboard that nobody manages was not imported');
  await stop(sandbox);

  step('npm create signoz-as-code@latest stack -- --yes --swarm');
  const stack = created('stack', 'latest', ['--swarm']);
  npm(['test', '--silent'], stack);

  step('npm install @signoz-as-code/instrumentation');
  const service = join(folder, 'service');
  mkdirSync(service);
  writeFileSync(join(service, 'package.json'), '{ "private": true }');
  npm(['install', '--no-audit', '--no-fund', '--silent', '@signoz-as-code/instrumentation'], service);
  const register = ['--import', '@signoz-as-code/instrumentation/register'];
  run(process.execPath, [...register, '-e', ''], service, { OTEL_SDK_DISABLED: 'true' }, 0, 'inherit', true);

  step('sizes of node_modules');
  const modules = join(stack, 'node_modules');
  const checker = weight(join(modules, '@signoz-as-code'));
  console.log(`  without the engine: ${megabytes(weight(modules) - checker)}`);
  if (hasChecker) console.log(`  the checker's program beside it: ${megabytes(checker)}`);
  if (!process.argv.includes('--without-engine')) {
    npm(['install', '--no-audit', '--no-fund', '--silent', '--save-dev', `chdb@${CHDB}`], stack);
    console.log(`  with the engine of the sandbox: ${megabytes(weight(modules) - checker)}`);
  }
  console.log(`\nWhat would be released can be installed, used and upgraded to (${seconds()}).`);
} finally {
  for (const child of [sandbox, server]) if (child !== undefined) await stop(child);
  rmSync(folder, { recursive: true, force: true });
}

interface Packed {
  readonly name: string;
  readonly size: number;
  readonly unpackedSize: number;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** Publishes a package, packed like for a release, with its own or another version. */
function publish(from: string, version?: string): void {
  let at = from;
  if (version !== undefined) {
    const manifest = manifestOf(from);
    at = join(folder, 'packages', manifest.name);
    cpSync(from, at, { recursive: true, filter: (file) => !file.endsWith('node_modules') });
    const isOurs = (key: string) => key === 'version' || key.startsWith('@signoz-as-code/');
    const text = JSON.stringify(manifest, (key, value) => (isOurs(key) ? version : value));
    writeFileSync(join(at, 'package.json'), text);
  }
  const tarballs = join(folder, 'tarballs');
  const pack = ['pack', '--json', '--pack-destination', tarballs];
  const { filename } = JSON.parse(run(join(root, 'node_modules/.bin/pnpm'), pack, at, {}, 0, 'pipe')) as {
    readonly filename: string;
  };
  const publication = npm(['publish', filename, '--json', '--no-provenance', '--loglevel=error'], at, 'pipe');
  const [published] = Object.values(JSON.parse(publication) as object);
  const { name, size, unpackedSize } = published as Packed;
  console.log(`  ${name}: ${(size / 1e6).toFixed(2)} MB packed, ${megabytes(unpackedSize)} unpacked`);
}

/** Publishes the checker's program for this machine, if it was built. */
function publishChecker(): boolean {
  const [program] = findPrograms();
  if (program === undefined) {
    console.log(`  ${PACKAGE}: left out, because its program was not built here (tools/build-checker.ts)`);
    return false;
  }
  const at = join(folder, 'packages', PACKAGE);
  cpSync(join(root, 'packages', PACKAGE.split('/')[1] as string), at, {
    recursive: true,
    filter: (file) => !/\/(node_modules|bin)$/.test(file),
  });
  mkdirSync(join(at, 'bin'));
  cpSync(program, join(at, 'bin/collector-check'));
  publish(at);
  return true;
}

/** A new repository of that version: the create command installs, generates and checks it. */
function created(name: string, version: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const argv = ['create', '--yes', `signoz-as-code@${version}`, name, '--', '--yes', '--environments', 'local'];
  npm([...argv, ...options], folder, 'inherit', env);
  return join(folder, name);
}

/** The sandbox of a repository, on free ports; its settings for commands are in .signoz-as-code/local.env. */
function startSandbox(project: string): ChildProcess {
  return spawn(command(project), ['sandbox', '--signoz-port', '0', '--clickhouse-port', '0'], {
    cwd: project,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The files of a repository in definitions/ and generated/. */
function contents(project: string): Readonly<Record<string, string>> {
  const files = globSync('{definitions,generated}/**/*.*', { cwd: project }).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(project, file), 'utf8')]));
}

function manifestOf(at: string): Manifest {
  return JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Manifest;
}

/** Only what finds programs from this process's environment: no tokens, no npm settings, nothing of this repository. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: path, HOME: home, TMPDIR: process.env.TMPDIR };
}

function npm(
  argv: readonly string[],
  cwd: string,
  output: 'inherit' | 'pipe' = 'inherit',
  more: NodeJS.ProcessEnv = {},
): string {
  return run('npm', argv, cwd, more, 0, output, true);
}

function command(project: string): string {
  return join(project, 'node_modules/.bin/signoz-as-code');
}

/** Runs a program and returns its output if it is piped. Throws on an unexpected exit code. */
function run(
  program: string,
  argv: readonly string[],
  cwd: string,
  more: NodeJS.ProcessEnv = {},
  expected = 0,
  output: 'inherit' | 'pipe' = 'inherit',
  isClean = program.startsWith(folder),
): string {
  const { status, error, stdout } = spawnSync(program, argv, {
    cwd,
    encoding: 'utf8',
    env: { ...(isClean ? environment() : process.env), PATH: path, ...more },
    stdio: ['ignore', output, 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (status !== expected)
    throw new Error(`${program} ${argv.join(' ')} ended with ${status}, and not with ${expected}`);
  return stdout ?? '';
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function weight(at: string): number {
  return globSync('**/*', { cwd: at })
    .map((file) => statSync(join(at, file), { throwIfNoEntry: false }))
    .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(): string {
  return `${((Date.now() - began) / 1_000).toFixed(0)} s`;
}

function step(what: string): void {
  console.log(`· ${what} (${seconds()})`);
}
