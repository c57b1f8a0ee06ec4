import {
  changedSinceApply,
  type Impact,
  isAsDesired,
  isRollback,
  makePlan,
  type Planned,
  type Provider,
  type Resource,
  type Rollback,
  restoredResources,
  rollbackOf,
  rollbackScope,
} from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { channels, fakeServer, resource, rules, type Server } from './server.ts';

const owner = { project: 'fluxer', environment: 'local' };
const at = new Date('2026-03-01T12:00:00.000Z');

/** A server whose things can be restored, except those called `odd`. */
function provider(server: Server, more: Partial<Provider> = {}): Provider {
  const own = channels(server);
  return {
    ...own,
    read: async () =>
      (await own.read()).map((live) => ({ ...live, restorable: live.title === 'odd' ? undefined : live.spec })),
    ...more,
  };
}

function plan(server: Server, resources: readonly Resource[], more: Partial<Provider> = {}): Promise<Planned> {
  return makePlan({ owner, resources, providers: [provider(server, more)], adopt: new Set(['channel/adopted']) });
}

/** After being written to disk and read again. */
function backOf(planned: Planned): Rollback {
  const back: unknown = JSON.parse(JSON.stringify(rollbackOf(planned, at)));
  return isRollback(back) ? back : expect.fail('it is not what was written');
}

const briefly = ({ undo }: Rollback): Record<string, unknown> =>
  Object.fromEntries(
    undo.map(({ address, before, lost }) => [address, before === undefined ? lost : [before, ...lost]]),
  );

describe('the rollback', () => {
  test('of a renamed key says that the key stays', async () => {
    const server = fakeServer();
    server.put('channel', 'old', { name: 'a', level: 'warning' });
    const back = backOf(await plan(server, [resource('channel', 'new', { name: 'a', level: 'warning' })]));
    expect(back.undo).toMatchObject([
      { address: 'channel/new', action: 'update', lost: ["it keeps its new key, and had the key 'old'"] },
    ]);
    expect(restoredResources(back)).toEqual([]);
  });

  test('of a renamed key writes ids that begin with the key under the new one', async () => {
    const server = fakeServer();
    server.put('channel', 'old', { name: 'a', level: 'old.warning' });
    const underKey: Provider['underKey'] = (spec, from, to) => JSON.parse(JSON.stringify(spec).replaceAll(from, to));
    const back = backOf(
      await plan(server, [resource('channel', 'new', { name: 'a', level: 'new.error' })], { underKey }),
    );
    expect(back.undo).toMatchObject([{ before: { level: 'new.warning' } }]);
  });

  test('does not pass over a kind that is not read any more', async () => {
    const server = fakeServer();
    server.put('channel', 'changed', { name: 'changed', level: 'warning' });
    const back = backOf(await plan(server, [resource('channel', 'changed'), resource('channel', 'made')]));
    const { plan: undone } = await makePlan({
      owner,
      resources: restoredResources(back),
      providers: [],
      scope: rollbackScope(back),
    });
    expect(undone.obstacles).toMatchObject([
      { address: 'channel/changed', message: expect.stringContaining('not compared') },
    ]);
    expect(undone.notes).toEqual([expect.stringContaining('not compared: channel/made')]);
  });

  test('is as desired where generated/ wants what it restores', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'a', level: 'before' });
    const wanted = [resource('channel', 'a', { level: 'written' })];
    const planned = await plan(server, wanted);
    expect([isAsDesired(planned, wanted), isAsDesired(planned, [])]).toEqual([true, false]);
  });

  test('of a creation is its deletion', async () => {
    const back = backOf(await plan(fakeServer(), [resource('channel', 'a')]));
    expect(back).toMatchObject({ format: 1, ...owner, at: '2026-03-01T12:00:00.000Z' });
    expect(briefly(back)).toEqual({ 'channel/a': [null] });
    expect(restoredResources(back)).toEqual([]);
    expect(rollbackScope(back)).toEqual(new Set(['channel/a']));
  });

  test('of changes, replacements, deletions and adoptions restores the earlier state, and says what it cannot restore', async () => {
    const server = fakeServer();
    server.put('channel', 'changed', { name: 'changed', level: 'warning' });
    server.put('channel', 'replaced', { name: 'old' });
    server.put('channel', 'deleted', { name: 'deleted' });
    server.put('channel', undefined, { name: 'adopted', level: 'warning' });
    const planned = await plan(server, [
      resource('channel', 'changed'),
      resource('channel', 'replaced', { name: 'new' }),
      resource('channel', 'adopted'),
    ]);
    const back = backOf(planned);
    const asNew = 'it comes back as a new resource: links to it break, and its history is lost';
    const spec = (name: string, level = 'info') => ({ level, enabled: true, name });
    expect(briefly(back)).toEqual({
      'channel/changed': [spec('changed', 'warning')],
      'channel/replaced': [spec('old'), asNew],
      'channel/deleted': [spec('deleted'), asNew],
      'channel/adopted': [spec('adopted', 'warning'), 'it stays ours'],
    });
    expect(restoredResources(back).find(({ key }) => key === 'replaced')).toEqual({
      kind: 'channel',
      key: 'replaced',
      title: 'old',
      spec: spec('old'),
      source: 'rollback of 2026-03-01T12:00:00.000Z',
    });
  });

  test('restores protection, and adds none', async () => {
    const server = fakeServer();
    for (const key of ['free', 'protected']) server.put('channel', key, { name: key, level: 'warning' });
    const own = provider(server);
    const read = async () => (await own.read()).map((live) => ({ ...live, protected: live.key === 'protected' }));
    const wanted = [resource('channel', 'free'), { ...resource('channel', 'protected'), protect: true }];
    const back = backOf(await plan(server, wanted, { read }));
    expect(restoredResources(back).map(({ key, protect }) => [key, protect])).toEqual([
      ['free', undefined],
      ['protected', true],
    ]);
  });

  test('is absent for what cannot be written back: it is reported, and stays as the apply made it', async () => {
    const server = fakeServer();
    server.put('channel', 'odd', { name: 'odd', level: 'warning' });
    const { id } = server.put('rule', undefined, { name: 'theirs' });
    const planned = await makePlan({
      owner,
      resources: [resource('channel', 'odd')],
      providers: [
        provider(server),
        { ...rules(server), read: async () => [{ ...(await theirs(server)), restorable: {} }] },
      ],
      prune: new Set([`rule/${id}`]),
    });
    const back = backOf(planned);
    const gone = ['its previous state cannot be written back'];
    expect(briefly(back)).toEqual({ 'channel/odd': gone, [`rule/${id}`]: gone });
    expect([restoredResources(back), rollbackScope(back).size]).toEqual([[], 0]);
  });

  test('reports the data that the apply deleted, and none of its other effects', async () => {
    const server = fakeServer();
    server.put('channel', 'a', { name: 'a', level: 'warning' });
    const impact = (): readonly Impact[] => [
      { effect: 'data-deleted', text: '30 days of traces' },
      { effect: 'other', text: 'a thing restarts' },
    ];
    const effects = [{ name: 'data-deleted', weight: 1, isFinal: true }];
    const [undo] = backOf(await plan(server, [resource('channel', 'a')], { impact, effects })).undo;
    expect(undo?.lost).toEqual(['30 days of traces']);
  });

  test('is valid while the live state is what the apply wrote, or what existed before it, and nothing else', async () => {
    const server = fakeServer();
    const { id } = server.put('channel', 'a', { name: 'a', level: 'before' });
    const wanted = [resource('channel', 'a', { level: 'written' })];
    const back = backOf(await plan(server, wanted));
    const now = async (level: string): Promise<string[]> => {
      server.things[0] = { id, kind: 'channel', key: 'a', fields: { name: 'a', level, enabled: true } };
      const planned = await plan(server, [resource('channel', 'a', { level: 'something' })]);
      return changedSinceApply(back, planned).map(({ address, message }) => `${address}: ${message}`);
    };
    expect([await now('written'), await now('before')]).toEqual([[], []]);
    expect(await now('by hand')).toEqual(['channel/a: was changed since that apply']);
  });
});

async function theirs(server: Server) {
  const [live] = await rules(server).read();
  return live ?? expect.fail('there is none');
}
