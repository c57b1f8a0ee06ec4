import { connect } from 'node:http2';
import { messageOf, quoted, readBounded } from '@signoz-as-code/core';
import { jsonBodies } from './json.ts';
import { type Marker, type Signal, signals } from './marker.ts';
import { protobufBodies } from './protobuf.ts';

/** A signal that an endpoint did not accept, and why. */
export interface Refusal {
  readonly signal: Signal;
  readonly reason: string;
}

const TIMEOUT_MS = 10_000;

/** The longest quote of an answer: a collector's is a line. */
const LARGEST = { read: 1_048_576, told: 200 };

/** Sends the three signals to an OTLP/HTTP endpoint (`http://host:4318`), and returns those that it did not accept. */
export async function sendHttp(url: string, marker: Marker): Promise<readonly Refusal[]> {
  const bodies = jsonBodies(marker);
  return refusals((signal) => postHttp(url, signal, bodies[signal]));
}

/** Sends one body to an OTLP/HTTP endpoint. Throws an Error where it is refused, or only partly accepted. */
export async function postHttp(url: string, signal: Signal, body: object): Promise<void> {
  const answer = await fetch(`${url}/v1/${signal}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    // A redirect is a refusal, because exporters do not follow it.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = answer.body === null ? '' : String(await readBounded(answer.body, 'its answer', LARGEST.read));
  if (!answer.ok) throw new Error(`it answered ${answer.status}: ${quoted(text, LARGEST.told)}`);
  if (/"rejected\w+":"?[1-9]/.test(text)) throw new Error(`it took only a part: ${quoted(text, LARGEST.told)}`);
}

const methods: Readonly<Record<Signal, string>> = {
  traces: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
  metrics: '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export',
  logs: '/opentelemetry.proto.collector.logs.v1.LogsService/Export',
};

/** Sends the three signals to an OTLP/gRPC endpoint (`http://host:4317`), and returns those that it did not accept. */
export async function sendGrpc(url: string, marker: Marker): Promise<readonly Refusal[]> {
  const bodies = protobufBodies(marker);
  return refusals((signal) => unary(url, methods[signal], bodies[signal]));
}

async function refusals(send: (signal: Signal) => Promise<void>): Promise<readonly Refusal[]> {
  const sent = await Promise.all(
    signals.map(async (signal): Promise<Refusal | undefined> => {
      try {
        await send(signal);
        return undefined;
      } catch (error) {
        return { signal, reason: reasonOf(error) };
      }
    }),
  );
  return sent.filter((refusal) => refusal !== undefined);
}

/** `fetch` hides the reason in the cause, and Node puts several addresses' failures into one error. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? messageOf(error) : reasonOf(error.cause);
}

/** One gRPC call: a frame of five bytes and the message, and a status in the trailers. */
function unary(url: string, path: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const session = connect(url);
    const end = (error?: Error): void => {
      session.destroy();
      if (error === undefined) resolve();
      else reject(error);
    };
    session.setTimeout(TIMEOUT_MS, () => end(new Error(`no answer after ${TIMEOUT_MS / 1000} s`)));
    session.on('error', end);
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status: string | undefined;
    let words = '';
    const take = (headers: Readonly<Record<string, unknown>>): void => {
      if (headers['grpc-status'] === undefined) return;
      status = String(headers['grpc-status']);
      words = decodeURIComponent(String(headers['grpc-message'] ?? ''));
    };
    stream.on('response', take);
    stream.on('trailers', take);
    stream.on('error', end);
    stream.on('end', () => {
      if (status === '0') end();
      else
        end(
          new Error(
            status === undefined ? 'it does not speak gRPC' : `gRPC status ${status}: ${quoted(words, LARGEST.told)}`,
          ),
        );
    });
    stream.resume();
    const frame = Buffer.alloc(5);
    frame.writeUInt32BE(body.length, 1);
    stream.end(Buffer.concat([frame, body]));
  });
}
