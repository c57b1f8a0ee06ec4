import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  connectSignoz,
  type SignozClient,
  type SignozConnection,
  SignozError,
  signozClient,
} from '@signoz-as-code/signoz-client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

type Handle = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A client of a server that answers with `handle`, and the number of its requests. */
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
  const whole = Buffer.from(JSON.stringify({ status: 'success', data: dashboards }));
  test.each([
    ['plain', whole, {}],
    ['compressed', gzipSync(whole), { 'Content-Encoding': 'gzip' }],
  ])('is read completely, wherever it was split: %s', async (_name, bytes, headers) => {
    const { client } = await clientOf((_, response) => {
      response.writeHead(200, headers);
      const next = (at: number): void => {
        if (at === bytes.length) return void response.end();
        response.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1));
      };
      next(0);
    });
    expect(await client.dashboards.list()).toEqual(dashboards);
  });

  test('may be compressed', async () => {
    const { client } = await clientOf((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip');
      response
        .setHeader('Content-Encoding', 'gzip')
        .end(gzipSync(JSON.stringify({ status: 'success', data: dashboards })));
    });
    expect(await client.dashboards.list()).toEqual(dashboards);
  });

  test('without a body may claim to be compressed, as SigNoz does', async () => {
    const { client } = await clientOf((_, response) => response.writeHead(204, { 'Content-Encoding': 'gzip' }).end());
    await client.channels.create({});
  });

  test('that redirects is an error: the key is for one server', async () => {
    const { client, count } = await clientOf((_, response) =>
      response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(await failureOf(client.dashboards.create({}))).toMatchObject({ status: 302, outcomeUnknown: false });
    expect(count()).toBe(1);
  });
});

describe('an answer that is too large', () => {
  const large = JSON.stringify({
    status: 'success',
    data: [{ id: '1', locked: false, data: { text: ' '.repeat(3_000_000) } }],
  });
  test.each<[string, Handle]>([
    ['unpacked', (_, response) => void response.setHeader('Content-Encoding', 'gzip').end(gzipSync(large))],
    ['as it is', (_, response) => void response.end(large)],
    ['of an error', (_, response) => void response.writeHead(500).end(large)],
  ])('%s, is refused by the named limit, and requested once', async (_, handle) => {
    vi.stubEnv('SIGNOZ_AS_CODE_LARGEST_MIB', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { client, count } = await clientOf(handle);
    const { message } = await failureOf(client.dashboards.list());
    expect(message).toContain('answered GET /api/v1/dashboards: it is larger than the limit of 1 MiB');
    expect(message).toContain('SIGNOZ_AS_CODE_LARGEST_MIB=<MiB> raises it');
    expect(count()).toBe(1);
    vi.stubEnv('SIGNOZ_AS_CODE_LARGEST_MIB', '4');
    if (_ !== 'of an error') expect(await client.dashboards.list()).toHaveLength(1);
  });
});

test('a limit that is not a number is refused before anything is sent', async () => {
  vi.stubEnv('SIGNOZ_AS_CODE_LARGEST_MIB', 'lots');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { client, count } = await clientOf((_, response) => void response.end('{}'));
  const refused = "SIGNOZ_AS_CODE_LARGEST_MIB: 'lots' is not a whole number of MiB";
  await expect(client.dashboards.create({})).rejects.toThrow(refused);
  await expect(client.dashboards.list()).rejects.toThrow(refused);
  expect(count()).toBe(0);
});

test('an answer that does not fit into one text is refused too, however high the limit is', async () => {
  vi.stubEnv('SIGNOZ_AS_CODE_LARGEST_MIB', '600');
  onTestFinished(() => void vi.unstubAllEnvs());
  const packed = gzipSync(' '.repeat(16 * 1_048_576));
  const { client, count } = await clientOf((_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(Buffer.concat(Array<Buffer>(33).fill(packed)));
  });
  const { message } = await failureOf(client.dashboards.list());
  expect(message).toContain('it is larger than the limit of 511 MiB, the most that Node holds in one text');
  expect(count()).toBe(1);
}, 60_000);

describe('an answer that is not SigNoz’s', () => {
  const answered = (body: string, status = 200, headers: Record<string, string> = {}) =>
    clientOf((_, response) => void response.writeHead(status, headers).end(body));

  test.each([
    ['an object of somebody else', '{}'],
    ['the health of something', '{"status":"ok"}'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list without an envelope', '[]'],
    ['an error that calls itself a success', '{"status":"error","error":{"message":"blocked"}}'],
    ['a list that is none', '{"status":"success","data":{"items":[]}}'],
    ['a list with holes', '{"status":"success","data":[null]}'],
  ])('is never read as an empty list: %s', async (_, body) => {
    const { client } = await answered(body);
    for (const list of [
      client.dashboards.list(),
      client.views.list(),
      client.channels.list(),
      client.policies.list(),
      client.maintenance.list(),
      client.notes.list(),
    ])
      expect((await failureOf(list)).message).toContain('is the URL that of SigNoz?');
  });

  test.each(['{}', 'null', '{"status":"success","data":[]}', '{"status":"success","data":{"rules":{}}}'])(
    'is never read as no rules, no pipelines or no retention: %s',
    async (body) => {
      const { client } = await answered(body);
      await failureOf(client.rules.list());
      if (!body.includes('success')) {
        await failureOf(client.logPipelines.latest());
        await failureOf(client.retention.read('traces'));
        await failureOf(client.retention.read('logs'));
      }
    },
  );

  test('is an error with its reason', async () => {
    const { client } = await answered('{"status":"error","error":{"message":"the licence is over"}}');
    expect((await failureOf(client.dashboards.list())).message).toContain('(the licence is over)');
  });

  test('with an empty envelope is not an empty list: SigNoz writes one, or null for channels and views', async () => {
    const { client: bare } = await answered('{"status":"success"}');
    const { client: none } = await answered('{"status":"success","data":null}');
    for (const list of [bare.dashboards, bare.channels, bare.views, bare.rules, none.dashboards, none.policies])
      expect((await failureOf(list.list())).message).toMatch(
        /GET \/api\/v1\/\S+ .*\(data is (missing|null), expected a/,
      );
    expect([await none.channels.list(), await none.views.list()]).toEqual([[], []]);
  });

  test.each([
    ['nothing at all', {}],
    ['no pipelines', { version: 3, deployStatus: 'deployed', deployResult: '', history: null }],
    ['pipelines that are not a list', { pipelines: {}, history: null }],
    ['no history', { pipelines: [] }],
    [
      'a history that is not a list',
      { version: 1, deployStatus: 'dirty', deployResult: '', pipelines: [], history: {} },
    ],
    ['versions of which it is none', { pipelines: [], history: [{ version: 1, deployStatus: 'dirty', config: '' }] }],
  ])('is never read as no log pipelines: %s', async (_, data) => {
    const { client } = await answered(JSON.stringify({ status: 'success', data }));
    expect((await failureOf(client.logPipelines.latest())).message).toContain('GET /api/v1/logs/pipelines/latest');
    expect((await failureOf(client.logPipelines.save([]))).message).toContain('POST /api/v1/logs/pipelines');
  });

  test.each([
    ['traces', { status: 'success', traces_ttl_duration_hrs: '720' }, 'traces_ttl_duration_hrs is a text'],
    ['logs', { status: 'success', version: 'v2', ttl_conditions: {} }, 'ttl_conditions is an empty object'],
    ['logs', { status: 'success', version: 'v2', ttl_conditions: [{ ttlDays: 3 }] }, 'conditions is missing'],
    ['logs', { status: 'success', default_ttl_days: 15 }, 'version is missing'],
  ] as const)('is never read as no retention of %s: %j', async (signal, answer, why) => {
    const { client } = await answered(JSON.stringify(answer));
    expect((await failureOf(client.retention.read(signal))).message).toContain(why);
  });

  test('is reported by its title when it is a page', async () => {
    const { client } = await answered('<html>\n<head><title>403 Forbidden</title></head>\n<body>…', 403);
    expect((await failureOf(client.dashboards.list())).message).toBe(
      'SigNoz answered 403 to GET /api/v1/dashboards: 403 Forbidden — the API key needs the ADMIN role',
    );
  });

  test("that redirects is reported by the target, without the link's parameters", async () => {
    const { client } = await answered('', 302, { location: 'https://login.example.com/start?state=s3cr3t' });
    const { message } = await failureOf(client.dashboards.list());
    expect(message).toContain('it leads to https://login.example.com, and is not followed');
    expect(message).not.toContain('s3cr3t');
  });

  test.each(['{"error":{"errors":5}}', '{"errors":[null]}', '{"errors":{}}', '5', '"text"', '{"error":{"message":5}}'])(
    'with an odd form is still an error: %s',
    async (body) => {
      const { client } = await answered(body, 500);
      expect(await failureOf(client.dashboards.list())).toMatchObject({ status: 500 });
    },
  );
});

describe('a request without an answer', () => {
  const hanging: Readonly<Record<string, Handle>> = {
    'not at all': () => undefined,
    'beyond its headers': (_, response) => response.writeHead(200).flushHeaders(),
    'beyond half of it': (_, response) => void response.write('{"data": ['),
  };
  test.each(Object.entries(hanging))('%s, ends after the timeout, and its outcome is unknown', async (_, handle) => {
    const { client, count } = await clientOf(handle, { timeout: 1_000 });
    const failure = await failureOf(client.rules.update('1', {}));
    expect(failure).toMatchObject({ status: undefined, outcomeUnknown: true });
    expect(failure.message).toContain('did not answer PUT /api/v1/rules/1 in time');
    expect(count()).toBe(1);
  });

  test('whose connection was cut has an unknown outcome', async () => {
    const { client } = await clientOf((request, response) => {
      response.write('{"data":', () => request.socket.destroy());
    });
    expect(await failureOf(client.rules.delete('1'))).toMatchObject({ outcomeUnknown: true });
  });

  test('has an unknown outcome when a compressed answer was cut off', async () => {
    const packed = gzipSync(JSON.stringify({ status: 'success', data: dashboards }));
    for (const end of ['end', 'destroy'] as const) {
      const { client } = await clientOf((_, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' });
        response.write(packed.subarray(0, -9), () => response[end]());
      });
      expect(await failureOf(client.dashboards.create({}))).toMatchObject({ outcomeUnknown: true });
    }
  });

  test("ends with the caller's signal", async () => {
    const stop = new AbortController();
    const { client } = await clientOf(() => stop.abort(new Error('enough')), { signal: stop.signal });
    await expect(client.rules.update('1', {})).rejects.toThrow();
  });
});

describe('a server that was not reached', () => {
  test('because of a closed port has not acted', async () => {
    const url = 'http://127.0.0.1:1';
    const failure = await failureOf(signozClient({ url, apiKey: 'key' }).channels.create({}));
    expect(failure).toMatchObject({ outcomeUnknown: false });
    expect(failure.message).toBe(`SigNoz at ${url} cannot be reached (ECONNREFUSED)`);
  });

  test('because it has no TLS has not acted', async () => {
    const { client } = await clientOf((_, response) => response.end());
    const url = client.url.replace('http:', 'https:');
    expect(await failureOf(signozClient({ url, apiKey: 'key' }).channels.create({}))).toMatchObject({
      outcomeUnknown: false,
      message: expect.stringContaining('cannot be reached'),
    });
  });
});

describe('retries', () => {
  test('repeat a read that a gateway or the network lost', async () => {
    const { client, count } = await clientOf((request, response, at) => {
      if (at === 1) response.writeHead(502).end();
      else if (at === 2) request.socket.destroy();
      else response.end(JSON.stringify({ status: 'success', data: dashboards }));
    });
    expect(await client.dashboards.list()).toEqual(dashboards);
    expect(count()).toBe(3);
  });

  test.each(['0', 'Thu, 01 Jan 1970 00:00:00 GMT', 'soon'])(
    'repeat a refused read when the server allows it: Retry-After %s',
    async (when) => {
      const { client, count } = await clientOf((_, response, at) => {
        if (at === 1) response.writeHead(429, { 'Retry-After': when }).end();
        else response.end(JSON.stringify({ status: 'success', data: dashboards }));
      });
      expect(await client.dashboards.list()).toEqual(dashboards);
      expect(count()).toBe(2);
    },
  );

  test.each(['3600', new Date(Date.now() + 3_600_000).toUTCString()])(
    'do not repeat a read when the server asks to wait long: Retry-After %s',
    async (when) => {
      const { client, count } = await clientOf((_, response) =>
        response.writeHead(429, { 'Retry-After': when }).end('slow down'),
      );
      expect((await failureOf(client.dashboards.list())).message).toMatch(/slow down — to be asked again in \d{4} s$/);
      expect(count()).toBe(1);
    },
  );

  test('repeat a query like a read: a few times where allowed, and not when the server asks to wait long', async () => {
    const { client, count } = await clientOf((_, response) =>
      response.writeHead(429, { 'Retry-After': '0' }).end('slow down'),
    );
    expect((await failureOf(client.queryRange({}))).status).toBe(429);
    // Once, and four retries.
    expect(count()).toBe(5);
    const { client: later, count: asked } = await clientOf((_, response) =>
      response.writeHead(429, { 'Retry-After': '3600' }).end('slow down'),
    );
    expect((await failureOf(later.queryRange({}))).message).toMatch(/slow down — to be asked again in \d{4} s$/);
    expect(asked()).toBe(1);
  });

  test('never repeat a write: it may have been executed', async () => {
    const { client, count } = await clientOf((_, response) => response.writeHead(504).end());
    expect(await failureOf(client.dashboards.create({}))).toMatchObject({ status: 504, outcomeUnknown: true });
    expect(count()).toBe(1);
  });
});

describe('the URL of SigNoz', () => {
  const connect = (url: string, apiKey = 'key') =>
    connectSignoz(
      { url: { $setting: 'SIGNOZ_URL', default: 'http://none' }, apiKey: { $secret: 'SIGNOZ_API_KEY' } },
      { secrets: (name) => ({ SIGNOZ_URL: url, SIGNOZ_API_KEY: apiKey })[name] },
    );

  test.each([
    ['https://signoz.example.com/', 'https://signoz.example.com'],
    ['https://signoz.example.com:8443/observability//', 'https://signoz.example.com:8443/observability'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    [' http://signoz:8080\n', 'http://signoz:8080'],
  ])('may be written in any usual form: %j', (given, url) => {
    expect(connect(given).url).toBe(url);
  });

  test.each([
    'http://ada:s3cr3t@signoz:8080',
    'http://s3cr3t@signoz',
    'https://signoz/?token=s3cr3t',
    'https://signoz/#s3cr3t',
    'signoz:8080/s3cr3t',
    's3cr3t',
    'ftp://signoz/s3cr3t',
  ])('may not contain anything else, and the error does not repeat it: %s', (given) => {
    expect(() => connect(given)).toThrow('the URL of SigNoz (SIGNOZ_URL) must be http(s)://host:port/path alone');
    expect(() => connect(given)).not.toThrow('s3cr3t');
  });

  test.each(['s3cr3t\n', 's3cr3t\r\nX-Other: 1', 's3crét'])(
    'is not used with a key that no request can carry: %j',
    (key) => {
      expect(() => connect('http://signoz', key)).toThrow('SIGNOZ_API_KEY is not an API key: it has a line break');
      expect(() => connect('http://signoz', key)).not.toThrow(/s3cr/);
    },
  );
});

describe('the answer to a query', () => {
  const series = (more: object) => ({
    type: 'time_series',
    data: { results: [{ queryName: 'A', aggregations: [{ series: [more] }] }] },
  });
  const scalar = (more: object) => ({ type: 'scalar', data: { results: [{ columns: [], data: [], ...more }] } });
  const asked = async (data: unknown): Promise<unknown> => {
    const { client } = await clientOf((_, response) => void response.end(JSON.stringify({ status: 'success', data })));
    return client.queryRange({});
  };

  test.each([
    { type: 'time_series', data: { results: [{ queryName: 'A', aggregations: null }] } },
    series({ labels: [{ key: { name: 'a' }, value: 'b' }], values: [{ timestamp: 1, value: 'NaN' }] }),
    series({ values: null }),
    scalar({ columns: [{ name: 'A', columnType: 'aggregation' }], data: [[1.5], ['x'], [null]] }),
    { type: 'raw', data: { results: [{ queryName: 'A', rows: null }] } },
  ])('is returned when it is valid: %j', async (data) => {
    expect(await asked(data)).toEqual({ status: 'success', data });
  });

  test.each([
    [undefined, 'data is missing'],
    [{}, 'data.type is missing'],
    [{ type: 'strange', data: {} }, "data.type is a text, expected one of 'time_series', 'scalar', 'raw'"],
    [{ type: 'time_series' }, 'data.data is missing'],
    [{ type: 'time_series', data: {} }, 'data.data.results is missing'],
    [{ type: 'time_series', data: { results: null } }, 'data.data.results is null'],
    [{ type: 'time_series', data: { results: [{ queryName: 'A' }] } }, 'results[0].aggregations is missing'],
    [
      { type: 'time_series', data: { results: [{ queryName: 'A', aggregations: {} }] } },
      'aggregations is an empty object',
    ],
    [series({ values: {} }), 'series[0].values is an empty object'],
    [series({ values: [{ timestamp: 'soon', value: 1 }] }), 'values[0].timestamp is a text'],
    [series({ values: [{ timestamp: 1, value: { x: 1 } }] }), 'values[0].value is an object'],
    [series({ labels: [{ key: 'a' }], values: [] }), 'labels[0].key is a text'],
    [scalar({ data: [{ A: 1 }] }), 'data[0] is an object, expected a list'],
    [scalar({ columns: [{ name: 'A' }] }), 'columns[0].columnType is missing'],
    [{ type: 'raw', data: { results: [{ queryName: 'A', rows: [{ data: {} }] }] } }, 'rows[0].timestamp is missing'],
  ])('is refused in another form, never read as no data: %j', async (data, said) => {
    expect((await failureOf(asked(data))).message).toContain(said);
  });
});
