/** A place on the grid of 12 columns. */
export interface GridPlace {
  readonly i: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const COLUMNS = 12;

/**
 * Where SigNoz's grid shows the places of a layout. The grid goes through the items from top to bottom and left to
 * right, moves each up until it meets another, and pushes an overlapping one down below it. Items beyond the edge are
 * moved into the grid. Gaps and overlaps of the stored layout are never visible, so two layouts are the same when this
 * is.
 */
export function compactGrid<Place extends GridPlace>(places: readonly Place[]): Place[] {
  const done: Place[] = [];
  for (const place of places.map(inside).sort((a, b) => a.y - b.y || a.x - b.x)) {
    let y = Math.min(place.y, Math.max(0, ...done.map(bottomOf)));
    const hit = (at: number): Place | undefined => done.find((other) => overlap(other, { ...place, y: at }));
    // Not row by row: a stored height may be any number.
    if (hit(y) === undefined) {
      const above = done.filter((other) => shareColumns(other, place) && bottomOf(other) <= y);
      y = Math.max(0, ...above.map(bottomOf));
    }
    for (let other = hit(y); other !== undefined; other = hit(y)) y = bottomOf(other);
    done.push({ ...place, y });
  }
  return done;
}

function inside<Place extends GridPlace>(place: Place): Place {
  const w = Math.min(place.w, COLUMNS);
  return { ...place, w, x: Math.max(0, Math.min(place.x, COLUMNS - w)), y: Math.max(0, place.y) };
}

function overlap(a: GridPlace, b: GridPlace): boolean {
  return shareColumns(a, b) && a.y < bottomOf(b) && b.y < bottomOf(a);
}

function shareColumns(a: GridPlace, b: GridPlace): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w;
}

function bottomOf({ y, h }: GridPlace): number {
  return y + h;
}
