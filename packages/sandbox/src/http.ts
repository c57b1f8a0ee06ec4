import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip, constants as zlib } from 'node:zlib';

const packed = promisify(gzip);
const FAST = { level: zlib.Z_BEST_SPEED };

/** A received request with its whole body. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The answer; `dropped` closes the connection without one, like a server that crashed on the request. */
export type Reply =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array }
  | 'dropped';

/** What a test can do with a request: see {@link Intercept}. */
export type Interception = 'answer' | 'cut-before' | 'cut-after';

/**
 * Called for each request before anything else. `cut-before` closes the connection and does nothing; `cut-after`
 * executes the request and closes the connection instead of answering.
 */
export type Intercept = (request: {
  readonly server: 'signoz' | 'clickhouse';
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** 1 for the first request to this server, 2 for the second. */
  readonly count: number;
}) => Promise<Interception> | Interception;

export interface Listening {
  /** http://127.0.0.1:<port> */
  readonly url: string;
  /** Stops listening; resolves when all requests in progress are done. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. When the port is taken, rejects with the problem and the fix. */
export async function listen(
  name: 'signoz' | 'clickhouse',
  port: number,
  handle: (request: Received) => Promise<Reply>,
  intercept: Intercept | undefined,
): Promise<Listening> {
  const running = new Set<Promise<void>>();
  let count = 0;

  const server = createServer((request, response) => {
    const work = (async () => {
      if (isForeign(request.headers)) {
        response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(
          'The sandbox answers this machine alone: Host is not 127.0.0.1 or localhost, or a web page asks.\n',
        );
        return;
      }
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const method = request.method ?? 'GET';
      count++;
      const action = await (intercept?.({ server: name, method, path: url.pathname, body: `${body}`, count }) ??
        'answer');
      if (action === 'cut-before') {
        request.socket.destroy();
        return;
      }
      const reply = await handle({
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body,
      });
      if (reply === 'dropped' || action === 'cut-after') {
        request.socket.destroy();
        return;
      }
      // SigNoz compresses every answer on request, and says so for answers without a body too. ClickHouse compresses
      // nothing here.
      const isPacked = name === 'signoz' && `${request.headers['accept-encoding'] ?? ''}`.includes('gzip');
      const answer = isPacked && reply.body.length > 0 ? await packed(reply.body, FAST) : reply.body;
      response.writeHead(reply.status, { ...reply.headers, ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}) });
      response.end(method === 'HEAD' ? undefined : answer);
    })().catch((error: unknown) => {
      // A client that disconnected while sending needs no answer; any other error is a defect of the sandbox.
      if (request.socket.destroyed) return;
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`the sandbox failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    });
    running.add(work);
    void work.finally(() => running.delete(work));
  });
  // Tests of retention send whole batches over one connection with pauses.
  server.keepAliveTimeout = 30_000;

  await started(server, name, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all(running);
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Whether a web page sent the request: through a name of its own that resolves to 127.0.0.1, or across origins.
 * Browsers send simple requests without a preflight, and only hide the answers from the page.
 */
function isForeign(headers: IncomingHttpHeaders): boolean {
  const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
  if (!local.test(headers.host ?? '')) return true;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return true;
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

function started(server: Server, name: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `port ${port} of 127.0.0.1, where the sandbox's ${name} should listen, is taken: stop what listens there or choose another port`,
              { cause: error },
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
