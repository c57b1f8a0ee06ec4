import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type SignozClient, type SignozConnection, SignozError, signozClient } from '@signoz-as-code/signoz-client';
import { describe, expect, onTestFinished, test } from 'vitest';

type Handle = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A client of a server that answers as `handle` does, and how many requests it had. */
async function clientOf(
  handle: Handle,
  connection: Partial<SignozConnection> = {},
): Promise<{ readonly client: SignozClient; readonly count: () => number }> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    handle(request, response, count);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { client: signozClient({ url, apiKey: 'key', ...connection }), count: () => count };
}

async function failureOf(work: Promise<unknown>): Promise<SignozError> {
  const error = await work.then(
    () => expect.fail('it went through'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SignozError);
  return error as SignozError;
}

const dashboards = [{ id: '1', locked: false, data: { title: 'Größe · 大きさ · 🐢' } }];

describe('an answer', () => {
  test('is read whole, wherever it was cut on its way', async () => {
    const bytes = Buffer.from(JSON.stringify({ status: 'success', data: dashboards }));
    const { client } = await clientOf((_, response) => {
      const next = (at: number): void => {
        if (at === bytes.length) return void response.end();
        response.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1));
      };
      next(0);
    });
    expect(await client.dashboards.list()).toEqual(dashboards);
  });

  test('may be packed', async () => {
    const { client } = await clientOf((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip');
      response.setHeader('Content-Encoding', 'gzip').end(gzipSync(JSON.stringify({ data: dashboards })));
    });
    expect(await client.dashboards.list()).toEqual(dashboards);
  });

  test('without a body may say that it is packed, as SigNoz does', async () => {
    const { client } = await clientOf((_, response) => response.writeHead(204, { 'Content-Encoding': 'gzip' }).end());
    await client.channels.create({});
  });

  test('that leads elsewhere is an error: the key is for one server', async () => {
    const { client, count } = await clientOf((_, response) =>
      response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(await failureOf(client.dashboards.create({}))).toMatchObject({ status: 302, outcomeUnknown: false });
    expect(count()).toBe(1);
  });
});

describe('a request whose answer does not come', () => {
  const hanging: Readonly<Record<string, Handle>> = {
    'not at all': () => undefined,
    'beyond its headers': (_, response) => response.writeHead(200).flushHeaders(),
    'beyond half of it': (_, response) => void response.write('{"data": ['),
  };
  test.each(Object.entries(hanging))(
    '%s, is given up after the timeout, and its outcome is unknown',
    async (_, handle) => {
      const { client, count } = await clientOf(handle, { timeout: 50 });
      const failure = await failureOf(client.rules.update('1', {}));
      expect(failure).toMatchObject({ status: undefined, outcomeUnknown: true });
      expect(failure.message).toContain('did not answer PUT /api/v1/rules/1 in time');
      expect(count()).toBe(1);
    },
  );

  test('because the connection was cut in its middle, has an unknown outcome', async () => {
    const { client } = await clientOf((request, response) => {
      response.write('{"data":', () => request.socket.destroy());
    });
    expect(await failureOf(client.rules.delete('1'))).toMatchObject({ outcomeUnknown: true });
  });

  test('ends with the signal of whoever wants it', async () => {
    const stop = new AbortController();
    const { client } = await clientOf(() => stop.abort(new Error('enough')), { signal: stop.signal });
    await expect(client.rules.update('1', {})).rejects.toThrow();
  });
});

describe('a server that was not reached', () => {
  test('because nothing listens, has not acted', async () => {
    const url = 'http://127.0.0.1:1';
    const failure = await failureOf(signozClient({ url, apiKey: 'key' }).channels.create({}));
    expect(failure).toMatchObject({ outcomeUnknown: false });
    expect(failure.message).toBe(`SigNoz at ${url} cannot be reached (ECONNREFUSED)`);
  });

  test('because it speaks no TLS, has not acted', async () => {
    const { client } = await clientOf((_, response) => response.end());
    const url = client.url.replace('http:', 'https:');
    expect(await failureOf(signozClient({ url, apiKey: 'key' }).channels.create({}))).toMatchObject({
      outcomeUnknown: false,
      message: expect.stringContaining('cannot be reached'),
    });
  });
});

describe('what is repeated', () => {
  test('a read that a gateway or the network lost', async () => {
    const { client, count } = await clientOf((request, response, at) => {
      if (at === 1) response.writeHead(502).end();
      else if (at === 2) request.socket.destroy();
      else response.end(JSON.stringify({ data: dashboards }));
    });
    expect(await client.dashboards.list()).toEqual(dashboards);
    expect(count()).toBe(3);
  });

  test('never a write: it may have been carried out', async () => {
    const { client, count } = await clientOf((_, response) => response.writeHead(504).end());
    expect(await failureOf(client.dashboards.create({}))).toMatchObject({ status: 504, outcomeUnknown: true });
    expect(count()).toBe(1);
  });
});
