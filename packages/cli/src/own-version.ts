import { readFileSync } from 'node:fs';

/** The installed version: that of signoz-as-code, which all packages share. */
export function ownVersion(): string {
  for (const path of ['../../../package.json', '../../signoz-as-code/package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
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
