import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '..');

/** A copy of this repository in a temporary folder, which changes can be made in. */
export interface ScratchCopy {
  readonly root: string;
  /** Returns what git writes; throws when git fails. */
  readonly git: (...args: readonly string[]) => string;
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
  return { root, git, commit, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function gitIn(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
