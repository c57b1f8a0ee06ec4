import { figure, quantity, unitName } from '@signoz-as-code/catalogue';
import type { Widget } from '@signoz-as-code/dashboards';
import type { Cell, Column, PanelData, Series } from './answer.ts';
import { askedBy, asks } from './asks.ts';
import { histogramChart, pieChart, timeChart } from './chart.ts';
import { columnKey, titleOf, valueColumns } from './column.ts';
import { html, type Markup, nothing } from './markup.ts';
import { sampleOf } from './sample.ts';
import { passed, type Threshold, thresholdsOf } from './thresholds.ts';

/** Further rows of a table or list are only counted. */
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

/** A panel: its data, or a sample of its kind where there is none, and its queries. */
export function panel(widget: Widget, data: PanelData | undefined): Markup {
  const isSample = data === undefined || isEmpty(data) || data.is === 'failed';
  const about = [kinds[widget.panelTypes], unitName(widget.yAxisUnit), times[widget.timePreferance] ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return html`<header><h3>${widget.title}</h3>${isSample ? html`<span class="sample">sample</span>` : nothing}</header>
<p class="quiet">${about}</p>${widget.description === '' ? nothing : html`<p class="quiet">${widget.description}</p>`}
${isSample ? why(data) : nothing}<div class="shown${isSample ? ' of-sample' : ''}">${body(widget, isSample ? sampleOf(widget) : data)}</div>
${limits(widget)}${asks(askedBy(widget))}`;
}

const times: Readonly<Record<string, string>> = {
  LAST_5_MIN: 'last 5 min',
  LAST_15_MIN: 'last 15 min',
  LAST_30_MIN: 'last 30 min',
  LAST_1_HR: 'last hour',
  LAST_6_HR: 'last 6 h',
  LAST_1_DAY: 'last day',
  LAST_3_DAYS: 'last 3 days',
  LAST_1_WEEK: 'last week',
  LAST_1_MONTH: 'last month',
};

/** Why it shows a sample instead of data. */
function why(data: PanelData | undefined): Markup {
  if (data === undefined) return nothing;
  if (data.is === 'failed') return html`<p class="failed">${data.reason}</p>`;
  return html`<p class="none">${(data.is === 'nothing' ? data.why : undefined) ?? 'no data in this time'}</p>`;
}

function limits(widget: Widget): Markup {
  if (widget.thresholds.length === 0) return nothing;
  const titles = new Map(
    valueColumns(widget).map((column) => [columnKey(column, widget), titleOf(column, widget)] as const),
  );
  return html`<ul class="legend limits">${thresholdsOf(widget).map(({ label, colour, column }) => html`<li><i style="background:${colour}"></i>${column === '' ? '' : `${titles.get(column) ?? column} `}${label}</li>`)}</ul>`;
}

function body(widget: Widget, data: PanelData): Markup {
  const unit = widget.yAxisUnit;
  const thresholds = thresholdsOf(widget);
  const drawing = { unit, thresholds, colours: widget.customLegendColors };
  switch (data.is) {
    case 'series':
      if (widget.panelTypes === 'histogram')
        return histogramChart(data.series, { ...drawing, count: widget.bucketCount, width: widget.bucketWidth });
      return timeChart(data.series, {
        ...drawing,
        kind: widget.panelTypes === 'graph' ? 'lines' : 'bars',
        stacked: widget.stackedBarChart,
      });
    case 'records':
      return records(data.records);
    case 'table':
      if (widget.panelTypes === 'value') return value(data, unit, thresholds);
      if (widget.panelTypes === 'pie') return pieChart(slices(data), drawing);
      return table(
        data.columns.map((column) => ({ ...column, name: titleOf(column, widget) })),
        data.rows,
        (column) => widget.columnUnits[columnKey(column, widget)] ?? unit,
        (column) => thresholds.filter((one) => one.column === '' || one.column === columnKey(column, widget)),
      );
    default:
      return nothing;
  }
}

function value(
  { columns, rows }: Extract<PanelData, { is: 'table' }>,
  unit: string,
  thresholds: readonly Threshold[],
): Markup {
  const cell = rows[0]?.[columns.findIndex(({ isValue }) => isValue)] ?? null;
  return html`<p class="one" style="${coloured(cell, thresholds)}">${written(cell, unit) || '–'}</p>`;
}

function slices({ columns, rows }: Extract<PanelData, { is: 'table' }>): { name: string; value: number }[] {
  const at = columns.findIndex(({ isValue }) => isValue);
  return rows.map((row) => ({ name: row.filter((_, index) => index !== at).join(', '), value: Number(row[at] ?? 0) }));
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  unit: (column: Column) => string = () => 'none',
  thresholds: (column: Column) => readonly Threshold[] = () => [],
): Markup {
  const more = rows.length - ROWS;
  const cell = (one: Cell, column: Column): Markup =>
    column.isValue
      ? html`<td class="number" style="${coloured(one, thresholds(column))}">${written(one, unit(column))}</td>`
      : html`<td>${one === null ? '' : typeof one === 'number' ? figure(one) : one}</td>`;
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="table"><table><thead><tr>${columns.map(({ name, isValue }) => html`<th${isValue ? html` class="number"` : nothing}>${name}</th>`)}</tr></thead>
<tbody>${rows.slice(0, ROWS).map((row) => html`<tr>${columns.map((column, index) => cell(row[index] ?? null, column))}</tr>`)}</tbody></table></div>
${more > 0 ? html`<p class="quiet">and ${more} more rows</p>` : nothing}`;
}

function records(all: readonly Readonly<Record<string, unknown>>[]): Markup {
  const columns = [...new Set(all.flatMap((record) => Object.keys(record)))].slice(0, 6);
  const text = (one: unknown): string =>
    typeof one === 'object' && one !== null
      ? JSON.stringify(one)
      : String(one ?? '').replace(/^(\d{4}-\d\d-\d\d)T([\d:]{8}(?:\.\d+)?)Z$/, '$1 $2');
  return table(
    columns.map((name) => ({ name, isValue: false })),
    all.map((record) => columns.map((name) => text(record[name]).slice(0, 120))),
  );
}

function written(cell: Cell, unit: string): string {
  return typeof cell === 'number' ? quantity(cell, unit) : (cell ?? '');
}

function coloured(cell: Cell, thresholds: readonly Threshold[]): string {
  const over = typeof cell === 'number' ? passed(cell, thresholds) : undefined;
  return over === undefined ? '' : `${over.isBackground ? 'background' : 'color'}:${over.colour}`;
}

/** Whether a panel has no data to show: the summary counts these. */
export function isEmpty(data: PanelData): boolean {
  return (
    data.is === 'nothing' || (data.is === 'series' && data.series.every(({ points }: Series) => points.length === 0))
  );
}
