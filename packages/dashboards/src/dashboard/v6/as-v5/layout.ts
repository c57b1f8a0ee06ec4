import { asObjects, asText, isObject } from '@signoz-as-code/core';
import { type Fields, type Ledger, Untranslatable } from './ledger.ts';
import { panel } from './panel.ts';

/** Panels and rows, their places, and the panels of rows, as the v5 form stores them. */
export interface Placed {
  readonly widgets: readonly Fields[];
  readonly layout: readonly Fields[];
  readonly panelMap: Fields;
}

/** The panels of all grids, one grid below the other; a grid with a heading is a row. */
export function place(spec: Fields, ledger: Ledger): Placed {
  const panels = isObject(spec.panels) ? spec.panels : {};
  const widgets: Fields[] = [];
  const layout: Fields[] = [];
  const panelMap: Record<string, unknown> = {};
  const used = new Map<string, number>();
  let top = 0;
  for (const [index, grid] of asObjects(spec.layouts).entries()) {
    const name = `layout ${index + 1}`;
    if (grid.kind !== 'Grid') throw new Untranslatable(`${name} is a ${String(grid.kind)}`);
    const own = ledger.take(grid.spec, name, ['display', 'items']);
    const heading = ledger.take(own.display, `${name}.display`, ['title', 'collapse']);
    const items = asObjects(own.items).map((item) => {
      const ref = asText(isObject(item.content) ? item.content.$ref : '').replace('#/spec/panels/', '');
      const value = panels[ref];
      if (!isObject(value)) throw new Untranslatable(`${name} refers to '${ref}', which is not a panel`);
      // A panel with two places is two panels in the v5 form.
      const time = (used.get(ref) ?? 0) + 1;
      used.set(ref, time);
      const i = time === 1 ? ref : `${ref}-${time}`;
      widgets.push(panel(i, value, ledger));
      const y = Math.max(0, Number(item.y)) + top + (own.display ? 1 : 0);
      return { i, x: item.x, y, w: item.width, h: item.height };
    });
    if (own.display) {
      const id = `row-${index + 1}`;
      const isClosed = isObject(heading.collapse) && heading.collapse.open === false;
      widgets.push({ id, panelTypes: 'row', title: asText(heading.title), description: '' });
      layout.push({ i: id, x: 0, y: top, w: 12, h: 1 });
      panelMap[id] = { collapsed: isClosed, widgets: isClosed ? items : [] };
      if (!isClosed) layout.push(...items);
    } else {
      const ids = items.map(({ i }) => i);
      if (index > 0) ledger.lost(name, ids, 'it has no heading, so that its panels count to the one above');
      layout.push(...items);
    }
    top = Math.max(top + 1, ...items.map((item) => Number(item.y) + Number(item.h)));
  }
  for (const id of Object.keys(panels))
    if (!used.has(id)) ledger.lost(`panel ${id}`, id, 'it has no place, so that nothing draws it');
  return { widgets, layout, panelMap };
}
