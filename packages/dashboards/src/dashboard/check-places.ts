import type { Found } from './codes.ts';
import type { Dashboard, Place } from './define.ts';
import { arrange, COLUMNS, overlap } from './layout.ts';
import { type PanelEntry, sections } from './panels.ts';

/** Places that SigNoz's grid would change. */
export function checkPlaces(dashboard: Dashboard, problems: Found): void {
  for (const { panels } of sections(dashboard)) {
    const placed: { readonly entry: PanelEntry; readonly place: Place }[] = [];
    for (const entry of panels) {
      const { panel, field } = entry;
      if (panel.size && !isPlace({ x: 0, y: 0, ...panel.size }))
        outside(problems, `${field}.size`, `${panel.size.w} × ${panel.size.h}`);
      const { place } = panel;
      if (place === undefined) continue;
      if (!isPlace(place)) {
        outside(problems, `${field}.place`, `x ${place.x}, y ${place.y}, ${place.w} × ${place.h}`);
        continue;
      }
      const other = placed.find((before) => overlap(before.place, place));
      if (other)
        problems.error(
          'dashboards/place-overlap',
          `${field}.place`,
          `'${panel.title}' overlaps '${other.entry.panel.title}' (${other.entry.field})`,
          'move one of them, or leave out the place of one: it is then put where there is room',
        );
      placed.push({ entry, place });
    }
    if (placed.length === panels.length) checkFloating(placed, problems);
  }
}

/** If all places are given, each panel must be at the top or directly below another; automatic places always are. */
function checkFloating(placed: readonly { entry: PanelEntry; place: Place }[], problems: Found): void {
  const compact = new Map(
    arrange(placed.map(({ entry, place }) => ({ i: entry.key, size: place, place }))).map((item) => [item.i, item.y]),
  );
  for (const { entry, place } of placed) {
    const y = compact.get(entry.key);
    // One that overlaps another is pushed down, which is reported already.
    if (y !== undefined && y < place.y)
      problems.warning(
        'dashboards/place-floating',
        `${entry.field}.place.y`,
        `nothing is above '${entry.panel.title}' at y ${place.y}: SigNoz shows it at y ${y}`,
        `write y: ${y}, or put something above it`,
      );
  }
}

function outside(problems: Found, field: string, found: string): void {
  problems.error(
    'dashboards/place-outside',
    field,
    `${found} is not on the grid`,
    `whole numbers, at least 1 × 1, and x + w at most ${COLUMNS}`,
  );
}

function isPlace({ x, y, w, h }: Place): boolean {
  return [x, y, w, h].every(Number.isSafeInteger) && x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= COLUMNS;
}
