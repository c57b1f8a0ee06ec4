import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import { type Arrival, storedNames } from '@signoz-as-code/catalogue';
import { Problems } from '@signoz-as-code/core';
import { checkPromQL, parsePromQL, queryCodes } from '@signoz-as-code/queries';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributes, catalogue, metrics, services } from './fixtures/platform/packages/telemetry/definitions/index.ts';
import { copyProject, sandboxFor, type TestProject } from './support.ts';

const platform = copyProject();
afterAll(platform.remove);
const { code, err } = await platform.run('generate');
if (code !== 0) throw new Error(err);
const generated = join(platform.root, 'generated');

/**
 * Every PromQL text in a SigNoz body: `{ type: promql, spec: { query } }` of rules, `promql: [{ query }]` of widgets.
 */
function promqlIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(promqlIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  if (node.type === 'promql') return [(node.spec as { query: string }).query];
  const panel = node.queryType === 'promql' ? (node.promql as { query: string }[] | undefined) : undefined;
  return panel === undefined ? Object.values(node).flatMap(promqlIn) : panel.map(({ query }) => query);
}

describe('every PromQL text in generated/', () => {
  const files = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  const texts = files.flatMap((path) =>
    promqlIn(JSON.parse(readFileSync(join(generated, path), 'utf8'))).map((text) => [path, text] as const),
  );

  test('is found', () => {
    expect(new Set(texts.map(([path]) => path.split('/').slice(1, 3).join('/')))).toEqual(
      new Set(['alerts/rules', 'dashboards/dashboards']),
    );
  });

  test.each(texts)('%s: %s', (_, text) => {
    const parsed = parsePromQL(text);
    expect(parsed.error).toBeUndefined();
    expect(parsed.metrics).not.toEqual([]);
    const stored = catalogue.metrics.flatMap(storedNames);
    for (const { name } of parsed.metrics) expect(stored).toContain(name);
    const problems = new Problems(queryCodes, { file: 'x' });
    checkPromQL(text, catalogue, problems, 'x');
    expect(problems.found).toEqual([]);
  });
});

describe('telemetry verify', () => {
  let project: TestProject;
  let sandbox: Sandbox;
  const now = Date.now();
  const hour = 3_600_000;

  beforeAll(async () => {
    project = copyProject();
    await project.run('generate');
    sandbox = await sandboxFor(project);
    const client = createClient({ url: sandbox.clickhouse.url });
    const series = (
      metric_name: string,
      labels: Record<string, string>,
      { temporality = 'Cumulative', unit = '', at = now - hour, is_monotonic = true } = {},
    ): object => ({
      metric_name,
      temporality,
      type: metric_name.endsWith('.bucket') ? 'Histogram' : 'Sum',
      is_monotonic,
      unit,
      fingerprint: `${metric_name}${JSON.stringify(labels)}`
        .split('')
        .reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 2 ** 40, 7),
      unix_milli: at,
      labels: JSON.stringify({ __name__: metric_name, __temporality__: temporality, ...labels }),
    });
    const server = { 'service.name': 'fluxer-server' };
    await client.insert({
      table: 'signoz_metrics.time_series_v4',
      format: 'JSONEachRow',
      values: [
        series(
          'fluxer.messages.sent',
          { ...server, 'channel.type': 'text' },
          { unit: '{message}', at: now - 3 * hour },
        ),
        series('fluxer.messages.sent', { ...server, 'channel.type': 'voice' }, { unit: '{message}' }),
        ...['bucket', 'count', 'sum'].map((part) => series(`fluxer.message.size.${part}`, server, { unit: 'KiBy' })),
        series('fluxer.errors', { ...server, 'error.type': 'A' }, { unit: '{error}', temporality: 'Delta' }),
        ...Array.from({ length: 7 }, (_, index) =>
          series(
            'fluxer.websocket.connections',
            { ...server, 'channel.type': `made-up-${index}` },
            { unit: '{connection}', is_monotonic: false },
          ),
        ),
        series('db.client.connection.count', server, { unit: '{connection}' }),
        // Only before the requested period.
        series('system.cpu.time', { 'host.name': 'a' }, { at: now - 30 * hour }),
        ...['bucket', 'count'].map((part) =>
          series(`made.up.duration.${part}`, { 'service.name': 'stranger', 'user.id': '1' }),
        ),
      ],
    });
    const tag = (tag_key: string, tag_type: string, string_value: string): object => ({
      unix_milli: now - hour,
      tag_key,
      tag_type,
      tag_data_type: 'string',
      string_value,
      number_value: null,
    });
    await client.insert({
      table: 'signoz_traces.tag_attributes_v2',
      format: 'JSONEachRow',
      values: [
        tag('service.name', 'resource', 'fluxer-gateway'),
        tag('user.id', 'tag', '1'),
        tag('user.id', 'tag', '2'),
        tag('made.up', 'tag', 'x'),
        tag('container.name', 'tag', 'x'),
        { ...tag('http.response.status_code', 'tag', '500'), tag_data_type: 'string' },
        tag('name', 'spanfield', 'GET /'),
      ],
    });
    await client.insert({
      table: 'signoz_logs.tag_attributes_v2',
      format: 'JSONEachRow',
      values: [tag('message.id', 'tag', '9')],
    });
    await client.close();
  });
  afterAll(async () => {
    await sandbox?.stop();
    project.remove();
  });

  test('reports what arrives, what does not, what differs, and what is unknown', async () => {
    const { code, out } = await project.run('telemetry', 'verify', '--format', 'json');
    const { arrivals, from } = JSON.parse(out) as { arrivals: Arrival[]; from: number };
    // A day back from some time after `now`, from the start of an hour.
    expect(from % hour).toBe(0);
    expect(from).toBeGreaterThan(now - 25 * hour);
    expect(from).toBeLessThanOrEqual(Date.now() - 24 * hour);
    const of = (kind: Arrival['kind'], name: string): Arrival | undefined =>
      arrivals.find((arrival) => arrival.kind === kind && arrival.name === name);
    expect(code).toBe(2);
    expect(of('metric', metrics.messagesSent.name)).toEqual({
      kind: 'metric',
      name: 'fluxer.messages.sent',
      verdict: 'found',
      cardinality: 2,
      first: now - 3 * hour,
      last: now - hour,
      problems: [],
    });
    expect(of('metric', metrics.messageSize.name)).toMatchObject({
      verdict: 'wrong',
      problems: ["arrives in 'KiBy', the catalogue says 'By'"],
    });
    expect(of('metric', metrics.errors.name)).toMatchObject({
      verdict: 'wrong',
      problems: ['arrives delta, the catalogue says cumulative'],
    });
    expect(of('metric', metrics.cpuTime.name)).toMatchObject({ verdict: 'missing' });
    expect(of('metric', 'made.up.duration')).toMatchObject({ verdict: 'unknown', cardinality: 1 });
    expect(of('attribute', attributes.userId.name)).toMatchObject({ verdict: 'found', cardinality: 2 });
    expect(of('attribute', attributes.messageId.name)).toMatchObject({ verdict: 'found', cardinality: 1 });
    expect(of('attribute', attributes.channelType.name)).toMatchObject({
      verdict: 'wrong',
      problems: ['has 7 values, the catalogue allows 4'],
    });
    expect(of('attribute', 'made.up')).toMatchObject({ verdict: 'unknown' });
    expect(of('attribute', attributes.mountpoint.name)).toMatchObject({ verdict: 'missing' });
    expect(of('attribute', attributes.containerName.name)).toMatchObject({
      verdict: 'wrong',
      problems: ['arrives as an attribute of spans or records'],
    });
    expect(of('attribute', attributes.httpStatus.name)).toMatchObject({
      verdict: 'wrong',
      problems: ['arrives as string, the catalogue says number'],
    });
    expect(of('metric', metrics.databaseConnections.name)).toMatchObject({
      verdict: 'wrong',
      problems: ['arrives as a counter, the catalogue says updowncounter'],
    });
    expect(of('attribute', 'name')).toBeUndefined();
    expect(arrivals.filter(({ kind }) => kind === 'service').map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'clickhouse missing',
      'fluxer-api missing',
      'fluxer-gateway found',
      'fluxer-server found',
      'otel-agent missing',
      'otel-collector missing',
      'otel-sampler quiet',
      'otel-scraper missing',
      'signoz missing',
      'stranger unknown',
      'zookeeper missing',
    ]);
    expect(services.fluxerServer.name).toBe('fluxer-server');
  });

  test('prints it in lines, for the requested period', async () => {
    const day = await project.run('telemetry', 'verify');
    expect(day.err).toBe('');
    expect(day.out).toContain('services: 2 found, 0 wrong, 7 missing, 1 quiet, 1 unknown');
    expect(day.out).toMatch(/✓ fluxer\.messages\.sent {2}2 series, since \d{4}-\d\d-\d\d \d\d:\d\dZ, last /);
    expect(day.out).toMatch(/○ system\.cpu\.time$/m);
    const week = await project.run('telemetry', 'verify', '--since', '7d');
    expect(week.out).toMatch(/✓ system\.cpu\.time {2}1 series/);
    const fresh = 'Nothing has arrived in this time: no service sends to this SigNoz yet';
    expect([
      day.out.includes(fresh),
      (await project.run('telemetry', 'verify', '--since', '1m')).out.includes(fresh),
    ]).toEqual([false, true]);
  });

  test('an invalid period is refused', async () => {
    const { code, err } = await project.run('telemetry', 'verify', '--since', 'yesterday');
    expect(code).toBe(1);
    expect(err).toContain('expected minutes, hours or days');
  });

  test('a ClickHouse that is down is named', async () => {
    const before = project.env.CLICKHOUSE_URL as string;
    project.env.CLICKHOUSE_URL = 'http://127.0.0.1:9';
    const { code, err } = await project.run('telemetry', 'verify');
    project.env.CLICKHOUSE_URL = before;
    expect(code).toBe(1);
    expect(err).toContain('ClickHouse');
  });
});

describe('across concerns', () => {
  let project: TestProject;
  beforeAll(() => {
    project = copyProject();
  });
  afterAll(() => project.remove());

  test('check reports what no single concern sees, and fails only with errors', async () => {
    const before = await project.run('check', '--format', 'json');
    const known = (JSON.parse(before.out) as { diagnostics: { code: string }[] }).diagnostics;
    expect(before.code).toBe(0);
    expect(known.filter(({ code }) => code === 'review/metric-unused')).toEqual([]);
    rmSync(join(project.root, 'packages/dashboards/definitions/dashboards/services.ts'));
    const without = await project.run('check');
    expect(without.code).toBe(0);
    expect(without.out).toContain('metrics.ts · nodejs.eventloop.utilization [review/metric-unused]');
    project.write('packages/dashboards/definitions/dashboards/services.ts', 'export default 7;\n');
    const broken = await project.run('check');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('definition/not-a-definition');
    // Without artifacts, everything would look unused.
    expect(broken.out).not.toContain('review/');
  });

  test('impact lists definitions, fields and environments', async () => {
    const other = copyProject();
    const { code, out } = await other.run('impact', 'fluxer.messages.sent');
    const unknown = await other.run('impact', 'fluxer.message.sent');
    other.remove();
    expect(code).toBe(0);
    expect(out).toContain('packages/dashboards/definitions/dashboards/fluxer-messaging.ts');
    expect(out).not.toContain('telemetry.json');
    expect(out).toMatch(/fluxer-messaging\.json · panel "[^"]+" · query A · expression {2}\(production, local\)/);
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("did you mean 'fluxer.messages.sent'?") });
  });
});
