import { isObject } from '@signoz-as-code/core';

/** A bigint is a value that OTLP carries as a whole number (`intValue`), a number one that it carries as a double. */
export type AttributeValue = string | bigint | number | boolean;

type Attributes = Readonly<Record<string, AttributeValue>>;

export interface Span {
  readonly attributes: Attributes;
  readonly status: 'OK' | 'ERROR' | 'UNSET';
  /** Nanoseconds since 1970. */
  readonly start: bigint;
  readonly end: bigint;
  readonly traceState: string;
  /** Size as OTLP JSON. */
  readonly bytes: number;
}

/** Spans of one trace from one resource. */
export interface Batch {
  readonly resource: Attributes;
  readonly spans: readonly Span[];
}

export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly batches: readonly Batch[];
}

/**
 * Traces from OTLP JSON: one document, or one a line as the collector's file exporter writes them. Joins the spans of
 * each trace, in the order of the text. Throws an Error with the line that cannot be parsed.
 */
export function readTraces(text: string): readonly Trace[] {
  const traces = new Map<string, { resource: Attributes; spans: Span[] }[]>();
  for (const { resourceSpans } of documents(text)) {
    for (const { resource, scopeSpans } of list(resourceSpans)) {
      const ofResource = new Map<string, Span[]>();
      const attributes = attributesOf(isObject(resource) ? resource.attributes : undefined);
      for (const { spans } of list(scopeSpans)) {
        for (const span of list(spans)) {
          const id = String(span.traceId).toLowerCase();
          if (!/^[0-9a-f]{32}$/.test(id))
            throw new Error(`'${span.traceId}' is not a trace id: expected 32 hexadecimal digits`);
          if (!ofResource.has(id)) {
            const batch = { resource: attributes, spans: [] };
            ofResource.set(id, batch.spans);
            traces.set(id, [...(traces.get(id) ?? []), batch]);
          }
          ofResource.get(id)!.push(spanOf(span));
        }
      }
    }
  }
  return [...traces].map(([id, batches]) => ({ id, batches }));
}

type Json = Readonly<Record<string, unknown>>;

/** One document a line if the first line is a document by itself. */
function* documents(text: string): Generator<Json> {
  const lines = text.replace(/^\uFEFF/, '').matchAll(/[^\n]*\S[^\n]*/g);
  const { value: first } = lines.next();
  if (first === undefined) throw new Error('there is nothing in it');
  if (!isJson(first[0])) return yield parsed(text.replace(/^\uFEFF/, ''), '');
  yield parsed(first[0], '');
  let number = 1;
  for (const [line] of lines) {
    number += 1;
    yield parsed(line, `line ${number} is `);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string, where: string): Json {
  try {
    return object(JSON.parse(text));
  } catch (error) {
    throw new Error(`${where}not OTLP JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function object(value: unknown): Json {
  if (!isObject(value) || !Array.isArray(value.resourceSpans)) throw new Error('it has no resourceSpans');
  return value;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function spanOf(span: Json): Span {
  const codes: Readonly<Record<string, Span['status']>> = {
    1: 'OK',
    2: 'ERROR',
    STATUS_CODE_OK: 'OK',
    STATUS_CODE_ERROR: 'ERROR',
  };
  return {
    attributes: attributesOf(span.attributes),
    status: codes[String(isObject(span.status) ? span.status.code : 0)] ?? 'UNSET',
    start: time(span.startTimeUnixNano),
    end: time(span.endTimeUnixNano),
    traceState: typeof span.traceState === 'string' ? span.traceState : '',
    bytes: Buffer.byteLength(JSON.stringify(span)),
  };
}

function time(value: unknown): bigint {
  if (!/^\d+$/.test(String(value))) throw new Error(`'${value}' is not a time: expected nanoseconds since 1970`);
  return BigInt(String(value));
}

function integer(value: unknown): bigint {
  if (!/^-?\d+$/.test(String(value))) throw new Error(`'${value}' is not a whole number: it is an intValue`);
  return BigInt(String(value));
}

function attributesOf(value: unknown): Attributes {
  const found: Record<string, AttributeValue> = {};
  for (const { key, value: wrapped } of list(value)) {
    if (!isObject(wrapped)) continue;
    const { stringValue, intValue, doubleValue, boolValue } = wrapped;
    if (typeof stringValue === 'string') found[String(key)] = stringValue;
    else if (intValue !== undefined) found[String(key)] = integer(intValue);
    else if (typeof doubleValue === 'number') found[String(key)] = doubleValue;
    else if (typeof boolValue === 'boolean') found[String(key)] = boolValue;
  }
  return found;
}

/** The telemetry of a mix, in numbers. */
export interface Mix {
  readonly traces: number;
  readonly spansPerTrace: number;
  /** Percent of traces with a failed span. */
  readonly errors: number;
  /** Percent of traces that are slow; independent of the errors. */
  readonly slow: number;
  /** The durations of slow traces and of the others. */
  readonly slowMs: number;
  readonly fastMs: number;
}

/** Bytes of a span as OTLP JSON: the size of a span with a dozen attributes. */
const BYTES_OF_SPAN = 900;

/** Traces of a mix, one by one, because they may not fit into memory. The same mix gives the same traces. */
export function* tracesOf(mix: Mix): Generator<Trace> {
  for (let index = 0; index < mix.traces; index += 1) {
    const isError = share(index, 'error') < mix.errors;
    const milliseconds = share(index, 'slow') < mix.slow ? mix.slowMs : mix.fastMs;
    const span: Span = {
      attributes: {},
      status: 'UNSET',
      start: 0n,
      end: BigInt(milliseconds) * 1_000_000n,
      traceState: '',
      bytes: BYTES_OF_SPAN,
    };
    const spans = Array.from({ length: mix.spansPerTrace }, () => span);
    if (isError && spans.length > 0) spans[0] = { ...span, status: 'ERROR' };
    yield { id: traceId(index), batches: [{ resource: {}, spans }] };
  }
}

/** A pseudo-random number from 0 up to 100. */
function share(index: number, what: string): number {
  return Number(fnv1a(new TextEncoder().encode(`${what} ${index} ${what}`)) % 1_000_000n) / 10_000;
}

function traceId(index: number): string {
  const half = (salt: string) =>
    fnv1a(new TextEncoder().encode(`${salt}${index}${salt}`))
      .toString(16)
      .padStart(16, '0');
  return `${half('a')}${half('b')}`;
}

/** The 64-bit FNV-1a hash. */
export function fnv1a(bytes: Uint8Array, from = 0xcbf29ce484222325n): bigint {
  let hash = from;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash;
}
