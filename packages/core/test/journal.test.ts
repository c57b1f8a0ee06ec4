import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Attempt,
  inFlightDelay,
  inFlightTime,
  type Journal,
  lockTiming,
  openJournal,
  takeoverDelay,
} from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';

const at = new Date('2026-03-01T12:00:00.000Z');
const IN_FLIGHT = 10_000;

/** An interrupted apply: the files on disk when it is killed after `work`. */
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
  test('gives the next apply the unfinished attempts of this one', async () => {
    const folder = join(await emptyFolder(), 'not', 'there', 'yet');
    expect(await unfinishedIn(folder)).toEqual([]);
    await killedAfter(folder, async (journal) => {
      await journal.begin('rule/a', 'create');
      await journal.begin('rule/b', 'update');
      await journal.sending();
      await journal.begin('rule/c', 'delete');
      await journal.end('rule/a', 'done');
      await journal.end('rule/c', 'failed');
    });
    const next = await openJournal(folder);
    await next.leave();
    expect(next.unfinished).toEqual([{ address: 'rule/b', action: 'update', at: '2026-03-01T12:00:00.000Z' }]);
    expect(next.lastSent).toBe('2026-03-01T12:00:00.000Z');
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

  test('is removed when an apply ended normally, released or not', async () => {
    const folder = await emptyFolder();
    await killedAfter(folder, async (journal) => {
      await journal.begin('rule/a', 'create');
      await journal.close();
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('accepts a line that a kill cut in half, and loses neither earlier nor later ones', async () => {
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

  test('accepts blocks without attempts: a file system after a power failure', async () => {
    const folder = await emptyFolder();
    await killedAfter(folder, (journal) => journal.begin('rule/a', 'create'));
    await appendFile(join(folder, 'attempts.jsonl'), '\0\0\0\0\nnull\n5\n[]\n{}\n');
    expect(await unfinishedIn(folder)).toEqual(['create rule/a']);
  });

  test('that cannot be read is not read as an empty one', async () => {
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

  const wait = (unfinished: readonly Attempt[]): number => inFlightDelay({ unfinished }, IN_FLIGHT, at);

  test('lasts until the latest attempt can no longer take effect', () => {
    expect(wait([attempt('create', 9_000), attempt('create', 4_000)])).toBe(6_000);
    expect(wait([attempt('update', 0)])).toBe(10_000);
    expect(inFlightDelay({ unfinished: [attempt('update', 0)] }, 60_000, at)).toBe(60_000);
  });

  test('is none when no request can take effect any more', () => {
    expect(wait([])).toBe(0);
    expect(wait([attempt('create', 10_000)])).toBe(0);
    expect(wait([attempt('create', 1e9)])).toBe(0);
  });

  test('counts from the last request, when an attempt has several', () => {
    const lastSent = attempt('create', 1_000).at;
    expect(inFlightDelay({ unfinished: [attempt('replace', 9_000)], lastSent }, IN_FLIGHT, at)).toBe(9_000);
    expect(inFlightDelay({ unfinished: [], lastSent }, IN_FLIGHT, at)).toBe(0);
  });

  test('includes deletions: a resource that is wanted again could be deleted', () => {
    expect(wait([attempt('delete', 0)])).toBe(10_000);
  });

  test('is not longer after a clock was set back', () => {
    expect(wait([attempt('create', -3_600_000)])).toBe(10_000);
  });
});

test('no time is shorter than the lifetime of a request', () => {
  expect(inFlightTime(undefined)).toBe(60_000);
  expect(inFlightTime(undefined, 3)).toBe(60_000);
  expect(inFlightTime(undefined, 90)).toBe(90_000);
  expect(inFlightTime(5, 90)).toBe(5_000);
  for (const lease of [3_000, 45_000, 600_000]) {
    const timing = lockTiming(lease);
    // The holder's last request, with its lifetime, is over when the taker continues.
    expect(timing.lease + takeoverDelay(timing, 60_000)).toBeGreaterThanOrEqual(timing.trust + 60_000);
    expect(timing.trust).toBeLessThan(timing.lease);
  }
});
