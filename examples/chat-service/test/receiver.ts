import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Attributes = Readonly<Record<string, unknown>>;

export interface ReceivedSpan {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly status: number;
  readonly attributes: Attributes;
  readonly events: readonly string[];
  readonly resource: Attributes;
}
interface ReceivedPoint {
  readonly name: string;
  readonly unit: string;
  readonly temporality: number | undefined;
  readonly value: number;
  readonly bounds: readonly number[] | undefined;
  readonly attributes: Attributes;
  readonly resource: Attributes;
}
interface ReceivedLog {
  readonly body: unknown;
  readonly severity: string;
  readonly traceId: string | undefined;
  readonly spanId: string | undefined;
  readonly attributes: Attributes;
  readonly resource: Attributes;
}

/** An OTLP receiver over HTTP/JSON on 127.0.0.1 that keeps what it receives, and can be closed and opened again. */
export interface Receiver {
  readonly url: string;
  readonly spans: ReceivedSpan[];
  readonly points: ReceivedPoint[];
  readonly logs: ReceivedLog[];
  open(): Promise<void>;
  close(): Promise<void>;
}

type Node = { readonly [key: string]: unknown };
const list = (value: unknown): readonly Node[] => (value ?? []) as readonly Node[];

function attributes(of: unknown): Attributes {
  return Object.fromEntries(list(of).map(({ key, value }) => [key, Object.values(value as object)[0]]));
}

const resourceOf = (of: Node): Attributes => attributes((of.resource as Node | undefined)?.attributes);

export async function startReceiver(): Promise<Receiver> {
  const spans: ReceivedSpan[] = [];
  const points: ReceivedPoint[] = [];
  const logs: ReceivedLog[] = [];
  let server: Server | undefined;
  let port = 0;

  const take: Readonly<Record<string, (body: Node) => void>> = {
    '/v1/traces': (body) => {
      for (const group of list(body.resourceSpans))
        for (const scope of list(group.scopeSpans))
          for (const span of list(scope.spans))
            spans.push({
              name: span.name as string,
              kind: span.kind as number,
              traceId: span.traceId as string,
              spanId: span.spanId as string,
              parentSpanId: (span.parentSpanId as string | undefined) ?? '',
              status: ((span.status as Node).code as number | undefined) ?? 0,
              attributes: attributes(span.attributes),
              events: list(span.events).map(({ name }) => name as string),
              resource: resourceOf(group),
            });
    },
    '/v1/metrics': (body) => {
      for (const group of list(body.resourceMetrics))
        for (const scope of list(group.scopeMetrics))
          for (const metric of list(scope.metrics)) {
            const data = (metric.sum ?? metric.gauge ?? metric.histogram) as Node;
            for (const point of list(data.dataPoints))
              points.push({
                name: metric.name as string,
                unit: metric.unit as string,
                temporality: data.aggregationTemporality as number | undefined,
                value: Number(point.asInt ?? point.asDouble ?? point.count),
                bounds: point.explicitBounds as readonly number[] | undefined,
                attributes: attributes(point.attributes),
                resource: resourceOf(group),
              });
          }
    },
    '/v1/logs': (body) => {
      for (const group of list(body.resourceLogs))
        for (const scope of list(group.scopeLogs))
          for (const record of list(scope.logRecords))
            logs.push({
              body: Object.values((record.body as object | undefined) ?? {})[0],
              severity: record.severityText as string,
              traceId: record.traceId as string | undefined,
              spanId: record.spanId as string | undefined,
              attributes: attributes(record.attributes),
              resource: resourceOf(group),
            });
    },
  };

  const open = async (): Promise<void> => {
    server = createServer(async (request, response) => {
      take[request.url ?? '']?.((await json(request)) as Node);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await open();
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    points,
    logs,
    open,
    close: async () => {
      const closing = server;
      if (closing === undefined) return;
      server = undefined;
      closing.closeAllConnections();
      closing.close();
      await once(closing, 'close');
    },
  };
}
