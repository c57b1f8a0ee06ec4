import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { catalogue, metrics, services } from '@signoz-as-code/telemetry/catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReceivedSpan, type Receiver, startReceiver } from './receiver.ts';
import { load, type Service, startService } from './service.ts';

const MESSAGES = 200;
const SERVER = 2;
const CLIENT_SPAN_KINDS = { PRODUCER: 4, CONSUMER: 5 } as const;
const CUMULATIVE = 2;
const ERROR = 2;

describe('under load, with a receiver', () => {
  let receiver: Receiver;
  let service: Service;
  let statuses: number[];
  let ended: number | NodeJS.Signals;

  beforeAll(async () => {
    receiver = await startReceiver();
    service = await startService({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test,service.version=1.2.3',
    });
    const open = new AbortController();
    await fetch(`${service.url}/gateway`, { signal: open.signal });
    statuses = await load(MESSAGES, 8, (index) => service.send(index % 50 === 49 ? '' : 'hello', 'direct'));
    ended = await service.stop();
    open.abort();
  });
  afterAll(() => receiver.close());

  const named = (name: string): ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);
  const value = (name: string): number =>
    receiver.points.filter((point) => point.name === name).reduce((sum, point) => sum + point.value, 0);

  test('the service answers, ends by itself on SIGTERM, and prints nothing on stderr', () => {
    expect(statuses.filter((status) => status === 201)).toHaveLength(196);
    expect(statuses.filter((status) => status === 422)).toHaveLength(4);
    expect(ended).toBe(0);
    expect(service.stderr()).toBe('');
  });

  test('every span of every message arrives, the last ones included', () => {
    expect(named('POST /channels/:id/messages')).toHaveLength(MESSAGES);
    expect(named('sendMessage')).toHaveLength(MESSAGES);
    expect(named('INSERT')).toHaveLength(196);
    expect(named('SELECT')).toHaveLength(196);
    expect(named('POST /channels/:id/messages').every(({ kind }) => kind === SERVER)).toBe(true);
    expect(named('POST /channels/:id/messages')[0]?.attributes).toMatchObject({
      'http.route': '/channels/:id/messages',
    });
  });

  test('the context crosses the queue in the headers of the message', () => {
    const sent = new Map(named('send channel.{id}.message').map((span) => [span.spanId, span]));
    const processed = named('process channel.{id}.message');
    expect(processed).toHaveLength(196);
    for (const span of processed) {
      const sender = sent.get(span.parentSpanId);
      expect(sender?.traceId).toBe(span.traceId);
      expect([sender?.kind, span.kind]).toEqual([CLIENT_SPAN_KINDS.PRODUCER, CLIENT_SPAN_KINDS.CONSUMER]);
    }
    // Each message has its own trace, with everything about it.
    expect(new Set(processed.map(({ traceId }) => traceId)).size).toBe(196);
    const spans = new Map(receiver.spans.map((span) => [span.spanId, span]));
    expect(receiver.spans.filter(({ parentSpanId }) => parentSpanId !== '' && !spans.has(parentSpanId))).toEqual([]);
  });

  test('a failure is in the span, and counted by its class', () => {
    const failed = named('sendMessage').filter(({ status }) => status === ERROR);
    expect(failed).toHaveLength(4);
    for (const span of failed) {
      expect(span.attributes['error.type']).toBe('MessageRefused');
      expect(span.events).toEqual(['exception']);
    }
    const errors = receiver.points.filter(({ name }) => name === metrics.errors.name);
    expect(errors).toMatchObject([{ value: 4, attributes: { 'error.type': 'MessageRefused' } }]);
  });

  test('metrics have the names, units, temporality and buckets of the catalogue', () => {
    expect(value(metrics.messagesSent.name)).toBe(196);
    expect(value(metrics.messageSize.name)).toBe(196);
    expect(value(metrics.messageSendDuration.name)).toBe(196);
    expect(value(metrics.cassandraQueryDuration.name)).toBe(392);
    expect(value(metrics.websocketConnections.name)).toBe(0);
    expect(value(metrics.databaseConnections.name)).toBe(0);
    expect(value(metrics.httpServerDuration.name)).toBeGreaterThanOrEqual(MESSAGES);
    const emitted = catalogue.metrics.filter(({ emitter }) => emitter === 'service' || emitter === 'instrumentation');
    // These only exist after a failure, a request to another server, or the first export.
    const silent: string[] = [
      metrics.telemetryAttributesDropped.name,
      metrics.httpClientDuration.name,
      metrics.sdkSpans.name,
      metrics.sdkLogs.name,
    ];
    for (const metric of emitted.filter(({ name }) => !silent.includes(name))) {
      const points = receiver.points.filter(({ name }) => name === metric.name);
      expect(points, metric.name).not.toEqual([]);
      for (const point of points) {
        expect(point.unit, metric.name).toBe(metric.unit);
        expect(point.temporality, metric.name).toBe(metric.temporality === 'cumulative' ? CUMULATIVE : undefined);
        if (metric.buckets !== undefined) expect(point.bounds, metric.name).toEqual(metric.buckets);
        if (metric.emitter === 'service') {
          const allowed = metric.attributes.map(({ name }) => name);
          expect(allowed, metric.name).toEqual(expect.arrayContaining(Object.keys(point.attributes)));
        }
      }
    }
  });

  test('log records arrive with the ids of their span', () => {
    const sent = receiver.logs.filter(({ body }) => body === 'message sent');
    const spans = new Map(named('sendMessage').map((span) => [span.spanId, span]));
    expect(sent).toHaveLength(196);
    for (const log of sent) {
      const span = spans.get(log.spanId ?? '');
      expect(log.traceId).toBe(span?.traceId);
      expect(log.attributes['message.id']).toBe(span?.attributes['message.id']);
    }
    // Their copies on stdout have the same ids.
    const written = service.records.filter(({ msg }) => msg === 'message sent');
    expect(written.map(({ span_id }) => span_id).sort()).toEqual(sent.map(({ spanId }) => spanId).sort());
    expect(receiver.logs.filter(({ body }) => body === 'message refused')).toMatchObject(
      Array.from({ length: 4 }, () => ({ severity: 'error', attributes: { 'exception.type': 'MessageRefused' } })),
    );
    expect(receiver.logs.at(-1)?.body).toBe('closed');
  });

  test('every signal has the resource', () => {
    for (const { resource } of [...receiver.spans, ...receiver.points, ...receiver.logs])
      expect(resource).toMatchObject({
        'service.name': services.fluxerServer.name,
        'service.version': '1.2.3',
        'deployment.environment': 'test',
        'host.name': expect.any(String),
        'service.instance.id': expect.any(String),
      });
    expect(new Set(receiver.spans.map(({ resource }) => resource['service.instance.id'])).size).toBe(1);
  });
});

test('a receiver that goes away and comes back: requests are answered, memory is bounded, losses are counted', async () => {
  const QUEUE = 200;
  const receiver = await startReceiver();
  const service = await startService({
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_TIMEOUT: '500',
    OTEL_BSP_SCHEDULE_DELAY: '100',
    OTEL_BSP_MAX_QUEUE_SIZE: String(QUEUE),
    OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '100',
    OTEL_BLRP_SCHEDULE_DELAY: '100',
    OTEL_BLRP_MAX_QUEUE_SIZE: String(QUEUE),
    OTEL_BLRP_MAX_EXPORT_BATCH_SIZE: '100',
    OTEL_METRIC_EXPORT_INTERVAL: '200',
    OTEL_METRIC_EXPORT_TIMEOUT: '200',
  });
  try {
    const heap = async (): Promise<number> => Number(await (await fetch(`${service.url}/heap`)).text());
    await load(50, 8, () => service.send('before'));
    await receiver.close();
    const statuses = await load(1_000, 8, () => service.send('away'));
    const early = await heap();
    statuses.push(...(await load(3_000, 8, () => service.send('away'))));
    const late = await heap();
    expect(statuses.every((status) => status === 201)).toBe(true);

    const spansBefore = receiver.spans.length;
    await receiver.open();
    const back = async (): Promise<number> =>
      receiver.spans.slice(spansBefore).filter(({ name }) => name === 'sendMessage').length;
    while ((await back()) < 20) await service.send('back');
    expect(await service.stop()).toBe(0);

    const latest = (name: string): { readonly error: unknown; readonly value: number }[] => {
      const series = new Map<string, { error: unknown; value: number }>();
      for (const point of receiver.points.filter((one) => one.name === name))
        series.set(JSON.stringify(point.attributes), { error: point.attributes['error.type'], value: point.value });
      return [...series.values()];
    };
    const processed = latest(metrics.sdkSpans.name);
    const count = (errors: (error: unknown) => boolean): number =>
      processed.filter(({ error }) => errors(error)).reduce((total, { value }) => total + value, 0);
    const counts = {
      started: latest('otel.sdk.span.started').reduce((total, { value }) => total + value, 0),
      received: receiver.spans.length,
      noRoom: count((error) => error === 'queue_full'),
      notSent: count((error) => error !== undefined && error !== 'queue_full'),
      heapMiBAfter1000: Math.round(early / 2 ** 20),
      heapMiBAfter4000: Math.round(late / 2 ** 20),
    };
    console.log(JSON.stringify(counts));
    // Each span has arrived or is counted as lost; one whose batch was cut off may be both.
    expect(counts.noRoom + counts.notSent).toBeGreaterThan(0);
    expect(counts.received + counts.noRoom + counts.notSent).toBeGreaterThanOrEqual(counts.started);
    expect(counts.received).toBeLessThan(counts.started);
    for (const { value } of receiver.points.filter(({ name }) => name === 'otel.sdk.processor.span.queue.size'))
      expect(value).toBeLessThanOrEqual(QUEUE);
    // 18,000 more spans and 6,000 more records would be tens of MiB.
    expect(late - early).toBeLessThan(4 * 2 ** 20);
    // One line per kind of failure, not one per attempt.
    expect(service.stderr().split('\n').length).toBeLessThan(40);
    expect(service.stderr()).toContain('telemetry error');
  } finally {
    service.process.kill('SIGKILL');
    await receiver.close();
  }
});

test('without any receiver a service starts, works and ends', async () => {
  const service = await startService({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    OTEL_EXPORTER_OTLP_TIMEOUT: '200',
  });
  expect(await service.send('hello')).toBe(201);
  expect(await service.stop()).toBe(0);
  expect(service.stderr()).toContain('telemetry');
});

test('metrics can be scraped, the scrape is not a span, and a taken port stops nothing', async () => {
  const receiver = await startReceiver();
  const port = await freePort();
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_METRICS_EXPORTER: 'prometheus',
    OTEL_EXPORTER_PROMETHEUS_HOST: '127.0.0.1',
    OTEL_EXPORTER_PROMETHEUS_PORT: String(port),
  };
  const service = await startService(env);
  const second = await startService(env);
  expect(await service.send('hello')).toBe(201);
  expect(await second.send('hello')).toBe(201);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toMatch(/^fluxer_messages_sent_total\{[^}]*channel_type="text"[^}]*\} 1/m);
  expect(await service.stop()).toBe(0);
  expect(await second.stop()).toBe(0);
  expect(receiver.points).toEqual([]);
  expect(receiver.spans.filter(({ kind }) => kind === SERVER)).toHaveLength(2);
  await receiver.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
