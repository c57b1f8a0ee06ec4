import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const recordings = readdirSync(join(root, 'recorded')).filter((name) => name.endsWith('.json'));
const exchanges = recordings
  .filter((name) => name.startsWith('exchanges'))
  .map((name) => [name, (JSON.parse(read(`recorded/${name}`)) as readonly unknown[]).length] as const);

test.each(exchanges)('both READMEs have %s with its %i exchanges', (name, count) => {
  const lineOf = (path: string) =>
    read(path)
      .split('\n')
      .find((line) => line.includes(`\`${name}\``));
  expect(lineOf('README.md')).toContain(` of ${count}`);
  expect(lineOf('recorded/README.md')).toMatch(new RegExp(`: ${count}\\b`));
});

test('both READMEs name every recording', () => {
  for (const path of ['README.md', 'recorded/README.md'])
    expect(recordings.filter((name) => !read(path).includes(name))).toEqual([]);
});
