/** Builds and runs the Go programs of this folder. Only needed where Go is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
const cache = join(here, '../node_modules/.cache/signoz-as-code');

/** A collector that the programs of this folder are built with. The tag selects differences in their source. */
export interface Edition {
  /** `v0.129`: the version without its patch number. */
  readonly name: string;
  /** The module file: the versions of all linked modules. */
  readonly modfile: string;
  readonly toolchain: string;
  readonly tags: string;
}

/** Oldest first. A dependency of v0.129.12 does not compile with Go 1.25 and later, which v0.144 needs. */
export const editions: readonly Edition[] = [
  { name: 'v0.129', modfile: 'go.mod', toolchain: 'go1.24.11', tags: '' },
  { name: 'v0.144', modfile: 'go.v0.144.mod', toolchain: 'go1.25.7', tags: 'ottlpointers' },
];

/** The edition with that name. Throws an Error when there is none. */
export function editionNamed(name: string): Edition {
  const found = editions.find((one) => one.name === name);
  if (found === undefined)
    throw new Error(`there is no edition '${name}': use ${editions.map((one) => one.name).join(' or ')}`);
  return found;
}

/**
 * The checksum database has none of SigNoz's modules; the go.sum file next to the module file contains their checksums.
 */
function environmentOf({ modfile, toolchain, tags }: Edition): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GOTOOLCHAIN: toolchain,
    GONOSUMDB: 'github.com/SigNoz/*,github.com/signoz/*',
    GOFLAGS: [process.env.GOFLAGS, '-mod=readonly', `-modfile=${modfile}`, tags && `-tags=${tags}`]
      .filter((flag) => flag !== undefined && flag !== '')
      .join(' '),
  };
}

export type Built = { readonly program: string } | { readonly skipped: string };

/**
 * The path of a program of this folder, built if necessary. The first build compiles the whole distribution: 15 minutes
 * on two cores, mostly silent; a later one only links, in less than one. Gives the reason when it cannot be built: no
 * Go, or no modules. A program that does not compile is an error.
 */
export async function build(
  name: 'collector-check' | 'collector-schema',
  edition: Edition,
  say: (line: string) => void,
): Promise<Built> {
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).error) return { skipped: 'Go is not installed' };
  const program = builtAt(name, edition);
  if (existsSync(program)) return { program };
  say('getting the Go modules …');
  const listed = go(['list', '-deps', `./${name}`], edition);
  if (listed.status !== 0) {
    return { skipped: `the Go modules cannot be had: ${listed.stderr.trim().split('\n').at(-1) ?? 'no reason given'}` };
  }
  const packages = listed.stdout.trim().split('\n').length;
  say(
    `building ${name} of ${edition.name}, ${packages} packages: up to 15 minutes the first time, less than one later …`,
  );
  mkdirSync(cache, { recursive: true });
  const started = Date.now();
  await compile(name, edition, program, (done) => say(`  ${done} of ${packages} packages compiled`));
  say(`built in ${Math.round((Date.now() - started) / 1000)} s`);
  for (const old of readdirSync(cache)) {
    if (/^-[0-9a-f]{12}$/.test(old.slice(prefix(name, edition).length)) && old.startsWith(prefix(name, edition)))
      if (join(cache, old) !== program) rmSync(join(cache, old));
  }
  return { program };
}

/** The path of a built program. */
export function builtAt(name: string, edition: Edition): string {
  return join(cache, `${prefix(name, edition)}-${digest(edition)}`);
}

function prefix(name: string, edition: Edition): string {
  return edition === editions[0] ? name : `${name}-${edition.name}`;
}

/** Reports progress every so many packages: -v names each as it is compiled. Packages in Go's cache are not named. */
async function compile(
  name: string,
  edition: Edition,
  program: string,
  progress: (done: number) => void,
): Promise<void> {
  const child = spawn('go', ['build', '-v', '-buildvcs=false', '-ldflags=-s -w', '-o', program, `./${name}`], {
    cwd: here,
    env: environmentOf(edition),
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60 * 60_000,
  });
  let said: string[] = [];
  let done = 0;
  createInterface(child.stderr).on('line', (line) => {
    said = [...said.slice(-40), line];
    // Anything but the path of a package is a message of the compiler.
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
function digest({ modfile, toolchain, tags }: Edition): string {
  const hash = createHash('sha256').update(toolchain).update(tags);
  const sums = modfile.replace(/\.mod$/, '.sum');
  for (const file of [modfile, sums, ...globSync('**/*.go', { cwd: here })].sort()) {
    hash.update(file).update(readFileSync(join(here, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Runs the go command in this folder, with an edition's modules. */
export function go(args: readonly string[], edition: Edition, more: Readonly<Record<string, string>> = {}) {
  const env = { ...environmentOf(edition), ...more };
  return spawnSync('go', args, { cwd: here, env, encoding: 'utf8', maxBuffer: 1 << 28 });
}
