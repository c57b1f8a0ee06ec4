import { uncataloguedAttribute, uncataloguedMetric } from '@signoz-as-code/catalogue';
import type { JsonObject, Owner } from '@signoz-as-code/core';
import { definitions } from '@signoz-as-code/core';
import { clickhouse, equals, formula, logs, metric, promql, raw, spans, traceOperator } from '@signoz-as-code/queries';
import { normalDashboardV6 } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concern } from '../src/concern.ts';
import { dashboardV6 } from '../src/dashboard/v6/body.ts';
import { importDashboardV6 } from '../src/dashboard/v6/import.ts';
import { ownerships, withMark } from '../src/dashboard/v6/mark.ts';
import {
  bar,
  customVariable,
  type Dashboard,
  defineDashboard,
  dynamicVariable,
  histogram,
  list,
  pie,
  queryVariable,
  row,
  singleValue,
  table,
  textVariable,
  timeSeries,
} from '../src/index.ts';
import { nameFor, readName } from '../src/shared/name.ts';

const none = { attributes: {}, metrics: {}, services: {} };
const route = uncataloguedAttribute('http.route');
const requests = uncataloguedMetric('requests');
const rate = { time: 'rate', space: 'sum' } as const;

/** One panel of every kind, one query and one variable of every type, in both forms of dashboards. */
const shop: Dashboard = {
  title: 'Shop',
  description: 'What the shop does',
  tags: ['shop', 'team:payments'],
  variables: {
    route: dynamicVariable(route, { source: 'Traces', multiSelect: true }),
    table: queryVariable('SELECT name FROM system.tables', { sort: 'DESC' }),
    level: customVariable(['warn', 'error'], { multiSelect: true, all: true, default: 'error' }),
    user: textVariable({ default: '42' }),
  },
  panels: {
    lines: timeSeries({
      title: 'Lines',
      unit: 's',
      decimals: 3,
      queries: { A: promql(raw('up', { uncatalogued: ['up'] })) },
      thresholds: [{ operator: '>', value: 500, unit: 'ms', color: 'Orange', label: 'slow' }],
      links: [{ label: 'Runbook', url: 'https://example.com/runbook' }],
      legendPosition: 'right',
      colors: { up: '#ff0000' },
    }),
    bars: bar({
      title: 'Bars',
      stacked: true,
      decimals: 'full precision',
      queries: {
        A: metric(requests, rate, { by: [route], hidden: true }),
        B: metric(requests, rate, { hidden: true, stepSeconds: 300 }),
        F1: formula('A / B', { legend: 'share', limit: 3 }),
      },
      time: 'LAST_6_HR',
    }),
    inner: row('Inside', {
      found: timeSeries({
        title: 'Found',
        queries: {
          A: spans('count()', { where: equals('kind', 'x'), hidden: true }),
          B: spans('count()', { hidden: true }),
          T1: traceOperator('A => B', 'count()', { by: [route] }),
        },
      }),
      one: singleValue({
        title: 'One',
        queries: { A: metric(requests, rate, { reduce: 'max' }) },
        thresholds: [{ operator: '<=', value: 5, format: 'Background' }],
      }),
      shares: pie({ title: 'Shares', queries: { A: logs('count()', { by: [route] }) } }),
      columns: table({
        title: 'Columns',
        queries: { A: clickhouse('SELECT 1 AS value') },
        units: { A: 'ms' },
        thresholds: [{ operator: '>', value: 5, column: 'A' }],
      }),
    }),
    hidden: row(
      'Hidden',
      {
        often: histogram({ title: 'Often', queries: { A: spans('count()') }, bucketCount: 10 }),
        latest: list({
          title: 'Latest',
          from: 'logs',
          columns: [route],
          orderBy: [{ column: 'body', direction: 'asc' }],
        }),
      },
      { collapsed: true },
    ),
  },
};

/** Fields that only the v6 form has. */
const later: Dashboard = {
  title: 'Later',
  time: '6h',
  refresh: '30s',
  links: [{ label: 'Wiki', url: 'https://example.com', newTab: true, tooltip: 'Read', withVariables: true }],
  variables: {
    route: dynamicVariable(route, { label: 'Route', multiSelect: true, all: false, default: ['/a', '/b'] }),
    user: textVariable({ default: '42', constant: true }),
    table: queryVariable('SELECT 1', {
      sort: 'NUMERIC_DESC',
      multiSelect: true,
      all: true,
      allValue: '.*',
      pattern: 'x',
    }),
  },
  panels: {
    lines: timeSeries({
      title: 'Lines',
      queries: { A: spans('count()', { where: { filter: 'http.route IN $route AND user = $user AND t IN $table' } }) },
      lines: { shape: 'linear', style: 'dashed', fill: 'gradient', points: true, gapsBelow: '5m' },
    }),
    one: singleValue({
      title: 'One',
      queries: { A: spans('count()') },
      thresholds: [{ operator: '!=', value: 0 }],
    }),
  },
};

const generated = (key: string, dashboard: Dashboard): JsonObject =>
  dashboardV6(key, dashboard, 'any') as unknown as JsonObject;

describe('a dashboard of a definition is imported as the same definition', () => {
  it.each([
    ['with every kind of panel, query and variable', shop],
    ['with what only this form has', later],
  ])('%s', (_, dashboard) => {
    const { dashboard: read, notes } = importDashboardV6('d', generated('d', dashboard), none);
    expect(notes).toEqual([]);
    expect(normalDashboardV6(generated('d', read))).toEqual(normalDashboardV6(generated('d', dashboard)));
    expect(read.title).toBe(dashboard.title);
  });

  it('what a definition cannot express is reported, with the panel', () => {
    const body = structuredClone(generated('d', shop)) as never as {
      spec: { panels: Record<string, { spec: { queries: { spec: { plugin: { spec: { offset: number } } } }[] } }> };
    };
    body.spec.panels['d-shares']!.spec.queries[0]!.spec.plugin.spec.offset = 7;
    expect(importDashboardV6('d', body, none).notes).toEqual([
      expect.objectContaining({ field: 'panel "Shares" · query A · offset', lost: true }),
    ]);
  });
});

describe('fields of the v6 form only', () => {
  const { check } = concern({ services: [], attributes: [], metrics: [] });
  const fields = (signoz: string): string[] => {
    const entry = {
      kind: 'dashboard',
      key: 'd',
      file: 'd.ts',
      definition: defineDashboard(later) as never,
      spec: later,
    };
    return check(definitions({ versions: { signoz } } as never, [entry]))
      .filter(({ code }) => code === 'dashboards/later')
      .map(({ where }) => where.field ?? '');
  };

  it('are refused one by one where SigNoz has the v5 form', () => {
    expect(fields('v0.134.0')).toEqual([
      'time',
      'refresh',
      'links',
      'variables.route.label',
      'variables.route.all',
      'variables.route.default',
      'variables.user.constant',
      'variables.table.allValue',
      'variables.table.pattern',
      'variables.table.sort',
      'panels.lines.lines',
      'panels.one.thresholds[0].operator',
    ]);
  });

  it('are accepted where SigNoz has it', () => {
    expect(fields('v0.138.0')).toEqual([]);
  });
});

describe('the owner of a dashboard', () => {
  const owner: Owner = { project: 'shop', environment: 'live' };
  const stored = (name: string, extra: { readonly tag?: string; readonly markedAs?: string } = {}): JsonObject => {
    const body = {
      ...generated('d', shop),
      name,
      tags: extra.tag === undefined ? [] : [{ key: 'signoz-as-code', value: extra.tag }],
    };
    if (extra.markedAs === undefined) return body;
    const resource = { kind: 'dashboard', key: extra.markedAs, spec: body, title: 'Shop', source: '' };
    return withMark(owner, resource, {});
  };
  const wanted = [{ key: 'shop', title: 'Shop' }];
  const whose = (...bodies: readonly JsonObject[]) => {
    const judge = ownerships(owner, wanted, bodies);
    return bodies.map((body) => {
      const { key, foreignOwner } = judge(body);
      return key ?? (foreignOwner === undefined ? 'nobody' : `${foreignOwner.project}/${foreignOwner.environment}`);
    });
  };

  it.each<[string, JsonObject, string]>([
    ['its name says so, where somebody took the mark off', stored(nameFor(owner, 'shop')), 'shop'],
    ['its mark says so, whatever SigNoz called it', stored('shop-a1b2c3d4', { markedAs: 'shop' }), 'shop'],
    [
      'its mark goes before the name of a definition that was renamed',
      stored(nameFor(owner, 'old'), { markedAs: 'shop' }),
      'shop',
    ],
    ['a definition that is gone keeps its key', stored(nameFor(owner, 'gone')), 'gone'],
    ['another environment’s by its name', stored('sac-shop--test--shop'), 'shop/test'],
    [
      'what SigNoz’s upgrade left of a mark',
      stored('shop-a1b2c3d4', { tag: 'shop_live_shop_applied=0123456789' }),
      'shop',
    ],
    [
      'what it left of another’s',
      stored('shop-a1b2c3d4', { tag: 'shop_test_shop_applied=0123456789' }),
      'another project/shop_test_shop_applied=0123456789',
    ],
    ['nothing says anything', stored('shop-a1b2c3d4'), 'nobody'],
  ])('%s', (_, body, expected) => {
    expect(whose(body)).toEqual([expected]);
  });

  it('is found by the panels where an upgrade left the same of two marks, and both have one title', () => {
    const tag = 'shop_live_the-orders-of-a-customer';
    const of = (key: string, panel: string) => ({ key, title: 'Shop', spec: { spec: { panels: { [panel]: {} } } } });
    const left = (panel: string): JsonObject => ({
      name: `shop-${panel}`,
      tags: [{ key: 'signoz-as-code', value: tag.slice(0, 32) }],
      spec: { display: { name: 'Shop' }, panels: { [panel]: {}, more: {} } },
    });
    const both = [of('the-orders-of-a-customer', 'one'), of('the-orders-of-a-customer-2', 'two')];
    const bodies = [left('two'), left('one')];
    const judge = ownerships(owner, both, bodies);
    expect(bodies.map((body) => judge(body).key)).toEqual(['the-orders-of-a-customer-2', 'the-orders-of-a-customer']);
  });

  describe('after an upgrade that cut the marks', () => {
    const of = (key: string, title: string, ...panels: readonly string[]) => ({
      key,
      title,
      spec: { spec: { panels: Object.fromEntries(panels.map((id) => [`${key}-${id}`, {}])) } },
    });
    const left = (name: string, mark: string, title: string, ...panels: readonly string[]): JsonObject => ({
      name,
      tags: [{ key: 'signoz-as-code', value: `shop_live_${mark}`.slice(0, 32) }],
      spec: { display: { name: title }, panels: Object.fromEntries(panels.map((id) => [id, {}])) },
    });
    const keysOf = (definitions: readonly ReturnType<typeof of>[], ...bodies: readonly JsonObject[]) => {
      const judge = ownerships(owner, definitions, bodies);
      return bodies.map((body) => judge(body).key);
    };
    const [one, two] = ['the-orders-of-a-customer-1', 'the-orders-of-a-customer-2'] as const;

    it('each is found by its panels where the definitions have other titles', () => {
      const both = [of(one, 'New 1', 'a'), of(two, 'New 2', 'a')];
      const bodies = [left('x-1', two, 'Old', `${two}-a`), left('x-2', one, 'Old', `${one}-a`)];
      expect(keysOf(both, ...bodies)).toEqual([two, one]);
    });

    it('panels count before a title that somebody changed to that of another one', () => {
      const both = [of(one, 'One', 'a'), of(two, 'Two', 'a')];
      const bodies = [left('x-1', one, 'One', `${one}-a`), left('x-2', two, 'One', `${two}-a`)];
      expect(keysOf(both, ...bodies)).toEqual([one, two]);
    });

    it("a user's copy is nobody's, whatever is older", () => {
      const definitions = [of('shop', 'Shop', 'a')];
      const ours = left('shop-1', 'shop_applied=0123', 'Shop', 'shop-a');
      const copy = left('shop-2', 'shop_applied=0123', 'Shop - Copy', 'shop-a', 'mine');
      expect(keysOf(definitions, copy, ours)).toEqual([undefined, 'shop']);
      expect(keysOf(definitions, ours, { ...copy, spec: ours.spec! })).toEqual(['shop', undefined]);
    });

    it("a user's copy stays nobody's when the mark of ours was written again", () => {
      const copy = left('shop-2', 'shop_applied=0123', 'Shop - Copy', 'shop-a');
      const again = stored('shop-1', { markedAs: 'shop' });
      expect(keysOf([of('shop', 'Shop', 'a')], copy, again)).toEqual([undefined, 'shop']);
    });

    it('what is like no definition is nobody’s where several definitions could have its mark', () => {
      const both = [of(one, 'One', 'a'), of(two, 'Two', 'a')];
      expect(keysOf(both, left('x-1', one, 'Else', 'else'))).toEqual([undefined]);
    });

    it('one whose definition is gone keeps its key, and one with a cut key gets its name', () => {
      expect(keysOf([], left('x-1', 'gone_applied=0', 'Gone'), left('x-2', one, 'One'))).toEqual(['gone', 'x-2']);
      // Which of two with the same rest is a copy is not known.
      expect(keysOf([], left('x-1', one, 'One'), left('x-2', one, 'One'))).toEqual([undefined, undefined]);
    });

    it('of two with a title of renamed definitions, each is taken over', () => {
      const renamed = [of('first', 'One', 'a'), of('second', 'Two', 'a')];
      expect(keysOf(renamed, left('x-1', one, 'One'), left('x-2', two, 'Two'))).toEqual(['x-1', 'x-2']);
    });

    it('is nobody where the owner was cut too and two are alike', () => {
      const long: Owner = { project: 'the-observability-of-all-our-shops', environment: 'live' };
      const definitions = [of('shop', 'Shop', 'a')];
      const value = `${long.project}_live_shop`.slice(0, 32);
      const body = (name: string, title: string): JsonObject => ({
        name,
        tags: [{ key: 'signoz-as-code', value }],
        spec: { display: { name: title }, panels: { 'shop-a': {} } },
      });
      const keys = (...bodies: readonly JsonObject[]) =>
        bodies.map((one) => ownerships(long, definitions, bodies)(one).key);
      expect(keys(body('x-1', 'Shop'), body('x-2', 'Shop'))).toEqual([undefined, undefined]);
      expect(keys(body('x-1', 'Shop'), body('x-2', 'Shop - Copy'))).toEqual(['shop', undefined]);
    });

    it('a copy that is made after everything was read is nobody’s', () => {
      const ours = left('shop-1', 'shop_applied=0123', 'Shop', 'shop-a');
      const judge = ownerships(owner, [of('shop', 'Shop', 'a')], [ours]);
      expect(judge({ ...ours, name: 'shop-2' }).key).toBeUndefined();
      expect(judge({ ...ours, tags: [] }).key).toBeUndefined();
      expect(judge(ours).key).toBe('shop');
    });
  });

  it("is not us for a user's copy of one of ours", () => {
    const ours = stored(nameFor(owner, 'shop'), { markedAs: 'shop' });
    expect(whose({ ...ours, name: 'shop-copy-a1b2c3d4' }, ours)).toEqual(['nobody', 'shop']);
  });

  it('a name is a DNS label for exactly one owner and one key', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
    const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,80}$/);
    fc.assert(
      fc.property(part, part, key, part, key, (project, environment, mine, other, theirs) => {
        const name = nameFor({ project, environment }, mine);
        expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
        expect(readName({ project, environment }, [mine], name)).toEqual({ key: mine });
        fc.pre(other !== environment && theirs !== mine);
        expect(nameFor({ project, environment: other }, mine)).not.toBe(name);
        expect(nameFor({ project, environment }, theirs)).not.toBe(name);
        expect(readName({ project, environment: other }, [mine], name) ?? {}).not.toHaveProperty('key');
      }),
    );
  });
});
