import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  diff,
  type JsonObject,
  type Live,
  type LiveContext,
  makePlan,
  type Provider,
  type Resource,
  restoredResources,
  rollbackOf,
  rollbackScope,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { promql, rate, rawFilter } from '@signoz-as-code/queries';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { row, timeSeries } from '../src/index.ts';
import { live } from '../src/live.ts';
import { errorLogs, everything, slowSpans } from './samples.ts';
import { resources } from './support.ts';

const directory = mkdtempSync(join(tmpdir(), 'dashboards-'));
const owner = { project: 'p', environment: 'e' };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ directory });
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(directory, { recursive: true });
});
afterEach(async () => {
  const { dashboards, views } = client();
  for (const { id, locked } of await dashboards.list()) {
    if (locked) await lock(id, false);
    await dashboards.delete(id);
  }
  for (const { id } of await views.list()) await views.delete(id);
});

const client = () => signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey });

function context(changes: Partial<LiveContext<Endpoints>> = {}): LiveContext<Endpoints> {
  return {
    owner,
    endpoints: { signoz: { url: sandbox.signoz.url, apiKey: { $secret: 'SIGNOZ_API_KEY' } } },
    secrets: (name) => (name === 'SIGNOZ_API_KEY' ? sandbox.signoz.apiKey : undefined),
    desired: [],
    ...changes,
  };
}

const providers = (): { dashboard: Provider; view: Provider } => {
  const [dashboard, view] = live.providers(context());
  return { dashboard: dashboard as Provider, view: view as Provider };
};

async function lock(id: string, locked: boolean): Promise<void> {
  const response = await fetch(`${sandbox.signoz.url}/api/v1/dashboards/${id}/lock`, {
    method: 'PUT',
    headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ lock: locked }),
  });
  expect(response.status).toBe(200);
}

const ours = (live: readonly Live[], key: string): Live => {
  const [found, ...others] = live.filter((one) => one.key === key);
  expect(others).toEqual([]);
  return found as Live;
};

const changed = { ...everything, title: 'Everything else' };
const cycles: readonly [string, 'dashboard' | 'view', Resource, Resource][] = [
  ['dashboard', 'dashboard', resources({ a: everything })[0] as Resource, resources({ a: changed })[0] as Resource],
  [
    'view of a list',
    'view',
    resources({ a: errorLogs })[0] as Resource,
    resources({ a: { ...errorLogs, where: rawFilter("body CONTAINS 'x'") } })[0] as Resource,
  ],
  [
    'view of a table',
    'view',
    resources({ a: slowSpans })[0] as Resource,
    resources({ a: { ...slowSpans, panel: 'graph' } })[0] as Resource,
  ],
];

it('a dashboard with a renamed definition keeps its id, and every panel keeps its own', async () => {
  const provider = providers().dashboard;
  await provider.create(resources({ old: everything })[0] as Resource);
  const { id } = ours(await provider.read(), 'old');
  const [resource] = resources({ new: everything }) as [Resource];
  const planned = await makePlan({ owner, resources: [resource], providers: [provider] });
  expect(planned.plan.changes).toMatchObject([
    { action: 'update', address: 'dashboard/new', origin: 'generated', impact: [], differences: [{ label: 'key' }] },
  ]);
  expect(planned.plan.changes[0]?.differences).toHaveLength(1);
  await provider.update(resource, planned.steps[0]?.live as Live);
  expect(ours(await provider.read(), 'new').id).toBe(id);
  expect((await makePlan({ owner, resources: [resource], providers: [provider] })).plan.changes).toEqual([]);
});

it('a rollback of a dashboard that was renamed and changed changes back only what was changed', async () => {
  const provider = providers().dashboard;
  await provider.create(resources({ old: everything })[0] as Resource);
  const [resource] = resources({ new: { ...everything, description: 'Changed' } }) as [Resource];
  const planned = await makePlan({ owner, resources: [resource], providers: [provider] });
  await provider.update(resource, planned.steps[0]?.live as Live);
  const back = rollbackOf(planned, new Date());
  const undone = { resources: restoredResources(back), scope: rollbackScope(back) };
  expect((await makePlan({ owner, ...undone, providers: [provider] })).plan.changes).toMatchObject([
    { action: 'update', address: 'dashboard/new', impact: [], differences: [{ label: 'description' }] },
  ]);
});

describe.each(cycles)('the lifecycle of a %s', (_, kind, first, second) => {
  it('reads back what was created, then what was changed, then nothing', async () => {
    const provider = providers()[kind];
    expect(await provider.read()).toEqual([]);

    await provider.create(first);
    const created = ours(await provider.read(), 'a');
    expect(created.spec).toEqual(provider.normalize(first));
    expect(created.title).toBe(first.title);

    await provider.update(second, created);
    const updated = ours(await provider.read(), 'a');
    expect(updated.id).toBe(created.id);
    expect(updated.spec).toEqual(provider.normalize(second));
    expect(updated.spec).not.toEqual(created.spec);

    await provider.delete(updated);
    expect(await provider.read()).toEqual([]);
  });

  it('does not touch manual ones, and those of another environment', async () => {
    const provider = providers()[kind];
    const other = live.providers(context({ owner: { ...owner, environment: 'other' } }));
    await other.find((one) => one.kind === kind)?.create(first);
    const before = await provider.read();
    expect(before.map(({ key }) => key)).toEqual([undefined]);
    await provider.create(second);
    await provider.delete(ours(await provider.read(), 'a'));
    expect(await provider.read()).toEqual(before);
  });
});

describe('dashboards', () => {
  const [resource] = resources({ a: everything }) as [Resource];

  it('has an empty plan after an apply, and then the fields that the UI changed, by their names in the definition', async () => {
    const { dashboard } = providers();
    await dashboard.create(resource);
    const plan = async () => (await makePlan({ owner, resources: [resource], providers: [dashboard] })).plan;
    expect((await plan()).changes).toEqual([]);

    const stored = (await client().dashboards.list())[0]!;
    const data = structuredClone(stored.data) as { widgets: { id: string; title: string; query: JsonObject }[] };
    const lines = data.widgets.find(({ id }) => id === 'a.lines')! as unknown as {
      yAxisUnit: string;
      query: { promql: { query: string }[] };
    };
    lines.yAxisUnit = 'ms';
    lines.query.promql[0]!.query = 'up';
    await client().dashboards.update(stored.id, data);
    const [change] = (await plan()).changes;
    expect(change?.action).toBe('update');
    expect(change?.differences.map(({ label }) => label)).toEqual([
      'panel "Lines" · query A · expression',
      'panel "Lines" · unit',
    ]);
  });

  it('names variables, rows, places and queries like the definition does', () => {
    const { dashboard } = providers();
    const before = dashboard.normalize(resource);
    const lines = timeSeries({ title: 'New', queries: { A: promql(rate(metrics.messagesSent, '5m')) } });
    const { numbers } = everything.panels;
    if (numbers?.kind !== 'row') throw new Error('the sample has changed');
    const [after] = resources({
      a: {
        ...everything,
        variables: { ...everything.variables, user: { type: 'TEXTBOX', default: '43' } },
        panels: { fresh: lines, ...everything.panels, numbers: row('Figures', numbers.panels, { collapsed: true }) },
      },
    }) as [Resource];
    const labels = diff(before, dashboard.normalize(after), dashboard.itemKey).map(({ path }) =>
      dashboard.label?.(path),
    );
    expect(labels).toContain('variable user · default');
    expect(labels).toContain('row "Figures" · title');
    expect(labels).toContain('row "Figures" · collapsed');
    expect(labels).toContain('panel "New"');
    expect(labels).toContain('panel "New" · place');
  });

  it('keeps a locked one and reports it instead of changing it', async () => {
    const { dashboard } = providers();
    await dashboard.create(resource);
    await lock((await client().dashboards.list())[0]!.id, true);
    const live = ours(await dashboard.read(), 'a');
    expect(dashboard.keepReason?.(live)).toMatch(/locked/);
    await expect(dashboard.update(resource, live)).rejects.toThrow(/'Everything' is locked .* unlock/);
    await expect(dashboard.delete(live)).rejects.toThrow(/'Everything' is locked .* unlock/);
  });

  it('reports what applies to all users', async () => {
    const { dashboard } = providers();
    await dashboard.create(resource);
    const before = ours(await dashboard.read(), 'a');
    expect(dashboard.impact?.({ before, after: undefined, all: [] })).toEqual([
      { effect: 'dashboard-removed', text: "the dashboard 'Everything' with 10 panels is gone for everybody" },
    ]);
    const { lines: _, ...panels } = everything.panels;
    const [after] = resources({ a: { ...everything, panels } }) as [Resource];
    expect(dashboard.impact?.({ before, after, all: [] })).toEqual([
      { effect: 'other', text: "'Everything' loses the panel 'Lines'" },
    ]);
  });

  it('reads any manual dashboard', async () => {
    for (const body of [{}, { foo: 1 }, { title: '', widgets: [{}] }, { version: 'v6', spec: {} }])
      await client().dashboards.create(body);
    const live = await providers().dashboard.read();
    expect(live.map(({ key, title }) => [key, title])).toEqual(Array(4).fill([undefined, '(no title)']));
  });
});

describe('views', () => {
  const [resource] = resources({ a: errorLogs }) as [Resource];
  const stored = async () => (await client().views.list())[0]!;

  it('stay ours when SigNoz’s explorer saves them without their tags', async () => {
    const { view } = providers();
    await view.create(resource);
    const { id, tags: _, ...kept } = await stored();
    await client().views.update(id, kept);
    expect(ours(await view.read(), 'a').title).toBe('Errors');
  });

  it('stay ours when a user clears the extra data', async () => {
    const { view } = providers();
    await view.create(resource);
    const { id, ...kept } = await stored();
    await client().views.update(id, { ...kept, extraData: '' });
    expect(ours(await view.read(), 'a').title).toBe('Errors');
  });

  it('without both marks conflict and can be adopted, and are not duplicated', async () => {
    const { view } = providers();
    await view.create(resource);
    const { id, tags: _, ...kept } = await stored();
    await client().views.update(id, { ...kept, extraData: '{"color":"#000000"}' });
    const { plan } = await makePlan({ owner, resources: [resource], providers: [view] });
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles.map(({ address }) => address)).toEqual(['view/a']);
    const adopting = await makePlan({ owner, resources: [resource], providers: [view], adopt: new Set(['view/a']) });
    expect(adopting.plan.changes.map(({ action }) => action)).toEqual(['adopt']);
  });

  it('name a difference like the definition does', async () => {
    const { view } = providers();
    await view.create(resource);
    const [after] = resources({ a: { ...errorLogs, where: rawFilter("body CONTAINS 'x'"), format: 'raw' } }) as [
      Resource,
    ];
    const { plan } = await makePlan({ owner, resources: [after], providers: [view] });
    expect(plan.changes[0]?.differences.map(({ label }) => label)).toEqual(['query A · where', 'format']);
  });
});

describe('without an endpoint or a key', () => {
  it('an environment without SigNoz has nothing to plan', () => {
    expect(live.providers(context({ endpoints: {} }))).toEqual([]);
    expect(live.unplanned?.({})).toMatch(/SigNoz/);
  });

  it('a missing key is named, with the way to get one', () => {
    expect(() => live.providers(context({ secrets: () => undefined }))).toThrow(
      /SIGNOZ_API_KEY is not set.*ADMIN.*API Keys/,
    );
  });
});
