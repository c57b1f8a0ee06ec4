import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The installed version: that of signoz-as-code, which all packages share. */
export function ownVersion(): string {
  const packages = join(import.meta.dirname, '../..');
  for (const path of [join(packages, '../package.json'), join(packages, 'signoz-as-code/package.json')]) {
    try {
      const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as {
        readonly name: string;
        readonly version: string;
      };
      if (name === 'signoz-as-code') return version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('the package signoz-as-code is incomplete: install it again');
}
