import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { everyKind } from './kinds.ts';
import { noteName, notesPath } from './notes.ts';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

let project: SmallProject;
let sandbox: Sandbox;

const call = (method: string, path: string, body?: unknown): Promise<unknown> =>
  callSignoz(sandbox.signoz, method, `/api/v1/${path}`, body);

/** How to list each kind, and how to copy a resource exactly. */
const kinds: Readonly<Record<string, { list: () => Promise<Thing[]>; copy: (one: Thing) => Promise<unknown> }>> = {
  dashboard: {
    list: async () => (await call('GET', 'dashboards')) as Thing[],
    copy: ({ data }) => call('POST', 'dashboards', data),
  },
  view: {
    list: async () => ((await call('GET', 'explorer/views?sourcePage=logs')) ?? []) as Thing[],
    copy: (one) => call('POST', 'explorer/views', one),
  },
  rule: {
    list: async () => ((await call('GET', 'rules')) as { rules: Thing[] }).rules,
    copy: (one) => call('POST', 'rules', one),
  },
  policy: {
    list: async () => ((await call('GET', 'route_policies')) ?? []) as Thing[],
    copy: (one) => call('POST', 'route_policies', one),
  },
  maintenance: {
    list: async () => ((await call('GET', 'downtime_schedules')) ?? []) as Thing[],
    copy: (one) => call('POST', 'downtime_schedules', one),
  },
  channel: {
    list: async () => (await call('GET', 'channels')) as Thing[],
    // Names are unique in SigNoz: a second one always has another name.
    copy: ({ data }) => call('POST', 'channels', { ...JSON.parse(String(data)), name: 'hook-2' }),
  },
  'log-pipeline': {
    list: async () => ((await call('GET', 'logs/pipelines/latest')) as { pipelines: Thing[] }).pipelines,
    copy: async (one) => call('POST', 'logs/pipelines', { pipelines: [one, { ...one, id: undefined, orderId: 2 }] }),
  },
  catalogue: {
    list: async () =>
      ((await call('GET', notesPath)) as Thing[]).filter(({ name }) => String(name).startsWith(noteName('catalogue'))),
    copy: (one) => call('POST', 'explorer/views', one),
  },
};

async function plan(): Promise<Plan> {
  const { out, err } = await project.run('plan', '--format', 'json');
  expect(err).toBe('');
  return JSON.parse(out) as Plan;
}

beforeAll(async () => {
  project = smallProject(everyKind);
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  Object.assign(project.env, {
    SIGNOZ_URL: sandbox.signoz.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    HOOK_URL: 'https://hooks.invalid/secret-path',
  });
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

describe('two resources with one mark', () => {
  it.each(Object.keys(kinds).filter((kind) => kind !== 'channel'))(
    'of the kind %s are resolved by the next apply: the first does not change',
    async (kind) => {
      const { list, copy } = kinds[kind] as (typeof kinds)[string];
      const [first] = (await list()) as [Thing];
      await copy(first);
      expect(await list()).toHaveLength(2);
      const { changes, obstacles, allowances } = await plan();
      expect({ obstacles, allowances }).toEqual({ obstacles: [], allowances: [] });
      expect(changes).toMatchObject([
        { action: 'delete', kind, reason: expect.stringContaining(`it also carries the mark of ${kind}/`), impact: [] },
      ]);
      const applied = await project.run('apply', '--yes');
      expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
      const left = await list();
      expect(left).toHaveLength(1);
      // Every save of the list of pipelines gives new ids.
      if (kind !== 'log-pipeline') expect(left[0]?.id).toBe([first.id, changes[0]?.key].sort()[0]);
      expect((await plan()).changes).toEqual([]);
    },
  );
});

describe('release', () => {
  const released = Object.keys(kinds).filter((kind) => kind !== 'catalogue');

  it.each(released)('gives a %s back to the UI: only the mark is removed, and rollback restores it', async (kind) => {
    const { list } = kinds[kind] as (typeof kinds)[string];
    const before = await list();
    const name = `${kind}/${{ dashboard: 'board', view: 'logs', rule: 'high', policy: 'all', maintenance: 'weekly', channel: 'hook', 'log-pipeline': 'json' }[kind]}`;
    const { code, out, err } = await project.run('release', name, '--yes');
    expect({ code, out: out + err }).toEqual({ code: 0, out: expect.stringContaining('1 applied and verified') });
    expect(err).toContain(`${name}: delete its definition in packages/`);
    const after = await list();
    expect(after).toHaveLength(before.length);
    expect(JSON.stringify(before)).toContain('signoz-as-code:');
    expect(JSON.stringify(after)).not.toContain('signoz-as-code:');
    const { changes, obstacles } = await plan();
    expect(changes.filter((change) => change.kind === kind)).toEqual([]);
    expect(obstacles).toMatchObject([{ address: name, hint: expect.stringContaining(`--adopt ${name}`) }]);
    const back = await project.run('rollback', '--yes');
    expect(back, back.err + back.out).toMatchObject({ code: 0 });
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
  });

  it('refuses a resource that is not ours, and then writes nothing else either', async () => {
    const { id } = (await call('POST', 'dashboards', {
      title: 'By hand',
      version: 'v5',
      tags: [],
      layout: [],
      widgets: [],
      variables: {},
    })) as Thing;
    const before = JSON.stringify(await kinds.dashboard?.list());
    const names = ['dashboard/board', `dashboard/${id}`, 'rule/none', 'catalogue/telemetry'];
    const { code, out } = await project.run('release', ...names, '--yes');
    expect(code).toBe(1);
    for (const name of names.slice(1)) expect(out).toContain(`${name}: is not released`);
    expect(JSON.stringify(await kinds.dashboard?.list())).toBe(before);
    expect(await project.run('release', 'dashboard/board')).toMatchObject({ code: 1, out: '' });
  });

  it('leaves nothing to do once the definition is removed', async () => {
    expect((await project.run('release', 'dashboard/board', '--yes')).code).toBe(0);
    project.erase('packages/dashboards/definitions/dashboards/board.ts');
    expect((await project.run('generate')).code).toBe(0);
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
    expect(await kinds.dashboard?.list()).toHaveLength(2);
  });
});

/** A project with the dashboard `board`, applied to a SigNoz v0.138.0. */
async function lateProject() {
  const late = smallProject(dashboardFile('board', 'Board'));
  onTestFinished(late.remove);
  late.write(
    'signoz.config.ts',
    late
      .read('signoz.config.ts')
      .replace(
        /'v0\.108\.0', collector: '[^']*', clickhouse: '[^']*'/,
        "'v0.138.0', collector: 'v0.144.6', clickhouse: '25.8.2'",
      ),
  );
  const { signoz, stop } = await startSandbox({ directory: join(late.root, 'sandbox'), release: 'v0.138.0' });
  onTestFinished(() => stop());
  Object.assign(late.env, { SIGNOZ_URL: signoz.url, SIGNOZ_API_KEY: signoz.apiKey });
  for (const argv of [['generate'], ['apply', '--yes']]) expect(await late.run(...argv)).toMatchObject({ code: 0 });
  return { late, signoz };
}

it('a dashboard of SigNoz v0.138 that was released stays, although SigNoz never changes the name that we gave it', async () => {
  const { late } = await lateProject();
  expect(await late.run('release', 'dashboard/board', '--yes')).toMatchObject({ code: 0 });
  expect((await late.run('plan')).out).toContain('is not ours');
  late.erase('packages/dashboards/definitions/dashboards/board.ts');
  late.write('packages/dashboards/definitions/dashboards/other.ts', Object.values(dashboardFile('other', 'Other'))[0]!);
  await late.run('generate');
  const { out } = await late.run('plan', '--format', 'json');
  expect((JSON.parse(out) as Plan).changes.map(({ address }) => address)).toEqual(['dashboard/other']);
});

it('a copy of a dashboard of SigNoz v0.138 stays when its original is deleted, and can be imported', async () => {
  const { late, signoz } = await lateProject();
  const ask = async (method: string, path: string) => {
    const headers = { 'SIGNOZ-API-KEY': signoz.apiKey, 'content-type': 'application/json' };
    const answer = await fetch(`${signoz.url}/api/v2/dashboards${path}`, { method, headers });
    return ((await answer.json()) as { data: { dashboards: { id: string }[] } }).data;
  };
  const [original] = (await ask('GET', '?limit=10&offset=0')).dashboards;
  await ask('POST', `/${original?.id}/clone`);
  late.erase('packages/dashboards/definitions/dashboards/board.ts');
  await late.run('generate');
  const applied = await late.run('apply', '--yes', '--allow', 'delete:dashboards');
  expect(applied, applied.err).toMatchObject({ code: 0 });
  expect(await late.run('plan')).toMatchObject({ code: 0, out: expect.stringContaining('1 dashboard') });
  expect((await late.run('import', '--kind', 'dashboard')).out).toContain('dashboard  Board - Copy  →');
  await late.run('generate');
  const adopted = await late.run('apply', '--yes', '--adopt', 'dashboard/board-copy');
  expect(adopted, adopted.err).toMatchObject({ code: 0 });
  expect((await late.run('plan')).out).toContain('no changes');
});
