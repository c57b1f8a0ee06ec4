/**
 * Makes dist/, which is what is published as signoz-as-code: the code of the packages of this repository, their types and
 * what they read, with one manifest. `@signoz-as-code/alerts` is there called `signoz-as-code/alerts`, in code, types and
 * what import writes.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, bundled } from './assemble.ts';

const here = join(import.meta.dirname, '..');
const dist = join(here, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = spawnSync(join(here, '../../node_modules/.bin/tsc'), ['-p', join(here, 'tsconfig.build.json')], {
  encoding: 'utf8',
});
if (tsc.status !== 0) throw new Error(`${tsc.stdout}${tsc.stderr}`);
const { named, optional } = await assemble(dist);
for (const path of globSync('packages/**/*.d.ts', { cwd: dist })) {
  const file = join(dist, path);
  const text = named(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  for (const [, name = ''] of text.matchAll(/(?:from |import\()'(@signoz-as-code\/[^'/]+|[a-z][^']*)/g))
    if (bundled.has(name) || (name.startsWith('@') && !(name in optional)))
      throw new Error(`${path} imports ${name}, which is not published`);
}
