import { constants } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';

/**
 * The largest answer of a server, and the largest file from a command line, that is read; unpacked, in MiB. A thousand
 * large dashboards are half of it. Larger input is refused before it fills the memory.
 */
const LARGEST_MIB = 128;
/** The environment variable that raises {@link LARGEST_MIB}. */
const VARIABLE = 'SIGNOZ_AS_CODE_LARGEST_MIB';

/** Input is larger than the limit. The message names the limit, and how to raise it where it can be raised. */
export class TooLargeError extends Error {
  constructor(what: string, bytes: number) {
    const how =
      bytes < constants.MAX_STRING_LENGTH ? `: ${VARIABLE}=<MiB> raises it` : ', the most that Node holds in one text';
    super(`${what} is larger than the limit of ${Math.floor(bytes / 1_048_576)} MiB${how}`);
    this.name = 'TooLargeError';
  }
}

/**
 * The most bytes of an answer or a file that are read; never more than fit into one text, because all of them are read
 * as texts. Throws an Error where the variable is not a number.
 */
export function largestBytes(): number {
  const given = process.env[VARIABLE];
  if (given === undefined || given === '') return LARGEST_MIB * 1_048_576;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new Error(`${VARIABLE}: '${given}' is not a whole number of MiB`);
  return Math.min(Number(given) * 1_048_576, constants.MAX_STRING_LENGTH);
}

/** All bytes of a stream. Throws a {@link TooLargeError} that names `what`, after reading no more than the limit. */
export async function readBounded(
  stream: AsyncIterable<Uint8Array>,
  what: string,
  largest = largestBytes(),
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largest) throw new TooLargeError(what, largest);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file from a command line, which may be endless. Throws Node's error, or a {@link TooLargeError}. */
export function readNamedFile(path: string, what = path): Buffer {
  const largest = largestBytes();
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(1_048_576);
      const read = readSync(file, chunk);
      if (read === 0) return Buffer.concat(chunks);
      size += read;
      if (size > largest) throw new TooLargeError(what, largest);
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

/**
 * An agent for HTTP libraries that read answers whole: it aborts an answer that is larger than the limit, and a
 * compressed one. No request accepts compression, so the limit counts uncompressed bytes.
 */
export function boundedAgent(url: string, what: string): Agent {
  const module = process.getBuiltinModule(url.startsWith('https:') ? 'node:https' : 'node:http');
  const largest = largestBytes();
  const agent = new module.Agent({ keepAlive: false });
  const withRequest = agent as Agent & { addRequest(request: ClientRequest, ...rest: unknown[]): void };
  const addRequest = withRequest.addRequest.bind(agent);
  withRequest.addRequest = (request, ...rest) => {
    request.prependOnceListener('response', (response: IncomingMessage) => bound(response, what, largest));
    addRequest(request, ...rest);
  };
  return agent;
}

function bound(response: IncomingMessage, what: string, largest: number): void {
  const push = response.push.bind(response);
  let size = 0;
  if (response.headers['content-encoding'] !== undefined) {
    delete response.headers['content-encoding'];
    response.destroy(new Error(`${what} is compressed, but this was not requested`));
    return;
  }
  response.push = (chunk: Buffer | null, ...rest: []) => {
    size += chunk?.length ?? 0;
    if (size <= largest) return push(chunk, ...rest);
    response.destroy(new TooLargeError(what, largest));
    return false;
  };
}
