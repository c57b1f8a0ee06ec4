import { defineMetric, defineService } from '@signoz-as-code/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requests, series } from '../src/index.ts';
import { bodiesOf, momentsOf, pointsOf, type Stream } from '../src/live.ts';
import { storedCounts } from '../src/otlp.ts';
import { checked, metrics, stream } from './support.ts';

const START = 1_700_000_000_000;
const minutes = fc.integer({ min: 1, max: 30 });
const value = fc.integer({ min: 0, max: 500 });
const pieces = fc.array(
  fc.oneof(
    fc.record({ for: minutes, from: value, to: value }),
    fc.record({ for: minutes, gap: fc.constant(true as const) }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** The stream of a metric with these pieces, made like a test makes it. */
function made(metric: Parameters<typeof series>[0], all: typeof pieces extends fc.Arbitrary<infer T> ? T : never) {
  let telemetry = series(metric);
  for (const piece of all)
    telemetry = 'gap' in piece ? telemetry.gap(`${piece.for}m`) : telemetry.ramp(piece.from, piece.to, `${piece.for}m`);
  return stream(telemetry) as Stream & { of: 'metric' };
}

interface Metrics {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly Readonly<
        Record<string, { readonly dataPoints: readonly Record<string, unknown>[] }>
      >[];
    }[];
  }[];
}

/** The points of a metric in its request bodies. */
function pointsIn(one: Stream, of: 'sum' | 'histogram'): readonly Record<string, unknown>[] {
  return bodiesOf(one, START, 'a').flatMap(
    ({ body }) => (body as Metrics).resourceMetrics[0]?.scopeMetrics[0]?.metrics[0]?.[of]?.dataPoints ?? [],
  );
}

describe('the sent telemetry', () => {
  test('has counters that grow as their pieces say, and not in gaps', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const said = all.reduce(
          (sum, piece) => ('gap' in piece ? sum : sum + ((piece.from + piece.to) / 2) * piece.for * 60),
          0,
        );
        const cumulative = pointsOf(made(metrics.total, all), START);
        expect(cumulative.at(-1)?.value ?? 0).toBeCloseTo(said, 3);
        expect(
          cumulative.every((point, index) => index === 0 || point.value >= cumulative[index - 1]!.value - 1e-6),
        ).toBe(true);
        const delta = pointsOf(made(metrics.delta, all), START);
        expect(delta.reduce((sum, point) => sum + point.value, 0)).toBeCloseTo(said, 3);
      }),
    );
  });

  test('has gauges with the values of their pieces, each at its time', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const points = pointsOf(made(metrics.level, all), START);
        let begin = START;
        const expected = all.flatMap((piece) => {
          const from = begin;
          begin += piece.for * 60_000;
          if ('gap' in piece) return [];
          return Array.from({ length: piece.for }, (_, index) => [
            from + index * 60_000,
            piece.from + ((piece.to - piece.from) * index) / piece.for,
          ]);
        });
        expect(points.map(({ time }) => time)).toEqual(expected.map(([time]) => time));
        for (const [index, point] of points.entries()) expect(point.value).toBeCloseTo(expected[index]![1]!, 6);
      }),
    );
  });

  test('has histograms with all observations, each in its bucket', () => {
    const telemetry = series(metrics.duration, {}, { observations: 7 }).constant(0.2, '10m').constant(99, '5m');
    const dataPoints = pointsIn(stream(telemetry), 'histogram');
    const last = dataPoints.at(-1)!;
    expect(last).toMatchObject({
      count: String(7 * 900),
      explicitBounds: [0.1, 0.5, 1],
      bucketCounts: ['0', '4200', '0', '2100'],
      min: 0.2,
      max: 99,
    });
    expect(dataPoints[0]).toMatchObject({
      count: '0',
      startTimeUnixNano: `${START}000000`,
      timeUnixNano: `${START}000000`,
    });
    expect(last.timeUnixNano).toBe(`${START + 900_000}000000`);
  });

  test('has the given number of requests and of failures', () => {
    const service = defineService({ name: 'api', owner: 'a', runtime: 'node', description: '' });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 100 }),
        (length, rate, percent) => {
          const telemetry = requests(service)
            .constant(rate, `${length}m`)
            .outage(`${length}m`, { errors: percent / 100, took: '2s' });
          const moments = momentsOf(stream(telemetry).stretches);
          const edge = length * 60_000;
          const [before, after] = [moments.filter(({ at }) => at < edge), moments.filter(({ at }) => at >= edge)];
          expect(before.length).toBe(rate * length * 60);
          expect(after.length).toBe(rate * length * 60);
          expect(before.every(({ failed, took }) => !failed && took === 50)).toBe(true);
          expect(after.filter(({ failed }) => failed).length).toBeCloseTo((after.length * percent) / 100, -0.5);
          expect(after.every(({ took }) => took === 2_000)).toBe(true);
        },
      ),
    );
  });

  test('has every item in some body, with its attributes where the catalogue has them', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const one = made(metrics.total, all);
        const sent = pointsIn(one, 'sum');
        expect(sent.length).toBe(storedCounts(one).count);
      }),
    );
    const telemetry = series(metrics.total, { 'service.name': 'api', kind: 'a' }).constant(1, '1m');
    expect(bodiesOf(stream(telemetry), START, 'a')).toMatchObject([
      {
        signal: 'metrics',
        body: {
          resourceMetrics: [
            {
              resource: { attributes: [{ key: 'service.name', value: { stringValue: 'api' } }] },
              scopeMetrics: [
                {
                  metrics: [
                    {
                      name: 'a.total',
                      sum: {
                        isMonotonic: true,
                        aggregationTemporality: 2,
                        dataPoints: [{ asDouble: 0, attributes: [{ key: 'kind' }] }, { asDouble: 60 }],
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  test('has the names that scraping gives scraped metrics', () => {
    const scraped = defineMetric({ ...metrics.total, name: 'jobs', arrives: 'prometheus' });
    expect(storedCounts(stream(series(scraped).constant(1, '5m')))).toEqual({ name: 'jobs_total', count: 6 });
  });

  test('is not changed by extending it', () => {
    const normal = series(metrics.level).constant(1, '5m');
    normal.constant(2, '5m');
    expect(checked([normal]).tests[0]!.length).toBe(300_000);
  });
});
