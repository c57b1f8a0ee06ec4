import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Journal, openJournal, settleDelay } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const IN_FLIGHT = 10_000;

/** An apply that never comes to its end: what is on disk when it is killed after `work`. */
async function killedAfter(folder: string, work: (journal: Journal) => Promise<void>): Promise<void> {
  const journal = await openJournal(folder, () => at);
  await work(journal);
  await journal.leave();
}

async function unfinishedIn(folder: string): Promise<string[]> {
  const journal = await openJournal(folder);
  await journal.leave();
  return journal.unfinished.map(({ address, action }) => `${action} ${address}`);
}

describe('the record of attempts', () => {
  test('gives the next apply what this one began and never finished', async () => {
    const folder = join(await emptyFolder(), 'not', 'there', 'yet');
    expect(await unfinishedIn(folder)).toEqual([]);
    await killedAfter(folder, async (journal) => {
      await journal.begin('rule/a', 'create');
      await journal.begin('rule/b', 'update');
      await journal.begin('rule/c', 'delete');
      await journal.end('rule/a', 'done');
      await journal.end('rule/c', 'failed');
    });
    const next = await openJournal(folder);
    await next.leave();
    expect(next.unfinished).toEqual([{ address: 'rule/b', action: 'update', at: '2026-03-01T12:00:00.000Z' }]);
  });

  test('is on disk before the attempt is made', async () => {
    const folder = await emptyFolder();
    await killedAfter(folder, async (journal) => {
      await journal.begin('rule/a', 'create');
      expect(await readFile(join(folder, 'attempts.jsonl'), 'utf8')).toBe(
        '{"address":"rule/a","action":"create","at":"2026-03-01T12:00:00.000Z"}\n',
      );
    });
  });

  test('is gone when an apply ended as it should, whether or not it is let go of afterwards', async () => {
    const folder = await emptyFolder();
    await killedAfter(folder, async (journal) => {
      await journal.begin('rule/a', 'create');
      await journal.close();
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('bears a line that a kill cut in half, and loses neither what was before nor what comes after it', async () => {
    const folder = await emptyFolder();
    await killedAfter(folder, (journal) => journal.begin('rule/a', 'create'));
    await appendFile(join(folder, 'attempts.jsonl'), '{"address":"rule/b","act');
    await killedAfter(folder, async (journal) => {
      expect(journal.unfinished.map(({ address }) => address)).toEqual(['rule/a']);
      await journal.begin('rule/c', 'create');
      await journal.begin('rule/d', 'create');
      await journal.end('rule/d', 'done');
    });
    expect(await unfinishedIn(folder)).toEqual(['create rule/a', 'create rule/c']);
  });

  test('bears what no attempt ever was: the blocks of a file system that lost its power', async () => {
    const folder = await emptyFolder();
    await killedAfter(folder, (journal) => journal.begin('rule/a', 'create'));
    await appendFile(join(folder, 'attempts.jsonl'), '\0\0\0\0\nnull\n5\n[]\n{}\n');
    expect(await unfinishedIn(folder)).toEqual(['create rule/a']);
  });

  test('that cannot be read is not taken for an empty one', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(openJournal(join(folder, 'file'))).rejects.toThrow();
  });
});

describe('the wait before reading', () => {
  const attempt = (action: string, millisecondsAgo: number) => ({
    address: 'rule/a',
    action,
    at: new Date(at.getTime() - millisecondsAgo).toISOString(),
  });

  test('lasts until the youngest attempt can no longer come through', () => {
    expect(settleDelay([attempt('create', 9_000), attempt('create', 4_000)], IN_FLIGHT, at)).toBe(6_000);
    expect(settleDelay([attempt('update', 0)], IN_FLIGHT, at)).toBe(10_000);
    expect(settleDelay([attempt('update', 0)], 60_000, at)).toBe(60_000);
  });

  test('is none where nothing can come through any more', () => {
    expect(settleDelay([], IN_FLIGHT, at)).toBe(0);
    expect(settleDelay([attempt('create', 10_000)], IN_FLIGHT, at)).toBe(0);
    expect(settleDelay([attempt('create', 1e9)], IN_FLIGHT, at)).toBe(0);
  });

  test('does not mind deletions: they cannot be doubled', () => {
    expect(settleDelay([attempt('delete', 0)], IN_FLIGHT, at)).toBe(0);
  });

  test('is no longer because a clock was set back', () => {
    expect(settleDelay([attempt('create', -3_600_000)], IN_FLIGHT, at)).toBe(10_000);
  });
});
