import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DiagnosticsError, messageOf, refusalOf } from '@signoz-as-code/core';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import type { Io } from './io.ts';

/** Why the file that a command line names cannot be written, if so. */
export function unwritable({ cwd }: Io, option: string, path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  const file = resolve(cwd, path);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    return [`${option} ${path} is a folder: name a file, which may be in it`];
  return notAFolder(dirname(file), `${option} ${path}`);
}

/** Why the folder that a command line names cannot be written into, if so. */
export function unwritableFolder({ cwd }: Io, option: string, path: string): readonly string[] {
  return notAFolder(resolve(cwd, path), `${option} ${path}`);
}

function notAFolder(folder: string, what: string): readonly string[] {
  let found: string | undefined;
  try {
    for (found = folder; statSync(found, { throwIfNoEntry: false }) === undefined; ) found = dirname(found);
    if (!statSync(found).isDirectory())
      return [`${what}: ${found} is a file, and must be a folder: move the file away`];
    accessSync(found, constants.W_OK | constants.X_OK);
    return [];
  } catch (error) {
    // Below a file there is no entry either, and `stat` says which.
    if (codeOf(error) === 'ENOTDIR') return notAFolder(dirname(found ?? folder), what);
    return [`${what}: ${found} cannot be written into: ${refusalOf(error) ?? messageOf(error)}`];
  }
}

/** Why files that a command line names cannot be read, one line each. */
export function unreadable({ cwd }: Io, paths: readonly string[], { folders = false } = {}): readonly string[] {
  return paths.flatMap((path) => {
    try {
      const file = resolve(cwd, path);
      if (statSync(file).isDirectory() && !folders) return [`${path} is a folder: name a file`];
      accessSync(file, constants.R_OK);
      return [];
    } catch (error) {
      const what = codeOf(error);
      if (what === 'ENOENT' || what === 'ENOTDIR')
        return [`${path}: there is no such file${folders ? ' or folder' : ''}`];
      return [`${path} cannot be read: ${what === 'EACCES' ? 'this user may not' : messageOf(error)}`];
    }
  });
}

/** Why an address that a command line names is not one of HTTP, if so. */
export function notHttp(option: string, url: string | undefined): readonly string[] {
  if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return [];
  // It may carry a password.
  return [`${option} is not a URL: write http(s)://host:port`];
}

/**
 * The results of all. Throws one error with everything that is wrong where several fail: users correct all at once.
 */
export async function together<First, Second>(
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<readonly [First, Second]> {
  const [one, other] = await Promise.allSettled([first(), second()]);
  if (one.status === 'fulfilled' && other.status === 'fulfilled') return [one.value, other.value];
  const errors = [one, other].flatMap((ended) => (ended.status === 'rejected' ? [ended.reason as unknown] : []));
  if (errors.every((error) => error instanceof DiagnosticsError))
    throw new DiagnosticsError(errors.flatMap(({ diagnostics }) => diagnostics));
  const isMistake = (error: unknown): boolean => error instanceof UsageError || error instanceof DiagnosticsError;
  throw errors.length > 1 && errors.every(isMistake)
    ? new UsageError(errors.map(messageOf).join('\n'))
    : (errors.find((error) => !isMistake(error)) ?? errors[0]);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
