import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, Plan } from '@signoz-as-code/core';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { normalDashboard } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

let project: TestProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

/** Like an export of the UI: a percentile of an unknown histogram, SQL over several lines, both quotes, a row. */
const exported = {
  title: 'Pool\'s "own" dashboard',
  version: 'v5',
  tags: [],
  variables: {},
  layout: [
    { i: 'a', x: 0, y: 0, w: 6, h: 6 },
    { i: 'r', x: 0, y: 6, w: 12, h: 1 },
    { i: 'b', x: 3, y: 7, w: 5, h: 4 },
  ],
  widgets: [
    {
      id: 'a',
      panelTypes: 'graph',
      title: 'P95',
      yAxisUnit: 'fathoms',
      query: {
        queryType: 'builder',
        builder: {
          queryData: [
            {
              queryName: 'A',
              expression: 'A',
              dataSource: 'metrics',
              aggregations: [{ metricName: 'pool.wait.bucket', timeAggregation: '', spaceAggregation: 'p95' }],
              groupBy: [{ key: 'pool', dataType: 'string', type: 'tag' }],
              legend: '{{pool}}',
            },
          ],
          queryFormulas: [],
        },
      },
    },
    { id: 'r', panelTypes: 'row', title: 'Default' },
    {
      id: 'b',
      panelTypes: 'table',
      title: '`ticks` and ${dollars}',
      query: {
        queryType: 'clickhouse_sql',
        clickhouse_sql: [{ name: 'A', query: "SELECT 'a',\n  `b`, \\N\nFROM c", legend: '', disabled: false }],
      },
    },
  ],
};
const file = 'packages/dashboards/definitions/dashboards/pool-s-own-dashboard.ts';

describe('import of exported files', () => {
  it('with --dry-run writes nothing', async () => {
    project.write('export.json', JSON.stringify(exported));
    const { code, out } = await project.run('import', 'export.json', '--dry-run');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('1 definitions could be written') });
    expect(existsSync(join(project.root, file))).toBe(false);
  });

  it('writes a definition that generates the same dashboard', async () => {
    expect(await project.run('import', 'export.json')).toMatchObject({ code: 0, out: expect.stringContaining(file) });
    const { code, err } = await project.run('generate');
    expect({ code, err }).toMatchObject({ code: 0 });
    const generated = JSON.parse(project.read('generated/local/dashboards/dashboards/pool-s-own-dashboard.json'));
    expect(normalDashboard(generated)).toEqual(normalDashboard(exported));
  });

  it('reports what it cannot import, and imports the others', async () => {
    mkdirSync(join(project.root, 'exports'));
    project.write('exports/a.json', '{"hello":"world"}');
    project.write('exports/b.json', '{');
    project.write('exports/c.json', JSON.stringify({ ...exported, title: 'C' }));
    const { code, out } = await project.run('import', 'exports');
    expect(code).toBe(1);
    expect(out).toContain('exports/a.json: it is nothing that SigNoz exports');
    expect(out).toContain('exports/b.json: it is not JSON');
    expect(existsSync(join(project.root, 'packages/dashboards/definitions/dashboards/c.ts'))).toBe(true);
    expect(await project.run('import', 'nowhere.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere'),
    });
  });
});

describe('import of files in any form', () => {
  const titled = (title: string) => ({ ...exported, title });
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

  it('reads answers of the API, lists, and files with a byte order mark', async () => {
    mkdirSync(join(project.root, 'answers'));
    const answers = {
      'answer.json': JSON.stringify({ status: 'success', data: { id: 'x', data: titled('Of an answer') } }),
      'list.json': JSON.stringify({ status: 'success', data: [{ id: 'x', data: titled('Of a list') }] }),
      'twice.json': JSON.stringify({ data: { data: titled('Of two wrappers') } }),
      'several.json': JSON.stringify([titled('First of several'), titled('Second of several')]),
      'bom.json': `\ufeff${JSON.stringify(titled('After a mark'))}`,
      'rules.json': JSON.stringify({
        status: 'success',
        data: { rules: [{ alert: 'R', condition: { compositeQuery: {} } }] },
      }),
      'utf16.json': utf16(JSON.stringify(titled('In sixteen bits'))),
      'grafana.json': JSON.stringify({ schemaVersion: 39, title: 'G', panels: [], templating: { list: [] } }),
      'latin.json': Buffer.from([0x22, 0xe9, 0x22]),
    };
    for (const [name, content] of Object.entries(answers)) writeFileSync(join(project.root, 'answers', name), content);
    const { code, out } = await project.run('import', 'answers', '--format', 'json', '--dry-run');
    const { definitions, failed } = JSON.parse(out) as {
      definitions: { title: string }[];
      failed: { from: string; reason: string }[];
    };
    expect(code).toBe(1);
    expect(definitions.map(({ title }) => title).sort()).toEqual([
      'After a mark',
      'First of several',
      'In sixteen bits',
      'Of a list',
      'Of an answer',
      'Of two wrappers',
      'Second of several',
    ]);
    expect(failed.map(({ from, reason }) => `${from} ${reason}`).sort()).toEqual([
      expect.stringContaining('answers/grafana.json it is a dashboard of Grafana'),
      'answers/latin.json it is neither UTF-8 nor UTF-16',
      expect.stringContaining("answers/rules.json the rule 'R': "),
    ]);
  });

  it('leaves out what generate would refuse, with its diagnostic, and generate still works', async () => {
    const pipeline = {
      orderId: 1,
      name: 'Nothing',
      alias: 'nothing',
      enabled: true,
      filter: { op: 'AND', items: [{ key: { key: 'body', type: '', dataType: 'string' }, op: 'exists', value: '' }] },
      config: [{ type: 'remove', id: 'a', name: 'Away', orderId: 1, enabled: true, field: 'attributes.a-b' }],
    };
    project.write('mixed.json', JSON.stringify([pipeline, titled('Beside it')]));
    const { code, out } = await project.run('import', 'mixed.json');
    expect(code).toBe(1);
    expect(out).toMatch(/not imported {2}mixed\.json: the log-pipeline 'Nothing': generate would refuse it: .*a-b/);
    expect(existsSync(join(project.root, 'packages/collector-config/definitions/log-pipelines/nothing.ts'))).toBe(
      false,
    );
    const generated = await project.run('generate');
    expect(generated.code, generated.err).toBe(0);
    expect(existsSync(join(project.root, 'generated/local/dashboards/dashboards/beside-it.json'))).toBe(true);
  });
});

describe('import of queries for services that the catalogue does not have', () => {
  const spans = (expression: string) => ({
    queryName: 'A',
    expression: 'A',
    dataSource: 'traces',
    aggregations: [{ expression: 'count()' }],
    filter: { expression },
  });
  const panel = (id: string, query: object) => ({ id, panelTypes: 'graph', title: id, query });
  const builder = (expression: string) => ({
    queryType: 'builder',
    builder: { queryData: [spans(expression)], queryFormulas: [] },
  });
  const widgets = [
    panel('a', builder("service.name = 'elsewhere'")),
    panel('b', builder("service.name LIKE 'elsewhere%' OR service.name NOT IN ['elsewhere']")),
    panel('c', { queryType: 'promql', promql: [{ name: 'A', query: 'x{"service.name"="elsewhere"}', legend: '' }] }),
  ];
  const elsewhere = {
    title: 'Elsewhere',
    version: 'v5',
    variables: {
      service: {
        type: 'DYNAMIC',
        dynamicVariablesAttribute: 'service.name',
        defaultValue: 'elsewhere',
        name: 'service',
      },
    },
    widgets,
    layout: widgets.map(({ id }, index) => ({ i: id, x: 0, y: 6 * index, w: 6, h: 6 })),
  };
  const view = (name: string) => ({
    name,
    sourcePage: 'traces',
    compositeQuery: {
      queryType: 'builder',
      panelType: 'list',
      queries: [
        {
          type: 'builder_query',
          spec: { name: 'A', signal: 'traces', filter: { expression: "service.name = 'elsewhere'" } },
        },
      ],
    },
  });

  it('declares so in the definitions, which generate', async () => {
    project.write('elsewhere.json', JSON.stringify([elsewhere, view('Elsewhere')]));
    const { code, out } = await project.run('import', 'elsewhere.json');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('2 definitions written') });
    expect(project.read('packages/dashboards/definitions/dashboards/elsewhere.ts')).toContain("'elsewhere%'");
    const { code: generated, err } = await project.run('generate');
    expect({ generated, err }).toMatchObject({ generated: 0 });
  });

  it('suppresses a duplicate title, and generates when the other dashboard is gone', async () => {
    project.write('again.json', JSON.stringify(elsewhere));
    expect(await project.run('import', 'again.json')).toMatchObject({ code: 0 });
    rmSync(join(project.root, 'packages/dashboards/definitions/dashboards/elsewhere.ts'));
    expect((await project.run('generate')).code).toBe(0);
  });
});

describe('import of live resources', () => {
  it('makes definitions of unmanaged ones, which a plan adopts without a difference', async () => {
    await signoz(project, 'POST', 'dashboards', { ...exported, title: 'By hand' });
    const made = await project.run('import', '--kind', 'dashboard');
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('--adopt dashboard/by-hand') });
    expect((await project.run('generate')).code).toBe(0);
    expect((await project.run('plan')).out).toContain('--adopt dashboard/by-hand');
    const plan = await project.run('plan', '--adopt', 'dashboard/by-hand', '--format', 'json');
    const [adopted] = (JSON.parse(plan.out) as Plan).changes.filter(({ action }) => action === 'adopt');
    expect(adopted).toMatchObject({ address: 'dashboard/by-hand', differences: [], impact: [] });
    await project.run('apply', '--yes', '--adopt', 'dashboard/by-hand');
    expect((await project.run('plan')).out).not.toContain('by-hand');
    const live = (await signoz(project, 'GET', 'dashboards')) as { data: JsonObject }[];
    expect(live.filter(({ data }) => data.title === 'By hand')).toHaveLength(1);
    expect(await project.run('import', '--kind', 'dashboard')).toMatchObject({
      out: expect.stringContaining('0 definitions'),
    });
  });

  it('makes channels without their secrets, which apply adopts with the same values', async () => {
    const url = 'https://hooks.example.com/T0/secret-of-the-hook';
    const slack = { api_url: url, channel: '#ops', send_resolved: true, title: 'Ops', short_fields: true };
    await signoz(project, 'POST', 'channels', { name: 'Ops (EU)', slack_configs: [slack] });
    const { code, out } = await project.run('import', '--kind', 'channel');
    expect(code).toBe(0);
    expect(out).toContain('lost  short_fields');
    expect(out).toContain('OPS_EU_API_URL: set it where apply runs');
    const source = project.read('packages/alerts/definitions/channels/ops-eu.ts');
    expect(source).toMatch(/api_url: secret\(.OPS_EU_API_URL.\)/);
    expect(source + out).not.toContain('secret-of-the-hook');
    expect(source).not.toContain('fallback');
    project.env.OPS_EU_API_URL = url;
    expect((await project.run('generate')).code).toBe(0);
    await project.run('apply', '--yes', '--adopt', 'channel/ops-eu');
    expect((await project.run('plan')).out).not.toContain('ops-eu');
    const [live] = ((await signoz(project, 'GET', 'channels')) as { name: string; data: string }[]).filter(
      ({ name }) => name === 'Ops (EU)',
    );
    expect(JSON.parse(live?.data ?? '').slack_configs[0]).toMatchObject({ channel: '#ops', title: 'Ops' });
  });

  it('refuses an unknown kind', async () => {
    expect(await project.run('import', '--kind', 'kitchen')).toMatchObject({
      code: 1,
      err: expect.stringContaining('use one of'),
    });
  });
});
