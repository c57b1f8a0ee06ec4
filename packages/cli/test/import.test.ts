import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@signoz-as-code/core';
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

/** As the UI exports it: a percentile of an unknown histogram, SQL over several lines, both quotes, a row. */
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
    const ids = { a: 'p95', r: 'default', b: 'ticksAndDollars' } as const;
    const text = JSON.stringify(exported).replaceAll(
      /"(id|i)":"([arb])"/g,
      (_, field, id: keyof typeof ids) => `"${field}":"pool-s-own-dashboard.${ids[id]}"`,
    );
    expect(normalDashboard(generated)).toEqual(normalDashboard(JSON.parse(text)));
  });

  it('says what it cannot take, and takes the others', async () => {
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

describe('import of what is live', () => {
  it('makes definitions of what is not ours, which a plan takes over without a difference but the ids', async () => {
    await signoz(project, 'POST', 'dashboards', { ...exported, title: 'By hand' });
    const made = await project.run('import', '--kind', 'dashboard');
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('--adopt dashboard/by-hand') });
    expect((await project.run('generate')).code).toBe(0);
    expect((await project.run('plan')).out).toContain('--adopt dashboard/by-hand');
    await project.run('apply', '--yes', '--adopt', 'dashboard/by-hand');
    expect((await project.run('plan')).out).not.toContain('by-hand');
    const live = (await signoz(project, 'GET', 'dashboards')) as { data: JsonObject }[];
    expect(live.filter(({ data }) => data.title === 'By hand')).toHaveLength(1);
    expect(await project.run('import', '--kind', 'dashboard')).toMatchObject({
      out: expect.stringContaining('0 definitions'),
    });
  });

  it('makes channels without their secrets, which apply takes over with the same values', async () => {
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

  it('refuses a kind that there is not', async () => {
    expect(await project.run('import', '--kind', 'kitchen')).toMatchObject({
      code: 1,
      err: expect.stringContaining('use one of'),
    });
  });
});
