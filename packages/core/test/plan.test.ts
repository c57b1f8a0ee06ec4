import {
  appliedFingerprint,
  applyPlan,
  type Effect,
  hasChanges,
  type Journal,
  type JsonObject,
  makePlan,
  otherServers,
  type Plan,
  type PlanInput,
  type Provider,
  type Resource,
  whyStale,
} from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channels, fakeServer, liveState, resource, rules, type Server, type Thing } from './server.ts';
import { liveStates, wantedStates } from './states.ts';

const owner = { project: 'fluxer', environment: 'local' };

async function planOf(server: Server, resources: readonly Resource[], more: Partial<PlanInput> = {}): Promise<Plan> {
  const providers = [channels(server), rules(server, resources)];
  return (await makePlan({ owner, resources, providers, ...more })).plan;
}

const shuffled =
  (seed: number) =>
  <T>(items: readonly T[]): T[] =>
    items
      .map((item, index) => ({ item, at: Math.sin(seed + index * 7) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);

describe('a resource that the server cannot accept yet', () => {
  const wanted = [resource('rule', 'a', { value: 1 }), resource('rule', 'b')];
  const waits = (server: Server, isWaiting: boolean): Partial<PlanInput> => ({
    providers: [
      { ...rules(server, wanted), notYet: ({ key }) => (isWaiting && key === 'a' ? 'no data yet' : undefined) },
    ],
  });

  test('is reported, and neither compared nor written', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a', value: 2 });
    const plan = await planOf(server, wanted, waits(server, true));
    expect(plan.changes.map(({ address }) => address)).toEqual(['rule/b']);
    expect([plan.notes, plan.later, plan.kept]).toEqual([['not yet: a: no data yet'], ['rule/a'], []]);
  });

  test('does not stop a plan that was reviewed before it could: that plan leaves it for later', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a', value: 2 });
    const reviewed = await planOf(server, wanted, waits(server, true));
    const later = new Set(reviewed.later);
    const now = await planOf(server, wanted, { ...waits(server, false), later });
    expect(whyStale(reviewed, now)).toEqual([]);
    expect(now.fingerprint).toBe(reviewed.fingerprint);
    const next = await planOf(server, wanted, waits(server, false));
    expect(next.changes.map(({ address }) => address)).toEqual(['rule/a', 'rule/b']);
    expect(next.later).toBeUndefined();
  });
});

test('a kind is compared while others are still read; errors of reading come before notes on the comparison', async () => {
  const server = fakeServer();
  server.put('channel', 'a', { name: 'a' });
  const wanted = [resource('channel', 'a'), resource('rule', 'b')];
  const { promise: compared, resolve } = Promise.withResolvers<void>();
  const ahead: Provider = {
    ...channels(server),
    normalize: (one) => {
      resolve();
      return channels(server).normalize(one);
    },
  };
  const slow = (read: Provider['read']): Provider => ({
    ...rules(server, wanted),
    read: async () => {
      await compared;
      return read();
    },
  });
  const plan = await planOf(server, wanted, { providers: [ahead, slow(rules(server).read)] });
  expect(plan.unchanged).toEqual({ channel: 1, rule: 0 });

  const faulty: Provider = {
    ...ahead,
    normalize: () => {
      throw new TypeError('a fault of the program');
    },
  };
  const away = slow(() => Promise.reject(new Error('the server is away')));
  await expect(planOf(server, wanted, { providers: [faulty, away] })).rejects.toThrow('the server is away');
  await expect(planOf(server, wanted, { providers: [faulty, rules(server)] })).rejects.toThrow(TypeError);
});

describe('a change', () => {
  test('is a creation when nothing has the key', async () => {
    const plan = await planOf(fakeServer(), [resource('rule', 'a', { value: 1 })]);
    expect(plan.changes).toEqual([
      {
        action: 'create',
        address: 'rule/a',
        kind: 'rule',
        key: 'a',
        title: 'a',
        source: 'packages/x/definitions/a.ts',
        differences: [],
        impact: [],
        live: null,
        wanted: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(hasChanges(plan)).toBe(true);
  });

  test('is an update, field by field, when the fields differ', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a', value: 1, level: 'warning' });
    const plan = await planOf(server, [resource('rule', 'a', { value: 2, level: 'warning', new: true })]);
    expect(plan.changes.map(({ action, differences }) => ({ action, differences }))).toEqual([
      {
        action: 'update',
        differences: [
          { label: 'new', path: ['new'], after: true },
          { label: 'value', path: ['value'], before: 1, after: 2 },
        ],
      },
    ]);
  });

  test('is none when only the server’s defaults differ', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a', level: 'info', enabled: true });
    const plan = await planOf(server, [resource('rule', 'a')]);
    expect(plan.changes).toEqual([]);
    expect(plan.unchanged).toEqual({ channel: 0, rule: 1 });
    expect(hasChanges(plan)).toBe(false);
  });

  test('is a replacement, with its reason, when an update is impossible', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'old' });
    const [change] = (await planOf(server, [resource('channel', 'a', { name: 'new' })])).changes;
    expect(change).toMatchObject({ action: 'replace', address: 'channel/a', reason: 'its name cannot be changed' });
    expect(change?.differences).toEqual([{ label: 'name', path: ['name'], before: 'old', after: 'new' }]);
  });

  test('is a deletion when no definition wants our resource', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'Title' });
    const [change] = (await planOf(server, [])).changes;
    expect(change).toMatchObject({ action: 'delete', address: 'rule/a', title: 'Title', wanted: null });
    expect(change).not.toHaveProperty('source');
  });

  test("is shown with the author's names, and with its impact", async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a', value: 1 });
    const provider = {
      ...rules(server),
      label: (path: readonly string[]) => `the ${path.join('/')}`,
      impact: () => [{ effect: 'alert-threshold' as const, text: 'it fires later' }],
    };
    const { plan } = await makePlan({ owner, resources: [resource('rule', 'a', { value: 2 })], providers: [provider] });
    expect(plan.changes[0]?.differences[0]?.label).toBe('the value');
    expect(plan.changes[0]?.impact).toEqual([{ effect: 'alert-threshold', text: 'it fires later' }]);
  });

  test('is not made to a resource that must be kept, which is reported with the reason', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'a' });
    const provider = { ...channels(server), keepReason: () => 'rules of others send to it' };
    const { plan } = await makePlan({ owner, resources: [], providers: [provider] });
    expect(plan.changes).toEqual([]);
    expect(plan.kept).toEqual([{ address: 'channel/a', title: 'a', reason: 'rules of others send to it' }]);
  });
});

describe('a change of what was applied before', () => {
  const spec = { name: 'a', level: 'info', enabled: true };
  const applied = appliedFingerprint(spec);
  const provider = (server: Server, mark: string | undefined): Provider => ({
    ...rules(server),
    after: [],
    read: async () => (await rules(server).read()).map((live) => ({ ...live, applied: mark })),
  });

  test.each([
    ['generated/', spec, { level: 'warning' }, 'generated'],
    ['the live system', { ...spec, level: 'warning' }, {}, 'live'],
    ['both', { ...spec, level: 'warning' }, { level: 'error' }, 'both'],
  ])('is reported to come from %s', async (_, live, wanted, origin) => {
    const server = fakeServer();
    server.put('rule', 'a', live);
    const resources = [resource('rule', 'a', wanted)];
    const { plan } = await makePlan({ owner, resources, providers: [provider(server, applied)] });
    expect(plan.changes).toMatchObject([{ action: 'update', origin }]);
    const unknown = await makePlan({ owner, resources, providers: [provider(server, undefined)] });
    expect(unknown.plan.changes[0]).not.toHaveProperty('origin');
  });
});

describe('a resource that is only deleted by name', () => {
  const provider = (server: Server): Provider => ({
    ...channels(server),
    keepReason: ({ title }, isNamed) =>
      title === 'in use' ? 'it is in use' : isNamed === true ? undefined : 'it goes when it is named',
  });

  test('is kept, removed by its address, and nevertheless kept when it must be', async () => {
    const server = fakeServer();
    for (const name of ['b', 'a', 'c', 'in use']) server.put('channel', name.replace(' ', '-'), { name });
    const remove = new Set(['channel/b', 'channel/a', 'channel/in-use', 'channel/none']);
    const { plan } = await makePlan({ owner, resources: [], providers: [provider(server)], remove });
    expect(plan.changes.map(({ action, address }) => `${action} ${address}`)).toEqual([
      'delete channel/a',
      'delete channel/b',
    ]);
    expect(plan.removed).toEqual(['channel/a', 'channel/b']);
    expect(plan.kept.map(({ address }) => address)).toEqual(['channel/c']);
    expect(plan.obstacles.map(({ address, message }) => `${address} ${message}`)).toEqual([
      'channel/in-use is not removed: it is in use',
      'channel/none cannot be removed: no unused resource of ours has that name',
    ]);
  });

  test('is not named by another resource that only changes', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'a' });
    const resources = [resource('channel', 'a', { level: 'warning' })];
    const remove = new Set(['channel/a']);
    const { plan } = await makePlan({ owner, resources, providers: [provider(server)], remove });
    expect(plan.changes.map(({ action }) => action)).toEqual(['update']);
    expect(plan.obstacles.map(({ address }) => address)).toEqual(['channel/a']);
    expect(plan).not.toHaveProperty('removed');
  });
});

describe('a resource that is not ours', () => {
  test('is never adopted by deleting it', async () => {
    const server = fakeServer();
    server.put('channel', undefined, { name: 'slack', level: 'warning' });
    const provider = { ...channels(server), replaceReason: () => 'it is of another kind' };
    const { plan } = await makePlan({
      owner,
      resources: [resource('channel', 'a', { name: 'slack' })],
      providers: [provider],
      adopt: new Set(['channel/a']),
    });
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles).toMatchObject([
      { address: 'channel/a', hint: expect.stringContaining('it cannot be adopted (it is of another kind)') },
    ]);
  });

  test('is never changed, and counted by its title', async () => {
    const server = fakeServer();
    server.put('rule', undefined, { name: 'z' });
    server.put('rule', undefined, { name: 'b' });
    const plan = await planOf(server, [resource('rule', 'b')]);
    expect(plan.changes.map(({ action }) => action)).toEqual(['create']);
    expect(plan.unmanaged).toEqual([{ kind: 'rule', titles: ['b', 'z'], ids: ['id-2', 'id-1'] }]);
  });

  test('is an obstacle when it has a unique name that we need', async () => {
    const server = fakeServer();
    const { id } = server.put('channel', undefined, { name: 'slack' });
    const plan = await planOf(server, [resource('channel', 'slack-alerts', { name: 'slack' })]);
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles).toEqual([
      {
        address: 'channel/slack-alerts',
        message: `'slack' is there already (${id}) and is not ours`,
        hint: 'rename the definition, or take it over with --adopt channel/slack-alerts',
      },
    ]);
  });

  test('is adopted with its address, even if nothing else about it changes', async () => {
    const server = fakeServer();
    server.put('channel', undefined, { name: 'slack', level: 'info' });
    const wanted = [resource('channel', 'slack-alerts', { name: 'slack' })];
    const plan = await planOf(server, wanted, { adopt: new Set(['channel/slack-alerts']) });
    expect(plan.obstacles).toEqual([]);
    expect(plan.changes).toMatchObject([{ action: 'adopt', address: 'channel/slack-alerts', differences: [] }]);
    expect(plan.unmanaged).toEqual([]);
  });

  describe('with the mark of another project or environment', () => {
    const other = { project: 'fluxer', environment: 'production' };
    const hint = 'rename the definition, or release it from fluxer · production: then it can be adopted here';

    test('conflicts by its owner’s name, and cannot be adopted', async () => {
      const server = fakeServer();
      const { id } = server.put('channel', undefined, { name: 'slack' }, other);
      const wanted = [resource('channel', 'slack-alerts', { name: 'slack' })];
      for (const adopt of [[], ['channel/slack-alerts']]) {
        const plan = await planOf(server, wanted, { adopt: new Set(adopt) });
        expect(plan.changes).toEqual([]);
        expect(plan.obstacles).toEqual([
          {
            address: 'channel/slack-alerts',
            message: `'slack' is there already (${id}) and belongs to fluxer · production`,
            hint,
          },
        ]);
      }
    });

    test('prevents the adoption of a manual one with the same name, in any order', async () => {
      for (const order of [1, -1]) {
        const server = fakeServer();
        server.put('channel', undefined, { name: 'slack' });
        server.put('channel', undefined, { name: 'slack' }, other);
        server.order = (items) => (order === 1 ? items : items.toReversed());
        const wanted = [resource('channel', 'slack-alerts', { name: 'slack' })];
        const plan = await planOf(server, wanted, { adopt: new Set(['channel/slack-alerts']) });
        expect(plan.changes).toEqual([]);
        expect(plan.obstacles).toMatchObject([{ hint }]);
      }
    });

    test('conflicts with a resource that would be created', async () => {
      const server = fakeServer();
      server.put('channel', 'slack-alerts', { name: 'old' });
      server.put('channel', undefined, { name: 'slack' }, other);
      const plan = await planOf(server, [resource('channel', 'slack-alerts', { name: 'slack' })]);
      expect(plan.changes).toEqual([]);
      expect(plan.obstacles).toMatchObject([{ hint }]);
    });

    test('is not pruned, and counted by its owner separately from unmanaged ones', async () => {
      const server = fakeServer();
      const { id } = server.put('rule', undefined, { name: 'theirs' }, other);
      server.put('rule', undefined, { name: 'theirs, too' }, other);
      server.put('rule', undefined, { name: 'by hand' });
      const plan = await planOf(server, [], { prune: new Set([`rule/${id}`]) });
      expect(plan.changes).toEqual([]);
      expect(plan.obstacles).toEqual([
        {
          address: `rule/${id}`,
          message: `'theirs' is not pruned: it belongs to fluxer · production`,
          hint: 'leave it out, or remove its definition in fluxer · production and apply there',
        },
      ]);
      expect(plan.unmanaged).toMatchObject([{ titles: ['by hand'] }]);
      expect(plan.others).toEqual([{ ...other, kind: 'rule', count: 2 }]);
      const free = await planOf(fakeServer(), []);
      expect(free).not.toHaveProperty('others');
    });
  });

  test('is an obstacle when two have the name: it is ambiguous, in any order', async () => {
    for (const order of [1, -1]) {
      const server = fakeServer();
      const ids = ['z', 'y'].map((level) => server.put('channel', undefined, { name: 'slack', level }).id);
      server.order = (items) => (order === 1 ? items : items.toReversed());
      const wanted = [resource('channel', 'slack-alerts', { name: 'slack' })];
      const plan = await planOf(server, wanted, { adopt: new Set(['channel/slack-alerts']) });
      expect(plan.changes).toEqual([]);
      expect(plan.obstacles).toEqual([
        {
          address: 'channel/slack-alerts',
          message: `2 unmarked resources could be adopted: 'slack' (${ids[0]}), 'slack' (${ids[1]})`,
          hint: 'delete or rename all but one',
        },
      ]);
    }
  });

  test('is adopted once: a second claim is an obstacle', async () => {
    const server = fakeServer();
    server.put('channel', undefined, { name: 'slack' });
    const wanted = ['a', 'b'].map((key) => resource('channel', key, { name: 'slack' }));
    const plan = await planOf(server, wanted, { adopt: new Set(['channel/a', 'channel/b']) });
    expect(plan.changes.map(({ address }) => address)).toEqual(['channel/a']);
    expect(plan.obstacles.map(({ address }) => address)).toEqual(['channel/b']);
  });

  test('is an obstacle to a replacement that needs its name: ours would be deleted for nothing', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'old' });
    server.put('channel', undefined, { name: 'new' });
    const plan = await planOf(server, [resource('channel', 'a', { name: 'new' })]);
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles).toMatchObject([
      { address: 'channel/a', hint: 'rename the definition, or ask its creator to delete it' },
    ]);
  });
});

test('a definition with a new key keeps its resource: the name is taken until then', async () => {
  const server = fakeServer();
  server.put('channel', 'old', { name: 'slack' });
  const plan = await planOf(server, [resource('channel', 'new', { name: 'slack' })]);
  expect(plan.changes.map(({ action, address, differences }) => ({ action, address, differences }))).toEqual([
    {
      action: 'update',
      address: 'channel/new',
      differences: [{ label: 'key', path: ['key'], before: 'old', after: 'new' }],
    },
  ]);
});

test('of several left over with one title the first key is renamed to the new one, in any order', async () => {
  for (const keys of [
    ['x', 'y'],
    ['y', 'x'],
  ]) {
    const server = fakeServer();
    for (const key of keys) server.put('rule', key, { name: 'same' });
    const plan = await planOf(server, [resource('rule', 'new', { name: 'same' })]);
    expect(plan.changes.map(({ action, address }) => `${action} ${address}`).sort()).toEqual([
      'delete rule/y',
      'update rule/new',
    ]);
  }
});

describe('several live resources with one mark', () => {
  const name = ({ action, address }: { action: string; address: string }): string => `${action} ${address}`;
  const withMark = (server: Server): Provider => {
    const provider = rules(server);
    return {
      ...provider,
      // A server that stores what was applied in the mark; `copied` is a later manual copy.
      read: async () =>
        (await provider.read()).map((live) => {
          const { copied, ...fields } = live.spec as JsonObject;
          return {
            ...live,
            applied: appliedFingerprint(fields),
            spec: copied === undefined ? fields : { ...fields, copied },
          };
        }),
      release: async ({ id }) => {
        const index = server.things.findIndex((thing) => thing.id === id);
        server.things[index] = { ...(server.things[index] as Thing), key: undefined };
      },
    };
  };
  const journal = {
    begin: async () => undefined,
    end: async () => undefined,
    sending: async () => undefined,
  } as unknown as Journal;

  test('are resolved by the next apply, in any order: the first stays, the others are deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fc.integer(), fc.boolean(), async (count, seed, isThere) => {
        const server = fakeServer();
        server.order = shuffled(seed);
        for (let index = 0; index < count; index += 1) server.put('rule', 'a', { name: 'a', value: 1 });
        const wanted = [resource('rule', 'a', { value: isThere ? 1 : 2 }), resource('rule', 'b')];
        server.put('rule', 'b', { name: 'b' });
        const input = { owner, resources: wanted, providers: [withMark(server)] };
        const planned = await makePlan(input);
        expect(planned.plan.obstacles).toEqual([]);
        expect(planned.plan.changes.map(name)).toEqual([
          ...Array.from({ length: count - 1 }, (_, index) => `delete rule/id-${index + 2}`),
          ...(isThere ? [] : ['update rule/a']),
        ]);
        expect(planned.plan.changes[0]).toMatchObject({
          impact: [],
          reason: expect.stringContaining('mark of rule/a'),
        });
        const report = await applyPlan(planned, { journal });
        expect(report.outcomes.map(({ result }) => result)).toEqual(report.outcomes.map(() => 'verified'));
        expect(server.things.map(({ id }) => id)).toEqual(['id-1', `id-${count + 1}`]);
        expect((await makePlan(input)).plan.changes).toEqual([]);
      }),
    );
  });

  test('that were copied and changed are released, and the one with the defined name stays ours', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a copy', copied: 'by hand' });
    server.put('rule', 'a', { name: 'a', copied: 'by hand' });
    const input = { owner, resources: [resource('rule', 'a')], providers: [withMark(server)] };
    const planned = await makePlan(input);
    expect(planned.plan.changes.map(name)).toEqual(['release rule/id-1', 'update rule/a']);
    const report = await applyPlan(planned, { journal });
    expect(report.outcomes.map(({ result, reason }) => reason ?? result)).toEqual(['verified', 'verified']);
    expect(server.things.map(({ key, fields }) => [key, fields.name])).toEqual([
      [undefined, 'a copy'],
      ['a', 'a'],
    ]);
    expect((await makePlan(input)).plan).toMatchObject({ changes: [], unmanaged: [{ titles: ['a copy'] }] });
  });

  test.each([
    ['is deleted when one apply may have made both', '01a22f0e-5b12', 'delete'],
    ['is a copy when it was made much later, and is released although it is unchanged', '01a22f99-5b12', 'release'],
  ])('of which one is as it was applied: it %s', async (_, time, action) => {
    const server = fakeServer();
    const [first, second] = ['01a22f0e-521c', time].map((start) => `${start}-7cf5-83f6-92200978df5f`) as [
      string,
      string,
    ];
    for (const id of [second, first]) server.things.push({ ...server.put('rule', 'a', { name: 'a' }), id });
    server.things.splice(0, server.things.length, ...server.things.filter(({ id }) => !id.startsWith('id-')));
    const { plan } = await makePlan({ owner, resources: [resource('rule', 'a')], providers: [withMark(server)] });
    expect(plan.changes.map(name)).toEqual([`${action} rule/${second}`]);
  });

  test('of which one was made by somebody else: that one is released, although it is unchanged', async () => {
    const server = fakeServer();
    for (const _ of [1, 2]) server.put('rule', 'a', { name: 'a' });
    const provider = withMark(server);
    const makers = ['key@example.com', 'person@example.com'];
    const read = async () => (await provider.read()).map((live, index) => ({ ...live, madeBy: makers[index] }));
    const { plan } = await makePlan({ owner, resources: [resource('rule', 'a')], providers: [{ ...provider, read }] });
    expect(plan.changes.map(name)).toEqual(['release rule/id-2']);
  });

  test('of which none has the name of the definition: the one as it was applied stays ours', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a copy', copied: 'by hand' });
    server.put('rule', 'a', { name: 'a' });
    const renamed = resource('rule', 'a', { name: 'renamed' });
    const { plan } = await makePlan({ owner, resources: [renamed], providers: [withMark(server)] });
    expect(plan.changes.map(name)).toEqual(['release rule/id-1', 'update rule/a']);
  });

  test('are all deleted with the definition, and stay as obstacles when a kind cannot remove a mark', async () => {
    const server = fakeServer();
    for (const _ of [1, 2]) server.put('rule', 'a', { name: 'a' });
    const { plan } = await makePlan({ owner, resources: [], providers: [withMark(server)] });
    expect(plan.changes.map(name).sort()).toEqual(['delete rule/a', 'delete rule/id-2']);
    server.put('rule', 'a', { name: 'changed', copied: 'by hand' });
    const { release: _, ...without } = withMark(server);
    const blocked = await makePlan({ owner, resources: [], providers: [without] });
    expect(blocked.plan.obstacles).toMatchObject([
      { address: 'rule/a', hint: expect.stringContaining('remove the mark') },
    ]);
  });
});

describe('a plan', () => {
  test('is the same in whatever order the server and generated/ list things', async () => {
    await fc.assert(
      fc.asyncProperty(wantedStates, liveStates, fc.nat(), async (wanted, state, seed) => {
        const server = state();
        const copies = [...server.things.filter(({ key }) => key !== undefined)].slice(0, 1);
        for (const { kind, key, fields } of copies) server.put(kind, key, fields);
        const first = await planOf(server, wanted);
        server.order = shuffled(seed);
        const second = await planOf(server, shuffled(seed + 1)(wanted));
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
    );
  });

  test('touches no existing resource, and has no unmanaged one among its changes', async () => {
    await fc.assert(
      fc.asyncProperty(wantedStates, liveStates, async (wanted, state) => {
        const server = state();
        const before = JSON.stringify(liveState(server));
        const plan = await planOf(server, wanted);
        expect(server.calls).toEqual([]);
        expect(JSON.stringify(liveState(server))).toBe(before);
        const known = new Set([
          ...wanted.map(({ kind, key }) => `${kind}/${key}`),
          ...server.things.flatMap(({ kind, key }) => (key === undefined ? [] : [`${kind}/${key}`])),
        ]);
        expect(plan.changes.filter(({ address }) => !known.has(address))).toEqual([]);
        expect(plan.changes.filter(({ action }) => action === 'adopt')).toEqual([]);
      }),
    );
  });

  test('has its changes in the order in which they depend on each other', async () => {
    const server = fakeServer();
    server.put('channel', 'gone', { name: 'gone' });
    const wanted = [resource('rule', 'b'), resource('rule', 'a'), resource('channel', 'z')];
    const providers = [rules(server, wanted), channels(server)];
    const { plan } = await makePlan({ owner, resources: wanted, providers });
    expect(plan.changes.map(({ address }) => address)).toEqual(['channel/z', 'channel/gone', 'rule/a', 'rule/b']);
  });

  test('is not made when kinds depend on each other in a cycle', async () => {
    const server = fakeServer();
    const providers = [{ ...channels(server), after: ['rule'] }, rules(server)];
    await expect(makePlan({ owner, resources: [], providers })).rejects.toThrow('circle: channel → rule → channel');
  });

  test('is not made of incomplete reads: every failure is reported', async () => {
    const server = fakeServer();
    const away = (kind: string) => ({ ...channels(server), kind, read: () => Promise.reject(new Error(`no ${kind}`)) });
    const made = makePlan({ owner, resources: [], providers: [away('x'), channels(server), away('y')] });
    await expect(made).rejects.toThrow('no x\nno y');
  });

  test('is not made of the rest when one kind could not be read', async () => {
    const server = fakeServer();
    const away = { ...rules(server), read: () => Promise.reject(new Error('rules: 502')) };
    await expect(makePlan({ owner, resources: [], providers: [channels(server), away] })).rejects.toThrow(
      /^rules: 502$/,
    );
  });

  test('of some addresses compares nothing else, and still counts everything', async () => {
    const server = fakeServer();
    for (let index = 0; index < 10; index += 1) server.put('rule', `r${index}`, { name: `r${index}` });
    const { id } = server.put('rule', undefined, { name: 'theirs' });
    const scope = new Set(['rule/r0', 'rule/new']);
    const wanted = [resource('rule', 'new'), resource('rule', 'not-looked-at')];
    const plan = await planOf(server, wanted, { scope });
    expect(plan.changes.map(({ action, address }) => `${action} ${address}`)).toEqual([
      'create rule/new',
      'delete rule/r0',
    ]);
    expect({ unchanged: plan.unchanged, unmanaged: plan.unmanaged, allowances: plan.allowances }).toEqual({
      unchanged: { channel: 0, rule: 0 },
      unmanaged: [{ kind: 'rule', titles: ['theirs'], ids: [id] }],
      // One of ten: not of one.
      allowances: [],
    });
  });

  test('contains what could not be compared, and reports what was read', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'a' });
    const provider = { ...channels(server), notes: () => ['not compared, because not set here: SLACK'] };
    const read: string[] = [];
    const { plan } = await makePlan({
      owner,
      resources: [resource('channel', 'a')],
      providers: [provider, { ...provider, kind: 'view' }],
      notes: ['no Swarm here'],
      onRead: (kind, count) => read.push(`${kind} ${count}`),
    });
    expect(plan.notes).toEqual(['no Swarm here', 'not compared, because not set here: SLACK']);
    expect(read.sort()).toEqual(['channel 1', 'view 1']);
  });
});

describe('a saved plan', () => {
  const wanted = [resource('rule', 'a', { value: 1 }), resource('rule', 'b')];

  test('is valid while nothing has changed', async () => {
    await fc.assert(
      fc.asyncProperty(wantedStates, liveStates, async (some, state) => {
        const saved = JSON.parse(JSON.stringify(await planOf(state(), some))) as Plan;
        expect(whyStale(saved, await planOf(state(), some))).toEqual([]);
      }),
    );
  });

  test('is stale when a resource that it would change was changed, created or deleted', async () => {
    const server = fakeServer();
    const { id } = server.put('rule', 'a', { name: 'a' });
    const saved = await planOf(server, wanted);
    server.things[0] = { id, kind: 'rule', key: 'a', fields: { name: 'a', level: 'warning', enabled: true } };
    server.put('rule', 'b', { name: 'b' });
    expect(whyStale(saved, await planOf(server, wanted))).toEqual([
      'rule/a: changed in the live system since the plan',
      'rule/b: the plan would create it, but now there is nothing to do',
    ]);
    server.things.length = 0;
    expect(whyStale(saved, await planOf(server, wanted))).toEqual([
      'rule/a: the plan would update it, but now the action is create',
    ]);
  });

  describe('that deletes data', () => {
    const deleted: Effect = { name: 'gone', weight: 1, isFinal: true };
    const deleting = async (loss: number | undefined, of = 'gone') => {
      const server = fakeServer();
      server.put('rule', 'a', { name: 'a', value: 2 });
      const text = `deletes ${loss ?? 'an unknown number of'} rows`;
      const provider: Provider = {
        ...rules(server, wanted),
        effects: [deleted],
        impact: () => [{ effect: of, text, ...(loss === undefined ? {} : { loss }) }],
      };
      const { plan, wantedOf } = await makePlan({ owner, resources: [wanted[0]!], providers: [provider] });
      return { plan: JSON.parse(JSON.stringify(plan)) as Plan, wantedOf };
    };
    const stale = (text: string) => [`rule/a: deletes more now than the plan says: ${text}`];

    test.each([
      ['more rows', 100, 111, stale('deletes 111 rows')],
      ['an unknown number', 100, undefined, stale('deletes an unknown number of rows')],
      ['few more, which became old enough while it waited', 100, 110, []],
      ['fewer', 100, 1, []],
      ['an unknown number, as it said', undefined, undefined, []],
      ['a number that was unknown', undefined, 5, []],
    ])('is stale when more would be deleted: %s', async (_, before, after, reasons) => {
      const [reviewed, now] = [await deleting(before), await deleting(after)];
      expect(whyStale(reviewed.plan, now.plan)).toEqual(reasons);
      // Also where an apply of it was interrupted, and this change was not made yet.
      expect(whyStale(reviewed.plan, now.plan, now.wantedOf)).toEqual(reasons);
    });

    test('is stale when it said that nothing is deleted', async () => {
      const reviewed = await deleting(1_000, 'other');
      expect(whyStale(reviewed.plan, (await deleting(1)).plan)).toEqual(stale('deletes 1 rows'));
      expect(whyStale(reviewed.plan, (await deleting(5_000, 'other')).plan)).toEqual([]);
    });
  });

  test('is stale when a resource that it does not touch has drifted', async () => {
    const server = fakeServer();
    server.put('rule', 'b', { name: 'b' });
    const saved = await planOf(server, wanted);
    server.put('rule', 'c', { name: 'c' });
    expect(whyStale(saved, await planOf(server, wanted))).toEqual([
      'rule/c: would delete now, but the plan does not say so',
    ]);
  });

  test('is stale when generated/ has changed', async () => {
    const server = fakeServer();
    const saved = await planOf(server, wanted);
    expect(whyStale(saved, await planOf(server, [resource('rule', 'a', { value: 2 }), resource('rule', 'b')]))).toEqual(
      ['rule/a: generated/ has changed since'],
    );
  });

  test('is stale when generated/ wants another protection', async () => {
    const server = fakeServer();
    server.put('rule', 'a', { name: 'a' });
    const provider: Provider = {
      ...rules(server),
      after: [],
      read: async () => (await rules(server).read()).map((live) => ({ ...live, protected: true })),
    };
    const planned = async (protect: boolean): Promise<Plan> =>
      (
        await makePlan({
          owner,
          resources: [{ ...resource('rule', 'a', { value: 1 }), protect }],
          providers: [provider],
        })
      ).plan;
    const saved = JSON.parse(JSON.stringify(await planned(true))) as Plan;
    expect(whyStale(saved, await planned(true))).toEqual([]);
    expect(whyStale(saved, await planned(false))).toEqual(['rule/a: generated/ has changed since']);
  });

  test('is never valid for another environment', async () => {
    const plan = await planOf(fakeServer(), []);
    expect(whyStale(plan, { ...plan, environment: 'production' })).toEqual([
      'the plan is for fluxer · local, not for fluxer · production',
    ]);
  });

  describe('that was begun and is continued', () => {
    const more = [...wanted, resource('rule', 'c'), resource('channel', 'd', { name: 'new' })];
    const planned = (server: Server): ReturnType<typeof makePlan> =>
      makePlan({ owner, resources: more, providers: [channels(server), rules(server, more)] });
    /** a and the channel differ from the wanted state, b and c do not exist, and e is to be deleted. */
    const start = (): Server => {
      const server = fakeServer();
      server.put('rule', 'a', { name: 'a' });
      server.put('channel', 'd', { name: 'old' });
      server.put('rule', 'e', { name: 'e' });
      return server;
    };
    const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;

    test('is valid wherever it was interrupted, and stale without a record of it', async () => {
      const { plan: saved } = await planned(start());
      expect(saved.changes).toHaveLength(5);
      for (let cut = 1; cut < 8; cut += 1) {
        const server = start();
        // A killed process makes no more calls, whatever the outcome of the last was.
        server.fault = () => (server.calls.length > cut ? 'refused' : server.calls.length === cut ? 'lost' : undefined);
        await applyPlan(await planned(server), { journal, concurrency: 1 });
        const { plan: now, wantedOf } = await planned(server);
        expect({ cut, moved: whyStale(saved, now, wantedOf) }).toEqual({ cut, moved: [] });
        expect(whyStale(saved, now)).not.toEqual([]);
        server.fault = () => undefined;
        await applyPlan(await planned(server), { journal });
        expect((await planned(server)).plan.changes).toEqual([]);
      }
    });

    test('is stale for any foreign change, already done or not', async () => {
      const server = start();
      const { plan: saved } = await planned(server);
      server.fault = () => (server.calls.length > 2 ? 'refused' : undefined);
      await applyPlan(await planned(server), { journal, concurrency: 1 });
      server.put('rule', 'f', { name: 'f' });
      const [index, rule] = [...server.things.entries()].find(([, { key }]) => key === 'a') as [number, Thing];
      server.things[index] = { ...rule, fields: { ...rule.fields, value: 99 } };
      const { plan: now, wantedOf } = await planned(server);
      expect(whyStale(saved, now, wantedOf)).toEqual([
        'rule/a: changed in the live system since the plan',
        'rule/f: would delete now, but the plan does not say so',
      ]);
      const changed = await makePlan({
        owner,
        resources: [resource('rule', 'a', { value: 2 }), ...more.slice(1)],
        providers: [channels(server), rules(server, more)],
      });
      expect(whyStale(saved, changed.plan, changed.wantedOf)).toContain(
        'rule/a: changed in the live system since the plan',
      );
    });

    test('is valid for the rest of one change that was made in part', async () => {
      const server = fakeServer();
      const both = [resource('rule', 'a', { value: 1, other: 1 })];
      server.put('rule', 'a', { name: 'a', value: 0, other: 0 });
      const saved = await planOf(server, both);
      const [thing] = server.things as [Thing];
      const now = async (fields: JsonObject): Promise<string[]> => {
        server.things[0] = { ...thing, fields: { ...thing.fields, ...fields } };
        const { plan, wantedOf } = await makePlan({ owner, resources: both, providers: [rules(server, both)] });
        return whyStale(saved, plan, wantedOf);
      };
      expect(await now({ value: 1 })).toEqual([]);
      expect(await now({ value: 2 })).toEqual(['rule/a: changed in the live system since the plan']);
      expect(await now({ value: 1, more: 1 })).toEqual(['rule/a: changed in the live system since the plan']);
    });
  });

  test('is only for the servers that it was made against', async () => {
    const servers = async (): Promise<Plan['servers']> => ({ SigNoz: 'http://a', ClickHouse: 'http://c' });
    const saved = await planOf(fakeServer(), [], { servers });
    expect(otherServers(saved, saved.servers)).toEqual([]);
    expect(otherServers(saved, { SigNoz: 'http://b', 'Docker Swarm': 'x' })).toEqual([
      'it was made against ClickHouse at http://c, and this is no ClickHouse',
      'it was made against no Docker Swarm, and this is Docker Swarm at x',
      'it was made against SigNoz at http://a, and this is SigNoz at http://b',
    ]);
  });

  test('does not depend on foreign resources created in the meantime', async () => {
    const server = fakeServer();
    const saved = await planOf(server, wanted);
    server.put('rule', undefined, { name: 'somebody’s' });
    expect(whyStale(saved, await planOf(server, wanted))).toEqual([]);
  });
});
