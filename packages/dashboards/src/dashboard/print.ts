import { callCode, literal, objectCode, type SourceFile, sourceFile } from '@signoz-as-code/core';
import { type CatalogueModule, type QueryPrinter, queryPrinter } from '@signoz-as-code/queries';
import type { Dashboard, Panel, Row, Variable } from './define.ts';

const MODULE = '@signoz-as-code/dashboards';

const CONSTRUCTORS = {
  graph: 'timeSeries',
  bar: 'bar',
  pie: 'pie',
  value: 'singleValue',
  table: 'table',
  histogram: 'histogram',
  list: 'list',
} as const satisfies Record<Panel['kind'], string>;

/** A dashboard as a definition file. */
export function printDashboard(dashboard: Dashboard, catalogue: CatalogueModule): string {
  const source = sourceFile();
  const print = queryPrinter(source, catalogue);
  const { panels, variables, suppress, ...head } = dashboard;
  const body = objectCode([
    ...plain(head),
    [
      'variables',
      variables && objectCode(Object.entries(variables).map(([name, one]) => [name, variableCode(one, source, print)])),
    ],
    ['panels', panelsCode(panels, source, print)],
    ['suppress', suppress && literal(suppress)],
  ]);
  return source.text(`export default ${source.use(MODULE, 'defineDashboard')}(${body});`);
}

function panelsCode(panels: Dashboard['panels'], source: SourceFile, print: QueryPrinter): string {
  return objectCode(
    Object.entries(panels).map(([key, one]) => [
      key,
      one.kind === 'row' ? rowCode(one, source, print) : panelCode(one, source, print),
    ]),
  );
}

function rowCode({ title, panels, kind: _, ...options }: Row, source: SourceFile, print: QueryPrinter): string {
  const inside = panelsCode(panels, source, print);
  const code = callCode(source.use(MODULE, 'row'), literal(title), inside, literal(options));
  return inside === '{}' && Object.keys(options).length === 0 ? `${code.slice(0, -1)}, {})` : code;
}

function panelCode(panel: Panel, source: SourceFile, print: QueryPrinter): string {
  const call = source.use(MODULE, CONSTRUCTORS[panel.kind]);
  if (panel.kind === 'list') {
    const { kind: _, where, columns, select, ...rest } = panel;
    return callCode(
      call,
      objectCode([
        ...plain(rest),
        ['where', print.filter(where)],
        ['columns', print.attributes(columns)],
        ['select', print.attributes(select)],
      ]),
    );
  }
  const { kind: _, queries, thresholds, ...rest } = panel as Panel & { queries: never; thresholds?: unknown };
  return callCode(
    call,
    objectCode([
      ...plain(rest),
      ['queries', print.queries(queries)],
      ['thresholds', thresholds === undefined ? undefined : literal(thresholds)],
    ]),
  );
}

function variableCode(variable: Variable, source: SourceFile, print: QueryPrinter): string {
  switch (variable.type) {
    case 'DYNAMIC': {
      const { type: _, attribute, ...options } = variable;
      return callCode(source.use(MODULE, 'dynamicVariable'), print.attribute(attribute), literal(options));
    }
    case 'QUERY': {
      const { type: _, sql, ...options } = variable;
      return callCode(source.use(MODULE, 'queryVariable'), literal(sql), literal(options));
    }
    case 'CUSTOM': {
      const { type: _, values, ...options } = variable;
      return callCode(source.use(MODULE, 'customVariable'), literal(values), literal(options));
    }
    case 'TEXTBOX': {
      const { type: _, ...options } = variable;
      return callCode(source.use(MODULE, 'textVariable'), literal(options));
    }
  }
}

function plain(fields: Readonly<Record<string, unknown>>): (readonly [string, string])[] {
  return Object.entries(fields).map(([key, value]) => [key, literal(value)] as const);
}
