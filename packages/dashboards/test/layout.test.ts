import { metric } from '@signoz-as-code/queries';
import { compactGrid } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { type Dashboard, type Panel, type Place, row, timeSeries } from '../src/index.ts';
import { body } from './support.ts';

interface Item extends Place {
  readonly i: string;
}

const queries = { A: metric(metrics.messagesSent, { time: 'rate', space: 'sum' }) };
const panel = (size?: { w: number; h: number }, place?: Place): Panel =>
  timeSeries({ title: 'x', queries, ...(size ? { size } : {}), ...(place ? { place } : {}) });

const layoutOf = (dashboard: Dashboard): Item[] => body(dashboard).layout as unknown as Item[];
const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const sizes = fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 9 }) });
const section = fc.array(sizes, { minLength: 1, maxLength: 8 });

/** Panels above, and rows of panels, some of them closed. */
const dashboards = fc
  .record({
    above: fc.array(sizes, { maxLength: 6 }),
    rows: fc.array(fc.record({ collapsed: fc.boolean(), panels: section }), { minLength: 1, maxLength: 4 }),
    given: fc.option(
      fc.record({
        x: fc.integer({ min: 0, max: 6 }),
        y: fc.integer({ min: 0, max: 30 }),
        w: fc.constant(5),
        h: fc.integer({ min: 1, max: 9 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ above, rows, given }): Dashboard => {
    const panels: Record<string, Dashboard['panels'][string]> = {};
    for (const [index, size] of above.entries()) panels[`p${index}`] = panel(size);
    if (given) panels.given = panel(undefined, given);
    for (const [r, { collapsed, panels: inner }] of rows.entries())
      panels[`r${r}`] = row(
        `Row ${r}`,
        Object.fromEntries(inner.map((size, index) => [`r${r}p${index}`, panel(size)])),
        { collapsed },
      );
    return { title: 'x', panels };
  });

describe('the grid', () => {
  it('never lets two panels overlap or leave its 12 columns', () => {
    fc.assert(
      fc.property(dashboards, (dashboard) => {
        const { layout, panelMap } = body(dashboard) as unknown as {
          layout: Item[];
          panelMap: Record<string, { widgets: Item[] }>;
        };
        for (const places of [layout, ...Object.values(panelMap).map((entry) => entry.widgets)]) {
          for (const [index, place] of places.entries()) {
            expect(place.x).toBeGreaterThanOrEqual(0);
            expect(place.x + place.w).toBeLessThanOrEqual(12);
            for (const other of places.slice(index + 1)) expect(overlap(place, other)).toBe(false);
          }
        }
      }),
    );
  });

  it('leaves nothing floating, so that opening a dashboard moves nothing', () => {
    fc.assert(
      fc.property(dashboards, (dashboard) => {
        const layout = layoutOf(dashboard);
        for (const place of layout) {
          const above = { ...place, y: place.y - 1 };
          expect(place.y === 0 || layout.some((other) => other !== place && overlap(above, other))).toBe(true);
        }
        expect(layout).toEqual([...layout].sort((a, b) => a.y - b.y || a.x - b.x));
      }),
    );
  });

  it('ends for any height and place, as a stored layout and a definition may have', () => {
    const tall = { i: 'tall', x: 0, y: 0, w: 12, h: 1e300 };
    expect(compactGrid([tall, { i: 'low', x: 0, y: 1e300, w: 6, h: 6 }])).toEqual([
      tall,
      { i: 'low', x: 0, y: 1e300, w: 6, h: 6 },
    ]);
    expect(
      compactGrid([
        { ...tall, h: 1e9 },
        { ...tall, i: 'next', y: 2e9, h: 1 },
      ])[1]?.y,
    ).toBe(1e9);
    const panels = {
      tall: panel({ w: 12, h: 1e9 }),
      next: panel({ w: 6, h: 1 }),
      far: panel(undefined, { x: 0, y: 1e15, w: 6, h: 1 }),
    };
    expect(layoutOf({ title: 'x', panels }).map(({ i, y }) => [i, y])).toEqual([
      ['d.tall', 0],
      ['d.next', 1e9],
      ['d.far', 1e9 + 1],
    ]);
  });

  it('places every panel once: in the layout, or in its closed row', () => {
    fc.assert(
      fc.property(dashboards, (dashboard) => {
        const { layout, panelMap, widgets } = body(dashboard) as unknown as {
          layout: Item[];
          panelMap: Record<string, { widgets: Item[] }>;
          widgets: { id: string }[];
        };
        const placed = [...layout, ...Object.values(panelMap).flatMap((entry) => entry.widgets)].map(({ i }) => i);
        expect(placed.sort()).toEqual(widgets.map(({ id }) => id).sort());
      }),
    );
  });

  it('keeps given places and fills in the others, in order, where there is room', () => {
    const layout = layoutOf({
      title: 'x',
      panels: {
        first: panel({ w: 6, h: 4 }),
        fixed: panel(undefined, { x: 6, y: 0, w: 6, h: 2 }),
        second: panel({ w: 6, h: 2 }),
        third: panel({ w: 12, h: 1 }),
      },
    });
    expect(layout.map(({ i, x, y, w, h }) => [i, x, y, w, h])).toEqual([
      ['d.first', 0, 0, 6, 4],
      ['d.fixed', 6, 0, 6, 2],
      ['d.second', 6, 2, 6, 2],
      ['d.third', 0, 4, 12, 1],
    ]);
  });
});
