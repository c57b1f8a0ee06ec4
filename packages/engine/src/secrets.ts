import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { keepSecret, type Lookup } from '@signoz-as-code/core';
import { textOf } from './exported.ts';
import { stateFolder } from './root.ts';
import { UsageError } from './usage-error.ts';

/** The file of an environment's secrets on this machine. It is never committed, and does not exist in CI. */
export function secretsFile(root: string, environment: string): string {
  return stateFolder(root, `${environment}.env`);
}

/**
 * Values of secrets and settings: from the process's environment first, then from .signoz-as-code/<environment>.env. An
 * empty value counts as unset, and a trailing line break, which `echo` and files leave, is removed. From then on a
 * secret is masked in all output.
 */
export function secretLookup(
  root: string,
  environment: string,
  env: Readonly<Record<string, string | undefined>>,
): Lookup {
  const file: typeof env = parseEnv(secretsText(secretsFile(root, environment)));
  const valueIn = (values: typeof env, name: string): string | undefined =>
    values[name]?.replace(/[\r\n]+$/, '') || undefined;
  return (name, as) => {
    const value = valueIn(env, name) ?? valueIn(file, name);
    if (value !== undefined && as !== 'setting') keepSecret(value, name);
    return value;
  };
}

/** The text of a file of secrets, by its byte order mark; empty where there is none. Throws a {@link UsageError} where it is not a text. */
export function secretsText(path: string): string {
  try {
    const text = textOf(readFileSync(path));
    if (text !== undefined) return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
  throw new UsageError(`${path} is neither UTF-8 nor UTF-16: save it as UTF-8`);
}
