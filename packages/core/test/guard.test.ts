import { makePlan, type Plan, type Provider, type Resource } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { channels, fakeServer, resource, rules, type Server } from './server.ts';

const owner = { project: 'fluxer', environment: 'local' };
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `r${index}`);

function serverWith(kind: string, count: number): Server {
  const server = fakeServer();
  for (const key of names(count)) server.put(kind, key, { name: key });
  return server;
}

async function plan(
  server: Server,
  wanted: readonly Resource[],
  more: { readonly providers?: readonly Provider[]; readonly allow?: ReadonlySet<string> } = {},
): Promise<Plan> {
  return (
    await makePlan({
      owner,
      resources: wanted,
      providers: more.providers ?? [channels(server), rules(server, wanted)],
      ...(more.allow ? { allow: more.allow } : {}),
    })
  ).plan;
}

const needed = ({ allowances }: Plan): string[] => allowances.map(({ name }) => name);

describe('a share of existing resources', () => {
  test.each([
    [10, 3, []],
    [10, 4, ['delete:rules']],
    [11, 4, ['delete:rules']],
  ])('of %i rules, %i deleted need %j', async (there, deleted, expected) => {
    const wanted = names(there)
      .slice(deleted)
      .map((key) => resource('rule', key));
    expect(needed(await plan(serverWith('rule', there), wanted))).toEqual(expected);
  });

  test('counts changes and deletions together, and names each of them', async () => {
    const wanted = names(10)
      .slice(2)
      .map((key, index) => resource('rule', key, index < 2 ? { level: 'warning' } : {}));
    const made = await plan(serverWith('rule', 10), wanted);
    expect(needed(made)).toEqual(['change:rules', 'delete:rules']);
    expect(made.allowances[0]?.reason).toBe('4 of the 10 rules that are there change or go');
  });

  test('is also checked over all kinds, when each alone is small', async () => {
    const server = serverWith('rule', 6);
    for (const key of names(6)) server.put('channel', key, { name: key });
    const wanted = [
      ...names(6).map((key) => resource('rule', key)),
      ...names(6)
        .slice(4)
        .map((key) => resource('channel', key)),
    ];
    expect(needed(await plan(server, wanted))).toEqual(['delete:channels']);
  });

  test('does not count released resources: they were named one by one, and stay', async () => {
    const server = serverWith('rule', 10);
    const providers = [{ ...rules(server), release: async () => undefined }];
    const release = new Set(names(9).map((key) => `rule/${key}`));
    const { plan: made } = await makePlan({ owner, resources: [], providers, release });
    expect(made.changes.map(({ action }) => action)).toEqual(Array(9).fill('release'));
    expect(needed(made)).toEqual([]);
  });

  test('does not count new ones, even if one definition makes many', async () => {
    const created = names(20).map((key) => resource('rule', key));
    expect(needed(await plan(serverWith('rule', 10), created))).toEqual([]);
    const server = serverWith('rule', 10);
    const changed = names(10).map((key) => resource('rule', key, { level: 'warning' }));
    const providers = [{ ...rules(server, changed), manyAtOnce: true }];
    expect(needed(await plan(server, changed, { providers }))).toEqual([]);
  });
});

describe('deletions of a small kind', () => {
  const beside = (server: Server, count: number): Resource[] =>
    names(count).map((key) => {
      server.put('channel', key, { name: key });
      return resource('channel', key);
    });
  const without = (there: number, deleted: number): Resource[] =>
    names(there)
      .slice(deleted)
      .map((key) => resource('rule', key));

  test.each([
    [1, 1, ['delete:rules']],
    [2, 2, ['delete:rules']],
    [9, 9, ['delete:rules']],
    [9, 8, ['delete:rules']],
    [9, 5, ['delete:rules']],
    [9, 4, []],
    [4, 2, []],
    [2, 1, []],
  ])('of %i rules, %i deleted beside many others need %j', async (there, deleted, expected) => {
    const server = serverWith('rule', there);
    const wanted = [...beside(server, 40), ...without(there, deleted)];
    expect(needed(await plan(server, wanted))).toEqual(expected);
  });

  test('count renamed ones as deleted: every existing resource is removed', async () => {
    const server = serverWith('rule', 2);
    const wanted = [...beside(server, 40), resource('rule', 'new-1'), resource('rule', 'new-2')];
    expect(needed(await plan(server, wanted))).toEqual(['delete:rules']);
    expect(needed(await plan(server, [...wanted, resource('rule', 'renamed', { name: 'r0' })]))).toEqual([]);
  });

  test('cover all of a kind too when the rest is replaced, or kept for a reason', async () => {
    const replacing = serverWith('channel', 2);
    const anew = resource('channel', 'r0', { name: 'another' });
    expect(needed(await plan(replacing, [anew]))).toEqual(['delete:channels']);
    expect(needed(await plan(replacing, [anew, resource('channel', 'r1')]))).toEqual([]);
    const keeping = serverWith('rule', 2);
    const providers = [
      {
        ...rules(keeping),
        keepReason: ({ key }: { key: string | undefined }) => (key === 'r0' ? 'in use' : undefined),
      },
    ];
    expect(needed(await plan(keeping, [], { providers }))).toEqual(['delete:rules']);
  });

  test('need no allowance when they were already named, one by one', async () => {
    const server = serverWith('rule', 1);
    const { plan: made } = await makePlan({
      owner,
      resources: [],
      providers: [rules(server)],
      remove: new Set(['rule/r0']),
    });
    expect({ changes: made.changes.length, needed: needed(made) }).toEqual({ changes: 1, needed: [] });
  });
});

test('deleted data and shortened retentions are named by their signal, and allowed by name', async () => {
  const server = serverWith('rule', 2);
  const wanted = names(2).map((key) => resource('rule', key, { level: 'warning' }));
  const providers: Provider[] = [
    {
      ...rules(server, wanted),
      effects: [
        { name: 'data-deleted', weight: 2, allowance: ['delete-data', 'data is deleted of'] },
        { name: 'retention-shortened', weight: 1, allowance: ['shorten', 'the retention is shortened of'] },
      ],
      subjects: ['traces'],
      impact: ({ after }) =>
        after?.key === 'r0'
          ? [
              { effect: 'data-deleted', text: 'gone', subject: 'traces' },
              { effect: 'retention-shortened', text: 'less' },
              { effect: 'of no kind', text: 'needs nothing' },
            ]
          : [],
    },
  ];
  const made = await plan(server, wanted, { providers, allow: new Set(['shorten:rules']) });
  expect(made.allowances).toEqual([
    { name: 'delete-data:traces', reason: 'data is deleted of r0', granted: false },
    { name: 'shorten:rules', reason: 'the retention is shortened of r0', granted: true },
  ]);
  const undeclared = providers.map((provider) => ({ ...provider, subjects: [] }));
  await expect(plan(server, wanted, { providers: undeclared })).rejects.toThrow('can need delete-data:traces');
});

describe('a protected resource', () => {
  const withProtection = (server: Server, provider: Provider): Provider => ({
    ...provider,
    read: async () => (await provider.read()).map((live) => ({ ...live, protected: server.things.length > 0 })),
  });

  test('is not deleted when its definition is removed, whatever is allowed', async () => {
    const server = serverWith('rule', 1);
    const made = await plan(server, [], {
      providers: [withProtection(server, rules(server))],
      allow: new Set(['delete:rules']),
    });
    expect(made.changes).toEqual([]);
    expect(made.obstacles).toMatchObject([
      { address: 'rule/r0', message: expect.stringContaining('protected'), hint: expect.stringContaining('protect') },
    ]);
  });

  test('is not replaced either, and removing the protection is a change of its own', async () => {
    const server = serverWith('channel', 1);
    const providers = [withProtection(server, channels(server))];
    const renamed = await plan(server, [{ ...resource('channel', 'r0', { name: 'other' }), protect: true }], {
      providers,
    });
    expect({ changes: renamed.changes, obstacles: renamed.obstacles.length }).toEqual({ changes: [], obstacles: 1 });
    const freed = await plan(server, [resource('channel', 'r0')], { providers });
    expect(freed.changes).toMatchObject([
      { action: 'update', differences: [{ label: 'protect', before: true, after: false }] },
    ]);
  });
});

describe('a resource that is not ours', () => {
  test('is only deleted by its id, and a wrong id is an obstacle', async () => {
    const server = fakeServer();
    const { id } = server.put('rule', undefined, { name: 'theirs' });
    server.put('rule', undefined, { name: 'others' });
    const { plan: made } = await makePlan({
      owner,
      resources: [],
      providers: [rules(server)],
      prune: new Set([`rule/${id}`, 'rule/none']),
    });
    expect(made.changes).toMatchObject([{ action: 'delete', address: `rule/${id}`, title: 'theirs' }]);
    expect(made.unmanaged).toMatchObject([{ titles: ['others'] }]);
    expect(made.obstacles).toMatchObject([{ address: 'rule/none' }]);
  });
});
