import { readFileSync } from 'node:fs';
import type { Imports, Json, JsonObject } from '@signoz-as-code/core';
import { describe, expect, it } from 'vitest';
import {
  attributes,
  metrics,
  services,
} from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { viewImporter } from '../src/view/import.ts';

const importer = viewImporter({ attributes, metrics, services }, 'packages/dashboards/definitions/views');
const imported = (content: unknown): Imports => {
  expect(importer.matches(content as Json)).toBe(true);
  return importer.import([{ from: 'live', content: content as Json }], { taken: new Set(), known: new Map() });
};
const source = (content: unknown): string => imported(content).definitions[0]?.source.replaceAll(/\s+/g, ' ') ?? '';
const notes = (content: unknown) =>
  imported(content).definitions[0]?.notes.map(({ field, lost }) => `${lost ? 'lost' : 'left out'} ${field}`);

/** A list of log records as the UI saves it. */
const list = (spec: object = {}, extra: object = {}, change: object = {}): JsonObject => ({
  id: '1',
  name: 'Errors of a User',
  category: '',
  sourcePage: 'logs',
  tags: [''],
  compositeQuery: {
    queryType: 'builder',
    panelType: 'list',
    queries: [
      {
        type: 'builder_query',
        spec: {
          name: 'A',
          signal: 'logs',
          source: '',
          stepInterval: 0,
          filter: { expression: "service.name = 'fluxer-server'" },
          order: [{ key: { name: 'timestamp', fieldContext: '', fieldDataType: '', signal: '' }, direction: 'desc' }],
          limit: 100,
          disabled: false,
          ...spec,
        },
      },
    ],
  },
  extraData: JSON.stringify({
    color: '#4e74f8',
    version: 1,
    format: 'raw',
    maxLines: 1,
    fontSize: 'small',
    selectColumns: [
      { name: 'timestamp', signal: 'logs', fieldContext: 'log', fieldDataType: 'number' },
      { name: 'body', signal: 'logs', fieldContext: 'log', fieldDataType: 'string' },
    ],
    ...extra,
  }),
  ...change,
});
const chart = (panelType: string, query: JsonObject, page = 'traces'): JsonObject => ({
  ...list(),
  sourcePage: page,
  compositeQuery: { queryType: 'builder', panelType, queries: [query] },
  extraData: '{"color":"#ff0000"}',
});

describe('a saved view', () => {
  it('of single records repeats no default', () => {
    expect(source(list())).toBe(
      "import { attributes } from '#catalogue'; import { defineView } from '@signoz-as-code/dashboards'; import { equals } from '@signoz-as-code/telemetry'; export default defineView({ name: 'Errors of a User', page: 'logs', where: equals(attributes.serviceName, 'fluxer-server') }); ",
    );
    expect(notes(list())).toEqual([]);
  });

  it('keeps its columns, its colour, its format and its tags', () => {
    const own = list(
      { limit: 20 },
      {
        color: '#ff0000',
        format: 'table',
        selectColumns: [{ name: 'service.name', fieldContext: 'resource', fieldDataType: 'string' }],
      },
      { tags: ['a', 'b'] },
    );
    expect(source(own)).toContain("tags: ['a', 'b'], color: '#ff0000'");
    expect(source(own)).toContain("columns: [attributes.serviceName], format: 'table', limit: 20");
    expect(notes(own)).toEqual([]);
  });

  it('of a chart uses the catalogue’s terms', () => {
    const own = chart('graph', {
      type: 'builder_query',
      spec: {
        name: 'A',
        signal: 'traces',
        stepInterval: 60,
        aggregations: [{ expression: 'p95(duration_nano)' }],
        groupBy: [{ name: 'service.name', fieldContext: 'resource', fieldDataType: 'string' }],
      },
    });
    expect(source(own)).toContain(
      "panel: 'graph', queries: { A: spans('p95(duration_nano)', { by: [attributes.serviceName] }) }",
    );
    expect(notes(own)?.filter((note) => note.startsWith('lost'))).toEqual([]);
  });

  it('declares uncatalogued what the catalogue does not have', () => {
    const text = "shoe.size > 40 OR service.name = 'a'";
    expect(source(list({ filter: { expression: text } }))).toContain(
      `where: rawFilter("${text}", { uncatalogued: ['a', 'shoe.size'] })`,
    );
  });

  it('reports what a definition cannot have', () => {
    expect(notes(list({ offset: 40 }))).toEqual(['lost query A · offset']);
    expect(notes(list({}, { maxLines: 5 }))).toEqual(['left out maxLines']);
  });

  it.each<[why: string, content: JsonObject]>([
    ["there is no page 'meter'", list({}, {}, { sourcePage: 'meter' })],
    ['shown as a trace', chart('trace', { type: 'builder_query', spec: { name: 'A', signal: 'traces' } })],
    [
      'does not show promql',
      list({}, {}, { compositeQuery: { queryType: 'promql', panelType: 'graph', queries: [] } }),
    ],
    ['does not parse', list({ filter: { expression: 'service.name =' } })],
    ['builder_join', chart('graph', { type: 'builder_join', spec: { name: 'J' } })],
    [
      'query A has no aggregation',
      chart('graph', { type: 'builder_query', spec: { name: 'A', signal: 'logs', aggregations: [] } }),
    ],
  ])('reports why it cannot become a definition: %s', (why, content) => {
    expect(imported(content).definitions).toEqual([]);
    expect(imported(content).failed[0]?.reason).toContain("the view 'Errors of a User': ");
    expect(imported(content).failed[0]?.reason).toContain(why);
  });
});

it('every view recorded from a real SigNoz becomes a definition, or is refused with a reason', () => {
  const exchanges = ['exchanges.json', 'exchanges-extra.json', 'exchanges-probes.json'].flatMap(
    (name) =>
      JSON.parse(readFileSync(new URL(`../../sandbox/recorded/${name}`, import.meta.url), 'utf8')) as {
        method: string;
        path: string;
        response: { data?: JsonObject[] | null };
      }[],
  );
  const stored = exchanges
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/explorer/views?'))
    .flatMap(({ response }) => response.data ?? []);
  const documents = stored.filter(importer.matches).map((content) => ({ from: 'recorded', content }));
  const { definitions, failed } = importer.import(documents, { taken: new Set(), known: new Map() });
  const counted = (texts: string[]): Record<string, number> =>
    Object.fromEntries([...Map.groupBy(texts, (text) => text)].map(([text, of]) => [text, of.length]));
  expect({
    recorded: stored.length,
    definitions: definitions.length,
    failed: counted(failed.map(({ reason }) => reason.replace(/^the view '[^']*': /, ''))),
    lost: counted(definitions.flatMap((one) => one.notes.filter(({ lost }) => lost).map(({ field }) => field))),
  }).toMatchInlineSnapshot(`
    {
      "definitions": 9,
      "failed": {},
      "lost": {
        "query A · limit": 1,
        "query A · order · id": 7,
        "query A · order · timestamp": 1,
        "query A · selectFields": 7,
        "query A · signal": 1,
      },
      "recorded": 9,
    }
  `);
});
