import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { versionsFor } from '../packages/create-signoz-as-code/src/versions.ts';

const repository = join(import.meta.dirname, '..');

/** A copy of this repository in a temporary folder, which changes can be made in. */
export interface ScratchCopy {
  readonly root: string;
  /** Returns what git writes; throws when git fails. */
  readonly git: (...args: readonly string[]) => string;
  /** The output of signoz-as-code; throws where its exit code is none of `codes`, by default 0. */
  readonly cli: (command: readonly string[], codes?: readonly number[]) => string;
  /** What signoz-as-code answers with `--format json`; throws where it answers with an error. */
  readonly ask: <Answer>(command: readonly string[]) => Answer;
  /** The environment variables of both. */
  readonly env: Record<string, string | undefined>;
  /** Sets the versions in signoz.config.ts to a SigNoz, and the collector and ClickHouse that belong to it. */
  readonly setVersion: (signoz: string) => void;
  /** Commits every change. */
  readonly commit: (message: string) => void;
  readonly remove: () => void;
}

/** Copies Git's files with local changes, commits them in the copy, and brings the installed packages. */
export function scratchCopy(): ScratchCopy {
  const root = mkdtempSync(join(tmpdir(), 'signoz-as-code-changes-'));
  const git = (...args: readonly string[]): string => gitIn(root, args);
  const commit = (message: string): void => {
    git('add', '-A');
    git('-c', 'user.name=test', '-c', 'user.email=test@example.test', 'commit', '--allow-empty', '-q', '-m', message);
  };
  const env: ScratchCopy['env'] = { ...process.env };
  const cli: ScratchCopy['cli'] = (command, codes = [0]) => {
    const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['packages/cli/src/bin.js', ...command], options);
    if (codes.includes(status ?? -1)) return stdout;
    throw new Error(`${command.join(' ')} ended with ${status}\n${stdout.slice(-8_000)}${stderr.slice(-8_000)}`);
  };
  const ask = <Answer>(command: readonly string[]): Answer => {
    const answer = JSON.parse(cli([...command, '--format', 'json'], [0, 1, 2])) as Answer & object;
    if (!('error' in answer || 'diagnostics' in answer)) return answer;
    throw new Error(`${command.join(' ')}: ${JSON.stringify(answer, null, 2)}`);
  };
  const setVersion = (signoz: string): void => {
    const config = join(root, 'signoz.config.ts');
    let text = readFileSync(config, 'utf8');
    for (const [program, release] of Object.entries(versionsFor(signoz)))
      text = text.replace(new RegExp(`(\\n {2}${program}: )'[^']+'`), `$1'${release}'`);
    writeFileSync(config, text);
  };
  const listed = gitIn(repository, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).split('\0');
  for (const path of new Set(listed.filter((path) => path !== '' && existsSync(join(repository, path))))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(repository, path), join(root, path), { verbatimSymlinks: true });
  }
  // Links between packages stay inside the copy; everything else links to the original.
  const own = globSync('{packages,examples}/*/node_modules', { cwd: repository });
  for (const path of [...own, 'node_modules/@signoz-as-code'])
    cpSync(join(repository, path), join(root, path), { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(repository, 'node_modules')))
    if (name !== '@signoz-as-code' && name !== '.cache')
      symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  git('init', '-q');
  commit('before');
  return { root, git, cli, ask, env, setVersion, commit, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function gitIn(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
