import { nonEmpty } from '../../shared/non-empty.ts';
import type { Dashboard, Row } from '../define.ts';
import { arrange, bottom, COLUMNS, type Placed, USUAL_SIZE } from '../layout.ts';
import { idOf, type Section, sections } from '../panels.ts';
import type { DashboardBody, LayoutItem, RowState, RowWidget, Widget } from '../schema/v5.generated.ts';
import { dashboardVariable } from './variable.ts';
import { widget } from './widget.ts';

/**
 * SigNoz's body of a dashboard, without the ownership mark. The ids of panels and rows are their own or
 * `<key>.<panel's key>`: unique in the whole of SigNoz, and the same wherever the panel is placed.
 */
export function dashboardBody(key: string, dashboard: Dashboard): DashboardBody {
  const layout: LayoutItem[] = [];
  const panelMap: Record<string, RowState> = {};
  const widgets: (RowWidget | Widget)[] = [];
  let top = 0;
  for (const section of sections(dashboard)) {
    const inside = place(section, key);
    if (section.row) {
      const { row } = section.row;
      const rowId = idOf(key, section.row.key, row);
      const collapsed = row.collapsed ?? false;
      widgets.push(rowWidget(rowId, row));
      const height = row.height ?? 1;
      layout.push(rowItem(rowId, top, height));
      top += height;
      // The places of an open row are in the layout; SigNoz takes them from there when a user closes the row.
      panelMap[rowId] = { collapsed, widgets: collapsed ? inside.map((item) => panelItem(item, top)) : [] };
      if (!collapsed) {
        layout.push(...inside.map((item) => panelItem(item, top)));
        top += bottom(inside);
      }
    } else {
      layout.push(...inside.map((item) => panelItem(item, top)));
      top += bottom(inside);
    }
    widgets.push(...section.panels.map((entry) => widget(idOf(key, entry.key, entry.panel), entry.panel)));
  }
  return {
    title: dashboard.title,
    description: dashboard.description ?? '',
    ...(dashboard.image === undefined ? {} : { image: dashboard.image }),
    tags: [...(dashboard.tags ?? [])].sort(),
    version: 'v5',
    variables: Object.fromEntries(
      Object.entries(dashboard.variables ?? {}).map(([name, variable], order) => [
        name,
        dashboardVariable(name, order, variable),
      ]),
    ),
    layout: nonEmpty(layout),
    panelMap,
    widgets: nonEmpty(widgets),
  };
}

function place(section: Section, dashboard: string): Placed[] {
  return arrange(
    section.panels.map(({ key, panel }) => ({
      i: idOf(dashboard, key, panel),
      size: panel.size ?? USUAL_SIZE[panel.kind],
      ...(panel.place ? { place: panel.place } : {}),
    })),
  );
}

/** The grid adds `moved` and `static`: without them SigNoz would save the dashboard when an editor opens it. */
function panelItem({ i, x, y, w, h }: Placed, top: number): LayoutItem {
  return { i, x, y: y + top, w, h, moved: false, static: false };
}

function rowItem(i: string, y: number, h: number): LayoutItem {
  return { i, x: 0, y, w: COLUMNS, h, minW: COLUMNS, minH: h, maxH: h, moved: false, static: false };
}

function rowWidget(id: string, { title, description }: Row): RowWidget {
  return { id, panelTypes: 'row', title, description: description ?? '' };
}
