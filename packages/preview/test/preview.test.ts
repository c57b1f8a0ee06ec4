import { once } from 'node:events';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Json, Resource } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import { SignozError } from '@signoz-as-code/signoz-client';
import { afterEach, describe, expect, test } from 'vitest';
import { everything } from '../../dashboards/test/samples.ts';
import { resources as compiled } from '../../dashboards/test/support.ts';
import { dashboardData, type PreviewServer, previewPage, servePreview } from '../src/index.ts';

const own = compiled({ everything });
const range = { start: 1_700_000_000_000, end: 1_700_000_600_000 };

/** A dashboard with a panel of every kind. */
function dashboard(changes: Partial<DashboardBody> = {}): Resource {
  const [resource] = compiled({ everything }) as [Resource];
  return { ...resource, spec: { ...(resource.spec as object), ...changes } as unknown as Json };
}

const page = (all: readonly Resource[], more: object = {}) =>
  previewPage({ project: 'p', environment: 'e', resources: all, artifacts: [], ...more });

describe('the page', () => {
  test('has every panel of every dashboard in its place on the grid', async () => {
    const text = await page(own);
    for (const { title, spec } of own) {
      expect(text).toContain(`<h3>${title.replaceAll('&', '&amp;')}</h3>`);
      const { layout, widgets } = spec as unknown as DashboardBody;
      for (const { i, x, y, w, h } of layout) {
        const widget = widgets.find(({ id }) => id === i);
        expect(text).toContain(`grid-column:${x + 1}/span ${w};grid-row:${y + 1}/span ${h}`);
        expect(text).toContain(widget?.title.replaceAll('&', '&amp;'));
      }
    }
  });

  test('runs nothing that stands in a title', async () => {
    const text = await page([dashboard({ title: '<script>alert(1)</script>', description: '"><img src=x>' })]);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
  });

  test('tells where alerts go, when they are silent, and what happens to logs', async () => {
    const common = { key: 'k', title: 'T', source: 's' };
    const policy = { description: '', expression: 'severity == "critical"', channels: ['slack', 'pager'] };
    const schedule = {
      timezone: 'Europe/Stockholm',
      startTime: '2035-01-06T02:00:00',
      recurrence: { repeatType: 'weekly', repeatOn: ['saturday'], duration: '3h0m0s' },
    };
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
    const text = await page([
      { ...common, kind: 'policy', spec: policy },
      { ...common, kind: 'maintenance', spec: { description: '', rules: ['a', 'b'], schedule } },
      { ...common, kind: 'log-pipeline', spec: logs },
    ]);
    const words = text
      .replaceAll(/<style>.*<\/style>/gs, '')
      .replaceAll(/<[^>]*>|\s+/g, ' ')
      .replaceAll(/ +/g, ' ');
    expect(words).toContain('severity == &quot;critical&quot; slack, pager');
    expect(words).toContain('weekly on saturday for 3h0m0s, from 2035-01-06 02:00:00 Europe/Stockholm a, b');
    expect(words).toContain('service.name = &quot;a&quot; AND service.name != &quot;a&quot; → first → second');
    expect(words).toContain('switched off');
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
    expect(text.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ')).toContain(
      'otel-config traces otlp → first → second → meter',
    );
    expect(text).toContain('<span class="box connector">meter</span>');
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

  test('is asked for as SigNoz’s own panels ask, and drawn', async () => {
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
    expect(
      asked.map((text) => JSON.parse(text)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ).toMatchSnapshot();
    const text = await page([dashboard()], { data });
    expect(text).toContain('12.35');
    expect(text).toMatch(/<path class="line"[^>]* d="M/);
    expect(text).toContain('<title>channel.type=text');
    expect(text).toContain('<td>POST /messages</td>');
  });

  test('of one that SigNoz refuses is its reason, and the others are shown', async () => {
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
    expect(text).toContain('<p class="failed">key `host.name` not found</p>');
    expect([...data.values()].filter(({ is }) => is === 'failed')).toHaveLength(1);
  });

  test('is not there yet where SigNoz has never seen what it asks for, which is no failure', async () => {
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
    const wrong = await refused(
      'Found 2 errors while parsing the search expression.; key `host.name` not found; `~` is no operator',
    );
    expect(new Set([...wrong.values()].map(({ is }) => is))).toEqual(new Set(['failed']));
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

  test('of more points than anybody sees is drawn all the same', async () => {
    const points = Array.from({ length: 200_000 }, (_, index) => [start + index * 1_000, index] as const);
    expect(await drawn(points)).toContain('<path class="line"');
  });

  test.each([{}, { data: { type: 'time_series' } }, { data: { type: 'strange', data: { results: [] } } }, '<html>'])(
    'that is no answer is told: %j',
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

  test('makes the page anew each time, tells pages of changes, and ends with pages open', async () => {
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

  test('answers only who asks for this machine, and lets a page run no script but its own', async () => {
    server = await servePreview(async () => 'the page', 0);
    const { port } = new URL(server.url);
    const asked = async (host: string) => {
      const [response] = await once(get({ host: '127.0.0.1', port, headers: { host } }), 'response');
      return [response.statusCode, await text(response)];
    };
    expect(await asked(`rebound.example:${port}`)).toEqual([403, expect.not.stringContaining('the page')]);
    expect(await asked('127.0.0.1.rebound.example')).toEqual([403, expect.not.stringContaining('the page')]);
    expect(await asked(`localhost:${port}`)).toEqual([200, 'the page']);
    const policy = (await fetch(server.url)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
  });

  test('tells why there is no page, and goes on following', async () => {
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

  test('says when its port is taken', async () => {
    server = await servePreview(async () => '', 0);
    await expect(servePreview(async () => '', Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE');
  });
});
