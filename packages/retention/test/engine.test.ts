import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ClickHouseClient, createClient } from '@clickhouse/client';
import { applyPlan, type Definition, makePlan, ownershipMark, type Plan, type Resource } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type Sandbox, type SandboxOptions, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { defineMaterializedView, defineRetention, type MaterializedViewSpec } from '../src/index.ts';
import { live as retention } from '../src/live.ts';
import { journal } from './live.ts';
import { artifactsOf, contextFor, environmentNamed, own, owner, resourcesOf } from './platform.ts';

// Most statements of a schema this large run one after the other.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let directory: string;
let sandbox: Sandbox;
let client: ClickHouseClient;
let intercept: SandboxOptions['intercept'];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'retention-'));
  sandbox = await startSandbox({ directory, intercept: (request) => intercept?.(request) ?? 'answer' });
  client = createClient({ url: sandbox.clickhouse.url });
  await sandbox.ready();
});

afterAll(async () => {
  await client?.close();
  await sandbox?.stop();
  rmSync(directory, { recursive: true, force: true });
});

afterEach(() => {
  intercept = undefined;
});

const run = (query: string): Promise<unknown> => client.command({ query });
const rows = async <Row>(query: string): Promise<Row[]> =>
  (await client.query({ query, format: 'JSONEachRow' })).json();
const value = async (query: string): Promise<unknown> => Object.values((await rows<object>(query))[0] ?? {})[0];

/** Apply without its record of attempts: plans, executes every step, and returns the plan. */
async function apply(resources: readonly Resource[], cluster?: string): Promise<Plan> {
  const { plan, steps } = await planned(resources, cluster);
  expect(plan.obstacles).toEqual([]);
  for (const { change, provider, resource, live } of steps) {
    if (change.action === 'create') await provider.create(resource!);
    else if (change.action === 'update' || change.action === 'adopt') await provider.update(resource!, live!);
    else {
      await provider.delete(live!);
      if (change.action === 'replace') await provider.create(resource!);
    }
  }
  return plan;
}

async function drop(): Promise<void> {
  for (const name of ['top_endpoints_mv', 'distributed_top_endpoints', 'top_endpoints']) {
    await run(`DROP TABLE IF EXISTS signoz_traces.${name} SYNC`);
  }
}

async function planned(resources: readonly Resource[], cluster?: string, adopt: ReadonlySet<string> = new Set()) {
  const providers = retention.providers(contextFor(sandbox.clickhouse.url, resources, cluster));
  return makePlan({ owner, resources, providers, adopt });
}

async function nothingLeft(resources: readonly Resource[], cluster?: string): Promise<void> {
  const { plan } = await planned(resources, cluster);
  expect(plan.changes).toEqual([]);
  expect(plan.obstacles).toEqual([]);
}

function retained(keep: Partial<Environment['retention']>, from: Readonly<Record<string, Definition>> = own) {
  return resourcesOf(
    environmentNamed('local', { retention: { traces: '30d', metrics: '90d', logs: '7d', ...keep } }),
    from,
  );
}

describe('on a fresh schema', () => {
  test("the plan updates SigNoz's tables, creates the view, and names what differs", async () => {
    const { plan } = await planned(retained({}));
    expect(plan.unmanaged).toEqual([]);
    expect(plan.changes.filter(({ action }) => action === 'create').map(({ key }) => key)).toEqual([
      'signoz_traces.top_endpoints',
    ]);
    const told = plan.changes
      .filter(({ action }) => action === 'update')
      .map(
        ({ key, differences }) =>
          `${key}: ${differences.map((d) => `${d.label} ${JSON.stringify(d.before)} → ${JSON.stringify(d.after)}`).join(', ')}`,
      );
    expect(told).toMatchSnapshot();
  });

  test('the applied state is live, and the next plan is empty', async () => {
    await apply(retained({}));
    await nothingLeft(retained({}));
    expect(
      await value(
        "SELECT engine_full FROM system.tables WHERE database = 'signoz_traces' AND name = 'signoz_index_v3'",
      ),
    ).toContain('TTL toDateTime(timestamp) + toIntervalSecond(2592000) SETTINGS');
    await run(
      "INSERT INTO signoz_logs.distributed_logs_v2 (timestamp, id) VALUES (toUnixTimestamp64Nano(now64(9)), 'one')",
    );
    await run('SYSTEM FLUSH DISTRIBUTED signoz_logs.distributed_logs_v2');
    expect(await value("SELECT _retention_days FROM signoz_logs.logs_v2 WHERE id = 'one'")).toBe(7);
  });
});

describe.each([
  ['local', undefined],
  ['production', 'cluster'],
])('the scripts of %s, run manually and unchanged', (name, cluster) => {
  test('run on the engine, may run twice, and leave only the mark to plan', async () => {
    await drop();
    const environment = environmentNamed(name, { retention: { traces: '31d', metrics: '91d', logs: '8d' } });
    const scripts = artifactsOf(environment).filter(({ path }) => path.endsWith('.sql'));
    const statements = scripts.flatMap(({ content }) => statementsOf(content));
    expect(statements).toHaveLength(name === 'production' ? 34 : 33);
    for (const statement of [...statements, ...statements]) await run(statement);
    const tables = resourcesOf(environment).filter(({ kind }) => kind === 'table-retention');
    await nothingLeft(tables, cluster);
    await drop();
  });
});

describe('changes by others', () => {
  test("in the forms of SigNoz's own API are the same rule", async () => {
    await apply(retained({}));
    const traces = ['signoz_index_v3', 'signoz_error_index_v2', 'usage_explorer', 'span_attributes_keys'];
    const settings = 'SETTINGS materialize_ttl_after_modify = 0';
    for (const table of traces) {
      await run(
        `ALTER TABLE signoz_traces.${table} ON CLUSTER cluster MODIFY TTL toDateTime(timestamp) + INTERVAL 2592000 SECOND DELETE ${settings}`,
      );
    }
    await run(
      `ALTER TABLE signoz_traces.traces_v3_resource MODIFY TTL toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(1800) + INTERVAL 2592000 SECOND DELETE ${settings}`,
    );
    for (const table of ['samples_v4', 'samples_v4_agg_5m', 'samples_v4_agg_30m', 'exp_hist']) {
      await run(
        `ALTER TABLE signoz_metrics.${table} MODIFY TTL toDateTime(toUInt32(unix_milli / 1000), 'UTC') + INTERVAL 7776000 SECOND DELETE ${settings}`,
      );
    }
    await run(`ALTER TABLE signoz_logs.logs_attribute_keys MODIFY TTL timestamp + toIntervalDay(7) DELETE ${settings}`);
    await nothingLeft(retained({}));
  });

  test('of a period, or a rule for some logs only, are seen and fixed', async () => {
    await run(
      'ALTER TABLE signoz_traces.trace_summary MODIFY TTL toDateTime(end) + toIntervalHour(1) SETTINGS materialize_ttl_after_modify = 0',
    );
    await run(
      "ALTER TABLE signoz_logs.distributed_logs_v2 MODIFY COLUMN _retention_days UInt16 DEFAULT multiIf(severity_text = 'DEBUG', 1, 7)",
    );
    await run('ALTER TABLE signoz_traces.usage_explorer REMOVE TTL');
    const plan = await apply(retained({}));
    expect(
      plan.changes.map(({ key, differences }) => [key, differences.map(({ before, after }) => `${before} → ${after}`)]),
    ).toEqual([
      ['signoz_logs.distributed_logs_v2', ["multiIf(severity_text = 'DEBUG', 1, 7) → 7d"]],
      ['signoz_traces.trace_summary', ['1h → 30d']],
      ['signoz_traces.usage_explorer', ['undefined → timestamp', 'for ever → 30d']],
    ]);
    await nothingLeft(retained({}));
  });
});

describe('existing rows', () => {
  const logs = { logs: own.logs! };
  /** One table is enough to see what happens to rows. */
  const samples = (keep: '4d' | '5d' | '90d', existingRows?: 'recalculate') => {
    const metrics = defineRetention({
      signal: 'metrics',
      keep,
      ...(existingRows === undefined ? {} : { existingRows }),
    });
    return retained({}, { metrics: metrics as Definition }).filter(({ key }) => key === 'signoz_metrics.samples_v4');
  };
  const change = async (resources: readonly Resource[], table: string) =>
    (await planned(resources)).plan.changes.find(({ key }) => key === table)!;
  const count = () => value('SELECT toFloat64(count()) FROM signoz_metrics.samples_v4');

  /** One row an hour over 20 days: 20 or 21 partitions. */
  const fill = () =>
    run(
      "INSERT INTO signoz_metrics.samples_v4 (metric_name, unix_milli, value) SELECT 'm', toInt64(toUnixTimestamp(now() - toIntervalHour(number))) * 1000, 1 FROM numbers(480)",
    );

  beforeAll(async () => {
    await apply(samples('90d'));
    await fill();
    for (let days = 3; days < 6; days++) {
      await run(
        `INSERT INTO signoz_logs.logs_v2 (timestamp, id) SELECT toUnixTimestamp64Nano(now64(9) - toIntervalDay(${days})), 'x' FROM numbers(10)`,
      );
    }
  });

  test('stay when a period gets shorter, and the plan says how many', async () => {
    const shorter = samples('5d');
    const { impact } = await change(shorter, 'signoz_metrics.samples_v4');
    expect(impact).toHaveLength(1);
    expect(impact[0]!.effect).toBe('retention-shortened');
    const [older, all] = [...impact[0]!.text.matchAll(/(\d+) rows \(/g)].map((match) => Number(match[1]));
    expect(all).toBe(480);
    expect(older).toBe(
      await value(
        'SELECT toFloat64(count()) FROM signoz_metrics.samples_v4 WHERE toDateTime(unix_milli / 1000) + toIntervalDay(5) <= now()',
      ),
    );
    expect(older).toBeGreaterThan(300);
    await apply(shorter);
    await run('OPTIMIZE TABLE signoz_metrics.samples_v4 FINAL');
    expect(await count()).toBe(480);
    await nothingLeft(shorter);
  });

  test('are waited for when their expiry is recalculated; nothing is called done before', async () => {
    await apply(samples('90d'));
    await run('SYSTEM STOP MERGES signoz_metrics.samples_v4');
    const resources = samples('5d', 'recalculate');
    let done = false;
    const applying = apply(resources).then(() => {
      done = true;
    });
    const told = async () =>
      (await planned(resources)).plan.changes
        .flatMap(({ differences }) => differences.map(({ label }) => label))
        .join();
    try {
      await vi.waitUntil(async () => (await told()) === 'under way', { timeout: 110_000 });
      expect(done).toBe(false);
    } finally {
      await run('SYSTEM START MERGES signoz_metrics.samples_v4');
    }
    await applying;
    await nothingLeft(resources);
    // The rows again, for the next test.
    await run('TRUNCATE TABLE signoz_metrics.samples_v4');
    await apply(samples('90d'));
    await fill();
  });

  test('are deleted when the definition recalculates them: exactly those that the plan counted', async () => {
    await apply(samples('90d'));
    const shorter = samples('5d', 'recalculate');
    const { impact } = await change(shorter, 'signoz_metrics.samples_v4');
    expect(impact.map(({ effect }) => effect)).toEqual(['data-deleted']);
    const older = Number(/(\d+) rows \(/.exec(impact[0]!.text)?.[1]);
    const kept = /the oldest day kept is (\S+)/.exec(impact[0]!.text)?.[1];
    await apply(shorter);
    await run('OPTIMIZE TABLE signoz_metrics.samples_v4 FINAL');
    expect(await count()).toBe(480 - older);
    expect(
      await value('SELECT toString(toDate(min(toDateTime(unix_milli / 1000)))) FROM signoz_metrics.samples_v4'),
    ).toBe(kept);
    await nothingLeft(shorter);
  });

  test('are deleted by a recalculation although they would expire tomorrow, and the plan says so', async () => {
    await nothingLeft(samples('5d', 'recalculate'));
    const shorter = samples('4d', 'recalculate');
    const before = Number(await count());
    const { impact } = await change(shorter, 'signoz_metrics.samples_v4');
    expect(impact.map(({ effect }) => effect)).toEqual(['data-deleted']);
    await apply(shorter);
    await run('OPTIMIZE TABLE signoz_metrics.samples_v4 FINAL');
    const deleted = before - Number(await count());
    // One row an hour.
    expect(deleted).toBeGreaterThan(20);
    expect(impact[0]!.loss).toBe(deleted);
  });

  test('still hold their expiry when the mutation was killed, and the apply does not count as verified', async () => {
    await run('SYSTEM STOP MERGES signoz_metrics.samples_v4');
    const made = await planned(samples('90d', 'recalculate'));
    const applying = applyPlan(made, { journal });
    const mutations = () =>
      value(
        "SELECT toFloat64(count()) FROM system.mutations WHERE NOT is_done AND database = 'signoz_metrics' AND table = 'samples_v4'",
      );
    let looks = 0;
    intercept = ({ body }) => {
      if (body.includes('system.mutations') && body.includes('samples_v4')) looks++;
      return 'answer';
    };
    try {
      await vi.waitUntil(async () => (await mutations()) === 1, { timeout: 110_000 });
      // Our own query counts too.
      looks = 0;
      await vi.waitUntil(() => looks > 1, { timeout: 110_000 });
      await run("KILL MUTATION WHERE database = 'signoz_metrics' AND table = 'samples_v4'");
    } finally {
      await run('SYSTEM START MERGES signoz_metrics.samples_v4');
    }
    const { outcomes } = await applying;
    expect(outcomes.map(({ result, reason }) => [result, reason])).toEqual([
      ['failed', expect.stringMatching(/was stopped on .+ \(KILL MUTATION\).+MATERIALIZE TTL/)],
    ]);
    // For the next test.
    await apply(samples('5d'));
  });

  test('of logs keep their own days', async () => {
    const { impact } = await change(retained({ logs: '2d' }, logs), 'signoz_logs.logs_v2');
    expect(impact.map(({ effect }) => effect)).toEqual(['retention-shortened']);
    expect(impact[0]!.text).toMatch(
      /rows written from now on are kept 2d instead of 7d; the 3[01] rows \(.+\) that are there keep the days they were written with; 30 rows \(.+\) of them are older than 2d and stay/,
    );
    await apply(retained({ logs: '2d' }, logs));
    await run('OPTIMIZE TABLE signoz_logs.logs_v2 FINAL');
    expect(
      await value("SELECT toFloat64(count()) FROM signoz_logs.logs_v2 WHERE id = 'x' AND _retention_days = 7"),
    ).toBe(30);
  });

  test('need more disk when a period gets longer, and still expire at their time', async () => {
    const { impact } = await change(samples('90d'), 'signoz_metrics.samples_v4');
    expect(impact.map(({ effect }) => effect)).toEqual(['disk-grows', 'other']);
    expect(impact[0]!.text).toMatch(/: about .+iB more, at the rate of the last \d+ days; [\d.]+ [GT]iB are free$/);
    expect(impact[1]!.text).toContain('still go by the expiry that their parts were written with');
    // ClickHouse removes parts without rows when it has time.
    const expiry = () =>
      rows(
        "SELECT name, delete_ttl_info_max FROM system.parts WHERE active AND rows > 0 AND database = 'signoz_metrics' AND table = 'samples_v4' ORDER BY min_block_number",
      );
    const before = await expiry();
    await apply(samples('90d'));
    expect(await expiry()).toEqual(before);
  });

  test('of logs that still go by an earlier expiry: no advice that a definition of logs cannot follow', async () => {
    await run("INSERT INTO signoz_logs.logs_attribute_keys (name, datatype, timestamp) VALUES ('x', 'String', now())");
    const { impact } = await change(retained({ logs: '40d' }, logs), 'signoz_logs.logs_attribute_keys');
    expect(impact.map(({ text }) => text).join()).toContain('still go by the expiry');
    expect(impact.map(({ text }) => text).join()).not.toContain('recalculate');
  });

  test('that cannot be measured: the plan says why', async () => {
    intercept = ({ body }) => (body.includes('delete_ttl_info_min') ? 'cut-before' : 'answer');
    const { plan } = await planned(samples('5d'));
    expect(plan.notes.join()).toMatch(/how much data the changes concern could not be found out: ClickHouse at http.+/);
    expect(plan.changes.flatMap(({ impact }) => impact.map(({ effect }) => effect))).toEqual(['data-deleted']);
  });

  test('are only queried when something changes', async () => {
    const asked: string[] = [];
    intercept = ({ body }) => {
      asked.push(body);
      return 'answer';
    };
    await nothingLeft(retained({ logs: '2d' }, logs));
    expect(asked).toHaveLength(2);
    expect(asked.every((sql) => !sql.includes('system.parts'))).toBe(true);
  });
});

test('an update that was cut off after the server acted is found done by the next plan', async () => {
  const resources = retained({ traces: '20d' }, { traces: own.traces! }).filter(
    ({ kind }) => kind === 'table-retention',
  );
  intercept = ({ body }) => (body.includes('MODIFY TTL') ? 'cut-after' : 'answer');
  await expect(apply(resources)).rejects.toThrow(/^ClickHouse at http:\/\/127\.0\.0\.1:\d+: socket hang up/);
  intercept = undefined;
  const { plan } = await planned(resources);
  expect(plan.changes).toHaveLength(resources.length - 1);
  await apply(resources);
  await nothingLeft(resources);
});

describe('a materialized view', () => {
  const view = retained({}, { 'top-endpoints': own['top-endpoints']! });
  const spans = (route: string, n: number) =>
    run(
      `INSERT INTO signoz_traces.signoz_index_v3 (timestamp, trace_id, span_id, kind, has_error, duration_nano, attributes_string, resources_string)
       SELECT toStartOfMinute(now64(9)), toString(number), 's', 2, number = 0, 100, map('http.route', '${route}'), map('service.name', 'api') FROM numbers(${n})`,
    );
  const sums = (table: string, route: string) =>
    rows(`SELECT service_name, toFloat64(sum(calls)) AS calls, toFloat64(sum(errors)) AS errors, toFloat64(sum(duration_nano_sum)) AS spent
          FROM ${table} WHERE http_route = '${route}' GROUP BY service_name`);

  test('made manually is not ours until it is adopted', async () => {
    await drop();
    const script = artifactsOf(environmentNamed('production')).find(({ path }) => path === 'views/top-endpoints.sql');
    for (const statement of statementsOf(script!.content)) await run(statement);
    const { plan } = await planned(view);
    expect(plan.obstacles.map(({ address }) => address)).toEqual(['materialized-view/signoz_traces.top_endpoints']);
    const adopting = await planned(view, undefined, new Set(['materialized-view/signoz_traces.top_endpoints']));
    const [step] = adopting.steps;
    expect(step!.change.action).toBe('adopt');
    await step!.provider.update(step!.resource!, step!.live!);
    await run('DROP TABLE IF EXISTS signoz_traces.distributed_top_endpoints SYNC');
    await nothingLeft(view);
  });

  test('fills when spans are inserted, of the called side only', async () => {
    await drop();
    const plan = await apply(view);
    expect(plan.changes[0]!.impact.map(({ text }) => text)).toEqual([
      'signoz_traces.top_endpoints counts what is inserted from then on; rows that are there already are not in it',
    ]);
    await spans('/channels/:id', 5);
    await spans('/channels/:id', 2);
    await run(
      "INSERT INTO signoz_traces.signoz_index_v3 (timestamp, trace_id, span_id, kind, attributes_string) SELECT now64(9), 't', 's', 3, map('http.route', '/channels/:id')",
    );
    expect(await sums('signoz_traces.top_endpoints', '/channels/:id')).toEqual([
      { service_name: 'api', calls: 7, errors: 2, spent: 700 },
    ]);
    await nothingLeft(view);
  });

  test('in a cluster has a table over all shards', async () => {
    await drop();
    const there = resourcesOf(environmentNamed('production'), { 'top-endpoints': own['top-endpoints']! });
    await apply(there, 'cluster');
    await nothingLeft(there, 'cluster');
    await spans('/guilds', 3);
    expect(await sums('signoz_traces.distributed_top_endpoints', '/guilds')).toHaveLength(1);
    // Without the cluster again: the Distributed table is removed, the sums stay.
    expect((await apply(view)).changes[0]!.differences.map(({ path }) => path)).toEqual([['distributed']]);
    await nothingLeft(view);
    expect(await sums('signoz_traces.top_endpoints', '/guilds')).toHaveLength(1);
  });

  test('with a missing part is completed', async () => {
    await run('DROP TABLE signoz_traces.top_endpoints_mv SYNC');
    expect((await apply(view)).changes.map(({ action }) => action)).toEqual(['update']);
    await nothingLeft(view);
  });

  const changed = (spec: object) =>
    retained(
      {},
      {
        'top-endpoints': defineMaterializedView((environment) => ({
          ...(own['top-endpoints']!.build(environment) as MaterializedViewSpec),
          ...spec,
        })) as Definition,
      },
    );

  test('with another query or period keeps its sums', async () => {
    const other = changed({ where: "kind IN (2, 5) AND `attribute_string_http$$route` != ''", keep: '60d' });
    const plan = await apply(other);
    expect(
      plan.changes.map(({ action, differences }) => [action, differences.map(({ path }) => path.join('.'))]),
    ).toEqual([['update', ['keep', 'where']]]);
    await nothingLeft(other);
    expect(await sums('signoz_traces.top_endpoints', '/guilds')).toHaveLength(1);
    await apply(view);
  });

  test('with other columns is recreated, and the plan says what is lost', async () => {
    const other = changed({ sums: [{ name: 'calls', expression: 'count()' }] });
    const { plan } = await planned(other);
    expect(plan.changes[0]).toMatchObject({
      action: 'replace',
      reason: "the table's columns, engine cannot be altered: it is made anew, and what it has counted is lost",
      impact: [{ effect: 'data-deleted' }],
    });
    expect(plan.changes[0]!.impact[0]!.text).toMatch(/is dropped with what it has counted: \d+ rows? \(\d/);
    await apply(other);
    await nothingLeft(other);
  });

  test('with keywords as names of columns is like any other', async () => {
    await apply([]);
    const keywords = changed({
      time: { name: 'interval', expression: 'toStartOfMinute(toDateTime(timestamp))' },
      dimensions: [
        { name: 'in', expression: 'name' },
        { name: 'table', expression: 'kind_string' },
        // What else is valid in a table's list of columns.
        { name: 'index', expression: 'status_code_string' },
        { name: 'projection', expression: 'http_method' },
      ],
      sums: [
        { name: 'constraint', expression: 'sum(duration_nano)' },
        { name: 'primary', expression: 'countIf(kind = 2)' },
        { name: 'all', expression: 'count()' },
        { name: 'select', expression: 'countIf(has_error = true)' },
      ],
    });
    await apply(keywords);
    await nothingLeft(keywords);
    await spans('/keywords', 3);
    expect(await value('SELECT toFloat64(sum(`all`)) FROM signoz_traces.top_endpoints')).toBe(3);
    await apply(keywords.filter(() => false));
    await apply(view);
  });

  test('that lost its mark between plan and apply is not touched', async () => {
    const { steps } = await planned([]);
    expect(steps.map(({ change }) => change.action)).toEqual(['delete']);
    await run("ALTER TABLE signoz_traces.top_endpoints MODIFY COMMENT ''");
    await run("ALTER TABLE signoz_traces.top_endpoints_mv MODIFY COMMENT ''");
    await expect(steps[0]!.provider.delete(steps[0]!.live!)).rejects.toThrow(/does not carry .* it is left alone/);
    expect(
      await rows("SELECT name FROM system.tables WHERE database = 'signoz_traces' AND name = 'top_endpoints'"),
    ).toHaveLength(1);
    const mark = ownershipMark(owner, 'signoz_traces.top_endpoints');
    await run(`ALTER TABLE signoz_traces.top_endpoints MODIFY COMMENT '${mark}'`);
  });

  test('that is no longer defined is dropped; one of another owner never is', async () => {
    const strange = ownershipMark({ ...owner, environment: 'production' }, 'signoz_traces.theirs');
    await run(`CREATE TABLE signoz_traces.theirs (ts DateTime) ENGINE = MergeTree ORDER BY ts COMMENT '${strange}'`);
    const plan = await apply([]);
    expect(plan.changes.map(({ action, key }) => [action, key])).toEqual([['delete', 'signoz_traces.top_endpoints']]);
    expect(plan.others).toEqual([
      { project: owner.project, environment: 'production', kind: 'materialized-view', count: 1 },
    ]);
    expect(
      await rows("SELECT name FROM system.tables WHERE database = 'signoz_traces' AND name LIKE '%top\\_endpoints%'"),
    ).toEqual([]);
    await run('DROP TABLE signoz_traces.theirs SYNC');
  });
});

describe('failures are errors', () => {
  const resources = retained({});

  test('ClickHouse is down: naming its URL, and no password', async () => {
    const providers = retention.providers({
      ...contextFor('', resources),
      endpoints: {
        clickhouse: {
          // Nobody listens on it.
          url: 'http://127.0.0.1:1',
          username: 'default',
          password: { $secret: 'CLICKHOUSE_PASSWORD' },
        },
      },
      secrets: (name) => (name === 'CLICKHOUSE_PASSWORD' ? 'hunter3' : undefined),
    });
    for (const provider of providers) {
      const error = await provider.read().then(
        () => undefined,
        (reason: unknown) => reason as Error,
      );
      expect(error?.message).toMatch(/^ClickHouse at http:\/\/127\.0\.0\.1:1: .*ECONNREFUSED/);
      expect(error?.message).not.toContain('hunter');
    }
  });

  test.each(['http://someone:hunter2@127.0.0.1:1', 'http://127.0.0.1:1?password=hunter2', 'someone:hunter2@host'])(
    'a password in the URL, which the error does not repeat: %s',
    async (url) => {
      const [tables] = retention.providers({
        ...contextFor('', resources),
        endpoints: { clickhouse: { url, username: 'x' } },
      });
      const error = await tables!.read().then(
        () => undefined,
        (reason: unknown) => reason as Error,
      );
      expect(error?.message).toMatch(/the password in a secret/);
      expect(error?.message).not.toContain('hunter');
    },
  );

  test('a missing secret: naming it', async () => {
    const [tables] = retention.providers({
      ...contextFor('', resources),
      endpoints: {
        clickhouse: { url: sandbox.clickhouse.url, username: 'default', password: { $secret: 'CLICKHOUSE_PASSWORD' } },
      },
    });
    await expect(tables!.read()).rejects.toThrow(/the secret CLICKHOUSE_PASSWORD is not set/);
  });

  test('a wrong password', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'retention-password-'));
    const guarded = await startSandbox({ directory, clickhousePassword: true });
    onTestFinished(async () => {
      await guarded.stop();
      rmSync(directory, { recursive: true });
    });
    const [tables] = retention.providers({
      ...contextFor('', resources),
      endpoints: { clickhouse: { url: guarded.clickhouse.url, username: 'default', password: { $secret: 'P' } } },
      secrets: () => 'wrong',
    });
    await expect(tables!.read()).rejects.toThrow(/^ClickHouse at .*Authentication failed/);
  });

  test.each([
    [
      'larger than what is read',
      {},
      /its answer is larger than the limit of 1 MiB.*SIGNOZ_AS_CODE_LARGEST_MIB=<MiB> raises it/,
    ],
    ['packed, which it was not asked to be', { 'Content-Encoding': 'gzip' }, /its answer is compressed/],
  ])('an answer %s', async (_, headers, why) => {
    vi.stubEnv('SIGNOZ_AS_CODE_LARGEST_MIB', '1');
    const large = `{"text":"${' '.repeat(3_000_000)}"}\n`;
    const server = createHttpServer((request, response) => {
      request.resume();
      response.writeHead(200, headers).end('Content-Encoding' in headers ? gzipSync(large) : large);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [tables] = retention.providers({
      ...contextFor('', resources),
      endpoints: { clickhouse: { url, username: 'default', password: { $secret: 'P' } } },
      secrets: () => 'any',
    });
    await expect(tables!.read()).rejects.toThrow(why);
  });

  test('a missing schema: naming every table', async () => {
    await run('RENAME TABLE signoz_traces.trace_summary TO signoz_traces.trace_summary_away');
    await run('RENAME TABLE signoz_traces.usage_explorer TO signoz_traces.usage_explorer_away');
    try {
      await expect(planned(resources)).rejects.toThrow(
        /there is no table signoz_traces\.trace_summary; there is no table signoz_traces\.usage_explorer\. Run the schema migrator/,
      );
    } finally {
      await run('RENAME TABLE signoz_traces.trace_summary_away TO signoz_traces.trace_summary');
      await run('RENAME TABLE signoz_traces.usage_explorer_away TO signoz_traces.usage_explorer');
    }
  });

  test('a missing definition deletes nothing', async () => {
    const [tables] = retention.providers(contextFor(sandbox.clickhouse.url, resources));
    const [live] = await tables!.read();
    expect(tables!.keepReason?.(live!)).toContain('keeps its TTL');
    await expect(tables!.delete(live!)).rejects.toThrow(/changes nothing in ClickHouse/);
  });

  test('an environment without ClickHouse has no provider and says why', () => {
    expect(retention.providers({ ...contextFor('', resources), endpoints: {} })).toEqual([]);
    expect(retention.unplanned?.({})).toContain('names no ClickHouse');
  });
});

function statementsOf(script: string): string[] {
  return script
    .split(/;$/m)
    .map((sql) => sql.trim())
    .filter(Boolean);
}
