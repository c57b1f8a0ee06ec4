import type { JsonObject, KindContext, Owner, Resource } from '@signoz-as-code/core';
import { logs } from '@signoz-as-code/queries';
import { dialectOf, type SignozClient, type StoredDashboard } from '@signoz-as-code/signoz-client';
import { expect, it } from 'vitest';
import { dashboardLive } from '../src/dashboard/live.ts';
import { dashboardShape } from '../src/dashboard/shape.ts';
import { dashboardV6 } from '../src/dashboard/v6/body.ts';
import { withMark } from '../src/dashboard/v6/mark.ts';
import { row, timeSeries } from '../src/index.ts';
import { nameFor } from '../src/shared/name.ts';

const owner: Owner = { project: 'shop', environment: 'live' };
const bodyOf = (key: string): JsonObject =>
  dashboardV6(
    key,
    {
      title: 'Orders',
      panels: {
        rate: timeSeries({ title: 'Rate', queries: { A: logs('count()') } }),
        more: row('More', { errors: timeSeries({ title: 'Errors', queries: { A: logs('count()') } }) }),
      },
    },
    nameFor(owner, 'orders'),
  ) as unknown as JsonObject;
const spec = bodyOf('orders');
const wanted: Resource = { kind: 'dashboard', key: 'orders', spec, title: 'Orders', source: '' };
const marked = (by: Owner): JsonObject => withMark(by, wanted, {});

/** Live dashboards; SigNoz v0.138.0 has those in `stored`. */
function liveDashboards(stored: Map<string, JsonObject>) {
  const context = contextOf(stored);
  return dashboardLive(context, dashboardShape(context));
}

function contextOf(stored: Map<string, JsonObject>): KindContext<SignozClient> {
  const client = {
    dialect: dialectOf('v0.138.0'),
    dashboards: {
      list: async () => [...stored].map(([id, data]): StoredDashboard => ({ id, data }) as StoredDashboard),
      get: async (id: string) => ({ id, data: stored.get(id) }),
      create: async (body: JsonObject) => {
        if ([...stored.values()].some(({ name }) => name === body.name)) throw new Error('409');
        stored.set(String(stored.size + 1), body);
      },
      update: async (id: string, body: JsonObject) => void stored.set(id, body),
    },
  };
  return { owner, client, wanted: () => [wanted] } as unknown as KindContext<SignozClient>;
}

it('a body and its normal form are the same under another key, with the panels that the rows refer to', () => {
  const { normalize, underKey } = dashboardShape(contextOf(new Map()));
  expect(underKey!(spec, 'orders', 'sales')).toEqual(bodyOf('sales'));
  expect(underKey!(normalize(wanted), 'orders', 'sales')).toEqual(normalize({ spec: bodyOf('sales') }));
});

it('the last look sees a mark that changed since everything was read', async () => {
  const stored = new Map([['1', marked(owner)]]);
  const dashboards = liveDashboards(stored);
  const [read] = await dashboards.read();
  expect(read).toMatchObject({ key: 'orders' });
  stored.set('1', { ...marked({ ...owner, environment: 'test' }) });
  expect(await dashboards.current?.(read!)).toMatchObject({ key: undefined, foreignOwner: { environment: 'test' } });
});

it('the last look still recognises a copy of one of ours', async () => {
  const copy = { ...marked(owner), name: 'orders-a1b2c3d4' };
  const dashboards = liveDashboards(
    new Map([
      ['1', marked(owner)],
      ['2', copy],
    ]),
  );
  const [ours, theirs] = await dashboards.read();
  expect([ours, theirs].map((one) => one?.key)).toEqual(['orders', undefined]);
  expect((await dashboards.current?.(theirs!))?.key).toBeUndefined();
});

/** As the mark was before it named its dashboard. */
const unnamed = (body: JsonObject): JsonObject => JSON.parse(JSON.stringify(body).replace(/&name=[a-z0-9-]+/, ''));
const keysOf = async (stored: readonly JsonObject[]) => {
  const all = await liveDashboards(new Map(stored.map((data, index) => [String(index), data]))).read();
  return all.map(({ key }) => key);
};

it.each([
  ['its original is gone', []],
  ['the definition of its original has another key', [withMark(owner, { ...wanted, key: 'sales' }, {})]],
])('a copy belongs to the person who made it where %s', async (_, others) => {
  const copy = { ...marked(owner), name: 'orders-copy-a1b2c3d4' };
  expect(await keysOf([copy, ...others])).toEqual([undefined, ...others.map(() => 'sales')]);
});

it('a dashboard with a name of SigNoz is ours once it was updated, and a copy of it is not', async () => {
  const stored = new Map([['1', unnamed({ ...marked(owner), name: 'orders-a1b2c3d4' })]]);
  const dashboards = liveDashboards(stored);
  const [read] = await dashboards.read();
  await dashboards.update(wanted, read!);
  const updated = stored.get('1') as JsonObject;
  expect(await keysOf([updated, { ...updated, name: 'orders-copy-b2c3d4e5' }])).toEqual(['orders', undefined]);
  expect(await keysOf([{ ...updated, name: 'orders-copy-b2c3d4e5' }])).toEqual([undefined]);
});

it('a copy with a mark that names no dashboard is nobody’s while the name of its key is in use', async () => {
  const renamed = unnamed(withMark(owner, { ...wanted, key: 'sales' }, {}));
  expect(await keysOf([renamed, unnamed({ ...marked(owner), name: 'orders-copy-a1b2c3d4' })])).toEqual([
    'sales',
    undefined,
  ]);
});

it('a key whose name a renamed or released dashboard keeps can be used again, and is recognised without its mark', async () => {
  const stored = new Map([['1', withMark(owner, { ...wanted, key: 'sales' }, {})]]);
  const dashboards = liveDashboards(stored);
  await dashboards.read();
  await dashboards.create(wanted);
  expect((await dashboards.read()).map(({ key }) => key)).toEqual(['sales', 'orders']);
  const unmarked = { ...spec, name: stored.get('2')?.name as string };
  expect(await keysOf([unmarked])).toEqual(['orders']);
});

it('of two simultaneous creates SigNoz refuses the second, also where the usual name is in use', async () => {
  const stored = new Map([['1', withMark(owner, { ...wanted, key: 'sales' }, {})]]);
  const [one, other] = [liveDashboards(stored), liveDashboards(stored)];
  await one.read();
  await other.read();
  await one.create(wanted);
  await expect(other.create(wanted)).rejects.toThrow('409');
});

it('an update keeps the name, which SigNoz never changes', async () => {
  const stored = new Map([['1', { ...marked(owner), name: 'orders-a1b2c3d4' }]]);
  const dashboards = liveDashboards(stored);
  const [read] = await dashboards.read();
  await dashboards.update(wanted, read!);
  expect(stored.get('1')?.name).toBe('orders-a1b2c3d4');
});

it('before the migration, those that SigNoz brought are left out, and one of the new form has its title', async () => {
  const id = (last: number): string => `01a22ce1-61e5-79c6-90c1-00000000000${last}`;
  const all = [
    { id: id(1), locked: true, source: 'integration', data: { title: 'Redis overview' } },
    { id: id(2), locked: false, source: 'user', data: { title: 'Old' } },
    { id: id(3), locked: false, source: 'user', data: { schemaVersion: 'v6', spec: { display: { name: 'New' } } } },
  ];
  const client = { dialect: dialectOf('v0.134.0'), dashboards: { list: async () => all } };
  const context = { owner, client, wanted: () => [] } as unknown as KindContext<SignozClient>;
  const read = await dashboardLive(context, dashboardShape(context)).read();
  expect(read.map(({ title }) => title)).toEqual(['Old', 'New']);
});
