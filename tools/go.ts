/** Builds and runs the Go programs of this folder. Nothing of it is needed where no Go is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const cache = join(here, '../node_modules/.cache/signoz-as-code');

/**
 * What signoz-otel-collector v0.129.12 is built with: a dependency of it does not compile with Go 1.25 and later. The
 * checksum database has none of SigNoz's modules; go.sum holds them instead.
 */
const environment = {
  ...process.env,
  GOTOOLCHAIN: 'go1.24.11',
  GONOSUMDB: 'github.com/SigNoz/*,github.com/signoz/*',
  GOFLAGS: '-mod=readonly',
};

export type Built = { readonly program: string } | { readonly skipped: string };

/**
 * The path of a program of this folder, built if it is not yet. The first build compiles the whole distribution: 15
 * minutes on two cores, most of them silent; a later one links, in less than one. Says why where it cannot be built:
 * there is no Go, or the modules cannot be had. A program that does not compile is an error.
 */
export async function build(name: 'collector-check' | 'collector-schema', say: (line: string) => void): Promise<Built> {
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).error) return { skipped: 'Go is not installed' };
  const program = join(cache, `${name}-${digest()}`);
  if (existsSync(program)) return { program };
  say('getting the Go modules …');
  const listed = go(['list', '-deps', `./${name}`]);
  if (listed.status !== 0) {
    return { skipped: `the Go modules cannot be had: ${listed.stderr.trim().split('\n').at(-1) ?? 'no reason given'}` };
  }
  const packages = listed.stdout.trim().split('\n').length;
  say(`building ${name}, ${packages} packages: up to 15 minutes the first time, less than one later …`);
  mkdirSync(cache, { recursive: true });
  const started = Date.now();
  await compile(name, program, (done) => say(`  ${done} of ${packages} packages compiled`));
  say(`built in ${Math.round((Date.now() - started) / 1000)} s`);
  for (const old of readdirSync(cache)) {
    if (old.startsWith(`${name}-`) && join(cache, old) !== program) rmSync(join(cache, old));
  }
  return { program };
}

/** Tells how far it is every so many packages: -v names each as it is compiled. What is in Go's cache is not named. */
async function compile(name: string, program: string, progress: (done: number) => void): Promise<void> {
  const child = spawn('go', ['build', '-v', '-buildvcs=false', '-ldflags=-s -w', '-o', program, `./${name}`], {
    cwd: here,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60 * 60_000,
  });
  let said: string[] = [];
  let done = 0;
  createInterface(child.stderr).on('line', (line) => {
    said = [...said.slice(-40), line];
    // Anything but the path of a package is what the compiler has to say.
    if (!/^[\w./~-]+$/.test(line)) return;
    done += 1;
    if (done % 200 === 0) progress(done);
  });
  const status = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  if (status !== 0) throw new Error(`${name} does not build (${status})\n${said.join('\n')}`);
}

/** Changes when the programs would. */
function digest(): string {
  const hash = createHash('sha256').update(environment.GOTOOLCHAIN);
  for (const file of globSync(['go.mod', 'go.sum', '**/*.go'], { cwd: here }).sort()) {
    hash.update(file).update(readFileSync(join(here, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Runs the go command in this folder. */
export function go(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return spawnSync('go', args, { cwd: here, env: { ...environment, ...more }, encoding: 'utf8', maxBuffer: 1 << 28 });
}
