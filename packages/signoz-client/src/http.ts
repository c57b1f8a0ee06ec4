import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { largestBytes, TooLargeError } from '@signoz-as-code/core';

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
}

/** There was no connection, so nothing was sent: the server cannot have acted. */
export class NotSentError extends Error {}

/**
 * Sends one request and reads the whole answer; follows no redirect. Uses node:http: for a list of a thousand
 * dashboards, fetch makes a stream of a hundred chunks and takes a third longer (docs/performance.md). Throws
 * {@link NotSentError}, a {@link TooLargeError} for an answer larger than any of SigNoz's (compressed or not), or
 * Node's Error with a `code` once there was a connection.
 */
export async function exchange(url: string, { method, headers, body, signal }: HttpRequest): Promise<HttpAnswer> {
  const isSecure = url.startsWith('https:');
  // Not imported: a module wrapper of node:http loads all of fetch, for the types of WebSocket.
  const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http');
  const largest = largestBytes();
  const options = { method, headers: { ...headers, 'Accept-Encoding': 'gzip' }, signal };
  const { response, bytes } = await new Promise<{ response: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largest) response.destroy(new TooLargeError('it', largest));
        else chunks.push(chunk);
      });
      response.on('end', () => resolve({ response, bytes: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    const isConnected = connected(sent, isSecure);
    sent.on('error', (error) => reject(isConnected() ? error : new NotSentError(error.message, { cause: error })));
    sent.end(body);
  });
  // SigNoz also says gzip for answers without a body.
  const isPacked = response.headers['content-encoding'] === 'gzip' && bytes.length > 0;
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: (isPacked ? await unpacked(bytes, largest) : bytes).toString(),
  };
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

async function unpacked(bytes: Buffer, largest: number): Promise<Buffer> {
  const { gunzip } = await import('node:zlib');
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: largest });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new TooLargeError('it', largest) : error;
  }
}
