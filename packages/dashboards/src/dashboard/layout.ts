import { compactGrid } from '@signoz-as-code/signoz-client';
import type { Panel, Place, Size } from './define.ts';

export const COLUMNS = 12;

/** The default size of a panel, in columns and rows of 45 px. */
export const USUAL_SIZE: Readonly<Record<Panel['kind'], Size>> = {
  graph: { w: 6, h: 6 },
  bar: { w: 6, h: 6 },
  pie: { w: 6, h: 6 },
  histogram: { w: 6, h: 6 },
  value: { w: 3, h: 3 },
  table: { w: 12, h: 6 },
  list: { w: 12, h: 8 },
};

/** The place of the panel or row `i` on the grid. */
export interface Placed extends Place {
  readonly i: string;
}

/** An item to place, in reading order. */
export interface Placeable {
  readonly i: string;
  readonly size: Size;
  readonly place?: Place;
}

/**
 * Gives every item a place: given places stay, the others fill the free space from left to right and top to bottom. No
 * two overlap, as long as the given places do not. The result is in the order of the places.
 *
 * Nothing floats: SigNoz's grid pulls every panel up until it meets another, and when an editor opens a dashboard in
 * which something would move, SigNoz saves it.
 */
export function arrange(items: readonly Placeable[]): Placed[] {
  const placed: Placed[] = items.flatMap(({ i, place }) => (place ? [{ i, ...place }] : []));
  let x = 0;
  let y = 0;
  for (const { i, size, place } of items) {
    if (place) continue;
    const w = Math.min(size.w, COLUMNS);
    let isWhole = false;
    while (x + w > COLUMNS || placed.some((other) => overlap(other, { x, y, w, h: size.h }))) {
      x += 1;
      if (x + w > COLUMNS) {
        // A whole row without space: none is free before a panel ends. Not row by row, as a height may be any number.
        y = isWhole ? Math.min(...placed.map(bottomOf).filter((end) => end > y)) : y + 1;
        x = 0;
        isWhole = true;
      }
    }
    placed.push({ i, x, y, w, h: size.h });
    x += w;
  }
  return compactGrid(placed).sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Whether two places share a cell. */
export function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The first row below everything. */
export function bottom(places: readonly Place[]): number {
  return Math.max(0, ...places.map(bottomOf));
}

function bottomOf({ y, h }: Place): number {
  return y + h;
}

/** Panels without places if the automatic layout is the same, and without sizes that are the usual ones. */
export function placed(
  entries: readonly { readonly key: string; readonly panel: Panel; readonly place: Place }[],
): [string, Panel][] {
  const alone = arrange(entries.map(({ key, place: { w, h } }) => ({ i: key, size: { w, h } })));
  const isUsual = entries.every(({ key, place: { x, y } }) =>
    alone.some((item) => item.i === key && item.x === x && item.y === y),
  );
  return entries.map(({ key, panel, place: { x, y, w, h } }) => {
    const usual = USUAL_SIZE[panel.kind];
    if (!isUsual) return [key, { ...panel, place: { x, y, w, h } }];
    return [key, usual.w === w && usual.h === h ? panel : { ...panel, size: { w, h } }];
  });
}
