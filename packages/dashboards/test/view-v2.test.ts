import { readFileSync } from 'node:fs';
import { uncataloguedAttribute } from '@signoz-as-code/catalogue';
import type { JsonObject, KindContext, Live, Owner, Resource } from '@signoz-as-code/core';
import { definitions } from '@signoz-as-code/core';
import { logs, spans } from '@signoz-as-code/queries';
import {
  type Collection,
  dialectOf,
  normalViewV2,
  type SignozClient,
  type StoredView,
} from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { concern } from '../src/concern.ts';
import { defineView, type View } from '../src/index.ts';
import { nameFor } from '../src/shared/name.ts';
import { viewImporter } from '../src/view/import.ts';
import { viewLive } from '../src/view/live.ts';
import { viewShape } from '../src/view/shape.ts';
import { viewV2 } from '../src/view/v2/body.ts';

const owner: Owner = { project: 'shop', environment: 'live' };
const route = uncataloguedAttribute('http.route');
const errors: View = {
  name: 'Errors',
  page: 'logs',
  where: { filter: 'severity_number >= 17' },
  columns: [route],
  color: '#ff0000',
};
const chart: View = {
  name: 'Spans',
  page: 'traces',
  panel: 'graph',
  queries: { A: spans('count()', { by: [route] }) },
};
const shares: View = { name: 'Shares', page: 'logs', panel: 'table', queries: { A: logs('count()', { by: [route] }) } };

const body = (view: View, name = 'any'): JsonObject => viewV2(view, name) as unknown as JsonObject;
const resource = (key: string, view: View): Resource => ({
  kind: 'view',
  key,
  spec: body(view, nameFor(owner, key)),
  title: view.name,
  source: '',
});

describe('the normal form of a view', () => {
  const stored = JSON.parse(
    readFileSync(new URL('./fixtures/views-v2-stored.json', import.meta.url), 'utf8'),
  ) as readonly { note: string; sent: JsonObject; stored: JsonObject }[];

  it.each(stored.map(({ note, sent, stored }) => [note, sent, stored] as const))(
    'is the same as sent and as returned by SigNoz: %s',
    (_, sent, stored) => {
      const { name: _name, ...given } = normalViewV2(stored);
      expect(normalViewV2(sent)).toMatchObject(given);
    },
  );
});

describe('a view of a definition', () => {
  const importer = viewImporter({ attributes: {}, metrics: {}, services: {} }, 'views');

  it.each([errors, chart, shares])('is imported as the same definition: $name', (view) => {
    expect(importer.matches(body(view))).toBe(true);
    const { definitions: made, failed } = importer.import([{ from: 'live', content: body(view) }], {
      taken: new Set(),
      known: new Map(),
    });
    expect(failed).toEqual([]);
    expect(made).toMatchObject([{ title: view.name, notes: [] }]);
  });

  it('is reported to lose its tags', () => {
    const { check } = concern({ services: [], attributes: [], metrics: [] });
    const tagged = { ...errors, tags: ['on-call'] };
    const entry = { kind: 'view', key: 'v', file: 'v.ts', definition: defineView(tagged) as never, spec: tagged };
    const told = (signoz: string) =>
      check(definitions({ versions: { signoz } } as never, [entry]))
        .filter(({ code }) => code === 'views/tags')
        .map(({ severity, where }) => [severity, where.field]);
    expect(told('v0.136.0')).toEqual([]);
    expect(told('v0.138.0')).toEqual([['warning', 'tags']]);
  });
});

describe('live saved views', () => {
  /** Like SigNoz v0.138.0: names are unique and never change. */
  function server(...there: readonly JsonObject[]) {
    const stored = new Map<string, JsonObject>();
    const add = (view: JsonObject): void => {
      if ([...stored.values()].some(({ name }) => name === view.name)) throw new Error(`409 ${String(view.name)}`);
      stored.set(`id-${stored.size + 1}-${String(view.name)}`, view);
    };
    for (const view of there) add(view);
    const views: Collection<StoredView> = {
      list: async () => [...stored].map(([id, view]) => ({ id, ...view }) as unknown as StoredView),
      get: async (id) => (stored.has(id) ? ({ id, ...stored.get(id) } as unknown as StoredView) : undefined),
      create: async (view) => add(view as JsonObject),
      update: async (id, view) => {
        if ('name' in (view as JsonObject)) throw new Error('400 unknown field "name"');
        stored.set(id, { ...(view as JsonObject), name: stored.get(id)?.name ?? null });
      },
      delete: async (id) => void stored.delete(id),
    };
    return { views, names: () => [...stored.values()].map(({ name }) => name) };
  }
  const read = async (views: Collection<StoredView>, ...desired: readonly Resource[]) => {
    const client = { views, dialect: dialectOf('v0.138.0') };
    const context = { owner, client, wanted: () => desired } as unknown as KindContext<SignozClient>;
    const provider = { ...viewShape(context), ...viewLive(context) };
    return { provider, live: await provider.read() };
  };

  it('are ours by their names', async () => {
    const { views } = server(
      body(errors, nameFor(owner, 'errors')),
      body(chart, nameFor({ ...owner, environment: 'test' }, 'chart')),
      body(shares, 'shares-a1b2c3d4'),
    );
    const { live } = await read(views, resource('errors', errors));
    expect(live.map(({ key, foreignOwner }) => key ?? foreignOwner?.environment)).toEqual([
      'errors',
      'test',
      undefined,
    ]);
  });

  it('keep their name when they change, and read back as written', async () => {
    const { views, names } = server(body(errors, nameFor(owner, 'errors')));
    const wanted = resource('errors', { ...errors, color: '#00ff00' });
    const { provider, live } = await read(views, wanted);
    expect(provider.impact?.({ before: live[0], after: wanted, all: live })).toEqual([]);
    await provider.update(wanted, live[0] as Live);
    expect(names()).toEqual([nameFor(owner, 'errors')]);
    expect((await provider.read())[0]?.spec).toEqual(provider.normalize(wanted));
  });

  it('are recreated with a name of ours where SigNoz made their name, and the plan says so', async () => {
    const { views, names } = server(body(errors, 'errors-a1b2c3d4'));
    const wanted = resource('errors', errors);
    const { provider, live } = await read(views, wanted);
    expect(provider.nameConflict?.(wanted, live)).toBe(live[0]);
    expect(provider.replaceReason?.(live[0]!.spec, provider.normalize(wanted))).toBeUndefined();
    expect(provider.impact?.({ before: live[0], after: wanted, all: live })).toMatchObject([{ effect: 'other' }]);
    await provider.update(wanted, live[0] as Live);
    expect(names()).toEqual([nameFor(owner, 'errors')]);
  });
});
