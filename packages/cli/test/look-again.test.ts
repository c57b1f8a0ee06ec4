import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Intercept, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everyKind } from './kinds.ts';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

interface Kind {
  readonly file: string;
  /** The edit of the definition. */
  readonly edit: readonly [string, string];
  readonly list: () => Promise<Thing[]>;
  /** A user's change in the UI meanwhile, and how to recognise it. */
  readonly save: (one: Thing) => Promise<unknown>;
  readonly saved: string;
  /** Creates another one. */
  readonly make: (one: Thing) => Promise<unknown>;
  /** The kinds that depend on it. */
  readonly users?: readonly string[];
}

let project: SmallProject;
let sandbox: Sandbox;
const reads: string[] = [];
/** Called for each request for a single resource, before it is answered. */
let onLook: (path: string) => Promise<void> = async () => undefined;

const intercept: Intercept = async ({ server, method, path }) => {
  if (server !== 'signoz') return 'answer' as const;
  if (method === 'GET') {
    reads.push(path);
    await onLook(path);
  }
  return 'answer' as const;
};

const call = (method: string, path: string, body?: unknown): Promise<unknown> =>
  callSignoz(sandbox.signoz, method, `/api/v1/${path}`, body);

const kinds: Readonly<Record<string, Kind>> = {
  dashboard: {
    file: 'packages/dashboards/definitions/dashboards/board.ts',
    edit: ["title: 'Up'", "title: 'Up and running'"],
    list: async () => (await call('GET', 'dashboards')) as Thing[],
    save: ({ id, data }) => call('PUT', `dashboards/${id}`, { ...(data as Thing), description: 'by hand' }),
    saved: '"description":"by hand"',
    make: ({ data }) => call('POST', 'dashboards', data),
  },
  view: {
    file: 'packages/dashboards/definitions/views/logs.ts',
    edit: ["tags: ['x']", "tags: ['y']"],
    list: async () => ((await call('GET', 'explorer/views?sourcePage=logs')) ?? []) as Thing[],
    save: (one) => call('PUT', `explorer/views/${one.id}`, { ...one, name: 'by hand' }),
    saved: '"name":"by hand"',
    make: (one) => call('POST', 'explorer/views', one),
  },
  rule: {
    file: 'packages/alerts/definitions/rules/high.ts',
    edit: ["team: 'x'", "team: 'y'"],
    list: async () => ((await call('GET', 'rules')) as { rules: Thing[] }).rules,
    save: (one) => call('PUT', `rules/${one.id}`, { ...one, labels: { ...(one.labels as object), by: 'hand' } }),
    saved: '"by":"hand"',
    make: (one) => call('POST', 'rules', one),
    users: ['maintenance'],
  },
  policy: {
    file: 'packages/alerts/definitions/policies/all.ts',
    edit: ["severity: 'critical'", "severity: 'warning'"],
    list: async () => ((await call('GET', 'route_policies')) ?? []) as Thing[],
    save: (one) => call('PUT', `route_policies/${one.id}`, { ...one, name: 'by hand' }),
    saved: '"name":"by hand"',
    make: (one) => call('POST', 'route_policies', one),
  },
  maintenance: {
    file: 'packages/alerts/definitions/maintenance/weekly.ts',
    edit: ["for: '3h'", "for: '2h'"],
    list: async () => ((await call('GET', 'downtime_schedules')) ?? []) as Thing[],
    save: (one) => call('PUT', `downtime_schedules/${one.id}`, { ...one, name: 'by hand' }),
    saved: '"name":"by hand"',
    make: (one) => call('POST', 'downtime_schedules', one),
  },
  channel: {
    file: 'packages/alerts/definitions/channels/hook.ts',
    edit: ['send_resolved: true', 'send_resolved: true, max_alerts: 7'],
    list: async () => (await call('GET', 'channels')) as Thing[],
    save: async (one) => {
      const {
        name,
        webhook_configs: [config],
      } = JSON.parse(String(one.data)) as { name: string; webhook_configs: Thing[] };
      await call('PUT', `channels/${one.id}`, { name, webhook_configs: [{ ...config, send_resolved: false }] });
    },
    saved: '\\"send_resolved\\":false',
    make: ({ data }) => call('POST', 'channels', JSON.parse(String(data))),
    users: ['maintenance', 'rule', 'policy'],
  },
  'log-pipeline': {
    file: 'packages/collector-config/definitions/log-pipelines/json.ts',
    edit: ['Fields of JSON', 'All fields of JSON'],
    list: async () => ((await call('GET', 'logs/pipelines/latest')) as { pipelines: Thing[] }).pipelines,
    save: (one) => call('POST', 'logs/pipelines', { pipelines: [{ ...one, name: 'by hand' }] }),
    saved: '"name":"by hand"',
    make: (one) =>
      call('POST', 'logs/pipelines', {
        pipelines: [{ ...one, id: undefined, alias: one.alias === '' ? 'theirs' : one.alias }],
      }),
  },
};

/** An unrelated resource to create. */
const other = Object.entries(dashboardFile('other', 'Other'))[0] as [string, string];

const more = Array.from({ length: 6 }, (_, index) => `more-${index}`);
const fileOf = (key: string): string => `packages/dashboards/definitions/dashboards/${key}.ts`;

/** The number of rollback files: one more once there is a plan, before anything of it is sent. */
const rollbacks = (): number => readdirSync(join(project.root, '.signoz-as-code/local/rollback')).length;

const listPaths: Readonly<Record<string, string>> = {
  dashboard: '/api/v1/dashboards',
  view: '/api/v1/explorer/views',
  rule: '/api/v1/rules',
  policy: '/api/v1/route_policies',
  maintenance: '/api/v1/downtime_schedules',
  channel: '/api/v1/channels',
  'log-pipeline': '/api/v1/logs/pipelines/latest',
};

function eraseWithUsers(kind: string): void {
  for (const name of [kind, ...(kinds[kind]?.users ?? [])]) project.erase((kinds[name] as Kind).file);
}

/** The allowances to delete all of a kind, and the kinds that depend on it. */
function allowed(kind: string): string[] {
  return [kind, ...(kinds[kind]?.users ?? [])].flatMap((name) => [
    '--allow',
    `delete:${name === 'policy' ? 'policies' : `${name}s`}`,
  ]);
}

/** Changes a resource of a kind when its change is about to be sent, after the plan was made. */
function saveBeforeTheWrite(
  { list, save }: Kind,
  isLook: (path: string) => boolean,
): { readonly isDone: () => boolean } {
  let isDone = false;
  onLook = async (path) => {
    if (isDone || !isLook(path)) return;
    isDone = true;
    await save((await list())[0] as Thing);
  };
  return { isDone: () => isDone };
}

/**
 * Whether a read is the last look at a resource of a kind; log pipelines only have a list, so it is the second read.
 */
function lastLook(kind: string, id: string): (path: string) => boolean {
  let looks = 0;
  return (path) =>
    kind === 'log-pipeline' ? path.endsWith('/pipelines/latest') && ++looks === 2 : path.endsWith(`/${id}`);
}

beforeAll(async () => {
  project = smallProject(everyKind);
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), intercept });
  Object.assign(project.env, {
    SIGNOZ_URL: sandbox.signoz.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    HOOK_URL: 'https://hooks.invalid/secret-path',
  });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});
beforeEach(async () => {
  onLook = async () => undefined;
  for (const [path, text] of Object.entries(everyKind)) project.write(path, text);
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
  const applied = await project.run('apply', '--yes', '--allow', 'delete:dashboards');
  expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
});
afterEach(() => {
  for (const path of ['other', ...more].map(fileOf)) if (existsSync(join(project.root, path))) project.erase(path);
});

describe('a change between the plan and the write', () => {
  it.each(Object.keys(kinds))('of a %s stays and is reported; a new plan shows it', async (kind) => {
    const one = kinds[kind] as Kind;
    project.write(one.file, (everyKind[one.file] as string).replace(...one.edit));
    expect((await project.run('generate')).code).toBe(0);
    const [{ id }] = (await one.list()) as [Thing];
    const person = saveBeforeTheWrite(one, lastLook(kind, id));
    const { code, out } = await project.run('apply', '--yes');
    expect({ code, out, isDone: person.isDone() }).toEqual({
      code: 1,
      out: expect.stringContaining('was changed in the live system since the plan was made, and nothing was sent'),
      isDone: true,
    });
    expect(JSON.stringify(await one.list())).toContain(one.saved);
    expect((await project.run('apply', '--yes')).code).toBe(0);
    expect(JSON.stringify(await one.list())).not.toContain(one.saved);
  });

  it.each(Object.keys(kinds))('of a %s prevents its deletion', async (kind) => {
    const one = kinds[kind] as Kind;
    eraseWithUsers(kind);
    expect((await project.run('generate')).code).toBe(0);
    const [{ id }] = (await one.list()) as [Thing];
    saveBeforeTheWrite(one, lastLook(kind, id));
    const { code, out } = await project.run('apply', '--yes', ...allowed(kind));
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('was changed in the live system since') });
    expect(JSON.stringify(await one.list())).toContain(one.saved);
    expect((await project.run('apply', '--yes', ...allowed(kind))).code).toBe(0);
    expect(JSON.stringify(await one.list())).not.toContain(one.saved);
  });

  it('of another log pipeline prevents nothing, and is kept', async () => {
    const one = kinds['log-pipeline'] as Kind;
    project.write(one.file, (everyKind[one.file] as string).replace(...one.edit));
    expect((await project.run('generate')).code).toBe(0);
    const pipelines = (own: Thing) => [
      { ...own, id: undefined, alias: 'theirs', name: 'Theirs', description: '' },
      own,
    ];
    const theirs: Kind = { ...one, save: (own) => call('POST', 'logs/pipelines', { pipelines: pipelines(own) }) };
    saveBeforeTheWrite(theirs, lastLook('log-pipeline', ''));
    const { code, out, err } = await project.run('apply', '--yes');
    expect({ code, out: out + err }).toEqual({ code: 0, out: expect.stringContaining('1 applied and verified') });
    expect(JSON.stringify(await one.list())).toMatch(/Theirs.*All fields of JSON|All fields of JSON.*Theirs/);
    await call('POST', 'logs/pipelines', { pipelines: (await one.list()).filter(({ name }) => name !== 'Theirs') });
  });
});

describe('a resource created between the plan and the write', () => {
  const asIs = (text: string): string => text;
  const unmarked = (text: string): string => text.replaceAll(/#?signoz-as-code:(?:[^"\\\s]|\\u0026)*/g, '');

  it.each([
    ...Object.keys(kinds).map((kind) => ({
      kind,
      who: 'a person',
      of: unmarked,
      reason: 'which is not ours, was created since the plan',
    })),
    ...['rule', 'log-pipeline'].map((kind) => ({
      kind,
      who: 'a request of ours',
      of: asIs,
      reason: 'a resource with its mark was created since the plan',
    })),
  ])('is found: a $kind created by $who exists once, and the others continue', async ({ kind, of, reason }) => {
    const one = kinds[kind] as Kind;
    const [made] = JSON.parse(of(JSON.stringify(await one.list()))) as [Thing];
    eraseWithUsers(kind);
    expect((await project.run('generate')).code).toBe(0);
    const emptied = await project.run('apply', '--yes', ...allowed(kind));
    expect(emptied, emptied.err + emptied.out).toMatchObject({ code: 0 });
    expect(await one.list()).toEqual([]);
    for (const name of [kind, ...(one.users ?? [])]) {
      const { file } = kinds[name] as Kind;
      project.write(file, everyKind[file] as string);
    }
    project.write(...other);
    expect((await project.run('generate')).code).toBe(0);
    const earlier = rollbacks();
    onLook = async (path) => {
      if (path !== listPaths[kind] || rollbacks() === earlier) return;
      onLook = async () => undefined;
      await one.make(made);
    };
    const { code, out } = await project.run('apply', '--yes');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(reason) });
    expect(await one.list()).toHaveLength(kind === 'dashboard' ? 2 : 1);
    expect(JSON.stringify(await kinds.dashboard?.list())).toContain('"Other"');
    const address = `${kind}/${(one.file.match(/([^/]+)\.ts$/) as RegExpMatchArray)[1]}`;
    const again = await project.run('apply', '--yes', ...(of === asIs ? [] : ['--adopt', address]));
    expect(again, again.err + again.out).toMatchObject({ code: 0 });
    expect(await one.list()).toHaveLength(kind === 'dashboard' ? 2 : 1);
  });
});

it('costs one read per change, whatever else exists', async () => {
  for (const key of more) project.write(...(Object.entries(dashboardFile(key, key))[0] as [string, string]));
  expect((await project.run('generate')).code).toBe(0);
  expect((await project.run('apply', '--yes')).code).toBe(0);
  const edited = more.slice(0, 3);
  for (const key of edited)
    project.write(...(Object.entries(dashboardFile(key, key, 'vector(2)'))[0] as [string, string]));
  expect((await project.run('generate')).code).toBe(0);
  reads.length = 0;
  expect((await project.run('apply', '--yes')).code).toBe(0);
  expect(reads.filter((path) => /dashboards\/[^/]+$/.test(path))).toHaveLength(edited.length);
});

it('allows a release of a maintenance together with its rule, which loses its name', async () => {
  project.erase((kinds.maintenance as Kind).file);
  project.erase((kinds.rule as Kind).file);
  expect((await project.run('generate')).code).toBe(0);
  const { code, out, err } = await project.run('release', 'rule/high', 'maintenance/weekly', '--yes');
  expect({ code, out: out + err }).toEqual({ code: 0, out: expect.stringContaining('2 applied and verified') });
  for (const { id } of await (kinds.maintenance as Kind).list()) await call('DELETE', `downtime_schedules/${id}`);
  for (const { id } of await (kinds.rule as Kind).list()) await call('DELETE', `rules/${id}`);
});
