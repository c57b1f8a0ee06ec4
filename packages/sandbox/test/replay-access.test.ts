import { afterAll, beforeAll, expect, test } from 'vitest';
import { Replay, readExchanges } from './replay.ts';

/** Recorded from a SigNoz v0.138.0, and compared like in `replay.test.ts`. */
const exchanges = readExchanges('exchanges-v0.138.0-access.json');

const replay = new Replay(exchanges, undefined, 'v0.138.0');
beforeAll(() => replay.fresh(), 60_000);
afterAll(() => replay.end());

test('access and metadata of metrics are answered like SigNoz v0.138.0 does', async () => {
  const failures: string[] = [];
  for (const [index, { note }] of exchanges.entries()) {
    const differences = await replay.send(index);
    if (differences.length > 0) failures.push(`[${index}] ${note}\n  ${differences.slice(0, 5).join('\n  ')}`);
  }
  expect(failures).toEqual([]);
  expect(exchanges).toHaveLength(120);
});
