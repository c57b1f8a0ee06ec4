import { once } from 'node:events';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { backtest } from '@signoz-as-code/backtest';
import type { Json, Resource } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import { dialectOf, SignozError } from '@signoz-as-code/signoz-client';
import { afterEach, describe, expect, test } from 'vitest';
import { everything } from '../../dashboards/test/samples.ts';
import { built, resources as compiled, concern, environment } from '../../dashboards/test/support.ts';
import {
  backtestPage,
  dashboardData,
  type PreviewServer,
  previewPage,
  previewSite,
  servePreview,
  Unanswered,
} from '../src/index.ts';

const own = compiled({ everything });
const range = { start: 1_700_000_000_000, end: 1_700_000_600_000 };

/** A dashboard with a panel of every kind. */
function dashboard(changes: Partial<DashboardBody> = {}): Resource {
  const [resource] = compiled({ everything }) as [Resource];
  return { ...resource, spec: { ...(resource.spec as object), ...changes } as unknown as Json };
}

const page = (all: readonly Resource[], more: object = {}) =>
  previewPage({ project: 'p', environment: 'e', resources: all, artifacts: [], ...more });

/** The visible words. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/<style>.*<\/style>/gs, '')
    .replaceAll(/<[^>]*>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ');

describe('the page', () => {
  test('has every panel of every dashboard in its place on the grid', async () => {
    const text = await page(own);
    for (const { title, spec } of own) {
      expect(text).toContain(`<h1>${title.replaceAll('&', '&amp;')}</h1>`);
      const { layout, widgets } = spec as unknown as DashboardBody;
      for (const { i, x, y, w, h } of layout) {
        const widget = widgets.find(({ id }) => id === i);
        expect(text).toContain(`grid-column:${x + 1}/span ${w};grid-row:${y + 1}/span ${h}`);
        expect(text).toContain(widget?.title.replaceAll('&', '&amp;'));
      }
    }
  });

  test('executes nothing in a title', async () => {
    const text = await page([dashboard({ title: '<script>alert(1)</script>', description: '"><img src=x>' })]);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
  });

  test('shows where alerts go, when they are silent, and what happens to logs', async () => {
    const common = { key: 'k', title: 'T', source: 's' };
    const threshold = { name: 'critical', target: 0.05, targetUnit: 'percentunit', op: '1', matchType: '2' };
    const rule = {
      condition: {
        compositeQuery: { unit: 'percentunit', queries: [{ type: 'promql', spec: { name: 'A', query: 'up == 0' } }] },
        selectedQueryName: 'A',
        thresholds: { spec: [{ ...threshold, channels: ['slack'] }] },
      },
      evaluation: { kind: 'rolling', spec: { evalWindow: '10m0s', frequency: '1m0s' } },
    };
    const policy = { description: '', expression: 'severity == "critical"', channels: ['slack', 'pager'] };
    const schedule = {
      timezone: 'Europe/Stockholm',
      startTime: '2035-01-06T02:00:00',
      recurrence: { repeatType: 'weekly', repeatOn: ['saturday'], duration: '3h0m0s' },
    };
    const slack = { name: 'slack', slack_configs: [{ api_url: { $secret: 'SLACK_URL' }, channel: '#alerts' }] };
    const hook = (timeout: number) => ({ name: 'hook', webhook_configs: [{ url: { $secret: 'HOOK_URL' }, timeout }] });
    const item = { key: { key: 'service.name' }, op: '=', value: 'a' };
    const logs = {
      order: 1,
      description: '',
      enabled: false,
      filter: { op: 'AND', items: [item, { ...item, op: '!=' }] },
      config: [
        { type: 'json_parser', name: 'first' },
        { type: 'remove', name: 'second' },
      ],
    };
    const words = wordsOf(
      await page([
        { ...common, kind: 'rule', key: 'few-nodes', title: 'Few nodes', spec: rule },
        { ...common, kind: 'channel', key: 'slack', title: 'slack', spec: slack },
        { ...common, kind: 'channel', key: 'hook', title: 'hook', spec: hook(0) },
        { ...common, kind: 'channel', key: 'slow', title: 'slow', spec: hook(1_500_000_000) },
        { ...common, kind: 'policy', title: 'Wake up', spec: policy },
        { ...common, kind: 'maintenance', spec: { description: '', rules: ['few-nodes', 'gone'], schedule } },
        { ...common, kind: 'log-pipeline', spec: logs },
      ]),
    );
    expect(words).toContain('critical A is above 5 % all the time in 10 min → slack');
    expect(words).toContain('checked every 1 min');
    expect(words).toContain('api url the secret SLACK_URL channel #alerts from Few nodes , Wake up');
    expect(words).not.toContain('timeout 0');
    expect(words).toContain('url the secret HOOK_URL timeout 1.5 s');
    expect(words).toContain('severity == &quot;critical&quot; → slack , pager');
    expect(words).toContain('weekly on saturday for 3 h, from 2035-01-06 02:00 Europe/Stockholm');
    expect(words).toContain('silences Few nodes , gone');
    expect(words).toContain('service.name = &quot;a&quot; AND service.name != &quot;a&quot; first → second');
    expect(words).toContain('switched off');
  });

  test('shows a sample of its kind for a panel without data, with its unit, its threshold and its query', async () => {
    const text = await page(own);
    const panels = [...text.matchAll(/<article class="panel"[^>]*>([\s\S]*?)<\/article>/g)].map(
      ([, inside = '']) => inside,
    );
    const of = (title: string): string => panels.find((one) => one.includes(`<h3>${title}</h3>`)) ?? '';
    expect(panels).toHaveLength(own.length * 10);
    for (const one of panels) expect(one).toContain('<span class="sample">sample</span>');
    expect(wordsOf(of('Lines'))).toMatch(/time series · seconds.* ms .*P95 &gt; 500 ms: slow A histogram_quantile/);
    expect(of('Lines')).toContain('class="threshold"');
    expect(of('Bars').match(/<rect /g)?.length).toBeGreaterThan(10);
    expect(wordsOf(of('Bars'))).toContain(
      'A hidden metrics: sum(rate(signoz_calls_total)) where service.name IN $service',
    );
    expect(wordsOf(of('Value'))).toMatch(/value · milliseconds [\d.]+ (ms|µs) ≤ 1 ms/);
    expect(of('Pie').match(/<path /g)?.length).toBeGreaterThan(1);
    expect(wordsOf(of('Table'))).toMatch(/service.name name count\(\) p95\(duration_nano\) .* ms .*count\(\) &gt; 5/);
    expect(of('Spread').match(/<rect /g)?.length).toBeGreaterThan(2);
    expect(wordsOf(of('Spans'))).toContain('timestamp service.name duration_nano');
    expect(wordsOf(of('Logs'))).toMatch(/A logs where service.name IN \$service/);
    expect(await page(own)).toBe(text);
  });

  test('draws dashboards of later versions like those of earlier ones', async () => {
    const versions = { ...environment.versions, signoz: 'v0.138.0' };
    const later = concern.resources(
      concern
        .compile({ ...built({ everything }), environment: { ...environment, versions } }, () => undefined, {
          project: 'p',
          environment: 'e',
        })
        .map((one) => ({ ...one, file: one.path })),
    );
    expect(later).toMatchObject([{ spec: { schemaVersion: 'v6' } }]);
    const titles = (text: string) => [...text.matchAll(/<h3>([^<]*)/g)].map(([, title]) => title);
    const text = await page(later);
    expect(titles(text)).toEqual(titles(await page(own)));
    expect(wordsOf(text)).toContain('&gt; 500 ms: slow');
  });

  test("has saved views, the stack and a picture of each signal's retention", async () => {
    const common = { title: 'T', source: 's' };
    const query = { type: 'builder_query', spec: { name: 'A', signal: 'logs', filter: { expression: 'user.id = 1' } } };
    const view = { name: 'V', sourcePage: 'logs', tags: [], extraData: '{"selectColumns":[{"name":"body"}]}' };
    const later = { source: 'logs', spec: { panelType: 'list', queries: [query], selectedFields: [{ name: 'body' }] } };
    const kept = (note: string, keepSeconds: number) => ({ statements: [{ is: 'modify-ttl', note, keepSeconds }] });
    const stack = {
      services: {
        signoz: {
          image: 'signoz/signoz:${TAG:-v1}',
          deploy: { replicas: 2, resources: { limits: { memory: '8192M' } } },
        },
      },
    };
    const words = wordsOf(
      await page(
        [
          {
            ...common,
            kind: 'view',
            key: 'v',
            spec: { ...view, compositeQuery: { panelType: 'list', queries: [query] } },
          },
          { ...common, kind: 'view', key: 'w', title: 'Later', spec: later },
          {
            ...common,
            kind: 'table-retention',
            key: 'signoz_logs.logs_v2',
            spec: kept('Log records: 7 days.', 604_800),
          },
          {
            ...common,
            kind: 'table-retention',
            key: 'signoz_traces.x',
            spec: kept('Spans, for pages: 30 days.', 2_592_000),
          },
        ],
        {
          artifacts: [
            {
              path: 'compose.yaml',
              file: 'generated/e/compose/compose.yaml',
              content: JSON.stringify(stack),
              source: 'x',
            },
          ],
        },
      ),
    );
    expect(words).toContain('T Logs Explorer · list body A logs where user.id = 1');
    expect(words).toContain('Later Logs Explorer · list body A logs where user.id = 1');
    expect(words).toContain('Traces Spans, for pages 30 days Logs Log records 7 days');
    expect(words).toContain('signoz signoz/signoz:v1 unless $TAG is set copies 2 limits 8 GiB');
  });

  test('shows a service as Docker reads it', async () => {
    const limits = { cpus: '0', memory: '512M' };
    const placement = { constraints: ['node.labels.zone == ${ZONE:-a}', 'node.labels.price == 5$$'] };
    const services = {
      web: { image: 'web:${TAG}', deploy: { replicas: 1, resources: { limits }, placement } },
      job: { image: 'job:1', deploy: { mode: 'replicated-job', replicas: 3 } },
    };
    const artifact = {
      path: 'compose.yaml',
      file: 'generated/e/compose/compose.yaml',
      content: JSON.stringify({ services }),
      source: 'x',
    };
    const words = wordsOf(await page([], { artifacts: [artifact] }));
    expect(words).toContain(
      'web web:${TAG} copies 1 limits 512 MiB runs on node.labels.zone == a, node.labels.price == 5$ job job:1 copies runs 3 times',
    );
  });

  test('draws pipelines in their order', async () => {
    const content = JSON.stringify({
      connectors: { meter: {} },
      service: {
        pipelines: { traces: { receivers: ['otlp'], processors: ['first', 'second'], exporters: ['meter'] } },
      },
    });
    const file = 'generated/e/collector-config/otel-config.yaml';
    const text = await page([], { artifacts: [{ path: 'otel-config.yaml', file, content, source: 'x' }] });
    expect(wordsOf(text)).toContain('otel-config traces otlp → first → second → meter');
    expect(text).toContain('<span class="box connector">meter</span>');
  });
});

describe('pages of access and of metrics', () => {
  const resource = (kind: string, key: string, title: string, spec: object): Resource =>
    ({ kind, key, title, spec, source: '' }) as unknown as Resource;
  const google = (spec: object) => ({
    kind: 'google',
    spec: {
      clientId: 'client-1',
      clientSecret: { $secret: 'SSO_SECRET' },
      fetchGroups: true,
      insecureSkipEmailVerified: false,
      ...spec,
    },
  });

  test('show the roles', async () => {
    const words = wordsOf(
      await page([
        resource('service-account', 'ci', 'ci', { name: 'ci', roles: ['signoz-editor', 'signoz-admin'] }),
        resource('sso-domain', 'shop', 'shop.test', {
          name: 'shop.test',
          enabled: true,
          config: google({ allowedGroups: ['<ops>'] }),
          roleMapping: {
            defaultRole: 'signoz-viewer',
            groupMappings: { admins: 'signoz-admin' },
            useRoleAttribute: false,
          },
        }),
        resource('sso-domain', 'old', 'old.test', {
          name: 'old.test',
          enabled: false,
          config: google({}),
          roleMapping: null,
        }),
      ]),
    );
    expect(words).toContain('ci editor reads and changes admin does everything');
    expect(words).toContain('shop.test Login Google, as client-1 Who may &lt;ops&gt; Role viewer reads');
    expect(words).toContain('admins admin does everything');
    expect(words).toContain('old.test switched off Login Google, as client-1 Who may everybody of old.test');
    expect(words).not.toContain('SSO_SECRET');
  });

  test("show SigNoz's metadata of metrics", async () => {
    const spec = { metric: 'shop.orders', description: 'Orders <paid>', unit: '{order}' };
    const words = wordsOf(await page([resource('metric-metadata', 'orders', 'shop.orders', spec)]));
    expect(words).toContain('shop.orders {order} Orders &lt;paid&gt;');
  });
});

describe('the pages', () => {
  const site = () => previewSite({ project: 'p', environment: 'e', resources: own, artifacts: [] });

  test('are one per dashboard, and each of their links works', async () => {
    const pages = new Map<string, string>();
    for (const [name, made] of site()) pages.set(`${name}.html`, await made());
    expect([...pages.keys()].slice(0, 2)).toEqual(['index.html', 'dashboard-everything.html']);
    for (const [name, text] of pages) {
      expect(text.match(/aria-current="page"/g)).toHaveLength(1);
      for (const [, file = '', part] of text.matchAll(/href="([^"#]*)(?:#([^"]*))?"/g)) {
        const target = pages.get(file === '' ? name : file);
        expect(target, `${name} → ${file}`).toBeDefined();
        if (part !== undefined) expect(target).toContain(`id="${decodeURIComponent(part)}"`);
      }
    }
  });

  test("also show each definition's fields, their types and their purpose", async () => {
    const words = wordsOf((await site().get('reference-alerts-defineRule')?.()) ?? '');
    expect(words).toContain(
      'over required Duration | Since How far back each evaluation looks, or when its window begins.',
    );
    expect(words).toContain('absentAfter Duration Fire as well when there has been no data');
    const service = wordsOf((await site().get('reference-compose-defineService')?.()) ?? '');
    expect(service).toContain('image required');
    expect(service).toContain('defineService (compose)');
    expect(service).toContain('defineService (catalogue)');
    expect(service).toContain('by the name of its file in definitions/services/ .');
    expect(service).not.toContain('`');
    expect(service).not.toContain(
      'Job A service that ends. Swarm refuses update policies and any restarts for it. field type healthcheck',
    );
  });
});

describe('the data of panels', () => {
  const answers = (byPanel: (request: { requestType: string }) => unknown) => ({
    queryRange: async (request: object) => byPanel(request as { requestType: string }),
  });
  const series = {
    status: 'success',
    data: {
      type: 'time_series',
      data: {
        results: [
          {
            queryName: 'A',
            aggregations: [
              {
                series: [
                  {
                    labels: [{ key: { name: 'channel.type' }, value: 'text' }],
                    values: [
                      { timestamp: range.start, value: 1 },
                      { timestamp: range.end, value: 3 },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  };
  const scalar = {
    data: {
      type: 'scalar',
      data: { results: [{ columns: [{ name: 'A', columnType: 'aggregation' }], data: [[12.3456]] }] },
    },
  };

  const raw = {
    data: {
      type: 'raw',
      data: {
        results: [{ queryName: 'A', rows: [{ timestamp: '2026-01-01T00:00:00Z', data: { name: 'POST /messages' } }] }],
      },
    },
  };

  test('is requested like SigNoz’s own panels do, and drawn', async () => {
    const asked: string[] = [];
    const data = await dashboardData(
      answers((request) => {
        asked.push(JSON.stringify(request));
        return { scalar, raw, time_series: series }[request.requestType];
      }),
      [dashboard()],
      range,
    );
    const { widgets } = dashboard().spec as unknown as DashboardBody;
    expect(data.size).toBe(widgets.filter(({ panelTypes }) => panelTypes !== 'row').length);
    const requests = asked.map((text) => JSON.parse(text));
    expect(requests.every(({ start, end }) => start === range.start && end === range.end)).toBe(true);
    const by = (text: string) => requests[asked.findIndex((one) => one.includes(text))];
    expect(by("severity_text IN ($level, 'fatal')")).toMatchObject({
      requestType: 'raw',
      variables: {
        service: { type: 'dynamic', value: '__all__' },
        level: { type: 'custom', value: 'error' },
        user: { type: 'text', value: '42' },
      },
      compositeQuery: { queries: [{ type: 'builder_query', spec: { signal: 'logs', limit: 100, offset: 0 } }] },
    });
    expect(by('signoz_latency.bucket')).toMatchObject({
      requestType: 'scalar',
      compositeQuery: { queries: [{ spec: { aggregations: [{ spaceAggregation: 'p95', reduceTo: 'last' }] } }] },
    });
    expect(by('A / B')).toMatchObject({
      requestType: 'time_series',
      compositeQuery: {
        queries: [
          { spec: { name: 'A', disabled: true, aggregations: [{ metricName: 'signoz_calls_total' }] } },
          { spec: { name: 'B', disabled: true, stepInterval: 300 } },
          { type: 'builder_formula', spec: { expression: 'A / B', limit: 3, legend: '{{service.name}}' } },
        ],
      },
    });
    expect(JSON.stringify(by('A / B'))).not.toContain('reduceTo');
    expect(by('A -> (B && C)').compositeQuery.queries).toContainEqual(
      expect.objectContaining({ type: 'builder_trace_operator' }),
    );
    expect(by('histogram_quantile')).toMatchObject({
      formatOptions: { fillGaps: true },
      compositeQuery: { queries: [{ type: 'promql' }] },
    });
    const text = await page([dashboard()], { data });
    expect(text).toContain('12.35');
    expect(text).toMatch(/<path class="line"[^>]* d="M/);
    expect(text).toContain('<title>channel.type=text');
    expect(text).toContain('<td>POST /messages</td>');
    expect(text).not.toContain('<span class="sample">');
  });

  test('is the reason for a refused query, and the others are shown', async () => {
    let count = 0;
    const data = await dashboardData(
      answers((request) => {
        count += 1;
        if (count === 1) throw new Error('key `host.name` not found');
        return request.requestType === 'scalar' ? scalar : series;
      }),
      [dashboard()],
      range,
    );
    const text = await page([dashboard()], { data });
    expect(text.match(/<span class="sample">/g)).toHaveLength(1);
    expect(text).toContain('<p class="failed">key `host.name` not found</p>');
    expect([...data.values()].filter(({ is }) => is === 'failed')).toHaveLength(1);
  });

  test('is empty and not a failure when SigNoz has never seen a name', async () => {
    const refused = (said: string) =>
      dashboardData(
        answers(() => {
          throw new SignozError(`SigNoz answered 400 to POST /api/v5/query_range: ${said}`, 400, false);
        }),
        [dashboard()],
        range,
      );
    const waiting = await refused(
      'Found 2 errors while parsing the search expression.; key `host.name` not found; key `os.type` not found',
    );
    expect(new Set([...waiting.values()].map(({ is }) => is))).toEqual(new Set(['nothing']));
    expect(await page([dashboard()], { data: waiting })).toContain('nothing has arrived with host.name, os.type yet');
    // v0.108's answer to a group or an aggregation of an attribute that it does not know.
    const unknown = dashboardData(
      answers(() => {
        const said = 'SigNoz answered 404 to POST /api/v5/query_range: field not found; field `http.route` not found';
        throw new SignozError(said, 404, false, { code: 'not_found' });
      }),
      [dashboard()],
      range,
    );
    expect(new Set([...(await unknown).values()].map(({ is }) => is))).toEqual(new Set(['nothing']));
    const wrong = await refused(
      'Found 2 errors while parsing the search expression.; key `host.name` not found; `~` is not an operator',
    );
    expect(new Set([...wrong.values()].map(({ is }) => is))).toEqual(new Set(['failed']));
  });

  test.each([undefined, 401, 404, 503])('is not requested again when no query can be answered (%s)', async (status) => {
    let count = 0;
    const asked = dashboardData(
      answers(() => {
        count += 1;
        throw new SignozError('no answer', status, false);
      }),
      [dashboard()],
      range,
    );
    await expect(asked).rejects.toThrow(Unanswered);
    expect(count).toBeLessThan(5);
  });

  const drawn = async (points: readonly (readonly [time: unknown, value: unknown])[]) => {
    const values = points.map(([timestamp, value]) => ({ timestamp, value }));
    const results = [{ queryName: 'A', aggregations: [{ series: [{ labels: [], values }] }] }];
    const answer = { data: { type: 'time_series', data: { results } } };
    const { widgets } = dashboard().spec as unknown as DashboardBody;
    const graph = widgets.filter(({ panelTypes }) => panelTypes === 'graph').slice(0, 1);
    const one = dashboard({ widgets: graph as unknown as DashboardBody['widgets'] });
    return page([one], {
      data: await dashboardData(
        answers(() => answer),
        [one],
        range,
      ),
    });
  };
  const { start } = range;

  test.each([
    ['nothing but zeros', [[start, 0] as const, [start + 60_000, 0] as const]],
    ['numbers and gaps', [[start, null] as const, [start + 60_000, 'NaN'] as const, [start + 120_000, 1] as const]],
    ['numbers too far apart', [[start, -1e308] as const, [start + 60_000, 1e308] as const]],
    ['times that are none', [['soon', 1] as const, [start, 1] as const]],
  ])('of %s is drawn with an axis of numbers', async (_, points) => {
    expect(await drawn(points)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('with more points than visible is still drawn', async () => {
    const points = Array.from({ length: 200_000 }, (_, index) => [start + index * 1_000, index] as const);
    expect(await drawn(points)).toContain('<path class="line"');
  });

  test.each([{}, { data: { type: 'time_series' } }, { data: { type: 'strange', data: { results: [] } } }, '<html>'])(
    'that is not an answer is reported: %j',
    async (answer) => {
      const data = await dashboardData(
        answers(() => answer),
        [dashboard()],
        range,
      );
      for (const one of data.values())
        expect(one).toMatchObject({ is: 'failed', reason: expect.stringContaining('SigNoz answered') });
    },
  );
});

describe('the server', () => {
  let server: PreviewServer | undefined;
  afterEach(() => server?.close());

  test('makes the page anew each time, notifies pages of changes, and ends with pages open', async () => {
    let version = 1;
    server = await servePreview(async () => `version ${version}`, 0);
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(await (await fetch(server.url)).text()).toBe('version 1');
    version = 2;
    expect(await (await fetch(server.url)).text()).toBe('version 2');
    const events = await fetch(`${server.url}changes`);
    const reader = events.body?.getReader();
    server.changed();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('data: changed');
    await server.close();
    server = undefined;
  });

  test('only answers requests for this machine, and a page runs no script but its own', async () => {
    server = await servePreview(async () => 'the page', 0);
    const { port } = new URL(server.url);
    const asked = async (host: string) => {
      const [response] = await once(get({ host: '127.0.0.1', port, headers: { host } }), 'response');
      return [response.statusCode, await text(response)];
    };
    expect(await asked(`rebound.example:${port}`)).toEqual([403, expect.not.stringContaining('the page')]);
    expect(await asked('127.0.0.1.rebound.example')).toEqual([403, expect.not.stringContaining('the page')]);
    expect(await asked(`localhost:${port}`)).toEqual([200, 'the page']);
    expect((await fetch(server.url, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
    expect((await fetch(server.url, { headers: { origin: server.url.slice(0, -1) } })).status).toBe(200);
    const policy = (await fetch(server.url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
  });

  test('reports why there is no page, and continues to follow', async () => {
    server = await servePreview(async () => {
      throw new Error('errors.json is not <JSON>');
    }, 0);
    const response = await fetch(server.url);
    expect(response.status).toBe(500);
    const shown = await response.text();
    expect(shown).toContain('errors.json is not &lt;JSON&gt;');
    expect(shown).toContain('<script src="/reload.js"></script>');
    expect(await (await fetch(`${server.url}reload.js`)).text()).toContain('location.reload');
  });

  test('reports that its port is taken', async () => {
    server = await servePreview(async () => '', 0);
    await expect(servePreview(async () => '', Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE');
  });
});

describe('the page of a backtest', () => {
  test('draws firings that cannot be told apart as one', async () => {
    const MINUTE = 60_000;
    const DAY = 1_440 * MINUTE;
    const start = Date.parse('2026-11-02T00:00:00Z');
    const firing = (at: number, minutes: number, host: string) => ({
      labels: { host },
      threshold: 'critical',
      channels: [],
      start: start + at * MINUTE,
      end: start + (at + minutes) * MINUTE,
      value: 20,
    });
    const spec = { name: 'A', signal: 'logs', stepInterval: 60 };
    const made = await backtest(
      {
        condition: {
          compositeQuery: { queryType: 'builder', queries: [{ type: 'builder_query', spec }] },
          thresholds: { kind: 'basic', spec: [{ name: 'critical', target: 10, op: '1', matchType: '1' }] },
        },
        evaluation: { kind: 'rolling', spec: { evalWindow: '5m0s', frequency: '1m0s' } },
      },
      {
        range: { start, end: start + DAY },
        judgement: dialectOf('v0.138.0').facts.judgement,
        ask: async () => ({ data: { type: 'time_series', data: { results: [] } } }),
        maxQueries: 1_000,
        routing: { policies: [], tellsResolved: () => true },
        isRefusal: () => undefined,
      },
    );
    if (made.is !== 'replayed') throw new Error(made.because);
    const hosts = Array.from({ length: 100 }, (_, host) => `h${host}`);
    const firings = [
      ...hosts.map((host) => firing(100, 10, host)),
      firing(600, 10, 'a'),
      ...hosts.map((host) => firing(900, 10, host)),
    ];
    const report = { address: 'rule/a', title: 'A', wanted: { ...made, firings }, live: { is: 'none' } } as const;
    const drawn = await backtestPage([report], { start, end: start + DAY });
    const titles = [...drawn.matchAll(/<rect class="firing"[^>]*><title>([^<]*)/g)].map(([, title]) => title);
    expect(new Set(titles)).toEqual(
      new Set([
        '100 × critical from 2026-11-02 01:40 to 2026-11-02 01:50',
        'critical host=a from 2026-11-02 10:00 to 2026-11-02 10:10',
        '100 × critical from 2026-11-02 15:00 to 2026-11-02 15:10',
      ]),
    );
    // Across the values, and in the strip of the severity.
    expect(titles).toHaveLength(6);
    expect(drawn).toContain('<b>201 ×</b>');
  });
});
