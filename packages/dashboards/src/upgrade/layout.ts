import { asObjects, asText, isObject } from '@signoz-as-code/core';
import { PANEL_REF } from '@signoz-as-code/signoz-client';
import { panelKeyV6 } from '../dashboard/v6/body.ts';
import { clipped, type Fields, type StoredReader } from './stored.ts';

/** The longest title of a row. */
const LONGEST_ROW = 256;

/** A dashboard whose ids are those of the new form. */
export function withIdsV6(data: Fields): Fields {
  const renamed = (value: unknown, field: string): unknown =>
    Array.isArray(value)
      ? value.map((one) =>
          isObject(one) && typeof one[field] === 'string' ? { ...one, [field]: panelKeyV6(one[field]) } : one,
        )
      : value;
  return {
    ...data,
    widgets: renamed(data.widgets, 'id'),
    layout: renamed(data.layout, 'i'),
    ...(isObject(data.panelMap)
      ? {
          panelMap: Object.fromEntries(
            Object.entries(data.panelMap).map(([key, one]) => [
              panelKeyV6(key),
              isObject(one) ? { ...one, widgets: renamed(one.widgets, 'i') } : one,
            ]),
          ),
        }
      : {}),
  };
}

/**
 * Ids of the panels that the dashboard draws: the migration drops panels without a place, or with a place of no width.
 */
export function placedIds({ layout, panelMap }: Fields): ReadonlySet<string> {
  const open = asObjects(layout).filter(({ w }) => !(typeof w === 'number' && w <= 0));
  const closed = Object.values(isObject(panelMap) ? panelMap : {}).flatMap((one) =>
    isObject(one) ? asObjects(one.widgets) : [],
  );
  return new Set([...open, ...closed].map(({ i }) => asText(i)).filter((id) => id !== ''));
}

interface Row {
  readonly title: string;
  readonly isClosed: boolean;
  readonly inside: readonly Fields[];
}

/** The grids of a dashboard, and the ids of panels that were below a closed row, and are above all rows afterwards. */
export function layoutsV6(
  reader: StoredReader,
  data: Fields,
  panels: ReadonlySet<string>,
): { readonly layouts: object[]; readonly moved: readonly string[] } {
  const rows = rowsOf(reader, data);
  const layout = sorted(reader, firstOfEach(reader, reader.objects(data, 'layout')));
  const placed = new Set(layout.map((item) => reader.text(item, 'i')));
  const top: Fields[] = [];
  const sections: { readonly row: Row; readonly items: Fields[] }[] = [];
  const moved: string[] = [];
  let current = top;
  for (const item of layout) {
    const id = reader.text(item, 'i');
    const row = rows.get(id);
    if (row !== undefined) {
      const inside = firstOfEach(reader, row.inside).filter(({ i }) => panels.has(asText(i)) && !placed.has(asText(i)));
      const section = { row, items: [...inside] };
      sections.push(section);
      // A closed row has what it hides; what comes after it belongs to none.
      current = row.isClosed ? top : section.items;
    } else if (panels.has(id)) {
      if (current === top && sections.length > 0) moved.push(id);
      current.push(item);
    }
  }
  const layouts = [
    ...(top.length === 0 ? [] : [grid(reader, undefined, top)]),
    ...sections.map(({ row, items }) => grid(reader, row, items)),
  ];
  return { layouts: layout.length === 0 ? [] : layouts, moved };
}

function rowsOf(reader: StoredReader, data: Fields): ReadonlyMap<string, Row> {
  const panelMap = reader.object(data, 'panelMap');
  return new Map(
    reader.objects(data, 'widgets').flatMap((widget) => {
      const id = asText(widget.id);
      if (reader.text(widget, 'panelTypes') !== 'row' || id === '') return [];
      const hidden = panelMap[id];
      const isClosed = isObject(hidden) && reader.truth(hidden, 'collapsed');
      const inside = isClosed ? reader.objects(hidden, 'widgets') : [];
      return [[id, { title: reader.text(widget, 'title'), isClosed, inside }] as const];
    }),
  );
}

/** When places share an id, the first counts; the others are dropped. */
function firstOfEach(reader: StoredReader, items: readonly Fields[]): Fields[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = reader.text(item, 'i');
    const isNew = !seen.has(id);
    seen.add(id);
    return id !== '' && isNew;
  });
}

function sorted(reader: StoredReader, items: readonly Fields[]): Fields[] {
  return [...items].sort(
    (a, b) => reader.whole(a, 'y') - reader.whole(b, 'y') || reader.whole(a, 'x') - reader.whole(b, 'x'),
  );
}

function grid(reader: StoredReader, row: Row | undefined, items: readonly Fields[]): object {
  return {
    kind: 'Grid',
    spec: {
      ...(row === undefined
        ? {}
        : { display: { title: clipped(row.title, LONGEST_ROW), collapse: { open: !row.isClosed } } }),
      items: sorted(reader, items).map((item) => {
        const whole = (field: string): number => reader.whole(item, field);
        const place = { x: whole('x'), y: whole('y'), width: whole('w'), height: whole('h') };
        if (place.width <= 0 || place.height <= 0)
          reader.troubles.add(`the panel '${asText(item.i)}' has a place without a size`);
        return { ...place, content: { $ref: `${PANEL_REF}${asText(item.i)}` } };
      }),
    },
  };
}
