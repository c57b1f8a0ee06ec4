import { readFileSync } from 'node:fs';
import type { JsonObject } from '@signoz-as-code/core';
import { normalDashboardV6 } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { upgradedDashboard, upgradedView } from '../src/upgraded.ts';

/** Dashboards in the v5 form, and the results of a real SigNoz v0.138.0. */
const pairs = JSON.parse(readFileSync(new URL('./fixtures/v5-to-v6.json', import.meta.url), 'utf8')) as readonly {
  readonly v5: JsonObject;
  readonly v6: JsonObject;
}[];

/** Dashboards of odd forms, and the results of the same SigNoz; nothing where it left one unchanged. */
const odd = JSON.parse(readFileSync(new URL('./fixtures/v5-to-v6-odd.json', import.meta.url), 'utf8')) as readonly {
  readonly v5: JsonObject;
  readonly v6: JsonObject | null;
}[];

describe('SigNoz’s migration of a dashboard', () => {
  it.each(odd.map(({ v5, v6 }, index) => [`${index} ${String(v5.title ?? '').slice(0, 40)}`, v5, v6] as const))(
    "with an odd form gives a real server's result: %s",
    (_, v5, v6) => {
      const { normal, effects } = upgradedDashboard(v5);
      expect(effects.some(({ text }) => text.startsWith('it stays in the old form'))).toBe(v6 === null);
      if (v6 === null) return;
      const open = effects.flatMap(({ field, isOpen }) => (isOpen ? [field] : []));
      const without = (all: JsonObject) =>
        Object.fromEntries(Object.entries(all).filter(([field]) => !open.includes(field)));
      expect(without(normal)).toEqual(without(normalDashboardV6(v6)));
    },
  );

  it.each([
    ['no height', { h: 0 }],
    ['a height below nothing', { h: -3 }],
    ['no width, written as a text', { w: '0' }],
  ])('keeps the old form of a dashboard with a place of %s, as a real server does', (_, wrong) => {
    const query = {
      queryType: 'builder',
      builder: { queryData: [{ queryName: 'A', dataSource: 'logs', aggregations: [{ expression: 'count()' }] }] },
    };
    const { normal, effects } = upgradedDashboard({
      title: 'Places',
      version: 'v5',
      widgets: [{ id: 'a', title: 'A', panelTypes: 'graph', query }],
      layout: [{ i: 'a', x: 0, y: 0, w: 6, h: 6, ...wrong }],
    });
    expect(effects.map(({ text }) => text)).toEqual([
      "it stays in the old form, which the new SigNoz shows and does not change: the panel 'a' has a place without a size",
    ]);
    expect(normal.panels).toEqual({});
  });

  it('one that is of the new form already stays as it is', () => {
    const [{ v6 }] = pairs as readonly [(typeof pairs)[number]];
    expect(upgradedDashboard(v6)).toEqual({ normal: normalDashboardV6(v6), effects: [] });
  });

  it('a tag like the one that ours have is not in the normal form', () => {
    const { normal } = upgradedDashboard({ title: 'T', version: 'v5', tags: ['managed-by:signoz-as-code', 'a'] });
    expect(normal.tags).toEqual(['tag:a']);
  });

  it('reports the losses in the picture', () => {
    const said = (title: string) =>
      upgradedDashboard(odd.find(({ v5 }) => v5.title === title)?.v5 as JsonObject).effects.map(({ text }) => text);
    expect(said('Links')).toEqual(["the panel 'A' loses its links"]);
    expect(said('Picture url')).toEqual(['its picture is replaced: the new release takes no such one']);
    expect(said('Picture svg plain')).toEqual([]);
    expect(said('Row closed then open')).toEqual([
      "the panel 'B' stands below a closed row, and above all rows afterwards",
    ]);
    expect(said('Row bare')).toEqual(["the panel 'B' is dropped: it has no place"]);
    expect(said('Wrong description')).toEqual([
      "it stays in the old form, which the new SigNoz shows and does not change: 'description' is of type number",
    ]);
    expect(said('Numbers as texts')).toEqual(["the panel 'C' shows 2 decimals instead of all"]);
    expect(said('T'.repeat(300))).toEqual(['its title is cut after 128 characters']);
    expect(said('Variables')).toContain('the variable \'service\' begins with ["a"], which was chosen last');
  });

  it.each(pairs.map(({ v5, v6 }) => [String(v5.title), v5, v6] as const))(
    "gives a real server's result: %s",
    (_, v5, v6) => {
      expect(upgradedDashboard(v5).normal).toEqual(normalDashboardV6(v6));
    },
  );

  it('reports the new form of each tag that changes', () => {
    const [{ v5 }] = pairs as readonly [(typeof pairs)[number]];
    const tags = ['plain', 'team:a', 'a & b', ':', 'x/y', 'name:b', `long-${'x'.repeat(40)}`, 'k:a:b'];
    const { normal, effects } = upgradedDashboard({ ...v5, tags });
    const long = `long-${'x'.repeat(27)}`;
    expect(normal.tags).toEqual(['tag:plain', 'team:a', 'tag:a_b', 'x:y', '_name:b', `tag:${long}`, 'k:a_b'].sort());
    expect(effects.map(({ text }) => text)).toEqual([
      "the tag 'a & b' becomes 'tag:a_b'",
      "the tag ':' is dropped",
      "the tag 'x/y' becomes 'x:y'",
      "the tag 'name:b' becomes '_name:b'",
      `the tag '${tags[6]}' becomes 'tag:${long}'`,
      "the tag 'k:a:b' becomes 'k:a_b'",
    ]);
  });
});

it('a view keeps its query, columns and colour, and loses tags, category and its own fields', () => {
  const { normal, effects } = upgradedView({
    name: 'mine',
    sourcePage: 'logs',
    category: 'team',
    tags: ['one'],
    compositeQuery: { panelType: 'list', queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs' } }] },
    extraData: JSON.stringify({
      color: '#f00',
      version: 1,
      mine: 'x',
      maxLines: '3',
      selectColumns: [{ name: 'body' }],
    }),
  });
  expect(normal).toMatchObject({ title: 'mine', source: 'logs', requestType: 'raw', display: { color: '#f00' } });
  expect(normal.selectedFields).toHaveLength(1);
  expect(effects.map(({ text }) => text)).toEqual([
    "the tag 'one' is dropped",
    "the category 'team' is dropped",
    "the extra data 'mine' is dropped",
    "the extra data 'maxLines' is dropped",
  ]);
});

describe('the extra data of a view', () => {
  const upgraded = (extraData: object) => {
    const { normal, effects } = upgradedView({
      name: 'mine',
      sourcePage: 'logs',
      extraData: JSON.stringify(extraData),
    });
    return { display: normal.display, fields: normal.selectedFields, effects: effects.map(({ text }) => text) };
  };
  // Seen on SigNoz v0.138.0.
  it.each<[string, object, object]>([
    ['in upper case is kept', { COLOR: '#222', Format: 'raw' }, { display: { color: '#222', format: 'raw' } }],
    [
      'with a broken number of lines loses it',
      { maxLines: 1.5, color: '#111' },
      { display: { color: '#111' }, effects: ["the extra data 'maxLines' is dropped"] },
    ],
    [
      'with columns of the older form has them in the new one',
      {
        selectColumns: [
          { key: 'a', dataType: 'string', type: 'tag', isColumn: false },
          { key: 'k', dataType: 'array(string)', type: 'resource' },
        ],
      },
      {
        fields: [
          { name: 'a', fieldContext: 'attribute', fieldDataType: 'string' },
          { name: 'k', fieldContext: 'resource', fieldDataType: '[]string' },
        ],
        effects: [],
      },
    ],
    [
      'loses columns without a name',
      { selectColumns: [{ foo: 1 }, { name: 'b' }] },
      { fields: [{ name: 'b' }], effects: ['a column is dropped: it has no name'] },
    ],
    [
      'loses all columns where one is none',
      { selectColumns: [{ name: 5 }, { name: 'b' }] },
      { fields: [], effects: ['its columns are dropped: not all of them are columns'] },
    ],
    ['loses nothing with null', { color: null, selectColumns: null }, { display: {}, fields: [], effects: [] }],
  ])('%s', (_, extraData, expected) => {
    expect(upgraded(extraData)).toMatchObject(expected);
  });
});
