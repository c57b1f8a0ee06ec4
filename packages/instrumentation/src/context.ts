import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  type TextMapGetter,
  type TextMapSetter,
} from '@opentelemetry/api';
import { inSpan } from './span.ts';

/** Headers with methods: those of NATS messages (`MsgHdrs`) and of fetch (`Headers`). */
export interface HeaderMap {
  get(name: string): string | null | undefined;
  set(name: string, value: string): void;
  keys(): Iterable<string>;
}

/** Headers as an object: those of node:http. */
export type HeaderRecord = Record<string, string | string[] | undefined>;

type Headers = HeaderMap | HeaderRecord;

const getter: TextMapGetter<Headers> = {
  keys: (headers) => (isMap(headers) ? [...headers.keys()] : Object.keys(headers)),
  // NATS returns '' for a missing header.
  get: (headers, name) => (isMap(headers) ? headers.get(name) || undefined : headers[name]),
};
const setter: TextMapSetter<Headers> = {
  set: (headers, name, value) => {
    if (isMap(headers)) headers.set(name, value);
    else headers[name] = value;
  },
};

/** Writes the active trace context (traceparent, tracestate, baggage) into headers and returns them. */
export function injectContext<H extends Headers>(headers: H): H {
  propagation.inject<Headers>(context.active(), headers, setter);
  return headers;
}

/** The trace context that headers carry, on top of the active one. Headers without one change nothing. */
export function extractContext(headers: Headers | undefined): Context {
  return headers === undefined ? context.active() : propagation.extract<Headers>(context.active(), headers, getter);
}

/** A message's destination: the subject, and its pattern (`channel.{id}.message`), which names the span. */
export interface Destination {
  readonly subject: string;
  readonly pattern: string;
}

/** Sends a message within a producer span, whose context is in `headers` when `send` is called. */
export function sending<H extends Headers, T>(to: Destination, headers: H, send: (headers: H, span: Span) => T): T {
  return inSpan(`send ${to.pattern}`, messaging(to, 'send'), (span) => send(injectContext(headers), span), {
    kind: SpanKind.PRODUCER,
  });
}

/** Handles a received message within a consumer span that is a child of the span which sent it. */
export function receiving<T>(from: Destination, headers: Headers | undefined, handle: (span: Span) => T): T {
  return context.with(extractContext(headers), () =>
    inSpan(`process ${from.pattern}`, messaging(from, 'process'), handle, { kind: SpanKind.CONSUMER }),
  );
}

function messaging({ subject, pattern }: Destination, operation: 'send' | 'process') {
  return {
    'messaging.system': 'nats',
    'messaging.operation.type': operation,
    'messaging.destination.name': subject,
    'messaging.destination.template': pattern,
  } as const;
}

function isMap(headers: Headers): headers is HeaderMap {
  return typeof headers.get === 'function' && typeof headers.set === 'function';
}
