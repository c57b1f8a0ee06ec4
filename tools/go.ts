/** Builds and runs the Go programs of this folder. Nothing of it is needed where no Go is installed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
export function build(name: 'collector-check' | 'collector-schema', say: (line: string) => void): Built {
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).error) return { skipped: 'Go is not installed' };
  const program = join(cache, `${name}-${digest()}`);
  if (existsSync(program)) return { program };
  say('getting the Go modules …');
  const modules = go(['list', '-deps', `./${name}`]);
  if (modules.status !== 0) {
    return {
      skipped: `the Go modules cannot be had: ${modules.stderr.trim().split('\n').at(-1) ?? 'no reason given'}`,
    };
  }
  say(`building ${name}: up to 15 minutes the first time, less than one later …`);
  mkdirSync(cache, { recursive: true });
  const started = Date.now();
  // -v names every package as it is compiled, which is all the progress that there is.
  const built = spawnSync('go', ['build', '-v', '-buildvcs=false', '-ldflags=-s -w', '-o', program, `./${name}`], {
    cwd: here,
    env: environment,
    stdio: ['ignore', 'ignore', process.env.CI ? 'inherit' : 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (built.status !== 0) throw new Error(`${name} does not build\n${built.stderr ?? ''}${built.error?.message ?? ''}`);
  say(`built in ${Math.round((Date.now() - started) / 1000)} s`);
  for (const old of readdirSync(cache)) {
    if (old.startsWith(`${name}-`) && join(cache, old) !== program) rmSync(join(cache, old));
  }
  return { program };
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
