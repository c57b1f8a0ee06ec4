import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createLogger, instruments, setRoute } from '@signoz-as-code/instrumentation';
import { type ChannelType, drain, MessageRefused, sendMessage } from './chat.ts';

const logger = createLogger({ name: 'chat-service' });

/**
 * POST /channels/:id/messages sends a message; GET /gateway is held open and represents a WebSocket connection; GET
 * /heap returns the bytes in the heap after a garbage collection (needs --expose-gc).
 */
const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    response.writeHead(error instanceof MessageRefused ? 422 : 500).end();
  });
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const channel = /^\/channels\/(\w+)\/messages$/.exec(request.url ?? '')?.[1];
  if (request.method === 'POST' && channel !== undefined) {
    setRoute('/channels/:id/messages');
    const { type, content } = (await json(request)) as { readonly type: ChannelType; readonly content: string };
    const id = await sendMessage({ channel, type, content });
    response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id }));
  } else if (request.url === '/gateway') {
    setRoute('/gateway');
    instruments.websocketConnections.add(1);
    response.once('close', () => instruments.websocketConnections.add(-1));
    response.writeHead(200).flushHeaders();
  } else if (request.url === '/heap') {
    setRoute('/heap');
    await globalThis.gc?.({ type: 'major', execution: 'async' });
    response.writeHead(200).end(String(process.memoryUsage().heapUsed));
  } else response.writeHead(404).end();
}

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  logger.info({ 'server.port': (server.address() as AddressInfo).port }, 'listening');
});

// The service ends when nothing is left to do; pending telemetry is sent then.
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void drain().then(() => logger.info('closed'));
});
