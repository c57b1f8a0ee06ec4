import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attributeGuard } from '../src/guard.ts';

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

/** The series of a metric: its attributes and value. */
async function series(name: string): Promise<[object, unknown][]> {
  exporter.reset();
  await reader.forceFlush();
  return exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    .filter(({ descriptor }) => descriptor.name === name)
    .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }): [object, unknown] => [attributes, value]));
}

const DROPPED = 'fluxer.telemetry.attributes.dropped';
const bounds = {
  kind: { type: 'string', values: ['a', 'b'], limit: 2 },
  code: { type: 'number', limit: 2 },
} as const;

afterEach(() => vi.unstubAllEnvs());

describe('in development', () => {
  beforeEach(() => vi.stubEnv('NODE_ENV', 'development'));

  test.each([
    [{ user: '7' }, 'attribute \'user\' ("7") of sent: the catalogue does not allow it on this metric'],
    [{ kind: 'c' }, 'attribute \'kind\' ("c") of sent: the catalogue does not list this value'],
    [{ code: '7' }, 'attribute \'code\' ("7") of sent: its type is not that of the catalogue'],
  ])('%j is refused', (attributes, message) => {
    expect(() => attributeGuard('sent', bounds)(attributes)).toThrow(message);
  });

  test('more values than the catalogue allows are refused, those before are not', () => {
    const guard = attributeGuard('sent', bounds);
    for (const code of [1, 2, 1, 2]) expect(guard({ code })).toEqual({ code });
    expect(() => guard({ code: 3 })).toThrow('more different values');
    expect(guard({ code: 2, kind: 'a' })).toEqual({ code: 2, kind: 'a' });
  });

  test('a missing value is not refused', () => {
    expect(attributeGuard('sent', bounds)({ kind: undefined, user: undefined })).toEqual({});
  });
});

test.each(['production', 'staging', ''])('with NODE_ENV %j they are dropped and counted', async (environment) => {
  vi.stubEnv('NODE_ENV', environment);
  const before = new Map((await series(DROPPED)).map(([attributes, value]) => [JSON.stringify(attributes), value]));
  const guard = attributeGuard('sent', bounds);
  const attributes = { user: '7', kind: 'c', code: 1 };
  expect(guard(attributes)).toEqual({ code: 1 });
  expect(attributes).toEqual({ user: '7', kind: 'c', code: 1 });
  guard({ code: 2 });
  for (let code = 3; code < 100; code++) expect(guard({ code })).toEqual({});
  const added = (await series(DROPPED)).map(([key, value]) => [
    key,
    Number(value) - Number(before.get(JSON.stringify(key)) ?? 0),
  ]);
  expect(added).toEqual([
    [{ 'dropped.metric': 'sent', 'dropped.reason': 'unknown' }, 1],
    [{ 'dropped.metric': 'sent', 'dropped.reason': 'value' }, 1],
    [{ 'dropped.metric': 'sent', 'dropped.reason': 'limit' }, 97],
  ]);
});
