import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LockLostError, takeLocalLock } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';

const since = '2026-03-01T12:00:00.000Z';

/** Takes the lock in the folder of the variable FOLDER, and prints the error. */
const TAKE = `
  const { takeLocalLock } = await import('@signoz-as-code/core');
  await takeLocalLock(process.env.FOLDER).catch(({ code }) => process.stderr.write(code));
`;

/** The id of an ended process. */
function goneProcess(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

/** The content of this process's lock file. */
async function mine(): Promise<Record<string, unknown>> {
  const folder = await emptyFolder();
  const lock = await takeLocalLock(folder);
  const text = await readFile(join(folder, 'apply.lock'), 'utf8');
  await lock.release();
  return JSON.parse(text) as Record<string, unknown>;
}

/** Clocks on which waiting takes no time; `tick` is called with every wait. */
function patient(tick: (count: number) => Promise<unknown> = async () => undefined) {
  let now = 0;
  let count = 0;
  const clocks = {
    ahead: () => now,
    behind: () => now,
    sleep: async (milliseconds: number, { signal }: { readonly signal?: AbortSignal } = {}) => {
      // The renewal of a taken lock is not waited for here.
      if (signal !== undefined)
        return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      now += milliseconds;
      count += 1;
      await tick(count);
    },
  };
  return { clocks, waited: () => now };
}

async function lockOf(holder: unknown): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'apply.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  return folder;
}

describe('the lock', () => {
  test("is held by one apply at a time, and the other one gets the holder's name", async () => {
    const folder = join(await emptyFolder(), 'not', 'there', 'yet');
    const lock = await takeLocalLock(folder);
    await expect(takeLocalLock(folder)).rejects.toThrow(
      `another apply is running: process ${process.pid} on ${hostname()} since `,
    );
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await takeLocalLock(folder, patient())).release();
  });

  test('goes to exactly one of several that want it at once', async () => {
    const folder = await emptyFolder();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLocalLock(folder)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of an ended process is taken over at once, even if its id is in use again', async () => {
    for (const other of [{ pid: goneProcess() }, { started: '1' }]) {
      const folder = await lockOf({ ...(await mine()), ...other });
      const lock = await takeLocalLock(folder);
      expect(JSON.parse(await readFile(join(folder, 'apply.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
      await lock.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test('of an ended process goes to exactly one of several that want it at once', async () => {
    const gone = { ...(await mine()), pid: goneProcess() };
    for (let round = 0; round < 20; round += 1) {
      const folder = await lockOf(gone);
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLocalLock(folder)));
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['apply.lock']);
    }
  });

  test.each([
    [
      'another container, whose process has an id that is in use here',
      { kernel: 'this-boot pid:[1]', pid: process.pid },
    ],
    ['a machine that shares the disk', { kernel: 'other-boot pid:[2]', host: 'elsewhere' }],
    ['this machine before it was started anew', { kernel: 'boot-before pid:[1]', host: hostname() }],
    ['a system that tells neither boot nor start', { kernel: undefined, started: undefined }],
    ['a version that renewed none', { kernel: undefined, started: undefined, beat: undefined, lease: undefined }],
    ['one that says that it lasts for ever', { kernel: 'other', lease: 1e12 }],
  ])('of %s is taken over when it was not renewed for its lease, and not before', async (_, other) => {
    const folder = await lockOf({ ...(await mine()), ...other });
    const clocks = patient();
    const lock = await takeLocalLock(folder, clocks);
    expect(clocks.waited()).toBeGreaterThanOrEqual(45_000);
    await lock.confirm();
    await lock.release();
  });

  test('of another machine that renews it is not taken over, and is waited for as long as requested', async () => {
    const holder = { ...(await mine()), kernel: 'other-boot pid:[2]', host: 'elsewhere', since };
    const folder = await lockOf(holder);
    const path = join(folder, 'apply.lock');
    const renewing = patient((beat) => writeFile(path, JSON.stringify({ ...holder, beat })));
    await expect(takeLocalLock(folder, renewing)).rejects.toThrow(`on elsewhere since ${since}`);
    await expect(takeLocalLock(folder, { ...renewing, wait: 60_000 })).rejects.toThrow('is running');
    expect(renewing.waited()).toBeGreaterThanOrEqual(60_000);
    const ending = patient((beat) =>
      beat < 9 ? writeFile(path, JSON.stringify({ ...holder, beat })) : rm(path, { force: true }),
    );
    await (await takeLocalLock(folder, { ...ending, wait: 60_000 })).release();
  });

  test("that was taken over is lost to its holder, which writes nothing more and leaves the other's lock", async () => {
    const folder = await emptyFolder();
    const first = await takeLocalLock(folder);
    await first.confirm();
    const second = await takeLocalLock(folder, { isBroken: true });
    await expect(first.confirm()).rejects.toThrow(LockLostError);
    expect(first.lost.aborted).toBe(true);
    await first.release();
    await second.confirm();
    await second.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test.each(['', '{"pi', 'null', '{}', '[]'])(
    'whose writer was killed before it wrote is taken over: %s',
    async (written) => {
      const folder = await lockOf(written);
      await (await takeLocalLock(folder, patient())).release();
    },
  );

  test('that cannot be written, because the disk is full, is not left behind', async () => {
    const folder = await emptyFolder();
    // A file size limit of zero acts like a full disk: a file can be opened, and not written.
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
    await (await takeLocalLock(folder, patient())).release();
  });
});
