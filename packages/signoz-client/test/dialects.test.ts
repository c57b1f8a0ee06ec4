/// <reference lib="esnext.temporal" />
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { dialectOf, reservation, signozClient } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A client of a server with a version that answers with `data`, and the requests it got. */
async function clientOf(version: string, data: (request: Request) => unknown) {
  const asked: Request[] = [];
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const { method = '', url: path = '' } = request;
    const one = { method, path, body: sent === '' ? undefined : JSON.parse(sent) };
    asked.push(one);
    response.end(method === 'DELETE' ? '' : JSON.stringify({ status: 'success', data: data(one) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { client: signozClient({ url, apiKey: 'key' }, version), asked };
}

describe('a version between two', () => {
  test.each([
    ['v0.108.0', 'v0.108.0'],
    ['v0.114.3', 'v0.108.0'],
    ['v0.119.0', 'v0.118.0'],
    ['v0.128.9', 'v0.126.0'],
    ['v0.999.0', 'v0.137.0'],
  ])('uses the dialect of the older one: %s', (version, from) => {
    const dialect = dialectOf(version).from;
    // The newest one may be another by now.
    if (version !== 'v0.999.0') expect(dialect).toBe(from);
    else expect(dialect >= 'v0.136.0').toBe(true);
  });

  test.each(['v0.107.0', '<unset>', 'main', '0.108'])('is not a version: %s', (version) => {
    expect(() => dialectOf(version)).toThrow(/older than v0\.108\.0|is not a version/);
  });
});

const clock = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2034-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));
const schedules = fc.record(
  {
    timezone: fc.constantFrom('UTC', 'Europe/Stockholm', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland'),
    startTime: clock,
    recurrence: fc.record(
      {
        repeatType: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
        duration: fc.constantFrom('30m0s', '2h0m0s'),
        endTime: clock,
      },
      { requiredKeys: ['repeatType', 'duration'] },
    ),
  },
  { requiredKeys: ['timezone', 'startTime'] },
);
/** A clock time that is skipped becomes the next one that exists. */
const exists = ({
  timezone,
  startTime,
  recurrence,
}: {
  timezone: string;
  startTime: string;
  recurrence?: { endTime?: string };
}) =>
  [startTime, recurrence?.endTime].every(
    (one) =>
      one === undefined ||
      Temporal.PlainDateTime.from(one).toZonedDateTime(timezone).toPlainDateTime().toString() ===
        Temporal.PlainDateTime.from(one).toString(),
  );

test('a recurrence without a start has none, whatever the schedule says', () => {
  const { maintenance } = dialectOf('v0.108.0').wires;
  const recurrence = { startTime: '0001-01-01T00:00:00Z', duration: '1h0m0s', repeatType: 'daily' };
  const schedule = { timezone: 'UTC', startTime: '2026-12-01T02:00:00Z', recurrence };
  const normal = maintenance.normalize({ name: 'n', rules: 'all', schedule }) as { readonly schedule: object };
  expect(normal.schedule).toEqual({ timezone: 'UTC', recurrence: { repeatType: 'daily', duration: '1h0m0s' } });
});

describe('a planned maintenance of v0.129.0', () => {
  const { maintenance } = dialectOf('v0.129.0').wires;

  test('is an instant with the same clock time in its zone', () => {
    expect(maintenance.schedule({ timezone: 'Europe/Stockholm', startTime: '2026-12-06T02:00:00' }).startTime).toBe(
      '2026-12-06T02:00:00+01:00',
    );
    expect(maintenance.schedule({ timezone: 'Europe/Stockholm', startTime: '2026-07-06T02:00:00' }).startTime).toBe(
      '2026-07-06T02:00:00+02:00',
    );
  });

  test('is read back with its meaning, whatever it is', () => {
    fc.assert(
      fc.property(schedules.filter(exists), (schedule) => {
        const one = { name: 'n', description: '', rules: 'all' };
        const sent = maintenance.schedule(schedule as never);
        expect(maintenance.normalize({ ...one, schedule: sent })).toEqual(maintenance.normalize({ ...one, schedule }));
        expect((sent.recurrence as object | undefined) ?? {}).not.toHaveProperty('startTime');
      }),
    );
  });
});

test('a dashboard of the v6 form is read completely before SigNoz migrates the others', async () => {
  const metadata = { schemaVersion: 'v6', image: '' };
  const spec = { display: { name: 'New' }, variables: [], panels: {}, layouts: [] };
  const listed = [
    { id: 'd1', locked: false, source: 'user', data: { title: 'Old', version: 'v5' } },
    { id: 'd2', locked: false, source: 'user', data: { metadata, spec } },
  ];
  const whole = {
    id: 'd2',
    locked: false,
    schemaVersion: 'v6',
    name: 'new-1',
    image: '',
    tags: [{ key: 'a', value: 'b' }],
    spec,
  };
  const { client } = await clientOf('v0.134.0', ({ path }) => (path === '/api/v2/dashboards/d2' ? whole : listed));
  expect(await client.dashboards.list()).toEqual([
    listed[0],
    {
      id: 'd2',
      locked: false,
      source: 'user',
      data: { schemaVersion: 'v6', name: 'new-1', image: '', tags: [{ key: 'a', value: 'b' }], spec },
    },
  ]);
});

describe('deleting a planned maintenance', () => {
  const stored = (alertIds: readonly string[]) => ({
    id: 'm1',
    name: 'nightly',
    description: 'ours',
    schedule: { timezone: 'Europe/Stockholm', startTime: '2026-12-06T02:00:00+01:00' },
    alertIds,
    status: 'upcoming',
    createdAt: '2026-11-29T00:00:00Z',
    createdBy: 'a@b.test',
  });

  test.each(['v0.117.0', 'v0.138.0'])(
    'of %s that names rules removes them first, and silences nothing meanwhile',
    async (version) => {
      const { client, asked } = await clientOf(version, () => stored(['r1']));
      await client.maintenance.delete('m1');
      expect(asked.map(({ method }) => method)).toEqual(['GET', 'PUT', 'DELETE']);
      const { alertIds, schedule, description } = (asked[1] as Request).body as Readonly<Record<string, unknown>>;
      expect({ alertIds, description }).toEqual({ alertIds: [], description: 'ours' });
      expect(schedule).not.toHaveProperty('recurrence');
      expect(Date.parse((schedule as { endTime: string }).endTime)).toBeLessThan(Date.parse('2020-01-01'));
    },
  );

  test('that names none, or of an earlier version, is one request', async () => {
    const none = await clientOf('v0.138.0', () => stored([]));
    await none.client.maintenance.delete('m1');
    expect(none.asked.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
    const earlier = await clientOf('v0.116.1', () => stored(['r1']));
    await earlier.client.maintenance.delete('m1');
    expect(earlier.asked.map(({ method }) => method)).toEqual(['DELETE']);
  });
});

describe('a rule of v0.118.0', () => {
  const rule = (op: string, matchType: string) => ({
    alert: 'High',
    schemaVersion: 'v2alpha1',
    condition: { thresholds: { kind: 'basic', spec: [{ name: 'warning', target: 1, op, matchType, channels: [] }] } },
  });

  test.each([
    ['1', ['above', '>']],
    ['4', ['not_equal', 'not_eq', '!=']],
    ['5', ['above_or_equal', 'above_or_eq', '>=']],
    ['6', ['below_or_equal', 'below_or_eq', '<=']],
    ['7', ['outside_bounds']],
  ])('has several spellings of the comparison %s', (number, spellings) => {
    const { normalize } = dialectOf('v0.118.0').wires.rule;
    for (const one of spellings) expect(normalize(rule(one, 'in_total'))).toEqual(normalize(rule(number, '4')));
  });

  test('is listed and created at the path that reports its problems, from v0.120.0 on', async () => {
    const { client, asked } = await clientOf('v0.120.0', ({ method }) => (method === 'POST' ? { id: 'r1' } : []));
    expect(await client.rules.list()).toEqual([]);
    expect(await client.rules.create(rule('1', '1'))).toBe('r1');
    expect(asked.map(({ path }) => path)).toEqual(['/api/v2/rules', '/api/v2/rules']);
  });
});

test.each([
  [
    'v0.134.0',
    'slack',
    { api_url: 'u', timeout: 0, app_url: 'https://slack.com/api/chat.postMessage' },
    { api_url: 'u' },
  ],
  ['v0.134.0', 'slack', { api_url: 'u', timeout: 5 }, { api_url: 'u', timeout: 5 }],
  ['v0.134.0', 'email', { to: 'a', smarthost: '', threading: {} }, { to: 'a', smarthost: '' }],
  ['v0.138.0', 'email', { to: 'a', smarthost: '', threading: {} }, { to: 'a' }],
  ['v0.108.0', 'pagerduty', { routing_key: 'k', timeout: 0 }, { routing_key: 'k', timeout: 0 }],
] as const)('a channel of %s is read without what the server adds: %s %j', (version, kind, config, own) => {
  expect(dialectOf(version).wires.channel.read(kind, config)).toEqual(own);
});

describe('the version that a server reports', () => {
  const asked = (said: string, wanted: string) => reservation('http://signoz.test', said, wanted);

  test('is known and equal: nothing must be allowed', () => {
    expect(asked('v0.134.0', 'v0.134.0')).toBeUndefined();
    expect(asked('v0.125.1', 'v0.125.1')).toBeUndefined();
  });

  test('is newer than all known ones: writes need an allowance', () => {
    expect(asked('v0.999.0', 'v0.999.0')).toMatchObject({ allowance: 'newer-signoz' });
  });

  test.each(['<unset>', '', 'main'])('is not a version: writes need an allowance: %j', (said) => {
    expect(asked(said, 'v0.138.0')).toMatchObject({ allowance: 'unnamed-signoz' });
  });

  test.each([
    ['v0.120.1', 'v0.120.0', false],
    ['v0.108.0', 'v0.120.0', true],
    ['v0.138.0-rc.1', 'v0.138.0', true],
  ])('differs, even by a patch: %s instead of %s', (said, wanted, isOlder) => {
    expect(() => asked(said, wanted)).toThrow(
      expect.objectContaining({ isOlder, message: expect.stringContaining(said) }),
    );
  });
});
