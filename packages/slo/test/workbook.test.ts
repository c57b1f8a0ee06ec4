import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JudgedRule, judgedRule, replay } from '@signoz-as-code/backtest';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availability, defineSlo, sloRules } from '../src/index.ts';
import { generated, notify, shop } from './support.ts';
import { DAY, EVERY, expected, HOUR, MINUTE, outagesFrom } from './workbook.ts';

const { judgement } = dialectOf('v0.108.0').facts;

/** Constant traffic from three days before the first outage on, and outages of one share each. */
// Recent, because ClickHouse drops rows that are older than the tables keep.
const BEGINS = Math.floor((Date.now() - 14 * DAY) / DAY) * DAY;
const OUTAGES = outagesFrom(BEGINS);
const ENDS = BEGINS + 13 * DAY;
/** Three points a minute, as three collectors send them. */
const STEP = 20_000;

let sandbox: Sandbox;
const directory = mkdtempSync(join(tmpdir(), 'slo-'));

async function sql(text: string): Promise<string> {
  const answer = await fetch(sandbox.clickhouse.url, { method: 'POST', body: text });
  const body = await answer.text();
  if (!answer.ok) throw new Error(body);
  return body;
}

beforeAll(async () => {
  sandbox = await startSandbox({ directory });
  const series = (fingerprint: number, status: string): string => {
    const labels = { 'service.name': 'shop', 'span.kind': 'SPAN_KIND_SERVER', 'status.code': status };
    return `INSERT INTO signoz_metrics.distributed_time_series_v4 (env, temporality, metric_name, fingerprint, unix_milli, labels)
      SELECT 'default', 'Delta', 'signoz_calls_total', ${fingerprint}, ${BEGINS} + number * ${HOUR}, '${JSON.stringify(labels)}' FROM numbers(${(ENDS - BEGINS) / HOUR})`;
  };
  const share = `multiIf(${OUTAGES.flatMap(({ errors, from, lasts }) => [`at > ${from} AND at <= ${from + lasts}`, String(errors)]).join(', ')}, 0)`;
  const points = (fingerprint: number, value: string): string =>
    `INSERT INTO signoz_metrics.distributed_samples_v4 (env, temporality, metric_name, fingerprint, unix_milli, value)
      SELECT 'default', 'Delta', 'signoz_calls_total', ${fingerprint}, ${BEGINS} + number * ${STEP} AS at, ${value} FROM numbers(${(ENDS - BEGINS) / STEP})`;
  await sql(series(1, 'STATUS_CODE_UNSET'));
  await sql(series(2, 'STATUS_CODE_ERROR'));
  await sql(points(1, `1000 * (1 - ${share})`));
  await sql(points(2, `1000 * ${share}`));
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(directory, { recursive: true });
});

/** Values of a rule by the end of its query, many evaluations in one statement: the engine is slow to start one. */
const known = new Map<number, Promise<ReadonlyMap<number, number>>>();

/** Answers a rule's SQL like SigNoz: fills in the time, and uses the same engine. */
async function ask(asked: object): Promise<unknown> {
  const { end, compositeQuery } = asked as { end: number; compositeQuery: { queries: [{ spec: { query: string } }] } };
  if (!known.has(end)) {
    const ends = Array.from({ length: 10 }, (_, index) => end + index * step);
    const { query } = compositeQuery.queries[0].spec;
    const all = ends.map(
      (one) => `SELECT ${one} AS asked, value FROM (${query.replaceAll('{{.end_timestamp_ms}}', String(one))})`,
    );
    // Parallel calls wait for a running one.
    const values = sql(`${all.join(' UNION ALL ')} SETTINGS max_query_size = 10000000 FORMAT TSV`).then((text) => {
      const rows = text.trim().split('\n').filter(Boolean);
      return new Map(rows.map((row) => row.split('\t').map(Number) as [number, number]));
    });
    for (const one of ends) known.set(one, values);
  }
  const value = (await known.get(end))?.get(end);
  const series = value === undefined ? [] : [{ labels: [], values: [{ timestamp: end, value }] }];
  return {
    data: { type: 'time_series', data: { results: [{ queryName: 'A', aggregations: [{ index: 0, series }] }] } },
  };
}
let step = MINUTE;

function rule(severity: 'page' | 'ticket', window: `${number}d` = '30d', objective = 99.9): JudgedRule {
  const indicator = availability.spanMetrics();
  const slo = defineSlo({ key: 'orders', name: 'Orders', service: shop, objective, window, indicator });
  const { bodies, diagnostics } = generated(sloRules(slo, notify));
  expect(diagnostics).toEqual([]);
  return judgedRule(bodies.get(`rules/orders-${severity}.json`) as Record<string, unknown>, judgement);
}

/** How long a rule is replayed before and after an expected change. */
const AROUND = { page: 4 * MINUTE, ticket: 15 * MINUTE };

describe.each(OUTAGES)('an outage of $errors', ({ errors, from, lasts }) => {
  it.each(['page', 'ticket'] as const)('%s: begins and ends when the workbook says', async (severity) => {
    const should = expected(severity, 99.9, 30, errors, lasts);
    if (should === undefined) throw new Error('the outage is too short for this test');
    /**
     * The changes around a time, in milliseconds after it. A rule that fires before is firing when the replay begins.
     */
    const around = async (moment: number): Promise<(readonly [string, number])[]> => {
      const range = { start: moment - AROUND[severity], end: moment + AROUND[severity] };
      const { transitions } = await replay(rule(severity), { range, judgement, ask, maxQueries: 10_000, fresh: true });
      return transitions.map(({ time, state }) => [state, time - moment] as const);
    };
    known.clear();
    step = EVERY[severity];
    const [detected, ...others] = await around(from + should.detected);
    expect(others).toEqual([]);
    expect(detected?.[0]).toBe('firing');
    expect(Math.abs(detected?.[1] as number)).toBeLessThanOrEqual(EVERY[severity]);
    known.clear();
    const [firing, over, ...more] = await around(from + lasts + should.over);
    expect(more).toEqual([]);
    expect([firing?.[0], over?.[0]]).toEqual(['firing', 'inactive']);
    expect(Math.abs(over?.[1] as number)).toBeLessThanOrEqual(EVERY[severity]);
  });
});
