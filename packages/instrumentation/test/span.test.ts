import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { beforeEach, describe, expect, test } from 'vitest';
import { extractContext, injectContext, receiving, sending, withSpan } from '../src/index.ts';

const exporter = new InMemorySpanExporter();
trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
beforeEach(() => exporter.reset());

const finished = () => exporter.getFinishedSpans();

describe('withSpan', () => {
  test('returns the result of the work, and ends the span, sync', () => {
    expect(withSpan('work', { 'channel.type': 'text' }, () => 7)).toBe(7);
    expect(finished()).toMatchObject([
      { name: 'work', attributes: { 'channel.type': 'text' }, status: { code: SpanStatusCode.UNSET } },
    ]);
  });

  test('async: not before the work is done', async () => {
    let release: (value: number) => void = () => undefined;
    const result = withSpan(
      'work',
      {},
      () =>
        new Promise<number>((resolve) => {
          release = resolve;
        }),
    );
    expect(finished()).toEqual([]);
    release(7);
    expect(await result).toBe(7);
    expect(finished()).toHaveLength(1);
  });

  test.each([
    [
      'thrown',
      () => {
        throw new RangeError('too far');
      },
    ],
    [
      'rejected',
      async () => {
        throw new RangeError('too far');
      },
    ],
  ])('an error that is %s is recorded in the span and thrown on', async (_, work) => {
    const error = await Promise.resolve()
      .then(() => withSpan('work', {}, work))
      .catch((caught: unknown) => caught);
    expect(error).toEqual(new RangeError('too far'));
    expect(finished()).toMatchObject([
      {
        status: { code: SpanStatusCode.ERROR, message: 'too far' },
        attributes: { 'error.type': 'RangeError' },
        events: [{ name: 'exception', attributes: { 'exception.type': 'RangeError' } }],
      },
    ]);
  });

  test('a thrown value need not be an error', () => {
    expect(() =>
      withSpan('work', {}, () => {
        throw 'no';
      }),
    ).toThrow('no');
    expect(finished()).toMatchObject([{ status: { message: 'no' }, attributes: { 'error.type': 'string' } }]);
  });

  test.each([
    ['a message without a class', { message: 'gone', code: 7 }, 'gone'],
    ['no text', Object.create(null), 'something without a text was thrown'],
    [
      'a text that fails',
      {
        toString() {
          throw new Error('another');
        },
      },
      'something without a text was thrown',
    ],
  ])('it reaches the caller with %s too', async (_, thrown: unknown, message) => {
    const caught = [
      await Promise.resolve()
        .then(() => {
          withSpan('work', {}, () => {
            throw thrown;
          });
        })
        .catch((error: unknown) => error),
      await withSpan('work', {}, () => Promise.reject(thrown)).catch((error: unknown) => error),
    ];
    expect(caught.map((error) => error === thrown)).toEqual([true, true]);
    expect(finished().map(({ status }) => status.message)).toEqual([message, message]);
  });

  test('spans inside are its children', async () => {
    await withSpan('outer', {}, async () => {
      await Promise.resolve();
      withSpan('inner', {}, () => undefined);
    });
    const [inner, outer] = finished();
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
  });

  test('attributes have the names and types of the catalogue', () => {
    // @ts-expect-error no such attribute
    withSpan('work', { 'chanel.type': 'text' }, () => undefined);
    // @ts-expect-error no such type of channel
    withSpan('work', { 'channel.type': 'txt' }, () => undefined);
    expect(finished()).toHaveLength(2);
  });
});

describe('context', () => {
  /** Like `MsgHdrs` of NATS: '' for a missing one, names as written. */
  class NatsHeaders {
    readonly #values = new Map<string, string>();
    get = (name: string): string => this.#values.get(name) ?? '';
    set = (name: string, value: string): void => void this.#values.set(name, value);
    keys = (): string[] => [...this.#values.keys()];
  }
  const to = { subject: 'channel.7.message', pattern: 'channel.{id}.message' };

  test.each([
    ['NATS', () => new NatsHeaders()],
    ['fetch', () => new Headers()],
    ['node:http', () => ({}) as Record<string, string>],
    ['a map', () => new Map<string, string>()],
  ])('is sent in headers of %s', (_, make) => {
    const headers = make();
    sending(to, headers, (filled) => expect(filled).toBe(headers));
    receiving(to, headers, () => undefined);
    const [sent, received] = finished();
    expect(sent).toMatchObject({ name: 'send channel.{id}.message', kind: SpanKind.PRODUCER });
    expect(received).toMatchObject({
      name: 'process channel.{id}.message',
      kind: SpanKind.CONSUMER,
      attributes: { 'messaging.destination.name': 'channel.7.message', 'messaging.operation.type': 'process' },
    });
    expect(received?.parentSpanContext?.spanId).toBe(sent?.spanContext().spanId);
    expect(received?.spanContext().traceId).toBe(sent?.spanContext().traceId);
  });

  test.each([undefined, new NatsHeaders(), { traceparent: 'nonsense' }])(
    'headers without a context begin a trace',
    (headers) => {
      receiving(to, headers, () => undefined);
      expect(finished()[0]?.parentSpanContext).toBeUndefined();
    },
  );

  test('outside a span nothing is written, and nothing changes', () => {
    expect(injectContext({})).toEqual({});
    expect(extractContext({})).toBe(context.active());
  });
});
