import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The name of the package with the program for this machine. Only Linux has one, on x64 and arm64. */
export const PACKAGE = `@signoz-as-code/checker-${process.platform}-${process.arch}`;

/**
 * Where the program is; undefined where it is not installed. The variable SIGNOZ_AS_CODE_CHECKER names another one, or
 * with `none` says that there is none.
 */
export function findProgram(): string | undefined {
  const named = process.env.SIGNOZ_AS_CODE_CHECKER;
  if (named !== undefined && named !== '') return named === 'none' ? undefined : named;
  return [installed(), built()].find((path) => path !== undefined && existsSync(path));
}

function installed(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return join(dirname(manifest), 'bin', 'collector-check');
  } catch {
    // An optional dependency: it is not there on other machines.
    return undefined;
  }
}

/** What `pnpm test:collector` built last, where this is the repository itself. */
function built(): string | undefined {
  const cache = join(import.meta.dirname, '../../../node_modules/.cache/signoz-as-code');
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => /^collector-check-[0-9a-f]{12}$/.test(name))
    .map((name) => join(cache, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}
