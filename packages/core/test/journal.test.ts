import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openJournal, settleDelay } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const now = (): Date => at;

describe('the record of attempts', () => {
  test('gives the next apply what this one began and never finished', async () => {
    const folder = join(await emptyFolder(), 'not', 'there', 'yet');
    const first = await openJournal(folder, now);
    expect(first.unfinished).toEqual([]);
    await first.begin('rule/a', 'create');
    await first.begin('rule/b', 'update');
    await first.begin('rule/c', 'delete');
    await first.end('rule/a', 'done');
    await first.end('rule/c', 'failed');
    expect((await openJournal(folder, now)).unfinished).toEqual([
      { address: 'rule/b', action: 'update', at: '2026-03-01T12:00:00.000Z' },
    ]);
  });

  test('is on disk before the attempt is made', async () => {
    const folder = await emptyFolder();
    const journal = await openJournal(folder, now);
    await journal.begin('rule/a', 'create');
    expect(await readFile(join(folder, 'attempts.jsonl'), 'utf8')).toBe(
      '{"address":"rule/a","action":"create","at":"2026-03-01T12:00:00.000Z"}\n',
    );
  });

  test('is gone when an apply ended as it should', async () => {
    const folder = await emptyFolder();
    const journal = await openJournal(folder, now);
    await journal.begin('rule/a', 'create');
    await journal.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test('bears a line that a kill cut in half, and loses neither what was before nor what comes after it', async () => {
    const folder = await emptyFolder();
    const killed = await openJournal(folder, now);
    await killed.begin('rule/a', 'create');
    await appendFile(join(folder, 'attempts.jsonl'), '{"address":"rule/b","act');
    const second = await openJournal(folder, now);
    expect(second.unfinished.map(({ address }) => address)).toEqual(['rule/a']);
    await second.begin('rule/c', 'create');
    await second.begin('rule/d', 'create');
    await second.end('rule/d', 'done');
    expect((await openJournal(folder, now)).unfinished.map(({ address }) => address)).toEqual(['rule/a', 'rule/c']);
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
    expect(settleDelay([attempt('create', 9_000), attempt('create', 4_000)], 10_000, at)).toBe(6_000);
    expect(settleDelay([attempt('update', 0)], 10_000, at)).toBe(10_000);
  });

  test('is none where nothing can come through any more', () => {
    expect(settleDelay([], 10_000, at)).toBe(0);
    expect(settleDelay([attempt('create', 10_000)], 10_000, at)).toBe(0);
    expect(settleDelay([attempt('create', 1e9)], 10_000, at)).toBe(0);
  });

  test('does not mind deletions: they cannot be doubled', () => {
    expect(settleDelay([attempt('delete', 0)], 10_000, at)).toBe(0);
  });

  test('is no longer because a clock was set back', () => {
    expect(settleDelay([attempt('create', -3_600_000)], 10_000, at)).toBe(10_000);
  });
});
