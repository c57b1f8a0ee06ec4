import { validateArtifact } from '@signoz-as-code/core';
import { describe, expect, it } from 'vitest';
import { errorLogs, everything, slowSpans } from './samples.ts';
import { artifacts, body, changed, concern } from './support.ts';

const specs = { everything, 'error-logs': errorLogs, 'slow-spans': slowSpans };

describe('artifacts', () => {
  it.each(artifacts(specs).map((artifact) => [artifact.path, artifact] as const))(
    '%s is as reviewed',
    async (path, { content }) => {
      await expect(content).toMatchFileSnapshot(`__snapshots__/${path}`);
    },
  );

  it('are the same bytes every time', () => {
    expect(artifacts(specs)).toEqual(artifacts(specs));
  });

  it('fit their schemas', () => {
    expect(artifacts(specs).flatMap((artifact) => validateArtifact(concern.formats, artifact))).toEqual([]);
  });

  it('name their definition and become resources by their file name', () => {
    expect(
      concern.resources(artifacts(specs)).map(({ kind, key, title, source }) => [kind, key, title, source]),
    ).toEqual([
      ['dashboard', 'everything', 'Everything', 'definitions/everything.ts'],
      ['view', 'error-logs', 'Errors', 'definitions/error-logs.ts'],
      ['view', 'slow-spans', 'Slow spans', 'definitions/slow-spans.ts'],
    ]);
  });

  it('keep the id of a panel that moves to another row', () => {
    const { lines, bars, numbers } = everything.panels;
    if (lines?.kind === 'row' || bars === undefined || numbers?.kind !== 'row' || lines === undefined)
      throw new Error();
    const moved = body({ title: 'x', panels: { bars, numbers: { ...numbers, panels: { ...numbers.panels, lines } } } });
    const ids = (moved.widgets as readonly { id: string }[]).map(({ id }) => id);
    expect(ids).toContain('d.lines');
  });
});

/** What is broken, where, and how. */
type Break = [string, readonly (string | number)[], () => unknown];

const dashboard = body(everything);
const view = body(errorLogs);

describe('schemas refuse', () => {
  const query = ['widgets', 1, 'query', 'builder', 'queryData', 0];
  it.each<Break>([
    ['a dashboard in the later v6 form', ['version'], () => 'v6'],
    ['an empty title', ['title'], () => ' '],
    ['no widgets', ['widgets'], () => []],
    ['a field that SigNoz does not know', ['schemaVersion'], () => 'v6'],
    ['a mark of ownership in generated/', ['tags', 0], () => 'signoz-as-code:p/e/k'],
    ['a panel outside the grid', ['layout', 0, 'w'], () => 13],
    ['a place between columns', ['layout', 0, 'x'], () => 0.5],
    ['an unknown kind of panel', ['widgets', 0, 'panelTypes'], () => 'gauge'],
    ['a panel without panelTypes, over which the server crashes', ['widgets', 0, 'panelTypes'], () => undefined],
    ['PromQL in a pie', ['widgets', 0, 'panelTypes'], () => 'pie'],
    ['a missing query object', ['widgets', 0, 'query', 'clickhouse_sql'], () => undefined],
    ['a query type that is empty', ['widgets', 0, 'query', 'promql'], () => []],
    ['an expression that is not the query’s name', [...query, 'expression'], () => 'A + B'],
    ['a v4 aggregation', [...query, 'aggregateOperator'], () => 'rate'],
    ['an aggregation that SigNoz does not have', [...query, 'aggregations', 0, 'spaceAggregation'], () => 'p42'],
    ['a filter that is not an object', [...query, 'filter'], () => 'a = 1'],
    ['a limit of 0', [...query, 'limit'], () => 0],
    ['a variable whose name holds a blank', ['variables', 'service', 'name'], () => 'my service'],
    [
      'a dynamic variable without its attribute',
      ['variables', 'service', 'dynamicVariablesAttribute'],
      () => undefined,
    ],
    ['an unknown operator of a threshold', ['widgets', 0, 'thresholds', 0, 'thresholdOperator'], () => '!='],
    ['an unknown time', ['widgets', 0, 'timePreferance'], () => 'LAST_YEAR'],
  ])('%s', (_, path, change) => {
    const content = JSON.stringify(changed(dashboard, path, change));
    const broken = { path: 'dashboards/d.json', file: 'f', source: 's', content };
    expect(validateArtifact(concern.formats, broken).map(({ code }) => code)).toContain('artifact/schema');
  });

  it.each<Break>([
    ['a view for a page that does not exist', ['sourcePage'], () => 'nowhere'],
    ['a view without a name', ['name'], () => ''],
    ['a tag that SigNoz would split', ['tags', 0], () => 'a,b'],
    ['a view without queries', ['compositeQuery', 'queries'], () => []],
    ['a panel that SigNoz refuses', ['compositeQuery', 'panelType'], () => 'pie'],
    ['extra data that is not text', ['extraData'], () => ({ color: '#fff' })],
  ])('%s', (_, path, change) => {
    const content = JSON.stringify(changed(view, path, change));
    const broken = { path: 'views/d.json', file: 'f', source: 's', content };
    expect(validateArtifact(concern.formats, broken).map(({ code }) => code)).toContain('artifact/schema');
  });
});
