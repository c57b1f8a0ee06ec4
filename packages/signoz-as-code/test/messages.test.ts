import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

/** What the code says, without what it says to those who read it. */
function texts(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

// The files of a new repository have npm's own commands in them.
const sources = globSync('packages/*/{src,schema}/**/*.{ts,js,json}', { cwd: repository }).filter(
  (path) => !path.startsWith('packages/create-signoz-as-code/') && !path.includes('/src/schema/components/'),
);

test('no message of the product names a script of this repository: users have the command', () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.filter((path) => /\b(pnpm|npm run|npm test)\b/.test(texts(path)));
  expect(found).toEqual([]);
});

test('no message of the product names the folders of this repository: users have their own', () => {
  // Where definitions lie in a project that does not say so, and the reference, which says that.
  const known = ['packages/core/src/definition/definition-folder.ts', 'packages/preview/src/schema/reference.json'];
  const found = sources.filter((path) => /['"`\s(]packages\/[\w{$-]/.test(texts(path)) && !known.includes(path));
  expect(found).toEqual([]);
});
