import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fields } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, asker, awaitArrival, missing, newMarker, sendGrpc, sendHttp } from '../src/index.ts';
import { type Receiver, startReceiver } from './receiver.ts';

describe('marked telemetry', () => {
  const directory = mkdtempSync(join(tmpdir(), 'signoz-probe-'));
  let sandbox: Sandbox;
  let receiver: Receiver;
  let ask: Ask;
  beforeAll(async () => {
    sandbox = await startSandbox({ directory });
    await sandbox.ready();
    receiver = await startReceiver(sandbox.clickhouse.url);
    ask = asker({ clickhouse: { url: sandbox.clickhouse.url, username: 'default' } }, () => undefined)!;
  });
  afterAll(async () => {
    await receiver.stop();
    await sandbox.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    receiver.lost.clear();
    receiver.refused.clear();
  });

  describe.each([
    ['HTTP', (marker: ReturnType<typeof newMarker>) => sendHttp(receiver.http, marker)],
    ['gRPC', (marker: ReturnType<typeof newMarker>) => sendGrpc(receiver.grpc, marker)],
  ])('over OTLP/%s', (_, send) => {
    test('arrives, and another marker does not', async () => {
      const marker = newMarker();
      expect(await missing(ask, marker)).toEqual(['traces', 'metrics', 'logs']);
      expect(await send(marker)).toEqual([]);
      expect(await missing(ask, marker)).toEqual([]);
      expect(await missing(ask, newMarker())).toEqual(['traces', 'metrics', 'logs']);
    });

    test('that is refused is named, signal by signal', async () => {
      receiver.refused.add('metrics');
      const refused = await send(newMarker());
      expect(refused.map(({ signal }) => signal)).toEqual(['metrics']);
      expect(refused[0]?.reason).toMatch(/answered 503|gRPC status 14: as the test has it/);
    });

    test('that is lost is named after the time limit', async () => {
      receiver.lost.add('logs');
      const marker = newMarker();
      await send(marker);
      let time = 0;
      const wait = async (milliseconds: number) => {
        time += milliseconds;
      };
      expect(await awaitArrival(ask, marker, { limit: 3_000, wait, clock: () => time })).toEqual(['logs']);
      expect(time).toBe(3_000);
    });
  });

  test('that is late is waited for', async () => {
    const marker = newMarker();
    let time = 0;
    const wait = async () => {
      time += 1_000;
      if (time === 2_000) await sendHttp(receiver.http, marker);
    };
    expect(await awaitArrival(ask, marker, { limit: 60_000, wait, clock: () => time })).toEqual([]);
    expect(time).toBe(2_000);
  });

  test('to a closed port, or to another protocol, is refused with the reason', async () => {
    expect((await sendHttp('http://127.0.0.1:9', newMarker()))[0]?.reason).toMatch(/ECONNREFUSED|bad port/);
    expect((await sendGrpc('http://127.0.0.1:1', newMarker()))[0]?.reason).toMatch(/ECONNREFUSED/);
    expect(await sendGrpc(receiver.http, newMarker())).toHaveLength(3);
  });
});

test('a ClickHouse whose secret is not set is not asked', async () => {
  const ask = asker(
    { clickhouse: { url: 'http://127.0.0.1:1', username: 'signoz', password: { $secret: 'CLICKHOUSE_PASSWORD' } } },
    () => undefined,
  );
  await expect(ask?.('SELECT 1', fields({}))).rejects.toThrow('the secret CLICKHOUSE_PASSWORD is not set');
  expect(asker({}, () => undefined)).toBeUndefined();
});
