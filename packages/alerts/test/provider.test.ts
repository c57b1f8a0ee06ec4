import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  type ApplyReport,
  applyPlan,
  type Definition,
  type JsonObject,
  makePlan,
  openJournal,
  type PlanInput,
  type Planned,
  type Resource,
  restoredResources,
  rollbackOf,
  rollbackScope,
} from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { defineChannel, defineMaintenance, definePolicy, defineRule, type MaintenanceSpec } from '../src/index.ts';
import { live } from '../src/live.ts';
import { policy, routed } from './routing.ts';
import { concern, loaded } from './support.ts';

const directory = mkdtempSync(join(tmpdir(), 'alerts-'));
const owner = { project: 'p', environment: 'e' };
let sandbox: Sandbox;
let requests: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    directory: join(directory, 'sandbox'),
    intercept: ({ method, path }) => {
      requests.push(`${method} ${path}`);
      return 'answer';
    },
  });
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(directory, { recursive: true });
});
afterEach(async () => {
  const { maintenance, rules, policies, channels } = client();
  for (const collection of [maintenance, rules, policies, channels])
    for (const { id } of await collection.list()) await collection.delete(id);
});

const client = () => signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey });

const slack = defineChannel({
  name: 'slack',
  slack: { send_resolved: true, api_url: { $secret: 'SLACK' }, channel: '#alerts' },
});
const rule = defineRule(routed());
const backend = definePolicy(policy(slack, { when: { team: 'backend' }, description: 'Whom to wake.' }));
const weekly = (change: Partial<MaintenanceSpec> = {}, of = rule): Definition =>
  defineMaintenance({
    name: 'Repair',
    rules: [of],
    timezone: 'Europe/Stockholm',
    repeat: 'weekly',
    on: ['sunday'],
    from: '2035-01-07T02:00',
    for: '3h',
    ...change,
  } as MaintenanceSpec) as Definition;
const all: Readonly<Record<string, unknown>> = { slack, rule, backend, repair: weekly() };

function resources(definitions: Readonly<Record<string, unknown>>): Resource[] {
  const artifacts = concern.compile(loaded(definitions as never), () => undefined, {
    project: 'fluxer',
    environment: 'local',
  });
  return live.resources(artifacts.map((artifact) => ({ ...artifact, file: artifact.path }))) as Resource[];
}

async function plan(definitions: Readonly<Record<string, unknown>>, more: Partial<PlanInput> = {}): Promise<Planned> {
  return planOf(resources(definitions), more);
}

function planOf(
  wanted: readonly Resource[],
  more: Partial<PlanInput> = {},
  webhook = 'https://hooks.invalid/x',
  url = sandbox.signoz.url,
): Promise<Planned> {
  const providers = live.providers({
    owner,
    endpoints: { signoz: { url, apiKey: { $secret: 'SIGNOZ_API_KEY' } } },
    secrets: (name) => (name === 'SIGNOZ_API_KEY' ? sandbox.signoz.apiKey : webhook),
    desired: wanted,
  });
  return makePlan({ owner, resources: wanted, providers, ...more });
}

async function execute(planned: Planned): Promise<Planned> {
  const { outcomes } = await applied(planned);
  expect(outcomes.filter(({ result }) => result !== 'verified')).toEqual([]);
  return planned;
}

async function applied(planned: Planned): Promise<ApplyReport> {
  const journal = await openJournal(join(directory, 'journal'));
  try {
    return await applyPlan(planned, { journal });
  } finally {
    await journal.close();
  }
}

const apply = async (definitions: Readonly<Record<string, unknown>>, more: Partial<PlanInput> = {}): Promise<Planned> =>
  execute(await plan(definitions, more));

const says = ({ plan: made }: Planned): string[] =>
  made.changes.flatMap(({ action, address, differences }) =>
    differences.length === 0
      ? [`${action} ${address}`]
      : differences.map(({ label }) => `${action} ${address} ${label}`),
  );
const impacts = ({ plan: made }: Planned): string[] =>
  made.changes.flatMap(({ impact }) => impact.map(({ text }) => text));

describe('channels, policies, rules and maintenance', () => {
  it('are created in order of dependency, read with one call each, and unchanged afterwards', async () => {
    expect(says(await apply(all))).toEqual([
      'create channel/slack',
      'create policy/backend',
      'create rule/rule',
      'create maintenance/repair',
    ]);
    requests = [];
    expect(says(await plan(all))).toEqual([]);
    expect(requests.sort()).toEqual([
      'GET /api/v1/channels',
      'GET /api/v1/downtime_schedules',
      'GET /api/v1/route_policies',
      'GET /api/v1/rules',
    ]);
  });

  it('are deleted in reverse order, all at once', async () => {
    await apply(all);
    expect(says(await apply({}))).toEqual([
      'delete channel/slack',
      'delete policy/backend',
      'delete rule/rule',
      'delete maintenance/repair',
    ]);
    expect(await client().maintenance.list()).toEqual([]);
  });

  it('are skipped when a dependency has failed', async () => {
    const planned = await plan(all);
    const channel = planned.steps.find(({ change }) => change.kind === 'channel');
    const failing = { ...channel?.provider, create: async () => Promise.reject(new Error('no')) };
    const steps = planned.steps.map((step) =>
      step.change.kind === 'channel' ? { ...step, provider: failing as never } : step,
    );
    const { outcomes } = await applied({ ...planned, steps });
    expect(outcomes.map(({ change, result, reason }) => `${change.address} ${result}: ${reason}`)).toEqual([
      'channel/slack failed: no',
      'policy/backend skipped: it needs channel/slack, which was not applied',
      'rule/rule skipped: it needs policy/backend, which was not applied',
      'maintenance/repair skipped: it needs rule/rule, which was not applied',
    ]);
  });

  it('show the impact on the people on call', async () => {
    expect(impacts(await apply(all))).toEqual([
      'Errors in Logs: not watched weekly on sunday from 2035-01-07T02:00:00 for 3h0m0s (Europe/Stockholm)',
    ]);
    const other = defineChannel({ name: 'other', discord: { send_resolved: true, webhook_url: { $secret: 'D' } } });
    const changed = {
      ...all,
      other,
      backend: definePolicy(policy(other, { when: { team: ['backend', 'platform'] } })),
      repair: weekly({ rules: 'all', for: '4h' }),
    };
    expect(impacts(await plan(changed))).toEqual([
      "'Backend' no longer sends to slack",
      '\'Backend\' now matches team in ["backend", "platform"] instead of team == "backend"',
      'no rule is watched weekly on sunday from 2035-01-07T02:00:00 for 4h0m0s (Europe/Stockholm)',
    ]);
    expect(impacts(await plan({ slack }))).toContain("'Backend' no longer sends to slack");
  });

  it('show a changed rule in the words of its definition', async () => {
    await apply({ rule });
    const changed = routed({ name: 'Errors', when: { op: 'below', match: 'on-average' }, over: '10m', every: '2m' });
    const planned = await plan({ rule: defineRule(changed) });
    expect(says(planned)).toEqual(
      ['name', 'threshold error · match', 'threshold error · op', 'over', 'every'].map(
        (label) => `update rule/rule ${label}`,
      ),
    );
    expect(impacts(planned)).toEqual([
      "'Errors in Logs' fires (error) on-average instead of at-least-once",
      "'Errors in Logs' fires (error) below instead of above",
    ]);
  });

  it('show that a maintenance silences more, but not that it silences less', async () => {
    const second = defineRule(routed({ name: 'Second' }));
    const at = (change: object) => ({
      ...all,
      second,
      repair: weekly({ rules: [rule, second], on: ['saturday', 'sunday'], ...change }),
    });
    const until = '2036-01-01T00:00';
    const once = { repeat: undefined, on: undefined, for: undefined, until: undefined };
    await apply(at({ until }));
    const silences = async (change: object) => impacts(await plan(at({ until, ...change }))).length > 0;
    for (const less of [
      { for: '90m' },
      { on: ['sunday'] },
      { until: '2035-06-01T00:00' },
      { rules: [second] },
      { name: 'Repairs', description: 'x' },
    ])
      expect([less, await silences(less)]).toEqual([less, false]);
    for (const more of [
      { for: '4h' },
      { on: ['monday', 'sunday'] },
      { until: '2036-06-01T00:00' },
      { until: undefined },
      { rules: 'all' },
      { from: '2035-01-07T01:00' },
      { timezone: 'UTC' },
      { ...once, to: '2035-01-07T05:00' },
      { repeat: 'daily', on: undefined },
    ])
      expect([more, await silences(more)]).toEqual([more, true]);
    await apply(at({ ...once, to: '2035-01-07T05:00' }));
    const shorter = { ...once, from: '2035-01-07T03:00', to: '2035-01-07T04:00' };
    expect(await silences(shorter)).toBe(false);
    expect(await silences({ ...once, to: '2035-01-07T06:00' })).toBe(true);
    await apply(at({ rules: 'all', until }));
    expect(await silences({})).toBe(false);
  });
});

describe('a maintenance with rules', () => {
  it('names its recurrence in a change that ends it', async () => {
    await apply(all);
    const once = { repeat: undefined, on: undefined, for: undefined, to: '2035-01-07T05:00' } as object;
    expect(says(await plan({ ...all, repair: weekly(once) }))).toEqual([
      'update maintenance/repair to',
      'update maintenance/repair repeat',
    ]);
  });

  it('finds a rule that was recreated with another id', async () => {
    await apply(all);
    const [before] = await client().rules.list();
    for (const { id } of await client().maintenance.list()) await client().maintenance.delete(id);
    await client().rules.delete(before?.id as string);
    expect(says(await apply(all))).toEqual(['create rule/rule', 'create maintenance/repair']);
    const [after] = await client().rules.list();
    expect(after?.id).not.toBe(before?.id);
    expect((await client().maintenance.list())[0]?.alertIds).toEqual([after?.id]);
    expect(says(await plan(all))).toEqual([]);
  });

  it('shows no change when a rule or its definition is renamed', async () => {
    await apply(all);
    const renamed = defineRule(routed({ name: 'Log Errors' }));
    expect(says(await apply({ ...all, rule: renamed, repair: weekly({}, renamed) }))).toEqual([
      'update rule/rule name',
    ]);
    const { rule: _, ...others } = all;
    expect(says(await apply({ ...others, errors: renamed, repair: weekly({}, renamed) }))).toEqual([
      'update rule/errors key',
    ]);
    expect(says(await plan({ ...others, errors: renamed, repair: weekly({}, renamed) }))).toEqual([]);
  });

  it('was not changed outside where its own definition is renamed together with that of a rule', async () => {
    await apply(all);
    const { rule: _rule, repair: _repair, ...others } = all;
    const planned = await plan({ ...others, errors: rule, upkeep: weekly() });
    expect(says(planned)).toEqual(['update rule/errors key', 'update maintenance/upkeep key']);
    expect(planned.plan.changes.map(({ origin }) => origin)).toEqual(['generated', 'generated']);
  });

  it('removes a rule from itself before the rule is deleted', async () => {
    const second = defineRule(routed({ name: 'Second' }));
    await apply({ ...all, second, repair: weekly({ rules: [rule, second] }) });
    expect(says(await apply({ ...all }))).toEqual(['delete rule/second', 'update maintenance/repair rules · second']);
    expect((await client().rules.list()).map(({ alert }) => alert)).toEqual(['Errors in Logs']);
  });

  it('keeps a rule that a foreign maintenance names, and names that maintenance', async () => {
    await apply(all);
    const [{ id } = { id: '' }] = await client().rules.list();
    const schedule = { timezone: 'UTC', startTime: '2035-01-01T00:00:00Z', endTime: '2035-01-02T00:00:00Z' };
    await client().maintenance.create({ name: 'By hand', description: '', alertIds: [id], schedule });
    const planned = await plan({ slack, backend });
    expect(says(planned)).toEqual(['delete maintenance/repair']);
    expect(planned.plan.kept).toEqual([
      {
        address: 'rule/rule',
        title: 'Errors in Logs',
        reason: "SigNoz does not delete a rule that a planned maintenance names: 'By hand'",
      },
    ]);
    await execute(planned);
  });

  it('is reported as past, without a change', async () => {
    const over = defineMaintenance({
      name: 'Move',
      rules: 'all',
      timezone: 'UTC',
      from: '2020-01-01T00:00',
      to: '2020-01-02T00:00',
    });
    await apply({ over });
    const { plan: made } = await plan({ over });
    expect(made.changes).toEqual([]);
    expect(made.notes).toEqual(["the maintenance 'Move' is over: maintenance/over can be removed"]);
  });
});

describe('a save in SigNoz’s UI', () => {
  it('drops the tags of a policy, which stays ours; its change is drift', async () => {
    const tagged = { ...all, backend: definePolicy(policy(slack, { when: { team: 'backend' }, tags: ['x'] })) };
    await apply(tagged);
    const [stored] = await client().policies.list();
    const { name, description, channels } = stored as NonNullable<typeof stored>;
    await client().policies.update(stored?.id as string, { name, description, channels, expression: "team = 'other'" });
    const planned = await plan(tagged);
    expect(says(planned)).toEqual(['update policy/backend expression', 'update policy/backend tags · x']);
    expect(planned.plan.changes[0]?.origin).toBe('live');
    await execute(planned);
    expect(says(await plan(tagged))).toEqual([]);
  });

  it('may spell an expression differently', async () => {
    await apply(all);
    const [stored] = await client().policies.list();
    const { name, description, channels } = stored as NonNullable<typeof stored>;
    await client().policies.update(stored?.id as string, {
      name,
      description,
      channels,
      expression: "team = 'backend'",
    });
    expect(says(await plan(all))).toEqual([]);
  });

  it('drops the mark of a maintenance, which then conflicts with ours until it is adopted', async () => {
    await apply(all);
    const [stored] = await client().maintenance.list();
    const { id, name, alertIds, schedule } = stored as NonNullable<typeof stored>;
    await client().maintenance.update(id, { name, alertIds, schedule });
    const planned = await plan(all);
    expect(says(planned)).toEqual([]);
    expect(planned.plan.obstacles).toMatchObject([
      { address: 'maintenance/repair', hint: expect.stringContaining('--adopt maintenance/repair') },
    ]);
    expect(planned.plan.notes).toEqual([expect.stringContaining("SigNoz's UI drops it")]);
    expect(says(await apply(all, { adopt: new Set(['maintenance/repair']) }))).toEqual(['adopt maintenance/repair']);
    expect((await plan(all)).plan.obstacles).toEqual([]);
    expect(await client().maintenance.list()).toHaveLength(1);
  });

  it('an update keeps the author and the creation time of a maintenance', async () => {
    await apply(all);
    const [before] = await client().maintenance.list();
    await apply({ ...all, repair: weekly({ for: '4h' }) });
    const [after] = await client().maintenance.list();
    expect([after?.createdAt, after?.createdBy]).toEqual([before?.createdAt, before?.createdBy]);
  });

  it('keeps a channel that a manual policy uses, and does not touch that policy', async () => {
    await apply(all);
    await client().policies.create({ name: 'By hand', expression: 'true', channels: ['slack'], description: '' });
    const planned = await plan({ rule: defineRule(routed({ labels: {} })) });
    expect(planned.plan.kept).toEqual([
      { address: 'channel/slack', title: 'slack', reason: "'By hand' still sends to it" },
    ]);
    expect(planned.plan.unmanaged).toEqual([{ kind: 'policy', titles: ['By hand'], ids: [expect.any(String)] }]);
    await execute(planned);
    expect((await client().policies.list()).map(({ name }) => name)).toEqual(['By hand']);
  });
});

it('a rollback also restores rules of others in a maintenance', async () => {
  await apply(all);
  const strange = (resources({ slack, rule })[1] as Resource).spec as JsonObject;
  const id = await client().rules.create({ ...strange, alert: 'By hand' });
  const [stored] = await client().maintenance.list();
  await client().maintenance.update(stored?.id as string, {
    ...stored,
    alertIds: [...(stored?.alertIds ?? []), id],
    schedule: { ...stored?.schedule, recurrence: { ...(stored?.schedule.recurrence as object), duration: '1h' } },
  });
  const changed = { ...all, backend: definePolicy(policy(slack, { when: 'always' })) };
  const planned = await plan(changed);
  expect(says(planned)).toEqual([
    'update policy/backend description',
    'update policy/backend expression',
    "update maintenance/repair rules · 'By hand' (not ours)",
    'update maintenance/repair for',
  ]);
  const back = rollbackOf(planned, new Date(0));
  await execute(planned);
  const scope = rollbackScope(back);
  const restored = restoredResources(back);
  const others = resources(changed).filter(({ kind, key }) => !scope.has(`${kind}/${key}`));
  await execute(await planOf([...others, ...restored], { scope }));
  expect((await client().policies.list())[0]).toMatchObject({ expression: 'team == "backend"' });
  expect((await client().maintenance.list())[0]).toMatchObject({
    alertIds: expect.arrayContaining([id]),
    schedule: { recurrence: { duration: '1h0m0s' } },
  });
});

describe('a secret that SigNoz refuses', () => {
  /** A SigNoz whose writes of channels fail with an error that repeats the body, like those of Go's URLs. */
  async function repeating(): Promise<string> {
    const server = createServer(async (request, response) => {
      const sent = await text(request);
      if (request.method !== 'GET' && request.url?.startsWith('/api/v1/channels')) {
        const { slack_configs } = JSON.parse(sent) as { slack_configs: [{ api_url: string }] };
        const message = `parse ${JSON.stringify(slack_configs[0].api_url)}: net/url: invalid port after host`;
        return void response.writeHead(500).end(JSON.stringify({ status: 'error', error: { message } }));
      }
      const key = request.headers['signoz-api-key'] as string;
      const answer = await fetch(`${sandbox.signoz.url}${request.url}`, { headers: { 'SIGNOZ-API-KEY': key } });
      response.end(await answer.text());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it.each(['https://hooks.invalid:s3cr3t/"s3cr3t"', 's3cr3t'])('is shown by its name: %s', async (secret) => {
    const url = await repeating();
    const created = await applied(await planOf(resources({ slack }), {}, secret, url));
    expect(created.outcomes).toMatchObject([{ result: 'failed', reason: expect.stringContaining('parse "[SLACK]#') }]);
    expect(JSON.stringify(created)).not.toContain('s3cr3t');

    await apply({ slack });
    const updated = await applied(await planOf(resources({ slack }), {}, secret, url));
    expect(updated.outcomes).toMatchObject([{ result: 'failed', reason: expect.stringContaining('parse "[SLACK]#') }]);
    expect(JSON.stringify(updated)).not.toContain('s3cr3t');
  });
});
