import fs from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { compareFolder, eachOf, filesBelow, replaceFolder, unwritten, writeFileAtomic } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';

type Files = Readonly<Record<string, string>>;

/** A name that no file system accepts. */
const IMPOSSIBLE = 'z'.repeat(300);

async function folderOf(files: Files): Promise<string> {
  const folder = await emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Everything below a folder: files with their content, folders with a slash. */
async function contentOf(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = entries.map(async (entry): Promise<[string, string]> => {
    const path = join(entry.parentPath, entry.name);
    return entry.isDirectory()
      ? [`${relative(folder, path)}/`, '']
      : [relative(folder, path), await readFile(path, 'utf8')];
  });
  return Object.fromEntries((await Promise.all(all)).sort());
}

function withFolders(files: Files): Files {
  const all: Record<string, string> = { ...files };
  for (const path of Object.keys(files))
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) all[`${folder}/`] = '';
  return Object.fromEntries(Object.entries(all).sort());
}

const asMap = (files: Files): Map<string, string> => new Map(Object.entries(files));

/** Files in which no path is a folder of another. */
const fileTrees: fc.Arbitrary<Files> = fc
  .dictionary(
    fc.array(fc.constantFrom('a', 'b', 'c.json'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
    fc.constantFrom('', 'one', 'two\n'),
    { maxKeys: 5, noNullPrototype: true },
  )
  .map((files) => {
    const paths = Object.keys(files);
    return Object.fromEntries(
      Object.entries(files).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))),
    );
  });

describe('replacing a folder', () => {
  test('leaves exactly the wanted files and no empty folder, whatever existed, and reports what it did', async () => {
    await fc.assert(
      fc.asyncProperty(fileTrees, fileTrees, async (before, after) => {
        const folder = await folderOf(before);
        const changes = await replaceFolder(folder, asMap(after));
        expect(await contentOf(folder)).toEqual(withFolders(after));
        expect(changes).toEqual({
          created: Object.keys(after)
            .filter((path) => !(path in before))
            .sort(),
          changed: Object.keys(after)
            .filter((path) => path in before && before[path] !== after[path])
            .sort(),
          removed: Object.keys(before)
            .filter((path) => !(path in after))
            .sort(),
        });
        expect(await replaceFolder(folder, asMap(after))).toEqual({ created: [], changed: [], removed: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('creates a missing folder', async () => {
    const folder = join(await emptyFolder(), 'generated');
    await replaceFolder(folder, asMap({ 'local/a.json': '{}' }));
    expect(await contentOf(folder)).toEqual({ 'local/': '', 'local/a.json': '{}' });
  });

  test('leaves the old bytes when the new ones cannot be written', async () => {
    const old = { 'a.json': 'old', 'b/c.json': 'old', 'gone.json': 'old' };
    const folder = await folderOf(old);
    const wanted = { 'a.json': 'new', 'b/c.json': 'new', [`b/${IMPOSSIBLE}`]: 'new', 'a-new.json': 'new' };
    await expect(replaceFolder(folder, asMap(wanted))).rejects.toThrow(/ENAMETOOLONG/);
    expect(await contentOf(folder)).toEqual(withFolders(old));
  });

  test('removes what a killed run left behind', async () => {
    const folder = await folderOf({ 'a.json': 'same', 'a.json.4711.partial': 'ha', 'deep/b.json.4711.partial': 'ha' });
    expect(await compareFolder(folder, asMap({ 'a.json': 'same' }))).toEqual({ created: [], changed: [], removed: [] });
    await replaceFolder(folder, asMap({ 'a.json': 'same' }));
    expect(await contentOf(folder)).toEqual({ 'a.json': 'same' });
  });

  test('does not touch unchanged files', async () => {
    const folder = await folderOf({ 'a.json': 'same', 'b.json': 'old' });
    await utimes(join(folder, 'a.json'), 1, 1);
    await replaceFolder(folder, asMap({ 'a.json': 'same', 'b.json': 'new' }));
    expect((await stat(join(folder, 'a.json'))).mtimeMs).toBe(1000);
  });
});

test('comparing a folder writes nothing', async () => {
  const folder = await folderOf({ 'a.json': 'old', 'b.json': 'left' });
  expect(await compareFolder(folder, asMap({ 'a.json': 'new', 'c.json': 'new' }))).toEqual({
    created: ['c.json'],
    changed: ['a.json'],
    removed: ['b.json'],
  });
  expect(await contentOf(folder)).toEqual({ 'a.json': 'old', 'b.json': 'left' });
});

describe('the files below a folder', () => {
  test('are named by their path below it, however the folder is written', async () => {
    const folder = await folderOf({ 'b.ts': '', 'a/c.ts': '' });
    const ways = [folder, `${folder}/`, `${folder}/../${folder.split('/').at(-1)}`, relative(process.cwd(), folder)];
    for (const way of ways) expect(await filesBelow(way)).toEqual(['a/c.ts', 'b.ts']);
    expect(await filesBelow(`./${relative(process.cwd(), folder)}`)).toEqual(['a/c.ts', 'b.ts']);
  });

  test('are none without a folder', async () => {
    expect(await filesBelow(join(await emptyFolder(), 'missing'))).toEqual([]);
  });
});

describe('writing one file', () => {
  test('makes its folder and sets its mode', async () => {
    const path = join(await emptyFolder(), 'deep', 'file');
    await writeFileAtomic(path, 'content', 0o600);
    expect(await readFile(path, 'utf8')).toBe('content');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('leaves nothing when it fails', async () => {
    const folder = await folderOf({ 'taken/inside': 'kept' });
    await expect(writeFileAtomic(join(folder, 'taken'), 'content')).rejects.toThrow(
      /taken cannot be written: it is a folder: /,
    );
    expect(await contentOf(folder)).toEqual({ 'taken/': '', 'taken/inside': 'kept' });
  });
});

describe('a write that the system refuses', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EMFILE', 'ENFILE'])(
    'names the path, and what to do: %s',
    (code) => {
      const error = unwritten('a/b.json', Object.assign(new Error(`${code}: said by Node`), { code }));
      expect(error).toMatchObject({ code, message: expect.stringMatching(/^a\/b\.json cannot be written: .+: .+/) });
    },
  );

  test('is named where it is one of many', async () => {
    const folder = await folderOf({ a: '1', b: '1' });
    const { renameSync } = fs;
    try {
      fs.renameSync = (_, to) => {
        throw Object.assign(new Error(`refused: ${String(to)}`), { code: 'EPERM' });
      };
      syncBuiltinESMExports();
      const files = new Map([
        ['a', '2'],
        ['b', '2'],
      ]);
      await expect(replaceFolder(folder, files)).rejects.toThrow(`${join(folder, 'a')} cannot be written: `);
    } finally {
      fs.renameSync = renameSync;
      syncBuiltinESMExports();
    }
    expect(await contentOf(folder)).toEqual({ a: '1', b: '1' });
  });

  test('other errors stay as they are', () => {
    const error = new TypeError('a fault');
    expect(unwritten('a', error)).toBe(error);
  });
});

describe('work on many items', () => {
  test('is done once for each, a few at a time', async () => {
    const done: number[] = [];
    let underWay = 0;
    let most = 0;
    await eachOf(
      Array.from({ length: 20 }, (_, index) => index),
      async (item) => {
        underWay += 1;
        most = Math.max(most, underWay);
        for (let turn = 0; turn < item % 4; turn += 1) await Promise.resolve();
        underWay -= 1;
        done.push(item);
      },
      3,
    );
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(most).toBe(3);
  });

  test('that fails is reported when parallel work has ended, and nothing more begins', async () => {
    const events: string[] = [];
    const work = async (item: number): Promise<void> => {
      events.push(`begin ${item}`);
      if (item === 0) throw new Error('first');
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      events.push(`end ${item}`);
    };
    await expect(eachOf([0, 1, 2, 3], work, 2)).rejects.toThrow('first');
    expect(events).toEqual(['begin 0', 'begin 1', 'end 1']);
  });
});
