import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

const view = {
  name: 'Theirs',
  category: '',
  sourcePage: 'logs',
  tags: ['kept nowhere'],
  compositeQuery: {
    queryType: 'builder',
    panelType: 'list',
    queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs', filter: { expression: '' } } }],
  },
  extraData: '',
};

const viewFile = {
  'packages/dashboards/definitions/views/ours.ts': `import { defineView } from '@signoz-as-code/dashboards';
export default defineView({ name: 'Ours', page: 'logs' });
`,
};

const retentionFile = {
  'packages/retention/definitions/metrics.ts': `import { defineRetention } from '@signoz-as-code/retention';
export default defineRetention({ signal: 'metrics', keep: '90d' });
`,
};

let project: SmallProject;
let sandbox: Sandbox;
/** Requests to SigNoz other than reads. */
const writes: string[] = [];

const byHand = (path: string, body: object): Promise<unknown> =>
  callSignoz(sandbox.signoz, 'POST', `/api/v1/${path}`, body);

beforeAll(async () => {
  project = smallProject({ ...dashboardFile('up', 'Up'), ...viewFile, ...retentionFile });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({
    directory: join(project.root, 'sandbox'),
    intercept: ({ method, path }) => {
      if (method !== 'GET') writes.push(`${method} ${path}`);
      return 'answer';
    },
  });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err).toMatchObject({ code: 0 });
  const dashboard = { title: 'Twin', version: 'v5', widgets: [], layout: [], variables: {} };
  await byHand('dashboards', dashboard);
  await byHand('dashboards', { ...dashboard, tags: ['a tag of more than thirty-two characters'] });
  await byHand('explorer/views', view);
  await byHand('explorer/views', { ...view, name: 'Usage', sourcePage: 'meter' });
  await byHand('dashboards', { ...dashboard, title: 'Odd', tags: [5] });
  const clock = (year: number): string => `${year}-01-01T02:00:00Z`;
  await byHand('downtime_schedules', {
    name: 'Nightly',
    description: '',
    alertIds: [],
    schedule: {
      timezone: 'UTC',
      startTime: clock(2026),
      endTime: clock(2027),
      recurrence: { startTime: clock(2026), duration: '2h', repeatType: 'daily' },
    },
  });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

interface Report {
  readonly isReady: boolean;
  readonly to: object;
  readonly definitions: readonly { readonly code: string }[];
  readonly generated?: { readonly changed: number };
  readonly resources: readonly {
    readonly title: string;
    readonly key?: string;
    readonly owner?: string;
    readonly effects: readonly { readonly text: string }[];
  }[];
  readonly plan: readonly string[];
  readonly tables: readonly string[];
  readonly order: readonly string[];
  readonly afterwards: readonly string[];
}

async function report(...argv: string[]): Promise<Report> {
  const { out, err } = await project.run('upgrade', '--to', 'v0.138.0', '--format', 'json', ...argv);
  expect(out, err).not.toBe('');
  return JSON.parse(out) as Report;
}

describe('upgrade', () => {
  test('names each resource that changes, ours and foreign ones, and writes nothing', async () => {
    writes.length = 0;
    const before = project.read('signoz.config.ts');
    const { resources, isReady, to, generated, order, afterwards, plan, tables } = await report();
    expect(writes).toEqual([]);
    expect(project.read('signoz.config.ts')).toBe(before);
    expect(isReady).toBe(true);
    expect(to).toEqual({ signoz: 'v0.138.0', collector: 'v0.144.6', clickhouse: '25.8' });
    expect(generated?.changed).toBeGreaterThan(0);
    const of = (title: string) => resources.filter((one) => one.title === title);
    expect(of('Up')).toEqual([]);
    expect(of('Twin')).toHaveLength(2);
    expect(of('Twin').every(({ owner }) => owner === 'nobody')).toBe(true);
    expect(JSON.stringify(of('Twin'))).toContain("becomes 'tag:a_tag_of_more_than_thirty-two_ch'");
    expect(of('Theirs')).toMatchObject([{ owner: 'nobody', effects: [{ text: "the tag 'kept nowhere' is dropped" }] }]);
    expect(of('Usage')).toMatchObject([{ effects: [{ text: "the tag 'kept nowhere' is dropped" }] }]);
    expect(of('Odd')).toMatchObject([
      { owner: 'nobody', effects: [{ text: expect.stringContaining('it stays in the old form') }] },
    ]);
    expect(of('Nightly')).toMatchObject([
      { effects: [{ text: expect.stringContaining('silent without a break until 2027-01-01T02:00:00') }] },
    ]);
    expect(of('Ours')).toMatchObject([{ key: 'ours', effects: [{ text: expect.stringContaining('our mark') }] }]);
    expect(afterwards.join()).toContain('--adopt view/ours');
    expect(plan).toEqual(['view/ours']);
    expect(tables).toContain('table-retention/signoz_metrics.samples_v4_reduced_sum_60s');
    expect(order.map((line) => line.split(/[ :]/)[0])).toEqual(['ClickHouse', 'migrations', 'collectors', 'SigNoz']);
  });

  test('ends with 1 when the new versions refuse the definitions', async () => {
    const { isReady, definitions } = await report('--clickhouse', '25.5.6');
    expect(isReady).toBe(false);
    expect(definitions.map(({ code }) => code)).toContain('versions/clickhouse');
    expect(await project.run('upgrade', '--to', 'v0.138.0', '--clickhouse', '25.5.6')).toMatchObject({ code: 1 });
  });

  test('reports new diagnostics of check for the new versions, and no others', async () => {
    const folder = 'packages/alerts/definitions';
    const other = smallProject({
      [`${folder}/channels/ops.ts`]: `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', email: { to: 'a@b.test', send_resolved: true } });
`,
      [`${folder}/rules/much.ts`]: `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import ops from '../channels/ops.ts';
export default defineRule(({ versions }) => ({
  name: 'Much', unit: 'none', queries: { A: promql(raw('vector(1)')) },
  when: { op: 'above', match: 'at-least-once' }, over: '5m', every: '1m',
  thresholds: [{ severity: 'critical', target: 2, channels: [ops] }],
  annotations: { summary: 's', description: 'd', basis: 'b', ...(versions.signoz === 'v0.108.0' ? { runbook: 'r' } : {}) },
}));
`,
    });
    Object.assign(other.env, project.env);
    expect(await other.run('generate')).toMatchObject({ code: 0 });
    const { out } = await other.run('upgrade', '--to', 'v0.138.0', '--format', 'json');
    other.remove();
    const { definitions, isReady } = JSON.parse(out) as Report;
    expect(definitions.map(({ code }) => code)).toContain('review/rule-without-runbook');
    expect(isReady).toBe(true);
  });

  test.each(['v0.108.0', 'v0.100.0', 'latest'])('refuses %s', async (version) => {
    const { code, err } = await project.run('upgrade', '--to', version);
    expect(code).toBe(1);
    expect(err).toContain(`--to ${version}`);
  });

  test('is Markdown for a comment, with titles escaped', async () => {
    await byHand('dashboards', { title: '<img> @all', version: 'v5', widgets: [], layout: [], tags: [':'] });
    const { out } = await project.run('upgrade', '--to', 'v0.138.0', '--format', 'markdown');
    expect(out).toContain('### Save first');
    expect(out).toContain('&lt;img&gt;');
    expect(out).not.toContain('<img>');
  });
});

describe('upgrade after SigNoz was upgraded', () => {
  let raised: Sandbox;
  beforeAll(async () => {
    raised = await startSandbox({ directory: join(project.root, 'raised'), release: 'v0.138.0' });
    Object.assign(project.env, { SIGNOZ_URL: raised.signoz.url, SIGNOZ_API_KEY: raised.signoz.apiKey });
  });
  afterAll(async () => {
    Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
    await raised?.stop();
  });

  test('says so and compares nothing, and only --write is left to do', async () => {
    const config = project.read('signoz.config.ts');
    const { code, err } = await project.run('plan');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining("set versions.signoz in signoz.config.ts to 'v0.138.0'"),
    ]);
    expect(await report()).toMatchObject({ isUpgraded: true, isReady: true, resources: [] });
    const before = await project.run('upgrade', '--to', 'v0.138.0');
    expect(before.out).toContain('SigNoz is of this version already');
    expect(await project.run('upgrade', '--to', 'v0.138.0', '--write')).toMatchObject({ code: 0 });
    expect(await project.run('plan')).toMatchObject({ code: 2 });
    project.write('signoz.config.ts', config);
    await project.run('generate');
  });

  test('still refuses a version that is neither', async () => {
    const { code, err } = await project.run('upgrade', '--to', 'v0.134.0');
    expect(code).toBe(1);
    expect(err).toContain('is v0.138.0, and this environment is generated for v0.108.0');
  });
});

describe('upgrade --write', () => {
  const VERSIONS = /versions: (\{[^}]*\})/;
  const literals =
    "{ signoz: 'v0.108.0', collector: 'v0.129.12', clickhouse: '25.5.6', zookeeper: '3.7.1', caddy: '2.10.2', socketProxy: '0.4.1' }";
  let config: string;
  beforeAll(() => {
    config = project.read('signoz.config.ts');
  });
  const use = (declaration: string, value: string): void =>
    project.write('signoz.config.ts', `${declaration}${config.replace(VERSIONS, `versions: ${value}`)}`);
  afterEach(async () => {
    project.write('signoz.config.ts', config);
    project.write('versions.ts', '');
    await project.run('generate');
  });
  const write = () => project.run('upgrade', '--to', 'v0.138.0', '--write');

  test.each([
    ['a literal of the environment', '', literals],
    [
      'a constant of another file, with some of its own',
      "import { own } from './versions.ts';\n",
      "{ ...own, clickhouse: '25.5.6' }",
    ],
  ])('raises %s and generates', async (_, declaration, value) => {
    project.write('versions.ts', `export const own = ${literals};\n`);
    use(declaration, value);
    const { code, err } = await write();
    expect({ code, err }).toMatchObject({ code: 0 });
    const about = JSON.parse(project.read('generated/local/environment.json')) as { readonly versions: object };
    expect(about.versions).toMatchObject({ signoz: 'v0.138.0', collector: 'v0.144.6', clickhouse: '25.8' });
    expect(project.read('generated/local/dashboards/dashboards/up.json')).toContain('"v6"');
    expect(project.read('signoz.config.ts') + project.read('versions.ts')).toContain("zookeeper: '3.7.1'");
    expect(await project.run('generate', '--frozen')).toMatchObject({ code: 0 });
  });

  test.each([
    ['made by code', `const versionsOf = () => (${literals});\n`, 'versionsOf()', 'they are made by code'],
    [
      'made of parts',
      `const v = 108;\n`,
      literals.replace("'v0.108.0'", '`v0.${v}.0`'),
      'versions.signoz is not a text',
    ],
  ])('refuses versions that are %s, and writes nothing', async (_, declaration, value, why) => {
    use(declaration, value);
    const before = project.read('signoz.config.ts');
    const { code, err } = await write();
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(project.read('signoz.config.ts')).toBe(before);
    expect(project.read('generated/local/environment.json')).toContain('v0.108.0');
  });

  test('writes nothing while something prevents the upgrade', async () => {
    const { code, err } = await project.run('upgrade', '--to', 'v0.138.0', '--clickhouse', '25.5.6', '--write');
    expect(code).toBe(1);
    expect(err).toContain('nothing was written');
    expect(project.read('signoz.config.ts')).toBe(config);
  });
});
