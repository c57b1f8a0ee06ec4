import { uncataloguedAttribute } from '@signoz-as-code/catalogue';
import type { Json } from '@signoz-as-code/core';
import { definition, definitions } from '@signoz-as-code/core';
import { equals, promql, raw, spans } from '@signoz-as-code/queries';
import { expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { type Dashboard, dynamicVariable, row, timeSeries, type View } from '../src/index.ts';

const { compile, label } = concern({ services: [], attributes: [], metrics: [] });
const route = uncataloguedAttribute('http.route');

/** Every text field of the artifact with a word in it, as `generate` writes it and with its label. */
function labelsOf(kind: string, spec: Dashboard | View, word: string, signoz = 'v0.108.0'): string[] {
  const entry = {
    kind,
    key: 'x',
    file: 'x.ts',
    definition: definition<string, unknown, unknown>(kind, spec as object),
    spec,
  };
  const [artifact] = compile(definitions({ versions: { signoz } } as never, [entry]), () => undefined, {
    project: 'shop',
    environment: 'test',
  });
  const value = JSON.parse(artifact!.content) as Json;
  const found: string[] = [];
  const walk = (one: unknown, field: string): void => {
    if (typeof one === 'string' && one.includes(word)) found.push(label!(artifact!.path, value, field));
    else if (typeof one === 'object' && one !== null)
      for (const [key, inner] of Object.entries(one)) walk(inner, field === '' ? key : `${field}.${key}`);
  };
  walk(value, '');
  return found;
}

test('a field of a dashboard is named by its panel, row, variable and query', () => {
  const query = (text: string) => promql(raw(text, { uncatalogued: [] }));
  const dashboard: Dashboard = {
    title: 'Shop',
    variables: { route: dynamicVariable(route) },
    panels: {
      first: timeSeries({ title: 'First', queries: { A: query('up') } }),
      inner: row('More', {
        second: timeSeries({
          title: 'Second. With dots',
          queries: { A: query('up'), B: query('up{x="needle"}') },
        }),
        third: timeSeries({ title: 'Third', queries: { A: spans('count()', { where: equals('needle', 1) }) } }),
      }),
    },
  };
  for (const [version, text] of [
    ['v0.108.0', 'expression'],
    ['v0.138.0', 'query'],
  ] as const) {
    expect(labelsOf('dashboard', dashboard, 'needle', version)).toEqual([
      `panel "Second. With dots" · query B · ${text}`,
      'panel "Third" · query A · where · expression',
    ]);
    expect(labelsOf('dashboard', dashboard, 'http.route', version)).toEqual(['variable route · attribute']);
  }
  expect(labelsOf('dashboard', dashboard, 'More')).toEqual(['row "More" · title']);
});

test('a field of a view is named by its query', () => {
  const view: View = { name: 'V', page: 'logs', where: equals('needle', 1) };
  for (const version of ['v0.108.0', 'v0.138.0'])
    expect(labelsOf('view', view, 'needle', version)).toEqual(['query A · where · expression']);
});
