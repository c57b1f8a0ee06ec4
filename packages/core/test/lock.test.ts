import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';

const since = '2026-03-01T12:00:00.000Z';

/** Takes the lock in the folder of the variable FOLDER, and says by what it fails. */
const TAKE = `
  const { takeLock } = await import('@signoz-as-code/core');
  await takeLock(process.env.FOLDER).catch(({ code }) => process.stderr.write(code));
`;

/** A process id that was in use and is not any more. */
function goneProcess(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

async function lockOf(holder: unknown): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'apply.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  return folder;
}

describe('the lock', () => {
  test('is held by one apply at a time, and the other is told by whom', async () => {
    const folder = join(await emptyFolder(), 'not', 'there', 'yet');
    const unlock = await takeLock(folder);
    await expect(takeLock(folder)).rejects.toThrow(
      `another apply is running: process ${process.pid} on ${hostname()} since `,
    );
    await unlock();
    expect(await readdir(folder)).toEqual([]);
    await (await takeLock(folder))();
  });

  test('goes to exactly one of several that want it at once', async () => {
    const folder = await emptyFolder();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of a process that is gone is taken over', async () => {
    const folder = await lockOf({ pid: goneProcess(), host: hostname(), since });
    const unlock = await takeLock(folder);
    expect(JSON.parse(await readFile(join(folder, 'apply.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await unlock();
  });

  test('of a process that is gone goes to exactly one of several that want it at once', async () => {
    const gone = goneProcess();
    for (let round = 0; round < 100; round += 1) {
      const folder = await lockOf({ pid: gone, host: hostname(), since });
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder)));
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['apply.lock']);
    }
  });

  test('of another machine is not: nobody here knows whether its process lives', async () => {
    const folder = await lockOf({ pid: goneProcess(), host: 'elsewhere', since });
    await expect(takeLock(folder)).rejects.toThrow(
      `on elsewhere since ${since}. If it is not, delete ${join(folder, 'apply.lock')}`,
    );
  });

  test('that somebody is just writing is theirs', async () => {
    const folder = await lockOf('');
    await expect(takeLock(folder)).rejects.toThrow('another apply started at the same moment');
  });

  test.each(['{"pi', 'null', '{}', '[]'])(
    'whose writer was killed before it wrote is taken over: %s',
    async (written) => {
      const folder = await lockOf(written);
      await utimes(join(folder, 'apply.lock'), 0, 0);
      await (await takeLock(folder))();
    },
  );

  test('that cannot be written, because the disk is full, is not left behind', async () => {
    const folder = await emptyFolder();
    // A limit of no bytes for files is what a full disk is: it can be opened, and not be written.
    const { stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 0; exec "$0" --input-type=module --eval "$1"', process.execPath, TAKE],
      {
        cwd: import.meta.dirname,
        env: { ...process.env, FOLDER: folder },
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('EFBIG');
    expect(await readdir(folder)).toEqual([]);
    await (await takeLock(folder))();
  });
});
