import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

/** The texts in the code, without its comments. */
function texts(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

// The files of a new repository contain npm's own commands.
const sources = globSync('packages/*/{src,schema}/**/*.{ts,js,json}', { cwd: repository }).filter(
  (path) => !path.startsWith('packages/create-signoz-as-code/') && !path.includes('/src/schema/components/'),
);

test('no message of the product names a script of this repository: users have the command', () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.filter((path) => /\b(pnpm|npm run|npm test)\b/.test(texts(path)));
  expect(found).toEqual([]);
});

test('no message of the product names the folders of this repository: users have their own', () => {
  // The default folder of definitions, and the reference, which names it.
  const known = ['packages/core/src/definition/definition-folder.ts', 'packages/preview/src/schema/reference.json'];
  const found = sources.filter((path) => /['"`\s(]packages\/[\w{$-]/.test(texts(path)) && !known.includes(path));
  expect(found).toEqual([]);
});
