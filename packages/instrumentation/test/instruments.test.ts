import { type Attributes, metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { afterEach, expect, test, vi } from 'vitest';
import { instruments } from '../src/instruments.ts';

vi.mock('../src/catalogue.generated.ts', () => import('./fixtures/other-catalogue.ts'));
afterEach(() => vi.unstubAllEnvs());

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

test('instruments of the catalogue measure, through the guard', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  type Instrument = Record<'add' | 'record', (value: number, attributes?: Attributes) => void>;
  const { orders, carts, orderSize } = instruments as unknown as Record<string, Instrument>;
  orders!.add(2, { 'order.kind': 'new' });
  orders!.add(3, { 'order.kind': 'new', 'user.id': '7' });
  carts!.add(1);
  carts!.add(-1);
  orderSize!.record(100, { 'order.kind': 'repeated' });
  await reader.forceFlush();
  const points = exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    .map(({ descriptor, dataPoints }) => [
      descriptor.name,
      dataPoints.map(({ attributes, value }) => [attributes, value]),
    ]);
  expect(points).toMatchObject([
    ['acme.orders', [[{ 'order.kind': 'new' }, 5]]],
    ['acme.carts', [[{}, 0]]],
    [
      'acme.order.size',
      [[{ 'order.kind': 'repeated' }, { count: 1, sum: 100, buckets: { boundaries: [16, 64, 256] } }]],
    ],
  ]);
});
