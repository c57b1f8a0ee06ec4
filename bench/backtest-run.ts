/**
 * One measurement in its own process, reported to its parent. `whole` backtests rules one after the other, like the
 * command, and keeps the reports; `floor` makes the same requests through the same client, four at a time, and keeps
 * nothing.
 */
import { backtest, type Outcome } from '../packages/backtest/src/index.ts';
import { dialectOf, signozClient } from '../packages/signoz-client/src/index.ts';
import { MINUTE, ruleBody } from './backtest-rules.ts';

const VERSION = 'v0.108.0';

export interface Measured {
  readonly seconds: number;
  /** User and system time of the processor. */
  readonly processor: number;
  /** Peak memory in MB. */
  readonly memory: number;
  readonly queries: number;
  readonly evaluations: number;
}

const [what, port, rules, days, end, target] = process.argv.slice(2) as [string, ...number[]];
const client = signozClient({ url: `http://127.0.0.1:${port}`, apiKey: 'a-key-of-the-bench' }, VERSION);
const replayed = (index: number, ask: (body: object) => Promise<unknown>): Promise<Outcome> =>
  backtest(ruleBody(index, Number(target)), {
    range: { start: Number(end) - Number(days) * 1_440 * MINUTE, end: Number(end) },
    judgement: dialectOf(VERSION).facts.judgement,
    ask,
    maxQueries: 100_000,
    routing: { policies: [], tellsResolved: () => true },
    isRefusal: () => undefined,
  });

/** A backtest sends the same requests whatever the answers are. */
const asked: object[] = [];
if (what === 'floor')
  for (let index = 0; index < Number(rules); index += 1)
    await replayed(index, async (body) => {
      asked.push(body);
      return { data: { type: 'time_series', data: { results: [] } } };
    });

const [began, used] = [performance.now(), process.cpuUsage()];
let [queries, evaluations, firings] = [0, 0, 0];
if (what === 'floor') {
  const work = async (): Promise<void> => {
    while (queries < asked.length) await client.queryRange(asked[queries++] as object);
  };
  await Promise.all(Array.from({ length: 4 }, work));
} else {
  const outcomes: Outcome[] = [];
  for (let index = 0; index < Number(rules); index += 1) {
    const outcome = await replayed(index, (body) => {
      queries += 1;
      return client.queryRange(body);
    });
    if (outcome.is !== 'replayed') throw new Error(outcome.because);
    outcomes.push(outcome);
    evaluations += outcome.replay.evaluations;
    firings += outcome.firings.length;
  }
  if (firings === 0) throw new Error('nothing fired');
}
const { user, system } = process.cpuUsage(used);
process.send?.({
  seconds: (performance.now() - began) / 1_000,
  processor: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1_024,
  queries,
  evaluations,
} satisfies Measured);
process.disconnect?.();
