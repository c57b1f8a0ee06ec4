import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

export interface PreviewServer {
  /** http://127.0.0.1:<port>/ */
  readonly url: string;
  /** Has every open page load anew. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/** Serves a page on 127.0.0.1, made anew for each request. Rejects when the port is taken. */
export async function servePreview(page: () => Promise<string>, port: number): Promise<PreviewServer> {
  const watching = new Set<() => void>();
  const app = new Hono();
  app.get('/', async (context) => context.html(await page()));
  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const tell = (): void => void stream.writeSSE({ data: 'changed' });
      watching.add(tell);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      watching.delete(tell);
    }),
  );
  const server = await new Promise<Server>((resolve, reject) => {
    const made = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(made as Server));
    made.once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    changed: () => {
      for (const tell of watching) tell();
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
