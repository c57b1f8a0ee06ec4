import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createHttp2Server, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';
import { type Signal, signals } from '../src/index.ts';

/** A receiver of OTLP on 127.0.0.1 that writes marked telemetry into ClickHouse instead of a collector. */
export interface Receiver {
  readonly http: string;
  readonly grpc: string;
  /** Signals that are accepted and not written. */
  readonly lost: Set<Signal>;
  /** Signals that are refused. */
  readonly refused: Set<Signal>;
  readonly stop: () => Promise<void>;
}

/** A receiver of OTLP that writes to a ClickHouse, whose tables are there. */
export async function startReceiver(clickhouse: string): Promise<Receiver> {
  const lost = new Set<Signal>();
  const refused = new Set<Signal>();
  const write = async (signal: Signal, marker: string): Promise<void> => {
    if (lost.has(signal)) return;
    for (const sql of inserts(signal, marker)) {
      const answer = await fetch(clickhouse, { method: 'POST', body: sql });
      if (!answer.ok) throw new Error(`${sql}: ${await answer.text()}`);
    }
  };

  const http = createServer((request, response) => {
    const signal = signals.find((one) => request.url === `/v1/${one}`);
    const reply = async (): Promise<number> => {
      const text = JSON.stringify(await json(request));
      if (signal === undefined) return 404;
      if (refused.has(signal)) return 503;
      await write(signal, /"(?:traceId|stringValue)":"([0-9a-f]{32})"/.exec(text)?.[1] ?? '');
      return 200;
    };
    reply().then(
      (status) => response.writeHead(status, { 'Content-Type': 'application/json' }).end('{"partialSuccess":{}}'),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  const grpc = createHttp2Server();
  grpc.on('stream', (stream: ServerHttp2Stream, headers) => {
    const path = String(headers[':path']);
    const signal = signals.find((one) => path.toLowerCase().includes(`.${one.replace(/s$/, '')}`));
    const reply = async (): Promise<string> => {
      const frame = await buffer(stream);
      if (signal === undefined || headers['content-type'] !== 'application/grpc') return '12';
      if (frame[0] !== 0 || frame.readUInt32BE(1) !== frame.length - 5) return '13';
      if (refused.has(signal)) return '14';
      await write(signal, markerOf[signal](frame.subarray(5)));
      return '0';
    };
    stream.on('error', () => stream.close());
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    let status = '2';
    stream.on('wantTrailers', () =>
      stream.sendTrailers({ 'grpc-status': status, 'grpc-message': 'as%20the%20test%20has%20it' }),
    );
    reply().then(
      (given) => {
        status = given;
        stream.end();
      },
      () => stream.end(),
    );
  });

  http.listen(0, '127.0.0.1');
  grpc.listen(0, '127.0.0.1');
  await Promise.all([once(http, 'listening'), once(grpc, 'listening')]);
  const at = (server: { address(): unknown }) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { http: at(http), grpc: at(grpc), lost, refused, stop: () => stop(http, grpc) };
}

async function stop(http: ReturnType<typeof createServer>, grpc: Http2Server): Promise<void> {
  http.close();
  http.closeAllConnections();
  grpc.close();
  await Promise.all([once(http, 'close'), once(grpc, 'close')]);
}

function inserts(signal: Signal, marker: string): readonly string[] {
  switch (signal) {
    case 'traces':
      return [
        `INSERT INTO signoz_traces.signoz_index_v3 (ts_bucket_start, timestamp, trace_id, resources_string) VALUES (toUnixTimestamp(now()), now64(9), '${marker}', map('service.name', 'shop'))`,
      ];
    case 'metrics':
      return [
        `INSERT INTO signoz_metrics.time_series_v4 (metric_name, fingerprint, unix_milli, labels) VALUES ('signoz-as-code.proof', cityHash64('${marker}'), toUnixTimestamp64Milli(now64(3)), '{"signoz_as_code.marker":"${marker}"}')`,
        `INSERT INTO signoz_metrics.samples_v4 (metric_name, fingerprint, unix_milli, value) VALUES ('signoz-as-code.proof', cityHash64('${marker}'), toUnixTimestamp64Milli(now64(3)), 1)`,
      ];
    case 'logs':
      return [
        `INSERT INTO signoz_logs.logs_v2 (ts_bucket_start, timestamp, trace_id, body) VALUES (toUnixTimestamp(now()), toUnixTimestamp64Nano(now64(9)), '${marker}', 'signoz-as-code.proof')`,
      ];
  }
}

/** The fields of a protobuf message with this number: bytes of messages and texts, numbers otherwise. */
function fields(message: Buffer, wanted: number): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    const kind = tag & 7;
    if (kind === 0) varint();
    else {
      const size = kind === 2 ? varint() : kind === 1 ? 8 : 4;
      if (tag >>> 3 === wanted) found.push(message.subarray(at, at + size));
      at += size;
    }
  }
  if (at !== message.length) throw new Error('the message ends in the middle of a field');
  return found;
}

function below(message: Buffer, ...path: readonly number[]): Buffer {
  return path.reduce((inner, number) => fields(inner, number)[0] ?? Buffer.alloc(0), message);
}

/** The place of the marker, by the field numbers of opentelemetry-proto: resource, scope, item. */
const markerOf: Readonly<Record<Signal, (request: Buffer) => string>> = {
  traces: (request) => below(request, 1, 2, 2, 1).toString('hex'),
  metrics: (request) => below(request, 1, 2, 2, 5, 1, 7, 2, 1).toString(),
  logs: (request) => below(request, 1, 2, 2, 9).toString('hex'),
};
