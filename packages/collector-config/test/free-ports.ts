import { once } from 'node:events';
import { createServer } from 'node:net';

/** Each process looks in another part. */
let next = 10_000 + (process.pid % 100) * 200;

/**
 * Ports for programs that cannot choose one themselves, each given once. They lie below those that the system gives to
 * connections and to servers without a port, so nobody gets one before its program listens.
 */
export async function freePorts(count: number): Promise<number[]> {
  const found: number[] = [];
  while (found.length < count) {
    const port = next;
    next += 1;
    if (await isFree(port)) found.push(port);
  }
  return found;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
