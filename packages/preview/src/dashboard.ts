import type { DashboardBody, Widget } from '@signoz-as-code/dashboards';
import type { PanelData } from './answer.ts';
import { html, type Markup, nothing } from './markup.ts';
import { panel } from './panel.ts';

type Place = DashboardBody['layout'][number];
type AnyWidget = DashboardBody['widgets'][number];

/** A dashboard on its grid of 12 columns; a collapsed row is drawn with its panels. */
export function dashboard(body: DashboardBody, data: ReadonlyMap<string, PanelData>): Markup {
  const widgets = new Map(body.widgets.map((widget) => [widget.id, widget]));
  const variables = Object.values(body.variables).sort((a, b) => a.order - b.order);
  return html`<p class="lead">${body.description}</p>
<p>${body.tags.map((tag) => html`<span class="chip">${tag}</span>`)}${variables.map(({ name, type, multiSelect }) => html`<span class="chip"><b>$${name}</b> ${type.toLowerCase()}${multiSelect ? ', several' : ''}</span>`)}</p>
${board(body.layout, { widgets, data, rows: body.panelMap })}`;
}

/** The panels and rows of a board. */
interface Held {
  readonly widgets: ReadonlyMap<string, AnyWidget>;
  readonly data: ReadonlyMap<string, PanelData>;
  readonly rows: DashboardBody['panelMap'];
}

/** In reading order, in which a narrow screen shows them below each other. */
function board(places: readonly Place[], held: Held): Markup {
  const sorted = [...places].sort((a, b) => a.y - b.y || a.x - b.x);
  return html`<div class="board">${sorted.map((place) => placed(place, held))}</div>`;
}

function placed({ i, x, y, w, h }: Place, held: Held): Markup {
  const widget = held.widgets.get(i);
  if (widget === undefined) return nothing;
  const at = `grid-column:${x + 1}/span ${w};grid-row:${y + 1}/span ${h}`;
  if (isPanel(widget)) return html`<article class="panel" style="${at}">${panel(widget, held.data.get(i))}</article>`;
  const { collapsed = false, widgets: inside = [] } = held.rows[i] ?? {};
  if (collapsed && inside.length > 0)
    return html`<details class="closed-row" style="${at}"><summary>${widget.title} <small>closed until somebody opens it; ${inside.length} ${inside.length === 1 ? 'panel' : 'panels'}</small></summary>${board(fromTop(inside), held)}</details>`;
  return html`<h2 class="row" style="${at}">${widget.title}${widget.description === '' ? nothing : html` <small>${widget.description}</small>`}</h2>`;
}

/** The panels of a collapsed row have places in the whole dashboard: here they begin at the top. */
function fromTop(places: readonly Place[]): readonly Place[] {
  const top = Math.min(...places.map(({ y }) => y));
  return places.map((place) => ({ ...place, y: place.y - top }));
}

/** Whether it has queries: rows only divide. */
export function isPanel(widget: AnyWidget): widget is Widget {
  return widget.panelTypes !== 'row';
}
