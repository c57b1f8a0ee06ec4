/**
 * The first step of `npm test` and `npm run quickstart`, on any installed Node (20 or later): installs the lockfile's
 * packages with the pnpm that package.json names, then runs scripts/<name>.ts on the project's pinned Node. Without a
 * name it only installs (`npm run setup`). Plain JavaScript without imports from the project, because nothing is
 * installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [script, ...rest] = process.argv.slice(2);
const binaries = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

if (!isInstalled()) install();
if (script !== undefined)
  run(join(binaries, windows ? 'node.exe' : 'node'), [join(root, 'scripts', `${script}.ts`), ...rest], {
    PATH: `${binaries}${delimiter}${process.env.PATH}`,
  });

/** pnpm keeps a copy of the lockfile that it installed; it equals ours exactly when nothing has changed since. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.pnpm', 'lock.yaml');
  if (!existsSync(join(binaries, 'node')) || !existsSync(installed)) return false;
  return readFileSync(installed, 'utf8') === readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
}

function install() {
  const [, version] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@');
  console.error(
    `Installing with pnpm ${version} (the first time, this downloads the toolchain and, if it can, the embedded ClickHouse: about 250 MB) …`,
  );
  const npm = windows ? 'npm.cmd' : 'npm';
  run(
    npm,
    [
      'exec',
      '--yes',
      `--package=pnpm@${version}`,
      '--',
      'pnpm',
      'install',
      '--frozen-lockfile',
      '--reporter=append-only',
    ],
    {},
    'ignore-output-on-success',
  );
}

function run(command, args, env, output) {
  const quiet = output === 'ignore-output-on-success';
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
  if (error || status !== 0) process.exit(status || 1);
}
