import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from './answers.ts';

const GENERATE = ['run', '--silent', 'generate'];
const CHECK = ['run', '--silent', 'check'];
/** The commands to repeat it. */
const IMPORT = 'npx signoz-as-code import && npm run generate && npm run check';

/** Installs, generates and checks, like everybody after a change. Returns whether all of it succeeded. */
export function isReady(folder: string): boolean {
  return [['install', '--no-audit', '--no-fund'], GENERATE, CHECK].every((argv) => isDone(folder, argv));
}

/**
 * Imports the resources of the first environment's SigNoz, then generates and checks. Returns whether everything became
 * a definition; if not, it says so, and existing files stay unchanged.
 */
export function importsAll(
  folder: string,
  { environments: [first], url }: Pick<Answers, 'environments' | 'url'>,
): boolean {
  if (!process.env.SIGNOZ_API_KEY) {
    console.error(`\nNothing was imported: SIGNOZ_API_KEY is not set. Set it to the key of an ADMIN, then: ${IMPORT}`);
    return false;
  }
  const definitions = () => readdirSync(join(folder, 'definitions'), { recursive: true }).length;
  const before = definitions();
  const argv = ['exec', '--', 'signoz-as-code', 'import', '--environment', first as string];
  const hasFound = npm(folder, argv, { SIGNOZ_URL: url }).status === 0;
  const hasAdded = definitions() > before;
  if (!hasFound)
    console.error(
      `\n${hasAdded ? 'Not everything' : 'Nothing'} was imported from ${url}; the reason is above. The repository works without it. To import later: ${IMPORT}`,
    );
  return (!hasAdded || [GENERATE, CHECK].every((again) => isDone(folder, again))) && hasFound;
}

/** Whether npm succeeds. Its output goes to the terminal. */
function isDone(folder: string, argv: readonly string[]): boolean {
  const { status, error } = npm(folder, argv);
  if (status === 0) return true;
  console.error(
    `The files were written, but \`npm ${argv.join(' ')}\` failed${error ? `: ${error.message}` : ''}. Run it again in ${folder}.`,
  );
  return false;
}

function npm(folder: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  console.log(`npm ${argv.join(' ')}`);
  return spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', argv, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
}
