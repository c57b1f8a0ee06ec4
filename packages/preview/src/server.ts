import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { masked } from '@signoz-as-code/core';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { html, type Markup, raw, reloading } from './markup.ts';
import { style } from './style.ts';

export interface PreviewServer {
  /** http://127.0.0.1:<port>/ */
  readonly url: string;
  /** Makes every open page reload. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/**
 * No resources from other origins, and no script except the one that reloads: the content of panels may come from
 * anyone.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const RELOAD = "new EventSource('/changes').onmessage = () => location.reload();\n";

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Serves pages on 127.0.0.1, each made on request: `/` is `index`, `/rules.html` is `rules`. If a page cannot be made,
 * the answer has the reason and reloads like the page. Rejects when the port is taken.
 */
export async function servePreview(
  page: (name: string) => Promise<string | undefined>,
  port: number,
): Promise<PreviewServer> {
  const watching = new Set<() => void>();
  const app = new Hono();
  app.use(async (context, next) => {
    // A web page could let its own name resolve to 127.0.0.1 and read the pages there, or send requests from its own
    // origin.
    const [host, origin] = [context.req.header('host') ?? '', context.req.header('origin')];
    if (!LOOPBACK.test(host) || (origin !== undefined && origin !== `http://${host}`))
      return context.text('This page is served to 127.0.0.1 and localhost alone.\n', 403);
    context.header('Content-Security-Policy', POLICY);
    return next();
  });
  const made = async (context: Context, name: string): Promise<Response> => {
    const content = await page(name);
    return content === undefined ? context.html(missing(name), 404) : context.html(content);
  };
  app.get('/', (context) => made(context, 'index'));
  app.get('/:file{.+\\.html}', (context) => made(context, context.req.param('file').replace(/\.html$/, '')));
  app.get('/reload.js', (context) => context.body(RELOAD, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const tell = (): void => void stream.writeSSE({ data: 'changed' });
      watching.add(tell);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      watching.delete(tell);
    }),
  );
  app.onError((error, context) => context.html(failure(masked(error.message)), 500));
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

function failure(reason: string): Markup {
  return message(
    'no page',
    html`<p>This page does not exist yet; it is built when generated/ changes.</p><pre>${reason}</pre>`,
  );
}

function missing(name: string): Markup {
  return message(
    'no such page',
    html`<p>generated/ has nothing that makes a page ${name}. <a href="/">Overview</a></p>`,
  );
}

function message(title: string, said: Markup): Markup {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(style)}</style></head><body>
<main>${said}</main>${reloading}</body></html>`;
}
