import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, secretNames } from '@signoz-as-code/core';

/** A placeholder for every secret that an environment's artifacts name, for a sandbox that sends nothing anywhere. */
export async function placeholders(root: string, environment: string): Promise<Record<string, string>> {
  const folder = join(root, 'generated', environment);
  const names = new Set<string>();
  for (const path of await filesBelow(folder)) {
    if (path.endsWith('.json'))
      for (const name of secretNames(JSON.parse(await readFile(join(folder, path), 'utf8')))) names.add(name);
  }
  names.delete('SIGNOZ_API_KEY');
  return Object.fromEntries([...names].sort().map((name) => [name, `https://sandbox.invalid/${name.toLowerCase()}`]));
}
