import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/**
 * What happens to one request on its way: `refused` and `lost` are a 500 before and after the server acted, `timed-out`
 * a 504 of a gateway after it acted, `cut-before` and `cut-after` a closed connection, `slow` an answer whose body
 * comes in pieces. The hanging ones keep the connection open without another byte: before the server acted, after it
 * did, and after the headers and half of the answer.
 */
export type Fault =
  | 'answer'
  | 'refused'
  | 'lost'
  | 'timed-out'
  | 'cut-before'
  | 'cut-after'
  | 'slow'
  | 'hang-before'
  | 'hang-after'
  | 'hang-in-body';
export const faults: readonly Fault[] = ['refused', 'lost', 'timed-out', 'cut-before', 'cut-after', 'slow'];
/** Faults that only end when the client gives up. */
export const hangs: readonly Fault[] = ['hang-before', 'hang-after', 'hang-in-body'];

export interface FaultProxy {
  readonly url: string;
  /** Decides about each request; `answer` by default. The second argument counts requests since `restart`. */
  decide: (request: { readonly method: string; readonly path: string }, count: number) => Promise<Fault> | Fault;
  /** Changes a JSON answer; unchanged by default. Undefined for no body at all. */
  change: (request: { readonly method: string; readonly path: string }, answer: unknown) => unknown;
  /** Requests since the last `restart`. */
  readonly count: () => number;
  readonly restart: () => void;
  readonly stop: () => Promise<void>;
}

/** A proxy on 127.0.0.1 in front of a server that can make any fault of a request happen. */
export async function startProxy(target: string): Promise<FaultProxy> {
  let count = 0;
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    count += 1;
    const { method = 'GET', url = '/' } = request;
    const fault = await proxy.decide({ method, path: url }, count);
    if (fault === 'hang-before') return;
    if (fault === 'cut-before') return void request.socket.destroy();
    if (fault === 'refused') return void response.writeHead(500).end('{"status":"error"}');
    const headers = Object.fromEntries(
      ['signoz-api-key', 'content-type'].flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const answer = await fetch(`${target}${url}`, { method, headers, ...(body.length > 0 ? { body } : {}) });
    const sent = Buffer.from(await answer.arrayBuffer());
    const isJson = sent.length > 0 && answer.ok;
    const text = isJson
      ? Buffer.from(JSON.stringify(proxy.change({ method, path: url }, JSON.parse(String(sent)))) ?? '')
      : sent;
    if (fault === 'hang-after') return;
    if (fault === 'cut-after') return void request.socket.destroy();
    if (fault === 'lost') return void response.writeHead(500).end('{"status":"error"}');
    if (fault === 'timed-out') return void response.writeHead(504).end('upstream request timeout');
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    if (fault === 'hang-in-body') return void response.write(text.subarray(0, text.length / 2));
    if (fault === 'slow') {
      const piece = Math.ceil(text.length / 4) || 1;
      for (let at = 0; at < text.length; at += piece) {
        response.write(text.subarray(at, at + piece));
        await setTimeout(5);
      }
      return void response.end();
    }
    response.end(text);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    decide: () => 'answer',
    change: (_, answer) => answer,
    count: () => count,
    restart: () => {
      count = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
