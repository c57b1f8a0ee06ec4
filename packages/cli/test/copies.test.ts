import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyKind } from './kinds.ts';
import { type SmallProject, smallProject } from './small.ts';
import { callSignoz, type Result } from './support.ts';

type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

let project: SmallProject;
let sandbox: Sandbox;

const call = (method: string, path: string, body?: unknown): Promise<unknown> =>
  callSignoz(sandbox.signoz, method, `/api/v1/${path}`, body);

/** A kind whose resources people can copy with their marks. */
interface Copied {
  readonly key: string;
  readonly path: string;
  readonly definition: string;
  /** The name in the definition. */
  readonly name: string;
  readonly list: () => Promise<Thing[]>;
  readonly nameOf: (one: Thing) => unknown;
  /** The body of `one` with another name. */
  readonly called: (one: Thing, name: string) => unknown;
}

const dashboard: Copied = {
  key: 'dashboard/board',
  path: 'dashboards',
  definition: 'packages/dashboards/definitions/dashboards/board.ts',
  name: 'Board',
  list: async () => (await call('GET', 'dashboards')) as Thing[],
  nameOf: ({ data }) => (data as { title: string }).title,
  called: ({ data }, title) => ({ ...(data as object), title }),
};
const rule: Copied = {
  key: 'rule/high',
  path: 'rules',
  definition: 'packages/alerts/definitions/rules/high.ts',
  name: 'High',
  list: async () => ((await call('GET', 'rules')) as { rules: Thing[] }).rules,
  nameOf: ({ alert }) => alert,
  called: (one, alert) => ({ ...one, alert }),
};
const policy: Copied = {
  key: 'policy/all',
  path: 'route_policies',
  definition: 'packages/alerts/definitions/policies/all.ts',
  name: 'All',
  list: async () => ((await call('GET', 'route_policies')) ?? []) as Thing[],
  nameOf: ({ name }) => name,
  called: (one, name) => ({ ...one, name }),
};
const channel: Copied = {
  key: 'channel/hook',
  path: 'channels',
  definition: 'packages/alerts/definitions/channels/hook.ts',
  name: 'hook',
  list: async () => (await call('GET', 'channels')) as Thing[],
  nameOf: ({ name }) => name,
  called: ({ data }, name) => ({ ...JSON.parse(String(data)), name }),
};
/** Those that people copy with their marks and rename: rules with a button, dashboards as JSON. */
const copied = { dashboard, rule };

const run = async (...argv: string[]): Promise<Result> => {
  const result = await project.run(...argv);
  expect(result, result.err + result.out).toMatchObject({ code: 0 });
  return result;
};
const plan = async (...argv: string[]): Promise<Plan> =>
  JSON.parse((await project.run('plan', '--format', 'json', ...argv)).out) as Plan;
const of = ({ changes, obstacles }: Plan): string[] => [
  ...changes.map(({ action, address, title }) => `${action} ${address} ${title}`),
  ...obstacles.map(({ address }) => `refused ${address}`),
];
const only = async ({ list }: Copied): Promise<Thing> => {
  const all = await list();
  expect(all).toHaveLength(1);
  return all[0] as Thing;
};
const copy = async ({ path, called }: Copied, one: Thing, name = 'Copied'): Promise<void> =>
  void (await call('POST', path, called(one, name)));
const rename = async ({ path, called }: Copied, one: Thing, name: string): Promise<void> =>
  void (await call('PUT', `${path}/${one.id}`, called(one, name)));
const remove = async ({ path }: Copied, { id }: Thing): Promise<void> => void (await call('DELETE', `${path}/${id}`));
const edit = (path: string, from: string, to: string): void => {
  const before = project.read(path);
  expect(before).toContain(from);
  project.write(path, before.replace(from, to));
};
/** Applies another name and then the first one again: a mark that is updated names its resource by its id. */
const update = async ({ definition, name }: Copied): Promise<void> => {
  for (const [from, to] of [
    [name, `${name} 2`],
    [`${name} 2`, name],
  ] as const) {
    edit(definition, `'${from}'`, `'${to}'`);
    await run('generate');
    await run('apply', '--yes', '--allow', 'delete:channels');
  }
};
/** A body with its mark as earlier versions of this program wrote it. */
const withOldMark = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body).replaceAll(/(&applied=[0-9a-f]+)&(title|id)=[0-9a-f-]+/g, '$1'));

beforeEach(async () => {
  project = smallProject(
    Object.fromEntries(
      Object.entries(everyKind)
        .filter(([path]) => [dashboard, rule, policy, channel].some(({ definition }) => definition === path))
        // With one kind of quotes, to be edited.
        .map(([path, source]) => [path, source.replace('"Board"', "'Board'")]),
    ),
  );
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  Object.assign(project.env, {
    SIGNOZ_URL: sandbox.signoz.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    HOOK_URL: 'https://hooks.invalid/secret-path',
  });
  await run('generate');
  await run('apply', '--yes');
});
afterEach(async () => {
  await sandbox?.stop();
  project?.remove();
});

describe.each(Object.entries(copied))('a %s that somebody copied in SigNoz', (kind, one) => {
  it('is refused by name when its original is gone, because it may be the renamed original; release leaves it to its maker', async () => {
    const original = await only(one);
    await copy(one, original);
    expect(of(await plan())).toEqual([expect.stringMatching(`^release ${kind}/.* Copied$`)]);
    await remove(one, original);
    const { obstacles, changes } = await plan();
    expect(changes).toEqual([]);
    expect(obstacles).toEqual([
      {
        address: one.key,
        message: expect.stringContaining("'Copied' ("),
        hint: expect.stringMatching(`--adopt ${one.key}.*release ${one.key}`),
      },
    ]);
    expect((await project.run('apply', '--yes')).code).toBe(1);
    const { err } = await run('release', one.key, '--yes');
    expect(err).toContain(`'${one.name}', so the next apply creates that one`);
    const theirs = await only(one);
    expect(JSON.stringify(theirs)).not.toContain('signoz-as-code:');
    expect(of(await plan())).toEqual([`create ${one.key} ${one.name}`]);
    await run('apply', '--yes');
    expect((await one.list()).map(one.nameOf).sort()).toEqual([one.name, 'Copied'].sort());
    expect(await one.list()).toContainEqual(theirs);
  });

  it('beside its original loses the mark, also after a rollback, and the original does not change', async () => {
    const original = await only(one);
    await copy(one, original);
    await run('apply', '--yes');
    const all = await one.list();
    const theirs = all.find(({ id }) => id !== original.id);
    expect(all).toContainEqual(original);
    expect(JSON.stringify(theirs)).not.toContain('signoz-as-code:');
    const { out } = await run('rollback', '--yes');
    expect(out).toContain('it stays without the mark');
    expect(await one.list()).toContainEqual(theirs);
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
  });

  it('loses the mark with its original when that is released', async () => {
    await copy(one, await only(one));
    await run('release', one.key, '--yes');
    expect(JSON.stringify(await one.list())).not.toContain('signoz-as-code:');
    project.erase(one.definition);
    await run('generate');
    expect(await plan()).toMatchObject({ changes: [], obstacles: [], kept: [], unmanaged: [{ kind }] });
  });

  it('is not deleted with the definition of the original, unless it is named', async () => {
    const original = await only(one);
    await copy(one, original);
    await remove(one, original);
    project.erase(one.definition);
    await run('generate');
    const { changes, kept } = await plan();
    expect(changes).toEqual([]);
    expect(kept).toMatchObject([
      { address: one.key, title: 'Copied', reason: expect.stringContaining(`--remove ${one.key}`) },
    ]);
    expect(of(await plan('--remove', one.key))).toEqual([`delete ${one.key} Copied`]);
  });

  it('is not taken for the original whose definition got another key', async () => {
    const original = await only(one);
    await copy(one, original);
    const source = project.read(one.definition);
    project.erase(one.definition);
    project.write(one.definition.replace(/[a-z]+\.ts$/, 'moved.ts'), source);
    await run('generate');
    const changes = of(await plan());
    expect(changes.find((change) => change.startsWith('update'))).toBe(`update ${kind}/moved ${one.name}`);
    expect(changes.filter((change) => change.includes('Copied'))).toEqual([expect.stringMatching('^release')]);
  });
});

describe.each(Object.entries(copied))('a %s that somebody renamed in SigNoz', (_, one) => {
  it('is refused by name, taken back with --adopt, and known by its id from then on', async () => {
    const original = await only(one);
    await rename(one, original, 'Renamed');
    expect(of(await plan())).toEqual([`refused ${one.key}`]);
    await run('apply', '--yes', '--adopt', one.key);
    expect(await only(one)).toMatchObject({ id: original.id });
    expect(one.nameOf(await only(one))).toBe(one.name);
    await rename(one, await only(one), 'Renamed');
    expect(of(await plan())).toEqual([`update ${one.key} ${one.name}`]);
  });

  it('is ours when its definition gets the new name', async () => {
    await rename(one, await only(one), 'Renamed');
    edit(one.definition, `'${one.name}'`, "'Renamed'");
    await run('generate');
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
  });
});

it('a policy that somebody renamed in SigNoz is still ours: the UI cannot copy one', async () => {
  await rename(policy, await only(policy), 'Renamed');
  expect(of(await plan())).toEqual([`update ${policy.key} All`]);
});

it.each(Object.entries({ ...copied, policy }))(
  'a copied %s is its maker’s when the mark names the original by its id, and is never touched',
  async (kind, one) => {
    await update(one);
    const original = await only(one);
    await copy(one, original);
    const theirs = (await one.list()).find(({ id }) => id !== original.id) as Thing;
    expect(await plan()).toMatchObject({ changes: [], obstacles: [], unmanaged: [{ kind, titles: ['Copied'] }] });
    await remove(one, original);
    expect(of(await plan())).toEqual([`create ${one.key} ${one.name}`]);
    await run('apply', '--yes');
    expect(await one.list()).toContainEqual(theirs);
    project.erase(one.definition);
    await run('generate');
    await run('apply', '--yes', '--allow', `delete:${one.path === 'route_policies' ? 'policies' : one.path}`);
    expect(await one.list()).toEqual([theirs]);
  },
);

describe('marks of earlier versions, which do not name their carrier', () => {
  const asBefore = async (one: Copied): Promise<Thing> => {
    const { id } = await only(one);
    await call('PUT', `${one.path}/${id}`, withOldMark(one.called(await only(one), one.name)));
    const marked = await only(one);
    expect(JSON.stringify(marked)).not.toMatch(/&(title|id)=/);
    return marked;
  };

  it.each([
    ['dashboard', dashboard],
    ['rule', rule],
  ])('a copied %s is refused when its original is gone, and kept when the definition is', async (_, one) => {
    const original = await asBefore(one);
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
    await copy(one, original);
    await remove(one, original);
    expect(of(await plan())).toEqual([`refused ${one.key}`]);
    project.erase(one.definition);
    await run('generate');
    expect(await plan()).toMatchObject({ changes: [], kept: [{ address: one.key }] });
  });

  it.each(Object.entries({ ...copied, policy, channel }))(
    'a %s gets another name from its definition',
    async (_, one) => {
      await asBefore(one);
      edit(one.definition, `'${one.name}'`, "'New'");
      await run('generate');
      const { changes, obstacles } = await plan();
      expect(obstacles).toEqual([]);
      expect(changes.find(({ address }) => address === one.key)?.action).toMatch(/^(update|replace)$/);
    },
  );
});

it('a rule that was saved with a new name in the editor, which drops the mark, is named where the plan creates a second one', async () => {
  const { id, alert: _, annotations: __, ...saved } = await only(rule);
  await call('PUT', `rules/${id}`, { ...saved, alert: 'Renamed', annotations: { summary: 's', description: 's' } });
  const { changes } = await plan();
  expect(changes).toMatchObject([
    { action: 'create', address: rule.key, impact: [{ text: expect.stringContaining(`'Renamed' (${id})`) }] },
  ]);
  expect(changes[0]?.impact[0]?.text).toContain(`--adopt ${rule.key}`);
  await run('apply', '--yes', '--adopt', rule.key);
  expect(await only(rule)).toMatchObject({ id, alert: 'High' });
  expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
});

it('a channel with the URL of ours and another name is a copy, also when ours is gone', async () => {
  project.erase(rule.definition);
  project.erase(policy.definition);
  await run('generate');
  await run('apply', '--yes', '--allow', 'delete:rules', '--allow', 'delete:policies');
  const original = await only(channel);
  await copy(channel, original, 'theirs');
  const theirs = (await channel.list()).find(({ id }) => id !== original.id);
  expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
  await remove(channel, original);
  expect(of(await plan())).toEqual([`create ${channel.key} hook`]);
  await run('apply', '--yes');
  project.erase(channel.definition);
  await run('generate');
  await run('apply', '--yes', '--allow', 'delete:channels');
  expect(await channel.list()).toEqual([theirs]);
});

it('a copy of a channel with a mark of an earlier version loses the mark', async () => {
  const { id } = await only(channel);
  await call('PUT', `channels/${id}`, withOldMark(channel.called(await only(channel), 'hook')));
  await copy(channel, await only(channel), 'theirs');
  expect(of(await plan())).toEqual([expect.stringMatching('^release channel/.* theirs$')]);
  await run('apply', '--yes');
  const theirs = (await channel.list()).find(({ name }) => name === 'theirs');
  expect(theirs?.data).toContain('https://hooks.invalid/secret-path"');
  await run('rollback', '--yes');
  expect(await channel.list()).toContainEqual(theirs);
});

it('a channel stays while a copy of a rule sends to it', async () => {
  const original = await only(rule);
  await copy(rule, original);
  await remove(rule, original);
  for (const { definition } of [rule, policy, channel]) project.erase(definition);
  await run('generate');
  const { changes, kept } = await plan();
  expect(changes.map(({ address }) => address)).toEqual(['policy/all']);
  expect(kept).toMatchObject([
    { address: 'channel/hook', reason: "'Copied' still sends to it" },
    { address: 'rule/high' },
  ]);
});

it('import writes a definition of a copied rule and of a copied dashboard, without the mark of the original', async () => {
  for (const one of [rule, dashboard]) {
    await update(one);
    await copy(one, await only(one));
  }
  await run('import', '--kind', 'rule', '--kind', 'dashboard');
  await run('generate');
  await run('apply', '--yes', '--adopt', 'rule/copied', '--adopt', 'dashboard/copied');
  expect(await plan()).toMatchObject({ changes: [], obstacles: [], unmanaged: [] });
  expect(await rule.list()).toHaveLength(2);
});

it('an unchanged copy that another account made loses the mark, and is not deleted like a duplicate', async () => {
  await sandbox.stop();
  sandbox = await startSandbox({ directory: join(project.root, 'later'), release: 'v0.138.0' });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
  project.erase(dashboard.definition);
  edit('signoz.config.ts', "signoz: 'v0.108.0'", "signoz: 'v0.138.0'");
  await run('generate');
  await run('apply', '--yes');
  const account = (await call('POST', 'service_accounts', { name: 'person' })) as Thing;
  const admin = ((await call('GET', 'roles')) as Thing[]).find(({ name }) => name === 'signoz-admin');
  await call('POST', `service_accounts/${account.id}/roles`, { id: admin?.id });
  const { key } = (await call('POST', `service_accounts/${account.id}/keys`, { name: 'a', expiresAt: 0 })) as Thing;
  const person = { ...sandbox.signoz, apiKey: String(key) };
  for (const one of [rule, policy]) await callSignoz(person, 'POST', `/api/v1/${one.path}`, await only(one));
  expect(of(await plan())).toEqual([
    expect.stringMatching('^release policy/.* All$'),
    expect.stringMatching('^release rule/.* High$'),
  ]);
});
