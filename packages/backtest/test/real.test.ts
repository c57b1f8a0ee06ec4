import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { dialectOf, type Judgement } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { judgedRule, readingOf, replay, suppressionOf } from '../src/index.ts';

/** How a real SigNoz evaluated random rules, and its answers to queries for their windows. */
interface Recorded {
  readonly body: Record<string, unknown> & { readonly alert: string };
  /** Delay of its evaluation after the full minute. */
  readonly offset: number;
  readonly from: number;
  readonly until: number;
  readonly silent?: readonly Record<string, unknown>[];
  /** SigNoz's own history of the rule. */
  readonly history: readonly (readonly [time: number, state: string, labels: Record<string, string>])[];
  /** Windows in minutes; points relative to their beginning. */
  readonly answers: readonly (readonly [start: number, length: number, aggregations: readonly Aggregation[]])[];
}

type Aggregation = readonly [
  index: number,
  series: readonly (readonly [
    labels: Record<string, string>,
    values: readonly (readonly [time: number, value: number | string, partial?: 1])[],
  ])[],
];

/**
 * Without the labels that SigNoz adds to a history: the severity and the time of the last data, and in v0.138.0 the
 * temporality of PromQL, which its answers do not have.
 */
const recordedOf = (version: string): readonly Recorded[] =>
  JSON.parse(
    brotliDecompressSync(readFileSync(new URL(`fixtures/history-${version}.json.br`, import.meta.url))).toString(),
  );

/** Answers like SigNoz did. Throws for a query that was not recorded. */
function answers({ body, answers }: Recorded): (body: object) => Promise<unknown> {
  const known = new Map(answers.map(([start, length, aggregations]) => [`${start} ${length}`, aggregations]));
  const selected = (body.condition as { selectedQueryName: string }).selectedQueryName;
  return async (asked) => {
    const { start, end, compositeQuery } = asked as {
      start: number;
      end: number;
      compositeQuery: { queries: { spec: { name: string } }[] };
    };
    const aggregations = known.get(`${start / 60_000} ${(end - start) / 60_000}`);
    if (aggregations === undefined) throw new Error(`${body.alert}: nobody recorded ${start} to ${end}`);
    const queryName = compositeQuery.queries.length === 1 ? compositeQuery.queries[0]?.spec.name : selected;
    return {
      data: {
        type: 'time_series',
        data: {
          results: [
            {
              queryName,
              aggregations: aggregations.map(([index, series]) => ({
                index,
                series: series.map(([labels, values]) => ({
                  labels: Object.entries(labels).map(([name, value]) => ({ key: { name }, value })),
                  values: values.map(([time, value, partial]) => ({
                    timestamp: start + time,
                    value,
                    partial: partial === 1,
                  })),
                })),
              })),
            },
          ],
        },
      },
    };
  };
}

/** A change of state in the form of SigNoz's history. */
function change(time: number, state: string, labels: Readonly<Record<string, string>>, threshold = ''): string {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${Math.floor(time)} ${state === 'nodata' ? 'no-data' : state} ${threshold} ${JSON.stringify(pairs)}`;
}

async function replayedChanges(
  one: Recorded,
  judgement: Judgement,
): Promise<{ readonly changes: string[]; readonly evaluations: number }> {
  const { isSilent } = suppressionOf(
    (one.silent ?? []).map((schedule) => ({ schedule })),
    judgement,
  );
  const { transitions, evaluations } = await replay(judgedRule(one.body, judgement), {
    range: { start: one.from, end: one.until },
    judgement,
    ask: answers(one),
    maxQueries: Number.POSITIVE_INFINITY,
    offset: one.offset,
    fresh: true,
    isSilent: (time) => isSilent(Math.floor(time)),
  });
  const changes = transitions.map(({ time, state, labels, threshold }) => change(time, state, labels, threshold));
  return { changes: changes.sort(), evaluations };
}

describe.each([
  [
    'v0.108.0',
    {
      kinds: 'counter delta formula functions gauge hist logs operator prom rare sql traces',
      rules: 200,
      changes: 3_000,
    },
  ],
  [
    'v0.138.0',
    {
      kinds: 'counter delta formula fun gauge having hist lim logs prom ratio sql traces',
      rules: 100,
      changes: 500,
    },
  ],
])('the history of a real SigNoz %s', (version, { kinds: all, rules, changes: many }) => {
  const recorded = recordedOf(version);
  const { judgement } = dialectOf(version).facts;

  it('has rules of every form, many evaluations and many changes', () => {
    const kinds = Map.groupBy(recorded, ({ body }) => body.alert.split(' ')[1]);
    expect(recorded.length).toBeGreaterThanOrEqual(rules);
    expect([...kinds.keys()].sort()).toEqual(all.split(' '));
    expect(recorded.flatMap(({ history }) => history).length).toBeGreaterThan(many);
    const readings = Map.groupBy(recorded, ({ body }) => readingOf(judgedRule(body, judgement), judgement).by);
    expect([...readings.keys()].sort()).toEqual(['each', 'range']);
  });

  it.each(recorded.map((one) => [one.body.alert, one] as const))('equals the replay of %s', async (_, one) => {
    const { changes, evaluations } = await replayedChanges(one, judgement);
    expect(evaluations).toBeGreaterThan(0);
    expect(changes).toEqual(
      one.history
        .map(([time, state, { 'threshold.name': threshold, ...labels }]) => change(time, state, labels, threshold))
        .sort(),
    );
  });
});
