/**
 * `pnpm bench:backtest [rules] [days]`: 1,000 rules over 7 days at one evaluation a minute (ten million), and fewer of both to see
 * what grows with what. A process beside this one answers each range from memory, as SigNoz does, for three series.
 * Floor: the same requests through the same client, four at a time, judged by nobody.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { backtest } from '../packages/backtest/src/index.ts';
import { dialectOf, type SignozClient, signozClient } from '../packages/signoz-client/src/index.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const END = Date.parse('2026-11-01T00:00:00Z');
const VERSION = 'v0.108.0';

if (process.argv[2] === 'answers') await answers();
else await bench();

/** A rule over spans as it is sent to SigNoz, one of many that are alike. */
function ruleBody(index: number): Record<string, unknown> {
  const spec = {
    name: 'A',
    signal: 'traces',
    stepInterval: 60,
    disabled: false,
    aggregations: [{ expression: 'count()' }],
    filter: { expression: `service.name = 'service-${index}'` },
    groupBy: [{ name: 'http.route' }],
  };
  const threshold = { name: 'critical', target: 90, targetUnit: '', recoveryTarget: null, op: '1', matchType: '1' };
  return {
    alert: `Rule ${index}`,
    ruleType: 'threshold_rule',
    condition: {
      compositeQuery: { queryType: 'builder', queries: [{ type: 'builder_query', spec }] },
      selectedQueryName: 'A',
      thresholds: { kind: 'basic', spec: [{ ...threshold, channels: ['ops'] }] },
    },
    evaluation: { kind: 'rolling', spec: { evalWindow: '5m0s', frequency: '1m0s' } },
    notificationSettings: { groupBy: [], renotify: { enabled: false }, usePolicy: false },
    labels: { team: 'backend' },
  };
}

/** Answers ranges until its parent is gone: a value a minute, now and then beyond the target. */
async function answers(): Promise<void> {
  const made = new Map<string, string>();
  const answer = (start: number, end: number): string => {
    const series = ['/a', '/b', '/c'].map((route, index) => ({
      labels: [{ key: { name: 'http.route' }, value: route }],
      values: Array.from({ length: (end - start) / MINUTE }, (_, minute) => ({
        timestamp: start + minute * MINUTE,
        value: (((start / MINUTE + minute) * (index + 7)) % 97) * ((start / MINUTE + minute) % 240 < 5 ? 1 : 0.9),
      })),
    }));
    const results = [{ queryName: 'A', aggregations: [{ index: 0, series }] }];
    const meta = { rowsScanned: 1_000, bytesScanned: 100_000, durationMs: 5 };
    return JSON.stringify({ status: 'success', data: { type: 'time_series', meta, data: { results } } });
  };
  const server = createServer(async (request, response) => {
    const { start, end } = (await json(request)) as { start: number; end: number };
    const key = `${start} ${end}`;
    const text = made.get(key) ?? answer(start, end);
    made.set(key, text);
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
  process.once('disconnect', () => process.exit());
}

async function bench(): Promise<void> {
  const server = fork(import.meta.filename, ['answers']);
  const [port] = (await once(server, 'message')) as [number];
  const client = signozClient({ url: `http://127.0.0.1:${port}`, apiKey: 'a-key-of-the-bench' }, VERSION);
  const [rules = 1_000, days = 7] = process.argv.slice(2).map(Number);
  try {
    console.log('rules   days   evaluations   queries       time     floor   own time   own / floor   a million');
    for (const [some, long] of [
      [rules / 10, days / 7],
      [rules / 10, days],
      [rules, days / 7],
      [rules, days],
    ] as const)
      await point(client, some, long);
  } finally {
    server.kill();
  }
}

/** Backtests so many rules over so many days, one after the other as the command does, and then asks the same again. */
async function point(client: SignozClient, rules: number, days: number): Promise<void> {
  const asked: object[] = [];
  const ask = (body: object): Promise<unknown> => {
    asked.push(body);
    return client.queryRange(body);
  };
  const began = performance.now();
  let [evaluations, fired] = [0, 0];
  for (let index = 0; index < rules; index += 1) {
    const outcome = await backtest(ruleBody(index), {
      range: { start: END - days * DAY, end: END },
      judgement: dialectOf(VERSION).facts.judgement,
      ask,
      maxQueries: 100_000,
      routing: { policies: [], tellsResolved: () => true },
      isRefusal: () => undefined,
    });
    if (outcome.is !== 'replayed') throw new Error(outcome.because);
    evaluations += outcome.replay.evaluations;
    fired += outcome.firings.length;
  }
  const seconds = (performance.now() - began) / 1_000;
  if (fired === 0) throw new Error('nothing fired');
  const again = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < asked.length) await client.queryRange(asked[next++] as object);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  const floor = (performance.now() - again) / 1_000;
  const own = seconds - floor;
  const columns = [
    [rules, 5],
    [Math.round(days), 7],
    [evaluations.toLocaleString('en'), 14],
    [asked.length.toLocaleString('en'), 10],
    [`${seconds.toFixed(1)} s`, 11],
    [`${floor.toFixed(1)} s`, 10],
    [`${own.toFixed(1)} s`, 11],
    [`${(own / floor).toFixed(2)} ×`, 14],
    [`${((own / evaluations) * 1e6).toFixed(2)} s`, 12],
  ] as const;
  console.log(columns.map(([text, width]) => String(text).padStart(width)).join(''));
}
