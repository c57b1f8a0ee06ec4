import { chmod, rm } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { isSecret, isSetting, writeFileAtomic } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { secretsText } from './secrets.ts';
import { UsageError } from './usage-error.ts';

const BEGIN = '# Written by the sandbox, which removes it when it ends:';
const END = '# End of what the sandbox wrote.';

/** The addresses, password and key of a running sandbox. */
export interface SandboxAccess {
  readonly signoz: { readonly url: string; readonly apiKey: string };
  readonly clickhouse: { readonly url: string; readonly password: string };
}

/**
 * The variables that lead an environment's commands to a sandbox, by name. Throws a {@link UsageError} for an
 * environment with fixed addresses: its commands would never reach a sandbox.
 */
export function sandboxVariables(
  environment: string,
  endpoints: Endpoints,
  access: SandboxAccess,
): Map<string, string> {
  const { signoz, clickhouse } = endpoints;
  const variables = new Map<string, string>();
  const set = (what: string, url: unknown, value: string): void => {
    if (!isSetting(url))
      throw new UsageError(
        `the sandbox cannot replace '${environment}': its live.${what}.url is fixed. Choose an environment with --environment whose URL is a setting, as setting('SIGNOZ_URL', 'http://127.0.0.1:18080')`,
      );
    variables.set(url.$setting, value);
  };
  if (signoz) {
    set('signoz', signoz.url, access.signoz.url);
    if (isSecret(signoz.apiKey)) variables.set(signoz.apiKey.$secret, access.signoz.apiKey);
  }
  if (clickhouse) {
    set('clickhouse', clickhouse.url, access.clickhouse.url);
    if (isSecret(clickhouse.password)) variables.set(clickhouse.password.$secret, access.clickhouse.password);
  }
  return variables;
}

/**
 * Adds a sandbox's variables, and placeholders for missing secrets, to an environment's file of secrets. Existing lines
 * stay unchanged. Returns the variables that the file already sets: then nothing is written, because commands would mix
 * the user's server with the sandbox's key, or send placeholders to that server.
 */
export async function lendSecrets(
  file: string,
  variables: ReadonlyMap<string, string>,
  standIns: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const own = withoutSandbox(secretsText(file), variables);
  const set = parseEnv(own);
  const conflicts = [...variables.keys()].filter((name) => set[name] !== undefined);
  if (conflicts.length > 0) return conflicts;
  const lent = { ...standIns, ...Object.fromEntries(variables) };
  const lines = Object.entries(lent).flatMap(([name, value]) =>
    set[name] === undefined ? [`${name}=${value}\n`] : [],
  );
  const before = own === '' || own.endsWith('\n') ? own : `${own}\n`;
  await writeFileAtomic(file, `${before}${BEGIN}\n${lines.join('')}${END}\n`, 0o600);
  await chmod(file, 0o600);
  return [];
}

/** Removes what {@link lendSecrets} added, and the file if nothing else is in it. */
export async function takeBackSecrets(file: string): Promise<void> {
  const text = secretsText(file);
  const own = withoutSandbox(text, new Map());
  if (own === text) return;
  if (own === '') await rm(file, { force: true });
  else await writeFileAtomic(file, own, 0o600);
}

function withoutSandbox(text: string, variables: ReadonlyMap<string, string>): string {
  const [before = '', ...blocks] = text.split(`${BEGIN}\n`);
  if (blocks.length > 0)
    return before + blocks.map((block) => block.slice(block.indexOf(END) + END.length + 1)).join('');
  return text.startsWith(WHOLE) ? ofEarlierVersion(text, variables) : text;
}

/** Earlier versions wrote the whole file. Other lines are the user's. */
const WHOLE = '# Written by the sandbox: its addresses, ';

function ofEarlierVersion(text: string, variables: ReadonlyMap<string, string>): string {
  const isTheirs = (line: string): boolean =>
    line.startsWith(WHOLE) ||
    /^\w+=https:\/\/sandbox\.invalid\//.test(line) ||
    variables.has(line.slice(0, Math.max(0, line.indexOf('='))));
  return text
    .split(/(?<=\n)/)
    .filter((line) => !isTheirs(line))
    .join('');
}
