import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { judgedRule, replay } from '@signoz-as-code/backtest';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { availability, defineSlo, sloRules } from '../src/index.ts';
import { failures, generated, notify, requests, shop } from './support.ts';
import { EVERY, expected, MINUTE, outagesFrom } from './workbook.ts';

/**
 * The answers of a real SigNoz v0.138.0 about two cumulative counters: 50 requests a second, of which a share fails.
 */
const { begins, answers } = JSON.parse(
  brotliDecompressSync(readFileSync(new URL('fixtures/promql-v0.138.0.json.br', import.meta.url))).toString(),
) as {
  readonly begins: number;
  readonly answers: readonly {
    readonly start: number;
    readonly end: number;
    readonly query: string;
    readonly values: readonly (readonly [time: number, value: number])[];
  }[];
};
const { judgement } = dialectOf('v0.138.0').facts;

async function ask(body: object): Promise<unknown> {
  const { start, end, compositeQuery } = body as (typeof answers)[number] & {
    readonly compositeQuery: { readonly queries: readonly [{ readonly spec: { readonly query: string } }] };
  };
  const { query } = compositeQuery.queries[0].spec;
  const known = answers.find((one) => one.query === query && one.start === start && one.end === end);
  if (known === undefined) throw new Error(`SigNoz was not asked this: ${query} from ${start} to ${end}`);
  const series = [{ labels: [], values: known.values.map(([timestamp, value]) => ({ timestamp, value })) }];
  return {
    data: { type: 'time_series', data: { results: [{ queryName: 'A', aggregations: [{ index: 0, series }] }] } },
  };
}

const indicator = availability.counters({ total: { metric: requests }, bad: { metric: failures } });
const slo = defineSlo({ key: 'orders', name: 'Orders', service: shop, objective: 99.9, indicator });
const { bodies } = generated(sloRules(slo, notify), 'v0.138.0');

describe.each(outagesFrom(begins))('an outage of $errors, in PromQL', ({ errors, from, lasts }) => {
  it.each(['page', 'ticket'] as const)('%s: begins and ends when the workbook says', async (severity) => {
    const should = expected(severity, 99.9, 30, errors, lasts);
    if (should === undefined) throw new Error('the outage is too short for this test');
    const rule = judgedRule(bodies.get(`rules/orders-${severity}.json`) as Record<string, unknown>, judgement);
    const range = { start: from - 10 * MINUTE, end: from + lasts + should.over + 30 * MINUTE };
    const { transitions } = await replay(rule, { range, judgement, ask, maxQueries: 1, fresh: true });
    expect(transitions.map(({ state }) => state)).toEqual(['firing', 'inactive']);
    const [detected, over] = transitions.map(({ time }) => time);
    expect(Math.abs((detected as number) - from - should.detected)).toBeLessThanOrEqual(EVERY[severity]);
    expect(Math.abs((over as number) - from - lasts - should.over)).toBeLessThanOrEqual(EVERY[severity]);
  });
});
