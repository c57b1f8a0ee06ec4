import { scaleLinear, scaleUtc } from 'd3-scale';
import { arc, line, pie } from 'd3-shape';
import type { Series } from './answer.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Threshold } from './thresholds.ts';

/** The box that a chart is drawn in; it grows with its panel. */
const BOX = { width: 600, height: 200, left: 52, right: 8, top: 8, bottom: 22 } as const;
/** Series beyond these are not told apart by anybody. */
const SHOWN = 12;

/** How many colours there are: `--series-0` and so on in the page's style. */
const COLOURS = 6;

/** Lines, or bars, over time, with the thresholds across. */
export function timeChart(all: readonly Series[], thresholds: readonly Threshold[], kind: 'lines' | 'bars'): Markup {
  const series = all.slice(0, SHOWN);
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return html`<p class="quiet">no data</p>`;
  const times = points.map(([time]) => time);
  const [least, most] = extent([...points.map(([, value]) => value), ...thresholds.map(({ value }) => value), 0]);
  if (!Number.isFinite(most - least)) return html`<p class="quiet">from ${least} to ${most}</p>`;
  const [first, last] = [BOX.left, BOX.width - BOX.right];
  // A slot for the bars of each moment: the first and the last one stand whole in the chart.
  const slot = (last - first) / new Set(times).size;
  const margin = kind === 'bars' ? slot / 2 : 0;
  const x = scaleUtc(extent(times), [first + margin, last - margin]);
  const y = scaleLinear(least === most ? [0, 1] : [least, most], [BOX.height - BOX.bottom, BOX.top]).nice(4);
  const path = line<readonly [number, number]>(
    ([time]) => x(time),
    ([, value]) => y(value),
  );
  const width = kind === 'bars' ? (slot * 0.8) / series.length : 3;
  const drawn = series.map((one, index) =>
    kind === 'lines' && one.points.length > 1
      ? html`<path class="line" style="${stroke(index)}" d="${path(one.points) ?? ''}"><title>${one.name}</title></path>`
      : one.points.map(([time, value]) => {
          const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
          return html`<rect style="${fill(index)}" x="${fixed(x(time) + (index - series.length / 2) * width)}" y="${fixed(top)}" width="${fixed(width)}" height="${fixed(Math.max(0.5, bottom - top))}"><title>${one.name}: ${value}</title></rect>`;
        }),
  );
  return html`<svg class="chart" viewBox="0 0 ${BOX.width} ${BOX.height}" role="img">
${y.ticks(4).map((tick) => html`<line class="grid" x1="${first}" x2="${last}" y1="${fixed(y(tick))}" y2="${fixed(y(tick))}"/><text class="axis" x="${first - 6}" y="${fixed(y(tick) + 4)}" text-anchor="end">${y.tickFormat(4, '~s')(tick)}</text>`)}
${x.ticks(5).map((tick) => html`<text class="axis" x="${fixed(x(tick))}" y="${BOX.height - 6}" text-anchor="middle">${x.tickFormat()(tick)}</text>`)}
${drawn}
${thresholds.map(({ value, colour, label }) => html`<line class="threshold" style="stroke:${colour}" x1="${first}" x2="${last}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"><title>${label}</title></line>`)}
</svg>${legend(series, all.length)}`;
}

/** The least and the most of them, of which there may be more than a function takes arguments. */
function extent(numbers: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of numbers) {
    least = Math.min(least, one);
    most = Math.max(most, one);
  }
  return [least, most];
}

/** Shares of a whole. */
export function pieChart(slices: readonly { readonly name: string; readonly value: number }[]): Markup {
  const positive = slices.filter(({ value }) => value > 0).slice(0, SHOWN);
  const shape = arc<{ readonly startAngle: number; readonly endAngle: number }>().innerRadius(45).outerRadius(90);
  const arcs = pie<{ readonly value: number }>()
    .sort(null)
    .value(({ value }) => value)([...positive]);
  return html`<svg class="chart" viewBox="-100 -100 200 200" role="img">${arcs.map((one, index) => html`<path style="${fill(index)}" d="${shape(one) ?? ''}"><title>${positive[index]?.name ?? ''}: ${one.value}</title></path>`)}</svg>
${legend(positive, slices.length)}`;
}

function legend(shown: readonly { readonly name: string }[], of: number): Markup {
  if (of < 2) return nothing;
  const more = of - shown.length;
  return html`<ul class="legend">${shown.map(({ name }, index) => html`<li><i style="background:var(--series-${index % COLOURS})"></i>${name}</li>`)}${more > 0 ? html`<li>and ${more} more</li>` : nothing}</ul>`;
}

function stroke(index: number): string {
  return `stroke:var(--series-${index % COLOURS})`;
}

function fill(index: number): string {
  return `fill:var(--series-${index % COLOURS})`;
}

function fixed(number: number): string {
  return number.toFixed(1);
}
