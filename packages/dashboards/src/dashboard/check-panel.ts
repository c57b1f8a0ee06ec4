import { type Catalogue, unitFamily, unitHint } from '@signoz-as-code/catalogue';
import {
  type BuilderQuery,
  checkFilter,
  checkQueries,
  checkUnit,
  expressionOf,
  type Formula,
  type Queries,
  type Query,
  queryType,
  shownQueries,
  type TraceOperator,
  traceOperands,
} from '@signoz-as-code/queries';
import { queryVariables } from './check-variables.ts';
import type { Found } from './codes.ts';
import {
  type ListPanel,
  type Panel,
  type QueryPanel,
  type TablePanel,
  type Threshold,
  timePreferences,
} from './define.ts';
import { isBuilder } from './panels.ts';

/** Problems of one panel: what SigNoz stores without an error and then shows wrongly or not at all. */
export function checkPanel(panel: Panel, variables: readonly string[], catalogue: Catalogue, problems: Found): void {
  if (panel.title.trim() === '')
    problems.error('dashboards/title', 'title', 'the panel has no title', 'say what it shows');
  if (panel.time !== undefined && !timePreferences.includes(panel.time))
    problems.error(
      'dashboards/time',
      'time',
      `SigNoz does not know the time '${panel.time}'`,
      `use one of ${timePreferences.join(', ')}`,
    );
  if (panel.kind === 'list') {
    checkList(panel, variables, catalogue, problems);
    return;
  }
  checkQueries(panel.queries, catalogue, problems, 'queries', variables);
  for (const [name, query] of Object.entries(panel.queries)) {
    checkVariablesOf(query, variables, problems.within(`queries.${name}`));
    checkAsked(query, panel, problems.within(`queries.${name}`));
    if (query.type === 'trace_operator') checkTraceOperator(panel, problems);
    checkLegend(query, panel.queries, problems.within(`queries.${name}`));
  }
  checkKind(panel, problems);
  checkKnownUnit(panel.unit, 'unit', problems);
  if (panel.unit !== undefined) checkUnit(panel.queries, panel.unit, problems, 'unit');
  if (panel.kind === 'table') checkColumns(panel, problems);
  if ('colors' in panel) checkColors(Object.values(panel.colors ?? {}), 'colors', problems);
  if ('thresholds' in panel)
    for (const [index, threshold] of (panel.thresholds ?? []).entries())
      checkThreshold(panel, threshold, problems.within(`thresholds[${index}]`));
  if ('softMin' in panel || 'softMax' in panel) checkAxis(panel.softMin, panel.softMax, problems);
}

function checkList(panel: ListPanel, variables: readonly string[], catalogue: Catalogue, problems: Found): void {
  if (panel.where) checkFilter(panel.where, { catalogue, signal: panel.from, variables }, problems, 'where');
  checkNumber(panel.pageSize, 'pageSize', problems);
}

function checkKind(panel: QueryPanel, problems: Found): void {
  if ((panel.kind === 'pie' || panel.kind === 'table') && queryType(panel.queries) === 'promql')
    problems.error(
      'dashboards/query-type',
      'queries',
      `a ${panel.kind} cannot show PromQL`,
      'ask with metric(), percentile(), spans() or logs(), or draw a time series',
    );
  const visible = shownQueries(panel.queries);
  if (panel.kind === 'value' && visible.length > 1)
    problems.error(
      'dashboards/value-queries',
      'queries',
      `${visible.join(', ')} are visible, and the panel shows one number`,
      'set `hidden: true` on all but one of them',
    );
}

/** Variables in texts; those in filters are checked with the queries. */
function checkVariablesOf(query: Query, variables: readonly string[], problems: Found): void {
  if (isBuilder(query)) return;
  const texts = query.type === 'clickhouse_sql' ? [...query.sql.matchAll(/\$\$([\w.]+)/g)] : [];
  for (const [, column = ''] of texts)
    for (const name of variables.filter((one) => column.startsWith(one)))
      problems.error(
        'dashboards/variable-in-column',
        '',
        `SigNoz would put the value of $${name} into the name of the column that ends in $$${column}`,
        'give the variable another name',
      );
  for (const name of queryVariables(query)) {
    if (!variables.includes(name))
      problems.error(
        'dashboards/unknown-variable',
        '',
        `$${name} is not a variable of this dashboard`,
        variables.length > 0 ? `use one of ${variables.map((one) => `$${one}`).join(', ')}` : 'define the variable',
      );
  }
}

/** Problems for which SigNoz's server returns nothing or an error in a panel with a trace operator. */
function checkTraceOperator(panel: QueryPanel, problems: Found): void {
  if ('fillGaps' in panel && panel.fillGaps)
    problems.error(
      'dashboards/fill-gaps',
      'fillGaps',
      'SigNoz fails when it fills the gaps of a trace operator',
      'remove it',
    );
  for (const name of traceOperands(panel.queries)) {
    const query = panel.queries[name];
    const [variable] = query === undefined ? [] : queryVariables(query);
    if (variable !== undefined)
      problems.error(
        'dashboards/variable-in-operand',
        `queries.${name}.where`,
        `SigNoz does not fill $${variable} into the queries of a trace operator, and finds no span`,
        'write the value, or add a panel for each value',
      );
  }
}

/** What SigNoz's UI stores in a query and does not send (prepareQueryRangePayloadV5 of v0.108.0). */
function checkAsked(query: Query, panel: QueryPanel, problems: Found): void {
  if (isBuilder(query) || query.type === 'trace_operator') checkAggregations(query, problems);
  const isReduced = panel.kind === 'table' || panel.kind === 'pie' || panel.kind === 'value';
  const unasked =
    query.type === 'formula'
      ? (['functions'] as const)
      : query.type === 'trace_operator'
        ? (['hidden', ...(isReduced ? (['limit'] as const) : [])] as const)
        : [];
  for (const field of unasked) {
    if ((query as Formula & TraceOperator)[field] !== undefined)
      problems.error(
        'dashboards/not-asked',
        field,
        `SigNoz does not send it for a ${query.type === 'formula' ? 'formula' : `trace operator of a ${panel.kind}`}`,
        query.type === 'formula' ? 'set it on the queries that the formula is made of' : 'remove it',
      );
  }
}

/** SigNoz's UI finds calls with a pattern (parseAggregations of its v0.108.0), and sends only these. */
function checkAggregations(query: BuilderQuery | TraceOperator, problems: Found): void {
  if (query.type === 'metrics') return;
  for (const [index, aggregation] of query.aggregations.entries()) {
    const text = expressionOf(aggregation).trim();
    if (text !== '' && !/^[a-zA-Z0-9_]+\([^()]*\)$/.test(text))
      problems.error(
        'dashboards/aggregation',
        `aggregations[${index}]`,
        `'${text}' is not one call, and the panel shows something else`,
        "ask for each call in a query of its own and compute with them in formula('A / B')",
      );
  }
}

/** A formula has the groups of its queries. */
function checkLegend(query: Query, queries: Queries, problems: Found): void {
  if (query.type === 'promql' || query.type === 'clickhouse_sql') return;
  const of = query.type === 'formula' ? Object.values(queries) : [query];
  const groups = [
    ...new Set(of.flatMap((one) => ('by' in one ? (one.by ?? []) : []).map((attribute) => attribute.name))),
  ];
  for (const [, name] of (query.legend ?? '').matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)) {
    if (name !== undefined && !groups.includes(name))
      problems.error(
        'dashboards/legend',
        'legend',
        `'${name}' is not grouped by`,
        groups.length > 0 ? `use one of ${groups.join(', ')}` : 'add it to `by`, or write a plain text',
      );
  }
}

function checkKnownUnit(unit: string | undefined, field: string, problems: Found): void {
  if (unit === '') {
    problems.error('dashboards/empty-unit', field, 'the unit is an empty text', "write 'none', or leave it out");
    return;
  }
  const hint = unit === undefined ? undefined : unitHint(unit);
  if (hint !== undefined) problems.warning('dashboards/unit', field, `SigNoz does not know the unit '${unit}'`, hint);
}

/** The name of a column is its query; with several aggregations it is both: `A.count()`. */
function columnsOf(panel: TablePanel): string[] {
  return shownQueries(panel.queries).flatMap((name) => {
    const query = panel.queries[name];
    const several = query !== undefined && 'aggregations' in query && query.aggregations.length > 1;
    return several ? query.aggregations.map((aggregation) => `${name}.${expressionOf(aggregation)}`) : [name];
  });
}

function checkColumns(panel: TablePanel, problems: Found): void {
  const columns = columnsOf(panel);
  const known = (column: string, field: string): void => {
    if (!columns.includes(column))
      problems.error(
        'dashboards/column',
        field,
        `'${column}' is not a column of this table`,
        `use one of ${columns.join(', ')}`,
      );
  };
  for (const [column, unit] of Object.entries(panel.units ?? {})) {
    known(column, `units.${column}`);
    checkKnownUnit(unit, `units.${column}`, problems);
    checkUnit(panel.queries, unit, problems, `units.${column}`, column);
  }
  for (const [index, { column }] of (panel.thresholds ?? []).entries()) {
    if (column === undefined)
      problems.error(
        'dashboards/threshold',
        `thresholds[${index}].column`,
        'the threshold has no column',
        `name one of ${columns.join(', ')}`,
      );
    else known(column, `thresholds[${index}].column`);
  }
}

function checkThreshold(panel: QueryPanel, threshold: Threshold, problems: Found): void {
  if (!Number.isFinite(threshold.value))
    problems.error('dashboards/threshold', 'value', `${threshold.value} is not a number`, 'give a number');
  if (threshold.color !== undefined) checkColors([threshold.color], 'color', problems);
  if (threshold.unit === undefined) return;
  checkKnownUnit(threshold.unit, 'unit', problems);
  const column = panel.kind === 'table' ? panel.units?.[threshold.column ?? ''] : undefined;
  const unit = column ?? panel.unit ?? 'none';
  if (threshold.unit !== unit && unitFamily(threshold.unit) !== unitFamily(unit))
    problems.error(
      'dashboards/threshold-unit',
      'unit',
      `'${threshold.unit}' cannot be compared with the panel's '${unit}'`,
      `leave the unit out, or use one for ${unitFamily(unit) ?? `'${unit}'`}`,
    );
}

function checkAxis(softMin: number | null | undefined, softMax: number | null | undefined, problems: Found): void {
  if (softMin !== null && (softMin ?? 0) > (softMax ?? Number.POSITIVE_INFINITY))
    problems.error(
      'dashboards/soft-axis',
      'softMin',
      `${softMin ?? 0} is not below ${softMax}`,
      'the lower bound must be below the upper one',
    );
}

function checkColors(colors: readonly string[], field: string, problems: Found): void {
  for (const color of colors) {
    if (!/^(Red|Orange|Green|Blue|#[0-9a-fA-F]{6})$/.test(color))
      problems.error(
        'dashboards/color',
        field,
        `'${color}' is not a colour of SigNoz's palette or #rrggbb`,
        'write it as #rrggbb',
      );
  }
}

function checkNumber(value: number | undefined, field: string, problems: Found): void {
  if (value !== undefined && !(Number.isSafeInteger(value) && value > 0))
    problems.error('dashboards/limit', field, `${value} is not a positive whole number`, 'write a number from 1 on');
}
