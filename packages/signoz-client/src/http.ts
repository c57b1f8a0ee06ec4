import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { TooLargeError } from '@signoz-as-code/core';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** The most bytes of the answer that are read. */
  readonly largest: number;
}

/** There was no connection, so nothing was sent: the server cannot have acted. */
export class NotSentError extends Error {}

/**
 * Sends one request and reads the whole answer; follows no redirect. Uses node:http: for a list of a thousand
 * dashboards, fetch makes a stream of a hundred chunks and takes a third longer (docs/performance.md). Throws
 * {@link NotSentError}, a {@link TooLargeError} for an answer larger than any of SigNoz's (compressed or not), or
 * Node's Error with a `code` once there was a connection.
 */
export async function exchange(
  url: string,
  { method, headers, body, signal, largest }: HttpRequest,
): Promise<HttpAnswer> {
  const isSecure = url.startsWith('https:');
  // Not imported: a module wrapper of node:http loads all of fetch, for the types of WebSocket.
  const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http');
  const options = { method, headers: { ...headers, 'Accept-Encoding': 'gzip' }, signal };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const { statusCode: status = 0, headers } = response;
      chunksOf(response, largest)
        .then((chunks) => ({ status, headers, text: Buffer.concat(chunks).toString() }))
        .then(resolve, reject);
    });
    const isConnected = connected(sent, isSecure);
    sent.on('error', (error) => reject(isConnected() ? error : new NotSentError(error.message, { cause: error })));
    sent.end(body);
    // Loaded while the server works on its answer, and not when the answer is there.
    setImmediate(zlib);
  });
}

/** Whether a request ever had a connection. */
function connected(request: ClientRequest, isSecure: boolean): () => boolean {
  let is = false;
  request.on('socket', (socket) => {
    if (!socket.connecting) is = true;
    else
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        is = true;
      });
  });
  return () => is;
}

/** Not imported, like node:http. */
function zlib(): typeof import('node:zlib') {
  return process.getBuiltinModule('node:zlib');
}

/** The bytes of an answer, unpacked while they arrive. */
function chunksOf(response: IncomingMessage, largest: number): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const fail = (error: Error): void => {
      response.destroy();
      reject(error);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > largest) fail(new TooLargeError('it', largest));
      else chunks.push(chunk);
    };
    const done = (): void => resolve(chunks);
    response.on('error', reject);
    if (response.headers['content-encoding'] !== 'gzip') {
      response.on('data', take).on('end', done);
      return;
    }
    // SigNoz also says gzip for answers without a body.
    response.on('end', done).once('data', (first: Buffer) => {
      response.off('end', done);
      const unpacking = zlib().createGunzip({ chunkSize: 1 << 18 });
      unpacking.on('data', take).on('end', done).on('error', fail);
      unpacking.write(first);
      response.pipe(unpacking);
    });
  });
}
