import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLOSED, copyProject, sandboxFor, signoz, type TestProject, titlesOf } from './support.ts';

interface Rule {
  readonly id: string;
  alert: string;
  annotations: Record<string, string>;
  condition: { thresholds: { spec: { target: number }[] } };
}

const dashboards = titlesOf('dashboards/dashboards').length;

let project: TestProject;
let sandbox: Sandbox;
const rule = 'packages/alerts/definitions/rules/high-error-rate.ts';
const rules = async (): Promise<Rule[]> => ((await signoz(project, 'GET', 'rules')) as { rules: Rule[] }).rules;

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

describe('plan and apply over the sandbox', () => {
  it('plan lists everything to create and the tables to change, and writes nothing', async () => {
    const { code, out } = await project.run('plan');
    expect(code).toBe(2);
    for (const line of [
      '+ channel/slack-alerts',
      '+ rule/high-error-rate',
      '+ dashboard/fluxer-messaging',
      '+ view/',
      'signoz_traces.signoz_index_v3,',
      '+ materialized-view/',
    ])
      expect(out).toContain(line);
    expect(out).toContain('stack/fluxer-signoz');
    expect(await rules()).toEqual([]);
    expect((await project.run('plan')).out).toBe(out);
  });

  it('apply without a terminal needs a plan or --yes', async () => {
    expect(await project.run('apply')).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
    expect(await rules()).toEqual([]);
  });

  it('apply names every missing secret before it sends anything', async () => {
    const { SLACK_WEBHOOK_URL, DISCORD_WEBHOOK_URL } = project.env;
    delete project.env.SLACK_WEBHOOK_URL;
    delete project.env.DISCORD_WEBHOOK_URL;
    const { code, err } = await project.run('apply', '--yes');
    Object.assign(project.env, { SLACK_WEBHOOK_URL, DISCORD_WEBHOOK_URL });
    expect(code).toBe(1);
    expect(err).toContain('the secret SLACK_WEBHOOK_URL is not set');
    expect(err).toContain('the secret DISCORD_WEBHOOK_URL is not set');
    expect(await signoz(project, 'GET', 'channels')).toEqual([]);
  });

  it('apply creates everything, and the next plan is empty, for every kind', async () => {
    const applied = await project.run('apply', '--yes');
    expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
    expect(applied.out).toMatch(/\d+ applied and verified\n/);
    const { code, out } = await project.run('plan', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      changes: [],
      obstacles: [],
      unmanaged: [],
      unchanged: {
        channel: titlesOf('alerts/channels').length,
        rule: titlesOf('alerts/rules').length,
        dashboard: dashboards,
        view: titlesOf('dashboards/views').length,
        'materialized-view': 1,
      },
    });
    expect(code).toBe(0);
  });

  it('secrets and keys may end with a line break, as `echo` and files leave it', async () => {
    const { env } = project;
    const broken = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, `${value}${name.endsWith('KEY') ? '\n' : '\r\n'}`]),
    );
    const kept = { ...env };
    Object.assign(env, broken);
    const planned = await project.run('plan');
    Object.assign(env, kept);
    expect(planned, planned.err).toMatchObject({ code: 0, out: expect.stringContaining('no changes') });
    expect(planned.out).not.toContain('not compared, because not set here');
  });

  it('a saved plan or rollback that was edited is refused with what to do', async () => {
    expect((await project.run('plan', '--out', 'plan.json')).code).toBe(0);
    const plan = JSON.parse(project.read('plan.json')) as object;
    const change = { address: 'rule/x', action: 'create', live: null, wanted: null, differences: [] };
    const plans: readonly object[] = [
      { ...plan, format: 2 },
      { ...plan, environment: undefined },
      { ...plan, project: 5 },
      { ...plan, servers: undefined },
      { ...plan, servers: { SigNoz: 5 } },
      { ...plan, changes: [null] },
      { ...plan, changes: {} },
      ...Object.keys(change).map((field) => ({ ...plan, changes: [{ ...change, [field]: 5 }] })),
      { ...plan, allowances: [null] },
      { ...plan, allowances: [{ name: 'delete:rules', granted: 'yes' }] },
      { ...plan, pruned: 'rule/x' },
      { ...plan, removed: [null] },
    ];
    for (const tampered of plans) {
      project.write('tampered.json', JSON.stringify(tampered));
      const { code, err } = await project.run('apply', 'tampered.json');
      expect({ code, err }, JSON.stringify(tampered)).toEqual({
        code: 1,
        err: expect.stringMatching(/tampered.json is not a plan of this version: make one with `plan --out`\n$/),
      });
    }
    const undo = { address: 'rule/x', kind: 'rule', key: 'x', title: 'X', action: 'create', lost: [], expected: [] };
    const back = { format: 1, project: 'fluxer', environment: 'local', at: '2026-03-01T12:00:00.000Z', undo: [undo] };
    for (const tampered of [
      { ...back, format: 2 },
      { ...back, at: undefined },
      { ...back, undo: {} },
      { ...back, undo: [null] },
      ...Object.keys(undo).map((field) => ({ ...back, undo: [{ ...undo, [field]: 5 }] })),
    ]) {
      project.write('tampered.json', JSON.stringify(tampered));
      const { code, err } = await project.run('rollback', 'tampered.json', '--show');
      expect({ code, err }, JSON.stringify(tampered)).toEqual({
        code: 1,
        err: expect.stringMatching(/tampered.json is not a rollback of this version\n$/),
      });
    }
  });

  it('one edited threshold is one field in the plan, one changed resource, and then nothing', async () => {
    const before = new Map((await rules()).map((one) => [one.id, JSON.stringify(one)]));
    project.edit(rule, 'target: limits.errorRate.value', 'target: 4711');
    await project.run('generate');
    const planned = await project.run('plan', '--format', 'json');
    expect(planned.code).toBe(2);
    const [change, ...rest] = JSON.parse(planned.out).changes;
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      action: 'update',
      address: 'rule/high-error-rate',
      source: rule,
      differences: [{ label: 'threshold critical · target', before: expect.any(Number), after: 4711 }],
      impact: [{ effect: 'alert-threshold', text: expect.stringContaining('at 4711 instead of ') }],
    });
    expect((await project.run('apply', '--yes')).out).toContain('1 applied and verified');
    const changed = (await rules()).filter((one) => before.get(one.id) !== JSON.stringify(one));
    expect(changed.map((one) => one.alert)).toEqual(['High Error Rate']);
    expect(await project.run('plan')).toMatchObject({ code: 0, out: expect.stringContaining('no changes') });
  });

  it('a manual change is drift; a saved plan is refused once the live state has changed', async () => {
    const [live] = (await rules()).filter((one) => one.alert === 'High Error Rate') as [Rule];
    live.condition.thresholds.spec[0]!.target = 99;
    await signoz(project, 'PUT', `rules/${live.id}`, live);
    const drifted = await project.run('drift');
    expect(drifted).toMatchObject({ code: 2, out: expect.stringContaining('threshold critical · target: 99 → 4711') });
    expect((await project.run('plan', '--out', 'plan.json')).code).toBe(2);
    live.condition.thresholds.spec[0]!.target = 77;
    await signoz(project, 'PUT', `rules/${live.id}`, live);
    const refused = await project.run('apply', 'plan.json');
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('rule/high-error-rate: changed in the live system since the plan'),
    });
    expect((await rules()).find((one) => one.alert === 'High Error Rate')?.condition.thresholds.spec[0]?.target).toBe(
      77,
    );
    expect((await project.run('plan', '--out', 'plan.json')).code).toBe(2);
    expect(await project.run('apply', 'plan.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 applied and verified'),
    });
  });

  it('manual resources of the UI are counted, never touched', async () => {
    const made = { title: 'Made by hand', version: 'v5', tags: ['mine'], layout: [], widgets: [], variables: {} };
    await signoz(project, 'POST', 'dashboards', made);
    const { code, out } = await project.run('plan');
    expect(code).toBe(0);
    expect(out).toContain('not ours, never touched: 1 dashboard');
  });

  it('a disabled rule is disabled in the server too', async () => {
    project.edit(rule, "name: 'High Error Rate',", "name: 'High Error Rate',\n  disabled: true,");
    await project.run('generate');
    const { out } = await project.run('apply', '--yes');
    expect(out).toContain("'High Error Rate' is switched off");
    expect(await project.run('plan')).toMatchObject({ code: 0 });
  });

  it('a name that another resource has is an obstacle until that is adopted', async () => {
    const [channel] = ((await signoz(project, 'GET', 'channels')) as { id: string; name: string }[]).filter(
      (one) => one.name === 'webhook',
    ) as unknown as [{ id: string }];
    await signoz(project, 'PUT', `channels/${channel.id}`, {
      name: 'webhook',
      webhook_configs: [{ send_resolved: true, url: 'https://example.com/mine' }],
    });
    const blocked = await project.run('apply', '--yes');
    expect(blocked).toMatchObject({ code: 1, out: expect.stringContaining('--adopt channel/webhook') });
    const adopted = await project.run('apply', '--yes', '--adopt', 'channel/webhook');
    expect(adopted, adopted.err + adopted.out).toMatchObject({ code: 0 });
    expect(await project.run('plan')).toMatchObject({ code: 0 });
  });

  it('a channel whose file is renamed is the same channel, with another key', async () => {
    const folder = 'packages/alerts/definitions/channels';
    renameSync(join(project.root, folder, 'opsgenie.ts'), join(project.root, folder, 'ops.ts'));
    project.edit(
      'packages/alerts/definitions/rules/high-cassandra-latency.ts',
      'channels/opsgenie.ts',
      'channels/ops.ts',
    );
    await project.run('generate');
    const before = await signoz(project, 'GET', 'channels');
    const { out, code } = await project.run('apply', '--yes');
    expect(out).toContain('key: "opsgenie" → "ops"');
    expect(code).toBe(0);
    const ids = (all: { id: string }[]): string[] => all.map(({ id }) => id).sort();
    expect(ids(await signoz(project, 'GET', 'channels'))).toEqual(ids(before));
    expect(await project.run('plan')).toMatchObject({ code: 0 });
  });

  it('a foreign channel of another kind cannot be adopted, because that would delete it', async () => {
    const path = 'packages/alerts/definitions/channels/pager.ts';
    await signoz(project, 'POST', 'channels', { name: 'pager', webhook_configs: [{ url: 'https://example.com/x' }] });
    project.write(
      path,
      `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'pager', email: { send_resolved: true, to: 'a@b.test' } });
`,
    );
    await project.run('generate');
    const { out, code } = await project.run('plan', '--adopt', 'channel/pager');
    expect(code).toBe(1);
    expect(out).toContain('it cannot be adopted (SigNoz cannot turn a channel from webhook into email)');
    rmSync(join(project.root, path));
    await project.run('generate');
  });

  it('a channel that becomes another kind is replaced, and one that rules still use is kept', async () => {
    const path = 'packages/alerts/definitions/channels/webhook.ts';
    project.edit(
      path,
      /webhook: \{[^}]*\}/,
      "discord: { send_resolved: true, webhook_url: secret('ALERT_WEBHOOK_URL') }",
    );
    await project.run('generate');
    const { out, code, err } = await project.run('apply', '--yes');
    expect(out + err).toContain('SigNoz cannot turn a channel from webhook into discord');
    expect(code).toBe(0);
    expect(await project.run('plan')).toMatchObject({ code: 0 });
    const mine = {
      alert: 'By hand',
      alertType: 'METRIC_BASED_ALERT',
      ruleType: 'promql_rule',
      version: 'v5',
      evalWindow: '5m',
      frequency: '1m',
      condition: {
        compositeQuery: {
          queryType: 'promql',
          panelType: 'graph',
          queries: [{ type: 'promql', spec: { name: 'A', query: 'up' } }],
        },
        op: '1',
        target: 1,
        matchType: '1',
        selectedQueryName: 'A',
      },
      labels: {},
      annotations: {},
      preferredChannels: ['webhook'],
    };
    await signoz(project, 'POST', 'rules', mine);
    project.edit(
      'packages/alerts/definitions/rules/high-memory-usage.ts',
      'channels: [slack, webhook]',
      'channels: [slack]',
    );
    project.edit(
      'packages/alerts/definitions/rules/high-memory-usage.ts',
      "import webhook from '../channels/webhook.ts';\n",
      '',
    );
    rmSync(join(project.root, path));
    await project.run('generate');
    const kept = await project.run('plan');
    expect(kept.out).toContain(
      "channel/webhook (webhook) is no longer defined and is left in place: 'By hand' still sends to it",
    );
  });

  it('everything that is no longer defined is deleted, and nothing else', async () => {
    rmSync(join(project.root, 'packages/dashboards/definitions'), { recursive: true });
    await project.run('generate');
    const refused = await project.run('apply', '--yes');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--allow delete:dashboards') });
    expect((await signoz(project, 'GET', 'dashboards')) as unknown[]).toHaveLength(dashboards + 1);
    const allowed = [...refused.err.matchAll(/--allow \S+/g)].flatMap(([flag]) => flag.split(' '));
    const { out, code } = await project.run('apply', '--yes', ...allowed);
    expect(code).toBe(0);
    expect(out).toContain('- dashboard/apm');
    const left = (await signoz(project, 'GET', 'dashboards')) as { data: { title: string } }[];
    expect(left.map((one) => one.data.title)).toEqual(['Made by hand']);
    expect((await project.run('plan')).out).toContain('no changes');
  });
});

describe('an unreachable server', () => {
  let lonely: TestProject;
  beforeEach(async () => {
    lonely = copyProject();
    await lonely.run('generate');
  });

  it('is named, with its address, and nothing is called a success', async () => {
    const nowhere = CLOSED;
    Object.assign(lonely.env, {
      SIGNOZ_URL: nowhere,
      CLICKHOUSE_URL: nowhere,
      SIGNOZ_API_KEY: 'none',
    });
    const { code, err, out } = await lonely.run('plan');
    lonely.remove();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split(`SigNoz at ${nowhere} cannot be reached (ECONNREFUSED)`)).toHaveLength(2);
  });

  it('a missing API key is named with how to create one', async () => {
    const { code, err } = await lonely.run('plan');
    lonely.remove();
    expect(code).toBe(1);
    expect(err).toContain('SIGNOZ_API_KEY is not set');
  });
});
