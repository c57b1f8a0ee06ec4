import { afterAll, beforeAll, expect, test } from 'vitest';
import { Replay, readExchanges } from './replay.ts';

/** Recorded of a SigNoz v0.138.0, and compared as in `replay.test.ts`. */
const exchanges = readExchanges('exchanges-v0.138.0-access.json');

/** Kinds that nothing here speaks to yet. */
const KINDS = ['authentication domain'];

const replay = new Replay(exchanges, undefined, 'v0.138.0');
beforeAll(() => replay.fresh(), 60_000);
afterAll(() => replay.end());

test('who may do what, and what metrics are, is answered as SigNoz v0.138.0 answers it', async () => {
  const failures: string[] = [];
  let compared = 0;
  for (const [index, { note }] of exchanges.entries()) {
    if (KINDS.some((kind) => note.startsWith(`${kind}:`))) continue;
    compared++;
    const differences = await replay.send(index);
    if (differences.length > 0) failures.push(`[${index}] ${note}\n  ${differences.slice(0, 5).join('\n  ')}`);
  }
  expect(failures).toEqual([]);
  expect(compared).toBe(82);
});
