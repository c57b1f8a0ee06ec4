import { quantity } from '@signoz-as-code/catalogue';
import { type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale';
import { arc, line, pie } from 'd3-shape';
import type { Series } from './answer.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Threshold } from './thresholds.ts';

/** The box of a chart. It is stretched over its panel; the texts around it are not. */
const [WIDTH, HEIGHT] = [1_000, 400];
/** More series than these cannot be distinguished. */
const SHOWN = 12;
/** The number of colours: `--series-0` and so on in the page's style. */
const COLOURS = 6;

export interface Drawing {
  readonly unit: string;
  readonly thresholds: readonly Threshold[];
  readonly colours?: Readonly<Record<string, string>>;
}

/** Lines, or bars, over time, with the thresholds across. */
export function timeChart(
  all: readonly Series[],
  {
    unit,
    thresholds,
    colours = {},
    kind,
    stacked = false,
  }: Drawing & { readonly kind: 'lines' | 'bars'; readonly stacked?: boolean },
): Markup {
  const series = all.slice(0, SHOWN);
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return html`<p class="quiet">no data</p>`;
  const times = points.map(([time]) => time);
  const moments = new Set(times).size;
  const isStacked = kind === 'bars' && stacked;
  const below = isStacked ? stackBase(series) : undefined;
  const tops = series.flatMap((one, index) => one.points.map(([time, value]) => value + (below?.(index, time) ?? 0)));
  const [least, most] = extent([...tops, ...thresholds.map(({ value }) => value), 0]);
  if (!Number.isFinite(most - least)) return html`<p class="quiet">from ${least} to ${most}</p>`;
  // A slot for the bars of each moment: the first and the last one are complete in the chart.
  const slot = WIDTH / moments;
  const margin = kind === 'bars' ? slot / 2 : 0;
  const x = scaleUtc(extent(times), [margin, WIDTH - margin]);
  const y = heightOf(least, most);
  const path = line<readonly [number, number]>(
    ([time]) => x(time),
    ([, value]) => y(value),
  );
  const width = kind === 'bars' ? (slot * 0.8) / (isStacked ? 1 : series.length) : 3;
  const drawn = series.map((one, index) =>
    kind === 'lines' && one.points.length > 1
      ? html`<path class="line" style="stroke:${colour(index, one.name, colours)}" d="${path(one.points) ?? ''}"><title>${one.name}</title></path>`
      : one.points.map(([time, value]) => {
          const from = below?.(index, time) ?? 0;
          const left = x(time) + (isStacked ? -0.5 : index - series.length / 2) * width;
          return rectangle(
            left,
            width,
            y(from + value),
            y(from),
            colour(index, one.name, colours),
            `${one.name}: ${quantity(value, unit)}`,
          );
        }),
  );
  return html`${frame(
    html`${drawn}${limits(thresholds, y)}`,
    y.ticks(4).map((tick) => [y(tick) / HEIGHT, quantity(tick, unit)]),
    timeTicks(x),
    `${series.length === 1 ? 'one series' : `${all.length} series`}, from ${quantity(least, unit)} to ${quantity(most, unit)}`,
  )}${legend(series, all.length, colours)}`;
}

/** The distribution of values. */
export function histogramChart(
  all: readonly Series[],
  { unit, thresholds, count, width }: Drawing & { readonly count: number; readonly width: number },
): Markup {
  const values = all.flatMap(({ points }) => points.map(([, value]) => value));
  const [least, most] = extent(values);
  if (values.length === 0 || !Number.isFinite(most - least)) return html`<p class="quiet">no data</p>`;
  const many = width > 0 ? Math.min(200, Math.ceil((most - least) / width) || 1) : Math.max(1, count);
  const size = width > 0 ? width : (most - least) / many || 1;
  const buckets = new Array<number>(many).fill(0);
  for (const value of values) {
    const at = Math.min(many - 1, Math.floor((value - least) / size));
    buckets[at] = (buckets[at] ?? 0) + 1;
  }
  const y = heightOf(0, Math.max(...buckets));
  const slot = WIDTH / many;
  const bars = buckets.map((bucket, index) => {
    const label = `${quantity(least + index * size, unit)} to ${quantity(least + (index + 1) * size, unit)}: ${bucket}`;
    return rectangle(index * slot + slot * 0.06, slot * 0.88, y(bucket), y(0), colour(0, '', {}), label);
  });
  const ends = [0, 0.25, 0.5, 0.75, 1].map((part) => [part, quantity(least + part * many * size, unit)] as const);
  return html`${frame(
    html`${bars}`,
    y.ticks(4).map((tick) => [y(tick) / HEIGHT, quantity(tick, 'none')]),
    ends,
    `${values.length} values in ${many} buckets`,
  )}${limitsBelow(thresholds)}`;
}

/** Shares of a whole. */
export function pieChart(
  slices: readonly { readonly name: string; readonly value: number }[],
  { unit, colours = {} }: Drawing,
): Markup {
  const positive = slices.filter(({ value }) => value > 0).slice(0, SHOWN);
  const whole = positive.reduce((sum, { value }) => sum + value, 0);
  const shape = arc<{ readonly startAngle: number; readonly endAngle: number }>().innerRadius(58).outerRadius(95);
  const arcs = pie<{ readonly value: number }>()
    .sort(null)
    .value(({ value }) => value)([...positive]);
  return html`<div class="pie"><svg viewBox="-100 -100 200 200" role="img" aria-label="${positive.length} shares of ${quantity(whole, unit)}">${arcs.map((one, index) => html`<path style="fill:${colour(index, positive[index]?.name ?? '', colours)}" d="${shape(one) ?? ''}"><title>${positive[index]?.name ?? ''}: ${quantity(one.value, unit)}</title></path>`)}<text text-anchor="middle" y="6">${quantity(whole, unit)}</text></svg>
<ul class="legend">${positive.map(({ name, value }, index) => html`<li><i style="background:${colour(index, name, colours)}"></i>${name} <b>${quantity(value, unit)}</b></li>`)}${slices.length > positive.length ? html`<li>and ${slices.length - positive.length} more</li>` : nothing}</ul></div>`;
}

/** A plot with its labels to the left and below. Positions are fractions of the whole, from the top and the left. */
export function frame(
  drawn: Markup,
  left: readonly (readonly [at: number, text: string])[],
  below: readonly (readonly [at: number, text: string])[],
  label: string,
): Markup {
  return html`<div class="chart" style="--left:${wideAs(left)}ch"><div class="left">${left.map(([at, text]) => html`<span style="top:${percent(at)}">${text}</span>`)}</div>
<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${left.map(([at]) => html`<line class="grid" x1="0" x2="${WIDTH}" y1="${fixed(at * HEIGHT)}" y2="${fixed(at * HEIGHT)}"/>`)}${drawn}</svg>
<div class="below">${below.map(([at, text]) => html`<span class="${at < 0.06 ? 'first' : at > 0.94 ? 'last' : ''}" style="left:${percent(at)}">${text}</span>`)}</div></div>`;
}

/** How far from the left a frame's plot begins, as a length. */
export function gutter(left: readonly (readonly [at: number, text: string])[]): string {
  return `calc(${wideAs(left)}ch * 11 / 14 + .5rem)`;
}

function wideAs(left: readonly (readonly [at: number, text: string])[]): number {
  return Math.max(3, ...left.map(([, text]) => text.length));
}

/** Times of day in UTC, or dates where there are several days. */
export function timeTicks(x: ScaleTime<number, number>): readonly (readonly [at: number, text: string])[] {
  const [first, last] = x.domain() as [Date, Date];
  const isDays = last.getTime() - first.getTime() > 2 * 86_400_000;
  const options = isDays
    ? ({ day: 'numeric', month: 'short' } as const)
    : ({ hour: '2-digit', minute: '2-digit' } as const);
  const text = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return x.ticks(4).map((tick) => [x(tick) / WIDTH, text.format(tick)]);
}

function heightOf(least: number, most: number) {
  return scaleLinear(least === most ? [0, 1] : [least, most], [HEIGHT, 6]).nice(4);
}

function limits(thresholds: readonly Threshold[], y: (value: number) => number): readonly Markup[] {
  return thresholds.map(
    ({ value, colour: own, label }) =>
      html`<line class="threshold" style="stroke:${own}" x1="0" x2="${WIDTH}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"><title>${label}</title></line>`,
  );
}

function limitsBelow(thresholds: readonly Threshold[]): Markup {
  return thresholds.length === 0
    ? nothing
    : html`<p class="quiet">${thresholds.map(({ label }) => label).join(', ')}</p>`;
}

/** Where the bar of a series begins: on top of those before it. */
function stackBase(series: readonly Series[]): (index: number, time: number) => number {
  const sums = new Map<number, number>();
  const bases = series.map(({ points }) => {
    const base = new Map(points.map(([time]) => [time, sums.get(time) ?? 0]));
    for (const [time, value] of points) sums.set(time, (sums.get(time) ?? 0) + value);
    return base;
  });
  return (index, time) => bases[index]?.get(time) ?? 0;
}

function rectangle(left: number, width: number, from: number, to: number, fill: string, label: string): Markup {
  const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
  return html`<rect style="fill:${fill}" x="${fixed(left)}" y="${fixed(top)}" width="${fixed(width)}" height="${fixed(Math.max(0.5, bottom - top))}"><title>${label}</title></rect>`;
}

/** The minimum and maximum of values, of which there may be more than a function accepts arguments. */
export function extent(numbers: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of numbers) {
    least = Math.min(least, one);
    most = Math.max(most, one);
  }
  return [least, most];
}

function legend(
  shown: readonly { readonly name: string }[],
  of: number,
  colours: Readonly<Record<string, string>>,
): Markup {
  // A single query of a panel is called A, which says nothing.
  if (of < 2 && /^([A-Z]|[FT]\d+)$/.test(shown[0]?.name ?? '')) return nothing;
  const more = of - shown.length;
  return html`<ul class="legend">${shown.map(({ name }, index) => html`<li><i style="background:${colour(index, name, colours)}"></i>${name}</li>`)}${more > 0 ? html`<li>and ${more} more</li>` : nothing}</ul>`;
}

/** The panel's colour when it sets one for the series. */
function colour(index: number, name: string, own: Readonly<Record<string, string>>): string {
  const given = Object.hasOwn(own, name) ? own[name] : undefined;
  return given !== undefined && /^#[0-9a-f]{3,8}$/i.test(given) ? given : `var(--series-${index % COLOURS})`;
}

export function fixed(number: number): string {
  return number.toFixed(1);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
