import type { Widget } from '@signoz-as-code/dashboards';
import type { Cell, PanelData, Series } from './answer.ts';
import { pieChart, timeChart } from './chart.ts';
import { html, type Markup, nothing } from './markup.ts';
import { thresholdsOf } from './thresholds.ts';

/** Rows of a table or list beyond these are counted. */
const ROWS = 12;

const kinds: Readonly<Record<Widget['panelTypes'], string>> = {
  graph: 'time series',
  bar: 'bars',
  pie: 'pie',
  value: 'value',
  table: 'table',
  list: 'list',
  histogram: 'histogram',
};

/** A panel: its data where there is any, and what it asks. */
export function panel(widget: Widget, data: PanelData | undefined): Markup {
  const shown = data === undefined ? nothing : body(widget, data);
  return html`<header><h4 title="${widget.description}">${widget.title}</h4><span class="quiet">${kinds[widget.panelTypes]}${widget.yAxisUnit === '' || widget.yAxisUnit === 'none' ? '' : ` · ${widget.yAxisUnit}`}</span></header>
${shown}
<div class="asks">${asked(widget)}${thresholdsOf(widget).map(({ label, colour }) => html`<p><i style="background:${colour}"></i>${label}</p>`)}</div>`;
}

function body(widget: Widget, data: PanelData): Markup {
  switch (data.is) {
    case 'failed':
      return html`<p class="failed">${data.reason}</p>`;
    case 'nothing':
      return html`<p class="quiet none">${data.why ?? 'no data'}</p>`;
    case 'series':
      return timeChart(data.series, thresholdsOf(widget), widget.panelTypes === 'graph' ? 'lines' : 'bars');
    case 'records':
      return records(data.records);
    case 'table':
      if (widget.panelTypes === 'value')
        return value(
          data.rows,
          data.columns.findIndex(({ isValue }) => isValue),
          widget,
        );
      if (widget.panelTypes === 'pie') return pieChart(slices(data));
      return table(
        data.columns.map(({ name }) => name),
        data.rows,
      );
  }
}

function value(rows: readonly (readonly Cell[])[], column: number, widget: Widget): Markup {
  const number = rows[0]?.[column] ?? null;
  return html`<p class="value">${number === null ? '–' : figure(number)}<small> ${widget.yAxisUnit === 'none' ? '' : widget.yAxisUnit}</small></p>`;
}

function slices({ columns, rows }: Extract<PanelData, { is: 'table' }>): { name: string; value: number }[] {
  const at = columns.findIndex(({ isValue }) => isValue);
  return rows.map((row) => ({ name: row.filter((_, index) => index !== at).join(', '), value: Number(row[at] ?? 0) }));
}

function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): Markup {
  const more = rows.length - ROWS;
  return html`<table><tr>${columns.map((name) => html`<th>${name}</th>`)}</tr>
${rows.slice(0, ROWS).map((row) => html`<tr>${row.map((cell) => html`<td>${cell === null ? '' : figure(cell)}</td>`)}</tr>`)}</table>
${more > 0 ? html`<p class="quiet">and ${more} more rows</p>` : nothing}`;
}

function records(all: readonly Readonly<Record<string, unknown>>[]): Markup {
  const columns = [...new Set(all.flatMap((record) => Object.keys(record)))].slice(0, 6);
  const text = (one: unknown): string =>
    typeof one === 'object' && one !== null ? JSON.stringify(one) : String(one ?? '');
  return table(
    columns,
    all.map((record) => columns.map((name) => text(record[name]).slice(0, 120))),
  );
}

function figure(cell: string | number): string {
  return typeof cell === 'number' && !Number.isInteger(cell) ? String(Number(cell.toPrecision(4))) : String(cell);
}

/** What a panel asks, a line a query, as somebody would say it aloud. */
function asked({ query }: Widget): Markup[] {
  const { queryType, builder } = query;
  const texts =
    queryType === 'builder'
      ? [
          ...builder.queryData.map((one) => [one.queryName, builderText(one), one.disabled] as const),
          ...builder.queryFormulas.map((one) => [one.queryName, one.expression, one.disabled] as const),
          ...builder.queryTraceOperator.map((one) => [one.queryName, operatorText(one), one.disabled] as const),
        ]
      : query[queryType].map((one) => [one.name, one.query, one.disabled] as const);
  return texts.map(
    ([name, text, isHidden]) =>
      html`<p${isHidden ? html` class="hidden"` : nothing}><b>${name}</b> <code>${text}</code></p>`,
  );
}

function operatorText(one: Widget['query']['builder']['queryTraceOperator'][number]): string {
  const by = one.groupBy.length === 0 ? '' : ` by ${one.groupBy.map(({ key }) => key).join(', ')}`;
  return `${one.aggregations.map(({ expression }) => expression).join(', ')} of ${one.expression}${by}`;
}

function builderText(one: Widget['query']['builder']['queryData'][number]): string {
  const what = one.aggregations.map((aggregation) => {
    if (!('metricName' in aggregation)) return aggregation.expression;
    const { metricName, timeAggregation: time, spaceAggregation: space } = aggregation;
    return time === '' ? `${space}(${metricName})` : `${space}(${time}(${metricName}))`;
  });
  return [
    `${one.dataSource}: ${what.join(', ')}`,
    one.filter.expression === '' ? '' : `where ${one.filter.expression}`,
    one.groupBy.length === 0 ? '' : `by ${one.groupBy.map(({ key }) => key).join(', ')}`,
    one.limit === null ? '' : `limit ${one.limit}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many series, rows or records a panel got: what a summary counts. */
export function isEmpty(data: PanelData): boolean {
  return (
    data.is === 'nothing' || (data.is === 'series' && data.series.every(({ points }: Series) => points.length === 0))
  );
}
