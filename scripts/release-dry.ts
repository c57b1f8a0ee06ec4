/**
 * `npm run release:dry`: what is published is tried as users get it. Packs everything, publishes it to a registry on
 * loopback, and with an empty HOME, outside of this workspace, makes a repository with `npm create`, generates, checks,
 * plans and applies it against the sandbox. Prints how long that took and what everything weighs.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const VERDACCIO = '6.10.4';
const CHDB = '3.4.0';
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'release-dry-'));
const home = join(folder, 'home');
const began = Date.now();
const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
let server: ChildProcess | undefined;
let sandbox: ChildProcess | undefined;

try {
  const registry = await startRegistry();
  // The home of who installs is empty but for the registry: no cache, no other registry, no credentials.
  mkdirSync(home);
  writeFileSync(join(home, '.npmrc'), `registry=${registry}\n//${new URL(registry).host}/:_authToken=anybody\n`);

  step('build and publish');
  run(process.execPath, ['packages/signoz-as-code/scripts/build.ts'], root);
  const create = join(root, 'packages/create-signoz-as-code');
  run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], create);
  const folders = [
    join(root, 'packages/signoz-as-code/dist'),
    create,
    // Built by the release for each machine; without one our own rules check alone.
    ...globSync('packages/checker-*/bin', { cwd: root }).map((bin) => join(root, dirname(bin))),
  ];
  for (const from of folders) {
    const [published] = Object.values(
      JSON.parse(npm(['publish', '--json', '--no-provenance'], from, 'pipe')) as object,
    );
    const { name, size, unpackedSize } = published as Packed;
    console.log(`  ${name}: ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`);
  }

  step('npm create signoz-as-code@latest my-platform -- --yes');
  npm(['create', '--yes', 'signoz-as-code@latest', 'my-platform', '--', '--yes', '--environments', 'local'], folder);
  const project = join(folder, 'my-platform');
  console.log(`  node_modules: ${megabytes(weight(join(project, 'node_modules')))}`);

  step('npm test');
  npm(['test', '--silent'], project);

  step('plan and apply against the sandbox');
  sandbox = spawn(command(project), ['sandbox'], {
    cwd: project,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(sandbox.stdout as NodeJS.ReadableStream, 'data');
  const secrets = { SLACK_WEBHOOK_URL: 'https://hooks.slack.test/T/B/x' };
  run(command(project), ['plan'], project, secrets, 2);
  run(command(project), ['apply', '--yes'], project, secrets);
  run(command(project), ['plan'], project, secrets);
  await stop(sandbox);

  if (!process.argv.includes('--without-engine')) {
    step('with the engine of the sandbox');
    npm(['install', '--no-audit', '--no-fund', '--silent', '--save-dev', `chdb@${CHDB}`], project);
    console.log(`  node_modules: ${megabytes(weight(join(project, 'node_modules')))}`);
  }
  console.log(`\nWhat would be released can be installed and used (${seconds()}).`);
} finally {
  for (const child of [sandbox, server]) if (child !== undefined) await stop(child);
  rmSync(folder, { recursive: true, force: true });
}

interface Packed {
  readonly name: string;
  readonly size: number;
  readonly unpackedSize: number;
}

/** Verdaccio on a port of its own: what is ours it has from here alone, everything else from the registry that is set. */
async function startRegistry(): Promise<string> {
  step(`verdaccio ${VERDACCIO}`);
  const at = join(folder, 'registry');
  mkdirSync(at);
  // A dependency of it asks for a tag, which not every registry keeps.
  writeFileSync(join(at, 'package.json'), JSON.stringify({ private: true, overrides: { 'node-fetch': '2.7.0' } }));
  const uplink = run('npm', ['config', 'get', 'registry'], root, {}, 0, 'pipe').trim();
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', `verdaccio@${VERDACCIO}`], at);
  const port = await freePort();
  const anybody = { access: '$all', publish: '$all', unpublish: '$all' };
  const config = {
    storage: join(at, 'storage'),
    uplinks: { upstream: { url: uplink, cache: true } },
    packages: {
      'signoz-as-code': anybody,
      'create-signoz-as-code': anybody,
      '@signoz-as-code/*': anybody,
      '**': { access: '$all', proxy: 'upstream' },
    },
    max_body_size: '300mb',
    log: { type: 'stdout', level: 'error' },
  };
  // YAML takes JSON.
  writeFileSync(join(at, 'config.yaml'), JSON.stringify(config));
  const bin = join(at, 'node_modules/verdaccio/bin/verdaccio');
  server = spawn(process.execPath, [bin, '--config', join(at, 'config.yaml'), '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(`${url}-/ping`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return url;
    if (tries === 300 || server.exitCode !== null) throw new Error('verdaccio did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { readonly port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Of this process's environment only what finds programs: no tokens, no settings of npm, nothing of this repository. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: path, HOME: home, TMPDIR: process.env.TMPDIR };
}

function npm(argv: readonly string[], cwd: string, output: 'inherit' | 'pipe' = 'inherit'): string {
  return run('npm', argv, cwd, environment(), 0, output, true);
}

function command(project: string): string {
  return join(project, 'node_modules/.bin/signoz-as-code');
}

/** Runs a program to its end and gives what it printed, where that is piped. Throws where it ends otherwise than expected. */
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
