import type { DashboardBody, Widget } from '@signoz-as-code/dashboards';
import type { PanelData } from './answer.ts';
import { html, type Markup, nothing } from './markup.ts';
import { panel } from './panel.ts';

type Place = DashboardBody['layout'][number];
type AnyWidget = DashboardBody['widgets'][number];

/** A dashboard on its grid of 12 columns; a collapsed row is drawn with what it holds. */
export function dashboard(key: string, body: DashboardBody, data: ReadonlyMap<string, PanelData>): Markup {
  const widgets = new Map(body.widgets.map((widget) => [widget.id, widget]));
  const variables = Object.values(body.variables).sort((a, b) => a.order - b.order);
  return html`<section id="dashboard-${key}"><h3>${body.title}</h3><p>${body.description}</p>
${variables.length === 0 ? nothing : html`<p>${variables.map(({ name, type, multiSelect }) => html`<span class="chip">$${name} <small>${type.toLowerCase()}${multiSelect ? ', several' : ''}</small></span>`)}</p>`}
<div class="board">${body.layout.map((place) => placed(place, widgets.get(place.i), data))}</div>
${Object.entries(body.panelMap).map(([row, { collapsed, widgets: held }]) =>
  collapsed && held.length > 0
    ? html`<details><summary>${widgets.get(row)?.title ?? row} <small>collapsed</small></summary><div class="board">${fromTop(held).map((place) => placed(place, widgets.get(place.i), data))}</div></details>`
    : nothing,
)}</section>`;
}

function placed({ x, y, w, h }: Place, widget: AnyWidget | undefined, data: ReadonlyMap<string, PanelData>): Markup {
  if (widget === undefined) return nothing;
  const at = `grid-column:${x + 1}/span ${w};grid-row:${y + 1}/span ${h}`;
  if (!isPanel(widget)) return html`<div class="row" style="${at}">${widget.title}</div>`;
  return html`<article class="panel" style="${at}">${panel(widget, data.get(widget.id))}</article>`;
}

/** What a collapsed row holds keeps its places in the whole dashboard: here it begins at the top. */
function fromTop(places: readonly Place[]): readonly Place[] {
  const top = Math.min(...places.map(({ y }) => y));
  return places.map((place) => ({ ...place, y: place.y - top }));
}

/** Whether it asks something: rows only divide. */
export function isPanel(widget: AnyWidget): widget is Widget {
  return widget.panelTypes !== 'row';
}
