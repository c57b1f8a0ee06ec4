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
