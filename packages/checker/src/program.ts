import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The name of the package with the program for this machine. Only Linux has one, on x64 and arm64. */
export const PACKAGE = `@signoz-as-code/checker-${process.platform}-${process.arch}`;

/** Collectors with their own program, by their minor version. */
const LATER = ['v0.144'] as const;

/** The package with the program of a later collector: `v0.144`; the first one's where there is no such package. */
export function packageOf(collector: string): string {
  const later = LATER.find((name) => collector.startsWith(`${name}.`));
  return later === undefined ? PACKAGE : `@signoz-as-code/checker-${later}-${process.platform}-${process.arch}`;
}

/**
 * The programs, one for each installed collector. The variable SIGNOZ_AS_CODE_CHECKER names others, separated like
 * PATH, or `none`.
 */
export function findPrograms(): readonly string[] {
  const named = process.env.SIGNOZ_AS_CODE_CHECKER;
  if (named === 'none') return [];
  if (named !== undefined && named !== '') return named.split(delimiter).filter((path) => path !== '');
  return ['', ...LATER].flatMap((later) => {
    const own = [installed(later), built(later)].find((path) => path !== undefined && existsSync(path));
    return own === undefined ? [] : [own];
  });
}

/**
 * Looks beside this package, which depends on the first program, and in the project, which installs the others itself.
 */
function installed(later: string): string | undefined {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      const manifest = createRequire(from).resolve(`${packageOf(`${later}.`)}/package.json`);
      return join(dirname(manifest), 'bin', 'collector-check');
    } catch {
      // An optional dependency: other machines do not have it.
    }
  }
  return undefined;
}

/** The last build of `pnpm test:collector`, in this repository itself. */
function built(later: string): string | undefined {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/signoz-as-code', import.meta.url));
  if (!existsSync(cache)) return undefined;
  const name = new RegExp(`^collector-check-${later === '' ? '' : `${later.replace('.', '\\.')}-`}[0-9a-f]{12}$`);
  return readdirSync(cache)
    .filter((file) => name.test(file))
    .map((file) => join(cache, file))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}
