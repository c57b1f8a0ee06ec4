import { secretNames } from '@signoz-as-code/core';
import { readDesired } from './live.ts';

/** A placeholder for every secret that an environment's artifacts name, for a sandbox that sends nothing anywhere. */
export async function placeholders(root: string, environment: string): Promise<Record<string, string>> {
  const { about, artifacts } = await readDesired(root, environment);
  const contents = [...artifacts.values()]
    .flat()
    .flatMap(({ path, content, value }): unknown[] => (path.endsWith('.json') ? [value ?? JSON.parse(content)] : []));
  const names = new Set([about, ...contents].flatMap(secretNames));
  names.delete('SIGNOZ_API_KEY');
  return Object.fromEntries([...names].sort().map((name) => [name, `https://sandbox.invalid/${name.toLowerCase()}`]));
}
