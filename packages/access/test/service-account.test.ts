import { address } from '@signoz-as-code/core';
import type { Note } from '@signoz-as-code/signoz-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineServiceAccount, type ServiceAccountSpec } from '../src/index.ts';
import { changes, onSandbox, says } from './on-sandbox.ts';

const { client, planned, execute } = onSandbox<ServiceAccountSpec>('service-account', defineServiceAccount, {
  attributes: [],
  metrics: [],
  services: [{ name: 'shop-api', owner: 'platform', runtime: 'node', description: '' }],
});
beforeEach(async () => {
  const { serviceAccounts, notes } = client();
  for (const { id, name } of await serviceAccounts.list()) if (name !== 'bench') await serviceAccounts.delete(id);
  for (const { id } of await notes.list()) await notes.remove(id);
});

const live = async (): Promise<Record<string, readonly string[] | undefined>> => {
  const { serviceAccounts } = client();
  const all = await Promise.all((await serviceAccounts.list()).map(({ id }) => serviceAccounts.get(id)));
  return Object.fromEntries(all.flatMap((one) => (one === undefined ? [] : [[one.name, one.roles]])));
};

const ci: ServiceAccountSpec = { name: 'ci', roles: ['signoz-editor'] };

it('is created with its roles, read back unchanged, renamed in place, and deleted', async () => {
  const made = await planned({ ci });
  expect(changes(made)).toEqual(['create service-account/ci']);
  expect(says(made)).toEqual(["'ci' has no key: create one in SigNoz, which shows it only once"]);
  expect(await execute(made)).toEqual(['verified']);
  expect(await live()).toEqual({ bench: ['signoz-admin'], ci: ['signoz-editor'] });
  expect(changes(await planned({ ci }))).toEqual([]);

  const [{ id } = { id: '' }] = (await client().serviceAccounts.list()).filter(({ name }) => name === 'ci');
  const renamed = { ci: { name: 'ci-deploy', roles: ['signoz-viewer', 'signoz-admin'] } } as const;
  const other = await planned(renamed);
  expect(changes(other)).toEqual([
    'update service-account/ci name roles · signoz-admin roles · signoz-viewer roles · signoz-editor',
  ]);
  expect(says(other)).toEqual(["keys of 'ci' lose the role signoz-editor", "keys of 'ci' may do everything"]);
  expect(await execute(other)).toEqual(['verified']);
  expect(await live()).toEqual({ bench: ['signoz-admin'], 'ci-deploy': ['signoz-admin', 'signoz-viewer'] });
  expect((await client().serviceAccounts.get(id))?.name).toBe('ci-deploy');
  expect(changes(await planned(renamed))).toEqual([]);

  const gone = await planned({});
  expect(changes(gone)).toEqual(['delete service-account/ci']);
  expect(says(gone)).toEqual(["every key of 'ci-deploy' is revoked permanently"]);
  expect(await execute(gone)).toEqual(['verified']);
  expect(await live()).toEqual({ bench: ['signoz-admin'] });
  expect(await client().notes.list()).toEqual([]);
});

it('a renamed definition is the same account', async () => {
  await execute(await planned({ ci }));
  const moved = await planned({ deploy: ci });
  expect(changes(moved)).toEqual(['update service-account/deploy key']);
  expect(await execute(moved)).toEqual(['verified']);
  expect(changes(await planned({ deploy: ci }))).toEqual([]);
});

it('a manual change is drift, and a manual account is not touched until it is adopted', async () => {
  const { serviceAccounts } = client();
  const roles = await serviceAccounts.roles();
  await execute(await planned({ ci }));
  const [{ id } = { id: '' }] = (await serviceAccounts.list()).filter(({ name }) => name === 'ci');
  await serviceAccounts.give(id, roles.get('signoz-admin') ?? '');
  expect(changes(await planned({ ci }))).toEqual(['update service-account/ci roles · signoz-admin']);

  const theirs = await serviceAccounts.create('theirs');
  const both = { ci, theirs: { name: 'theirs', roles: ['signoz-viewer'] } } as const;
  const { plan } = await planned(both);
  expect(plan.obstacles.map(({ address: name, message }) => [name, message])).toEqual([
    ['service-account/theirs', `'theirs' is there already (${theirs}) and is not ours`],
  ]);
  expect(plan.unmanaged).toEqual([
    { kind: 'service-account', titles: ['bench', 'theirs'], ids: [expect.any(String), theirs] },
  ]);
  const adopted = await planned(both, { adopt: new Set(['service-account/theirs']) });
  expect(await execute(adopted)).toEqual(['verified', 'verified']);
  expect(await live()).toMatchObject({ ci: ['signoz-editor'], theirs: ['signoz-viewer'] });
  expect(changes(await planned(both))).toEqual([]);
});

it('another environment of the project keeps its own account', async () => {
  const by = { project: 'shop', environment: 'other' };
  await execute(await planned({ ci }, { by }));
  const { plan } = await planned({ ci });
  expect(plan.obstacles.map(({ message }) => message)).toEqual([expect.stringContaining('belongs to shop · other')]);
  expect(changes(await planned({}))).toEqual([]);
  expect(changes(await planned({}, { by }))).toEqual(['delete service-account/ci']);
});

it('a released account stays and has no owner', async () => {
  await execute(await planned({ ci }));
  const release = new Set([address({ kind: 'service-account', key: 'ci' })]);
  expect(await execute(await planned({ ci }, { release }))).toEqual(['verified']);
  expect(await live()).toMatchObject({ ci: ['signoz-editor'] });
  expect(await client().notes.list()).toEqual([]);
  expect(changes(await planned({}))).toEqual([]);
});

describe('the account of the current key', () => {
  const own = { own: { name: 'bench', roles: ['signoz-admin'] } } as const;
  const adopt = new Set(['service-account/own']);

  it('is adopted, and never deleted', async () => {
    expect(await execute(await planned(own, { adopt }))).toEqual(['verified']);
    const gone = await planned({});
    expect(says(gone)).toEqual([
      "every key of 'bench' is revoked permanently; this command uses its key, so apply refuses this",
    ]);
    expect(await execute(gone)).toEqual([
      expect.stringContaining("'bench' is the account whose key this command uses"),
    ]);
    expect(await live()).toEqual({ bench: ['signoz-admin'] });
  });

  it('never loses its rights', async () => {
    await execute(await planned(own, { adopt }));
    const less = await planned({ own: { name: 'bench', roles: ['signoz-viewer'] } });
    expect(says(less)).toEqual([
      "keys of 'bench' lose the role signoz-admin; this command uses its key, so apply refuses this",
    ]);
    expect(await execute(less)).toEqual([expect.stringContaining('it would lose signoz-admin')]);
    expect(await live()).toEqual({ bench: ['signoz-admin'] });
  });
});

it('an account whose creation was interrupted is ours in the next plan, and gets its missing roles', async () => {
  const made = await planned({ ci });
  await execute(made);
  // Like an interruption right after the creation: the mark has no id, and the account has no role.
  const { notes, serviceAccounts } = client();
  const [note] = await notes.list();
  const { id, managedBy } = (note as Note).content as { readonly id: string; readonly managedBy: string };
  await notes.remove((note as Note).id);
  await serviceAccounts.delete(id);
  await notes.put('mark of a service-account', { name: 'ci', managedBy });
  expect(changes(await planned({ ci }))).toEqual(['create service-account/ci']);
  await serviceAccounts.create('ci');
  const next = await planned({ ci });
  expect(changes(next)).toEqual(['update service-account/ci roles · signoz-editor']);
  expect(await execute(next)).toEqual(['verified']);
  expect(await notes.list()).toHaveLength(1);
  expect(changes(await planned({ ci }))).toEqual([]);
});
